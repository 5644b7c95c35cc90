//! Adding up the rows by touchpoint, group and persona, with all that is wrong named by line. Each row
//! goes in as a whole or not at all.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{LineError, Plan, PlannedComment, UnknownName};
use super::read::{RowRead, read_row};
use super::{Decision, Decisions, Known, Mapping, NameKind, folded};
use crate::domain::{Feeling, Id, InsightKind, RaterGroup};
use crate::files::grid::Grid;

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
    make_only_what_counts(&mut sums.plan);
    sums.plan
}

/// A touchpoint about which nothing is taken in, because its rows are left out, is not made.
fn make_only_what_counts(plan: &mut Plan) {
    let answers = plan.answers.keys().map(|(touchpoint, ..)| *touchpoint);
    let given = plan.recommendations.keys();
    let given = given.filter_map(|(touchpoint, _)| *touchpoint);
    let comments = plan.comments.iter().filter_map(|it| it.touchpoint);
    let about: BTreeSet<Id> = answers.chain(given).chain(comments).collect();
    plan.made.retain(|id, _| about.contains(id));
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
