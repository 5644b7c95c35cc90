//! One training: what, when, for whom, and who was there.

mod facts;
mod people;
mod teaches;

use leptos::prelude::*;

use self::facts::Facts;
use self::people::People;
use self::teaches::Teaches;
use super::trainings::name_of;
use crate::domain::Training;
use crate::i18n::words::{common, trainings};
use crate::platform::print;
use crate::ui::parts::{Button, Empty, Glyph, Variant, use_toasts};
use crate::ui::places;
use crate::ui::route::{MeasuresView, Page, Route};
use crate::workspace::{Deed, Id, Workspace};

/// Changes one thing of a training.
type Change = Box<dyn FnOnce(&mut Training)>;

/// One training.
#[component]
pub fn OneTraining(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let is_here = Memo::new(move |_| {
        let entry = workspace.inner().trainings.read(id);
        entry.map(|entry| entry.is_here())
    });
    move || match is_here.get() {
        Some(true) => view! { <Everything workspace id /> }.into_any(),
        found => view! { <Absent workspace id is_known=found.is_some() /> }.into_any(),
    }
}

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.training(id).unwrap_or_default());
    let edit = Callback::new(move |change: Change| {
        workspace.change::<Training>(Deed::EditTraining, id, change);
    });
    let list = Route::Project(
        workspace.inner().project,
        Page::Measures(MeasuresView::Trainings),
    );
    let trash = move |_| {
        let name = untrack(|| name_of(workspace, id));
        if workspace.discard::<Training>(Deed::TrashTraining, id) {
            toasts.toast_with(trainings::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Training>(id);
            });
            list.go();
        }
    };
    view! {
        <div class="training-page">
            <div class="head">
                <div class="head__words">
                    <h1 id="training-title" tabindex="-1">{move || name_of(workspace, id)}</h1>
                    <p data-no-print=""><a href=list.href()>{trainings::all()}</a></p>
                </div>
                <div class="training-page__deeds">
                    <Button label=trainings::print() icon=Glyph::Print on_click=|_| print::page() />
                    <Button label=trainings::to_trash() icon=Glyph::Trash on_click=trash />
                </div>
            </div>
            <Facts workspace id it edit />
            <Teaches workspace it edit />
            <People workspace id it edit />
        </div>
    }
}

/// Nothing here, or only in the trash.
#[component]
fn Absent(workspace: Workspace, id: Id, is_known: bool) -> impl IntoView {
    let title = if is_known {
        trainings::in_trash()
    } else {
        trainings::gone()
    };
    let restore = is_known.then(|| {
        view! {
            <Button
                label=trainings::restore()
                icon=Glyph::Restore
                variant=Variant::Primary
                on_click=move |_| { workspace.bring_back::<Training>(id); }
            />
        }
    });
    let list = places::page(workspace, Page::Measures(MeasuresView::Trainings));
    view! {
        <h1 class="visually-hidden">{title}</h1>
        <Empty title icon=Glyph::Training>
            {restore}
            <a class="button button--quiet" href=list>{trainings::all()}</a>
        </Empty>
    }
}
