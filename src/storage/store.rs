//! The projects of this browser: the list, opening, making, keeping and removing them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::IdbTransaction;

use super::copies::{self, MarkerEntry};
use super::db::{Closed, Database, Durability};
use super::error::{Result, StorageError};
use super::fold::JournalRow;
use super::loading::rows_of;
use super::memory::Memory;
use super::rows::{ProjectRow, Sealed, cut_key, disk_key, object, of_project, snapshot_key};
use super::schema::{BACKUPS, INBOX, JOURNAL, META, PROJECTS, SNAPSHOTS};
use super::tabs::{Message, Tabs, Watch};
use crate::merge::stamp::Known;
use crate::merge::{Id, Table};
use crate::platform::clock;

/// The opened database. Cheap to clone.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

/// Hears whether the second copies are well.
type OnCopies = Rc<dyn Fn(bool)>;

struct Inner {
    database: Database,
    memory: Option<Memory>,
    tabs: Tabs,
    missing: RefCell<Vec<MarkerEntry>>,
    copies: Cell<bool>,
    on_copies: RefCell<Option<OnCopies>>,
}

impl Store {
    /// Opens the database of this name and looks whether projects are missing. `on_closed` is
    /// called once when it closes for good.
    pub async fn open(name: &str, on_closed: impl Fn(Closed) + 'static) -> Result<Self> {
        let store = Self::new(name, Database::open(name, on_closed).await?, None);
        let present = store.projects().await?;
        let mut missing = copies::marker(name);
        missing.retain(|entry| !present.iter().any(|row| row.id == entry.id));
        *store.0.missing.borrow_mut() = missing;
        Ok(store)
    }

    /// Goes on in memory with a database that did not open, for this reason. What is done counts as
    /// not saved.
    pub async fn in_memory(name: &str, reason: StorageError) -> Self {
        let memory = Memory::begin(name, reason.clone()).await;
        Self::new(name, Database::refused(name, reason), Some(memory))
    }

    fn new(name: &str, database: Database, memory: Option<Memory>) -> Self {
        Self(Rc::new(Inner {
            database,
            memory,
            tabs: Tabs::speaking(name),
            missing: RefCell::default(),
            copies: Cell::new(copies::available()),
            on_copies: RefCell::default(),
        }))
    }

    /// The projects, where there is no database for them.
    pub(super) fn memory(&self) -> Option<&Memory> {
        self.0.memory.as_ref()
    }

    /// All projects, those in the trash too, as the start screen shows them. One whose row cannot
    /// be read is still listed, with its id for a name: it must neither vanish nor hide the others.
    pub async fn projects(&self) -> Result<Vec<ProjectRow>> {
        if let Some(memory) = self.memory() {
            return Ok(memory.rows());
        }
        let read = self.database().read(&[PROJECTS], async |transaction| {
            let projects = transaction.store(PROJECTS)?;
            let keys = projects.get_all_keys(None, None).await?;
            Ok((keys, projects.get_all(None, None).await?))
        });
        let (keys, rows) = read.await?;
        let rows = rows.iter().filter_map(|row| ProjectRow::read(row).ok());
        let mut listed: Vec<ProjectRow> = rows.collect();
        for id in keys.iter().filter_map(id_of) {
            if !listed.iter().any(|row| row.id == id) {
                listed.push(self.unreadable(id));
            }
        }
        Ok(listed)
    }

    /// What can be said of a project whose row cannot be read: what the marker has noted, or its id.
    fn unreadable(&self, project: Id) -> ProjectRow {
        let mut row = ProjectRow::unreadable(project);
        let marker = copies::marker(self.database().name());
        if let Some(entry) = marker.into_iter().find(|entry| entry.id == project) {
            row.name = entry.name;
            row.cards = entry.cards;
            row.changed = entry.changed;
        }
        row
    }

    /// One project's row.
    pub async fn project(&self, project: Id) -> Result<Option<ProjectRow>> {
        if let Some(memory) = self.memory() {
            return Ok(memory.row(project));
        }
        let key = JsValue::from(project.to_string());
        let read = self.database().read(&[PROJECTS], async |transaction| {
            transaction.store(PROJECTS)?.get(key.clone()).await
        });
        let row = read.await?;
        // A row that cannot be read locks nobody out of what lies beside it.
        Ok(row.map(|row| ProjectRow::read(&row).unwrap_or_else(|_| self.unreadable(project))))
    }

    /// Stores a project's row: renamed, put into the trash or taken out, saved as a file.
    pub async fn put_project(&self, row: &ProjectRow) -> Result<()> {
        if let Some(memory) = self.memory() {
            memory.put_row(row);
            return Ok(());
        }
        let (key, value) = (row.id.to_string().into(), row.write()?);
        let write = self
            .database()
            .write(&[PROJECTS], Durability::Relaxed, |transaction| {
                transaction
                    .object_store(PROJECTS)?
                    .put_with_key(&value, &key)
            });
        write.await?;
        self.post(&Message::List);
        Ok(())
    }

