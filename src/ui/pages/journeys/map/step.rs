//! The heading of a column: what the customer does.

use leptos::ev;
use leptos::prelude::*;

use super::actions::{Actions, step_id};
use super::columns::phase_key;
use super::text::Edit;
use crate::i18n::words::journeys;
use crate::ui::pages::journeys::say::step_title;
use crate::ui::parts::{Glyph, Icon, MenuButton};
use crate::ui::route::{Page, Route};
use crate::workspace::Id;

/// The heading. It can be renamed in place, and moved by keys, menu and pointer.
#[component]
pub(super) fn StepHead(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let step = Memo::new(move |_| workspace.step_value(id));
    let value = Memo::new(move |_| step.read().title.clone());
    let title = Signal::derive(move || step_title(&value.read()));
    let phase = Memo::new(move |_| step.read().place.phase);
    let in_conflict = Memo::new(move |_| {
        let entry = workspace.step_entry(id);
        entry.is_some_and(|entry| !entry.conflicts.is_empty())
    });
    let editing = RwSignal::new(false);
    let commit = Callback::new(move |text: String| {
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        workspace.edit_step(id, |step| step.title = title);
    });
    let rename = Callback::new(move |()| editing.set(true));
    let files = Route::Project(workspace.inner().project, Page::Files).href();
    view! {
        <th
            id=step_id(id)
            class="map__step"
            scope="col"
            tabindex="-1"
            aria-label=title
            data-cell
            data-step=id.to_string()
            on:click=move |_| editing.set(true)
        >
            <div
                class="step"
                data-drag-id=id.to_string()
                data-drag-in=move || phase_key(phase.get())
            >
                <Show
                    when=move || editing.get()
                    fallback=move || view! { <span class="step__title">{title}</span> }
                >
                    <Edit
                        label=Signal::stored(journeys::step_title().to_owned())
                        value=value.into()
                        on_commit=commit
                        editing
                        cell=step_id(id)
                    />
                </Show>
                {move || in_conflict.get().then(|| view! {
                    <a
                        class="step__conflict"
                        href=files.clone()
                        tabindex="-1"
                        aria-label=journeys::step_conflict()
                        title=journeys::step_conflict()
                        on:click=|event: ev::MouseEvent| event.stop_propagation()
                    >
                        <Icon glyph=Glyph::Conflict />
                    </a>
                })}
                <MenuButton
                    label=Signal::derive(move || journeys::step_menu(&title.get()))
                    items=move |()| actions.menu(id, rename)
                    tab_index="-1"
                />
            </div>
        </th>
    }
}
