//! Deciding: which touchpoints and cards come first, and what becomes of touchpoints.

mod back;
pub(super) mod card_facts;
mod card_filter;
mod card_ranking;
mod cards;
mod design;
mod design_one;
mod feed;
mod matrix;
mod moves;
mod ranking;
mod told;
pub(super) mod votes;
mod wins;

use leptos::prelude::*;

use self::card_ranking::CardRanking;
use self::cards::CardMatrix;
use self::design::Design;
use self::design_one::DesignOne;
use self::feed::Feed;
use self::matrix::TouchpointMatrix;
use self::ranking::{Ranking, Rows};
use self::votes::{OneRound, Votes};
use self::wins::Wins;
use crate::i18n::words::prioritise;
use crate::ui::app::use_workspace;
use crate::ui::parts::{TabLink, TabLinks};
use crate::ui::route::{Page, PrioritiseView, Route};

/// Deciding.
#[component]
pub fn PrioritisePage(
    /// The address; it says which view.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    Feed::provide(workspace);
    let project = workspace.inner().project;
    let view = Memo::new(move |before: Option<&PrioritiseView>| match page.get() {
        Some(Page::Prioritise(view)) => view,
        _ => before.copied().unwrap_or(PrioritiseView::Matrix),
    });
    let href = move |view| Route::Project(project, Page::Prioritise(view)).href();
    let tabs = move || {
        let tab = |view, label| TabLink::new(href(view), label, None);
        vec![
            tab(PrioritiseView::Matrix, prioritise::tab_matrix()),
            tab(PrioritiseView::Ranking, prioritise::tab_ranking()),
            tab(PrioritiseView::Cards, prioritise::tab_cards()),
            tab(PrioritiseView::CardRanking, prioritise::tab_card_ranking()),
            tab(PrioritiseView::Wins, prioritise::tab_wins()),
            tab(PrioritiseView::Votes, prioritise::tab_votes()),
            tab(PrioritiseView::Design, prioritise::tab_design()),
        ]
    };
    let tabs = Signal::derive(tabs);
    let current = Signal::derive(move || {
        href(match view.get() {
            PrioritiseView::DesignOne(_) => PrioritiseView::Design,
            PrioritiseView::Round(_) => PrioritiseView::Votes,
            PrioritiseView::RankingKey => PrioritiseView::Ranking,
            PrioritiseView::CardsWithout(_) => PrioritiseView::CardRanking,
            other => other,
        })
    });
    view! {
        <TabLinks label=prioritise::views() tabs current />
        {move || match view.get() {
            PrioritiseView::Matrix => view! { <TouchpointMatrix workspace /> }.into_any(),
            PrioritiseView::Ranking => view! { <Ranking workspace rows=Rows::All /> }.into_any(),
            PrioritiseView::RankingKey => view! { <Ranking workspace rows=Rows::Key /> }.into_any(),
            PrioritiseView::Cards => view! { <CardMatrix workspace /> }.into_any(),
            PrioritiseView::CardRanking => view! { <CardRanking workspace lacks=None /> }.into_any(),
            PrioritiseView::CardsWithout(lack) => view! { <CardRanking workspace lacks=Some(lack) /> }.into_any(),
            PrioritiseView::Wins => view! { <Wins workspace /> }.into_any(),
            PrioritiseView::Votes => view! { <Votes workspace /> }.into_any(),
            PrioritiseView::Round(id) => view! { <OneRound workspace id /> }.into_any(),
            PrioritiseView::Design => view! { <Design workspace /> }.into_any(),
            PrioritiseView::DesignOne(id) => view! { <DesignOne workspace id /> }.into_any(),
        }}
    }
}
