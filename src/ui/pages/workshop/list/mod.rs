//! All workshops, and the ready-made agendas to begin with.

mod new;
mod ready;
mod row;

use leptos::prelude::*;

use self::new::NewWorkshop;
use self::row::Row;
pub(super) use self::row::menu;
use crate::i18n::words::agenda;
use crate::workspace::Workspace;

/// The heading of the page.
const TITLE: &str = "workshops-title";

/// All workshops, and the ready-made agendas to begin with.
#[component]
pub(super) fn WorkshopList(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let ids = Memo::new(move |_| workspace.workshops());
    let is_empty = Memo::new(move |_| ids.read().is_empty());
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id=TITLE tabindex="-1">{agenda::title()}</h1>
                <p class="quiet measure">{agenda::lead()}</p>
            </div>
        </div>
        <div class="workshops">
            <Show when=move || !is_empty.get()>
                <ul class="workshops__list" aria-label=agenda::title()>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Row workspace id />
                    </For>
                </ul>
            </Show>
            <NewWorkshop workspace is_empty />
        </div>
    }
}
