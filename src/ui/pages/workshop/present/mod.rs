//! Cards on the whole screen: first what and how, then slide by slide. Notes and authors are not
//! shown, and covered cards stay covered, also on the device that wrote them.

mod deck;
mod slide;
mod start;

use leptos::prelude::*;

use self::deck::{How, Slide, deck};
use self::slide::SlideView;
use self::start::Start;
use crate::domain::Board;
use crate::i18n::words::present as words;
use crate::platform::address;
use crate::ui::parts::{Empty, Glyph, Slides};
use crate::ui::places;
use crate::ui::route::{BoardView, Page, Shown, WorkshopView};
use crate::workspace::Workspace;

/// Cards on the whole screen, one after another.
#[component]
pub(super) fn Present(
    /// The open project.
    workspace: Workspace,
    /// What.
    shown: Shown,
) -> impl IntoView {
    let what = RwSignal::new(shown);
    let how = RwSignal::new(How::default());
    // For one card or group there is nothing to choose.
    let runs = RwSignal::new(matches!(shown, Shown::Group(_) | Shown::Card(_)));
    let slides = Memo::new(move |_| deck(workspace, what.get(), how.get()));
    let is_empty = Memo::new(move |_| slides.with(Vec::is_empty));
    move || {
        if !runs.get() {
            view! { <Start workspace shown what how slides runs /> }.into_any()
        } else if is_empty.get() {
            view! { <Nothing workspace shown /> }.into_any()
        } else {
            view! { <Running workspace what slides /> }.into_any()
        }
    }
}

/// The slides.
#[component]
fn Running(workspace: Workspace, what: RwSignal<Shown>, slides: Memo<Vec<Slide>>) -> impl IntoView {
    let at = move |nth: usize| slides.with(|slides| slides.get(nth).cloned());
    let slide = move |nth: usize| {
        // Drawn anew only when it is another slide, not whenever one of them changes.
        let slide = Memo::new(move |_| at(nth));
        let draw = move || {
            slide
                .get()
                .map(|slide| view! { <SlideView workspace slide /> })
        };
        draw.into_any()
    };
    let name = move |nth: usize| {
        let slide = untrack(|| at(nth));
        slide.map_or_else(String::new, |it| slide::name(workspace, &it))
    };
    let away = move |()| address::set_hash(&untrack(|| home(workspace, what.get())));
    view! {
        <Slides
            count=Signal::derive(move || slides.with(Vec::len))
            slide
            name
            on_leave=away
        />
    }
}

/// There is nothing to show.
#[component]
fn Nothing(workspace: Workspace, shown: Shown) -> impl IntoView {
    view! {
        <h1 class="visually-hidden">{words::title()}</h1>
        <Empty title=words::nothing() icon=Glyph::Present>
            <a class="button button--primary" href=move || home(workspace, shown)>{words::back()}</a>
        </Empty>
    }
}

/// Where people go when the presentation is over: to what was shown.
fn home(workspace: Workspace, shown: Shown) -> String {
    let page = match shown {
        Shown::All => Page::Boards(BoardView::All),
        Shown::Board(board) => Page::Boards(BoardView::One(board)),
        Shown::Groups | Shown::Group(_) => Page::Workshop(WorkshopView::Groups),
        Shown::Card(id) => {
            let board = workspace.card(id).map(|entry| entry.value.place.board);
            Page::Boards(BoardView::One(board.unwrap_or(Board::Company)))
        }
    };
    places::page(workspace, page)
}
