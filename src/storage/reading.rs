//! Reading the journal from where a tab had got to.

use rexie::KeyRange;
use wasm_bindgen::JsValue;

use super::error::Result;
use super::fold::JournalRow;
use super::rows::{as_number, cut_key, number};
use super::schema::{JOURNAL, KEY, META};
use super::store::Store;
use crate::merge::Id;

/// What is new in the journal.
pub(super) struct News {
    /// The rows of this project, in the order of their numbers.
    pub(super) rows: Vec<JournalRow>,
    /// The last number looked at: there is nothing more up to here.
    pub(super) up_to: u64,
    /// The number up to which rows were cut off, since a snapshot has them.
    pub(super) cut: u64,
}

/// Reads the rows after `last_key`. Numbers are given when rows are written, one transaction
/// after the other, so nothing can appear below them later.
pub(super) async fn since(store: &Store, project: Id, last_key: u64) -> Result<News> {
    let read = store
        .database()
        .read(&[META, JOURNAL], async |transaction| {
            let meta = transaction.store(META)?;
            let cut = meta
                .get(cut_key(project).into())
                .await?
                .as_ref()
                .and_then(as_number);
            let range = KeyRange::lower_bound(&JsValue::from(last_key as f64), Some(true))?;
            let rows = transaction
                .store(JOURNAL)?
                .get_all(Some(range), None)
                .await?;
            Ok((cut.unwrap_or(0), rows))
        });
    let (cut, rows) = read.await?;
    let up_to = rows
        .last()
        .and_then(|row| number(row, KEY))
        .unwrap_or(last_key);
    let project = project.to_string();
    let rows = rows
        .iter()
        .map(JournalRow::read)
        .filter(|row| row.project == project);
    Ok(News {
        rows: rows.collect(),
        up_to,
        cut,
    })
}
