//! From the rows of a table to a plan, some rows at a time, so that a page can breathe and people can stop it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cell::Reader;
use super::fields::{Target, Use};
use super::guess::Mapping;
use super::names::{Index, Known};
use super::plan::{Draft, Plan, Trouble, Writer, column_of, note_fits};
use super::ratings;
use crate::domain::answers::intake_id;
use crate::domain::{Column, Id};
use crate::files::grid::{Grid, GridRow};
use crate::merge::{Key, Table};

/// Makes a plan of a table.
#[derive(Debug)]
pub struct RowPlanner {
    grid: Arc<Grid>,
    known: Arc<Known>,
    mapping: Mapping,
    at: usize,
    index: Index,
    steps: ratings::Steps,
    writer: Writer,
    /// How often a row of the same content was there.
    seen: BTreeMap<Id, usize>,
}

impl RowPlanner {
    /// Begins.
    pub fn new(grid: Arc<Grid>, known: Arc<Known>, mapping: Mapping, table: &Table) -> Self {
        let index = Index::of(table, &known);
        let writer = Writer::new(table, grid.rows.len());
        let steps = match mapping.target {
            Target::Ratings => ratings::Steps::of(table),
            _ => ratings::Steps::default(),
        };
        Self {
            grid,
            known,
            mapping,
            at: 0,
            index,
            steps,
            writer,
            seen: BTreeMap::new(),
        }
    }

    /// How many rows are done.
    pub fn done(&self) -> usize {
        self.at
    }

    /// How many rows there are.
    pub fn total(&self) -> usize {
        self.grid.rows.len()
    }

    /// Plans some more rows. Says whether there are any left.
    pub fn step(&mut self, table: &Table, count: usize) -> bool {
        let grid = Arc::clone(&self.grid);
        for row in grid.rows.iter().skip(self.at).take(count) {
            self.at += 1;
            if let Err(trouble) = self.row(table, row) {
                self.writer.wrong(row.line, trouble);
            }
        }
        self.at < grid.rows.len()
    }

    /// What came of it.
    pub fn plan(self) -> Plan {
        self.writer.plan
    }

    fn row(&mut self, table: &Table, row: &GridRow) -> Result<(), Trouble> {
        let width = self.grid.head.len();
        let more = row.cells.get(width..).unwrap_or_default();
        // Some programs end every row with a separator.
        if row.cells.len() < width || more.iter().any(|cell| !cell.trim().is_empty()) {
            let (found, expected) = (row.cells.len(), width);
            return Err(Trouble::Width { found, expected });
        }
        let target = self.mapping.target;
        let mut draft = Draft {
            line: row.line,
            ..Draft::default()
        };
        let mut own = None;
        let mut left_out = Vec::new();
        let mapping = self.mapping.clone();
        let known = Arc::clone(&self.known);
        let grid = Arc::clone(&self.grid);
        let mut reader = Reader {
            known: &known,
            mapping: &mapping,
            index: &mut self.index,
            writer: &mut self.writer,
        };
        for ((heading, cell), it) in grid.head.iter().zip(&row.cells).zip(&mapping.columns) {
            let (heading, cell) = (heading.trim(), meant(cell));
            if cell.is_empty() {
                continue;
            }
            match it {
                Use::LeaveOut => left_out.push(heading.to_owned()),
                Use::Note => draft.notes.push((heading.to_owned(), cell.to_owned())),
                Use::Id => {
                    let id: Result<Id, _> = cell.parse();
                    own = Some(id.map_err(|_| Trouble::NotAnId(cell.chars().take(40).collect()))?);
                }
                Use::Field(name) => {
                    if let Some(field) = target.field(name) {
                        reader.read(target, field, heading, cell, &mut draft)?;
                    }
                }
            }
        }
        if target == Target::Ratings {
            self.steps.put(table, draft, &mut self.writer)?;
        } else {
            self.record(table, row, draft, own)?;
        }
        for heading in left_out {
            *self.writer.plan.cells_left_out.entry(heading).or_default() += 1;
        }
        Ok(())
    }

    fn record(
        &mut self,
        table: &Table,
        row: &GridRow,
        mut draft: Draft,
        own: Option<Id>,
    ) -> Result<(), Trouble> {
        let target = self.mapping.target;
        let id = match own {
            Some(id) if self.writer.has_written(id) => return Err(Trouble::IdTwice),
            Some(id) => id,
            None => self.id_of(row),
        };
        let key = Key::new(target.kind(), id);
        let is_here = table.record(target.kind(), id).is_some();
        let main = draft
            .says
            .iter()
            .position(|(name, _)| *name == target.main());
        match main {
            // What it is called stands first.
            Some(place) => draft.says.swap(0, place),
            None if is_here && own.is_some() => {}
            None => return Err(Trouble::Nameless),
        }
        let text = target.note().and_then(|note| {
            let field = draft.fields.iter().find(|(name, _)| name == note)?;
            field.1.as_str()
        });
        if !note_fits(text.unwrap_or_default(), &draft.notes) {
            return Err(Trouble::TooLong {
                limit: crate::files::MAX_TEXT,
            });
        }
        if target == Target::Cards {
            // What the row does not say of its place stays as it is, or is as it was chosen for all.
            let stands = column_of(table, id);
            let base = stands.unwrap_or(self.mapping.column);
            let column = Column {
                board: draft.board.unwrap_or(base.board),
                kind: draft.kind.unwrap_or(base.kind),
            };
            draft.column = Some(column).filter(|column| stands != Some(*column));
        }
        if let (false, Some((_, name))) = (is_here, draft.says.first()) {
            let kind = match target {
                Target::Touchpoints => Some(super::Names::Touchpoints),
                Target::Cards => Some(super::Names::Cards),
                _ => None,
            };
            let is_alike = kind.is_some_and(|kind| self.index.find(kind, name).is_some());
            self.writer.plan.alike += usize::from(is_alike);
        }
        self.writer
            .put(table, &key, target.note(), draft, own.is_some());
        Ok(())
    }

    /// The same content is the same record; a second row of the same content is a second one.
    fn id_of(&mut self, row: &GridRow) -> Id {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).collect();
        let content = cells.join("\u{1f}");
        let content = content.trim_end_matches('\u{1f}');
        let kind = self.mapping.target.kind();
        let count = self.seen.entry(intake_id(kind, content)).or_default();
        *count += 1;
        intake_id(kind, &format!("{count} {content}"))
    }
}

/// What a cell says: tables are written with an apostrophe before what would be a formula otherwise.
fn meant(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}
