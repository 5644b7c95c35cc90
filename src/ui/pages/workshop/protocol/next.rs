//! The agreed next steps, and what is still open.

use std::collections::BTreeSet;

use super::write::{Ground, section as with_title};
use crate::i18n::{self, words::protocol as words};
use crate::ui::route::{BoardView, Page};
use crate::ui::{places, say_measuring};
use crate::workspace::Id;
use crate::workspace::document::{Block, Column, Grid, Text};

/// The measures that are still to be done: those of the cards, where it is about a workshop.
pub(super) fn section(ground: &Ground) -> Vec<Block> {
    let workspace = ground.workspace;
    let cards: BTreeSet<Id> = ground.cards.iter().map(|(id, _)| *id).collect();
    let row = |id: Id| {
        let measure = workspace.measure(id)?;
        if !ground.is_whole() && !measure.card.is_some_and(|card| cards.contains(&card)) {
            return None;
        }
        let title = match measure.title.trim() {
            "" => words::untitled_measure(),
            title => title,
        };
        let until = measure.until.map(|day| i18n::day(day.parts()));
        let open = || words::not_yet().to_owned();
        let mut row = vec![Text::from_source(title, places::measure(workspace, id))];
        if ground.options.with_names {
            row.push(ground.person(measure.person).unwrap_or_else(open).into());
        }
        row.push(until.unwrap_or_else(open).into());
        row.push(say_measuring::measure_state(measure.state).into());
        Some(row)
    };
    let rows: Vec<Vec<Text>> = workspace
        .measures_ahead()
        .into_iter()
        .filter_map(row)
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![Column::words(words::what())];
    if ground.options.with_names {
        columns.push(Column::words(words::who()));
    }
    columns.push(Column::words(words::until()));
    columns.push(Column::words(words::state()));
    let table = Grid {
        caption: words::next().to_owned(),
        columns,
        rows,
    };
    with_title(words::next(), vec![Block::Table(table)])
}

/// What nobody has settled yet.
pub(super) fn open(ground: &Ground) -> Vec<Block> {
    let workspace = ground.workspace;
    let mut lines = Vec::new();
    let covered = ground.unread;
    if covered > 0 {
        let boards = places::page(workspace, Page::Boards(BoardView::All));
        lines.push(Text::from_source(words::covered(covered), boards));
    }
    let conflicts = workspace.conflict_count();
    if ground.is_whole() && conflicts > 0 {
        let files = places::page(workspace, Page::Files);
        lines.push(Text::from_source(words::conflicts(conflicts), files));
    }
    match lines.is_empty() {
        true => Vec::new(),
        false => with_title(words::open(), vec![Block::List(lines)]),
    }
}
