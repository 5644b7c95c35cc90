//! Checklists for test customers: made from minimum standards, added to, put in order. Each reader
//! subscribes to what it reads.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Entry, Id, Workspace};
use crate::domain::board::{Spot, key_at, rank};
use crate::domain::{Board, Card, CardKind, Check, Checklist, Column, Nudge};
use crate::platform::random;

/// A minimum standard that can become an item of a checklist.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standard {
    /// Its card.
    pub card: Id,
    /// Where it is to be seen; nothing: everywhere in the company.
    pub touchpoint: Option<Id>,
    /// What it says.
    pub title: String,
}

impl Standard {
    fn of(id: Id, card: &Card, touchpoint: Option<Id>) -> Self {
        Self {
            card: id,
            touchpoint,
            title: card.title.trim().to_owned(),
        }
    }

    fn into_check(self, checklist: Id) -> Check {
        Check {
            checklist: Some(checklist),
            text: self.title,
            card: Some(self.card),
            touchpoint: self.touchpoint,
            ..Check::default()
        }
    }
}

impl Workspace {
    /// The checklists, the newest first.
    pub fn checklists(self) -> Vec<Id> {
        self.inner().checklists.here(|id, _| std::cmp::Reverse(id))
    }

    /// A checklist, also one in the trash.
    pub fn checklist(self, id: Id) -> Option<Entry<Checklist>> {
        self.inner().checklists.read(id)
    }

    /// The items of a checklist in their order; subscribes to all items.
    pub fn checks_of(self, checklist: Id) -> Vec<Id> {
        let mut checks = self
            .inner()
            .checks
            .pick(|id, check| (check.checklist == Some(checklist)).then(|| rank(&check.at, id)));
        checks.sort();
        checks.into_iter().map(|(_, _, id)| id).collect()
    }

    /// An item, also one in the trash.
    pub fn check(self, id: Id) -> Option<Entry<Check>> {
        self.inner().checks.read(id)
    }

    /// The minimum standards of these touchpoints, touchpoint by touchpoint.
    pub fn standards_at(self, touchpoints: impl IntoIterator<Item = Id>) -> Vec<Standard> {
        let inner = self.inner();
        let at = |touchpoint: Id| {
            let cards = self.cards_at(touchpoint).into_iter();
            let standard = |id: Id| {
                let card = inner.cards.read(id).filter(Entry::is_here)?.value;
                (card.place.kind == CardKind::Standard)
                    .then(|| Standard::of(id, &card, Some(touchpoint)))
            };
            cards.filter_map(standard).collect::<Vec<_>>()
        };
        touchpoints.into_iter().flat_map(at).collect()
    }

    /// The company's minimum standards that belong to no touchpoint: they hold everywhere.
    pub fn standards_everywhere(self) -> Vec<Standard> {
        let inner = self.inner();
        let column = Column {
            board: Board::Company,
            kind: CardKind::Standard,
        };
        let standard = |id: Id| {
            let card = inner.cards.read(id).filter(Entry::is_here)?.value;
            card.touchpoints
                .is_empty()
                .then(|| Standard::of(id, &card, None))
        };
        let ids = inner.columns.order(column).get();
        ids.into_iter().filter_map(standard).collect()
    }

    /// Those of these standards that a checklist does not hold yet.
    pub fn missing_standards(self, checklist: Id, all: Vec<Standard>) -> Vec<Standard> {
        let held = self.inner().checks.pick(|_, check| {
            let place = (check.card?, check.touchpoint);
            (check.checklist == Some(checklist)).then_some(place)
        });
        let mut held: BTreeSet<(Id, Option<Id>)> = held.into_iter().collect();
        all.into_iter()
            .filter(|it| held.insert((it.card, it.touchpoint)))
            .collect()
    }

