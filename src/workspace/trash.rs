//! The trash: who put something there and when, what went with it, emptying it, and waiting until
//! everything is stored.

use std::collections::BTreeSet;

use super::history::History;
use super::{Deed, Id, Key, Reason, SaveStatus, Stamp, StorageError, Workspace, Writer, backups};
use crate::domain::{Card, Domain};
use crate::files;
use crate::merge::{Fate, TRASHED, Table, Wish};
use crate::method::touches_frozen;
use crate::platform::clock;

/// How often it is looked whether a project is stored.
const LOOK_MS: u32 = 30;

/// What removes these records, as far as nothing frozen keeps them.
fn purge_wishes(table: &Table, keys: &BTreeSet<Key>) -> Vec<Wish> {
    let removals = keys.iter().map(|key| table.purge(key));
    let allowed = removals.filter(|wishes| !touches_frozen(table, wishes));
    allowed.flatten().collect()
}

fn trashed_stamp(table: &Table, key: &Key) -> Option<Stamp> {
    Some(table.heads(key, TRASHED).first()?.stamp)
}

/// What became of emptying the trash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Emptied {
    /// How many records were removed, those included that nobody sees without them.
    pub removed: usize,
    /// How many backups could not be read and still hold what they held.
    pub unread: usize,
}

impl Workspace {
    /// Does a record lie in the trash? Not reactive.
    pub fn is_trashed(self, key: &Key) -> bool {
        let is_trashed = |table: &Table| {
            let record = table.record(&key.kind, key.id);
            record.is_some_and(|record| record.fate() == Fate::Trashed)
        };
        self.with_table(is_trashed)
    }

    /// Everything that emptying the trash removes. Not reactive.
    pub fn doomed(self) -> BTreeSet<Key> {
        self.with_table(files::owned_by_trash)
    }

    /// Removes what lies in the trash for good; undo begins anew. Either a backup is made first, or
    /// the backups of this browser lose it too.
    ///
    /// # Errors
    /// When the backup cannot be made or changed; the trash is as full as before then.
    pub async fn empty_trash(self, from_backups: bool) -> Result<Emptied, StorageError> {
        let inner = self.inner();
        let keys = self.doomed();
        let unread = if from_backups {
            backups::purge_backups(&inner, &keys).await?
        } else {
            let before = inner.table.borrow().clone();
            inner.backed_up(&before, Reason::Trash).await?;
            0
        };
        // Answers of a frozen wave can go only once the wave is gone.
        for _ in 0..2 {
            let wishes = self.with_table(|table| purge_wishes(table, &keys));
            self.edit_for_good(Deed::EmptyTrash, |draft| draft.extend(wishes));
        }
        // Taking back what was done before would make half of a record again.
        inner.history.replace(History::default());
        inner.tell_ends();
        let is_gone = |table: &Table, key: &&Key| table.record(&key.kind, key.id).is_none();
        let removed =
            self.with_table(|table| keys.iter().filter(|key| is_gone(table, key)).count());
        Ok(Emptied { removed, unread })
    }

    /// Who put a record into the trash, and about when. Not reactive.
    pub fn trashed_by(self, key: &Key) -> Option<(Writer, Option<u64>)> {
        let stamp = self.with_table(|table| trashed_stamp(table, key))?;
        Some(self.writer(stamp))
    }

    /// Subscribes to cards going into the trash and coming back.
    pub fn track_trashed_cards(self) {
        self.inner().cards.trashed(|id, _| id);
    }

    /// The cards that went into the trash by the same deed as this record. Not reactive.
    pub fn trashed_with(self, key: &Key) -> Vec<Id> {
        self.with_table(|table| {
            let Some(stamp) = trashed_stamp(table, key) else {
                return Vec::new();
            };
            let cards = table.records(Card::KIND);
            let along = cards.filter(|(id, record)| {
                record.fate() == Fate::Trashed
                    && trashed_stamp(table, &Key::new(Card::KIND, *id)) == Some(stamp)
            });
            along.map(|(id, _)| id).collect()
        })
    }

    /// Waits until everything done so far is stored, or until storing has failed.
    ///
    /// # Errors
    /// When it could not be stored; it is tried again as long as the project is open.
    pub async fn saved(self) -> Result<(), StorageError> {
        let status = self.inner().status.clone();
        loop {
            // Storing begins in a task of its own, so the first look comes after a wait.
            clock::sleep(LOOK_MS).await;
            match leptos::prelude::GetUntracked::get_untracked(&status) {
                SaveStatus::Saving => {}
                SaveStatus::NotSaved(error) => return Err(error),
                _ => return Ok(()),
            }
        }
    }
}
