//! How far back this browser remembers a project: the oldest snapshot that it still has, and every
//! action since.

use super::error::Result;
use super::loading::rows_of;
use super::rows::{Sealed, number, of_project};
use super::schema::{JOURNAL, SNAPSHOTS};
use super::store::Store;
use crate::merge::{Change, Id, Table};

/// What this browser remembers.
#[derive(Debug, Clone, Default)]
pub struct Remembered {
    /// The project as it was then.
    pub base: Table,
    /// What was stored since, each with its time (ms since 1970).
    pub rows: Vec<(Option<u64>, Change)>,
}

impl Store {
    /// What is remembered of a project. Rows that cannot be read are left out.
    pub async fn remembered(&self, project: Id) -> Result<Remembered> {
        let stores = [SNAPSHOTS, JOURNAL];
        let read = self.database().read(&stores, async |transaction| {
            let snapshots = transaction.store(SNAPSHOTS)?;
            let keys = snapshots
                .get_all_keys(Some(of_project(project)?), None)
                .await?;
            let mut base = None;
            for key in keys {
                let row = snapshots.get(key).await?.unwrap_or_default();
                let table = Sealed::read(&row).and_then(|sealed| sealed.open()).ok();
                base = table.zip(number(&row, "upTo"));
                if base.is_some() {
                    break;
                }
            }
            Ok((base, rows_of(transaction, project).await?))
        });
        let (base, rows) = read.await?;
        let (base, up_to) = base.unwrap_or_default();
        let rows = rows.iter().filter(|row| row.key > up_to);
        let rows = rows.filter_map(|row| Some((row.at, row.change().ok()?)));
        Ok(Remembered {
            base,
            rows: rows.collect(),
        })
    }
}