    /// Makes a checklist with one item for each of these standards.
    pub fn add_checklist(
        self,
        name: String,
        touchpoints: &[Id],
        standards: Vec<Standard>,
    ) -> Option<Id> {
        let id = random::id();
        let checklist = Checklist {
            name,
            touchpoints: touchpoints.iter().copied().collect(),
            ..Checklist::default()
        };
        let mut keys = Vec::new();
        let checks = standards.into_iter().map(|it| it.into_check(id));
        let checks: Vec<_> = checks.map(|it| placed(&mut keys, it)).collect();
        let made = self.edit(Deed::AddChecklist, |draft| {
            draft.create(id, &checklist);
            for (id, check) in &checks {
                draft.create(*id, check);
            }
        });
        made.then_some(id)
    }

    /// Adds items made from standards, each behind the others of its touchpoint.
    pub fn add_standards(self, checklist: Id, standards: Vec<Standard>) -> Vec<Id> {
        let checks = standards.into_iter().map(|it| it.into_check(checklist));
        self.add_checks(checklist, checks.collect())
    }

    /// Adds items in a team's own words, each behind the others of its touchpoint.
    pub fn add_own_checks(
        self,
        checklist: Id,
        texts: Vec<String>,
        touchpoint: Option<Id>,
    ) -> Vec<Id> {
        let check = |text| Check {
            checklist: Some(checklist),
            text,
            touchpoint,
            ..Check::default()
        };
        self.add_checks(checklist, texts.into_iter().map(check).collect())
    }

    fn add_checks(self, checklist: Id, checks: Vec<Check>) -> Vec<Id> {
        if checks.is_empty() {
            return Vec::new();
        }
        let mut keys = self.check_keys(checklist);
        let checks: Vec<_> = checks.into_iter().map(|it| placed(&mut keys, it)).collect();
        self.edit(Deed::AddChecks, |draft| {
            for (id, check) in &checks {
                draft.create(*id, check);
            }
        });
        checks.into_iter().map(|(id, _)| id).collect()
    }

    /// Moves an item within its checklist. Says its new place and how many there are.
    pub fn nudge_check(self, checklist: Id, id: Id, nudge: Nudge) -> Option<(usize, usize)> {
        let keys = self.check_keys(checklist);
        let keys: Vec<(Id, String)> = keys.into_iter().map(|(id, key, _)| (id, key)).collect();
        let list: Vec<Id> = keys.iter().map(|(id, _)| *id).collect();
        let spot = nudge.spot(&list, id)?;
        let at = key_at(&keys, id, spot, salt(random::id()));
        self.change::<Check>(Deed::MoveCheck, id, |check| check.at = at);
        let list = untrack(|| self.checks_of(checklist));
        let place = list.iter().position(|other| *other == id)?;
        Some((place + 1, list.len()))
    }

    fn check_keys(self, checklist: Id) -> Vec<Place> {
        let inner = self.inner();
        let ids = untrack(|| self.checks_of(checklist));
        let key = |id: Id| {
            let check = inner.checks.peek(id)?.value;
            Some((id, check.at, check.touchpoint))
        };
        ids.into_iter().filter_map(key).collect()
    }
}

/// An item, its order key, and its touchpoint.
type Place = (Id, String, Option<Id>);

/// Gives a new item its id and its order key: behind the others of its touchpoint, else at the end.
fn placed(keys: &mut Vec<Place>, mut check: Check) -> (Id, Check) {
    let id = random::id();
    let last = keys.iter().rposition(|(.., at)| *at == check.touchpoint);
    let place = last.map_or(keys.len(), |last| last + 1);
    let spot = match last.and_then(|last| keys.get(last)) {
        Some((before, ..)) => Spot::After(*before),
        None => Spot::Last,
    };
    let pairs: Vec<(Id, String)> = keys.iter().map(|(id, key, _)| (*id, key.clone())).collect();
    check.at = key_at(&pairs, id, spot, salt(id));
    keys.insert(place, (id, check.at.clone(), check.touchpoint));
    (id, check)
}
