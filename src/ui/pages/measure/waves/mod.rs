//! All waves in the order of their dates, and the way to a new one.

mod form;
mod row;

use leptos::prelude::*;

use self::form::NewWave;
use self::row::Row;
use super::wave::Deeds;
use crate::i18n::words::{measure, waves};
use crate::platform::print;
use crate::ui::pages::export::TableExport;
use crate::ui::parts::{Button, Empty, Glyph, Variant, use_toasts};
use crate::workspace::Workspace;

/// The list of waves.
#[component]
pub(super) fn Waves(workspace: Workspace) -> impl IntoView {
    let deeds = Deeds::new(workspace, use_toasts());
    let ids = Memo::new(move |_| workspace.waves());
    let open = RwSignal::new(false);
    let ask = move |_| open.set(true);
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="waves-title" tabindex="-1">{measure::waves()}</h1>
                <p class="quiet measure">{waves::lead()}</p>
            </div>
            <Show when=move || !ids.read().is_empty()>
                <div class="wave-actions">
                    <TableExport workspace kind="wave" shown=|()| None />
                    <Button label=waves::print() icon=Glyph::Print on_click=|_| print::page() />
                    <Button label=waves::new() variant=Variant::Primary icon=Glyph::Plus on_click=ask />
                </div>
            </Show>
        </div>
        <Show
            when=move || !ids.read().is_empty()
            fallback=move || view! {
                <Empty title=waves::empty_title() text=waves::empty_text() icon=Glyph::Measure>
                    <Button label=waves::new() variant=Variant::Primary icon=Glyph::Plus on_click=ask />
                </Empty>
            }
        >
            <ul class="wave-list" aria-label=measure::waves()>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row deeds id />
                </For>
            </ul>
        </Show>
        <NewWave deeds open />
    }
}
