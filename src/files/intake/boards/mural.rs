//! Sticky notes of Mural as CSV ("Download as CSV"). The headings are those that readers of such files name in public,
//! among them a roadmap parser for "ID, Text, BG Color, Sticky type, Border line, Position X, Position Y, Area, Link to,
//! Last Updated By, Last Updated, Last Content Edited By, Last Content Edited, Tags, Integration Labels". Texts come
//! with the marks of HTML ("&amp;").

use super::{Beside, Extra, ForeignBoard, ForeignNote, Tool, place_of};
use crate::files::grid::Grid;
use crate::files::intake::IntakeError;

pub(super) fn is_head(head: &[String]) -> bool {
    let has = |name| place_of(head, name).is_some();
    has("ID") && has("Text") && (has("BG Color") || has("Sticky type")) && has("Area")
}

pub(super) fn read(grid: &Grid) -> Result<ForeignBoard, IntakeError> {
    let mut board = ForeignBoard::new(Tool::Mural, "");
    let mut positions = 0;
    for row in &grid.rows {
        let mut note = ForeignNote::default();
        let mut area = "";
        for (heading, cell) in grid.head.iter().zip(&row.cells) {
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            match heading.trim().to_ascii_lowercase().as_str() {
                "id" => cell.clone_into(&mut note.id),
                "text" => note.text = without_marks(cell),
                "area" => area = cell,
                "tags" => note.labels = cell.split(',').map(|it| it.trim().to_owned()).collect(),
                "position x" => positions += 1,
                "position y" => {}
                "bg color" => note.add(Extra::Color, cell),
                "sticky type" => note.add(Extra::Shape, cell),
                "link to" => note.add(Extra::Link, cell),
                "last content edited by" => cell.clone_into(&mut note.author),
                "votes" => note.add(Extra::Votes, cell),
                heading => note.add(Extra::Field, format!("{heading}: {cell}")),
            }
        }
        note.column = board.column(&without_marks(area))?;
        board.push(note)?;
    }
    board.beside(Beside::Positions, positions);
    board.done()
}

/// The letters behind the marks of HTML; each mark is read once.
fn without_marks(text: &str) -> String {
    const MARKS: [(&str, &str); 7] = [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", " "),
    ];
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        read.push_str(before);
        let mark = MARKS.iter().find(|(mark, _)| from.starts_with(mark));
        let (letter, length) = mark.map_or(("&", 1), |(mark, letter)| (*letter, mark.len()));
        read.push_str(letter);
        rest = from.get(length..).unwrap_or_default();
    }
    read.push_str(rest);
    read
}
