//! The file that came: what it was recognised as, and other ways to read it.

use leptos::prelude::*;

use super::flow::{Came, Flow};
use super::words;
use crate::i18n::words::intake as text;
use crate::ui::parts::{Button, Checkbox, Choice, Glyph, Icon, Select};
use crate::workspace::Delimiter;

const FOUND: &str = "found";

/// The file that came.
#[component]
pub(super) fn GivenFile(flow: Flow) -> impl IntoView {
    let file = move || flow.file.get();
    let what = move || {
        file().map(|file| match &file.came {
            Came::Table(grid) => text::is_table(grid.rows.len()),
            Came::Board(board) if board.name.is_empty() => {
                text::is_board(board.tool.name(), &crate::i18n::number(board.notes.len()))
            }
            Came::Board(board) => text::is_named_board(
                &board.name,
                board.tool.name(),
                &crate::i18n::number(board.notes.len()),
            ),
        })
    };
    let is_grid = Memo::new(move |_| file().is_some_and(|file| file.is_grid));
    let is_board =
        Memo::new(move |_| file().is_some_and(|file| matches!(file.came, Came::Board(_))));
    let is_windows = move || file().is_some_and(|file| file.is_windows);
    let separators = || {
        let own = Delimiter::ALL.into_iter();
        let own = own.map(|it| Choice::new(words::delimiter(it), words::delimiter(it)));
        std::iter::once(Choice::new(FOUND, text::delimiter_found()))
            .chain(own)
            .collect::<Vec<_>>()
    };
    let separate = move |chosen: String| {
        let named = |it: &Delimiter| words::delimiter(*it) == chosen;
        flow.separate(Delimiter::ALL.into_iter().find(named));
    };
    view! {
        <section class="panel intake__given">
            <p class="intake__file">
                <Icon glyph=Glyph::File />
                <strong>{move || file().map(|file| file.name.clone())}</strong>
                <span class="quiet">{what}</span>
            </p>
            <Button label=text::other_file() on_click=move |_| flow.choose_another() />
            <Show when=move || is_grid.get()>
                <div class="intake__ways">
                    <Checkbox
                        label=text::as_miro()
                        checked=is_board
                        on_change=move |yes| flow.as_miro(yes)
                    />
                    <Show when=move || !is_board.get()>
                        <Checkbox
                            label=text::has_head()
                            checked=flow.has_head
                            on_change=move |yes| flow.set_head(yes)
                        />
                        <Select
                            label=text::delimiter()
                            options=Signal::derive(separators)
                            value=Signal::derive(move || {
                                flow.delimiter.get().map_or(FOUND, words::delimiter).to_owned()
                            })
                            on_change=separate
                        />
                    </Show>
                </div>
            </Show>
            <Show when=is_windows>
                <p class="intake__note" data-tone="warn">
                    <Icon glyph=Glyph::Warning />
                    <span>{text::windows()}</span>
                </p>
            </Show>
        </section>
    }
}
