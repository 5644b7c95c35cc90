//! What the trash tells: who put something there and when, what went with it, and waiting until
//! everything is stored.

use super::{Id, Key, SaveStatus, Stamp, StorageError, Workspace, Writer};
use crate::domain::{Card, Domain};
use crate::merge::{Fate, TRASHED, Table};
use crate::platform::clock;

/// How often it is looked whether a project is stored.
const LOOK_MS: u32 = 30;

fn trashed_stamp(table: &Table, key: &Key) -> Option<Stamp> {
    Some(table.heads(key, TRASHED).first()?.stamp)
}

impl Workspace {
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
