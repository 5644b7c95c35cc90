//! Files of other tools: recognising what one is, what its columns mean, and what would be taken in. Pure:
//! nothing is written here, nothing is guessed without being shown, and nothing is left out uncounted.

mod boards;
mod cards;
mod cell;
mod fields;
mod guess;
mod names;
mod plan;
mod ratings;
mod rows;
#[cfg(test)]
mod tests;

use super::error::FileError;
use super::grid::{Delimiter, Grid, GridError, GridRow, decode_grid, read_grid};
use super::{parse, text};

pub use boards::{Beside, Extra, ForeignBoard, ForeignNote, Tool};
pub use cards::{CardPlanner, Goes, guess_columns};
pub use fields::{Field, Shape, Target, Use};
pub use guess::{Mapping, guess, guess_target, has_head};
pub use names::{Known, Names, Unknown};
pub use plan::{LineError, Plan, Planned, Standing, Trouble};
pub use rows::RowPlanner;

/// Bytes that a board of another tool may have; pictures stand in it as text.
pub const MAX_BOARD_BYTES: usize = 32 << 20;
/// Notes that a board of another tool may have.
pub const MAX_NOTES: usize = 50_000;
/// Columns, lists or frames that a board of another tool may have.
pub const MAX_FOREIGN_COLUMNS: usize = 500;

/// What a file is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Foreign {
    /// The board of another tool.
    Board(ForeignBoard),
    /// A table of any kind.
    Table(Sheet),
}

/// A table as it came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// Its cells; the first row stands as the heading until a person says otherwise.
    pub grid: Grid,
    /// Was it read as Windows-1252?
    pub is_windows: bool,
}

/// Why a file cannot be taken in.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum IntakeError {
    /// No table.
    #[error(transparent)]
    Grid(#[from] GridError),
    /// No JSON.
    #[error(transparent)]
    File(#[from] FileError),
    /// JSON of no tool that is known here.
    #[error("JSON of no known tool")]
    UnknownTool,
    /// A project file of this program.
    #[error("a project file")]
    Project,
    /// A member is not what the tool writes there.
    #[error("{place} is not {expected}")]
    Shape {
        /// Where, as "notes".
        place: &'static str,
        /// What should stand there.
        expected: &'static str,
    },
    /// More notes or columns than allowed.
    #[error("{place}: more than {limit}")]
    TooMany {
        /// Of what.
        place: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// Nothing in it that could become a card.
    #[error("no notes")]
    NoNotes,
}

/// Recognises what a file is.
///
/// # Errors
/// When it is neither a table nor the board of a known tool, too large, or damaged.
pub fn read(bytes: &[u8], delimiter: Option<Delimiter>) -> Result<Foreign, IntakeError> {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let [b'{' | b'[', ..] = start.trim_ascii_start() {
        return read_json(bytes).map(Foreign::Board);
    }
    let (text, is_windows) = decode_grid(bytes)?;
    let grid = read_grid(&text, delimiter)?;
    if let Some(board) = boards::of_grid(&grid)? {
        return Ok(Foreign::Board(board));
    }
    Ok(Foreign::Table(Sheet { grid, is_windows }))
}

fn read_json(bytes: &[u8]) -> Result<ForeignBoard, IntakeError> {
    if bytes.len() > MAX_BOARD_BYTES {
        let (size, limit) = (bytes.len(), MAX_BOARD_BYTES);
        return Err(FileError::TooLarge { size, limit }.into());
    }
    let value = parse::foreign_value(text::decode(bytes)?)?;
    boards::of_json(&value)
}

/// A grid whose first row is a row like any other.
pub fn without_head(grid: &Grid) -> Grid {
    let first = GridRow {
        line: 1,
        cells: grid.head.clone(),
    };
    Grid {
        head: vec![String::new(); grid.head.len()],
        rows: std::iter::once(first)
            .chain(grid.rows.iter().cloned())
            .collect(),
        delimiter: grid.delimiter,
    }
}

/// A grid as the board that Miro would have written so; see [`Tool::Miro`].
///
/// # Errors
/// When there is nothing in it, or too much.
pub fn as_miro(grid: &Grid) -> Result<ForeignBoard, IntakeError> {
    boards::miro(grid)
}
