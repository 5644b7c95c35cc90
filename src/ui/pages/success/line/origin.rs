//! Where a card came from, and what it became.

use leptos::prelude::*;

use super::missing;
use crate::domain::insight::first_sentence;
use crate::domain::{CardKind, CardState};
use crate::i18n::{self, words::lines};
use crate::ui::route::{Page, TouchpointsView};
use crate::ui::{places, say};
use crate::workspace::{CardLine, Workspace};

/// Whose idea it was, and the insight that gave it.
pub(super) fn idea(workspace: Workspace, line: &CardLine) -> impl IntoView + use<> {
    let author = line.card.author.and_then(|id| workspace.person_name(id));
    let author = match author {
        Some(name) => view! { <p>{lines::author(&name)}</p> }.into_any(),
        None => missing(lines::no_author()),
    };
    let insight = line.card.insight.and_then(|id| {
        let entry = workspace.inner().insights.read(id);
        let text = first_sentence(&entry.filter(|entry| entry.is_here())?.value.text);
        let page = Page::Touchpoints(TouchpointsView::Insight(id));
        let href = places::page(workspace, page);
        Some(view! { <p>{lines::insight()}": "<a href=href>{text}</a></p> }.into_any())
    });
    let insight = insight.unwrap_or_else(|| missing(lines::no_insight()));
    view! {
        {author}
        {insight}
    }
}

/// What it became, and how far that has come.
pub(super) fn agreed(workspace: Workspace, line: &CardLine) -> impl IntoView + use<> {
    let card = &line.card;
    let board = say::board_name(workspace, card.place.board);
    let place = lines::place(&board, say::kind(card.place.kind));
    let state = match (card.state, card.since) {
        (CardState::Live, Some(day)) => lines::live_since(&i18n::day(day.parts())),
        (state, _) => say::state(state).to_owned(),
    };
    let lacks = match (card.place.kind, card.state) {
        (CardKind::Idea, _) => Some(lines::still_idea()),
        (_, CardState::Proposed) => Some(lines::only_proposed()),
        _ => None,
    };
    let was = card.was.filter(|was| *was != card.place.kind);
    view! {
        <p>
            <a href=places::card(workspace, line.id)>{place}</a>
            {format!(", {state}")}
        </p>
        {was.map(|was| view! { <p class="quiet">{lines::was(say::kind(was))}</p> })}
        {lacks.map(missing)}
    }
}
