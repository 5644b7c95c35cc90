//! Texts that are edited where they stand: a click or Enter opens the field, leaving it commits,
//! Esc restores.

use leptos::html;
use leptos::prelude::*;

use super::actions::Actions;
use crate::domain::BuiltInLane;
use crate::i18n::words::journeys;
use crate::platform::address;
use crate::ui::parts::{TextArea, fresh_id};
use crate::ui::say_method;
use crate::workspace::Id;

/// Quotation marks that people type themselves.
const MARKS: [char; 7] = ['"', '„', '“', '”', '»', '«', '‚'];

/// What the customer thinks or says.
#[component]
pub(super) fn Voice(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let value = Memo::new(move |_| workspace.step_value(id).voice);
    let commit = move |text: String| {
        workspace.edit_step(id, |step| step.voice = text);
    };
    let label = say_method::built_in_lane(BuiltInLane::Voice).to_owned();
    view! { <TextCell id label=Signal::stored(label) value on_commit=commit quoted=true /> }
}

/// What stands in a lane of the team's own.
#[component]
pub(super) fn Own(actions: Actions, id: Id, lane: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let value = Memo::new(move |_| {
        let own = workspace.step_value(id).own;
        own.get(&lane).cloned().unwrap_or_default()
    });
    let commit = move |text: String| {
        workspace.edit_step(id, |step| {
            step.own.insert(lane, text);
        });
    };
    let label = Signal::derive(move || {
        let entry = workspace.inner().lanes.read(lane);
        let name = entry.map(|entry| entry.value.name).unwrap_or_default();
        if name.trim().is_empty() {
            journeys::lane_untitled().to_owned()
        } else {
            name
        }
    });
    view! { <TextCell id label value on_commit=commit /> }
}

#[component]
fn TextCell(
    id: Id,
    label: Signal<String>,
    value: Memo<String>,
    #[prop(into)] on_commit: Callback<String>,
    /// Somebody's own words: shown in quotation marks.
    #[prop(optional)]
    quoted: bool,
) -> impl IntoView {
    let editing = RwSignal::new(false);
    let cell_id = fresh_id("cell");
    let own_id = cell_id.clone();
    let shown = move || {
        let text = value.get();
        let text = text.trim();
        (!text.is_empty()).then(|| {
            let needs_marks = quoted && !text.starts_with(MARKS);
            let class = if needs_marks {
                "map__text map__text--quoted"
            } else {
                "map__text"
            };
            view! { <p class=class>{text.to_owned()}</p> }
        })
    };
    view! {
        <td
            id=cell_id
            class="map__cell map__cell--text"
            tabindex="-1"
            data-cell
            data-step=id.to_string()
            on:click=move |_| editing.set(true)
        >
            <Show when=move || editing.get() fallback=shown>
                <Edit label value=value.into() on_commit editing cell=own_id.clone() />
            </Show>
        </td>
    }
}

/// The field in a cell.
#[component]
pub(super) fn Edit(
    label: Signal<String>,
    value: Signal<String>,
    on_commit: Callback<String>,
    editing: RwSignal<bool>,
    /// The element that gets the focus afterwards.
    cell: String,
) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    area.on_load(|area| {
        request_animation_frame(move || {
            area.focus().unwrap_or_default();
            area.select();
        });
    });
    let done = Callback::new(move |()| {
        editing.set(false);
        address::focus(&cell);
    });
    view! {
        <div class="map__edit" on:focusout=move |_| _ = editing.try_set(false)>
            <TextArea
                label
                label_hidden=true
                value
                rows=1
                enter_submits=true
                escape_leaves=true
                node_ref=area
                on_commit
                on_submit=move |_: String| done.run(())
                on_cancel=move |()| done.run(())
            />
        </div>
    }
}
