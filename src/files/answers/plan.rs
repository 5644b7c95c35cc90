//! What would be taken in, and what is wrong with the rest.

use std::collections::BTreeMap;

use super::NameKind;
use crate::domain::{Counts, Date, Grade, Id, InsightKind, RaterGroup, Recommended, Relevance};

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
    pub(super) relevance: u64,
    pub(super) given: u32,
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
    /// Touchpoints that are to be made because something is taken in about them, with their names.
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
