//! Boards of other tools as one shape: columns and notes, and what else was in the file.

mod excalidraw;
mod miro;
mod mural;
mod scrumlr;
mod trello;

use std::collections::BTreeMap;

use serde_json::Value;

use super::{IntakeError, MAX_FOREIGN_COLUMNS, MAX_NOTES};
use crate::files::grid::Grid;

pub(super) use miro::miro;

/// A tool whose boards are understood.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
pub enum Tool {
    Scrumlr,
    Trello,
    Miro,
    Mural,
    Excalidraw,
}

impl Tool {
    /// As the tool calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scrumlr => "scrumlr.io",
            Self::Trello => "Trello",
            Self::Miro => "Miro",
            Self::Mural => "Mural",
            Self::Excalidraw => "Excalidraw",
        }
    }
}

/// What a note says besides its text; each becomes a line of the card's note.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
pub enum Extra {
    Votes,
    Author,
    Members,
    Start,
    Due,
    Finished,
    Checklist,
    Field,
    Attachment,
    Link,
    Comment,
    Archived,
    Color,
    Shape,
    Stack,
    Beside,
    Updated,
}

impl Extra {
    /// All of them, in the order in which they stand in a note.
    pub const ALL: [Self; 17] = [
        Self::Votes,
        Self::Author,
        Self::Members,
        Self::Start,
        Self::Due,
        Self::Finished,
        Self::Checklist,
        Self::Field,
        Self::Attachment,
        Self::Link,
        Self::Comment,
        Self::Archived,
        Self::Color,
        Self::Shape,
        Self::Stack,
        Self::Beside,
        Self::Updated,
    ];
}

/// What a file holds that no card can take.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
pub enum Beside {
    /// Entries of a history other than comments.
    History,
    /// Shapes, lines and arrows without text.
    Drawings,
    /// Pictures.
    Pictures,
    /// Notes without any text.
    Blank,
    /// What was deleted there and still stands in the file.
    Deleted,
    /// Members of the board who wrote nothing.
    Members,
    /// Where notes lay on the canvas.
    Positions,
}

/// A note of a board.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ForeignNote {
    /// What tells it from all others, as the tool has it.
    pub id: String,
    /// Its place in the list of columns.
    pub column: usize,
    /// Its title, where the tool has one beside the text.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Its labels.
    pub labels: Vec<String>,
    /// Who wrote it, if the file says so.
    pub author: String,
    /// All else that it says.
    pub extras: Vec<(Extra, String)>,
}

impl ForeignNote {
    /// Adds what it says besides, unless that is nothing.
    fn add(&mut self, extra: Extra, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.extras.push((extra, text));
        }
    }
}

/// A board of another tool.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForeignBoard {
    /// Which one.
    pub tool: Tool,
    /// What the board is called there; empty where the file does not say.
    pub name: String,
    /// Its columns, lists or frames. One without a name is "outside all others".
    pub columns: Vec<String>,
    /// Its notes.
    pub notes: Vec<ForeignNote>,
    /// What is in the file and cannot become a card.
    pub besides: BTreeMap<Beside, usize>,
}

impl ForeignBoard {
    fn new(tool: Tool, name: &str) -> Self {
        Self {
            tool,
            name: name.trim().to_owned(),
            columns: Vec::new(),
            notes: Vec::new(),
            besides: BTreeMap::new(),
        }
    }

    fn beside(&mut self, what: Beside, count: usize) {
        if count > 0 {
            *self.besides.entry(what).or_default() += count;
        }
    }

    /// Adds a note, or counts it if it says nothing.
    fn push(&mut self, note: ForeignNote) -> Result<(), IntakeError> {
        if note.title.trim().is_empty() && note.text.trim().is_empty() {
            self.beside(Beside::Blank, 1);
            return Ok(());
        }
        if self.notes.len() == MAX_NOTES {
            let (place, limit) = ("notes", MAX_NOTES);
            return Err(IntakeError::TooMany { place, limit });
        }
        self.notes.push(note);
        Ok(())
    }

    /// The place of a column in the list; it is added at the end when it is not there yet.
    fn column(&mut self, name: &str) -> Result<usize, IntakeError> {
        let name = name.trim();
        if let Some(place) = self.columns.iter().position(|it| it == name) {
            return Ok(place);
        }
        self.add_column(name)
    }

    fn add_column(&mut self, name: &str) -> Result<usize, IntakeError> {
        if self.columns.len() == MAX_FOREIGN_COLUMNS {
            let (place, limit) = ("columns", MAX_FOREIGN_COLUMNS);
            return Err(IntakeError::TooMany { place, limit });
        }
        self.columns.push(name.trim().to_owned());
        Ok(self.columns.len() - 1)
    }

    fn done(self) -> Result<Self, IntakeError> {
        if self.notes.is_empty() {
            return Err(IntakeError::NoNotes);
        }
        Ok(self)
    }
}

/// Recognises a board by the members that its tool writes.
pub(super) fn of_json(value: &Value) -> Result<ForeignBoard, IntakeError> {
    let has = |name: &str| value.get(name).is_some();
    if has("format") && has("records") {
        return Err(IntakeError::Project);
    }
    if has("elements") && has("type") {
        return excalidraw::read(value);
    }
    if has("lists") && has("cards") {
        return trello::read(value);
    }
    if has("board") && has("columns") && has("notes") {
        return scrumlr::read(value);
    }
    Err(IntakeError::UnknownTool)
}

/// Recognises a board by the headings that its tool writes.
pub(super) fn of_grid(grid: &Grid) -> Result<Option<ForeignBoard>, IntakeError> {
    if scrumlr::is_head(&grid.head) {
        return scrumlr::of_grid(grid).map(Some);
    }
    if mural::is_head(&grid.head) {
        return mural::read(grid).map(Some);
    }
    Ok(None)
}

/// A member that is a list; one that is missing is an empty one.
fn list<'a>(value: &'a Value, name: &'static str) -> Result<&'a [Value], IntakeError> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(all)) => Ok(all),
        Some(_) => Err(IntakeError::Shape {
            place: name,
            expected: "a list",
        }),
    }
}

/// A member as text, also a number; empty where there is none.
fn said(value: &Value, name: &str) -> String {
    value.get(name).map(as_text).unwrap_or_default()
}

fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn is_true(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or_default()
}

/// The day of a moment as tools write it, "2026-03-02T10:00:00.000Z"; all of it where it is not that.
fn day(moment: &str) -> &str {
    match moment.split_once('T') {
        Some((day, _)) if day.len() == 10 => day,
        _ => moment,
    }
}

/// The places of headings in a table, looked for without regard to capitals.
fn place_of(head: &[String], name: &str) -> Option<usize> {
    head.iter()
        .position(|it| it.trim().eq_ignore_ascii_case(name))
}
