//! The dimensions: adding, naming, saying what 0 and 10 mean, putting in order, throwing away.

use leptos::prelude::*;

use super::super::super::setup::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use super::sheet::{Shared, dimension_name};
use super::suggest::Suggestions;
use crate::domain::{Dimension, Nudge};
use crate::i18n::words::benchmark as words;
use crate::platform::address;
use crate::ui::parts::{TextField, use_toasts};
use crate::workspace::{Deed, Id};

const HEADING: &str = "benchmark-dimensions";

/// The list.
#[component]
pub(super) fn Dimensions(shared: Shared) -> impl IntoView {
    let workspace = shared.workspace;
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.in_order::<Dimension>());
    let add = move |name: String| {
        let name = name.trim().to_owned();
        if !name.is_empty() {
            toasts.announce(words::dimension_added(&name));
            workspace.add_dimensions(vec![(name, String::new())]);
        }
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{words::dimensions()}</h2>
            <p class="quiet measure">{words::dimensions_help()}</p>
            <ol class="benchmark-list" aria-label=words::dimensions()>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Line shared id ids />
                </For>
            </ol>
            <TextField
                label=words::add_dimension()
                value=Signal::stored(String::new())
                clears=true
                on_enter=add
            />
            <Suggestions shared />
        </section>
    }
}

#[component]
fn Line(shared: Shared, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let workspace = shared.workspace;
    let toasts = use_toasts();
    let dimension = Memo::new(move |_| workspace.value::<Dimension>(id));
    let name = Signal::derive(move || dimension_name(&dimension.read()));
    let nameless = RwSignal::new(false);
    let rename = move |text: String| {
        let text = text.trim().to_owned();
        nameless.set(text.is_empty());
        if !text.is_empty() {
            let change = move |dimension: &mut Dimension| dimension.name = text;
            workspace.change::<Dimension>(Deed::EditDimension, id, change);
        }
    };
    let explain = move |text: String| {
        let change = move |dimension: &mut Dimension| dimension.note = text.trim().to_owned();
        workspace.change::<Dimension>(Deed::EditDimension, id, change);
    };
    let nudge = move |nudge: Nudge| {
        let place = workspace.nudge::<Dimension>(Deed::MoveDimension, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Dimension>(Deed::TrashDimension, id);
        tell_trashed(toasts, words::trashed(&name), move || {
            workspace.bring_back::<Dimension>(id);
        });
        address::focus(HEADING);
    };
    view! {
        <li class="benchmark-line">
            <TextField
                label=words::dimension_name()
                label_hidden=true
                value=Signal::derive(move || dimension.read().name.clone())
                error=MaybeProp::derive(move || nameless.get().then(|| words::name_needed().to_owned()))
                on_commit=rename
            />
            <TextField
                label=Signal::derive(move || words::note_of(&name.get()))
                label_hidden=true
                placeholder=words::note_placeholder()
                value=Signal::derive(move || dimension.read().note.clone())
                on_commit=explain
            />
            <OrderButtons
                name
                menu=Signal::derive(move || words::dimension_menu(&name.get()))
                standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                on_nudge=nudge
                on_trash=trash
            />
        </li>
    }
}
