//! The copy on disk that is kept up to date while somebody works, where the browser offers it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::{Inner, StorageError, Workspace};
use crate::files;
use crate::platform::clock::{self, Timer};
use crate::platform::events::{self, Leaving};
use crate::platform::locks;
use crate::storage::disk::{Disk, Outcome};

pub use crate::storage::disk::Target;

/// How long after a change the copy is written; changes until then go with it.
const SOON_MS: u32 = 3_000;

/// The copy on disk.
#[derive(Clone, Debug, PartialEq)]
pub struct DiskCopy {
    /// What the file or folder is called.
    pub name: String,
    /// Is it a folder?
    pub is_folder: bool,
    /// How it stands.
    pub state: DiskState,
    /// When it was last written from here.
    pub written: Option<u64>,
}

/// How the copy on disk stands.
#[derive(Clone, Debug, PartialEq)]
pub enum DiskState {
    /// It has everything.
    Current,
    /// It will have everything in a moment.
    Waiting,
    /// The browser wants a person to allow it again.
    NotAllowed,
    /// Somebody else has changed the file; it is left alone.
    Foreign,
    /// It could not be written.
    Failed(StorageError),
}

/// What goes on behind it.
#[derive(Default)]
pub(super) struct Work {
    timer: RefCell<Option<Timer>>,
    leaving: RefCell<Option<Leaving>>,
    /// Was there a change since the last writing began?
    stale: Cell<bool>,
}

impl Inner {
    /// Writes the copy in a moment, if there is one that may be written.
    pub(super) fn write_disk_later(self: &Rc<Self>) {
        let wants = |copy: &DiskCopy| {
            let is_possible = !matches!(copy.state, DiskState::NotAllowed | DiskState::Foreign);
            is_possible.then(|| DiskCopy {
                state: DiskState::Waiting,
                ..copy.clone()
            })
        };
        self.disk_work.stale.set(true);
        let Some(waiting) = self.disk.get_untracked().as_ref().and_then(wants) else {
            return;
        };
        if self.disk.get_untracked().as_ref() != Some(&waiting) {
            self.disk.set(Some(waiting));
        }
        let mut timer = self.disk_work.timer.borrow_mut();
        if timer.is_none() {
            let weak = Rc::downgrade(self);
            *timer = Some(clock::after(SOON_MS, move || {
                weak.upgrade().iter().for_each(Self::write_disk_now);
            }));
        }
    }

    fn write_disk_now(self: &Rc<Self>) {
        self.disk_work.timer.take();
        let inner = Rc::clone(self);
        leptos::task::spawn_local(async move { inner.write_disk(false).await });
    }

    async fn write_disk(self: &Rc<Self>, even_foreign: bool) {
        self.disk_work.stale.set(false);
        let lock = format!("disk/{}", self.project);
        let inner = Rc::clone(self);
        let work = async move { inner.write_disk_alone(even_foreign).await };
        match locks::if_free(&lock, work).await {
            Some(state) => self.tell_disk(state),
            // Another tab is at it, and does not have what was done here just now.
            None => self.write_disk_later(),
        }
    }

    async fn write_disk_alone(&self, even_foreign: bool) -> Result<Outcome, StorageError> {
        let Some(mut disk) = self.store.disk(self.project).await? else {
            // Another tab has put an end to it.
            self.disk.set(None);
            return Ok(Outcome::NotAllowed);
        };
        let (name, text) = self.export_now();
        let outcome = disk.write(&name, &text, even_foreign).await?;
        if let Outcome::Written(_) = outcome {
            self.store.put_disk(self.project, Some(&disk)).await?;
        }
        Ok(outcome)
    }

