//! What a checklist is about: name, note for test customers, touchpoints.

use leptos::prelude::*;

use super::TouchpointPick;
use crate::domain::Checklist;
use crate::i18n::words::{common, shopping};
use crate::ui::parts::{Button, Glyph, TextArea, TextField, Variant, use_toasts};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::{Deed, Id, Workspace};

use super::super::shopping::checklist_name;

/// The panel.
#[component]
pub(super) fn About(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let list = Memo::new(move |_| {
        let entry = workspace.checklist(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let change = move |change: Box<dyn FnOnce(&mut Checklist)>| {
        workspace.change::<Checklist>(Deed::EditChecklist, id, change);
    };
    let trash = move |_| {
        let name = untrack(|| checklist_name(workspace, id));
        if workspace.discard::<Checklist>(Deed::TrashChecklist, id) {
            toasts.toast_with(shopping::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Checklist>(id);
            });
            let project = workspace.inner().project;
            Route::Project(project, Page::Measure(MeasureView::Shopping)).go();
        }
    };
    view! {
        <section class="panel" aria-labelledby="checklist-about" data-no-print="">
            <h2 class="panel__title" id="checklist-about">{shopping::about()}</h2>
            <TextField
                label=shopping::name()
                value=Signal::derive(move || list.read().name.clone())
                on_commit=move |text: String| change(Box::new(move |list| list.name = text.trim().to_owned()))
            />
            <TextArea
                label=shopping::note()
                hint=shopping::note_hint()
                value=Signal::derive(move || list.read().note.clone())
                on_commit=move |text: String| change(Box::new(move |list| list.note = text.trim().to_owned()))
            />
            <TouchpointPick
                workspace
                picked=Signal::derive(move || list.read().touchpoints.iter().copied().collect::<Vec<_>>())
                on_add=move |touchpoint| change(Box::new(move |list| {
                    list.touchpoints.insert(touchpoint);
                }))
                on_remove=move |touchpoint| change(Box::new(move |list| {
                    list.touchpoints.remove(&touchpoint);
                }))
            />
            <div class="panel__actions">
                <Button label=shopping::trash() icon=Glyph::Trash variant=Variant::Ghost on_click=trash />
            </div>
        </section>
    }
}
