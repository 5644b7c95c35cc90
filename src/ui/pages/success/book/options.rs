//! What goes into the book: whose chapters, do's and don'ts, what is only proposed.

use leptos::prelude::*;

use super::data::Book;
use crate::domain::Board;
use crate::i18n::words::book;
use crate::ui::parts::{Button, Checkbox, Variant};
use crate::workspace::Chapter;

/// The choices above the book; not on paper.
#[component]
pub(super) fn Options(shown: Book) -> impl IntoView {
    let boards = Memo::new(move |_| {
        shown
            .all
            .read()
            .iter()
            .map(|chapter| chapter.board)
            .collect::<Vec<_>>()
    });
    let choices = move || {
        let choice = move |board: Board| {
            view! {
                <Checkbox
                    label=Signal::derive(move || shown.board_name(board))
                    checked=Signal::derive(move || !shown.left_out.read().contains(&board))
                    on_change=move |on: bool| {
                        shown.left_out.update(|out| {
                            if on { out.remove(&board) } else { out.insert(board) };
                        });
                    }
                />
            }
        };
        boards.get().into_iter().map(choice).collect_view()
    };
    let leave_out_all = move |_| {
        let all = shown.all.read_untracked();
        shown
            .left_out
            .set(all.iter().map(|chapter: &Chapter| chapter.board).collect());
    };
    view! {
        <section class="book__options" aria-label=book::options() data-no-print>
            <Show when=move || boards.read().len() != 1>
                <fieldset class="book__boards">
                    <legend>{book::boards()}</legend>
                    {choices}
                    <div class="book__quick">
                        <Button
                            label=book::all()
                            variant=Variant::Ghost
                            on_click=move |_| shown.left_out.update(|out| out.clear())
                        />
                        <Button label=book::none() variant=Variant::Ghost on_click=leave_out_all />
                    </div>
                </fieldset>
            </Show>
            <div class="book__switches">
                <Checkbox
                    label=book::with_points()
                    checked=shown.with_points
                    on_change=move |on| shown.with_points.set(on)
                />
                <Checkbox
                    label=book::with_proposed()
                    checked=shown.with_proposed
                    on_change=move |on| shown.with_proposed.set(on)
                />
            </div>
        </section>
    }
}
