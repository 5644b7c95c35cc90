//! Boards of scrumlr.io, as JSON and as CSV. Taken from its source: `exportBoard` in `server/src/api/boards.go` and the
//! types that it writes (`notes/dto.go`, `votings/dto.go`, `columns`), github.com/inovex/scrumlr.io. Files of older
//! versions have the participants' names in them, those of newer ones only their numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Beside, Extra, ForeignBoard, ForeignNote, Tool, is_true, list, place_of, said};
use crate::files::grid::Grid;
use crate::files::intake::IntakeError;

pub(super) fn read(value: &Value) -> Result<ForeignBoard, IntakeError> {
    let about = value.get("board").unwrap_or(&Value::Null);
    let mut board = ForeignBoard::new(Tool::Scrumlr, &said(about, "name"));
    let mut columns = BTreeMap::new();
    for column in list(value, "columns")? {
        let place = board.add_column(&said(column, "name"))?;
        columns.insert(said(column, "id"), place);
    }
    let mut people = BTreeMap::new();
    for it in list(value, "participants")? {
        if let Some(user) = it.get("user") {
            people.insert(said(user, "id"), said(user, "name"));
        }
    }
    let votes = votes(value)?;
    let notes = list(value, "notes")?;
    let texts: BTreeMap<String, String> = notes
        .iter()
        .map(|it| (said(it, "id"), said(it, "text")))
        .collect();
    let mut authors = BTreeSet::new();
    for it in notes {
        let position = it.get("position").unwrap_or(&Value::Null);
        let column = match columns.get(&said(position, "column")) {
            Some(place) => *place,
            None => board.column("")?,
        };
        let author = said(it, "author");
        let mut note = ForeignNote {
            id: said(it, "id"),
            column,
            text: said(it, "text"),
            author: people.get(&author).cloned().unwrap_or_default(),
            ..ForeignNote::default()
        };
        authors.insert(author);
        if let Some(count) = votes.get(&note.id) {
            note.add(Extra::Votes, count.to_string());
        }
        if let Some(above) = texts.get(&said(position, "stack")) {
            note.add(Extra::Stack, above.as_str());
        }
        if is_true(it, "edited") {
            note.add(Extra::Updated, "✓");
        }
        board.push(note)?;
    }
    let silent = people.keys().filter(|id| !authors.contains(*id)).count();
    board.beside(Beside::Members, silent);
    board.done()
}

/// The votes of all closed votings, by note.
fn votes(value: &Value) -> Result<BTreeMap<String, u64>, IntakeError> {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for voting in list(value, "votings")? {
        let of_notes = voting
            .get("votes")
            .and_then(|votes| votes.get("votesPerNote"));
        for (note, result) in of_notes.and_then(Value::as_object).into_iter().flatten() {
            let total = result.get("total").and_then(Value::as_u64).unwrap_or(0);
            let sum = sums.entry(note.clone()).or_default();
            *sum = sum.saturating_add(total);
        }
    }
    sums.retain(|_, sum| *sum > 0);
    Ok(sums)
}

const HEAD: [&str; 8] = [
    "note_id",
    "author_id",
    "author",
    "text",
    "column_id",
    "column",
    "rank",
    "stack",
];

pub(super) fn is_head(head: &[String]) -> bool {
    HEAD.iter().all(|name| place_of(head, name).is_some())
}

pub(super) fn of_grid(grid: &Grid) -> Result<ForeignBoard, IntakeError> {
    let mut board = ForeignBoard::new(Tool::Scrumlr, "");
    let places = HEAD.map(|name| place_of(&grid.head, name));
    let known = |place: &usize| !places.contains(&Some(*place));
    let votings: Vec<usize> = (0..grid.head.len()).filter(known).collect();
    let [id, _, _, text, ..] = places;
    let texts: BTreeMap<&str, &str> = grid
        .rows
        .iter()
        .map(|row| (cell(&row.cells, id), cell(&row.cells, text)))
        .collect();
    for row in &grid.rows {
        let [id, author_id, author, text, _, column, _, stack] =
            places.map(|place| cell(&row.cells, place));
        let mut note = ForeignNote {
            id: id.to_owned(),
            column: board.column(column)?,
            text: text.to_owned(),
            // Without a name the file repeats the number.
            author: if author == author_id { "" } else { author }.to_owned(),
            ..ForeignNote::default()
        };
        let counts = votings.iter().map(|place| cell(&row.cells, Some(*place)));
        let sum: u64 = counts
            .filter_map(|count| count.parse::<u32>().ok())
            .map(u64::from)
            .sum();
        if sum > 0 {
            note.add(Extra::Votes, sum.to_string());
        }
        if stack != "null"
            && let Some(above) = texts.get(stack)
        {
            note.add(Extra::Stack, *above);
        }
        board.push(note)?;
    }
    board.done()
}

fn cell(cells: &[String], place: Option<usize>) -> &str {
    place
        .and_then(|place| cells.get(place))
        .map_or("", |cell| cell.trim())
}
