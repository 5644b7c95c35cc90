//! What came of it all, as success control and the report read it: which standards were met, what
//! is live since the baseline, what was done. Each reader subscribes to what it reads.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Id, Workspace, today};
use crate::domain::board::rank;
use crate::domain::{
    Board, Card, CardKind, CardState, Date, Decision, Insight, InsightKind, Measure, MeasureState,
    Pilot, Training, VisitKind, Voice,
};
use crate::method::success::{Delivery, Met, met_by};

/// Cards that are live.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LiveSince {
    /// Those that are live since a day after the one asked for, board by board.
    pub since: Vec<(Board, Id)>,
    /// Those that are live, but nobody wrote down since when.
    pub undated: Vec<Id>,
}

impl Workspace {
    /// The departments of every touchpoint that is not in the trash.
    pub fn departments_by_touchpoint(self) -> BTreeMap<Id, BTreeSet<Id>> {
        let departments = self
            .inner()
            .touchpoints
            .pick(|id, touchpoint| Some((id, touchpoint.departments.clone())));
        departments.into_iter().collect()
    }

    /// The items of checklists that visits of this kind looked at, by the board of the standard
    /// they were made from; nothing for items in a team's own words.
    pub fn standards_met(self, kind: VisitKind) -> BTreeMap<Option<Board>, Met> {
        let inner = self.inner();
        let cards: BTreeMap<Id, Board> = self
            .all_cards()
            .into_iter()
            .map(|(id, card)| (id, card.place.board))
            .collect();
        let looks = self.looks(|it| it == kind);
        met_by(looks, |check| {
            let card = inner.checks.peek(check)?.value.card?;
            cards.get(&card).copied()
        })
    }

    /// The cards of this kind that became live after a day.
    pub fn live_since(self, kind: CardKind, after: Date) -> LiveSince {
        let live = |(id, card): (Id, Card)| {
            let is_live = card.state == CardState::Live && card.place.kind == kind;
            is_live.then(|| (card.place.board, rank(&card.place.at, id), card.since))
        };
        let live: Vec<_> = self.all_cards().into_iter().filter_map(live).collect();
        let mut found: Vec<_> = live
            .iter()
            .filter(|(.., since)| since.is_some_and(|since| since > after))
            .collect();
        let departments = self.departments();
        let place = |board: &Board| match board {
            Board::Company => 0,
            Board::Department(id) => {
                let place = departments.iter().position(|it| it == id);
                place.map_or(usize::MAX, |place| place + 1)
            }
        };
        found.sort_by(|a, b| (place(&a.0), &a.1).cmp(&(place(&b.0), &b.1)));
        LiveSince {
            since: found
                .into_iter()
                .map(|(board, (.., id), _)| (*board, *id))
                .collect(),
            undated: live
                .iter()
                .filter(|(.., since)| since.is_none())
                .map(|(_, (.., id), _)| *id)
                .collect(),
        }
    }

    /// How all measures went.
    pub fn progress(self) -> Delivery {
        let measures = self
            .inner()
            .measures
            .pick(|_, it: &Measure| Some(it.clone()));
        Delivery::of(&measures, today())
    }

    /// How many measures were dropped.
    pub fn dropped_measures(self) -> usize {
        self.measures_where(|measure| measure.state == MeasureState::Dropped)
            .len()
    }

    /// The measures that were done after a day, those done last first; those done on no known day
    /// are left out.
    pub fn done_since(self, day: Date) -> Vec<Id> {
        let mut done = self
            .inner()
            .measures
            .pick(|id, it: &Measure| it.is_done_since(day).then_some((Reverse(it.done), id)));
        done.sort();
        done.into_iter().map(|(_, id)| id).collect()
    }

    /// The measures that are still to be done: the most urgent first, those without a day last.
    pub fn measures_ahead(self) -> Vec<Id> {
        self.measures_where(|measure| measure.state.is_open())
    }

    /// The pilots that led to a roll-out decided after a day, those decided last first.
    pub fn rolled_out_since(self, day: Date) -> Vec<Id> {
        let mut pilots = self.inner().pilots.pick(|id, it: &Pilot| {
            let is_since = it.decided.is_some_and(|decided| decided > day);
            let is_rolled_out = it.decision == Some(Decision::RollOut);
            (is_since && is_rolled_out).then_some((Reverse(it.decided), id))
        });
        pilots.sort();
        pilots.into_iter().map(|(_, id)| id).collect()
    }

    /// The trainings that have taken place after a day, the latest first; those on no known day are
    /// left out.
    pub fn trainings_since(self, day: Date) -> Vec<Id> {
        let mut trainings = self.inner().trainings.pick(|id, it: &Training| {
            let is_since = it.date.is_some_and(|held| held > day);
            (it.held && is_since).then_some((Reverse(it.date), id))
        });
        trainings.sort();
        trainings.into_iter().map(|(_, id)| id).collect()
    }

    /// What customers praise, the latest first.
    pub fn praise(self) -> Vec<Id> {
        let mut praise = self.inner().insights.pick(|id, it: &Insight| {
            let is_staff = it.by_whom == Some(Voice::Staff);
            let is_praise =
                it.kind == InsightKind::Praise && !is_staff && !it.text.trim().is_empty();
            is_praise.then_some((Reverse(it.date), Reverse(id), id))
        });
        praise.sort();
        praise.into_iter().map(|(.., id)| id).collect()
    }
}
