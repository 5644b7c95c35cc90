//! Touchpoints as a list: their attributes as columns, what stands in a cell, how it is read from
//! words, and how rows are filtered, sorted, grouped and filled from a pasted block.

mod arrange;
mod filter;
mod paste;
mod vocabulary;

use std::collections::BTreeSet;

pub use arrange::{Row, Section, Sorting, arrange};
pub use filter::{FILTERS, ListFilter};
pub use paste::{Block, Misread, Target, plan};
pub use vocabulary::{Offer, Reading, Vocabulary};

use super::choice::choice;
use super::{Date, Status, Touchpoint};

choice! {
    /// What is known about a touchpoint, in the order of columns. `Status` stands before `Since`:
    /// changing the first sets the second, unless that is written as well.
    Attribute {
        /// What the customer calls it.
        #[default]
        Name = "name",
        /// When on the customer's way.
        Phase = "phase",
        /// Whom or what the customer meets.
        Contact = "contact",
        /// Who is behind it.
        Source = "source",
        /// How the company came to the medium.
        Media = "media",
        /// On a screen or in the world.
        Line = "line",
        /// Who can speak.
        Ways = "ways",
        /// The responsible departments.
        Departments = "departments",
        /// The channel.
        Channel = "channel",
        /// How often customers meet it.
        Frequency = "frequency",
        /// Where it stands in its life.
        Status = "status",
        /// Since when it stands there.
        Since = "since",
        /// Decides about the whole relation.
        Key = "key",
        /// What the company wants with it.
        Goal = "goal",
        /// What the customer expects.
        Expectation = "expectation",
        /// What happens now.
        Current = "current",
        /// What comes of it for the customer.
        Outcome = "outcome",
        /// Processes behind it.
        Processes = "processes",
        /// IT systems behind it.
        Systems = "systems",
        /// Data that it needs or makes.
        Data = "data",
        /// Interfaces between departments and systems.
        Interfaces = "interfaces",
        /// The touchpoints that change when this one does.
        Influences = "influences",
        /// Its topics.
        Tags = "tags",
        /// Anything else.
        Note = "note",
    }
}

/// What kind of value a cell takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Text with line breaks.
    Text,
    /// One of few.
    One,
    /// Several of a list.
    Set,
    /// A day.
    Day,
    /// Yes or no.
    Flag,
}

/// What stands in a cell. Choices are the words in which files write them: "person", an id, a
/// topic.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Cell {
    Text(String),
    One(Option<String>),
    Set(BTreeSet<String>),
    Day(Option<Date>),
    Flag(bool),
}

impl Attribute {
    /// The columns that are shown until somebody chooses others.
    pub const USUAL: [Self; 8] = [
        Self::Name,
        Self::Phase,
        Self::Contact,
        Self::Source,
        Self::Departments,
        Self::Channel,
        Self::Status,
        Self::Key,
    ];

    /// What rows can be grouped by.
    pub const GROUPS: [Self; 3] = [Self::Phase, Self::Departments, Self::Media];

    /// What kind of value it has.
    pub fn shape(self) -> Shape {
        match self {
            Self::Name | Self::Channel | Self::Frequency => Shape::Line,
            Self::Phase | Self::Contact | Self::Source | Self::Line | Self::Ways | Self::Status => {
                Shape::One
            }
            Self::Media | Self::Departments | Self::Influences | Self::Tags => Shape::Set,
            Self::Since => Shape::Day,
            Self::Key => Shape::Flag,
            _ => Shape::Text,
        }
    }

    /// May it be without a value?
    pub fn can_be_empty(self) -> bool {
        !matches!(self, Self::Name | Self::Status)
    }

    /// The cell without a value.
    pub fn empty(self) -> Cell {
        match self.shape() {
            Shape::Line | Shape::Text => Cell::Text(String::new()),
            Shape::One => Cell::One(None),
            Shape::Set => Cell::Set(BTreeSet::new()),
            Shape::Day => Cell::Day(None),
            Shape::Flag => Cell::Flag(false),
        }
    }

    /// Reads the cell of a touchpoint.
    pub fn of(self, it: &Touchpoint) -> Cell {
        let one = |word: Option<&'static str>| Cell::One(word.map(str::to_owned));
        match self {
            Self::Phase => Cell::One(it.phase.map(|id| id.to_string())),
            Self::Contact => one(it.contact.map(|it| it.as_str())),
            Self::Source => one(it.source.map(|it| it.as_str())),
            Self::Line => one(it.line.map(|it| it.as_str())),
            Self::Ways => one(it.ways.map(|it| it.as_str())),
            Self::Status => one(Some(it.status.as_str())),
            Self::Media => Cell::Set(it.media.iter().map(ToString::to_string).collect()),
            Self::Departments => {
                Cell::Set(it.departments.iter().map(ToString::to_string).collect())
            }
            Self::Influences => Cell::Set(it.influences.iter().map(ToString::to_string).collect()),
            Self::Tags => Cell::Set(it.tags.clone()),
            Self::Since => Cell::Day(it.since),
            Self::Key => Cell::Flag(it.key),
            _ => Cell::Text(self.text(it).to_owned()),
        }
    }

    /// The text of a touchpoint, for attributes that are texts.
    pub fn text(self, it: &Touchpoint) -> &str {
        match self {
            Self::Name => &it.name,
            Self::Channel => &it.channel,
            Self::Frequency => &it.frequency,
            Self::Goal => &it.goal,
            Self::Expectation => &it.expectation,
            Self::Current => &it.current,
            Self::Outcome => &it.outcome,
            Self::Processes => &it.processes,
            Self::Systems => &it.systems,
            Self::Data => &it.data,
            Self::Interfaces => &it.interfaces,
            Self::Note => &it.note,
            _ => "",
        }
    }

