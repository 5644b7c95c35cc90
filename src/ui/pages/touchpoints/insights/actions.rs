//! What can be done with an insight, once: buttons and menus all come here.

use leptos::prelude::*;

use crate::domain::insight::first_sentence;
use crate::i18n::words::{common, insights};
use crate::ui::parts::{Choice, Glyph, MenuItem, Toasts};
use crate::ui::route::{BoardView, Page, Route};
use crate::ui::{say, say_method};
use crate::workspace::{Id, Way, Workspace};

/// The actions on insights. Copy it freely.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct Actions {
    pub(super) workspace: Workspace,
    toasts: Toasts,
    /// The insight whose fields are open.
    pub(super) open: RwSignal<Option<Id>>,
    /// The insight that is to get the focus.
    pub(super) focus: RwSignal<Option<Id>>,
}

impl Actions {
    pub(in crate::ui::pages) fn new(workspace: Workspace, toasts: Toasts) -> Self {
        Self {
            workspace,
            toasts,
            open: RwSignal::new(None),
            focus: RwSignal::new(None),
        }
    }

    /// What an insight is called in messages. Not reactive.
    pub(super) fn title(self, id: Id) -> String {
        let entry = self.workspace.inner().insights.peek(id);
        let title = entry.map(|entry| first_sentence(&entry.value.text));
        title
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| insights::untitled().to_owned())
    }

    /// Makes an idea out of it, and says on which board it lies.
    pub(super) fn make_idea(self, id: Id) {
        let Some(board) = self.workspace.idea_from(id) else {
            return;
        };
        let project = self.workspace.inner().project;
        let name = untrack(|| say::board_name(self.workspace, board));
        let to = Route::Project(project, Page::Boards(BoardView::One(board)));
        self.toasts.toast_with(
            insights::idea_made(&name),
            insights::to_board(),
            move || {
                to.go();
            },
        );
    }

    /// Puts it into the trash; a message offers to take that back. `next` gets the focus.
    pub(super) fn trash(self, id: Id, next: Option<Id>) {
        let title = self.title(id);
        if self.workspace.trash_insight(id) {
            self.focus.set(next);
            let workspace = self.workspace;
            self.toasts
                .toast_with(insights::trashed(&title), common::undo(), move || {
                    workspace.step(Way::Undo, false);
                });
        }
    }

    /// The menu of an insight.
    pub(super) fn menu(self, id: Id, next: Option<Id>) -> Vec<MenuItem> {
        vec![
            MenuItem::action(insights::edit(), move || self.open.set(Some(id))).icon(Glyph::Edit),
            MenuItem::action(insights::make_idea(), move || self.make_idea(id)).icon(Glyph::Idea),
            MenuItem::Separator,
            MenuItem::action(insights::trash(), move || self.trash(id, next))
                .icon(Glyph::Trash)
                .danger(),
        ]
    }
}

/// All touchpoints as choices, after a first one that stands for none. The chosen one is among
/// them even when it was deleted.
pub(super) fn touchpoint_choices(
    workspace: Workspace,
    none: &str,
    chosen: Option<Id>,
) -> Vec<Choice> {
    let names = workspace.touchpoint_names().into_iter();
    let mut ids: Vec<Id> = names.map(|(id, _)| id).collect();
    ids.extend(chosen.filter(|id| !ids.contains(id)));
    let choice = |id: Id| Choice::new(id.to_string(), say_method::touchpoint(workspace, id));
    std::iter::once(Choice::new("", none))
        .chain(ids.into_iter().map(choice))
        .collect()
}

/// All personas as choices, after a first one that stands for none. The chosen one is among them
/// even when it was deleted.
pub(super) fn persona_choices(workspace: Workspace, none: &str, chosen: Option<Id>) -> Vec<Choice> {
    let mut ids = workspace.personas();
    ids.extend(chosen.filter(|id| !ids.contains(id)));
    let choice = |id: Id| Choice::new(id.to_string(), persona_name(workspace, id));
    std::iter::once(Choice::new("", none))
        .chain(ids.into_iter().map(choice))
        .collect()
}

/// What a persona is called, also one that was deleted; subscribes to it.
pub(super) fn persona_name(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().personas.read(id);
    match entry.map(|entry| (entry.is_here(), entry.value.name)) {
        Some((true, name)) => name,
        Some((false, name)) => insights::gone(&name),
        None => insights::gone(insights::persona()),
    }
}
