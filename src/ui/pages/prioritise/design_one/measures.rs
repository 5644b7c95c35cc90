//! The measures for the touchpoint, and a new one.

use leptos::prelude::*;

use super::Sight;
use crate::i18n::words::design;
use crate::ui::parts::{Chip, Glyph, Icon, TextField, Tone, use_toasts};
use crate::ui::{places, say_doing, say_measuring};
use crate::workspace::{Id, Workspace};

/// The panel.
#[component]
pub(super) fn Measures(sight: Sight) -> impl IntoView {
    let Sight { workspace, id, .. } = sight;
    let toasts = use_toasts();
    let all = Memo::new(move |_| workspace.measures_at(id));
    let add = move |text: String| {
        let title = text.trim().to_owned();
        if title.is_empty() {
            return;
        }
        if let Some(made) = workspace.measure_for_touchpoint(id, title.clone()) {
            let link = (
                design::to_measure().to_owned(),
                places::measure(workspace, made),
            );
            let undo = move || {
                workspace
                    .discard::<crate::domain::Measure>(crate::workspace::Deed::TrashMeasure, made);
            };
            let said = design::measure_added(&title);
            toasts.toast_with_link(said, crate::i18n::words::common::undo(), undo, link);
        }
    };
    view! {
        <section class="panel" aria-labelledby="design-measures">
            <h2 class="panel__title" id="design-measures">{design::measures_here()}</h2>
            <Show
                when=move || !all.read().is_empty()
                fallback=|| view! { <p class="quiet">{design::measures_empty()}</p> }
            >
                <ul class="design-cards">
                    <For each=move || all.get() key=|id| *id let:id>
                        <Line workspace id />
                    </For>
                </ul>
            </Show>
            <TextField
                label=design::add_measure()
                hint=design::add_measure_hint()
                value=Signal::stored(String::new())
                clears=true
                on_enter=add
            />
        </section>
    }
}

#[component]
fn Line(workspace: Workspace, id: Id) -> impl IntoView {
    let state = Memo::new(move |_| workspace.measure(id).unwrap_or_default().state);
    view! {
        <li class="design-card">
            <a class="design-source" href=places::measure(workspace, id)>
                <Icon glyph=Glyph::Measures />
                <span>{move || say_doing::measure(workspace, id)}</span>
            </a>
            <Chip
                label=Signal::derive(move || say_measuring::measure_state(state.get()).to_owned())
                tone=Signal::derive(move || if state.get().is_open() { Tone::Accent } else { Tone::Neutral })
            />
        </li>
    }
}
