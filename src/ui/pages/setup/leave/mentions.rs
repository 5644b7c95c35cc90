//! Where texts name a person, and what they are to say instead.

use leptos::prelude::*;

use super::Choosing;
use crate::i18n::words::leave;
use crate::ui::pages::files::values;
use crate::ui::parts::{Button, Checkbox, TextField, Variant};
use crate::ui::places;
use crate::workspace::{Held, Key, Trace};

/// How many places are drawn at once.
const PIECE: usize = 100;

/// The panel.
#[component]
pub(super) fn Mentions(choosing: Choosing, traces: Memo<Vec<Trace>>) -> impl IntoView {
    let mentions = Memo::new(move |_| {
        let all = traces.read();
        let texts = all.iter().filter(|it| it.held == Held::Mentioned);
        texts
            .map(|it| (it.key.clone(), it.field.clone()))
            .collect::<Vec<_>>()
    });
    let shown = RwSignal::new(PIECE);
    let rest = Memo::new(move |_| mentions.read().len().saturating_sub(shown.get()));
    let drawn = move || {
        let mut mentions = mentions.get();
        mentions.truncate(shown.get());
        mentions
    };
    let error = MaybeProp::derive(move || choosing.word_error().map(str::to_owned));
    view! {
        <section class="panel" aria-labelledby="leave-mentions">
            <h2 class="panel__title" id="leave-mentions">
                {leave::mentions()}
                {move || Some(mentions.read().len()).filter(|n| *n > 0).map(|n| view! { <span class="count">{n}</span> })}
            </h2>
            <p class="measure">{leave::mentions_text()}</p>
            <div class="leave__fields">
                <TextField
                    label=leave::also()
                    hint=leave::also_hint()
                    value=choosing.also
                    on_commit=move |text: String| choosing.also.set(text)
                />
                <Show when=move || !choosing.replace>
                    <TextField
                        label=leave::word()
                        value=choosing.word
                        error
                        on_commit=move |text: String| choosing.word.set(text)
                    />
                </Show>
            </div>
            <Checkbox
                label=leave::replace_texts()
                hint=leave::kept_hint()
                checked=choosing.in_texts
                on_change=move |yes| choosing.in_texts.set(yes)
            />
            <Show
                when=move || !mentions.read().is_empty()
                fallback=|| view! { <p class="quiet">{leave::mentions_none()}</p> }
            >
                <ul class="leave__mentions">
                    <For each=drawn key=|place| place.clone() let:place>
                        <Mention choosing place />
                    </For>
                </ul>
                <Show when=move || { rest.get() > 0 }>
                    <Button
                        label=Signal::derive(move || leave::more(rest.get()))
                        variant=Variant::Ghost
                        on_click=move |_| shown.update(|shown| *shown += PIECE)
                    />
                </Show>
            </Show>
        </section>
    }
}

/// One text, and whether it is to be changed.
#[component]
fn Mention(choosing: Choosing, place: (Key, String)) -> impl IntoView {
    let workspace = choosing.workspace;
    let (key, field) = &place;
    let title = values::named(workspace.title(key));
    let name = values::field(workspace, key, field);
    let text = workspace.with_table(|table| {
        let heads = table.heads(key, field).to_vec();
        heads.first().map(|head| head.value.clone())
    });
    let text = match text {
        // A frozen wave is a whole paper, and only its words are meant.
        Some(value) if !value.is_string() => None,
        Some(value) => Some(values::text(workspace, key, field, &value)),
        None => None,
    };
    let href = places::of(workspace, key);
    let label = leave::mention_of(&name, &title);
    let held = StoredValue::new(place.clone());
    let is_kept = move || held.with_value(|place| choosing.kept.read().contains(place));
    let tick = move |yes: bool| {
        let place = held.get_value();
        choosing.kept.update(|kept| {
            match yes {
                true => kept.remove(&place),
                false => kept.insert(place),
            };
        });
    };
    view! {
        <li class="leave__mention">
            <Checkbox
                label
                checked=Signal::derive(move || choosing.in_texts.get() && !is_kept())
                disabled=Signal::derive(move || !choosing.in_texts.get())
                on_change=tick
            />
            {text.map(|text| view! { <p class="leave__text">{text}</p> })}
            {href.map(|href| view! { <a href=href>{leave::see()}</a> })}
        </li>
    }
}
