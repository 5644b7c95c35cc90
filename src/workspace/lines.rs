//! The lines of cards from idea to measurement. What all cards share is gathered once; each reader
//! subscribes to what it reads.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::{Entry, Id, Workspace};
use crate::domain::{Card, CardKind, Column, Measure, MeasureState, Pilot, Training};
use crate::method::line::{Facts, Line, Reading, WaveFelt};
use crate::method::quality::felt;
use crate::method::shopping::Look;

/// A card, and what there is at the stations of its line.
#[derive(Clone, PartialEq, Debug)]
pub struct CardLine {
    /// Which card.
    pub id: Id,
    /// What it says.
    pub card: Card,
    /// Its measures: those to be done first.
    pub measures: Vec<(Id, Measure)>,
    /// The pilots of these.
    pub pilots: Vec<(Id, Pilot)>,
    /// The trainings that teach it or belong to these.
    pub trainings: Vec<(Id, Training)>,
    /// The items of checklists that ask for it.
    pub checks: Vec<Checked>,
    /// What customers say at its touchpoints.
    pub readings: Vec<Reading>,
    /// How far it has come.
    pub line: Line,
}

/// An item of a checklist, and who looked at it.
#[derive(Clone, PartialEq, Debug)]
pub struct Checked {
    /// The item.
    pub check: Id,
    /// Its checklist.
    pub checklist: Option<Id>,
    /// Where it is to be seen.
    pub touchpoint: Option<Id>,
    /// The looks at it, the latest first.
    pub looks: Vec<Look>,
}

/// What the lines of all cards are made of.
struct Lines {
    measures: BTreeMap<Id, Vec<(Id, Measure)>>,
    pilots: BTreeMap<Id, Vec<(Id, Pilot)>>,
    trainings: Vec<(Id, Training)>,
    checks: BTreeMap<Id, Vec<Checked>>,
    touchpoints: BTreeSet<Id>,
    waves: Vec<WaveFelt>,
    readings: BTreeMap<Id, Reading>,
}

impl Lines {
    fn gather(workspace: Workspace) -> Self {
        let inner = workspace.inner();
        let mut measures: BTreeMap<Id, Vec<(Id, Measure)>> = BTreeMap::new();
        for (card, id, measure) in inner
            .measures
            .pick(|id, it: &Measure| Some((it.card?, id, it.clone())))
        {
            measures.entry(card).or_default().push((id, measure));
        }
        for list in measures.values_mut() {
            list.sort_by_key(|(id, it)| (!it.state.is_open(), it.until.is_none(), it.until, *id));
        }
        let mut pilots: BTreeMap<Id, Vec<(Id, Pilot)>> = BTreeMap::new();
        for (measure, id, pilot) in inner
            .pilots
            .pick(|id, it: &Pilot| Some((it.measure?, id, it.clone())))
        {
            pilots.entry(measure).or_default().push((id, pilot));
        }
        for list in pilots.values_mut() {
            list.sort_by_key(|(id, it)| (it.from.is_none(), it.from, *id));
        }
        let mut trainings = inner
            .trainings
            .pick(|id, it: &Training| Some((id, it.clone())));
        trainings.sort_by_key(|(id, it)| (it.date.is_none(), it.date, *id));
        let wave = |id: Id| {
            let content = workspace.wave_content(id);
            WaveFelt {
                id,
                felt: felt(&content),
                about: content.about.clone(),
            }
        };
        Self {
            measures,
            pilots,
            trainings,
            checks: checks_by_card(workspace),
            touchpoints: inner.touchpoints.here(|id, _| id).into_iter().collect(),
            waves: workspace.waves().into_iter().map(wave).collect(),
            readings: BTreeMap::new(),
        }
    }

    fn of(&mut self, id: Id, card: Card) -> CardLine {
        let measures = self.measures.get(&id).cloned().unwrap_or_default();
        let pilots = measures.iter().filter_map(|(id, _)| self.pilots.get(id));
        let pilots: Vec<(Id, Pilot)> = pilots.flatten().cloned().collect();
        let teaches = |it: &Training| {
            let belongs = |measure| measures.iter().any(|(id, _)| *id == measure);
            it.cards.contains(&id) || it.measure.is_some_and(belongs)
        };
        let trainings = self.trainings.iter().filter(|(_, it)| teaches(it));
        let trainings = trainings.cloned().collect();
        let checks = self.checks.get(&id).cloned().unwrap_or_default();
        let is_here = |id: &&Id| self.touchpoints.contains(*id);
        let readings = card.touchpoints.iter().filter(is_here).map(|touchpoint| {
            let known = self.readings.entry(*touchpoint);
            let reading = known.or_insert_with(|| Reading::of(*touchpoint, &self.waves));
            reading.clone()
        });
        let readings: Vec<Reading> = readings.collect();
        let states: Vec<MeasureState> = measures.iter().map(|(_, it)| it.state).collect();
        let looked: Vec<bool> = checks.iter().map(|it| !it.looks.is_empty()).collect();
        let facts = Facts {
            measures: &states,
            checks: &looked,
            readings: &readings,
        };
        CardLine {
            line: Line::of(&card, facts),
            id,
            card,
            measures,
            pilots,
            trainings,
            checks,
            readings,
        }
    }
}

/// The items of checklists by the card that they ask for, those in the trash left out.
fn checks_by_card(workspace: Workspace) -> BTreeMap<Id, Vec<Checked>> {
    let inner = workspace.inner();
    let mut looks: BTreeMap<Id, Vec<Look>> = BTreeMap::new();
    for look in workspace.looks(|_| true) {
        looks.entry(look.check).or_default().push(look);
    }
    let lists = inner.checklists.here(|id, _| id);
    let mut found = inner.checks.pick(|id, check| {
        let is_here = check.checklist.is_some_and(|list| lists.contains(&list));
        let card = check.card.filter(|_| is_here)?;
        Some((card, id, check.checklist, check.touchpoint))
    });
    found.sort();
    let mut all: BTreeMap<Id, Vec<Checked>> = BTreeMap::new();
    for (card, check, checklist, touchpoint) in found {
        let mut looks = looks.remove(&check).unwrap_or_default();
        looks.sort_by_key(|look| Reverse((look.day, look.visit)));
        all.entry(card).or_default().push(Checked {
            check,
            checklist,
            touchpoint,
            looks,
        });
    }
    all
}

impl Workspace {
    /// The lines of all cards that can be read, board by board and column by column.
    pub fn lines(self) -> Vec<CardLine> {
        let inner = self.inner();
        let mut lines = Lines::gather(self);
        let kinds = |board| CardKind::ALL.map(|kind| Column { board, kind });
        let columns = self.boards().into_iter().flat_map(kinds);
        let ids = columns.flat_map(|column| inner.columns.order(column).get());
        let cards = ids.filter_map(|id| Some((id, inner.cards.read(id)?.value)));
        let readable = cards.filter(|(_, card)| !card.is_covered());
        readable.map(|(id, card)| lines.of(id, card)).collect()
    }

    /// The line of a card that is not in the trash.
    pub fn line(self, card: Id) -> Option<CardLine> {
        let entry = self.card(card).filter(Entry::is_here)?;
        Some(Lines::gather(self).of(card, entry.value))
    }
}
