//! What tables can bring: the kinds of records, their fields, and what a column means.

use std::fmt;

use super::names::Names;
use crate::domain::choice::choice;

choice! {
    /// What the rows of a table become.
    Target {
        /// Touchpoints.
        #[default]
        Touchpoints = "touchpoints",
        /// Insights.
        Insights = "insights",
        /// Cards of the boards.
        Cards = "cards",
        /// Measures.
        Measures = "measures",
        /// Raised hands at the steps of journeys.
        Ratings = "ratings",
    }
}

/// What a cell of a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Shape {
    Line,
    Text,
    Day,
    Grade,
    Percent,
    Amount,
    Weeks,
    Count,
    Flag,
    /// One of the words that [`super::Known`] has for the field.
    Word,
    /// Several of them.
    Words,
    Tags,
    One(Names),
    Many(Names),
    /// Whose board a card lies on; a part of its place.
    Board,
    /// What kind of card it is; likewise.
    Kind,
}

/// A field of a record, under the name that files use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
}

const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, shape }
}

const TOUCHPOINTS: [Field; 29] = [
    field("name", Shape::Line),
    field("phase", Shape::One(Names::Phases)),
    field("contact", Shape::Word),
    field("source", Shape::Word),
    field("media", Shape::Words),
    field("line", Shape::Word),
    field("ways", Shape::Word),
    field("departments", Shape::Many(Names::Departments)),
    field("channel", Shape::Line),
    field("frequency", Shape::Line),
    field("status", Shape::Word),
    field("since", Shape::Day),
    field("key", Shape::Flag),
    field("goal", Shape::Text),
    field("expectation", Shape::Text),
    field("current", Shape::Text),
    field("outcome", Shape::Text),
    field("processes", Shape::Text),
    field("systems", Shape::Text),
    field("data", Shape::Text),
    field("interfaces", Shape::Text),
    field("influences", Shape::Many(Names::Touchpoints)),
    field("tags", Shape::Tags),
    field("guessed_relevance", Shape::Grade),
    field("guessed_quality", Shape::Grade),
    field("redesign", Shape::Word),
    field("to_be", Shape::Text),
    field("reasons", Shape::Text),
    field("note", Shape::Text),
];

const INSIGHTS: [Field; 7] = [
    field("text", Shape::Text),
    field("kind", Shape::Word),
    field("source", Shape::Line),
    field("date", Shape::Day),
    field("touchpoint", Shape::One(Names::Touchpoints)),
    field("persona", Shape::One(Names::Personas)),
    field("tags", Shape::Tags),
];

const CARDS: [Field; 21] = [
    field("title", Shape::Line),
    field("board", Shape::Board),
    field("kind", Shape::Kind),
    field("state", Shape::Word),
    field("author", Shape::One(Names::People)),
    field("tags", Shape::Tags),
    field("touchpoints", Shape::Many(Names::Touchpoints)),
    field("dos", Shape::Text),
    field("donts", Shape::Text),
    field("impact", Shape::Grade),
    field("effort", Shape::Grade),
    field("reach", Shape::Amount),
    field("confidence", Shape::Percent),
    field("urgency", Shape::Grade),
    field("chance", Shape::Grade),
    field("cost", Shape::Amount),
    field("weeks", Shape::Weeks),
    field("since", Shape::Day),
    field("sellable", Shape::Flag),
    field("spotlight", Shape::Flag),
    field("note", Shape::Text),
];

const MEASURES: [Field; 15] = [
    field("title", Shape::Line),
    field("state", Shape::Word),
    field("person", Shape::One(Names::People)),
    field("departments", Shape::Many(Names::Departments)),
    field("from", Shape::Day),
    field("until", Shape::Day),
    field("done", Shape::Day),
    field("budget", Shape::Amount),
    field("spent", Shape::Amount),
    field("aim", Shape::Text),
    field("reached", Shape::Text),
    field("sub_project", Shape::One(Names::SubProjects)),
    field("touchpoint", Shape::One(Names::Touchpoints)),
    field("card", Shape::One(Names::Cards)),
    field("note", Shape::Text),
];

const RATINGS: [Field; 6] = [
    field("journey", Shape::Line),
    field("step", Shape::Line),
    field("group", Shape::Word),
    field("disappointed", Shape::Count),
    field("okay", Shape::Count),
    field("delighted", Shape::Count),
];

impl Target {
    /// The kind of record, as files write it.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Touchpoints => "touchpoint",
            Self::Insights => "insight",
            Self::Cards => "card",
            Self::Measures => "measure",
            Self::Ratings => "tally",
        }
    }

    /// Its fields, in the order in which they are offered.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Touchpoints => &TOUCHPOINTS,
            Self::Insights => &INSIGHTS,
            Self::Cards => &CARDS,
            Self::Measures => &MEASURES,
            Self::Ratings => &RATINGS,
        }
    }

    /// The field without which there is no record.
    pub fn main(self) -> &'static str {
        match self {
            Self::Touchpoints => "name",
            Self::Insights => "text",
            Self::Cards | Self::Measures => "title",
            Self::Ratings => "step",
        }
    }

    /// Where lines for the note go; nothing where there is no such field.
    pub fn note(self) -> Option<&'static str> {
        match self {
            Self::Touchpoints | Self::Cards | Self::Measures => Some("note"),
            Self::Insights => Some("text"),
            Self::Ratings => None,
        }
    }

    /// The field with this name.
    pub fn field(self, name: &str) -> Option<Field> {
        self.fields().iter().copied().find(|it| it.name == name)
    }

    /// What a column can mean.
    pub fn uses(self) -> Vec<Use> {
        let fields = self.fields().iter().map(|it| Use::Field(it.name));
        let note = self.note().map(|_| Use::Note);
        let id = (self != Self::Ratings).then_some(Use::Id);
        fields
            .chain(note)
            .chain(id)
            .chain([Use::LeaveOut])
            .collect()
    }
}

/// What a column means.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Use {
    /// Nothing; that is counted.
    #[default]
    LeaveOut,
    /// A line of the note, under its heading.
    Note,
    /// The number under which this program knows the record.
    Id,
    /// The field with this name.
    Field(&'static str),
}

impl fmt::Display for Use {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LeaveOut => "-out",
            Self::Note => "-note",
            Self::Id => "-id",
            Self::Field(name) => name,
        })
    }
}

impl Use {
    /// Reads what [`fmt::Display`] writes.
    pub fn read(target: Target, text: &str) -> Self {
        let mut all = target.uses().into_iter();
        all.find(|it| it.to_string() == text).unwrap_or_default()
    }
}
