//! What is known and planned at the touchpoint of a step: insights, ideas, standards, wow effects.

use leptos::prelude::*;

use super::actions::Actions;
use crate::domain::CardKind;
use crate::i18n::words::journeys;
use crate::ui::parts::Icon;
use crate::ui::route::{BoardView, Page, Route, TouchpointsView};
use crate::ui::{say, say_method};
use crate::workspace::Id;

/// How many insights or cards a cell shows; the rest is with the touchpoint.
const MOST: usize = 5;

/// The insights about the touchpoint.
#[component]
pub(super) fn Insights(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let touchpoint = Memo::new(move |_| workspace.step_value(id).touchpoint);
    let ids = Memo::new(move |_| {
        let touchpoint = touchpoint.get();
        touchpoint.map_or_else(Vec::new, |id| workspace.insights_at(id))
    });
    let line = move |id: Id| {
        let insight = Memo::new(move |_| {
            let entry = workspace.inner().insights.read(id);
            entry.map(|entry| entry.value).unwrap_or_default()
        });
        view! {
            <li class="found" data-kind=move || insight.read().kind.as_str()>
                <span class="found__kind">{move || say_method::insight_kind(insight.read().kind)}</span>
                " "
                {move || insight.read().text.clone()}
            </li>
        }
    };
    view! {
        <td class="map__cell" tabindex="-1" data-cell data-step=id.to_string()>
            <ul class="map__list">
                <For each=move || first(ids) key=|id| *id let:id>{line(id)}</For>
            </ul>
            <More actions touchpoint count=Signal::derive(move || ids.read().len()) />
        </td>
    }
}

/// The cards of these kinds about the touchpoint.
#[component]
pub(super) fn Notes(actions: Actions, id: Id, kinds: &'static [CardKind]) -> impl IntoView {
    let workspace = actions.workspace;
    let touchpoint = Memo::new(move |_| workspace.step_value(id).touchpoint);
    let ids = Memo::new(move |_| {
        let cards = touchpoint.get().map(|id| workspace.cards_at(id));
        let mut cards = cards.unwrap_or_default();
        cards.retain(|id| {
            let card = workspace.inner().cards.peek(*id);
            card.is_some_and(|entry| kinds.contains(&entry.value.place.kind))
        });
        cards
    });
    view! {
        <td class="map__cell" tabindex="-1" data-cell data-step=id.to_string()>
            <ul class="map__list">
                <For each=move || first(ids) key=|id| *id let:id>
                    <Note actions id />
                </For>
            </ul>
            <More actions touchpoint count=Signal::derive(move || ids.read().len()) />
        </td>
    }
}

/// A card as a small note that leads to its board.
#[component]
fn Note(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let card = Memo::new(move |_| {
        let entry = workspace.card(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let kind = move || card.read().place.kind;
    let glyph = Signal::derive(move || say::glyph(kind()));
    let board = move || {
        let board = Page::Boards(BoardView::One(card.read().place.board));
        Route::Project(workspace.inner().project, board).href()
    };
    let title = move || {
        format!(
            "{} · {}",
            say::kind(kind()),
            say::board_name(workspace, card.read().place.board)
        )
    };
    view! {
        <li>
            <a class="note" href=board tabindex="-1" data-kind=move || kind().as_str() title=title>
                <Icon glyph />
                <span class="visually-hidden">{move || say::kind(kind())}": "</span>
                <span>{move || say::card_title(&card.read().title)}</span>
            </a>
        </li>
    }
}

fn first(ids: Memo<Vec<Id>>) -> Vec<Id> {
    let mut ids = ids.get();
    ids.truncate(MOST);
    ids
}

/// Leads to what there is no room for.
#[component]
fn More(actions: Actions, touchpoint: Memo<Option<Id>>, count: Signal<usize>) -> impl IntoView {
    let project = actions.workspace.inner().project;
    move || {
        let hidden = count.get().checked_sub(MOST).filter(|hidden| *hidden > 0)?;
        let page = Page::Touchpoints(TouchpointsView::One(touchpoint.get()?));
        let href = Route::Project(project, page).href();
        Some(view! { <a class="map__more" href=href tabindex="-1">{journeys::more(hidden)}</a> })
    }
}
