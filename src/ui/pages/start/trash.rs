//! The projects in the trash.

use leptos::prelude::*;

use super::desk::{Asked, Desk, name_of};
use crate::i18n::{self, words::start};
use crate::ui::parts::{Button, Glyph, Variant};
use crate::workspace::ProjectRow;

/// The trash, folded together; nothing while it is empty.
#[component]
pub(super) fn Bin(desk: Desk) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let rows = desk.library.projects.get();
        rows.into_iter()
            .filter(|row| row.trashed.is_some())
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !rows.read().is_empty()>
            <details class="bin">
                <summary class="bin__summary">{move || start::bin(rows.read().len())}</summary>
                <ul class="bin__list">
                    <For each=move || rows.get() key=|row| row.id let:row>
                        <Trashed desk row />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn Trashed(desk: Desk, row: ProjectRow) -> impl IntoView {
    let (id, name) = (row.id, name_of(&row));
    let since = row.trashed.map(|at| start::bin_since(&i18n::date_time(at)));
    let (restored, removed) = (name.clone(), name.clone());
    let (restore_name, remove_name) = (start::restore_named(&name), start::remove_named(&name));
    view! {
        <li class="bin__item">
            <div class="bin__words">
                <p class="bin__name">{name}</p>
                <p class="quiet">{since}</p>
            </div>
            <Button
                label=start::restore()
                aria_label=restore_name
                icon=Glyph::Restore
                on_click=move |_| desk.restore(id, restored.clone())
            />
            <Button
                label=start::remove()
                aria_label=remove_name
                variant=Variant::Danger
                on_click=move |_| desk.asked.set(Some(Asked::Remove(id, removed.clone())))
            />
        </li>
    }
}
