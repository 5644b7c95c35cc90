//! Answers out of a table: what each column means, which names are whose, and what would be taken in. Pure:
//! nothing is written here, and nothing is guessed without being shown.

mod guess;
mod plan;
mod read;
mod sums;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::domain::board::fold;
use crate::domain::{Date, Feeling, Id, RaterGroup};

pub use guess::{guess, has_numbers};
pub use plan::{LineError, Plan, PlannedComment, Trouble, UnknownName};
pub use sums::plan;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Column {
    /// Nothing of interest.
    #[default]
    Ignore,
    /// The name of the touchpoint of the row.
    Touchpoint,
    /// The name of the persona of the row.
    Persona,
    /// Through whose eyes.
    Group,
    /// How the touchpoint of the row was felt.
    Answer,
    /// How this touchpoint was felt, whatever the row names.
    AnswerAbout(Id),
    /// How much the touchpoint of the row matters, 0 to 10.
    Relevance,
    /// Would they recommend, 0 to 10?
    Recommendation,
    /// The day of the answer.
    Date,
    /// What was said besides.
    Comment,
}

impl Column {
    /// All that name no touchpoint.
    pub const PLAIN: [Self; 9] = [
        Self::Ignore,
        Self::Touchpoint,
        Self::Answer,
        Self::Relevance,
        Self::Recommendation,
        Self::Comment,
        Self::Persona,
        Self::Group,
        Self::Date,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::Touchpoint => "touchpoint",
            Self::Persona => "persona",
            Self::Group => "group",
            Self::Answer => "answer",
            Self::AnswerAbout(_) => "about",
            Self::Relevance => "relevance",
            Self::Recommendation => "recommendation",
            Self::Date => "date",
            Self::Comment => "comment",
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AnswerAbout(id) => write!(f, "about {id}"),
            other => f.write_str(other.word()),
        }
    }
}

impl FromStr for Column {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        match text.split_once(' ') {
            Some((_, id)) => id.parse().map(Self::AnswerAbout),
            None => {
                let found = Self::PLAIN.into_iter().find(|it| it.word() == text);
                Ok(found.unwrap_or_default())
            }
        }
    }
}

/// How answers are written. Words are understood in any case; numbers only as chosen here.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Coding {
    /// As words only.
    #[default]
    Words,
    /// -1 disappointed, 0 okay, 1 delighted.
    Signed,
    /// 1 disappointed, 2 okay, 3 delighted.
    Rising,
    /// 1 delighted, 2 okay, 3 disappointed.
    Falling,
}

impl Coding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Words, Self::Signed, Self::Rising, Self::Falling];

    /// A word for each, as it stands in lists of choices.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Signed => "signed",
            Self::Rising => "rising",
            Self::Falling => "falling",
        }
    }

    fn feeling(self, number: i32) -> Option<Feeling> {
        let step = match self {
            Self::Words => return None,
            Self::Signed => number,
            Self::Rising => number.checked_sub(2)?,
            Self::Falling => 2_i32.checked_sub(number)?,
        };
        match step {
            -1 => Some(Feeling::Disappointed),
            0 => Some(Feeling::Okay),
            1 => Some(Feeling::Delighted),
            _ => None,
        }
    }
}

/// What the table means.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Mapping {
    /// What each column holds, from the first.
    pub columns: Vec<Column>,
    /// How answers are written.
    pub coding: Coding,
    /// Who answered where no column says so.
    pub group: RaterGroup,
    /// The day of comments where no column says so.
    pub date: Option<Date>,
}

impl Mapping {
    /// Something that two columns hold and only one may.
    pub fn doubled(&self) -> Option<Column> {
        let mut rest = self.columns.iter();
        while let Some(column) = rest.next() {
            if !guess::may_repeat(*column) && rest.as_slice().contains(column) {
                return Some(*column);
            }
        }
        None
    }

    /// Are there answers, recommendations or comments to be had?
    pub fn has_answers(&self) -> bool {
        let says = |column: &Column| {
            matches!(
                column,
                Column::Answer
                    | Column::AnswerAbout(_)
                    | Column::Relevance
                    | Column::Recommendation
                    | Column::Comment
            )
        };
        self.columns.iter().any(says)
    }
}

/// The words and names that cells may hold, folded, and whose they are. A name that several share
/// belongs to nobody: a person decides.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Known {
    /// Words for answers.
    pub feelings: BTreeMap<String, Feeling>,
    /// Words for columns.
    pub headings: BTreeMap<String, Column>,
    /// Touchpoints.
    pub touchpoints: BTreeMap<String, Id>,
    /// Personas.
    pub personas: BTreeMap<String, Id>,
    /// Groups.
    pub groups: BTreeMap<String, RaterGroup>,
}

/// A name as it is compared.
pub fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    fold(&words.join(" "))
}

/// Names and whose they are; those that several share are left out.
pub fn names<T: Copy + PartialEq>(
    all: impl IntoIterator<Item = (T, String)>,
) -> BTreeMap<String, T> {
    let mut seen: BTreeMap<String, Option<T>> = BTreeMap::new();
    for (whose, name) in all {
        let name = folded(&name);
        if !name.is_empty() {
            seen.entry(name)
                .and_modify(|first| *first = first.filter(|first| *first == whose))
                .or_insert(Some(whose));
        }
    }
    let only = |(name, whose): (String, Option<T>)| whose.map(|whose| (name, whose));
    seen.into_iter().filter_map(only).collect()
}

/// What kind of thing a name is to name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs)]
pub enum NameKind {
    Touchpoint,
    Persona,
    Group,
}

/// What a person decided about a name that nobody has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decision {
    /// It is this touchpoint or persona.
    Is(Id),
    /// It is this group.
    IsGroup(RaterGroup),
    /// A touchpoint that is to be made under this id.
    New(Id),
    /// The row counts without a persona, or for the usual group.
    Without,
    /// Its rows are left out.
    LeaveOut,
}

/// The decisions, by kind and folded name.
pub type Decisions = BTreeMap<(NameKind, String), Decision>;
