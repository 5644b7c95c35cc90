//! What the columns of a table probably hold, from their headings. A person sees and corrects it.

use super::read::is_number;
use super::{Column, Known, Mapping, folded};
use crate::files::grid::Grid;

/// What the headings say, in either language: first whether they are words for columns, then whether they
/// name a touchpoint, whose column holds the answers about it. Of several columns that would hold the same
/// the first does, and the others are left alone.
pub fn guess(grid: &Grid, known: &Known) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for heading in &grid.head {
        let heading = folded(heading);
        let column = known
            .headings
            .get(&heading)
            .copied()
            .or_else(|| {
                known
                    .touchpoints
                    .get(&heading)
                    .map(|id| Column::AnswerAbout(*id))
            })
            .unwrap_or_default();
        // Two columns cannot both name the touchpoint of a row; several comments can stand in it.
        let is_taken = columns.contains(&column) && !may_repeat(column);
        columns.push(if is_taken { Column::Ignore } else { column });
    }
    columns
}

/// May several columns hold this?
pub(super) fn may_repeat(column: Column) -> bool {
    matches!(column, Column::Ignore | Column::Comment)
}

/// Are there numbers among the answers? Then a person has to say what they mean.
pub fn has_numbers(grid: &Grid, mapping: &Mapping) -> bool {
    let is_answer = |column: &Column| matches!(column, Column::Answer | Column::AnswerAbout(_));
    let places: Vec<usize> = mapping
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| is_answer(column))
        .map(|(place, _)| place)
        .collect();
    let cell_is_number = |cells: &[String], place: &usize| {
        cells.get(*place).is_some_and(|cell| is_number(cell.trim()))
    };
    grid.rows
        .iter()
        .any(|row| places.iter().any(|place| cell_is_number(&row.cells, place)))
}
