//! The chapters of the book on the page, with a list of them above.

use leptos::prelude::*;

use super::data::{Book, state};
use crate::domain::card::lines;
use crate::domain::{Board, CardKind, CardState, Department};
use crate::i18n::{self, words::book};
use crate::platform::address;
use crate::ui::parts::{Chip, Glyph, Icon, Tone};
use crate::ui::route::{Page, SuccessView};
use crate::ui::{places, say};
use crate::workspace::{Chapter, Entry, Promise};

/// All chapters that are shown.
#[component]
pub(super) fn Chapters(shown: Book) -> impl IntoView {
    let boards = Memo::new(move |_| {
        let chapters = shown.chapters.read();
        chapters
            .iter()
            .map(|chapter| chapter.board)
            .collect::<Vec<_>>()
    });
    view! {
        <Contents shown />
        <For each=move || boards.get() key=|board| *board let:board>
            <OneChapter shown board />
        </For>
    }
}

fn id_of(board: Board) -> String {
    format!("book-{board}")
}

/// The list of chapters; it leads to them.
#[component]
fn Contents(shown: Book) -> impl IntoView {
    let href = places::page(shown.workspace, Page::Success(SuccessView::Book));
    let item = move |chapter: Chapter| {
        let id = id_of(chapter.board);
        let count = chapter.promises().count();
        view! {
            <li>
                <a
                    href=href.clone()
                    on:click=move |event| {
                        event.prevent_default();
                        address::focus(&id);
                    }
                >
                    {shown.board_name(chapter.board)}
                </a>
                <span class="count">{i18n::number(count)}</span>
            </li>
        }
    };
    let items = move || {
        shown
            .chapters
            .get()
            .into_iter()
            .map(item.clone())
            .collect_view()
    };
    view! {
        <Show when=move || { shown.chapters.read().len() > 1 }>
            <nav class="book__contents" aria-labelledby="book-contents">
                <h2 id="book-contents">{book::contents()}</h2>
                <ol class="book__list">{items.clone()}</ol>
            </nav>
        </Show>
    }
}

/// What one board agreed on.
#[component]
fn OneChapter(shown: Book, board: Board) -> impl IntoView {
    let chapter = Memo::new(move |_| {
        let chapters = shown.chapters.read();
        chapters
            .iter()
            .find(|chapter| chapter.board == board)
            .cloned()
    });
    let color = move || match board {
        Board::Company => None,
        Board::Department(id) => {
            let entry = shown.workspace.inner().departments.read(id);
            entry.map(|entry: Entry<Department>| entry.value.color.as_str())
        }
    };
    let (id, labelled_by) = (id_of(board), id_of(board));
    let part = move |kind: CardKind, promises: &[Promise]| {
        (!promises.is_empty()).then(|| {
            let promises = promises.iter().map(|promise| entry(shown, promise));
            view! {
                <h3 class="book__kind" data-kind=kind.as_str()>
                    <Icon glyph=say::glyph(kind) />
                    {say::kinds(kind)}
                </h3>
                <ul class="book__promises">{promises.collect_view()}</ul>
            }
        })
    };
    view! {
        <section class="book__chapter" aria-labelledby=labelled_by data-color=color>
            <h2 id=id tabindex="-1">
                {move || color().map(|_| view! { <span class="dot" aria-hidden="true"></span> })}
                {move || shown.board_name(board)}
            </h2>
            {move || chapter.get().map(|chapter| part(CardKind::Standard, &chapter.standards))}
            {move || chapter.get().map(|chapter| part(CardKind::Wow, &chapter.wows))}
        </section>
    }
}

/// How far it has come, as a chip.
pub(super) fn state_chip(promise: &Promise) -> impl IntoView + use<> {
    let label = state(promise);
    match promise.card.state {
        CardState::Live => view! { <Chip label icon=Glyph::Check tone=Tone::Good /> }.into_any(),
        CardState::Agreed => view! { <Chip label /> }.into_any(),
        CardState::Proposed => view! { <Chip label icon=Glyph::Edit tone=Tone::Warn /> }.into_any(),
    }
}

fn entry(shown: Book, promise: &Promise) -> impl IntoView + use<> {
    let workspace = shown.workspace;
    let note = promise.card.note.trim().to_owned();
    let touchpoints = promise.touchpoints.clone();
    let touchpoints = (!touchpoints.is_empty()).then(|| {
        let links = touchpoints.into_iter().map(|(id, name)| {
            view! { <li><a href=places::touchpoint(workspace, id)>{name}</a></li> }
        });
        view! {
            <p class="book__where">{book::touchpoints()}</p>
            <ul class="book__touchpoints">{links.collect_view()}</ul>
        }
    });
    let missed = promise.missed.map(|visit| {
        view! {
            <a class="book__missed" href=places::visit(workspace, visit) data-no-print>
                <Icon glyph=Glyph::Warning />
                {book::missed()}
            </a>
        }
    });
    let points = points(&promise.card.dos, &promise.card.donts);
    view! {
        <li class="book__promise">
            <div class="book__title">
                <h4><a href=places::card(workspace, promise.id)>{promise.card.title.trim().to_owned()}</a></h4>
                {state_chip(promise)}
                {missed}
            </div>
            {(!note.is_empty()).then(|| view! { <p class="book__note">{note}</p> })}
            {move || {
                let is_on = shown.with_points.get() && !points.is_empty();
                is_on.then(|| view! { <div class="book__both">{points.clone().into_iter().map(list).collect_view()}</div> })
            }}
            {touchpoints}
        </li>
    }
}

/// Do's or don'ts.
#[derive(Clone)]
pub(super) struct Points {
    is_do: bool,
    /// What they are called.
    pub(super) label: &'static str,
    /// What they say.
    pub(super) lines: Vec<String>,
}

/// Do's and don'ts, as far as there are any.
pub(super) fn points(dos: &str, donts: &str) -> Vec<Points> {
    let points = |is_do: bool, label: &'static str, text: &str| Points {
        is_do,
        label,
        lines: lines(text).map(str::to_owned).collect(),
    };
    let all = [
        points(true, book::do_(), dos),
        points(false, book::dont(), donts),
    ];
    all.into_iter().filter(|it| !it.lines.is_empty()).collect()
}

/// A list of do's or of don'ts, told apart by word and sign.
pub(super) fn list(points: Points) -> impl IntoView {
    let (class, glyph) = if points.is_do {
        ("book__points book__points--do", Glyph::Check)
    } else {
        ("book__points book__points--dont", Glyph::Close)
    };
    let item = move |line: String| view! { <li><Icon glyph /><span>{line}</span></li> };
    view! {
        <div class=class>
            <p class="book__label">{points.label}</p>
            <ul class="book__lines">{points.lines.into_iter().map(item).collect_view()}</ul>
        </div>
    }
}
