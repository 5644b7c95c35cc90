//! From stored rows to a table: snapshot first, then the journal in the order of its numbers.
//! What cannot be read is reported and left where it is, never treated as empty.

use wasm_bindgen::JsValue;

use super::rows::{number, text};
use super::schema::KEY;
use crate::merge::codec::read_change;
use crate::merge::{Change, Outcome, Table};

/// A project as it was found in storage.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Its content.
    pub table: Table,
    /// The journal row up to which the table goes.
    pub last_key: u64,
    /// What was not as it should be; the user has to hear of it.
    pub problems: Vec<Problem>,
    /// What the database had lost and the second copy still had. It is in the table; it has to go
    /// into the journal again.
    pub healed: Vec<Change>,
    /// The tails that were there before.
    pub(super) tails: Vec<String>,
    /// How many journal rows came after the snapshot.
    pub(super) rows: usize,
}

impl Loaded {
    /// A table that comes from no database.
    pub(super) fn of(table: Table) -> Self {
        Self {
            table,
            last_key: 0,
            problems: Vec::new(),
            healed: Vec::new(),
            tails: Vec::new(),
            rows: 0,
        }
    }
}

/// Something that was not as it should be, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// This journal row could not be read and was left out.
    UnreadableRow {
        /// Its number.
        key: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// What this journal row builds on is missing; its values were taken in all the same.
    DespiteGap {
        /// Its number.
        key: u64,
    },
    /// Newer snapshots could not be read; this older one and the journal since were used. Nothing
    /// is missing.
    OlderSnapshot {
        /// The generation that was used.
        used: u64,
    },
    /// No snapshot could be read; the second copy of this time and the journal were used. What
    /// happened between the copy and the oldest journal row may be missing.
    FromCopy {
        /// When the copied project was last changed.
        changed: u64,
    },
    /// The database had lost changes, and the second copy had them.
    Healed,
    /// Neither a snapshot nor a copy could be read; only the journal was used.
    JournalOnly,
}

/// A row of the journal.
pub(super) struct JournalRow {
    pub(super) key: u64,
    pub(super) project: String,
    /// Which opened journal wrote it, so that it does not get its own rows back.
    pub(super) tab: String,
    /// When it was written, in milliseconds since 1970.
    pub(super) at: Option<u64>,
    pub(super) text: String,
}

impl JournalRow {
    /// Reads what can be read; what cannot will show when the text is to become a change.
    pub(super) fn read(row: &JsValue) -> Self {
        Self {
            key: number(row, KEY).unwrap_or(0),
            project: text(row, "project").unwrap_or_default(),
            tab: text(row, "tab").unwrap_or_default(),
            at: number(row, "at"),
            text: text(row, "text").unwrap_or_default(),
        }
    }

    /// The change in it.
    pub(super) fn change(&self) -> Result<Change, Problem> {
        read_change(&self.text).map_err(|error| Problem::UnreadableRow {
            key: self.key,
            reason: error.to_string(),
        })
    }
}

/// Takes the rows into the table.
pub(super) fn fold(table: &mut Table, rows: &[JournalRow], problems: &mut Vec<Problem>) {
    let mut waiting: Vec<(u64, Change)> = Vec::new();
    for row in rows {
        match row.change() {
            Ok(change) => waiting.push((row.key, change)),
            Err(problem) => problems.push(problem),
        }
    }
    // Rows stand in causal order as a rule, so one round does. Two tabs may have appended out of
    // order: then as many rounds as bring something in.
    loop {
        let before = waiting.len();
        waiting.retain(|(_, change)| table.apply(change) == Outcome::Early);
        if waiting.is_empty() || waiting.len() == before {
            break;
        }
    }
    for (key, change) in waiting {
        table.apply_despite_gap(&change);
        problems.push(Problem::DespiteGap { key });
    }
}
