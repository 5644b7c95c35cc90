//! The dialog that says what has to be done before a measure.

use leptos::prelude::*;

use super::state::Chart;
use crate::i18n::words::{common, timeline};
use crate::ui::parts::{Button, Choice, Dialog, Glyph, IconButton, Pick, Variant};
use crate::workspace::Id;

/// How many measures a search shows.
const MOST: usize = 40;

/// What comes before.
#[component]
pub(super) fn BeforeDialog(chart: Chart) -> impl IntoView {
    let of = chart.before_of;
    let title = move || {
        of.get()
            .map_or_else(String::new, |id| timeline::before_of(&chart.name(id)))
    };
    let footer = move || {
        view! {
            <Button label=common::done() variant=Variant::Primary on_click=move |_| of.set(None) />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || of.get().is_some())
            title=Signal::derive(title)
            on_close=move |()| of.set(None)
            footer
        >
            {move || of.get().map(|id| view! { <List chart id /> })}
        </Dialog>
    }
}

#[component]
fn List(chart: Chart, id: Id) -> impl IntoView {
    let workspace = chart.workspace;
    let before = Memo::new(move |_| {
        let measure = workspace.measure(id).unwrap_or_default();
        let here = measure
            .after
            .into_iter()
            .filter(|it| workspace.measure(*it).is_some());
        here.collect::<Vec<_>>()
    });
    let put = move |first: Id, waits: bool| {
        let is_done = match waits {
            true => workspace.depend(id, first),
            false => workspace.no_longer_depend(id, first),
        };
        if !is_done {
            return;
        }
        let name = untrack(|| chart.name(first));
        chart.say(match waits {
            true => timeline::waits_now(&name),
            false => timeline::waits_no_more(&name),
        });
    };
    let search = move |words: String| {
        let found = workspace.may_wait_for(id, &words, MOST).into_iter();
        found
            .map(|(id, _)| Choice::new(id.to_string(), chart.name(id)))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="card-form">
            <p class="quiet">{timeline::before_hint()}</p>
            <Pick
                label=timeline::add_before()
                on_search=Callback::new(search)
                on_pick=move |first: String| if let Ok(first) = first.parse() { put(first, true) }
            />
            <Show
                when=move || !before.read().is_empty()
                fallback=|| view! { <p>{timeline::before_nothing()}</p> }
            >
                <ul class="timeline__before">
                    <For each=move || before.get() key=|id| *id let:first>
                        <li>
                            <span>{move || chart.name(first)}</span>
                            <IconButton
                                label=Signal::derive(move || timeline::remove_before(&chart.name(first)))
                                icon=Glyph::Close
                                on_click=move |_| put(first, false)
                            />
                        </li>
                    </For>
                </ul>
            </Show>
        </div>
    }
}
