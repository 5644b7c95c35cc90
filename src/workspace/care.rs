//! How long a project has not been saved as a file, and the calm word about it.

use leptos::prelude::*;

use super::{Id, Inner, StorageError, Workspace};
use crate::platform::clock;
use crate::storage::preferences::{self, FileCare};

/// How long changes may be in no file before somebody is told.
const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// Remembers that a project was saved as a file just now; gives the time.
pub(super) fn saved_now(project: Id) -> u64 {
    let now = clock::now();
    let care = FileCare {
        saved: Some(now),
        since: None,
        hushed: None,
        ..preferences::file_care(project)
    };
    preferences::set_file_care(project, care);
    now
}

impl Inner {
    /// Something was done here that no file has yet.
    pub(super) fn note_change(&self) {
        // Another tab may have saved a file meanwhile.
        let mut care = preferences::file_care(self.project);
        if care.since.is_none() {
            care.since = Some(clock::now());
            preferences::set_file_care(self.project, care);
        }
        if self.care.get_untracked() != care {
            self.care.set(care);
        }
    }

    /// A file has everything now.
    pub(super) fn note_saved(&self) {
        let saved = saved_now(self.project);
        self.row.borrow_mut().saved_file = Some(saved);
        self.care.set(preferences::file_care(self.project));
    }

    fn set_care(&self, change: impl FnOnce(&mut FileCare)) {
        let mut care = preferences::file_care(self.project);
        change(&mut care);
        preferences::set_file_care(self.project, care);
        self.care.set(care);
    }
}

impl Workspace {
    /// Since when there are changes that no file has, if that is a day ago and somebody wants to hear
    /// of it. Subscribes to what is done.
    pub fn unsaved_for_a_day(self) -> Option<u64> {
        let inner = self.inner();
        let (care, now) = (inner.care.get(), clock::now());
        // Time goes by without a signal; whoever works looks again with each thing they do.
        inner.status.track();
        let is_hushed = care.off || care.hushed.is_some_and(|until| now < until);
        care.since
            .filter(|since| !is_hushed && now >= since.saturating_add(DAY_MS))
    }

    /// Says nothing of it until a day has gone by.
    pub fn hush_for_a_day(self) {
        let until = clock::now().saturating_add(DAY_MS);
        self.inner().set_care(|care| care.hushed = Some(until));
    }

    /// Says nothing of it any more on this device, or says it again.
    pub fn set_reminded(self, reminded: bool) {
        self.inner().set_care(|care| {
            care.off = !reminded;
            care.hushed = None;
        });
    }

    /// Remembers that the project was saved as a file.
    ///
    /// # Errors
    /// When the note cannot be stored.
    pub async fn note_saved_file(self) -> Result<(), StorageError> {
        let inner = self.inner();
        inner.note_saved();
        let row = inner.row.borrow().clone();
        inner.store.put_project(&row).await
    }
}
