//! How often a step happens, how long it takes and what comes of it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::actions::Actions;
use crate::domain::Step;
use crate::i18n::words::journeys;
use crate::platform::address;
use crate::ui::parts::{TextField, fresh_id};
use crate::workspace::Id;

/// The three facts of a step; all three are open while one is edited.
#[component]
pub(super) fn Facts(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let step = Memo::new(move |_| {
        let step = workspace.step_value(id);
        [step.often, step.duration, step.outcome]
    });
    let editing = RwSignal::new(false);
    let cell_id = fresh_id("cell");
    let own_id = cell_id.clone();
    let labels = [journeys::often(), journeys::duration(), journeys::outcome()];
    let shown = move || {
        let facts = step.get().into_iter().zip(labels);
        let filled = facts.filter(|(text, _)| !text.trim().is_empty());
        let line = |(text, label): (String, &'static str)| {
            view! {
                <div class="facts__line">
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                </div>
            }
        };
        let lines = filled.map(line).collect_view();
        (!lines.is_empty()).then(|| view! { <dl class="facts">{lines}</dl> })
    };
    let done = Callback::new(move |()| {
        editing.set(false);
        address::focus(&own_id);
    });
    // Only when the focus leaves the cell as a whole; the three fields are one form.
    let left = move |event: ev::FocusEvent| {
        let cell = event
            .current_target()
            .and_then(|it| it.dyn_into::<Element>().ok());
        let to = event
            .related_target()
            .and_then(|it| it.dyn_into::<Node>().ok());
        if !cell.is_some_and(|cell| cell.contains(to.as_ref())) {
            editing.try_set(false);
        }
    };
    view! {
        <td
            id=cell_id
            class="map__cell map__cell--text"
            tabindex="-1"
            data-cell
            data-step=id.to_string()
            on:click=move |_| editing.set(true)
            on:focusout=left
        >
            <Show when=move || editing.get() fallback=shown>
                <Fields actions id step done />
            </Show>
        </td>
    }
}

#[component]
fn Fields(actions: Actions, id: Id, step: Memo<[String; 3]>, done: Callback<()>) -> impl IntoView {
    let often = NodeRef::<leptos::html::Input>::new();
    often.on_load(|field| {
        request_animation_frame(move || field.focus().unwrap_or_default());
    });
    let value = move |place: usize| {
        Signal::derive(move || step.read().get(place).cloned().unwrap_or_default())
    };
    let write = move |change: fn(&mut Step, String)| {
        move |text: String| {
            actions
                .workspace
                .edit_step(id, |step| change(step, text.trim().to_owned()));
        }
    };
    view! {
        <div class="facts-form" on:click=|event| event.stop_propagation()>
            <TextField
                label=journeys::often()
                value=value(0)
                node_ref=often
                on_commit=write(|step, text| step.often = text)
                on_enter=move |_: String| done.run(())
                on_cancel=move |()| done.run(())
            />
            <TextField
                label=journeys::duration()
                value=value(1)
                on_commit=write(|step, text| step.duration = text)
                on_enter=move |_: String| done.run(())
                on_cancel=move |()| done.run(())
            />
            <TextField
                label=journeys::outcome()
                value=value(2)
                on_commit=write(|step, text| step.outcome = text)
                on_enter=move |_: String| done.run(())
                on_cancel=move |()| done.run(())
            />
        </div>
    }
}
