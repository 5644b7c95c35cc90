//! What would be taken in, what is wrong with it, and what has no place here: one shape for tables and boards.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::names::{Names, shown};
use crate::domain::card::COVERED;
use crate::domain::order::{is_order_key, key_between};
use crate::domain::{Board, CardKind, Column, Id, Place};
use crate::files::MAX_TEXT;
use crate::merge::{Fate, Key, TRASHED, Table, Wish};

/// Letters that a title or another single line may have.
pub(super) const MAX_LINE: usize = 500;
/// How many lines of a plan are kept to be shown.
const SHOWN: usize = 12;

/// What becomes of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It is new.
    New,
    /// It is here and changes.
    Change,
    /// It lies in the trash and comes out of it.
    Back,
    /// It is here and stays as it is.
    Already,
}

/// A record on its way in, as it is shown before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Planned {
    /// The line of the table, or which note of the board.
    pub line: usize,
    /// What it is called.
    pub title: String,
    /// What becomes of it.
    pub standing: Standing,
    /// The fields that it brings, with what they say.
    pub says: Vec<(&'static str, String)>,
    /// The lines that go into the note.
    pub note: Vec<String>,
}

/// What is wrong with a line.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Trouble {
    Width { found: usize, expected: usize },
    Nameless,
    Date { field: &'static str, cell: String },
    Number { field: &'static str, cell: String },
    Word { field: &'static str, cell: String },
    Name { names: Names, cell: String },
    TooLong { limit: usize },
    NotAnId(String),
    IdTwice,
    NoStep,
    NoCounts,
}

/// A line with something wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineError {
    /// The line of the table, or which note of the board.
    pub line: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What would be taken in.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Plan {
    /// Rows or notes in the file.
    pub rows: usize,
    /// Records that are new.
    pub new: usize,
    /// Records that change.
    pub changed: usize,
    /// Records that come out of the trash.
    pub back: usize,
    /// Records that are here just so.
    pub already: usize,
    /// New records that are called as one that is here.
    pub alike: usize,
    /// Rows or notes that are left out, as a person chose.
    pub left_out: usize,
    /// What is wrong, line by line.
    pub errors: Vec<LineError>,
    /// What went into notes, by heading or by what it is: how often.
    pub into_notes: BTreeMap<String, usize>,
    /// The cells that are left out, by heading.
    pub cells_left_out: BTreeMap<String, usize>,
    /// What is made besides because a name asks for it.
    pub made: BTreeMap<Id, (Names, String)>,
    /// The first records, to be looked at.
    pub shown: Vec<Planned>,
    /// Where cards go: how many to which column.
    pub columns: BTreeMap<Column, usize>,
    /// The first record that is made or changed.
    pub first: Option<Id>,
    pub(super) wishes: Vec<Wish>,
}

impl Plan {
    /// Would anything change?
    pub fn is_empty(&self) -> bool {
        self.wishes.is_empty()
    }

    /// How many records come or change.
    pub fn records(&self) -> usize {
        self.new + self.changed + self.back
    }

    /// What is to be written; the plan then only tells of it.
    pub fn take_wishes(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes)
    }

    /// What is to be written.
    pub fn into_wishes(mut self) -> Vec<Wish> {
        self.take_wishes()
    }
}

/// What a record is to say: fields with their values, and lines for its note.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) line: usize,
    pub(super) says: Vec<(&'static str, String)>,
    /// Fields as they are stored.
    pub(super) fields: Vec<(String, Value)>,
    /// What goes into the note: under which heading, what.
    pub(super) notes: Vec<(String, String)>,
    /// The board and the kind that its cells name, if it is a card.
    pub(super) board: Option<Board>,
    pub(super) kind: Option<CardKind>,
    /// The sets that its cells name as a whole.
    pub(super) sets: Vec<&'static str>,
    /// Where a card goes; nothing for other records, and for cards that stay where they are.
    pub(super) column: Option<Column>,
}

/// Where new cards go in their columns.
#[derive(Debug, Default)]
pub(super) struct Ends {
    last: BTreeMap<Column, String>,
}

impl Ends {
    pub(super) fn of(table: &Table) -> Self {
        let mut last: BTreeMap<Column, String> = BTreeMap::new();
        for (_, card) in table.records("card") {
            let place = card.shown("place").cloned().unwrap_or(Value::Null);
            let Ok(place) = serde_json::from_value::<Place>(place) else {
                continue;
            };
            let end = last.entry(place.column()).or_default();
            if is_order_key(&place.at) && place.at > *end {
                *end = place.at;
            }
        }
        Self { last }
    }

    fn next(&mut self, column: Column, id: Id) -> String {
        let end = self.last.entry(column).or_default();
        let left = Some(end.as_str()).filter(|end| !end.is_empty());
        let at = key_between(left, None, id.0.as_u64_pair().1);
        at.clone_into(end);
        at
    }
}

/// Puts drafts into a plan.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) plan: Plan,
    ends: Ends,
    written: BTreeSet<Id>,
}

impl Writer {
    pub(super) fn new(table: &Table, rows: usize) -> Self {
        let plan = Plan {
            rows,
            ..Plan::default()
        };
        Self {
            plan,
            ends: Ends::of(table),
            written: BTreeSet::new(),
        }
    }

    pub(super) fn wrong(&mut self, line: usize, trouble: Trouble) {
        self.plan.errors.push(LineError { line, trouble });
    }

    /// Has this record been written by this file already?
    pub(super) fn has_written(&self, id: Id) -> bool {
        self.written.contains(&id)
    }

