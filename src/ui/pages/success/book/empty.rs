//! What stands where the book is empty.

use leptos::prelude::*;

use super::data::Book;
use crate::i18n::words::book;
use crate::ui::parts::{Button, Empty, Glyph, Variant};
use crate::ui::places;
use crate::ui::route::{BoardView, Page};
use crate::workspace::Chapter;

/// Nothing is agreed on; what is proposed can be shown.
#[component]
pub(super) fn NothingAgreed(shown: Book) -> impl IntoView {
    let boards = places::page(shown.workspace, Page::Boards(BoardView::All));
    let proposed = Memo::new(move |_| {
        let all = shown.workspace.book(true);
        all.iter()
            .map(|chapter: &Chapter| chapter.promises().count())
            .sum::<usize>()
    });
    view! {
        <Empty title=book::empty_title() text=book::empty_text() icon=Glyph::Standard>
            <a class="button button--primary" href=boards>{book::to_boards()}</a>
            <Show when=move || { proposed.get() > 0 }>
                <Button
                    label=Signal::derive(move || book::show_proposed(proposed.get()))
                    on_click=move |_| shown.with_proposed.set(true)
                />
            </Show>
        </Empty>
    }
}

/// Everything is left out.
#[component]
pub(super) fn NothingChosen(shown: Book) -> impl IntoView {
    view! {
        <Empty title=book::empty_choice()>
            <Button
                label=book::show_all()
                variant=Variant::Primary
                on_click=move |_| shown.left_out.update(|out| out.clear())
            />
        </Empty>
    }
}
