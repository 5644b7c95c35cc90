//! What the touchpoint promises: minimum standards and wow effects, board by board, and new ones.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::Sight;
use crate::domain::board::titles;
use crate::domain::{Board, CardKind, CardState, Column};
use crate::i18n::words::design;
use crate::ui::pages::floor::FloorOfTouchpoint;
use crate::ui::parts::{Chip, Choice, Icon, Select, TextArea, Tone, use_toasts};
use crate::ui::route::{BoardView, Page, Route};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// The promises of a touchpoint, standards before wow effects on each board; the company's first.
pub(super) fn promises(workspace: Workspace, touchpoint: Id) -> Vec<(Board, Vec<Id>)> {
    let inner = workspace.inner();
    let mut boards: BTreeMap<Board, Vec<Id>> = BTreeMap::new();
    for id in workspace.cards_at(touchpoint) {
        let place = inner.cards.peek(id).map(|entry| entry.value.place);
        if let Some(place) = place.filter(|place| place.kind != CardKind::Idea) {
            boards.entry(place.board).or_default().push(id);
        }
    }
    let departments = workspace.departments();
    let at = |board: Board| match board {
        Board::Company => None,
        Board::Department(id) => Some(departments.iter().position(|other| *other == id)),
    };
    let mut boards: Vec<_> = boards.into_iter().collect();
    boards.sort_by_key(|(board, _)| at(*board));
    boards
}

/// The panel.
#[component]
pub(super) fn Cards(sight: Sight) -> impl IntoView {
    let Sight { workspace, id, .. } = sight;
    let boards = Memo::new(move |_| promises(workspace, id));
    view! {
        <section class="panel" aria-labelledby="design-cards">
            <h2 class="panel__title" id="design-cards">{design::cards()}</h2>
            <Show
                when=move || !boards.read().is_empty()
                fallback=|| view! { <p class="quiet">{design::cards_empty()}</p> }
            >
                <For each=move || boards.get() key=|it| it.clone() let((board, cards))>
                    <h3 class="design-title">{move || say::board_name(workspace, board)}</h3>
                    <ul class="design-cards">
                        {cards.into_iter().map(|id| view! { <Line workspace id /> }).collect_view()}
                    </ul>
                </For>
            </Show>
            <FloorOfTouchpoint workspace id />
            <Add sight />
        </section>
    }
}

#[component]
fn Line(workspace: Workspace, id: Id) -> impl IntoView {
    let place = Memo::new(move |_| {
        let card = workspace.card(id).map(|entry| entry.value);
        card.map(|card| (card.place.kind, card.state))
            .unwrap_or_default()
    });
    let kind = move || place.get().0;
    let glyph = Signal::derive(move || say::glyph(kind()));
    view! {
        <li class="design-card">
            <a class="note-link" data-kind=move || kind().as_str() href=move || places::card(workspace, id)>
                <Icon glyph />
                <span class="visually-hidden">{move || say::kind(kind())}": "</span>
                <span>{move || say::card(workspace, id)}</span>
            </a>
            <Chip
                label=Signal::derive(move || say::state(place.get().1).to_owned())
                tone=Signal::derive(move || match place.get().1 {
                    CardState::Live => Tone::Good,
                    CardState::Agreed => Tone::Accent,
                    CardState::Proposed => Tone::Neutral,
                })
            />
        </li>
    }
}

/// Fields for new promises on a board, at first the one on which the touchpoint is at home.
#[component]
fn Add(sight: Sight) -> impl IntoView {
    let Sight { workspace, id, .. } = sight;
    let toasts = use_toasts();
    let chosen = RwSignal::new(None::<Board>);
    let board = Memo::new(move |_| {
        // The departments of the touchpoint decide, and whether they are still there.
        sight.touchpoint.track();
        let boards = workspace.boards();
        let is_here = |board: &Board| boards.contains(board);
        chosen
            .get()
            .filter(is_here)
            .unwrap_or_else(|| workspace.home_of(Some(id)))
    });
    let options = Signal::derive(move || {
        let boards = workspace.boards().into_iter();
        let choice = |it: Board| Choice::new(it.to_string(), say::board_name(workspace, it));
        boards.map(choice).collect::<Vec<_>>()
    });
    let add = move |kind: CardKind, text: String| {
        let board = board.get_untracked();
        for title in titles(&text) {
            let said = match workspace.add_card_at(id, Column { board, kind }, title.clone()) {
                false => {
                    toasts.toast(design::already_there(&title));
                    continue;
                }
                true => design::card_added(&untrack(|| say::board_name(workspace, board))),
            };
            let to = Route::Project(
                workspace.inner().project,
                Page::Boards(BoardView::One(board)),
            );
            toasts.toast_with(said, design::to_board(), move || to.go());
        }
    };
    let field = move |label: &'static str, kind: CardKind| {
        view! {
            <TextArea
                label
                value=Signal::stored(String::new())
                rows=1
                enter_submits=true
                clears=true
                on_submit=move |text: String| add(kind, text)
                on_paste=Callback::new(move |text: String| {
                    let several = titles(&text).len() > 1;
                    if several {
                        add(kind, text);
                    }
                    several
                })
            />
        }
    };
    view! {
        <div class="design-add">
            <Select
                label=design::board()
                options
                value=Signal::derive(move || board.get().to_string())
                on_change=move |value: String| chosen.set(value.parse().ok())
            />
            {field(design::add_standard(), CardKind::Standard)}
            {field(design::add_wow(), CardKind::Wow)}
            <p class="quiet small">{move || design::add_hint(&say::board_name(workspace, board.get()))}</p>
        </div>
    }
}