    /// Something that a name asks for.
    pub(super) fn make(&mut self, names: Names, id: Id, name: &str) {
        let key = Key::new(names.kind(), id);
        self.plan.wishes.push(Wish::set(key, "name", name));
        self.plan.made.insert(id, (names, name.to_owned()));
    }

    /// Puts a record into the plan. `changes` says whether one that is here may change.
    pub(super) fn put(
        &mut self,
        table: &Table,
        key: &Key,
        note: Option<&'static str>,
        draft: Draft,
        changes: bool,
    ) {
        self.written.insert(key.id);
        let stored = table
            .record(&key.kind, key.id)
            .filter(|record| !record.is_empty());
        let standing = match stored.map(|record| record.fate()) {
            None => Standing::New,
            Some(Fate::Trashed) => Standing::Back,
            Some(_) if changes => Standing::Change,
            Some(_) => Standing::Already,
        };
        let lines: Vec<String> = draft
            .notes
            .iter()
            .map(|(heading, text)| {
                if heading.is_empty() {
                    text.clone()
                } else {
                    format!("{heading}: {text}")
                }
            })
            .collect();
        let mut wishes = Vec::new();
        if standing != Standing::Already {
            wishes = wishes_of(table, key, note, &draft, &lines);
            if let Some(column) = draft.column {
                let at = self.ends.next(column, key.id);
                let place = Place {
                    board: column.board,
                    kind: column.kind,
                    at,
                };
                let place = serde_json::to_value(place).unwrap_or_default();
                wishes.push(Wish::set(key.clone(), "place", place));
            }
        }
        let standing = match standing {
            Standing::Change if wishes.is_empty() => Standing::Already,
            other => other,
        };
        if standing == Standing::Back {
            wishes.push(Wish::set(key.clone(), TRASHED, false));
        }
        self.count(standing, &draft, key.id);
        if self.plan.shown.len() < SHOWN {
            let title = draft.says.first().map(|(_, text)| text.clone());
            self.plan.shown.push(Planned {
                line: draft.line,
                title: title.unwrap_or_default(),
                standing,
                says: draft.says.into_iter().skip(1).collect(),
                note: lines,
            });
        }
        self.plan.wishes.append(&mut wishes);
    }

    fn count(&mut self, standing: Standing, draft: &Draft, id: Id) {
        let plan = &mut self.plan;
        match standing {
            Standing::New => plan.new += 1,
            Standing::Change => plan.changed += 1,
            Standing::Back => plan.back += 1,
            Standing::Already => {
                plan.already += 1;
                return;
            }
        }
        plan.first.get_or_insert(id);
        for (heading, _) in &draft.notes {
            *plan.into_notes.entry(heading.clone()).or_default() += 1;
        }
        if let Some(column) = draft.column {
            *plan.columns.entry(column).or_default() += 1;
        }
    }
}

/// What differs from what is stored. What is not mentioned stays.
fn wishes_of(
    table: &Table,
    key: &Key,
    note: Option<&'static str>,
    draft: &Draft,
    lines: &[String],
) -> Vec<Wish> {
    let stored = table.record(&key.kind, key.id);
    let mut fields = draft.fields.clone();
    if let Some(note) = note.filter(|_| !lines.is_empty()) {
        let place = fields.iter().position(|(name, _)| name == note);
        let before = match place {
            Some(place) => fields
                .remove(place)
                .1
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            None => shown(table, &key.kind, key.id, note).to_owned(),
        };
        fields.push((note.to_owned(), joined(before, lines).into()));
    }
    // A cell says all members of its set: who is no longer among them goes.
    for set in &draft.sets {
        let begin = format!("{set}/");
        let members = stored.into_iter().flat_map(|record| record.fields());
        let gone = members.filter(|(name, register)| {
            name.starts_with(&begin)
                && *register.shown() == Value::Bool(true)
                && !draft.fields.iter().any(|(kept, _)| kept == *name)
        });
        fields.extend(gone.map(|(name, _)| (name.to_owned(), false.into())));
    }
    let differs = |(name, value): &(String, Value)| {
        stored.and_then(|record| record.shown(name)) != Some(value)
    };
    let differing = fields.into_iter().filter(differs);
    differing
        .map(|(name, value)| Wish::set(key.clone(), name, value))
        .collect()
}

/// Where a card stands.
pub(super) fn column_of(table: &Table, card: Id) -> Option<Column> {
    let place = table.record("card", card)?.shown("place")?.clone();
    let place: Place = serde_json::from_value(place).ok()?;
    Some(place.column())
}

/// A note with lines behind it; those that stand in it already are not written twice.
pub(super) fn joined(before: String, lines: &[String]) -> String {
    let mut note = before;
    let mut is_first = true;
    for line in lines {
        if note.contains(line.as_str()) {
            continue;
        }
        if !note.is_empty() {
            // An empty line parts what was said from what comes along.
            note.push_str(if is_first { "\n\n" } else { "\n" });
        }
        note.push_str(line);
        is_first = false;
    }
    note
}

/// A title of one line, never one that says that a card is covered.
pub(super) fn title(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    if line == COVERED {
        line.replace('\u{2060}', "")
    } else {
        line
    }
}

/// Is a text longer than may be stored?
pub(super) fn is_too_long(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().count() > limit
}

/// Is the note that would come of it longer than may be stored?
pub(super) fn note_fits(text: &str, notes: &[(String, String)]) -> bool {
    let lines = notes
        .iter()
        .map(|(heading, text)| heading.len() + text.len() + 4);
    text.len() + lines.sum::<usize>() <= MAX_TEXT
}

/// The kind of card that a word means in files.
pub(super) fn card_kind(word: &str) -> Option<CardKind> {
    CardKind::ALL.into_iter().find(|it| it.as_str() == word)
}
