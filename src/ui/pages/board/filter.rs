//! The filter: text, tag, author, state.

use leptos::prelude::*;

use crate::domain::{CardState, Filter};
use crate::i18n::words::board;
use crate::ui::parts::{Button, Choice, Glyph, PersonPicker, Select, TextField, Variant};
use crate::ui::say;
use crate::workspace::Workspace;

/// The row of filters above the columns.
#[component]
pub(super) fn FilterBar(workspace: Workspace, filter: RwSignal<Filter>) -> impl IntoView {
    let tags = Signal::derive(move || {
        let tags = workspace.inner().columns.tags.get();
        let own = tags.into_keys().map(|tag| Choice::new(tag.clone(), tag));
        std::iter::once(Choice::new("", board::any_tag()))
            .chain(own)
            .collect::<Vec<_>>()
    });
    let states = Signal::derive(|| {
        let own = CardState::ALL.map(|state| Choice::new(state.as_str(), say::state(state)));
        std::iter::once(Choice::new("", board::any_state()))
            .chain(own)
            .collect::<Vec<_>>()
    });
    let people = Signal::derive(move || workspace.people());
    view! {
        <div class="filters" role="search" aria-label=board::filter()>
            <div class="filters__text">
                <TextField
                    label=board::filter_text()
                    label_hidden=true
                    placeholder=board::filter_text()
                    value=Signal::derive(move || filter.read().text.clone())
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                />
            </div>
            <Select
                label=board::filter_tag()
                label_hidden=true
                options=tags
                value=Signal::derive(move || filter.read().tag.clone().unwrap_or_default())
                on_change=move |tag: String| {
                    filter.update(|filter| filter.tag = (!tag.is_empty()).then_some(tag));
                }
            />
            <PersonPicker
                label=board::filter_author()
                label_hidden=true
                people
                nobody=board::any_author()
                value=Signal::derive(move || filter.read().author)
                on_change=move |author| filter.update(|filter| filter.author = author)
            />
            <Select
                label=board::filter_state()
                label_hidden=true
                options=states
                value=Signal::derive(move || {
                    filter.read().state.map(|it| it.to_string()).unwrap_or_default()
                })
                on_change=move |value: String| filter.update(|filter| filter.state = value.parse().ok())
            />
            <Show when=move || !filter.read().is_empty()>
                <Button
                    label=board::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| filter.set(Filter::default())
                />
            </Show>
        </div>
    }
}
