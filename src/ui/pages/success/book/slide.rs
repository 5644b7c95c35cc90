//! The book on the whole screen: a cover, then one promise per slide.

use leptos::prelude::*;

use super::chapter::{list, points, state_chip};
use super::data::Book;
use crate::domain::Board;
use crate::i18n::words::book;
use crate::ui::parts::{Icon, Slides};
use crate::ui::say;
use crate::workspace::{Chapter, Promise};

/// The presentation of what is shown.
pub(super) fn present(shown: Book, on_leave: Callback<()>) -> impl IntoView {
    let promises = Memo::new(move |_| {
        let chapters = shown.chapters.read();
        let of_chapter = |chapter: &Chapter| {
            let board = chapter.board;
            let promises = chapter
                .promises()
                .map(move |promise| (board, promise.clone()));
            promises.collect::<Vec<_>>()
        };
        chapters.iter().flat_map(of_chapter).collect::<Vec<_>>()
    });
    let nth = move |slide: usize| {
        let place = slide.checked_sub(1)?;
        promises.with(|promises| promises.get(place).cloned())
    };
    let slide = move |at: usize| match nth(at) {
        None => cover(shown).into_any(),
        Some((board, promise)) => promise_slide(shown, board, &promise).into_any(),
    };
    let name = move |at: usize| match nth(at) {
        None => book::title().to_owned(),
        Some((_, promise)) => promise.card.title.trim().to_owned(),
    };
    let count = Signal::derive(move || promises.read().len() + 1);
    view! { <Slides count slide name on_leave /> }
}

fn cover(shown: Book) -> impl IntoView {
    let boards = move || {
        let chapters = shown.chapters.get().into_iter();
        let names = chapters.map(|chapter| shown.board_name(chapter.board));
        names.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <div class="slide book-slide">
            <p class="slide__phase">{move || shown.project_name()}</p>
            <h1 class="slide__title">{book::title()}</h1>
            <p class="slide__scope">{boards}</p>
            <p class="slide__quiet">{move || shown.about()}</p>
        </div>
    }
}

fn promise_slide(shown: Book, board: Board, promise: &Promise) -> impl IntoView + use<> {
    let kind = promise.card.place.kind;
    let note = promise.card.note.trim().to_owned();
    let names = promise.touchpoints.iter().map(|(_, name)| name.as_str());
    let names = names.collect::<Vec<_>>().join(" · ");
    let points = points(&promise.card.dos, &promise.card.donts);
    let has_points = shown.with_points.get() && !points.is_empty();
    view! {
        <div class="slide book-slide" data-kind=kind.as_str()>
            <p class="slide__phase book-slide__kind">
                <Icon glyph=say::glyph(kind) />
                {format!("{} · {}", shown.board_name(board), say::kind(kind))}
            </p>
            <h1 class="slide__title">{promise.card.title.trim().to_owned()}</h1>
            <p class="book-slide__state">{state_chip(promise)}</p>
            {(!note.is_empty()).then(|| view! { <p class="book-slide__note">{note}</p> })}
            {has_points.then(|| view! { <div class="book-slide__points">{points.into_iter().map(list).collect_view()}</div> })}
            {(!names.is_empty()).then(|| view! { <p class="slide__quiet">{names}</p> })}
        </div>
    }
}
