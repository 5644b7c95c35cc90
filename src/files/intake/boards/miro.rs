//! Boards of Miro as CSV ("Export to spreadsheet"). There is no public description, and no heading by which to know such
//! a file: a person says that it is one. Public readers of such files agree on this: one text per row, in the first cell
//! that is filled; the titles of frames are rows like any other; what belongs to a frame follows it; empty rows lie
//! between. So the first row after an empty one is taken as the title of a frame when it stands alone in its row and
//! texts follow it; further cells of a row go into the note.

use std::collections::BTreeMap;

use super::{Extra, ForeignBoard, ForeignNote, Tool};
use crate::files::grid::{Grid, GridRow};
use crate::files::intake::{IntakeError, without_head};

/// A grid, read as Miro writes boards.
pub(in crate::files::intake) fn miro(grid: &Grid) -> Result<ForeignBoard, IntakeError> {
    let rows = without_head(grid).rows;
    let mut board = ForeignBoard::new(Tool::Miro, "");
    let mut column = None;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = rows.iter().peekable();
    // Above the first row nothing stands, which is as good as an empty row.
    let mut is_after_gap = true;
    while let Some(row) = rows.next() {
        let follows = rows.peek().is_some_and(|next| !is_gap(row, next));
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).collect();
        let mut filled = cells.into_iter().filter(|cell| !cell.is_empty());
        let text = filled.next().unwrap_or_default();
        let more: Vec<&str> = filled.collect();
        if is_after_gap && follows && more.is_empty() {
            column = Some(board.column(text)?);
        } else {
            let place = match column {
                Some(place) => place,
                None => board.column("")?,
            };
            column = Some(place);
            let count = seen.entry(text.to_owned()).or_default();
            *count += 1;
            let mut note = ForeignNote {
                id: format!("{place} {count} {text}"),
                column: place,
                text: text.to_owned(),
                ..ForeignNote::default()
            };
            for cell in more {
                note.add(Extra::Beside, cell);
            }
            board.push(note)?;
        }
        is_after_gap = !follows;
    }
    board.done()
}

/// Is there an empty row between two rows?
fn is_gap(row: &GridRow, next: &GridRow) -> bool {
    let breaks: usize = row
        .cells
        .iter()
        .map(|cell| cell.matches('\n').count())
        .sum();
    next.line > row.line + breaks + 1
}
