//! Compaction: when idle and after some hundred rows, one tab writes a new snapshot and, in the
//! same strict transaction, deletes the rows that the snapshot before it covers. Two generations
//! stay readable at any time.
//!
//! APART FROM REMOVING A PROJECT AND OLD BACKUPS, FORGETTING A PERSON (`forget.rs`), AND SETTING UP A
//! DATABASE ANEW THAT DOES NOT OPEN, NOTHING ELSE IN THE HOUSE DELETES.

use wasm_bindgen::JsValue;

use super::db::Durability;
use super::error::Result;
use super::fold::JournalRow;
use super::journal::Journal;
use super::loading::rows_of;
use super::rows::{Sealed, cut_key, number, number_in, object, of_project, snapshot_key};
use super::schema::{INBOX, JOURNAL, META, SNAPSHOTS};
use super::store::{delete_rows, snapshot_row};
use crate::merge::stamp::Known;
use crate::merge::{Change, Table};
use crate::platform::{clock, locks};

/// After how many rows a new snapshot is due.
const DUE: usize = 300;
/// How often the second copy is written while somebody works.
const COPY_MS: u64 = 30_000;

/// What a compaction starts from.
struct Found {
    keys: Vec<JsValue>,
    /// Generation and last row of the newest whole snapshot.
    base: Option<(u64, u64)>,
    rows: Vec<JournalRow>,
}

impl Journal {
    /// Call when idle, with the table as it is now. Writes a snapshot when one is due, and the
    /// second copy when that is due. Says whether a snapshot was written.
    pub async fn compact_if_due(&self, table: &Table) -> Result<bool> {
        if self.0.rows.get() >= DUE && self.compact(table).await? {
            return Ok(true);
        }
        if clock::now() >= self.0.copied_at.get() + COPY_MS {
            self.copy(table).await?;
        }
        Ok(false)
    }

    /// Writes the second copy if anything has changed since the last one. Call when the page is
    /// hidden.
    pub async fn copy(&self, table: &Table) -> Result<()> {
        // Without a database several tabs know nothing of each other: the tails of each keep everything.
        if self.0.store.memory().is_some() {
            return Ok(());
        }
        if self.0.uncopied.replace(false) {
            let end = self.0.tail.end();
            self.copy_sealed(&Sealed::new(table)?, table.known(), end)
                .await?;
        }
        Ok(())
    }

    /// Writes the copy, and lets the tail go up to where it had got when the table was sealed.
    pub(super) async fn copy_sealed(
        &self,
        sealed: &Sealed,
        known: &Known,
        end: usize,
    ) -> Result<()> {
        self.0.copied_at.set(clock::now());
        let row = self.0.store.project(self.0.project).await?;
        let copied = match row {
            Some(row) => self.0.store.copy(&row, sealed, known).await,
            None => false,
        };
        match copied {
            true => self.0.tail.cut(end),
            false => self.0.uncopied.set(true),
        }
        Ok(())
    }

    async fn compact(&self, table: &Table) -> Result<bool> {
        // Before the first wait, so that table and number belong together.
        let last_key = self.0.last_key.get();
        let end = self.0.tail.end();
        let known = table.known().clone();
        let sealed = Sealed::new(table)?;
        let journal = self.clone();
        let lock = self.lock();
        let work = locks::if_free(&lock, async move {
            let written = journal.write_snapshot(&sealed, &known, last_key).await?;
            if written {
                journal.copy_sealed(&sealed, &known, end).await?;
            }
            Ok(written)
        });
        // Another tab is at it: nothing to do here.
        work.await.unwrap_or(Ok(false))
    }

    /// The lock of whoever writes snapshots.
    pub(super) fn lock(&self) -> String {
        format!("{}/{}", self.0.store.database().name(), self.0.project)
    }

