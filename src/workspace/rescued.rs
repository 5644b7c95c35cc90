//! What there is beside the database: second copies, and what can be had of them when it does not
//! open.

use super::library::file_of;
use super::{Id, Library, StorageError};
use crate::storage;

/// What there is of the second copies beside the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    /// Each project has one.
    Kept,
    /// This browser has no place for them.
    Impossible,
    /// They could not be written the last time.
    Failing,
}

/// A project of which there is a copy, although the database does not open.
#[derive(Debug, Clone)]
pub struct Rescued {
    /// The project.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// When what there is was last changed.
    pub changed: u64,
    /// Its project file, with its name; nothing when the copy cannot be read.
    pub file: Option<(String, String)>,
}

impl Library {
    /// What can be had of a database that does not open.
    pub async fn rescued(database: &str) -> Vec<Rescued> {
        let all = storage::rescue(database).await.into_iter();
        all.map(|(entry, table)| Rescued {
            id: entry.id,
            name: entry.name,
            changed: entry.changed,
            file: table.ok().map(|table| file_of(entry.id, &table)),
        })
        .collect()
    }

    /// Deletes a database that does not open, so that a new one can be made.
    ///
    /// # Errors
    /// When the browser does not let go of it.
    pub async fn renew(database: &str) -> Result<(), StorageError> {
        storage::renew(database).await
    }
}
