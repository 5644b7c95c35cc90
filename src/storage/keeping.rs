//! What is kept to fall back upon: raw files, and everything as text for the day when nothing else
//! opens.

use js_sys::{JSON, Uint8Array};
use wasm_bindgen::JsValue;

use super::backups::unpacked;
use super::db::Durability;
use super::error::Result;
use super::rows::{object, text};
use super::schema::{INBOX, STORES};
use super::store::Store;
use crate::merge::Id;
use crate::platform::clock;

impl Store {
    /// Keeps a file as it came.
    pub async fn keep_raw(&self, bytes: &[u8]) -> Result<()> {
        if self.memory().is_some() {
            return Ok(());
        }
        let (key, value) = raw_row(bytes);
        let write = self
            .database()
            .write(&[INBOX], Durability::Strict, |transaction| {
                transaction.object_store(INBOX)?.put_with_key(&value, &key)
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
                    Ok(value) => unpacked(value.unwrap_or_default()).await,
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
