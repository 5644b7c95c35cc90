//! The items of a checklist in their order, and what can be added.

use leptos::prelude::*;

use super::add::{AddMissing, AddOwn};
use super::item::Item;
use crate::i18n::{self, words::shopping};
use crate::workspace::{Id, Workspace};

/// The panel.
#[component]
pub(super) fn Items(workspace: Workspace, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="checklist-items" data-no-print="">
            <h2 class="panel__title" id="checklist-items" tabindex="-1">
                {shopping::list_items()}
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <p class="quiet measure">{shopping::list_items_hint()}</p>
            <AddMissing workspace id />
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! { <p>{shopping::list_items_empty()}</p> }
            >
                <ol class="checklist__items" aria-labelledby="checklist-items">
                    <For each=move || ids.get() key=|id| *id let:check>
                        <Item workspace list=id id=check ids />
                    </For>
                </ol>
            </Show>
            <AddOwn workspace id />
        </section>
    }
}
