//! The cards by board and kind, with their groups and the dots of the latest closed round.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::write::{Ground, part, section as with_title};
use crate::domain::{Board, Card, CardKind, Group};
use crate::i18n::{self, words::protocol as words};
use crate::ui::route::{BoardView, Page};
use crate::ui::{places, say, say_workshop};
use crate::workspace::Id;
use crate::workspace::document::{Block, Column, Grid, Text};

pub(super) fn section(ground: &Ground) -> Vec<Block> {
    if ground.cards.is_empty() {
        return Vec::new();
    }
    let boards = boards(ground);
    let mut blocks = with_title(words::cards(), vec![Block::Table(counts(ground, &boards))]);
    let groups = groups(ground);
    let dots = ground.workspace.dots_by_card();
    let dots = dots.map(|(_, dots)| dots).unwrap_or_default();
    for (board, columns) in &boards {
        let mut parts = Vec::new();
        for (kind, cards) in columns {
            let line = |(id, card): &&(Id, Card)| line(ground, *id, card, &groups, &dots);
            let lines = cards.iter().map(line).collect();
            parts.extend(part(words::column(say::kinds(*kind), cards.len()), lines));
        }
        let name = say::board_name(ground.workspace, *board);
        blocks.extend(with_title(&words::board(&name), parts));
    }
    blocks
}

type Columns<'a> = BTreeMap<CardKind, Vec<&'a (Id, Card)>>;

/// The cards by board and column, each column in its order.
fn boards(ground: &Ground) -> Vec<(Board, Columns<'_>)> {
    let inner = ground.workspace.inner();
    let by_id: BTreeMap<Id, &(Id, Card)> = ground.cards.iter().map(|it| (it.0, it)).collect();
    let column = |board: Board, kind: CardKind| {
        let order = inner
            .columns
            .order(crate::domain::Column { board, kind })
            .get();
        let cards = order.iter().filter_map(|id| by_id.get(id).copied());
        cards.collect::<Vec<_>>()
    };
    let columns = |board: Board| {
        let all = CardKind::ALL.map(|kind| (kind, column(board, kind)));
        let some = all.into_iter().filter(|(_, cards)| !cards.is_empty());
        (board, some.collect::<Columns<'_>>())
    };
    let boards = ground.workspace.boards().into_iter().map(columns);
    boards.filter(|(_, columns)| !columns.is_empty()).collect()
}

/// How many cards there are on each board.
fn counts(ground: &Ground, boards: &[(Board, Columns<'_>)]) -> Grid {
    let workspace = ground.workspace;
    let row = |(board, columns): &(Board, Columns<'_>)| {
        let address = places::page(workspace, Page::Boards(BoardView::One(*board)));
        let name = say::board_name(workspace, *board);
        let numbers = CardKind::ALL.map(|kind| {
            let n = columns.get(&kind).map_or(0, Vec::len);
            Text::from_source(i18n::number(n), address.clone())
        });
        let mut row = vec![Text::from_source(name, address.clone())];
        row.extend(numbers);
        row
    };
    let kinds = CardKind::ALL.map(|kind| Column::numbers(say::kinds(kind)));
    let mut columns = vec![Column::words(words::board_column())];
    columns.extend(kinds);
    Grid {
        caption: words::counts().to_owned(),
        columns,
        rows: boards.iter().map(row).collect(),
    }
}

/// The names of the groups that are there.
fn groups(ground: &Ground) -> BTreeMap<Id, String> {
    let inner = ground.workspace.inner();
    let name = |id, group: &Group| Some((id, say_workshop::group(&group.name)));
    inner.groups.pick(name).into_iter().collect()
}

fn line(
    ground: &Ground,
    id: Id,
    card: &Card,
    groups: &BTreeMap<Id, String>,
    dots: &BTreeMap<Id, u64>,
) -> Text {
    let group = card.group.and_then(|id| groups.get(&id));
    let dots = dots.get(&id).copied().filter(|dots| *dots > 0);
    let about = [
        group.map(|name| words::in_group(name)),
        dots.map(|dots| words::dots_of(dots as usize)),
        ground.person(card.author),
    ];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = say::card_title(&card.title);
    let text = match about.is_empty() {
        true => title,
        false => format!("{title} ({about})"),
    };
    Text::from_source(text, places::card(ground.workspace, id))
}
