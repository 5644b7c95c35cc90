//! The phases in the order of time, those switched off included.

use leptos::prelude::*;

use super::super::add::AddField;
use super::phase::PhaseRow;
use crate::domain::board::titles;
use crate::i18n::words::topics;
use crate::ui::parts::use_toasts;
use crate::workspace::{Id, Workspace};

/// The section of phases.
#[component]
pub(super) fn Phases(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| {
        let phases = workspace.all_phases().into_iter();
        phases
            .map(|(id, _)| id)
            .filter(|id| workspace.has_phase(*id))
            .collect::<Vec<Id>>()
    });
    let shown = Memo::new(move |_| workspace.phases().len());
    let add = move |text: String| {
        let count = workspace.add_phases(titles(&text));
        if count > 0 {
            toasts.announce(topics::phase_added(count));
        }
    };
    view! {
        <section class="panel" aria-labelledby="phases-title">
            <h2 class="panel__title" id="phases-title" tabindex="-1">{topics::phases()}</h2>
            <p class="measure">{topics::phases_text()}</p>
            <ol class="entries">
                <For each=move || ids.get() key=|id| *id let:id>
                    <PhaseRow workspace id ids shown />
                </For>
            </ol>
            <AddField label=topics::add_phase() on_add=add />
        </section>
    }
}
