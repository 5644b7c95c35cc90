//! Making a checklist out of the minimum standards of touchpoints.

use leptos::prelude::*;

use super::super::checklist::TouchpointPick;
use crate::i18n::words::{common, shopping};
use crate::ui::parts::{Button, Checkbox, Dialog, DialogSize, TextField, Variant, use_toasts};
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_method;
use crate::workspace::{Id, Standard, Workspace};

/// The dialog for a new checklist.
#[component]
pub(super) fn NewChecklist(workspace: Workspace, open: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let name = RwSignal::new(String::new());
    let picked = RwSignal::new(Vec::<Id>::new());
    let everywhere = RwSignal::new(false);
    let close = move || {
        open.set(false);
        name.set(String::new());
        picked.set(Vec::new());
        everywhere.set(false);
    };
    let standards = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        let mut all: Vec<Standard> = workspace.standards_at(picked.get());
        if everywhere.get() {
            all.extend(workspace.standards_everywhere());
        }
        all
    });
    let make = move || {
        let touchpoints = picked.get_untracked();
        let names = touchpoints
            .iter()
            .map(|id| say_method::touchpoint(workspace, *id));
        let name = match name.get_untracked().trim() {
            "" => untrack(|| names.collect::<Vec<_>>().join(", ")),
            name => name.to_owned(),
        };
        let standards = standards.get_untracked();
        let count = standards.len();
        let made = workspace.add_checklist(name, &touchpoints, standards);
        close();
        if let Some(id) = made {
            toasts.announce(shopping::added(count));
            let project = workspace.inner().project;
            Route::Project(project, Page::Measure(MeasureView::Checklist(id))).go();
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button label=shopping::make() variant=Variant::Primary on_click=move |_| make() />
        }
    };
    view! {
        <Dialog open title=shopping::new_list() size=DialogSize::Large on_close=move |()| close() footer>
            <div class="card-form">
                <TextField
                    label=shopping::name()
                    placeholder=shopping::name_example()
                    value=name
                    on_input=move |text: String| name.set(text)
                    autofocus=true
                />
                <TouchpointPick
                    workspace
                    picked=Signal::derive(move || picked.get())
                    on_add=move |id| picked.update(|all| all.push(id))
                    on_remove=move |id| picked.update(|all| all.retain(|it| *it != id))
                />
                <Everywhere workspace checked=everywhere />
                <p role="status">
                    {move || match standards.read().len() {
                        0 => shopping::makes_none().to_owned(),
                        count => shopping::makes(count),
                    }}
                </p>
            </div>
        </Dialog>
    }
}

/// The company-wide standards along with the others.
#[component]
fn Everywhere(workspace: Workspace, checked: RwSignal<bool>) -> impl IntoView {
    let count = Memo::new(move |_| workspace.standards_everywhere().len());
    view! {
        <Show when=move || { count.get() > 0 }>
            <Checkbox
                label=Signal::derive(move || shopping::with_everywhere(count.get()))
                checked
                on_change=move |on| checked.set(on)
            />
        </Show>
    }
}
