//! Counting raised hands: how many of each group felt what at a step.

use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::actions::{Actions, focus_step};
use crate::domain::{Counts, Feeling, RaterGroup};
use crate::i18n::words::{common, journeys};
use crate::ui::parts::{Button, Dialog, Icon, Variant};
use crate::ui::say_method;
use crate::workspace::Id;

/// The most hands that can be counted.
const MOST: u32 = 100_000;

type Votes = BTreeMap<RaterGroup, Counts>;

/// The window; nothing is written before it is confirmed.
#[component]
pub(super) fn CountDialog(actions: Actions) -> impl IntoView {
    let step = actions.counting;
    let votes = RwSignal::new(Votes::new());
    let close = move || {
        let before = step.get_untracked();
        step.set(None);
        before.into_iter().for_each(focus_step);
    };
    let save = move || {
        let Some(id) = step.get_untracked() else {
            return;
        };
        let before = counted(actions, id);
        let mut is_new = false;
        for (group, counts) in votes.get_untracked() {
            if before.get(&group).copied().unwrap_or_default() != counts {
                is_new |= actions.workspace.count(id, group, counts);
            }
        }
        close();
        if is_new {
            actions.toasts.announce(journeys::counted());
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button label=journeys::count_done() variant=Variant::Primary on_click=move |_| save() />
        }
    };
    let title = Signal::derive(move || {
        let title = step.get().map(|id| actions.title(id));
        title.map_or_else(String::new, |title| journeys::count_step(&title))
    });
    view! {
        <Dialog open=Signal::derive(move || step.get().is_some()) title on_close=move |()| close() footer>
            {move || step.get().map(|id| view! { <Groups actions id votes /> })}
        </Dialog>
    }
}

fn counted(actions: Actions, id: Id) -> Votes {
    let felt = untrack(|| actions.workspace.felt(id));
    let counted = felt.counted.into_iter();
    counted
        .map(|(group, (_, counts))| (group, counts))
        .collect()
}

#[component]
fn Groups(actions: Actions, id: Id, votes: RwSignal<Votes>) -> impl IntoView {
    votes.set(counted(actions, id));
    let workspace = actions.workspace;
    // The group one rates for comes first.
    let eyes = actions.eyes.get_untracked();
    let mut groups = untrack(|| workspace.rater_groups());
    groups.sort_by_key(|group| *group != eyes);
    let group = move |group: RaterGroup| {
        let name = untrack(|| say_method::rater_group(workspace, group));
        let steppers = Feeling::ALL.map(|feeling| {
            view! { <Stepper name=name.clone() group feeling votes /> }
        });
        view! {
            <fieldset class="votes">
                <legend class="votes__group">{name.clone()}</legend>
                {steppers}
            </fieldset>
        }
    };
    view! {
        <p class="quiet">{journeys::count_text()}</p>
        {groups.into_iter().map(group).collect_view()}
    }
}

#[component]
fn Stepper(
    name: String,
    group: RaterGroup,
    feeling: Feeling,
    votes: RwSignal<Votes>,
) -> impl IntoView {
    let value = Memo::new(move |_| {
        let votes = votes.read();
        votes.get(&group).map_or(0, |counts| counts.of(feeling))
    });
    let set = move |count: u32| {
        votes.update(|votes| {
            votes
                .entry(group)
                .or_default()
                .set(feeling, count.min(MOST))
        });
    };
    let typed = move |event: ev::Event| {
        let text = event_target_value(&event);
        set(text.trim().parse().unwrap_or(value.get_untracked()));
        // What makes no sense goes away again.
        field(&event).set_value(&value.get_untracked().to_string());
    };
    let word = say_method::feeling(feeling);
    view! {
        <div class="votes__feeling" data-feeling=feeling.as_str()>
            <span class="votes__word">
                <Icon glyph=say_method::feeling_glyph(feeling) />
                {word}
            </span>
            <span class="stepper">
                <button
                    class="stepper__button"
                    type="button"
                    aria-label=journeys::count_less(word, &name)
                    on:click=move |_| set(value.get_untracked().saturating_sub(1))
                >
                    "−"
                </button>
                <input
                    class="input stepper__value"
                    type="text"
                    inputmode="numeric"
                    maxlength="6"
                    aria-label=journeys::count_one(word, &name)
                    prop:value=move || value.get().to_string()
                    on:focus=|event| field(&event).select()
                    on:change=typed
                />
                <button
                    class="stepper__button"
                    type="button"
                    aria-label=journeys::count_more(word, &name)
                    on:click=move |_| set(value.get_untracked().saturating_add(1))
                >
                    "+"
                </button>
            </span>
        </div>
    }
}

fn field(event: &web_sys::Event) -> HtmlInputElement {
    event_target(event)
}
