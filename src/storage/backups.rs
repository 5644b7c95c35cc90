//! Backups of a project in the database: a rolling set, small, each with why and when it was made.

use js_sys::{Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use super::db::Durability;
use super::error::{Result, StorageError};
use super::rows::{Sealed, backup_key, number, number_in, object, of_project, text};
use super::schema::BACKUPS;
use super::store::Store;
use crate::domain::retention;
use crate::merge::{Id, Table};
use crate::platform::{clock, squeeze};

/// Why a backup was made. Stored as one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// Somebody opened the project.
    Session,
    /// Files were about to be merged.
    Merge,
    /// Something was read from a file.
    Import,
    /// An hour of changes.
    Hour,
    /// The project was about to go back to another backup.
    Restore,
    /// The trash was about to be emptied.
    Trash,
    /// What a later version writes.
    #[serde(other)]
    Other,
}

/// A backup in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was made, in milliseconds since 1970; names it within the project.
    pub at: u64,
    /// Why.
    pub reason: Reason,
    /// The bytes that it takes, about.
    pub bytes: u64,
}

/// The member of a row that holds the small text.
const PACKED: &str = "packed";

impl Store {
    /// Keeps a table, and lets those go that [`retention`] does not keep. Says whether one was
    /// made: none is when the newest one holds just the same.
    pub async fn backup(
        &self,
        project: Id,
        table: &Table,
        reason: Reason,
        now: u64,
    ) -> Result<bool> {
        // Without a database there is no place for it, and work goes on all the same: nothing is called saved then.
        if self.memory().is_some() {
            return Ok(false);
        }
        let sealed = Sealed::new(table)?;
        let mut times = self.backup_times(project).await?;
        // Two within one millisecond must not share a name.
        let now = times.last().map_or(now, |newest| now.max(newest + 1));
        if let Some(newest) = times.last()
            && number(&self.backup_row(project, *newest).await?, "crc") == Some(sealed.crc.into())
        {
            return Ok(false);
        }
        times.push(now);
        let dropped = retention::to_drop(&times, now, clock::minutes_east());
        let row = backup_row(project, now, reason, &sealed).await;
        self.store_backups(project, &[(now, row)], &dropped).await?;
        Ok(true)
    }

    /// The backups of a project, the newest first.
    pub async fn backups(&self, project: Id) -> Result<Vec<Backup>> {
        let mut list = Vec::new();
        for at in self.backup_times(project).await? {
            // A row that cannot be read is still listed: reading it will say why.
            let row = self.backup_row(project, at).await.unwrap_or_default();
            let word = text(&row, "reason").unwrap_or_default();
            let packed = bytes_in(&row).map(|bytes| bytes.length() as usize);
            let length = packed.or_else(|| text(&row, "text").map(|text| text.len()));
            list.push(Backup {
                at,
                reason: serde_json::from_value(word.into()).unwrap_or(Reason::Other),
                bytes: length.unwrap_or(0) as u64,
            });
        }
        list.reverse();
        Ok(list)
    }

    /// How many backups there are of all projects, and the bytes that they take, about.
    pub async fn backups_in_all(&self) -> Result<(usize, u64)> {
        let mut all = (0, 0);
        for project in self.projects().await? {
            for backup in self.backups(project.id).await? {
                all = (all.0 + 1, all.1 + backup.bytes);
            }
        }
        Ok(all)
    }

    /// What a backup holds.
    pub async fn read_backup(&self, project: Id, at: u64) -> Result<Table> {
        let row = unpacked(self.backup_row(project, at).await?).await;
        Sealed::read(&row)?.open()
    }

    /// Puts another table into the place of a backup, with the same time and reason.
    pub async fn replace_backup(&self, project: Id, at: u64, table: &Table) -> Result<()> {
        let old = self.backup_row(project, at).await?;
        let word = text(&old, "reason").unwrap_or_default();
        let reason = serde_json::from_value(word.into()).unwrap_or(Reason::Other);
        let row = backup_row(project, at, reason, &Sealed::new(table)?).await;
        self.store_backups(project, &[(at, row)], &[]).await
    }

    /// Removes a backup.
    pub async fn remove_backup(&self, project: Id, at: u64) -> Result<()> {
        self.store_backups(project, &[], &[at]).await
    }

    async fn store_backups(
        &self,
        project: Id,
        rows: &[(u64, JsValue)],
        dropped: &[u64],
    ) -> Result<()> {
        let write = self
            .database()
            .write(&[BACKUPS], Durability::Strict, |transaction| {
                let backups = transaction.object_store(BACKUPS)?;
                for at in dropped {
                    backups.delete(&backup_key(project, *at).into())?;
                }
                for (at, row) in rows {
                    backups.put_with_key(row, &backup_key(project, *at).into())?;
                }
                Ok(())
            });
        write.await
    }

    /// When the backups were made, the oldest first.
    async fn backup_times(&self, project: Id) -> Result<Vec<u64>> {
        let read = self.database().read(&[BACKUPS], async |transaction| {
            transaction
                .store(BACKUPS)?
                .get_all_keys(Some(of_project(project)?), None)
                .await
        });
        Ok(read.await?.iter().filter_map(number_in).collect())
    }

    async fn backup_row(&self, project: Id, at: u64) -> Result<JsValue> {
        let key = JsValue::from(backup_key(project, at));
        let read = self.database().read(&[BACKUPS], async |transaction| {
            transaction.store(BACKUPS)?.get(key.clone()).await
        });
        let missing = || StorageError::named("NotFoundError", "there is no such backup");
        read.await?.ok_or_else(missing)
    }
}

/// A backup as it is stored: small where the browser can make it so.
async fn backup_row(project: Id, at: u64, reason: Reason, sealed: &Sealed) -> JsValue {
    let word = serde_json::to_value(reason).unwrap_or_default();
    let facts = [
        ("project", project.to_string().into()),
        ("at", (at as f64).into()),
        ("reason", word.as_str().unwrap_or_default().into()),
    ];
    let content = match squeeze::squeeze(&sealed.text).await {
        Some(small) => (PACKED, Uint8Array::from(small.as_slice()).into()),
        None => ("text", sealed.text.as_str().into()),
    };
    object(
        facts
            .into_iter()
            .chain([content, ("crc", sealed.crc.into())]),
    )
}

fn bytes_in(row: &JsValue) -> Option<Uint8Array> {
    Reflect::get(row, &PACKED.into()).ok()?.dyn_into().ok()
}

/// The row with its text in full. One that cannot be unpacked stays as it is, and has no text then.
pub(super) async fn unpacked(row: JsValue) -> JsValue {
    let Some(packed) = bytes_in(&row) else {
        return row;
    };
    match squeeze::unsqueeze(&packed.to_vec()).await {
        Ok(large) => {
            let names = ["project", "at", "reason", "crc"];
            let part =
                |name: &'static str| (name, Reflect::get(&row, &name.into()).unwrap_or_default());
            object(names.map(part).into_iter().chain([("text", large.into())]))
        }
        Err(_) => row,
    }
}
