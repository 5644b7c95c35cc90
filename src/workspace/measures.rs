//! Measures: made from what test customers missed and from needs that are not met. Each reader
//! subscribes to what it reads.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Deed, Id, Key, Workspace};
use crate::domain::insight::first_sentence;
use crate::domain::{Board, Date, Domain, Measure, MeasureState, Need};
use crate::platform::random;

impl Workspace {
    /// The measures that came from misses or needs: those to be done first, the most urgent before
    /// the others, those without a day last.
    pub fn measures_from_findings(self) -> Vec<Id> {
        self.measures_where(|measure| measure.check.is_some() || measure.need.is_some())
    }

    /// The measures for a touchpoint, in the same order.
    pub fn measures_at(self, touchpoint: Id) -> Vec<Id> {
        self.measures_where(|measure| measure.touchpoint == Some(touchpoint))
    }

    /// How many measures are still to be done.
    pub fn open_measures(self) -> usize {
        let open = |_, measure: &Measure| measure.state.is_open().then_some(());
        self.inner().measures.pick(open).len()
    }

    pub(super) fn measures_where(self, wanted: impl Fn(&Measure) -> bool) -> Vec<Id> {
        let mut found = self.inner().measures.pick(|id, measure: &Measure| {
            let until = measure.until;
            let over = match measure.state {
                MeasureState::Done => 1,
                MeasureState::Dropped => 2,
                _ => 0,
            };
            wanted(measure).then_some((over, until.is_none(), until, id))
        });
        found.sort();
        found.into_iter().map(|(.., id)| id).collect()
    }

    /// A measure that is not in the trash.
    pub fn measure(self, id: Id) -> Option<Measure> {
        let entry = self.inner().measures.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// The measure for an item of a checklist, or for its standard at the same touchpoint: one that
    /// is still to be done before one that is done or dropped.
    pub fn measure_for_check(self, check: Id) -> Option<Id> {
        let it = self.check(check)?.value;
        let fits = |measure: &Measure| {
            let same_standard =
                it.card.is_some() && measure.card == it.card && measure.touchpoint == it.touchpoint;
            measure.check == Some(check) || same_standard
        };
        self.measures_where(fits).first().copied()
    }

    /// The measure for a need, likewise.
    pub fn measure_for_need(self, need: Id) -> Option<Id> {
        self.measures_where(|measure| measure.need == Some(need))
            .first()
            .copied()
    }

    /// Makes a measure out of a missed item, unless there is one still to be done; its
    /// remark goes along.
    pub fn measure_from_check(self, check: Id, note: String) -> Option<Id> {
        let known = untrack(|| self.measure_for_check(check));
        let it = self.inner().checks.peek(check)?.value;
        let measure = Measure {
            title: it.text.trim().to_owned(),
            note,
            touchpoint: it.touchpoint,
            card: it.card,
            check: Some(check),
            ..Measure::default()
        };
        self.add_measure_unless(known, &measure)
    }

    /// Makes a measure out of a need, unless there is one still to be done.
    pub fn measure_from_need(self, need: Id) -> Option<Id> {
        let known = untrack(|| self.measure_for_need(need));
        let it: Need = self.inner().needs.peek(need)?.value;
        let title = match it.resource.trim() {
            "" => first_sentence(&it.requirement),
            resource => resource.to_owned(),
        };
        let measure = Measure {
            title,
            note: it.requirement.trim().to_owned(),
            touchpoint: it.touchpoint,
            need: Some(need),
            ..Measure::default()
        };
        self.add_measure_unless(known, &measure)
    }

    /// The measures that came from a card, likewise.
    pub fn measures_of_card(self, card: Id) -> Vec<Id> {
        self.measures_where(|measure| measure.card == Some(card))
    }

    /// Makes a measure out of a card, unless there is one still to be done: its title, its only
    /// touchpoint, its department, its cost as the budget; a card that is to be visible after some
    /// weeks makes a plan of them that begins `today`.
    pub fn measure_from_card(self, card: Id, today: Option<Date>) -> Option<Id> {
        let known = untrack(|| self.measures_of_card(card)).first().copied();
        self.add_measure_unless(known, &self.measure_of(card, today)?)
    }

    /// The same for several cards, as one deed. Says which measures were made.
    pub fn measures_from_cards(self, cards: &[Id], today: Option<Date>) -> Vec<Id> {
        let is_open = |id: &Id| self.measure(*id).is_some_and(|it| it.state.is_open());
        let has_none = |card: &&Id| !untrack(|| self.measures_of_card(**card).iter().any(is_open));
        let cards = cards.iter().filter(has_none);
        let made: Vec<(Id, Measure)> = cards
            .filter_map(|card| Some((random::id(), self.measure_of(*card, today)?)))
            .collect();
        let is_done = !made.is_empty()
            && self.edit(Deed::AddMeasure, |draft| {
                for (id, measure) in &made {
                    draft.create(*id, measure);
                }
            });
        let ids = made.into_iter().map(|(id, _)| id);
        if is_done { ids.collect() } else { Vec::new() }
    }

    /// Puts measures into the trash, as one deed.
    pub fn discard_measures(self, ids: &[Id]) -> bool {
        self.edit(Deed::TrashMeasure, |draft| {
            for id in ids {
                draft.trash(Key::new(Measure::KIND, *id));
            }
        })
    }

    /// What a measure out of a card says. Not reactive.
    fn measure_of(self, card: Id, today: Option<Date>) -> Option<Measure> {
        let it = self.inner().cards.peek(card)?.value;
        let only = (it.touchpoints.len() == 1).then(|| it.touchpoints.first().copied());
        let weeks = it.weeks.zip(today);
        let until = weeks.and_then(|(weeks, today)| today.plus((weeks.get() * 7.0).ceil() as i64));
        Some(Measure {
            title: it.title.trim().to_owned(),
            card: Some(card),
            touchpoint: only.flatten(),
            departments: match it.place.board {
                Board::Company => BTreeSet::new(),
                Board::Department(id) => [id].into(),
            },
            budget: it.cost,
            from: until.and(today),
            until,
            ..Measure::default()
        })
    }

    /// Makes a measure for a touchpoint; its departments take part.
    pub fn measure_for_touchpoint(self, touchpoint: Id, title: String) -> Option<Id> {
        let it = self.inner().touchpoints.peek(touchpoint)?.value;
        let measure = Measure {
            title,
            touchpoint: Some(touchpoint),
            departments: it.departments,
            ..Measure::default()
        };
        self.add_measure_unless(None, &measure)
    }

    fn add_measure_unless(self, known: Option<Id>, measure: &Measure) -> Option<Id> {
        let is_open = |id: &Id| untrack(|| self.measure(*id)).is_some_and(|it| it.state.is_open());
        if let Some(open) = known.filter(is_open) {
            return Some(open);
        }
        let id = random::id();
        self.edit(Deed::AddMeasure, |draft| draft.create(id, measure))
            .then_some(id)
    }
}
