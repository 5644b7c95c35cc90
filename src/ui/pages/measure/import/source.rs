//! Choosing, dropping or pasting a table, and what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::intake::Intake;
use super::words;
use crate::i18n::{self, words::answers_import as text};
use crate::platform::open::{self, Given as File};
use crate::ui::pages::files::FileDrop;
use crate::ui::parts::{Button, Choice, Glyph, Icon, Select, TextArea, Variant};
use crate::ui::say_file;
use crate::workspace::{Delimiter, MAX_GRID_BYTES, MAX_GRID_ROWS};

/// The value that stands for the separator that was found.
const FOUND: &str = "found";

/// Where a table comes from.
#[component]
pub(super) fn Source(intake: Intake) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let take = move |files: Vec<File>| {
        for file in files.into_iter().take(1) {
            spawn_local(async move {
                match file.read(MAX_GRID_BYTES as u64).await {
                    Ok(bytes) => intake.open(file.name(), &bytes),
                    Err(error) => intake.refuse(say_file::open_error(&error)),
                }
            });
        }
    };
    let paste = move |pasted: &str| intake.open(text::pasted().to_owned(), pasted.as_bytes());
    let limits = text::choose_hint(
        &i18n::number(MAX_GRID_ROWS),
        &i18n::size(MAX_GRID_BYTES as u64),
    );
    view! {
        <FileDrop is_own=true on_files=take />
        <section class="panel answers-import__source">
            <div class="answers-import__choose">
                <Button
                    label=text::choose()
                    variant=Variant::Primary
                    icon=Glyph::Upload
                    on_click=move |_| open::choose(false, take)
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
                    paste(&pasted);
                    true
                }
            />
            <Show when=move || !typed.read().trim().is_empty()>
                <Button
                    label=text::paste_read()
                    on_click=move |_| paste(&typed.get_untracked())
                />
            </Show>
        </section>
        <section class="panel" aria-labelledby="answers-import-help">
            <h2 class="panel__title" id="answers-import-help">{text::help_title()}</h2>
            <ul class="answers-import__help">
                <li>{text::help_long()}</li>
                <li>{text::help_wide()}</li>
                <li>{text::help_answers()}</li>
            </ul>
        </section>
    }
}

/// The table that came, and another way to part it.
#[component]
pub(super) fn Given(intake: Intake) -> impl IntoView {
    let name = move || intake.table.get().map(|table| table.name.clone());
    let grid = move || intake.grid.get().and_then(Result::ok);
    let rows = move || grid().map(|grid| text::loaded(grid.rows.len()));
    let is_windows = move || intake.table.get().is_some_and(|table| table.is_windows);
    let separators = Signal::derive(move || {
        let found = grid().filter(|_| intake.delimiter.get().is_none());
        let found = found.map_or_else(String::new, |grid| {
            words::delimiter(grid.delimiter).to_owned()
        });
        let found = Choice::new(FOUND, text::delimiter_found(&found));
        let all = Delimiter::ALL.into_iter();
        let own = all.map(|it| Choice::new(words::delimiter(it), words::delimiter(it)));
        std::iter::once(found).chain(own).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let chosen = intake.delimiter.get();
        chosen.map_or(FOUND, words::delimiter).to_owned()
    });
    let separate = move |chosen: String| {
        let named = |it: &Delimiter| words::delimiter(*it) == chosen;
        intake.separate(Delimiter::ALL.into_iter().find(named));
    };
    view! {
        <section class="panel answers-import__given">
            <p class="answers-import__file">
                <Icon glyph=Glyph::File />
                <strong>{name}</strong>
                <span class="quiet">{rows}</span>
            </p>
            <Select label=text::delimiter() options=separators value on_change=separate />
            <Button label=text::other_file() on_click=move |_| intake.start_over() />
        </section>
        <Show when=is_windows>
            <p class="answers-import__note" data-tone="warn">
                <Icon glyph=Glyph::Info />
                <span>{text::windows()}</span>
            </p>
        </Show>
        <Show when=move || intake.is_known()>
            <p class="answers-import__note" data-tone="warn" role="status">
                <Icon glyph=Glyph::Info />
                <span>{text::already()}</span>
            </p>
        </Show>
    }
}
