//! Which slides there are, one after another.

use leptos::prelude::*;

use crate::domain::{Board, CardKind, Column, Group};
use crate::ui::route::Shown;
use crate::workspace::{Id, Workspace};

/// How many cards stand on a slide that lists them; more cannot be read from afar.
const LINES: usize = 8;

/// How cards are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum How {
    /// A column or a group on a slide.
    #[default]
    Lists,
    /// A card on a slide.
    Cards,
}

/// One slide.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Slide {
    /// A board begins.
    Board(Board),
    /// A column of a board.
    Column(Column, Part),
    /// A group.
    Group(Id, Part),
    /// One card.
    Card(Id),
}

/// A part of a list that is too long for one slide.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Part {
    /// Its cards.
    pub(super) cards: Vec<Id>,
    /// Which part, from 1.
    pub(super) nth: usize,
    /// How many parts there are.
    pub(super) of: usize,
}

/// The slides about something; subscribes to the cards and groups.
pub(super) fn deck(workspace: Workspace, shown: Shown, how: How) -> Vec<Slide> {
    match shown {
        Shown::All => {
            let boards = boards(workspace).into_iter();
            boards
                .flat_map(|board| of_board(workspace, board, how, true))
                .collect()
        }
        Shown::Board(board) => of_board(workspace, board, how, false),
        Shown::Groups => groups(workspace, how, |_| true),
        Shown::Group(id) => groups(workspace, how, |other| other == id),
        Shown::Card(id) => {
            let is_here = workspace.card(id).is_some_and(|entry| entry.is_here());
            is_here.then_some(Slide::Card(id)).into_iter().collect()
        }
    }
}

/// The boards that have cards.
pub(super) fn boards(workspace: Workspace) -> Vec<Board> {
    let cards = workspace.cards_in_order();
    let mut boards: Vec<Board> = cards.iter().map(|(_, column)| column.board).collect();
    boards.dedup();
    boards
}

fn of_board(workspace: Workspace, board: Board, how: How, titled: bool) -> Vec<Slide> {
    let mut slides = Vec::new();
    for kind in CardKind::ALL {
        let column = Column { board, kind };
        let cards = workspace.inner().columns.order(column).get();
        match how {
            How::Lists => slides.extend(
                parts(cards)
                    .into_iter()
                    .map(|part| Slide::Column(column, part)),
            ),
            How::Cards => slides.extend(cards.into_iter().map(Slide::Card)),
        }
    }
    if titled && !slides.is_empty() {
        slides.insert(0, Slide::Board(board));
    }
    slides
}

fn groups(workspace: Workspace, how: How, is_shown: impl Fn(Id) -> bool) -> Vec<Slide> {
    let grouping = workspace.grouping();
    let groups = grouping.groups.into_iter();
    let groups = groups.filter(|(id, _)| is_shown(*id) && workspace.is_here::<Group>(*id));
    let of_group = |(id, cards): (Id, Vec<Id>)| {
        let lists = parts(cards.clone())
            .into_iter()
            .map(|part| Slide::Group(id, part));
        let mut slides: Vec<Slide> = lists.collect();
        if how == How::Cards {
            // The group first, then what is in it.
            slides.truncate(1);
            slides.extend(cards.into_iter().map(Slide::Card));
        }
        slides
    };
    groups.flat_map(of_group).collect()
}

fn parts(cards: Vec<Id>) -> Vec<Part> {
    let of = cards.len().div_ceil(LINES);
    // Evenly, so that no slide has a single line left.
    let each = cards.len().div_ceil(of.max(1)).max(1);
    let part = |(nth, cards): (usize, &[Id])| Part {
        cards: cards.to_vec(),
        nth: nth + 1,
        of,
    };
    cards.chunks(each).enumerate().map(part).collect()
}