    async fn write_snapshot(&self, sealed: &Sealed, known: &Known, last_key: u64) -> Result<bool> {
        let project = self.0.project;
        let found = self.find().await?;
        let newest = found.keys.last().and_then(number_in).unwrap_or(0);
        let (base, base_up_to) = found.base.unwrap_or((0, 0));
        let fresh = found
            .rows
            .iter()
            .filter(|row| row.key > base_up_to && row.key <= last_key);
        let covered: Vec<u64> = fresh
            .take_while(|row| self.is_covered(row, known))
            .map(|row| row.key)
            .collect();
        self.0.rows.set(covered.len());
        let up_to = match covered.last() {
            Some(up_to) if covered.len() >= DUE => *up_to,
            _ => return Ok(false),
        };
        let snapshot = snapshot_row(project, newest + 1, up_to, sealed);
        let key = snapshot_key(project, newest + 1).into();
        let old = |row: &&JournalRow| row.key <= base_up_to;
        let stores = [SNAPSHOTS, JOURNAL, META, INBOX];
        let write = self
            .0
            .store
            .database()
            .write(&stores, Durability::Strict, |transaction| {
                let snapshots = transaction.object_store(SNAPSHOTS)?;
                // `add`: where there are no locks, the second of two tabs fails here as a whole.
                snapshots.add_with_key(&snapshot, &key)?;
                let older = |key: &&JsValue| number_in(key).is_some_and(|number| number < base);
                found
                    .keys
                    .iter()
                    .filter(older)
                    .try_for_each(|key| snapshots.delete(key).map(|_| ()))?;
                for row in found
                    .rows
                    .iter()
                    .filter(old)
                    .filter(|row| row.change().is_err())
                {
                    let (key, value) = quarantine(row);
                    transaction
                        .object_store(INBOX)?
                        .put_with_key(&value, &key)?;
                }
                delete_rows(transaction, found.rows.iter().filter(old))?;
                let cut = JsValue::from(base_up_to as f64);
                transaction
                    .object_store(META)?
                    .put_with_key(&cut, &cut_key(project).into())
            });
        write.await?;
        self.0.rows.set(0);
        Ok(true)
    }

    async fn find(&self) -> Result<Found> {
        let project = self.0.project;
        let read = self
            .0
            .store
            .database()
            .read(&[SNAPSHOTS, JOURNAL], async |transaction| {
                let snapshots = transaction.store(SNAPSHOTS)?;
                let keys = snapshots
                    .get_all_keys(Some(of_project(project)?), None)
                    .await?;
                let mut base = None;
                for key in keys.iter().rev() {
                    let row = snapshots.get(key.clone()).await?.unwrap_or_default();
                    if Sealed::read(&row).is_ok_and(|sealed| sealed.is_whole()) {
                        base = number_in(key).zip(number(&row, "upTo"));
                        break;
                    }
                }
                let rows = rows_of(transaction, project).await?;
                Ok(Found { keys, base, rows })
            });
        read.await
    }

    /// Is this row in a table that has seen `known`? A row that waits for another one is not, and
    /// neither is any row after it.
    fn is_covered(&self, row: &JournalRow, known: &Known) -> bool {
        match row.change() {
            // Nobody can have it; it stays until it is deleted, and then goes to the inbox.
            Err(_) => true,
            Ok(_) if self.0.gapped.contains(&row.key) => true,
            Ok(Change::Edit(set)) => known.sees(set.stamp),
            Ok(Change::Merge(merged)) => {
                merged.context.known().within(known)
                    && merged.after.iter().all(|stamp| known.sees(*stamp))
            }
        }
    }
}

/// A row that could not be read, as it is kept in the inbox.
pub(super) fn quarantine(row: &JournalRow) -> (JsValue, JsValue) {
    let value = object([
        ("at", (clock::now() as f64).into()),
        ("project", row.project.as_str().into()),
        ("text", row.text.as_str().into()),
    ]);
    (format!("{}/{}", row.project, row.key).into(), value)
}
