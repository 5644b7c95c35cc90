//! One topic: colour, name, how often it is used, place in the order.

use leptos::prelude::*;

use super::super::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use super::topics::Shared;
use super::trash::go;
use crate::domain::Topic;
use crate::domain::topic::key;
use crate::i18n::words::{setup, topics};
use crate::platform::address;
use crate::ui::parts::{TextField, color_name, use_toasts};
use crate::workspace::{Deed, Id, Renamed, Uses};

/// One topic in the list.
#[component]
pub(super) fn TopicRow(shared: Shared, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let workspace = shared.workspace;
    let topic = Memo::new(move |_| workspace.value::<Topic>(id));
    let name = Signal::derive(move || topic.read().name.clone());
    let color = move || topic.read().color;
    let uses = Memo::new(move |_| {
        let uses = shared.uses.read();
        uses.get(&key(&topic.read().name))
            .copied()
            .unwrap_or_default()
    });
    let nameless = RwSignal::new(false);
    let rename = move |text: String| {
        nameless.set(crate::domain::topic::name_from(&text).is_empty());
        let old = name.get_untracked();
        match workspace.rename_topic(id, &text) {
            Renamed::Done(0) | Renamed::Same => {}
            Renamed::Done(count) => {
                toasts.announce(topics::renamed(count, &name.get_untracked()));
            }
            Renamed::Merged(into, back) => {
                tell_trashed(toasts, topics::merged(&into, &old), move || {
                    workspace.put_topic_back(&back);
                });
                address::focus("topics-title");
            }
        }
    };
    let typed = move |text: String| {
        if !text.trim().is_empty() {
            nameless.set(false);
        }
    };
    let error = MaybeProp::derive(move || nameless.get().then(|| topics::name_needed(&name.get())));
    let nudge = move |nudge| {
        let place = workspace.nudge::<Topic>(Deed::MoveTopic, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        if uses.get_untracked().all() == 0 {
            go(workspace, toasts, id, false);
        } else {
            shared.doomed.set(Some(id));
        }
    };
    let color_label = move || setup::color_of(color_name(color()), &name.get());
    view! {
        <li class="entry" data-color=move || color().as_str()>
            <button
                class="icon-button department__color"
                type="button"
                aria-label=color_label
                title=color_label
                on:click=move |_| shared.colored.set(Some(id))
            >
                <span class="dot"></span>
            </button>
            <div class="entry__name">
                <TextField label=topics::name() label_hidden=true value=name error on_commit=rename on_input=typed />
            </div>
            <span class="entry__note quiet">{move || say_uses(uses.get())}</span>
            <OrderButtons
                name
                menu=Signal::derive(move || topics::menu_of(&name.get()))
                standing=Signal::derive(move || Standing::of(&shared.ids.read(), &id))
                on_nudge=nudge
                on_trash=trash
            />
        </li>
    }
}

/// "3 Karten · 1 Touchpoint".
pub(super) fn say_uses(uses: Uses) -> String {
    let parts = [
        (uses.cards, topics::cards as fn(usize) -> String),
        (uses.touchpoints, topics::touchpoints),
        (uses.insights, topics::insights),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        // A number and its word stay on one line.
        .map(|(count, say)| say(count).replace(' ', "\u{a0}"))
        .collect();
    if said.is_empty() {
        topics::unused().to_owned()
    } else {
        said.join(" · ")
    }
}
