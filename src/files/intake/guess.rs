//! What a table probably is, from its headings. A person sees and corrects it.

use std::collections::BTreeMap;

use super::fields::{Target, Use};
use super::names::{Known, Names, Unknown};
use crate::domain::{Column, Id};
use crate::files::answers::folded;
use crate::files::grid::Grid;

/// What the table means.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mapping {
    /// What its rows become.
    pub target: Target,
    /// What each column means, from the first.
    pub columns: Vec<Use>,
    /// What becomes of names that nobody has.
    pub unknown: BTreeMap<Names, Unknown>,
    /// Where cards go where no column says so.
    pub column: Column,
}

impl Mapping {
    /// Something that two columns mean and only one may.
    pub fn doubled(&self) -> Option<Use> {
        let mut rest = self.columns.iter();
        while let Some(it) = rest.next() {
            if !may_repeat(*it) && rest.as_slice().contains(it) {
                return Some(*it);
            }
        }
        None
    }

    /// Is there a column for what no record can be without?
    pub fn has_main(&self) -> bool {
        let has = |it: Use| self.columns.contains(&it);
        has(Use::Field(self.target.main())) || has(Use::Id)
    }
}

fn may_repeat(it: Use) -> bool {
    matches!(it, Use::Note | Use::LeaveOut)
}

/// What the rows probably become: what most headings speak for.
pub fn guess_target(grid: &Grid, known: &Known) -> Option<Target> {
    let count = |target: &Target| {
        let words = known.headings.get(target);
        let fits =
            |heading: &&String| words.is_some_and(|words| words.contains_key(&folded(heading)));
        grid.head.iter().filter(fits).count()
    };
    // The first of the best wins.
    let best = Target::ALL.into_iter().rev().max_by_key(count)?;
    (count(&best) > 0).then_some(best)
}

/// Is the first row a heading? Not if nobody knows any of its words and there is one column only.
pub fn has_head(grid: &Grid, known: &Known) -> bool {
    grid.head.len() > 1 || guess_target(grid, known).is_some()
}

/// What the columns mean, by their headings in either language. What nobody knows goes into the note, so that nothing
/// is lost; where there is no note, it is left out. The first column without a meaning is taken for the name if no
/// heading says which one is.
pub fn guess(grid: &Grid, known: &Known, target: Target) -> Vec<Use> {
    let words = known.headings.get(&target);
    // A table of this program that comes back has its texts in their own columns.
    let is_ours = (0..grid.head.len()).any(|place| {
        let heading = grid.head.get(place).map(|heading| folded(heading));
        let it = heading.and_then(|heading| words?.get(&heading).copied());
        it == Some(Use::Id) && are_ids(grid, place)
    });
    let other = match target.note() {
        Some(_) if !is_ours => Use::Note,
        _ => Use::LeaveOut,
    };
    let mut columns: Vec<Use> = Vec::new();
    for (place, heading) in grid.head.iter().enumerate() {
        let it = words.and_then(|words| words.get(&folded(heading))).copied();
        // Others number their rows too; only numbers of this program say which record is meant.
        let it = it.filter(|it| *it != Use::Id || are_ids(grid, place));
        let it = it.filter(|it| may_repeat(*it) || !columns.contains(it));
        columns.push(it.unwrap_or(other));
    }
    let main = Use::Field(target.main());
    if !columns.contains(&main)
        && let Some(first) = columns.iter_mut().find(|it| may_repeat(**it))
    {
        *first = main;
    }
    columns
}

fn are_ids(grid: &Grid, place: usize) -> bool {
    let cells = grid.rows.iter().filter_map(|row| row.cells.get(place));
    let mut cells = cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty());
    cells.all(|cell| cell.parse::<Id>().is_ok())
}
