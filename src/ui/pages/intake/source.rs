//! Choosing or pasting a file.

use leptos::prelude::*;

use super::flow::Flow;
use crate::i18n::{self, words::intake as text};
use crate::platform::open;
use crate::ui::parts::{Button, Glyph, TextArea, Variant};
use crate::workspace::foreign::MAX_BOARD_BYTES;
use crate::workspace::{MAX_GRID_BYTES, MAX_GRID_ROWS};

/// Where a file comes from.
#[component]
pub(super) fn Source(flow: Flow) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let paste =
        move |pasted: &str| flow.open(text::pasted().to_owned(), pasted.as_bytes().to_vec());
    let limits = text::choose_hint(
        &i18n::size(MAX_BOARD_BYTES as u64),
        &i18n::number(MAX_GRID_ROWS),
        &i18n::size(MAX_GRID_BYTES as u64),
    );
    view! {
        <section class="panel intake__source">
            <div class="intake__choose">
                <Button
                    label=text::choose()
                    variant=Variant::Primary
                    icon=Glyph::Upload
                    on_click=move |_| open::choose(false, move |files| flow.take(files))
                />
                <p class="quiet small">{limits}</p>
            </div>
            <TextArea
                label=text::paste()
                hint=text::paste_hint()
                value=Signal::derive(String::new)
                rows=4
                on_input=move |text| typed.set(text)
                on_paste=move |pasted: String| {
                    // A whole table is read at once; a single line may be the first of several.
                    let is_table = pasted.trim().contains('\n');
                    if is_table {
                        paste(&pasted);
                    }
                    is_table
                }
            />
            <Show when=move || typed.read().trim().contains('\n')>
                <Button label=text::paste_read() on_click=move |_| paste(&typed.get_untracked()) />
            </Show>
        </section>
        <section class="panel" aria-labelledby="intake-help">
            <h2 class="panel__title" id="intake-help">{text::help_title()}</h2>
            <ul class="intake__help">
                <li>{text::help_tables()}</li>
                <li>{text::help_ratings()}</li>
                <li>{text::help_boards()}</li>
                <li>{text::help_miro()}</li>
                <li>{text::help_project()}</li>
            </ul>
        </section>
    }
}
