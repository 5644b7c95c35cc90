//! Finding touchpoints that nobody has thought of yet: a line to catch them, places to look, and
//! what became of those found.

mod candidates;
mod capture;
mod places;
mod retired;
mod take;

use leptos::html;
use leptos::prelude::*;

use self::candidates::Candidates;
use self::capture::Capture;
use self::places::Places;
use self::retired::RetiredOnes;
use self::take::TakeDialog;
use crate::domain::Touchpoint;
use crate::i18n::words::touchpoints;
use crate::ui::parts::{Toasts, use_toasts};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::workspace::{Id, Workspace};

/// What the parts of the view share. A handle: cheap to copy.
#[derive(Clone, Copy)]
struct Search {
    workspace: Workspace,
    toasts: Toasts,
    /// Where the next one is found.
    place: RwSignal<String>,
    /// The field for the next one.
    field: NodeRef<html::Textarea>,
    /// The candidate that is to be taken over.
    taken: RwSignal<Option<Id>>,
    /// What it will be then.
    draft: RwSignal<Touchpoint>,
}

impl Search {
    /// The address of everything about a touchpoint.
    fn href(self, id: Id) -> String {
        let project = self.workspace.inner().project;
        Route::Project(project, Page::Touchpoints(TouchpointsView::One(id))).href()
    }

    /// Asks what a candidate will be.
    fn ask(self, id: Id) {
        self.draft.set(untrack(|| candidates::touchpoint(self, id)));
        self.taken.set(Some(id));
    }

    /// Begins to write what was found at a place.
    fn begin(self, place: &str) {
        self.place.set(place.to_owned());
        if let Some(field) = self.field.get_untracked() {
            field.focus().unwrap_or_default();
        }
    }
}

/// The research view.
#[component]
pub(super) fn Research(workspace: Workspace) -> impl IntoView {
    let search = Search {
        workspace,
        toasts: use_toasts(),
        place: RwSignal::new(String::new()),
        field: NodeRef::new(),
        taken: RwSignal::new(None),
        draft: RwSignal::new(Touchpoint::default()),
    };
    view! {
        <div class="head touchpoint-head">
            <div class="head__words">
                <h1>{touchpoints::research_title()}</h1>
                <p class="quiet measure">{touchpoints::research_lead()}</p>
            </div>
        </div>
        <Capture search />
        <div class="research">
            <div class="research__found">
                <Candidates search />
                <RetiredOnes search />
            </div>
            <Places search />
        </div>
        <TakeDialog search />
    }
}
