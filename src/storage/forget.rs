//! Forgetting: what was taken out of a project is to be gone from this browser too. A fresh snapshot
//! takes the place of all earlier ones and of the journal, the copy is written anew, backups are
//! rewritten, and raw files that still hold it are deleted.

use wasm_bindgen::JsValue;

use super::compact::quarantine;
use super::copies;
use super::db::Durability;
use super::error::{Result, StorageError};
use super::fold::JournalRow;
use super::journal::Journal;
use super::loading::rows_of;
use super::rows::{Sealed, as_number, cut_key, number_in, of_project, snapshot_key, text};
use super::schema::{INBOX, JOURNAL, META, SNAPSHOTS};
use super::store::{Store, delete_rows, snapshot_row};
use super::tail;
use crate::merge::{Id, Table};
use crate::platform::locks;

/// What became of the backups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BackupsRewritten {
    /// So many held it and were rewritten.
    pub rewritten: usize,
    /// So many could not be read, so nobody can say what they hold: they were deleted.
    pub deleted: usize,
}

impl Journal {
    /// Leaves nothing of the project but this table, which is to hold everything up to now: one
    /// strict transaction for snapshots and journal, then the second copy. Two whole snapshots are
    /// there afterwards, as always. What other tabs store meanwhile stays. Says no, and does nothing,
    /// when the table lacks what another tab has stored: then it has to be taken in first.
    pub async fn forget_all_but(&self, table: &Table) -> Result<bool> {
        // Before the first wait, so that table and number belong together.
        let last_key = self.0.last_key.get();
        let (end, known) = (self.0.tail.end(), table.known().clone());
        let sealed = Sealed::new(table)?;
        let (journal, lock) = (self.clone(), self.lock());
        let work = locks::in_turn(&lock, async move {
            if !journal.start_anew(&sealed, last_key).await? {
                return Ok(false);
            }
            journal.copy_sealed(&sealed, &known, end).await?;
            let inner = &journal.0;
            if copies::available() && !inner.store.has_copies() {
                // The old copy still holds what is to be gone.
                copies::remove(inner.store.database().name(), inner.project).await?;
            }
            // Rows of before, of whatever tab; the copy has what was in them.
            for name in tail::names(inner.project).await {
                copies::remove_file(&name).await?;
            }
            Ok(true)
        });
        work.await.unwrap_or(Err(StorageError::NotAllowed))
    }

    async fn start_anew(&self, sealed: &Sealed, last_key: u64) -> Result<bool> {
        let (store, project) = (&self.0.store, self.0.project);
        let stores = [SNAPSHOTS, JOURNAL, META];
        let read = store.database().read(&stores, async |transaction| {
            let snapshots = transaction.store(SNAPSHOTS)?;
            let keys = snapshots
                .get_all_keys(Some(of_project(project)?), None)
                .await?;
            let meta = transaction.store(META)?;
            let cut = meta.get(cut_key(project).into()).await?;
            let cut = cut.as_ref().and_then(as_number).unwrap_or(0);
            Ok((keys, rows_of(transaction, project).await?, cut))
        });
        let (old, rows, cut) = read.await?;
        if cut > last_key {
            return Ok(false);
        }
        let newest = old.last().and_then(number_in).unwrap_or(0);
        let covered = |row: &&JournalRow| row.key <= last_key;
        let stores = [SNAPSHOTS, JOURNAL, META, INBOX];
        let write = store
            .database()
            .write(&stores, Durability::Strict, |transaction| {
                let snapshots = transaction.object_store(SNAPSHOTS)?;
                for generation in [newest + 1, newest + 2] {
                    let row = snapshot_row(project, generation, last_key, sealed);
                    let key = snapshot_key(project, generation).into();
                    snapshots.add_with_key(&row, &key)?;
                }
                old.iter()
                    .try_for_each(|key| snapshots.delete(key).map(|_| ()))?;
                let inbox = transaction.object_store(INBOX)?;
                for row in rows.iter().filter(covered) {
                    if row.change().is_err() {
                        let (key, value) = quarantine(row);
                        inbox.put_with_key(&value, &key)?;
                    }
                }
                delete_rows(transaction, rows.iter().filter(covered))?;
                let cut = JsValue::from(last_key as f64);
                transaction
                    .object_store(META)?
                    .put_with_key(&cut, &cut_key(project).into())
            });
        write.await?;
        self.0.rows.set(0);
        Ok(true)
    }
}

impl Store {
    /// Deletes the files of the inbox whose text holds it; says how many.
    pub async fn forget_raw(&self, holds: impl Fn(&str) -> bool) -> Result<usize> {
        let read = self.database().read(&[INBOX], async |transaction| {
            transaction.store(INBOX)?.get_all_keys(None, None).await
        });
        let mut doomed = Vec::new();
        for key in read.await? {
            // One at a time: each may be as large as a file can be.
            let read = self.database().read(&[INBOX], async |transaction| {
                transaction.store(INBOX)?.get(key.clone()).await
            });
            let row = read.await?.unwrap_or_default();
            if holds(&text(&row, "text").unwrap_or_else(|| bytes(&row))) {
                doomed.push(key);
            }
        }
        let write = self
            .database()
            .write(&[INBOX], Durability::Strict, |transaction| {
                let inbox = transaction.object_store(INBOX)?;
                doomed
                    .iter()
                    .try_for_each(|key| inbox.delete(key).map(|_| ()))
            });
        write.await?;
        Ok(doomed.len())
    }

    /// Rewrites the backups of a project. `rewrite` gives nothing where it finds nothing.
    pub async fn rewrite_backups(
        &self,
        project: Id,
        rewrite: impl Fn(&Table) -> Option<Table>,
    ) -> Result<BackupsRewritten> {
        let mut done = BackupsRewritten::default();
        for backup in self.backups(project).await? {
            match self.read_backup(project, backup.at).await {
                Ok(table) => {
                    if let Some(table) = rewrite(&table) {
                        self.replace_backup(project, backup.at, &table).await?;
                        done.rewritten += 1;
                    }
                }
                Err(StorageError::Damaged(_)) => {
                    self.remove_backup(project, backup.at).await?;
                    done.deleted += 1;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }
}

fn bytes(row: &JsValue) -> String {
    let bytes = js_sys::Reflect::get(row, &"bytes".into()).unwrap_or_default();
    String::from_utf8_lossy(&js_sys::Uint8Array::new(&bytes).to_vec()).into_owned()
}
