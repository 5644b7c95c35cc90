//! The setup: what the project is about and who takes part, its charter, personas, topics and phases.

pub(super) mod add;
mod charter;
pub(super) mod color;
mod department;
mod departments;
mod leave;
mod lists;
mod me;
pub(super) mod order;
mod people;
mod person;
mod personas;
mod scope;
mod team;

use leptos::prelude::*;

use self::charter::Charter;
use self::departments::Departments;
use self::leave::Leave;
use self::lists::Lists;
use self::people::People;
use self::personas::{PersonaSheet, Personas};
use self::scope::Scope;
use self::team::Team;
use crate::i18n::words::setup;
use crate::platform::{address, focus};
use crate::ui::app::use_workspace;
use crate::ui::parts::{TabLink, TabLinks, use_toasts};
use crate::ui::route::{Page, Route, SetupView};
use crate::workspace::Workspace;

/// The setup page.
#[component]
pub fn SetupPage(
    /// The address; it says which part.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let project = workspace.inner().project;
    let view = Memo::new(move |before: Option<&SetupView>| match page.get() {
        Some(Page::Setup(view)) => view,
        _ => before.copied().unwrap_or(SetupView::Team),
    });
    let href = move |view| Route::Project(project, Page::Setup(view)).href();
    let tab = move |view, label, count| TabLink::new(href(view), label, count);
    let tabs = Signal::derive(move || {
        vec![
            tab(SetupView::Team, setup::team(), None),
            tab(SetupView::Charter, setup::charter(), None),
            tab(
                SetupView::Personas,
                setup::personas(),
                Some(workspace.personas().len()),
            ),
            tab(SetupView::Lists, setup::lists(), None),
        ]
    });
    let current = Signal::derive(move || match view.get() {
        SetupView::Persona(_) => href(SetupView::Personas),
        SetupView::Remove(_) | SetupView::Replace(_) => href(SetupView::Team),
        other => href(other),
    });
    Effect::new(move |before: Option<SetupView>| {
        let view = view.get();
        let to_sheet = matches!(view, SetupView::Persona(_));
        let from_sheet = matches!(before, Some(SetupView::Persona(_)));
        if before.is_some() && (to_sheet || from_sheet) {
            // The link that led here has left the page with the keyboard on it.
            request_animation_frame(move || {
                if focus::is_lost() {
                    address::go_to(if to_sheet {
                        "setup-title"
                    } else {
                        "personas-title"
                    });
                }
            });
        }
        view
    });
    view! {
        <TabLinks label=setup::views() tabs current />
        {move || match view.get() {
            SetupView::Team => view! { <TeamView workspace /> }.into_any(),
            SetupView::Charter => view! { <Charter workspace /> }.into_any(),
            SetupView::Personas => view! { <Personas workspace /> }.into_any(),
            SetupView::Persona(id) => view! { <PersonaSheet workspace id /> }.into_any(),
            SetupView::Lists => view! { <Lists workspace /> }.into_any(),
            SetupView::Remove(id) => view! { <Leave workspace id replace=false /> }.into_any(),
            SetupView::Replace(id) => view! { <Leave workspace id replace=true /> }.into_any(),
        }}
    }
}

/// What the project is about, its departments, and the people who take part.
#[component]
fn TeamView(workspace: Workspace) -> impl IntoView {
    let team = Team::new(workspace, use_toasts());
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{setup::title()}</h1>
                <p class="quiet">{setup::lead()}</p>
            </div>
        </div>
        <div class="setup">
            <Scope workspace />
            <Departments team />
            <People team />
        </div>
    }
}
