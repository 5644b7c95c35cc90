//! What would be taken in: the rows added up by touchpoint, group and persona, with all that is wrong
//! named by line. Each row goes in as a whole or not at all.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{RowRead, read_row};
use super::{Decision, Decisions, Known, Mapping, NameKind, folded};
use crate::domain::{
    Counts, Date, Feeling, Grade, Id, InsightKind, RaterGroup, Recommended, Relevance,
};
use crate::files::grid::Grid;

/// What is wrong with a row. The texts are those of the cells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// More or fewer cells than headings.
    Width {
        /// Its cells.
        found: usize,
        /// The headings.
        expected: usize,
    },
    /// No answer that is known.
    Answer(String),
    /// A number, and nobody said what numbers mean.
    Uncoded(String),
    /// An answer about nothing.
    NoTouchpoint,
    /// No whole number from 0 to 10.
    Relevance(String),
    /// No whole number from 0 to 10.
    Recommendation(String),
    /// No day in the calendar.
    Date(String),
}

/// Something wrong in a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineError {
    /// Which line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

/// A name that nobody has, or several.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownName {
    /// What it is to name.
    pub kind: NameKind,
    /// The name as compared.
    pub folded: String,
    /// The name as it stands in the first of its lines.
    pub name: String,
    /// Its lines.
    pub lines: Vec<usize>,
}

/// A comment that becomes an insight.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedComment {
    /// In which line it stands.
    pub line: usize,
    /// What was said.
    pub text: String,
    /// What it is, by the answer beside it.
    pub kind: InsightKind,
    /// About which touchpoint.
    pub touchpoint: Option<Id>,
    /// Whose.
    pub persona: Option<Id>,
    /// When.
    pub date: Option<Date>,
}

/// The answers to one thing: how many felt what, the sum of the relevances, and how many gave one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sum {
    /// How many felt what.
    pub counts: Counts,
    relevance: u64,
    given: u32,
}

impl Sum {
    /// How much it matters on average.
    pub fn relevance(self) -> Option<Relevance> {
        let mean = Grade::new(self.relevance as f64 / f64::from(self.given))?;
        Some(Relevance {
            mean,
            n: self.given,
        })
    }
}

/// What would be taken in.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Plan {
    /// How many rows there are.
    pub rows: usize,
    /// How many go in.
    pub good: usize,
    /// How many say nothing.
    pub blank: usize,
    /// How many are left out because of a name.
    pub left_out: usize,
    /// How many wait for a decision about a name.
    pub undecided: usize,
    /// How many recommendations do not count since only customers are asked for them.
    pub not_customers: usize,
    /// The rows with something wrong, each once.
    pub errors: Vec<LineError>,
    /// The names that are not known, decided or not, by kind and name.
    pub unknown: Vec<UnknownName>,
    /// Touchpoints that are to be made, with their names.
    pub made: BTreeMap<Id, String>,
    /// The answers by touchpoint, group and persona.
    pub answers: BTreeMap<(Id, RaterGroup, Option<Id>), Sum>,
    /// The recommendations by touchpoint and persona.
    pub recommendations: BTreeMap<(Option<Id>, Option<Id>), Recommended>,
    /// The comments.
    pub comments: Vec<PlannedComment>,
}

impl Plan {
    /// How many answers on the scale.
    pub fn answered(&self) -> u64 {
        self.answers.values().map(|sum| sum.counts.n()).sum()
    }

    /// How many recommendations.
    pub fn recommended(&self) -> u64 {
        self.recommendations.values().map(Recommended::n).sum()
    }

    /// Is there nothing to take in?
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.recommendations.is_empty() && self.comments.is_empty()
    }
}

/// Adds up a table as the mapping says.
pub fn plan(grid: &Grid, mapping: &Mapping, known: &Known, decisions: &Decisions) -> Plan {
    let mut sums = Sums {
        plan: Plan {
            rows: grid.rows.len(),
            ..Plan::default()
        },
        mapping,
        known,
        decisions,
        unknown: BTreeMap::new(),
    };
    for row in &grid.rows {
        match read_row(&row.cells, grid.head.len(), mapping, known) {
            Err(trouble) => sums.plan.errors.push(LineError {
                line: row.line,
                trouble,
            }),
            Ok(read) if read.is_blank() => sums.plan.blank += 1,
            Ok(read) => sums.take(row.line, &read),
        }
    }
    sums.plan.unknown = sums.unknown.into_values().collect();
    sums.plan
}

/// What becomes of a name.
enum Found<T> {
    Is(T),
    LeftOut,
    Undecided,
}

struct Sums<'a> {
    plan: Plan,
    mapping: &'a Mapping,
    known: &'a Known,
    decisions: &'a Decisions,
    unknown: BTreeMap<(NameKind, String), UnknownName>,
}

