//! Backups of the open project: when they are made, what has changed since, and going back.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::history::Step;
use super::{Backup, Deed, Inner, Left, Preview, Reason, StorageError, Workspace};
use crate::files;
use crate::merge::{Actor, Change, Key, Outcome, Table, Wish};
use crate::platform::{clock, random};

/// After how much time of changes there is another backup.
const HOUR_MS: u64 = 60 * 60 * 1000;
/// How long after opening a project its backup is made, so that opening stays quick.
const CALM_MS: u32 = 1_500;

/// What became of the last backups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackupNews {
    /// How many were made or changed since the project was opened.
    pub made: u32,
    /// Why the last one could not be made.
    pub trouble: Option<StorageError>,
}

/// A backup that was looked into.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// When it was made.
    pub at: u64,
    /// What going back to it would do.
    pub preview: Arc<Preview>,
    /// What going back would leave as it is.
    pub left: Left,
}

impl Inner {
    /// Makes a backup of the table as it is now, without anybody waiting for it.
    pub(super) fn back_up(self: &Rc<Self>, reason: Reason) {
        self.back_up_after(0, reason);
    }

    fn back_up_after(self: &Rc<Self>, wait: u32, reason: Reason) {
        let inner = Rc::clone(self);
        leptos::task::spawn_local(async move {
            if wait > 0 {
                clock::sleep(wait).await;
            }
            // As it is after the wait: a person who was taken out meanwhile must not come back.
            let table = inner.table.borrow().clone();
            // What came of it stands on the page of files.
            inner.backed_up(&table, reason).await.err();
        });
    }

    /// Makes a backup of a table.
    pub(super) async fn backed_up(
        &self,
        table: &Table,
        reason: Reason,
    ) -> Result<(), StorageError> {
        let kept = self
            .store
            .backup(self.project, table, reason, clock::now())
            .await;
        self.backup_news.update(|news| {
            news.made += u32::from(kept == Ok(true));
            news.trouble = kept.as_ref().err().cloned();
        });
        kept.map(|_| ())
    }

    /// Makes one when there was none for an hour and something has been done.
    pub(super) fn back_up_hourly(self: &Rc<Self>) {
        let now = clock::now();
        // A clock that was put back must not keep backups away.
        if now.abs_diff(self.hour.get()) >= HOUR_MS {
            self.hour.set(now);
            self.back_up(Reason::Hour);
        }
    }

    fn tell_of_backups(&self) {
        self.backup_news.update(|news| news.made += 1);
    }
}

impl Workspace {
    /// Somebody begins to work here: the project is kept as it is now.
    pub fn begin_session(self) {
        self.inner().back_up_after(CALM_MS, Reason::Session);
    }

    /// The backups, the newest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn backups(self) -> Result<Vec<Backup>, StorageError> {
        let inner = self.inner();
        inner.store.backups(inner.project).await
    }

    /// How many cards a backup holds, and what has changed since it was made.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn since_backup(self, at: u64) -> Result<(usize, Preview), StorageError> {
        let inner = self.inner();
        let backup = inner.store.read_backup(inner.project, at).await?;
        let now = inner.table.borrow();
        let mut keys: Vec<Key> = backup.keys().chain(now.keys()).collect();
        keys.sort();
        keys.dedup();
        let cards = super::library::cards_in(&backup);
        Ok((cards, files::preview_between(&backup, &now, keys)))
    }

    /// Looks into a backup: what going back to it would do.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn look_at_backup(self, at: u64) -> Result<Looked, StorageError> {
        let inner = self.inner();
        let backup = inner.store.read_backup(inner.project, at).await?;
        let now = inner.table.borrow();
        let found = files::restoring(&now, &backup);
        let mut after = now.clone();
        let mut touched = apply(&mut after, found.wishes);
        let wishes = files::trashing(&after, &found.to_trash);
        apply(&mut after, wishes);
        touched.sort();
        Ok(Looked {
            at,
            preview: Arc::new(files::preview_between(&now, &after, touched)),
            left: found.left,
        })
    }

    /// Goes back to a backup, as one step that can be taken back. The present state is kept first.
    /// Says whether anything changed.
    ///
    /// # Errors
    /// When the backup cannot be read, or the present state cannot be kept; nothing changed then.
    pub async fn restore_backup(self, at: u64) -> Result<bool, StorageError> {
        let inner = self.inner();
        let backup = inner.store.read_backup(inner.project, at).await?;
        let now = inner.table.borrow().clone();
        inner.backed_up(&now, Reason::Restore).await?;
        let found = files::restoring(&inner.table.borrow(), &backup);
        let made = inner.write(Deed::RestoreBackup, found.wishes, false);
        let wishes = files::trashing(&inner.table.borrow(), &found.to_trash);
        let trashed = inner.write(Deed::RestoreBackup, wishes, false);
        let step = Step::joined(trashed, made);
        let changed = step.is_some();
        step.into_iter()
            .for_each(|step| inner.history.borrow_mut().did(step));
        inner.tell_ends();
        // What has changed since each of them is another thing now.
        inner.tell_of_backups();
        Ok(changed)
    }

    /// Removes a backup.
    ///
    /// # Errors
    /// When that cannot be stored.
    pub async fn remove_backup(self, at: u64) -> Result<(), StorageError> {
        let inner = self.inner();
        inner.store.remove_backup(inner.project, at).await?;
        inner.tell_of_backups();
        Ok(())
    }
}

/// Whoever tries something out on a table that nobody keeps; always the same one, so that the same
/// try has the same outcome.
const NOBODY: Actor = Actor::new(0);

/// Writes into a table that nobody works on; gives the records that changed.
fn apply(table: &mut Table, wishes: Vec<Wish>) -> Vec<Key> {
    let set = table.propose(NOBODY, wishes);
    match set.map(|set| table.apply(&Change::Edit(set))) {
        Some(Outcome::Applied(touched)) => touched,
        _ => Vec::new(),
    }
}

/// Takes these records out of all backups of the open project. Says how many of them could not be
/// read and so still hold what they held.
pub(super) async fn purge_backups(
    inner: &Rc<Inner>,
    keys: &std::collections::BTreeSet<Key>,
) -> Result<usize, StorageError> {
    let mut unread = 0;
    for backup in inner.store.backups(inner.project).await? {
        let Ok(mut table) = inner.store.read_backup(inner.project, backup.at).await else {
            unread += 1;
            continue;
        };
        let wishes = keys.iter().flat_map(|key| table.purge(key)).collect();
        if let Some(set) = table.propose(random::actor(), wishes) {
            table.apply(&Change::Edit(set));
            let store = &inner.store;
            store
                .replace_backup(inner.project, backup.at, &table)
                .await?;
        }
    }
    inner.tell_of_backups();
    Ok(unread)
}
