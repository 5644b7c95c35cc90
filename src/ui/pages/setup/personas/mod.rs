//! The personas: all of them as cards, and a sheet for each.

mod card;
mod facts;
mod form;
mod paper;
mod picture;
mod portrait;
mod project;
mod sheet;
mod sum;

use leptos::prelude::*;

use self::card::PersonaCard;
pub(super) use self::sheet::PersonaSheet;
use self::sum::ShareSum;
use super::add::AddField;
use crate::domain::Persona;
use crate::domain::board::titles;
use crate::i18n::words::personas;
use crate::ui::parts::{Empty, Glyph, use_toasts};
use crate::workspace::Workspace;

/// All personas.
#[component]
pub(super) fn Personas(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.personas());
    let add = move |text: String| {
        let added = workspace.add_personas(titles(&text));
        if !added.is_empty() {
            toasts.announce(personas::added(added.len()));
        }
    };
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="personas-title" tabindex="-1">{personas::title()}</h1>
                <p class="quiet measure">{personas::lead()}</p>
            </div>
        </div>
        <div class="personas__page">
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! {
                    <Empty title=personas::empty() text=personas::empty_text() icon=Glyph::Person />
                }
            >
                <ul class="personas">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <PersonaCard workspace id ids />
                    </For>
                </ul>
                <ShareSum workspace ids />
            </Show>
            <div class="personas__add">
                <AddField label=personas::add() on_add=add />
            </div>
        </div>
    }
}

/// What a persona is called, also one without a name.
fn name_of(persona: &Persona) -> String {
    match persona.name.trim() {
        "" => personas::unnamed().to_owned(),
        name => name.to_owned(),
    }
}