impl Sums<'_> {
    fn take(&mut self, line: usize, row: &RowRead<'_>) {
        let touchpoint = self.touchpoint(line, row.touchpoint);
        let persona = self.persona(line, row.persona);
        let group = self.group(line, row.group);
        match (touchpoint, persona, group) {
            (Found::Is(touchpoint), Found::Is(persona), Found::Is(group)) => {
                self.plan.good += 1;
                self.add(line, row, touchpoint, persona, group);
            }
            (Found::LeftOut, ..) | (_, Found::LeftOut, _) | (.., Found::LeftOut) => {
                self.plan.left_out += 1;
            }
            _ => self.plan.undecided += 1,
        }
    }

    fn add(
        &mut self,
        line: usize,
        row: &RowRead<'_>,
        touchpoint: Option<Id>,
        persona: Option<Id>,
        group: RaterGroup,
    ) {
        let plan = &mut self.plan;
        let own = touchpoint.zip(row.answer);
        for (about, feeling) in row.about.iter().copied().chain(own) {
            let sum = plan.answers.entry((about, group, persona)).or_default();
            sum.counts.add(feeling);
        }
        if let Some((about, given)) = touchpoint.zip(row.relevance) {
            let sum = plan.answers.entry((about, group, persona)).or_default();
            sum.relevance += u64::from(given);
            sum.given += 1;
        }
        match row.recommendation {
            Some(score) if group == RaterGroup::Customers => {
                let counts = plan
                    .recommendations
                    .entry((touchpoint, persona))
                    .or_default();
                counts.add(score);
            }
            Some(_) => plan.not_customers += 1,
            None => {}
        }
        if !row.comments.is_empty() {
            plan.comments.push(PlannedComment {
                line,
                text: row.comments.join("\n"),
                kind: kind(row),
                touchpoint,
                persona,
                date: row.date.or(self.mapping.date),
            });
        }
    }

    fn touchpoint(&mut self, line: usize, name: Option<&str>) -> Found<Option<Id>> {
        let Some((name, folded)) = name.map(|name| (name, folded(name))) else {
            return Found::Is(None);
        };
        if let Some(id) = self.known.touchpoints.get(&folded) {
            return Found::Is(Some(*id));
        }
        match self.ask(NameKind::Touchpoint, line, name, folded) {
            Some(Decision::Is(id)) => Found::Is(Some(id)),
            Some(Decision::New(id)) => {
                let named = self.plan.made.entry(id);
                named.or_insert_with(|| name.to_owned());
                Found::Is(Some(id))
            }
            Some(_) => Found::LeftOut,
            None => Found::Undecided,
        }
    }

    fn persona(&mut self, line: usize, name: Option<&str>) -> Found<Option<Id>> {
        let Some((name, folded)) = name.map(|name| (name, folded(name))) else {
            return Found::Is(None);
        };
        if let Some(id) = self.known.personas.get(&folded) {
            return Found::Is(Some(*id));
        }
        match self.ask(NameKind::Persona, line, name, folded) {
            Some(Decision::Is(id)) => Found::Is(Some(id)),
            Some(Decision::Without) => Found::Is(None),
            Some(_) => Found::LeftOut,
            None => Found::Undecided,
        }
    }

    fn group(&mut self, line: usize, name: Option<&str>) -> Found<RaterGroup> {
        let usual = self.mapping.group;
        let Some((name, folded)) = name.map(|name| (name, folded(name))) else {
            return Found::Is(usual);
        };
        if let Some(group) = self.known.groups.get(&folded) {
            return Found::Is(*group);
        }
        match self.ask(NameKind::Group, line, name, folded) {
            Some(Decision::IsGroup(group)) => Found::Is(group),
            Some(Decision::Without) => Found::Is(usual),
            Some(_) => Found::LeftOut,
            None => Found::Undecided,
        }
    }

    fn ask(&mut self, kind: NameKind, line: usize, name: &str, folded: String) -> Option<Decision> {
        debug_assert!(
            !kind.is_known(&folded, self.known),
            "known names are not asked about"
        );
        let key = (kind, folded.clone());
        let decision = self.decisions.get(&key).copied();
        let blank = || UnknownName {
            kind,
            folded,
            name: name.to_owned(),
            lines: Vec::new(),
        };
        self.unknown
            .entry(key)
            .or_insert_with(blank)
            .lines
            .push(line);
        decision
    }
}

/// What a comment is, by the answer beside it: that of its touchpoint, else the only one of its row.
fn kind(row: &RowRead<'_>) -> InsightKind {
    let all: BTreeSet<&'static str> = row.about.iter().map(|(_, it)| it.as_str()).collect();
    let only = row.about.first().filter(|_| all.len() == 1);
    let feeling = row.answer.or(only.map(|(_, feeling)| *feeling));
    match (feeling, row.recommendation) {
        (Some(Feeling::Disappointed), _) | (None, Some(0..=6)) => InsightKind::Weakness,
        (Some(Feeling::Delighted), _) | (None, Some(9..)) => InsightKind::Praise,
        (None, None) => InsightKind::Question,
        _ => InsightKind::Opportunity,
    }
}
