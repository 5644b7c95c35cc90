//! Keeping projects in this browser: a snapshot and a journal per project, a second copy beside
//! the database, the other tabs, and preferences. Only ever appends: nobody reads and then
//! overwrites, but for forgetting a person. Knows nothing of signals or screens; the only room that starts tasks of its own.

mod backups;
mod compact;
mod copies;
mod db;
pub mod disk;
mod error;
mod fold;
mod forget;
mod journal;
mod keeping;
mod link;
mod loading;
mod memory;
mod past;
pub mod preferences;
mod reading;
mod rows;
pub mod schema;
mod status;
mod store;
mod tabs;
mod tail;
mod templates;
mod writing;

pub use backups::{Backup, Reason};
pub use copies::{MarkerEntry, rescue};
pub use db::{Closed, renew};
pub use error::{Result, StorageError};
pub use fold::{Loaded, Problem};
pub use forget::BackupsRewritten;
pub use journal::{Journal, SaveStatus};
pub use past::Remembered;
pub use rows::{PartRow, ProjectRow};
pub use status::{StorageStatus, request_persistence, status};
pub use store::Store;
pub use tabs::Watch;
