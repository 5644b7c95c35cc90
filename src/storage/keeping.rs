//! What is kept to fall back upon: raw files, backups, and everything as text for the day when
//! nothing else opens.

use js_sys::{JSON, Uint8Array};
use wasm_bindgen::JsValue;

use super::db::Durability;
use super::error::{Result, StorageError};
use super::rows::{Sealed, backup_key, number_in, object, of_project, text};
use super::schema::{BACKUPS, INBOX, STORES};
use super::store::Store;
use crate::merge::{Id, Table};
use crate::platform::clock;

/// How many backups of a project are kept.
const BACKUPS_KEPT: usize = 10;

/// A backup in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was made, in milliseconds since 1970; names it within the project.
    pub at: u64,
    /// Why.
    pub reason: String,
}

impl Store {
    /// Keeps a file as it came.
    pub async fn keep_raw(&self, bytes: &[u8]) -> Result<()> {
        let (key, value) = raw_row(bytes);
        let write = self
            .database()
            .write(&[INBOX], Durability::Strict, |transaction| {
                transaction.object_store(INBOX)?.put_with_key(&value, &key)
            });
        write.await?;
        Ok(())
    }

    /// Keeps a table before something risky; the newest ten stay.
    pub async fn backup(&self, project: Id, table: &Table, reason: &str, now: u64) -> Result<()> {
        let sealed = Sealed::new(table)?;
        let facts = [
            ("project", project.to_string().into()),
            ("at", (now as f64).into()),
            ("reason", reason.into()),
        ];
        let row = object(facts.into_iter().chain(sealed.members()));
        let mut keys = self.backup_keys(project).await?;
        keys.truncate((keys.len() + 1).saturating_sub(BACKUPS_KEPT));
        let write = self
            .database()
            .write(&[BACKUPS], Durability::Strict, |transaction| {
                let backups = transaction.object_store(BACKUPS)?;
                keys.iter()
                    .try_for_each(|key| backups.delete(key).map(|_| ()))?;
                backups.put_with_key(&row, &backup_key(project, now).into())
            });
        write.await?;
        Ok(())
    }

    /// The backups of a project, the newest first.
    pub async fn backups(&self, project: Id) -> Result<Vec<Backup>> {
        let read = self.database().read(&[BACKUPS], async |transaction| {
            let backups = transaction.store(BACKUPS)?;
            let mut list = Vec::new();
            for key in backups
                .get_all_keys(Some(of_project(project)?), None)
                .await?
            {
                let at = number_in(&key).unwrap_or(0);
                let row = backups.get(key).await?.unwrap_or_default();
                let reason = text(&row, "reason").unwrap_or_default();
                list.insert(0, Backup { at, reason });
            }
            Ok(list)
        });
        read.await
    }

    /// What a backup holds.
    pub async fn read_backup(&self, project: Id, at: u64) -> Result<Table> {
        let key = JsValue::from(backup_key(project, at));
        let read = self.database().read(&[BACKUPS], async |transaction| {
            transaction.store(BACKUPS)?.get(key.clone()).await
        });
        match read.await? {
            Some(row) => Sealed::read(&row)?.open(),
            None => Err(StorageError::named(
                "NotFoundError",
                "there is no such backup",
            )),
        }
    }

    /// Puts another table into a backup; time and reason stay.
    pub async fn replace_backup(&self, project: Id, at: u64, table: &Table) -> Result<()> {
        let sealed = Sealed::new(table)?;
        let kept = self.backups(project).await?;
        let reason = kept.into_iter().find(|backup| backup.at == at);
        let facts = [
            ("project", project.to_string().into()),
            ("at", (at as f64).into()),
            (
                "reason",
                reason.map(|it| it.reason).unwrap_or_default().into(),
            ),
        ];
        let row = object(facts.into_iter().chain(sealed.members()));
        let write = self
            .database()
            .write(&[BACKUPS], Durability::Strict, |transaction| {
                let backups = transaction.object_store(BACKUPS)?;
                backups.put_with_key(&row, &backup_key(project, at).into())
            });
        write.await?;
        Ok(())
    }

    /// Everything in the database as JSON text: of one project, or of all. Reads row by row, so
    /// that one broken row hides no other; what cannot be read says why in its place.
    pub async fn raw_rows(&self, project: Option<Id>) -> Result<String> {
        let mut out = String::from("{\"format\":\"touchpoint-werkstatt-raw\"");
        for store in STORES {
            let stores = [store];
            let read = self.database().read(&stores, async |transaction| {
                transaction.store(store)?.get_all_keys(None, None).await
            });
            out.push_str(&format!(",\n\"{store}\":["));
            let mut first = true;
            for key in read.await? {
                let read = self.database().read(&stores, async |transaction| {
                    transaction.store(store)?.get(key.clone()).await
                });
                let value = match read.await {
                    Ok(value) => value.unwrap_or_default(),
                    Err(error) => object([("error", error.to_string().into())]),
                };
                if project.is_none_or(|project| belongs(&key, &value, project)) {
                    out.push_str(if first { "\n" } else { ",\n" });
                    first = false;
                    out.push_str(&format!("[{},{}]", json(&key), json(&value)));
                }
            }
            out.push(']');
        }
        out.push('}');
        Ok(out)
    }

    async fn backup_keys(&self, project: Id) -> Result<Vec<JsValue>> {
        let read = self.database().read(&[BACKUPS], async |transaction| {
            transaction
                .store(BACKUPS)?
                .get_all_keys(Some(of_project(project)?), None)
                .await
        });
        read.await
    }
}

/// A raw file as key and row: as text where it is one, so that a person can read it.
pub(super) fn raw_row(bytes: &[u8]) -> (JsValue, JsValue) {
    let crc = crc32fast::hash(bytes);
    let now = clock::now();
    let content = match std::str::from_utf8(bytes) {
        Ok(text) => ("text", text.into()),
        Err(_) => ("bytes", Uint8Array::from(bytes).into()),
    };
    let row = object([("at", (now as f64).into()), ("crc", crc.into()), content]);
    (format!("{now:015}-{crc:08x}").into(), row)
}

fn belongs(key: &JsValue, row: &JsValue, project: Id) -> bool {
    let project = project.to_string();
    key.as_string().is_some_and(|key| key.contains(&project))
        || text(row, "project").is_some_and(|of| of == project)
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).map_or_else(|_| "null".to_owned(), String::from)
}
