//! Which cards are shown: by words, kind, board, touchpoint and state; and what is said where none is.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Board, Card, CardKind, CardState, Filter};
use crate::i18n::words::{board, card_ranking};
use crate::method::card_order::Lack;
use crate::ui::parts::{Button, Choice, Empty, Glyph, Select, TextField, Variant};
use crate::ui::route::{BoardView, Page};
use crate::ui::{places, say, say_method};
use crate::workspace::{Id, Workspace};

/// What is shown; everything empty shows all.
#[derive(Clone, PartialEq, Default)]
pub(super) struct CardFilter {
    /// Words and state, as on the boards.
    pub(super) own: Filter,
    /// Cards of this kind.
    pub(super) kind: Option<CardKind>,
    /// Cards of this board.
    pub(super) board: Option<Board>,
    /// Cards about this touchpoint.
    pub(super) touchpoint: Option<Id>,
    /// Cards that lack this.
    pub(super) lacks: Option<Lack>,
}

impl CardFilter {
    /// Shows everything?
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Does it show this card?
    pub(super) fn shows(&self, card: &Card) -> bool {
        self.kind.is_none_or(|kind| card.place.kind == kind)
            && self.board.is_none_or(|board| card.place.board == board)
            && self
                .touchpoint
                .is_none_or(|touchpoint| card.touchpoints.contains(&touchpoint))
            && self.lacks.is_none_or(|lack| lack.holds(card))
            && self.own.shows(card)
    }
}

fn with_any(any: &str, own: impl Iterator<Item = Choice>) -> Vec<Choice> {
    std::iter::once(Choice::new("", any)).chain(own).collect()
}

/// The row of filters. Boards and touchpoints are those that cards have.
#[component]
pub(super) fn CardFilterBar(
    workspace: Workspace,
    filter: RwSignal<CardFilter>,
    cards: Memo<Vec<(Id, Card)>>,
) -> impl IntoView {
    let boards = Memo::new(move |_| {
        let cards = cards.read();
        let all = cards.iter().map(|(_, card)| card.place.board);
        all.collect::<BTreeSet<Board>>()
    });
    let touchpoints = Memo::new(move |_| {
        let cards = cards.read();
        let all = cards.iter().flat_map(|(_, card)| card.touchpoints.iter());
        all.copied().collect::<BTreeSet<Id>>()
    });
    let boards = Signal::derive(move || {
        let one = |at: Board| Choice::new(at.to_string(), say::board_name(workspace, at));
        with_any(card_ranking::any_board(), boards.get().into_iter().map(one))
    });
    let touchpoints = Signal::derive(move || {
        let named = touchpoints.get();
        let all = workspace.touchpoint_names().into_iter();
        let all = all.filter(|(id, _)| named.contains(id));
        let one = |(id, _): (Id, String)| {
            Choice::new(id.to_string(), say_method::touchpoint(workspace, id))
        };
        with_any(card_ranking::any_touchpoint(), all.map(one))
    });
    let kinds = CardKind::ALL.map(|kind| Choice::new(kind.as_str(), say::kinds(kind)));
    let lacks = Lack::ALL.map(|lack| {
        let label = match lack {
            Lack::Cost => card_ranking::lacks_cost(),
            Lack::Corner => card_ranking::lacks_corner(),
        };
        Choice::new(lack.as_str(), label)
    });
    let states = CardState::ALL.map(|state| Choice::new(state.as_str(), say::state(state)));
    view! {
        <div class="filters" role="search" aria-label=card_ranking::filter() data-no-print="">
            <div class="filters__text">
                <TextField
                    label=board::filter_text()
                    label_hidden=true
                    placeholder=board::filter_text()
                    value=Signal::derive(move || filter.read().own.text.clone())
                    on_input=move |text: String| filter.update(|it| it.own.text = text)
                />
            </div>
            <Select
                label=card_ranking::kind()
                label_hidden=true
                options=with_any(card_ranking::any_kind(), kinds.into_iter())
                value=Signal::derive(move || filter.read().kind.map(|it| it.to_string()).unwrap_or_default())
                on_change=move |value: String| filter.update(|it| it.kind = value.parse().ok())
            />
            <Select
                label=card_ranking::board()
                label_hidden=true
                options=boards
                value=Signal::derive(move || filter.read().board.map(|at| at.to_string()).unwrap_or_default())
                on_change=move |value: String| filter.update(|it| it.board = value.parse().ok())
            />
            <Select
                label=card_ranking::touchpoint()
                label_hidden=true
                options=touchpoints
                value=Signal::derive(move || filter.read().touchpoint.map(|id| id.to_string()).unwrap_or_default())
                on_change=move |value: String| filter.update(|it| it.touchpoint = value.parse().ok())
            />
            <Select
                label=board::filter_state()
                label_hidden=true
                options=with_any(board::any_state(), states.into_iter())
                value=Signal::derive(move || filter.read().own.state.map(|it| it.to_string()).unwrap_or_default())
                on_change=move |value: String| filter.update(|it| it.own.state = value.parse().ok())
            />
            <Select
                label=card_ranking::lacks()
                label_hidden=true
                options=with_any(card_ranking::any_facts(), lacks.into_iter())
                value=Signal::derive(move || filter.read().lacks.map_or("", Lack::as_str).to_owned())
                on_change=move |value: String| filter.update(|it| it.lacks = Lack::of(&value))
            />
            <Show when=move || !filter.read().is_empty()>
                <Button
                    label=board::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| filter.set(CardFilter::default())
                />
            </Show>
        </div>
    }
}

/// Nothing fits: because no card at all has come so far, and where that is done; else because of
/// the filter, with the way to take it away.
#[component]
pub(super) fn NoneShown(
    workspace: Workspace,
    filter: RwSignal<CardFilter>,
    cards: Memo<Vec<(Id, Card)>>,
) -> impl IntoView {
    let missing = Memo::new(move |_| {
        let state = filter.read().own.state?;
        let cards = cards.read();
        let has_any = cards.iter().any(|(_, card)| card.state == state);
        (!has_any).then_some(state)
    });
    let boards = move || places::page(workspace, Page::Boards(BoardView::All));
    move || {
        match missing.get() {
        Some(state) => view! {
            <Empty title=card_ranking::none_in_state(say::state(state)) text=card_ranking::states_on_boards() icon=Glyph::Idea>
                <a class="button button--primary" href=boards()>{card_ranking::to_boards()}</a>
            </Empty>
        }
        .into_any(),
        None => view! {
            <Empty title=card_ranking::none_shown()>
                <Button label=board::clear_filter() on_click=move |_| filter.set(CardFilter::default()) />
            </Empty>
        }
        .into_any(),
    }
    }
}
