//! Impact and effort of cards as a matrix, with what else is known of each card.

mod facts;

use leptos::prelude::*;

use self::facts::{Carry, CarrySelect, Facts};

use super::card_filter::CardFilter;
use crate::domain::board::fold;
use crate::domain::{Board, Card, CardKind};
use crate::i18n::words::matrix as words;
use crate::method::Matrix;
use crate::ui::parts::matrix::{Change, Item, Look, MatrixBoard, Value};
use crate::ui::parts::{Button, Choice, Empty, Glyph, Select};
use crate::ui::route::{BoardView, Page};
use crate::ui::{places, say};
use crate::workspace::{Deed, Workspace};

/// The cards that fit, by title; subscribes to each.
fn items(workspace: Workspace, filter: &CardFilter, facts: Facts, carry: Carry) -> Vec<Item> {
    let inner = workspace.inner();
    let all = inner.cards.here(|id, _| id).into_iter();
    let mut items: Vec<Item> = all
        .filter_map(|id| {
            let card = inner.cards.read(id)?.value;
            (filter.shows(&card) && !card.is_covered()).then(|| Item {
                id,
                name: say::card_title(&card.title),
                href: places::card(workspace, id),
                is_key: false,
                first: card.impact.map(Value::estimate),
                second: card.effort.map(Value::estimate),
                tag: facts.tag(carry, id, &card),
            })
        })
        .collect();
    items.sort_by_cached_key(|item| (fold(&item.name), item.id));
    items
}

/// Impact and effort of cards as a matrix.
#[component]
pub fn CardMatrix(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let filter = RwSignal::new(CardFilter::default());
    let carry = RwSignal::new(Carry::default());
    let facts = Facts::new(workspace);
    let all = Memo::new(move |_| items(workspace, &filter.read(), facts, carry.get()));
    let write = move |change: Change| {
        workspace.change::<Card>(Deed::Estimate, change.id, |it| {
            it.impact = change.first.onto(it.impact);
            it.effort = change.second.onto(it.effort);
        });
    };
    let look = Look::new(Matrix::Cards, all, Callback::new(write));
    let has_cards = Memo::new(move |_| !workspace.inner().cards.here(|id, _| id).is_empty());
    let has_items = Memo::new(move |_| !all.read().is_empty());
    let to_boards = move || places::page(workspace, Page::Boards(BoardView::One(Board::Company)));
    view! {
        <div class="matrix-page">
            <div class="head">
                <div class="head__words">
                    <h1 id="matrix-title" tabindex="-1">{words::title_cards()}</h1>
                    <p class="quiet measure">{words::lead_cards()}</p>
                </div>
            </div>
            <Show
                when=move || has_cards.get()
                fallback=move || view! {
                    <Empty title=words::empty_cards() text=words::empty_cards_text() icon=Glyph::Idea>
                        <a class="button button--primary" href=to_boards>{words::to_boards()}</a>
                    </Empty>
                }
            >
                <div class="matrix-filter" role="group" aria-label=words::filter() data-no-print="">
                    <KindSelect filter />
                    <BoardSelect workspace filter />
                </div>
                <Show
                    when=move || has_items.get()
                    fallback=move || view! {
                        <Empty title=words::no_card_fits()>
                            <Button label=words::all_cards() on_click=move |_| filter.set(CardFilter::default()) />
                        </Empty>
                    }
                >
                    <MatrixBoard
                        look
                        more=Callback::new(move |id| facts.panel(id))
                        beside=facts.columns()
                    >
                        <CarrySelect carry />
                    </MatrixBoard>
                </Show>
            </Show>
        </div>
    }
}

#[component]
fn KindSelect(filter: RwSignal<CardFilter>) -> impl IntoView {
    let all = Choice::new("", words::any_kind());
    let kinds = CardKind::ALL.map(|kind| Choice::new(kind.as_str(), say::kinds(kind)));
    let options: Vec<Choice> = std::iter::once(all).chain(kinds).collect();
    view! {
        <Select
            label=words::kind()
            options
            value=Signal::derive(move || filter.read().kind.map(|it| it.to_string()).unwrap_or_default())
            on_change=move |value: String| filter.update(|filter| filter.kind = value.parse().ok())
        />
    }
}

#[component]
fn BoardSelect(workspace: Workspace, filter: RwSignal<CardFilter>) -> impl IntoView {
    let options = Memo::new(move |_| {
        let boards = workspace.boards().into_iter();
        let choice =
            |board: Board| Choice::new(board.to_string(), say::board_name(workspace, board));
        let all = Choice::new("", words::any_board());
        std::iter::once(all)
            .chain(boards.map(choice))
            .collect::<Vec<_>>()
    });
    view! {
        <Select
            label=words::board()
            options
            value=Signal::derive(move || {
                filter.read().board.map(|board| board.to_string()).unwrap_or_default()
            })
            on_change=move |value: String| {
                filter.update(|filter| filter.board = value.parse().ok());
            }
        />
    }
}
