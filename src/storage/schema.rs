//! The stores of the database: one constant table of all that were ever shipped.

use rexie::{Index, ObjectStore, RexieBuilder};

/// The database version. Raise it only to add a store.
pub const VERSION: u32 = 1;
/// Every store ever shipped.
///
/// DO NOT REMOVE OR RENAME A LINE: on an upgrade rexie deletes every store that is not listed,
/// with its data. `tests/storage.rs` holds a frozen copy.
pub const STORES: [&str; 6] = [META, PROJECTS, SNAPSHOTS, JOURNAL, BACKUPS, INBOX];
/// Facts about the database and about each project's journal, by name.
pub const META: &str = "meta";
/// One row per project, by project id.
pub const PROJECTS: &str = "projects";
/// Whole tables, by "project/generation".
pub const SNAPSHOTS: &str = "snapshots";
/// One row per user action, by a number that only rises.
pub const JOURNAL: &str = "journal";
/// Whole tables kept before something risky, by "project/milliseconds".
pub const BACKUPS: &str = "backups";
/// Files as they came, and rows that could not be read, by time and checksum.
pub const INBOX: &str = "inbox";
/// The journal's index on the project.
pub const BY_PROJECT: &str = "project";
/// The member of a journal row that carries its number.
pub const KEY: &str = "key";

/// The database as rexie shall find or make it.
pub(super) fn builder(name: &str) -> RexieBuilder {
    let builder = rexie::Rexie::builder(name).version(VERSION);
    STORES.iter().fold(builder, |builder, store| {
        let plain = ObjectStore::new(store);
        builder.add_object_store(match *store {
            JOURNAL => plain
                .key_path(KEY)
                .auto_increment(true)
                .add_index(Index::new(BY_PROJECT, BY_PROJECT)),
            _ => plain,
        })
    })
}
