//! One persona with everything that is known about it.

use leptos::prelude::*;

use super::super::order::tell_trashed;
use super::facts::Facts;
use super::form::Form;
use super::name_of;
use super::paper::Paper;
use super::picture::Picture;
use super::project::InProject;
use crate::domain::{Domain, Persona};
use crate::i18n::words::{personas, setup};
use crate::platform::print;
use crate::ui::pages::files::ConflictFields;
use crate::ui::parts::{Button, Empty, Glyph, Icon, Variant, use_toasts};
use crate::ui::route::{Page, Route, SetupView};
use crate::workspace::{Deed, Entry, Id, Key, Workspace};

/// The sheet of a persona, or what became of it.
#[component]
pub(in crate::ui::pages::setup) fn PersonaSheet(workspace: Workspace, id: Id) -> impl IntoView {
    let fate = Memo::new(move |_| {
        let entry = workspace.inner().personas.read(id);
        entry.as_ref().map(Entry::is_here)
    });
    move || match fate.get() {
        Some(true) => view! { <Sheet workspace id /> }.into_any(),
        Some(false) => view! { <InTrash workspace id /> }.into_any(),
        None => view! {
            <h1 class="visually-hidden" id="setup-title" tabindex="-1">{personas::missing()}</h1>
            <Empty title=personas::missing() text=personas::missing_text() icon=Glyph::Person>
                <Back workspace />
            </Empty>
        }
        .into_any(),
    }
}

#[component]
fn Back(workspace: Workspace) -> impl IntoView {
    let all = Route::Project(workspace.inner().project, Page::Setup(SetupView::Personas));
    view! {
        <a class="button button--ghost" href=all.href()>
            <Icon glyph=Glyph::ArrowLeft />
            <span class="button__label">{personas::back()}</span>
        </a>
    }
}

#[component]
fn InTrash(workspace: Workspace, id: Id) -> impl IntoView {
    let name = move || name_of(&workspace.value::<Persona>(id));
    let title = Signal::derive(move || personas::trashed(&name()));
    let restore = move |_| {
        workspace.bring_back::<Persona>(id);
    };
    view! {
        <h1 class="visually-hidden" id="setup-title" tabindex="-1">{title}</h1>
        <Empty title text=personas::trashed_text() icon=Glyph::Trash>
            <Button label=personas::restore() icon=Glyph::Restore variant=Variant::Primary on_click=restore />
            <Back workspace />
        </Empty>
    }
}

#[component]
fn Sheet(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let persona = Memo::new(move |_| workspace.value::<Persona>(id));
    let in_conflict = Memo::new(move |_| {
        let entry = workspace.inner().personas.read(id);
        entry.is_some_and(|entry| !entry.conflicts.is_empty())
    });
    let insights = Memo::new(move |_| workspace.insights_of(id));
    let journeys = Memo::new(move |_| workspace.journeys_of(id));
    let name = move || name_of(&persona.read());
    let trash = move |_| {
        let name = untrack(name);
        let project = workspace.inner().project;
        workspace.discard::<Persona>(Deed::TrashPersona, id);
        tell_trashed(toasts, setup::trashed(&name), move || {
            workspace.bring_back::<Persona>(id);
        });
        Route::Project(project, Page::Setup(SetupView::Personas)).go();
    };
    view! {
        <div class="persona" data-no-print>
            <div class="persona__ways">
                <Back workspace />
                <Neighbours workspace id />
            </div>
            <div class="head">
                <div class="head__words">
                    <h1 id="setup-title" tabindex="-1">{name}</h1>
                    <Facts persona />
                </div>
                <div class="persona__deeds">
                    <Button label=personas::print() icon=Glyph::Print on_click=|_| print::page() />
                    <Button label=personas::trash() icon=Glyph::Trash variant=Variant::Ghost on_click=trash />
                </div>
            </div>
            <Show when=move || in_conflict.get()>
                <ConflictFields workspace key=Key::new(Persona::KIND, id) />
            </Show>
            <div class="persona__columns">
                <Picture workspace id persona />
                <div class="persona__form">
                    <Form workspace id persona />
                    <InProject workspace insights journeys />
                </div>
            </div>
        </div>
        <Paper workspace persona insights journeys />
    }
}

/// The persona before and the one after.
#[component]
fn Neighbours(workspace: Workspace, id: Id) -> impl IntoView {
    let project = workspace.inner().project;
    let link = move |id: Id, say: fn(&str) -> String, is_next: bool| {
        let to = Route::Project(project, Page::Setup(SetupView::Persona(id)));
        let name = move || say(&name_of(&workspace.value::<Persona>(id)));
        view! {
            <a class="button button--ghost" href=to.href()>
                {(!is_next).then(|| view! { <Icon glyph=Glyph::ChevronLeft /> })}
                <span class="button__label">{name}</span>
                {is_next.then(|| view! { <Icon glyph=Glyph::ChevronRight /> })}
            </a>
        }
    };
    let neighbours = Memo::new(move |_| workspace.persona_neighbours(id));
    view! {
        <nav class="persona__neighbours" aria-label=personas::neighbours()>
            {move || neighbours.get().0.map(|id| link(id, personas::previous, false))}
            {move || neighbours.get().1.map(|id| link(id, personas::next, true))}
        </nav>
    }
}
