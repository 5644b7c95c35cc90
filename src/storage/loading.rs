//! Loading a project: the newest snapshot that can be read and the journal since, else whatever
//! is left; and what only the second leg still has.

use rexie::KeyRange;

use super::copies;
use super::error::Result;
use super::fold::{JournalRow, Loaded, Problem, fold};
use super::rows::{Sealed, number, number_in, of_project};
use super::schema::{BY_PROJECT, JOURNAL, SNAPSHOTS};
use super::store::Store;
use crate::merge::{Id, Table};

impl Store {
    /// Loads a project: the newest snapshot that can be read, and the journal since.
    pub async fn load(&self, project: Id) -> Result<Loaded> {
        if let Some(memory) = self.memory() {
            return memory.load(project);
        }
        let leg = copies::leg(project).await;
        let stores = [SNAPSHOTS, JOURNAL];
        let read = self.database().read(&stores, async |transaction| {
            let snapshots = transaction.store(SNAPSHOTS)?;
            let mut keys = snapshots
                .get_all_keys(Some(of_project(project)?), None)
                .await?;
            let newest = keys.last().and_then(number_in);
            let mut base = None;
            while let (None, Some(key)) = (&base, keys.pop()) {
                let row = snapshots.get(key.clone()).await?.unwrap_or_default();
                let table = Sealed::read(&row).and_then(|sealed| sealed.open()).ok();
                base = table.zip(number_in(&key)).zip(number(&row, "upTo"));
            }
            Ok((newest, base, rows_of(transaction, project).await?))
        });
        let (newest, base, rows) = read.await?;
        let mut problems = Vec::new();
        let (mut table, up_to) = match base {
            Some(((table, used), up_to)) => {
                if newest != Some(used) {
                    problems.push(Problem::OlderSnapshot { used });
                }
                (table, up_to)
            }
            None => (self.table_from_copy(project, &mut problems).await, 0),
        };
        let since: Vec<JournalRow> = rows.into_iter().filter(|row| row.key > up_to).collect();
        fold(&mut table, &since, &mut problems);
        let tails = leg.tails.clone();
        let healed = copies::heal(project, &mut table, leg).await;
        if !healed.is_empty() {
            problems.push(Problem::Healed);
        }
        Ok(Loaded {
            table,
            healed,
            tails,
            last_key: since.last().map_or(up_to, |row| row.key),
            problems,
            rows: since.len(),
        })
    }

    async fn table_from_copy(&self, project: Id, problems: &mut Vec<Problem>) -> Table {
        match copies::whole(project).await {
            Ok((row, table)) => {
                problems.push(Problem::FromCopy {
                    changed: row.changed,
                });
                table
            }
            Err(_) => {
                problems.push(Problem::JournalOnly);
                Table::new()
            }
        }
    }
}

/// All journal rows of a project.
pub(super) async fn rows_of(
    transaction: &rexie::Transaction,
    project: Id,
) -> rexie::Result<Vec<JournalRow>> {
    let index = transaction.store(JOURNAL)?.index(BY_PROJECT)?;
    let range = KeyRange::only(&project.to_string().into())?;
    let rows = index.get_all(Some(range), None).await?;
    Ok(rows.iter().map(JournalRow::read).collect())
}
