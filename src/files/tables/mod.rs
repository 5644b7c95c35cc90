//! The project as tables: one per kind of record, with headings and values in words, references as
//! names, real dates and numbers. They go to everybody, so they hold nothing that the app covers:
//! no card that is still to be revealed, no ballot, no session; and nothing from the trash.

mod cell;
mod columns;
mod csv;
mod votes;
mod wire;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod written;

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

pub use cell::Cell;
pub use columns::Part;
pub use csv::{CSV_EXTENSION, Csv, Dialect};
pub use wire::{head, rows};

use self::cell::Cells;
use self::columns::{Column, TABLES, columns};
use super::kinds::{self, Kind};
use super::restore::owned_by_trash;
use crate::domain::board::rank;
use crate::domain::{Card, Domain, Round};
use crate::merge::{Fate, Id, Key, Record, Table};
use crate::method::cover;

/// The name of the table of votes, which is made of closed rounds.
pub const VOTES: &str = "votes";

/// The words of the screen, which this room does not know.
pub trait Words {
    /// What the table of a kind is called.
    fn table(&self, kind: &str) -> String;
    /// What stands over a column.
    fn heading(&self, kind: &str, field: &str, part: Part) -> String;
    /// A choice, or the name of the record that is referred to.
    fn value(&self, key: &Key, field: &str, value: &Value) -> String;
}

/// Which tables.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Which {
    /// All that have a row.
    All,
    /// The table of one kind.
    Kind(String),
    /// These records of one kind, in this order.
    Only(String, Vec<Id>),
}

/// What stands in a table.
enum Content {
    Records {
        kind: &'static Kind,
        columns: Vec<Column>,
        ids: Vec<Id>,
    },
    Made(Vec<Vec<Cell>>),
}

/// One table: what it is called, what stands over its columns, and where its rows come from.
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What stands over its columns.
    pub headings: Vec<String>,
    content: Content,
}

impl Sheet {
    /// How many rows it has.
    pub fn len(&self) -> usize {
        match &self.content {
            Content::Records { ids, .. } => ids.len(),
            Content::Made(rows) => rows.len(),
        }
    }

    /// Has it no row?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Tables that are being made, some rows at a time, so that a page can breathe in between.
pub struct Tables {
    /// The tables.
    pub sheets: Vec<Sheet>,
    /// The cards that are still to be revealed.
    covered: BTreeSet<Id>,
    /// Words that were asked for once.
    said: HashMap<(&'static str, &'static str, String), String>,
}

/// The kinds that have a table of their own, in the order of a workbook. [`VOTES`] is the last.
pub fn table_kinds() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(kind, _)| *kind).chain([VOTES])
}

/// How many rows the table of each kind has; kinds without one are left out.
pub fn table_sizes(table: &Table) -> Vec<(&'static str, usize)> {
    let hidden = hidden(table);
    let size = |kind: &'static str| match kind {
        VOTES => votes::count(table, &hidden),
        _ => here(table, kind, &hidden).count(),
    };
    let sizes = table_kinds().map(|kind| (kind, size(kind)));
    sizes.filter(|(_, size)| *size > 0).collect()
}