    fn tell_disk(self: &Rc<Self>, outcome: Result<Outcome, StorageError>) {
        let Some(mut copy) = self.disk.get_untracked() else {
            return;
        };
        copy.state = match outcome {
            Ok(Outcome::Written(at)) => {
                copy.written = Some(at);
                DiskState::Current
            }
            Ok(Outcome::NotAllowed) => DiskState::NotAllowed,
            Ok(Outcome::Foreign) => DiskState::Foreign,
            Err(error) => DiskState::Failed(error),
        };
        let is_whole = copy.state == DiskState::Current && !self.disk_work.stale.get();
        self.disk.set(Some(copy));
        if is_whole {
            self.note_saved();
        } else if self.disk_work.stale.get() {
            self.write_disk_later();
        }
    }

    fn export_now(&self) -> (String, String) {
        let table = self.table.borrow();
        let (now, today) = (clock::iso_now(), clock::today());
        let name = self.row.borrow().name.clone();
        let text = match self.project {
            project if project == self.about => files::write(&table, project, &now),
            package => files::write_package(&table, self.about, package, &now),
        };
        (files::file_name(&name, &today), text)
    }

    /// Nothing is written any more.
    pub(super) fn close_disk(self: &Rc<Self>) {
        self.disk_work.leaving.take();
        if self.disk_work.timer.take().is_some() {
            self.write_disk_now();
        }
    }

    fn show_disk(self: &Rc<Self>, disk: &Disk, state: DiskState) {
        self.disk.set(Some(DiskCopy {
            name: disk.name(),
            is_folder: disk.is_folder(),
            state,
            written: disk.written(),
        }));
        let weak = Rc::downgrade(self);
        let leaving = events::on_leaving(move || {
            if let Some(inner) = weak.upgrade()
                && inner.disk_work.timer.borrow().is_some()
            {
                inner.write_disk_now();
            }
        });
        self.disk_work.leaving.replace(Some(leaving));
    }
}

impl Workspace {
    /// Looks for the copy on disk of this project, and goes on keeping it.
    pub fn open_disk(self) {
        let inner = self.inner();
        leptos::task::spawn_local(async move {
            // What cannot be read now is not kept up to date, and the page of files shows none.
            let Ok(Some(disk)) = inner.store.disk(inner.project).await else {
                return;
            };
            let is_current = disk.written() >= Some(inner.row.borrow().changed);
            match disk.is_allowed().await {
                false => inner.show_disk(&disk, DiskState::NotAllowed),
                true if is_current => inner.show_disk(&disk, DiskState::Current),
                true => {
                    inner.show_disk(&disk, DiskState::Waiting);
                    inner.write_disk_later();
                }
            }
        });
    }

    /// Lets a person choose where a copy is kept, and writes it. Says whether they chose. From a click.
    ///
    /// # Errors
    /// When the browser refuses, or the place cannot be remembered.
    pub async fn choose_disk(self, target: Target) -> Result<bool, StorageError> {
        let inner = self.inner();
        let suggested = files::file_name(&self.name(), "");
        let Some(disk) = Disk::choose(target, &suggested).await? else {
            return Ok(false);
        };
        inner.store.put_disk(inner.project, Some(&disk)).await?;
        inner.show_disk(&disk, DiskState::Waiting);
        inner.write_disk(false).await;
        Ok(true)
    }

    /// Asks the browser for the permission again, and writes. From a click.
    ///
    /// # Errors
    /// When the place is not known any more.
    pub async fn allow_disk(self) -> Result<(), StorageError> {
        let inner = self.inner();
        if let Some(disk) = inner.store.disk(inner.project).await?
            && disk.ask().await
        {
            inner.show_disk(&disk, DiskState::Waiting);
            inner.write_disk(false).await;
        }
        Ok(())
    }

    /// Writes over what somebody else has put into the file.
    pub async fn overwrite_disk(self) {
        self.inner().write_disk(true).await;
    }

    /// Keeps no copy any more. The file stays as it is.
    ///
    /// # Errors
    /// When that cannot be remembered.
    pub async fn leave_disk(self) -> Result<(), StorageError> {
        let inner = self.inner();
        inner.store.put_disk(inner.project, None).await?;
        inner.disk_work.timer.take();
        inner.disk_work.leaving.take();
        inner.disk.set(None);
        Ok(())
    }
}