    /// Writes a cell into a touchpoint. A cell of another shape, and one without a value where
    /// there must be one, changes nothing.
    pub fn put(self, it: &mut Touchpoint, cell: Cell, today: Option<Date>) {
        match cell {
            Cell::Text(text) => self.put_text(it, text),
            Cell::One(word) => self.put_one(it, word.as_deref(), today),
            Cell::Set(words) => self.put_set(it, words),
            Cell::Day(day) if self == Self::Since => it.since = day,
            Cell::Flag(is_on) if self == Self::Key => it.key = is_on,
            Cell::Day(_) | Cell::Flag(_) => {}
        }
    }

    fn put_text(self, it: &mut Touchpoint, text: String) {
        let place = match self {
            Self::Name if text.trim().is_empty() => return,
            Self::Name => &mut it.name,
            Self::Channel => &mut it.channel,
            Self::Frequency => &mut it.frequency,
            Self::Goal => &mut it.goal,
            Self::Expectation => &mut it.expectation,
            Self::Current => &mut it.current,
            Self::Outcome => &mut it.outcome,
            Self::Processes => &mut it.processes,
            Self::Systems => &mut it.systems,
            Self::Data => &mut it.data,
            Self::Interfaces => &mut it.interfaces,
            Self::Note => &mut it.note,
            _ => return,
        };
        *place = if self.shape() == Shape::Line {
            one_line(&text)
        } else {
            text.trim_end().to_owned()
        };
    }

    fn put_one(self, it: &mut Touchpoint, word: Option<&str>, today: Option<Date>) {
        match self {
            Self::Phase => it.phase = word.and_then(|word| word.parse().ok()),
            Self::Contact => it.contact = word.and_then(|word| word.parse().ok()),
            Self::Source => it.source = word.and_then(|word| word.parse().ok()),
            Self::Line => it.line = word.and_then(|word| word.parse().ok()),
            Self::Ways => it.ways = word.and_then(|word| word.parse().ok()),
            Self::Status => {
                if let Some(status) = word.and_then(|word| word.parse().ok()) {
                    it.enter(status, today);
                }
            }
            _ => {}
        }
    }

    fn put_set(self, it: &mut Touchpoint, words: BTreeSet<String>) {
        match self {
            Self::Media => it.media = words.iter().filter_map(|it| it.parse().ok()).collect(),
            Self::Departments => {
                it.departments = words.iter().filter_map(|it| it.parse().ok()).collect();
            }
            Self::Influences => {
                it.influences = words.iter().filter_map(|it| it.parse().ok()).collect();
            }
            Self::Tags => it.tags = words,
            _ => {}
        }
    }
}

impl Touchpoint {
    /// Goes into a state of its life; the day is remembered.
    pub fn enter(&mut self, status: Status, today: Option<Date>) {
        if self.status != status {
            self.status = status;
            self.since = today;
        }
    }
}

/// A text without line breaks and double spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Contact, Media};

    #[test]
    fn every_cell_reads_back_what_was_put_into_it() {
        let mut it = Touchpoint::default();
        for attribute in Attribute::ALL {
            let cell = match attribute.shape() {
                Shape::Line | Shape::Text => Cell::Text(format!("about {attribute}")),
                Shape::One => Cell::One(Some(match attribute {
                    Attribute::Phase => crate::domain::BuiltIn::After.id().to_string(),
                    Attribute::Contact => Contact::Medium.to_string(),
                    Attribute::Source => "third".to_owned(),
                    Attribute::Line => "both".to_owned(),
                    Attribute::Ways => "two".to_owned(),
                    _ => "retired".to_owned(),
                })),
                Shape::Set => Cell::Set(match attribute {
                    Attribute::Media => [Media::Paid.to_string()].into(),
                    Attribute::Tags => ["Schaden".to_owned()].into(),
                    _ => [crate::domain::BuiltIn::After.id().to_string()].into(),
                }),
                Shape::Day => Cell::Day(Date::new(2026, 11, 22)),
                Shape::Flag => Cell::Flag(true),
            };
            attribute.put(&mut it, cell.clone(), None);
            assert_eq!(attribute.of(&it), cell, "{attribute}");
            attribute.put(&mut it, attribute.empty(), None);
            let is_empty = attribute.of(&it) == attribute.empty();
            assert_eq!(is_empty, attribute.can_be_empty(), "{attribute}");
        }
    }

    #[test]
    fn another_state_has_the_day_and_the_same_state_keeps_its_day() {
        let (then, now) = (Date::new(2020, 1, 1), Date::new(2026, 11, 22));
        let mut it = Touchpoint {
            since: then,
            ..Touchpoint::default()
        };
        it.enter(Status::Active, now);
        assert_eq!(it.since, then);
        it.enter(Status::Retired, now);
        assert_eq!((it.status, it.since), (Status::Retired, now));
    }

    #[test]
    fn a_cell_of_another_shape_changes_nothing() {
        let mut it = Touchpoint::default();
        Attribute::Name.put(&mut it, Cell::Flag(true), None);
        Attribute::Key.put(&mut it, Cell::Text("x".to_owned()), None);
        Attribute::Status.put(&mut it, Cell::One(Some("nowhere".to_owned())), None);
        assert_eq!(it, Touchpoint::default());
    }
}
