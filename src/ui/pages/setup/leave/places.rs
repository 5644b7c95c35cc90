//! Where a person stands: by kind and field, each with its records.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::i18n::{self, words::leave};
use crate::ui::pages::files::values;
use crate::ui::{places, say_file};
use crate::workspace::{Held, Key, Trace, Workspace};

/// How many records of one line are shown.
const MOST: usize = 100;

/// The panel.
#[component]
pub(super) fn Places(
    workspace: Workspace,
    traces: Memo<Vec<Trace>>,
    replace: bool,
) -> impl IntoView {
    let named = Memo::new(move |_| {
        let mut by: BTreeMap<(String, String), Vec<Key>> = BTreeMap::new();
        for trace in traces.read().iter().filter(|it| it.held == Held::Named) {
            let place = (trace.key.kind.clone(), trace.field.clone());
            by.entry(place).or_default().push(trace.key.clone());
        }
        by.into_iter().collect::<Vec<_>>()
    });
    let sessions = Memo::new(move |_| {
        let all = traces.read();
        all.iter().filter(|it| it.held == Held::Worked).count()
    });
    let line = move |((kind, field), keys): ((String, String), Vec<Key>)| {
        let words = leave::place(&in_set(&field), &say_file::kind_name(&kind));
        let count = i18n::number(keys.len());
        let keys = StoredValue::new(keys);
        let open = RwSignal::new(false);
        view! {
            <li>
                <details class="leave__place" on:toggle=move |_| open.set(true)>
                    <summary>{words} <span class="count">{count}</span></summary>
                    <Show when=move || open.get()>
                        <ul class="leave__list">
                            {keys.with_value(|keys| keys.iter().take(MOST).map(|key| record(workspace, key)).collect_view())}
                        </ul>
                    </Show>
                </details>
            </li>
        }
    };
    let words = if replace {
        leave::sessions_replace
    } else {
        leave::sessions_remove
    };
    view! {
        <section class="panel" aria-labelledby="leave-places">
            <h2 class="panel__title" id="leave-places">{leave::places()}</h2>
            <Show
                when=move || !named.read().is_empty()
                fallback=|| view! { <p class="quiet">{leave::places_none()}</p> }
            >
                <ul class="leave__places">{move || named.get().into_iter().map(line).collect_view()}</ul>
                <p class="quiet measure">{leave::frozen()}</p>
                <Show when=move || replace>
                    <p class="quiet measure">{leave::counted()}</p>
                </Show>
            </Show>
            <Show when=move || { sessions.get() > 0 }>
                <p class="measure"><strong>{leave::sessions()}</strong> {move || words(sessions.get())}</p>
            </Show>
        </section>
    }
}

/// A set has the name that its members are said with.
fn in_set(field: &str) -> String {
    match field {
        "voters" | "attended" => say_file::field_name(&format!("{field}/{}", uuid::Uuid::nil())),
        field => say_file::field_name(field),
    }
}

/// A record by its name, leading to it.
pub(super) fn record(workspace: Workspace, key: &Key) -> impl IntoView + use<> {
    let title = values::named(workspace.title(key));
    let place = match places::of(workspace, key) {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => view! { <span>{title}</span> }.into_any(),
    };
    view! { <li>{place}</li> }
}
