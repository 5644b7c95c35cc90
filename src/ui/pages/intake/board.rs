//! Where the columns of another tool's board go.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::flow::{Came, Flow};
use super::words;
use crate::domain::{Board, CardKind, Column};
use crate::i18n::words::intake as text;
use crate::ui::parts::{Choice, Select};
use crate::ui::say;
use crate::workspace::Workspace;
use crate::workspace::foreign::{ForeignBoard, Goes};

const OUT: &str = "out";

/// The boards of the project; with the choice to leave a column out.
pub(super) fn board_choices(workspace: Workspace, with_out: bool) -> Vec<Choice> {
    let departments = workspace.departments().into_iter().map(Board::Department);
    let boards = std::iter::once(Board::Company).chain(departments);
    let boards = boards.map(|it| Choice::new(it.to_string(), say::board_name(workspace, it)));
    let out = with_out.then(|| Choice::new(OUT, text::leave_out()));
    boards.chain(out).collect()
}

/// The kinds of cards.
pub(super) fn kind_choices() -> Vec<Choice> {
    CardKind::ALL
        .map(|it| Choice::new(it.as_str(), say::kinds(it)))
        .to_vec()
}

/// All columns.
#[component]
pub(super) fn BoardColumns(flow: Flow) -> impl IntoView {
    let board = move || {
        let file = flow.file.get()?;
        match &file.came {
            Came::Board(board) => Some(Arc::clone(board)),
            Came::Table(_) => None,
        }
    };
    let lines = move || {
        let board: Arc<ForeignBoard> = board()?;
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for note in &board.notes {
            *counts.entry(note.column).or_default() += 1;
        }
        let line = |(place, name): (usize, &String)| {
            let name = if name.is_empty() {
                text::outside().to_owned()
            } else {
                name.clone()
            };
            let count = counts.get(&place).copied().unwrap_or_default();
            view! { <One flow place name count /> }
        };
        Some(board.columns.iter().enumerate().map(line).collect_view())
    };
    let besides = move || {
        let board = board()?;
        let all = board
            .besides
            .iter()
            .map(|(what, count)| words::beside(*what, *count));
        let all: Vec<String> = all.collect();
        (!all.is_empty()).then(|| text::besides(&all.join(", ")))
    };
    view! {
        <section class="panel" aria-labelledby="intake-columns">
            <h2 class="panel__title" id="intake-columns">{text::board_columns()}</h2>
            <p class="quiet measure">{text::board_text()}</p>
            <ul class="intake__columns">{lines}</ul>
            <p class="quiet">{besides}</p>
        </section>
    }
}

#[component]
fn One(flow: Flow, place: usize, name: String, count: usize) -> impl IntoView {
    let goes = move || {
        flow.goes
            .read()
            .get(place)
            .copied()
            .unwrap_or(Goes::LeaveOut)
    };
    let board = move || match goes() {
        Goes::To(column) => column.board.to_string(),
        Goes::LeaveOut => OUT.to_owned(),
    };
    let kind = move || match goes() {
        Goes::To(column) => column.kind,
        Goes::LeaveOut => CardKind::Idea,
    };
    let is_out = move || goes() == Goes::LeaveOut;
    view! {
        <li class="intake__column" data-used=move || (!is_out()).to_string()>
            <Select
                label=text::board_of(&name)
                hint=text::notes(count)
                options=Signal::derive(move || board_choices(flow.workspace, true))
                value=Signal::derive(board)
                on_change=move |chosen: String| {
                    let goes = match chosen.as_str() {
                        OUT => Goes::LeaveOut,
                        board => Goes::To(Column {
                            board: board.parse().unwrap_or_default(),
                            kind: untrack(kind),
                        }),
                    };
                    flow.send(place, goes);
                }
            />
            <Select
                label=text::kind_of(&name)
                options=Signal::derive(kind_choices)
                value=Signal::derive(move || kind().as_str().to_owned())
                disabled=Signal::derive(is_out)
                on_change=move |chosen: String| {
                    if let Goes::To(column) = untrack(goes) {
                        let kind = chosen.parse().unwrap_or_default();
                        flow.send(place, Goes::To(Column { kind, ..column }));
                    }
                }
            />
        </li>
    }
}