    /// Makes a project: the file it came from, its first snapshot and its row, in one strict
    /// transaction, then read back and compared.
    pub async fn create(&self, row: &ProjectRow, table: &Table, raw: Option<&[u8]>) -> Result<()> {
        let sealed = Sealed::new(table)?;
        if let Some(memory) = self.memory() {
            memory.add(row, table)?;
            self.copy(row, &sealed, table.known()).await;
            return Ok(());
        }
        let (id, value) = (row.id.to_string().into(), row.write()?);
        let snapshot = snapshot_row(row.id, 1, 0, &sealed);
        let key = JsValue::from(snapshot_key(row.id, 1));
        let raw = raw.map(super::keeping::raw_row);
        let stores = [PROJECTS, SNAPSHOTS, INBOX];
        let write = self
            .database()
            .write(&stores, Durability::Strict, |transaction| {
                if let Some((key, value)) = &raw {
                    transaction.object_store(INBOX)?.put_with_key(value, key)?;
                }
                // `add`, so that a project that is there already is an error and stays as it is.
                transaction
                    .object_store(SNAPSHOTS)?
                    .add_with_key(&snapshot, &key)?;
                transaction
                    .object_store(PROJECTS)?
                    .add_with_key(&value, &id)
            });
        write.await?;
        let read = self.database().read(&[SNAPSHOTS], async |transaction| {
            transaction.store(SNAPSHOTS)?.get(key.clone()).await
        });
        let stored = read.await?.unwrap_or_default();
        if Sealed::read(&stored)? != sealed {
            return Err(StorageError::Damaged(
                "the new project does not read back".to_owned(),
            ));
        }
        self.copy(row, &sealed, table.known()).await;
        self.0
            .missing
            .borrow_mut()
            .retain(|entry| entry.id != row.id);
        self.post(&Message::List);
        Ok(())
    }

    /// Deletes a project for good, with its journal, backups and copy. Only from the trash.
    pub async fn remove(&self, project: Id) -> Result<()> {
        let row = self.project(project).await?;
        if row.is_some_and(|row| row.trashed.is_none()) {
            return Err(StorageError::named(
                "NotAllowedError",
                "the project is not in the trash",
            ));
        }
        let read = self.database().read(&[JOURNAL], async |transaction| {
            rows_of(transaction, project).await
        });
        let rows = read.await?;
        let range = JsValue::from(of_project(project)?);
        let stores = [PROJECTS, SNAPSHOTS, JOURNAL, BACKUPS, META];
        let write = self
            .database()
            .write(&stores, Durability::Strict, |transaction| {
                delete_rows(transaction, rows.iter())?;
                for store in [SNAPSHOTS, BACKUPS] {
                    transaction.object_store(store)?.delete(&range)?;
                }
                let meta = transaction.object_store(META)?;
                meta.delete(&cut_key(project).into())?;
                meta.delete(&disk_key(project).into())?;
                transaction
                    .object_store(PROJECTS)?
                    .delete(&project.to_string().into())
            });
        write.await?;
        self.post(&Message::Removed { project });
        copies::remove(self.database().name(), project).await
    }

    /// The projects that this browser once had and that its database does not have any more.
    pub fn missing(&self) -> Vec<MarkerEntry> {
        self.0.missing.borrow().clone()
    }

    /// Brings the missing projects back from their copies. Those without a readable copy stay
    /// missing.
    pub async fn restore_missing(&self) -> Result<Vec<ProjectRow>> {
        let mut restored = Vec::new();
        for entry in self.missing() {
            if let Ok((row, table)) = copies::whole(entry.id).await {
                self.create(&row, &table, None).await?;
                restored.push(row);
            }
        }
        Ok(restored)
    }

    /// Is there a second copy beside the database? Not in every browser, and not when writing it
    /// has failed.
    pub fn has_copies(&self) -> bool {
        self.0.copies.get()
    }

    /// Calls when another tab has changed the list of projects or something in it.
    pub fn watch(&self, on_change: impl Fn() + 'static) -> Watch {
        Watch::new(self.database().name(), on_change)
    }

    pub(super) fn database(&self) -> &Database {
        &self.0.database
    }

    pub(super) fn post(&self, message: &Message) {
        self.0.tabs.post(message);
    }

    /// Calls `run` whenever the second copy begins to fail, and when it works again.
    pub fn watch_copies(&self, run: impl Fn(bool) + 'static) {
        *self.0.on_copies.borrow_mut() = Some(Rc::new(run));
    }

    /// Writing to the private files went well, or did not.
    pub(super) fn note_copies(&self, is_well: bool) {
        if self.0.copies.replace(is_well) != is_well {
            let told = self.0.on_copies.borrow().clone();
            if let Some(tell) = told {
                tell(is_well);
            }
        }
    }

    /// Writes the second copy and says whether that went well. Its failure stops nobody, but is
    /// told to whom [`Store::watch_copies`] names.
    pub(super) async fn copy(&self, row: &ProjectRow, sealed: &Sealed, known: &Known) -> bool {
        if copies::available() {
            let written = copies::write(self.database().name(), row, sealed, known).await;
            self.note_copies(written.is_ok());
        }
        self.0.copies.get()
    }
}

fn id_of(key: &JsValue) -> Option<Id> {
    key.as_string()?.parse().ok()
}

/// A snapshot as it is stored.
pub(super) fn snapshot_row(project: Id, generation: u64, up_to: u64, sealed: &Sealed) -> JsValue {
    let facts = [
        ("project", project.to_string().into()),
        ("generation", (generation as f64).into()),
        ("upTo", (up_to as f64).into()),
        ("at", (clock::now() as f64).into()),
    ];
    object(facts.into_iter().chain(sealed.members()))
}

/// Deletes journal rows one by one, since rows of other projects stand between them.
pub(super) fn delete_rows<'a>(
    transaction: &IdbTransaction,
    rows: impl Iterator<Item = &'a JournalRow>,
) -> std::result::Result<(), JsValue> {
    let journal = transaction.object_store(JOURNAL)?;
    for row in rows {
        journal.delete(&(row.key as f64).into())?;
    }
    Ok(())
}
