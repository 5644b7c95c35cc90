//! What can be done with a project of the list, once: menus and dialogs come here.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::files::offer;
use super::super::templates::Offers;
use crate::domain::Board;
use crate::i18n::words::{common, packages, shell, start};
use crate::ui::parts::{Glyph, MenuItem, Toasts};
use crate::ui::route::{BoardView, Page, Route, SetupView, WorkshopView};
use crate::ui::say;
use crate::workspace::{Id, Library, ProjectRow, StorageError, Template};

/// Which dialog is open, and about which project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Asked {
    /// The name of a new project, and its template.
    New,
    /// The same, with the template that somebody gave us chosen.
    NewFrom,
    /// What to do with that template.
    Given,
    /// Whether to delete a kept template.
    Forget(Id, String),
    /// Another name.
    Rename(Id, String),
    /// The name of a copy.
    Duplicate(Id, String),
    /// Whether to remove it for good.
    Remove(Id, String),
}

/// The deeds of the start page. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) library: Library,
    pub(super) toasts: Toasts,
    pub(super) asked: RwSignal<Option<Asked>>,
    /// The template that somebody gave us.
    pub(super) given: RwSignal<Option<Arc<Template>>>,
    /// The templates to choose among.
    pub(super) offers: Offers,
}

/// The name of a project, or what one without a name is called; a package is named for its
/// department.
pub(super) fn name_of(row: &ProjectRow) -> String {
    if let Some(part) = &row.part {
        return packages::for_whom(&part.department);
    }
    project_name(row)
}

/// The name of the project alone.
pub(super) fn project_name(row: &ProjectRow) -> String {
    if row.name.trim().is_empty() {
        shell::unnamed_project().to_owned()
    } else {
        row.name.clone()
    }
}

/// Where a project opens.
pub(super) fn boards(project: Id) -> Route {
    Route::Project(project, Page::Boards(BoardView::One(Board::Company)))
}

/// Where a package opens.
pub(super) fn package(id: Id) -> Route {
    Route::Project(id, Page::Workshop(WorkshopView::Packages))
}

/// Where what stands in a line opens.
pub(super) fn home(row: &ProjectRow) -> Route {
    match row.part {
        Some(_) => package(row.id),
        None => boards(row.id),
    }
}

impl Desk {
    pub(super) fn new(library: Library, toasts: Toasts) -> Self {
        Self {
            library,
            toasts,
            asked: RwSignal::new(None),
            given: RwSignal::new(None),
            offers: Offers::new(library, toasts),
        }
    }

    pub(super) fn ask_new(self) {
        self.asked.set(Some(Asked::New));
    }

    /// Does something with storage, and says what went wrong.
    fn run<T>(
        self,
        work: impl Future<Output = Result<T, StorageError>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        spawn_local(async move {
            match work.await {
                Ok(done) => then(done),
                Err(error) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }

    /// Asks what to do with a template that somebody gave us.
    pub(super) fn ask_given(self, template: Arc<Template>) {
        self.given.set(Some(template));
        self.asked.set(Some(Asked::Given));
    }

    /// Asks for the name of a project that begins with this template.
    pub(super) fn begin_with(self, template: Arc<Template>) {
        self.given.set(Some(template));
        self.asked.set(Some(Asked::NewFrom));
    }

    pub(super) fn create(self, name: String, template: Option<Arc<Template>>) {
        let library = self.library;
        let work = async move { library.create(&name, template.as_deref()).await };
        self.run(work, |id| {
            Route::Project(id, Page::Setup(SetupView::Team)).go()
        });
    }

    pub(super) fn rename(self, project: Id, name: String) {
        let (library, new) = (self.library, name.clone());
        let work = async move { library.rename(project, &new).await };
        self.run(work, move |()| self.toasts.toast(start::renamed(&name)));
    }

    pub(super) fn duplicate(self, project: Id, name: String) {
        let (library, copy) = (self.library, name.clone());
        let work = async move { library.duplicate(project, &copy).await };
        self.run(work, move |_| self.toasts.toast(start::duplicated(&name)));
    }

    pub(super) fn save_file(self, project: Id) {
        let library = self.library;
        self.run(
            async move { library.export(project).await },
            move |(name, text)| {
                if offer(self.toasts, &name, &text) {
                    self.run(
                        async move { library.note_saved_file(project).await },
                        |()| (),
                    );
                }
            },
        );
    }

    pub(super) fn trash(self, project: Id, name: String) {
        let library = self.library;
        let work = async move { library.set_trashed(project, true).await };
        self.run(work, move |()| {
            self.toasts
                .toast_with(start::trashed(&name), common::undo(), move || {
                    self.run(
                        async move { library.set_trashed(project, false).await },
                        |()| (),
                    );
                });
        });
    }

    pub(super) fn restore(self, project: Id, name: String) {
        let library = self.library;
        let work = async move { library.set_trashed(project, false).await };
        self.run(work, move |()| self.toasts.toast(start::restored(&name)));
    }

    pub(super) fn remove(self, project: Id, name: String) {
        let library = self.library;
        let work = async move { library.remove(project).await };
        self.run(work, move |()| self.toasts.toast(start::removed(&name)));
    }

    /// The menu of a project.
    pub(super) fn menu(self, row: &ProjectRow) -> Vec<MenuItem> {
        let (id, name) = (row.id, name_of(row));
        let (old, copied, trashed) = (row.name.clone(), start::copy_name(&name), name);
        let ask = move |asked: Asked| self.asked.set(Some(asked));
        let to = home(row);
        let mut items = vec![MenuItem::action(start::open(), move || to.go()).icon(Glyph::Open)];
        // A package keeps the name and the ids of its project, or it could not be handed back.
        if row.part.is_none() {
            items.push(
                MenuItem::action(start::rename(), move || ask(Asked::Rename(id, old.clone())))
                    .icon(Glyph::Edit),
            );
            items.push(
                MenuItem::action(start::duplicate(), move || {
                    ask(Asked::Duplicate(id, copied.clone()))
                })
                .icon(Glyph::Copy),
            );
        }
        items.extend([
            MenuItem::action(start::save_file(), move || self.save_file(id)).icon(Glyph::Download),
            MenuItem::Separator,
            MenuItem::action(start::trash(), move || self.trash(id, trashed.clone()))
                .icon(Glyph::Trash)
                .danger(),
        ]);
        items
    }
}
