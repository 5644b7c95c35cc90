//! Dimensions to begin with, each added by one tap.

use leptos::prelude::*;

use super::sheet::Shared;
use crate::domain::board::fold;
use crate::i18n::words::benchmark as words;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Variant, use_toasts};

/// Names and what 0 and 10 mean.
fn all() -> [(&'static str, &'static str); 8] {
    [
        (words::reach(), words::reach_note()),
        (words::speed(), words::speed_note()),
        (words::clarity(), words::clarity_note()),
        (words::goodwill(), words::goodwill_note()),
        (words::digital(), words::digital_note()),
        (words::personal(), words::personal_note()),
        (words::reliable(), words::reliable_note()),
        (words::price(), words::price_note()),
    ]
}

/// The suggestions that are not taken yet.
#[component]
pub(super) fn Suggestions(shared: Shared) -> impl IntoView {
    let toasts = use_toasts();
    let Shared {
        workspace, sheet, ..
    } = shared;
    let left = Memo::new(move |_| {
        let sheet = sheet.read();
        let taken = |name: &str| sheet.axes.iter().any(|axis| fold(&axis.name) == fold(name));
        let left = all().into_iter().filter(|(name, _)| !taken(name));
        left.collect::<Vec<_>>()
    });
    let add = move |some: Vec<(&'static str, &'static str)>| {
        let owned = some
            .iter()
            .map(|(name, note)| ((*name).to_owned(), (*note).to_owned()));
        let names: Vec<&str> = some.iter().map(|(name, _)| *name).collect();
        workspace.add_dimensions(owned.collect());
        toasts.announce(words::dimension_added(&names.join(", ")));
        // The button that was pressed is gone.
        address::focus("benchmark-suggest");
    };
    let chip = move |(name, note): (&'static str, &'static str)| {
        view! {
            <li>
                <Button
                    label=name
                    title=note
                    aria_label=words::add_named(name)
                    icon=Glyph::Plus
                    on_click=move |_| add(vec![(name, note)])
                />
            </li>
        }
    };
    view! {
        <div class="benchmark-suggest" id="benchmark-suggest" tabindex="-1" role="group" aria-label=words::suggestions()>
            <Show when=move || !left.read().is_empty()>
                <p class="quiet small">{words::suggestions()}</p>
                <ul class="benchmark-suggest__list">
                    <For each=move || left.get() key=|one| *one let:one>{chip(one)}</For>
                    <li>
                        <Button
                            label=words::add_all()
                            variant=Variant::Ghost
                            on_click=move |_| add(left.get_untracked())
                        />
                    </li>
                </ul>
            </Show>
        </div>
    }
}