impl Tables {
    /// The tables without their rows.
    pub fn of(table: &Table, which: &Which, words: &dyn Words) -> Self {
        let hidden = hidden(table);
        let sheet = |kind: &'static str, only: Option<&[Id]>| {
            if kind == VOTES {
                return Some(votes::sheet(table, &hidden, words));
            }
            let fields = TABLES.iter().find(|(name, _)| *name == kind)?.1;
            let columns = columns(kind, fields);
            let mut ids: Vec<Id> = here(table, kind, &hidden).collect();
            match only {
                Some(only) => {
                    let here: BTreeSet<Id> = ids.into_iter().collect();
                    ids = only
                        .iter()
                        .copied()
                        .filter(|id| here.contains(id))
                        .collect();
                }
                None => ids.sort_by_cached_key(|id| place(table, kind, *id)),
            }
            let heading = |column: &Column| words.heading(kind, column.field, column.part);
            Some(Sheet {
                name: words.table(kind),
                headings: columns.iter().map(heading).collect(),
                content: Content::Records {
                    kind: kinds::find(kind)?,
                    columns,
                    ids,
                },
            })
        };
        let named = |wanted: &str| table_kinds().find(|kind| *kind == wanted);
        let sheets = match which {
            Which::All => {
                let all = table_kinds().filter_map(|kind| sheet(kind, None));
                all.filter(|sheet| !sheet.is_empty()).collect()
            }
            Which::Kind(kind) => named(kind)
                .and_then(|kind| sheet(kind, None))
                .into_iter()
                .collect(),
            Which::Only(kind, ids) => {
                let sheet = named(kind).and_then(|kind| sheet(kind, Some(ids)));
                sheet.into_iter().collect()
            }
        };
        Self {
            sheets,
            covered: cover::unrevealed(table).collect(),
            said: HashMap::new(),
        }
    }

    /// How many rows there are in all.
    pub fn len(&self) -> usize {
        self.sheets.iter().map(Sheet::len).sum()
    }

    /// Is there no row?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// So many rows of a sheet from this one on. What has gone into the trash meanwhile is left out.
    pub fn rows(
        &mut self,
        table: &Table,
        words: &dyn Words,
        sheet: usize,
        from: usize,
        count: usize,
    ) -> Vec<Vec<Cell>> {
        let Self {
            sheets,
            covered,
            said,
        } = self;
        let Some(sheet) = sheets.get(sheet) else {
            return Vec::new();
        };
        match &sheet.content {
            Content::Made(rows) => rows.iter().skip(from).take(count).cloned().collect(),
            Content::Records { kind, columns, ids } => {
                let mut cells = Cells {
                    table,
                    words,
                    covered,
                    said,
                };
                let row = |id: &Id| {
                    let record = table.record(kind.name, *id)?;
                    let is_here = record.fate() != Fate::Trashed && !cells.covered.contains(id);
                    is_here.then(|| cells.row(kind, *id, record, columns))
                };
                ids.iter().skip(from).take(count).filter_map(row).collect()
            }
        }
    }
}

/// What is in no table: the trash with what nobody sees without it, and covered cards.
fn hidden(table: &Table) -> BTreeSet<Key> {
    let mut hidden = owned_by_trash(table);
    hidden.extend(cover::unrevealed(table).map(|id| Key::new(Card::KIND, id)));
    hidden
}

fn here<'a>(
    table: &'a Table,
    kind: &'static str,
    hidden: &'a BTreeSet<Key>,
) -> impl Iterator<Item = Id> + 'a {
    let ids = table.records(kind).map(|(id, _)| id);
    ids.filter(move |id| !hidden.contains(&Key::new(kind, *id)))
}

/// Where a record stands in its table: in the order that the team gave it, else as it was made.
fn place(table: &Table, kind: &str, id: Id) -> (String, (bool, String, Id)) {
    let record = table.record(kind, id);
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let shown = |field| record.and_then(|record: &Record| record.shown(field));
    let (group, at) = match shown("place") {
        Some(Value::Object(place)) => {
            let first = if kind == Card::KIND { "board" } else { "phase" };
            let group = text(place.get(first)) + " " + &text(place.get("kind"));
            (text(shown("journey")) + &group, text(place.get("at")))
        }
        _ => (String::new(), text(shown("at"))),
    };
    (group, rank(&at, id))
}

/// The closed rounds.
fn closed_rounds(table: &Table, hidden: &BTreeSet<Key>) -> Vec<(Id, Round)> {
    let rounds = table.records(Round::KIND);
    let rounds = rounds.filter(|(id, _)| !hidden.contains(&Key::new(Round::KIND, *id)));
    let read = rounds.map(|(id, record)| (id, Round::read(record).0));
    read.filter(|(_, round)| round.closed).collect()
}
