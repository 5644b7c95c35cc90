//! Opening files and the sample: what can be done at once is done, the rest is asked.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::files::{hand_over, read_given};
use super::super::intake;
use super::desk::{Desk, boards, package};
use crate::i18n::{self, words::start};
use crate::platform::open::{self, Given};
use crate::ui::parts::Toasts;
use crate::ui::route::{Page, Route};
use crate::ui::{say, say_file};
use crate::workspace::foreign;
use crate::workspace::{Arrived, Id, Incoming, Library, ProjectRow, SampleError, StorageError};

/// A file's name and its bytes.
type Foreign = Arc<(String, Vec<u8>)>;

/// Files on their way into this browser. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Imports {
    pub(super) library: Library,
    toasts: Toasts,
    desk: Desk,
    /// Files about which a person is to decide, the first one now.
    pub(super) waiting: RwSignal<Vec<Arc<Incoming>>>,
    /// A file that is no project file and can go into a project: its name and its bytes.
    pub(super) foreign: RwSignal<Option<Foreign>>,
}

impl Imports {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            library: desk.library,
            toasts: desk.toasts,
            desk,
            waiting: RwSignal::new(Vec::new()),
            foreign: RwSignal::new(None),
        }
    }

    /// Lets a person choose a file.
    pub(super) fn choose(self) {
        open::choose(true, move |given| self.take(given));
    }

    /// Reads files and opens what can be opened without a question. Several that all belong to one
    /// project of this browser go there together: its files page shows what they would do.
    pub(super) fn take(self, given: Vec<Given>) {
        let is_only = given.len() == 1;
        spawn_local(async move {
            let mut read = Vec::new();
            for file in given {
                match read_given(&file).await {
                    Ok(Arrived::Project(incoming)) => read.push(incoming),
                    // Of several templates the last one is asked about; nothing is lost, they are files.
                    Ok(Arrived::Template(template)) => self.desk.ask_given(template),
                    Err(_) if is_only && self.take_foreign(&file).await => {}
                    Err(reason) => self.toasts.error(start::file_failed(&file.name(), &reason)),
                }
            }
            if read.len() > 1
                && let Some(project) = self.home_of_all(&read)
            {
                read.into_iter()
                    .for_each(|incoming| hand_over(project, incoming));
                return Route::Project(project, Page::Files).go();
            }
            for incoming in read {
                if self.needs_question(&incoming) {
                    self.waiting.try_update(|waiting| waiting.push(incoming));
                } else {
                    self.open(incoming, is_only).await;
                }
            }
        });
    }

    /// Keeps a table or a board of another tool until it is said where it goes. Says whether it is one.
    async fn take_foreign(self, file: &Given) -> bool {
        let Ok(bytes) = file.read(foreign::MAX_BOARD_BYTES as u64).await else {
            return false;
        };
        let is_one = foreign::read(&bytes, None).is_ok();
        if is_one {
            self.foreign.try_set(Some(Arc::new((file.name(), bytes))));
        }
        is_one
    }

    /// Takes the foreign file into a project, or into a new one; there it is shown before anything comes in.
    pub(super) fn foreign_into(self, project: Option<Id>) {
        let Some(file) = self.foreign.get_untracked() else {
            return;
        };
        self.foreign.set(None);
        spawn_local(async move {
            let (name, bytes) = (file.0.clone(), file.1.clone());
            let made = match project {
                Some(project) => Ok(project),
                None => {
                    self.library
                        .create(name.split('.').next().unwrap_or_default(), None)
                        .await
                }
            };
            match made {
                Ok(project) => {
                    intake::hand_over(project, name, bytes);
                    Route::Project(project, Page::Import(None)).go();
                }
                Err(error) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }

    /// The project of this browser that all these files belong to.
    fn home_of_all(self, incoming: &[Arc<Incoming>]) -> Option<Id> {
        let mut projects = incoming.iter().map(|incoming| incoming.file.project);
        let first = projects.next()?;
        let row = self.library.find(first)?;
        (row.trashed.is_none() && projects.all(|project| project == first)).then_some(first)
    }

    fn needs_question(self, incoming: &Incoming) -> bool {
        let file = &incoming.file;
        let is_piece = file.is_part() && file.package().is_none();
        let is_here = self.here(incoming).is_some() || self.again(incoming).is_some();
        is_piece || is_here || !file.remarks.is_empty()
    }

    /// The line of the file's project, when this browser has it, in the trash or not.
    pub(super) fn here(self, incoming: &Incoming) -> Option<ProjectRow> {
        self.library.find(incoming.file.project)
    }

    /// The line of the very package that the file is, when this browser has it.
    pub(super) fn again(self, incoming: &Incoming) -> Option<ProjectRow> {
        let (package, _) = incoming.file.package()?;
        self.library.find(package)
    }

    async fn open(self, incoming: Arc<Incoming>, is_only: bool) {
        match self.library.import(&incoming).await {
            Ok(id) if is_only && incoming.file.package().is_some() => package(id).go(),
            Ok(id) if is_only => boards(id).go(),
            Ok(_) => self.toasts.toast(start::file_opened(&incoming.file.name)),
            Err(error) => self.toasts.error(say::storage_error(&error)),
        }
    }

    /// Done with the first waiting file; says it.
    fn next(self) -> Option<(Arc<Incoming>, bool)> {
        self.waiting
            .try_update(|waiting| {
                let is_only = waiting.len() == 1;
                (!waiting.is_empty()).then(|| (waiting.remove(0), is_only))
            })
            .flatten()
    }

    /// Leaves the first waiting file closed.
    pub(super) fn skip(self) {
        self.next();
    }

    /// Opens the first waiting file as a project.
    pub(super) fn open_next(self) {
        if let Some((incoming, is_only)) = self.next() {
            spawn_local(self.open(incoming, is_only));
        }
    }

    /// Opens the first waiting file as a project of its own, under new ids.
    pub(super) fn copy_next(self) {
        let Some((incoming, is_only)) = self.next() else {
            return;
        };
        let name = start::copy_name(&incoming.file.name);
        spawn_local(async move {
            match self.library.import_copy(&incoming, &name).await {
                Ok(id) if is_only => boards(id).go(),
                Ok(_) => self.toasts.toast(start::file_opened(&name)),
                Err(error) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }

    /// Goes to a project or package of this browser, whose files page shows the preview of merging
    /// the first waiting file.
    pub(super) fn merge_next(self, to: ProjectRow) {
        let Some((incoming, _)) = self.next() else {
            return;
        };
        spawn_local(async move {
            let restored: Result<(), StorageError> = match to.trashed {
                Some(_) => self.library.set_trashed(to.id, false).await,
                None => Ok(()),
            };
            match restored {
                Ok(()) => {
                    hand_over(to.id, incoming);
                    Route::Project(to.id, Page::Files).go();
                }
                Err(error) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }

    /// Opens the sample project in the language of the page.
    pub(super) fn sample(self) {
        let language = i18n::language().code();
        spawn_local(async move {
            match self.library.sample(language).await {
                Ok(id) => boards(id).go(),
                Err(SampleError::Fetch) => self.toasts.error(start::sample_fetch()),
                Err(SampleError::File(error)) => self.toasts.error(say_file::file_error(&error)),
                Err(SampleError::Storage(error)) => self.toasts.error(say::storage_error(&error)),
            }
        });
    }
}
