//! Which minimum standards are not met, touchpoint by touchpoint: one computed value per touchpoint
//! that somebody asks about, so that a card never looks at all other cards.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use leptos::prelude::*;

use super::{Id, Workspace};
use crate::domain::CardKind;
use crate::domain::board::fold;
use crate::method::unmet::{MissedAt, Why, is_missed_at, missed_standards, why_unmet};

/// A standard that is not met.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Unmet {
    /// The card.
    pub standard: Id,
    /// Why.
    pub why: Why,
}

/// A touchpoint where people wait for what goes without saying, although there are wow effects.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct NoFloor {
    /// Which touchpoint.
    pub touchpoint: Id,
    /// The wow effects there.
    pub wows: Vec<Id>,
    /// The standards that are not met there.
    pub unmet: Vec<Unmet>,
}

/// What was asked about so far.
#[derive(Default)]
pub struct Floors {
    missed: RefCell<Option<ArcMemo<BTreeSet<MissedAt>>>>,
    unmet: RefCell<HashMap<Id, ArcMemo<Vec<Unmet>>>>,
}

impl Workspace {
    /// The standards of a touchpoint that are not met, by title; subscribes to them.
    pub fn unmet_at(self, touchpoint: Id) -> Vec<Unmet> {
        let inner = self.inner();
        let known = inner.floors.unmet.borrow().get(&touchpoint).cloned();
        let memo = known.unwrap_or_else(|| {
            let memo = ArcMemo::new(move |_| self.find_unmet(touchpoint));
            let mut all = inner.floors.unmet.borrow_mut();
            all.insert(touchpoint, memo.clone());
            memo
        });
        memo.get()
    }

    fn find_unmet(self, touchpoint: Id) -> Vec<Unmet> {
        let inner = self.inner();
        let missed = self.missed_standards();
        // Ticks whenever one of these cards changes.
        let cards = inner.columns.at_touchpoint(touchpoint).get();
        let unmet = |id: Id| {
            let card = inner.cards.peek(id)?.value;
            let why = why_unmet(card.state, is_missed_at(&missed, id, touchpoint))?;
            let unmet = Unmet { standard: id, why };
            (card.place.kind == CardKind::Standard).then(|| (fold(&card.title), unmet))
        };
        let mut found: Vec<(String, Unmet)> = cards.into_iter().filter_map(unmet).collect();
        found.sort_by(|a, b| (&a.0, a.1.standard).cmp(&(&b.0, b.1.standard)));
        found.into_iter().map(|(_, unmet)| unmet).collect()
    }

    /// The standards that the latest visit missed.
    fn missed_standards(self) -> BTreeSet<MissedAt> {
        let inner = self.inner();
        let known = inner.floors.missed.borrow().clone();
        let memo = known.unwrap_or_else(|| {
            let memo = ArcMemo::new(move |_| self.find_missed());
            inner.floors.missed.replace(Some(memo.clone()));
            memo
        });
        memo.get()
    }

    fn find_missed(self) -> BTreeSet<MissedAt> {
        let checks = self
            .inner()
            .checks
            .pick(|id, check| Some((id, check.clone())));
        let checks: BTreeMap<_, _> = checks.into_iter().collect();
        let missed = self.missed().into_iter();
        missed_standards(&checks, missed.map(|miss| miss.latest.check))
    }

    /// For a wow effect, the touchpoints whose standards are not all met, by name; nothing for other
    /// cards. Subscribes to the card and to these standards.
    pub fn floor_of(self, wow: Id) -> Vec<(Id, Vec<Unmet>)> {
        let Some(entry) = self.card(wow).filter(|entry| entry.is_here()) else {
            return Vec::new();
        };
        if entry.value.place.kind != CardKind::Wow {
            return Vec::new();
        }
        let mut found: Vec<(String, Id, Vec<Unmet>)> = entry
            .value
            .touchpoints
            .into_iter()
            .filter_map(|id| {
                let unmet = self.unmet_at(id);
                (!unmet.is_empty()).then_some(())?;
                Some((self.name_if_here(id)?, id, unmet))
            })
            .collect();
        found.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        found
            .into_iter()
            .map(|(_, id, unmet)| (id, unmet))
            .collect()
    }

    /// A touchpoint with its wow effects and the standards that are not met; nothing where either
    /// is missing.
    pub fn no_floor(self, touchpoint: Id) -> Option<NoFloor> {
        let unmet = self.unmet_at(touchpoint);
        if unmet.is_empty() {
            return None;
        }
        let inner = self.inner();
        let cards = inner.columns.at_touchpoint(touchpoint).get().into_iter();
        let is_wow = |id: &Id| {
            let entry = inner.cards.peek(*id);
            entry.is_some_and(|entry| entry.value.place.kind == CardKind::Wow)
        };
        let wows: Vec<Id> = cards.filter(is_wow).collect();
        (!wows.is_empty()).then_some(NoFloor {
            touchpoint,
            wows,
            unmet,
        })
    }

    /// All touchpoints with wow effects whose standards are not all met, by name.
    pub fn no_floors(self) -> Vec<NoFloor> {
        let names = self.touchpoint_names().into_iter();
        names.filter_map(|(id, _)| self.no_floor(id)).collect()
    }

    fn name_if_here(self, touchpoint: Id) -> Option<String> {
        let entry = self.inner().touchpoints.read(touchpoint)?;
        entry.is_here().then(|| fold(&entry.value.name))
    }
}
