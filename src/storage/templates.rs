//! Company templates that somebody keeps in this browser: texts of files in the store of facts, so that
//! no new store is needed. They belong to no project.

use rexie::KeyRange;
use wasm_bindgen::JsValue;

use super::db::Durability;
use super::error::Result;
use super::schema::META;
use super::store::Store;
use crate::merge::Id;

/// Begins the keys of templates.
const PREFIX: &str = "template/";

fn key(id: Id) -> JsValue {
    format!("{PREFIX}{id}").into()
}

impl Store {
    /// The kept templates, as the texts of their files.
    pub async fn templates(&self) -> Result<Vec<(Id, String)>> {
        if self.memory().is_some() {
            return Ok(Vec::new());
        }
        let read = self.database().read(&[META], async |transaction| {
            // "0" comes directly after "/".
            let range = KeyRange::bound(&PREFIX.into(), &"template0".into(), None, Some(true))?;
            let meta = transaction.store(META)?;
            let keys = meta.get_all_keys(Some(range.clone()), None).await?;
            Ok((keys, meta.get_all(Some(range), None).await?))
        });
        let (keys, rows) = read.await?;
        let rows = keys.iter().zip(&rows).filter_map(|(key, row)| {
            let id = key.as_string()?.strip_prefix(PREFIX)?.parse().ok()?;
            Some((id, row.as_string()?))
        });
        Ok(rows.collect())
    }

    /// Keeps a template.
    pub async fn put_template(&self, id: Id, text: &str) -> Result<()> {
        let write = self
            .database()
            .write(&[META], Durability::Strict, |transaction| {
                transaction
                    .object_store(META)?
                    .put_with_key(&text.into(), &key(id))
            });
        write.await.map(|_| ())
    }

    /// Deletes a template. Projects that began with it stay as they are.
    pub async fn remove_template(&self, id: Id) -> Result<()> {
        let write = self
            .database()
            .write(&[META], Durability::Strict, |transaction| {
                transaction.object_store(META)?.delete(&key(id))
            });
        write.await.map(|_| ())
    }
}
