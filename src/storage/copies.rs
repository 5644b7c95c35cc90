//! The second leg: a copy of each project's newest table in the origin's private file system,
//! and a small marker in localStorage that tells which projects there should be. Browsers that
//! lose a database mostly say nothing and show an empty one; this is how the app notices.

use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions,
    FileSystemGetFileOptions, FileSystemWritableFileStream,
};

use super::error::{Result, StorageError};
use super::rows::{ProjectRow, Sealed};
use super::status::manager;
use super::tail;
use crate::merge::stamp::Known;
use crate::merge::{Change, Id, Outcome, Table};

/// A project that this browser should have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkerEntry {
    /// The project.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How many cards it had.
    pub cards: usize,
    /// When it was last changed.
    pub changed: u64,
    /// The checksum of the copy.
    pub crc: u32,
}

/// The first line of a copy; the table follows.
#[derive(Serialize, Deserialize)]
struct Header {
    row: ProjectRow,
    crc: u32,
    /// What the table had seen: whoever has seen that, too, need not read the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    known: Option<Known>,
}

/// How much of a copy is read to find its header.
const HEADER_BYTES: i32 = 256 * 1024;

/// Everything that can be had without the database, for the day when it does not open at all.
/// Projects whose copy cannot be read come with the reason.
pub async fn rescue(database: &str) -> Vec<(MarkerEntry, Result<Table>)> {
    let mut rescued = Vec::new();
    for mut entry in marker(database) {
        let whole = whole(entry.id).await.map(|(row, table)| {
            // What was stored since the last copy lies beside it.
            entry.changed = entry.changed.max(row.changed);
            table
        });
        rescued.push((entry, whole));
    }
    rescued
}

/// Are there private files at all?
pub(super) fn available() -> bool {
    let part = |name: &str| manager().and_then(|m| js_sys::Reflect::get(&m, &name.into()).ok());
    part("getDirectory").is_some_and(|function| function.is_function())
}

/// Writes a copy of a table that had seen `known`, and notes it in the marker. The old copy stays
/// until the new one is whole.
pub(super) async fn write(
    database: &str,
    row: &ProjectRow,
    sealed: &Sealed,
    known: &Known,
) -> Result<()> {
    let header = Header {
        row: row.clone(),
        crc: sealed.crc,
        known: Some(known.clone()),
    };
    let header = serde_json::to_string(&header);
    let header = header.map_err(|error| StorageError::Damaged(error.to_string()))?;
    write_file(&file_name(row.id), &format!("{header}\n{}", sealed.text)).await?;
    note(
        database,
        MarkerEntry {
            id: row.id,
            name: row.name.clone(),
            cards: row.cards,
            changed: row.changed,
            crc: sealed.crc,
        },
    );
    Ok(())
}

/// Reads a copy.
async fn read(project: Id) -> Result<(ProjectRow, Sealed)> {
    let file: File = settled(file(&file_name(project), false).await?.get_file()).await?;
    let text: JsValue = settled(file.text()).await?;
    let text = text.as_string().unwrap_or_default();
    let (header, text) = text.split_once('\n').unwrap_or_default();
    let header: Header =
        serde_json::from_str(header).map_err(|error| StorageError::Damaged(error.to_string()))?;
    let sealed = Sealed {
        text: text.to_owned(),
        crc: header.crc,
    };
    match sealed.is_whole() {
        true => Ok((header.row, sealed)),
        false => Err(StorageError::Damaged(
            "the checksum of the copy does not fit".to_owned(),
        )),
    }
}

/// A project as the copy and what was stored since have it.
pub(super) async fn whole(project: Id) -> Result<(ProjectRow, Table)> {
    let (mut row, sealed) = read(project).await?;
    let mut table = sealed.open()?;
    let (newest, changes) = tail::read(&tail::names(project).await).await;
    take_in(&mut table, changes);
    if let Some(newest) = newest.filter(|newest| newest.changed > row.changed) {
        row = newest;
    }
    Ok((row, table))
}

/// What the second leg says of a project, without the copied table itself.
pub(super) struct Leg {
    /// What the copy had seen; nothing for copies that do not say.
    known: Option<Known>,
    changes: Vec<Change>,
    /// The tails that were read.
    pub(super) tails: Vec<String>,
}

/// Reads the second leg. READ IT BEFORE THE DATABASE: what is in it was complete there before, so
/// what the database then lacks is lost, and not only on its way from another tab.
pub(super) async fn leg(project: Id) -> Leg {
    let tails = tail::names(project).await;
    let (_, changes) = tail::read(&tails).await;
    let known = match known(project).await {
        Ok(known) => known,
        // Without a copy there is nothing that it could know.
        Err(_) => Some(Known::default()),
    };
    Leg {
        known,
        changes,
        tails,
    }
}

/// Brings into the table what the second leg has and it has not: a damaged database may open and
/// have forgotten the last minutes. Gives the changes that this took.
pub(super) async fn heal(project: Id, table: &mut Table, leg: Leg) -> Vec<Change> {
    let mut healed = Vec::new();
    if !leg.known.is_some_and(|known| known.within(table.known())) {
        let copy = read(project).await.and_then(|(_, sealed)| sealed.open());
        if let Ok(copy) = copy
            && !copy.known().within(table.known())
        {
            let change = Change::Merge(Box::new(table.merging(&copy)));
            table.apply(&change);
            healed.push(change);
        }
    }
    healed.extend(take_in(table, leg.changes));
    healed
}

/// Applies what is new to the table, in the order in which it goes; gives that.
fn take_in(table: &mut Table, changes: Vec<Change>) -> Vec<Change> {
    let mut taken = Vec::new();
    let mut waiting = changes;
    waiting.retain(|change| !is_known(table, change));
    loop {
        let before = waiting.len();
        waiting.retain(|change| match table.apply(change) {
            Outcome::Early => true,
            Outcome::Old => false,
            Outcome::Applied(_) => {
                taken.push(change.clone());
                false
            }
        });
        if waiting.is_empty() || waiting.len() == before {
            break;
        }
    }
    for change in waiting {
        table.apply_despite_gap(&change);
        taken.push(change);
    }
    taken
}

fn is_known(table: &Table, change: &Change) -> bool {
    match change {
        Change::Edit(set) => table.known().sees(set.stamp),
        Change::Merge(merged) => merged.context.known().within(table.known()),
    }
}

/// What the copy had seen, without reading all of it; nothing for copies that do not say.
async fn known(project: Id) -> Result<Option<Known>> {
    let file: File = settled(file(&file_name(project), false).await?.get_file()).await?;
    let begin = file.slice_with_i32_and_i32(0, HEADER_BYTES);
    let begin = begin.map_err(|thrown| StorageError::from_js(&thrown))?;
    let text: JsValue = settled(begin.text()).await?;
    let text = text.as_string().unwrap_or_default();
    let header = text.split_once('\n').map(|(header, _)| header);
    Ok(header
        .and_then(|header| serde_json::from_str::<Header>(header).ok())
        .and_then(|header| header.known))
}

/// Deletes a copy and forgets the project.
pub(super) async fn remove(database: &str, project: Id) -> Result<()> {
    let mut entries = marker(database);
    entries.retain(|entry| entry.id != project);
    keep(database, &entries);
    for name in tail::names(project).await {
        remove_file(&name).await?;
    }
    remove_file(&file_name(project)).await
}

/// Removes a private file; one that is not there is gone, too.
pub(super) async fn remove_file(name: &str) -> Result<()> {
    match settled::<JsValue>(folder().await?.remove_entry(name)).await {
        Err(StorageError::Unknown { name, .. }) if name == "NotFoundError" => Ok(()),
        outcome => outcome.map(|_| ()),
    }
}

/// Writes a private file; the old one stays until the new one is whole.
pub(super) async fn write_file(name: &str, text: &str) -> Result<()> {
    let file = file(name, true).await?;
    let stream: FileSystemWritableFileStream = settled(file.create_writable()).await?;
    let writing = stream
        .write_with_str(text)
        .map_err(|thrown| StorageError::from_js(&thrown))?;
    settled::<JsValue>(writing).await?;
    settled::<JsValue>(stream.close()).await?;
    Ok(())
}

/// The names of all private files.
pub(super) async fn names() -> Result<Vec<String>> {
    let steps = folder().await?.keys();
    let mut names = Vec::new();
    loop {
        let step = steps
            .next()
            .map_err(|thrown| StorageError::from_js(&thrown))?;
        match tail::next_name(&settled::<JsValue>(step).await?) {
            Some(name) => names.push(name),
            None => return Ok(names),
        }
    }
}

/// The projects that there should be.
pub(super) fn marker(database: &str) -> Vec<MarkerEntry> {
    // No marker is an empty one: then nothing is missed, and nothing is broken either.
    LocalStorage::get(marker_key(database)).unwrap_or_default()
}

fn note(database: &str, entry: MarkerEntry) {
    let mut entries = marker(database);
    entries.retain(|other| other.id != entry.id);
    entries.push(entry);
    keep(database, &entries);
}

fn keep(database: &str, entries: &[MarkerEntry]) {
    // Without a marker a lost database goes unnoticed, but everything else works: no reason to
    // stop anybody.
    LocalStorage::set(marker_key(database), entries).unwrap_or_default();
}

fn marker_key(database: &str) -> String {
    format!("{database}.projects")
}

fn file_name(project: Id) -> String {
    format!("{project}.json")
}

async fn folder() -> Result<FileSystemDirectoryHandle> {
    let manager = match manager() {
        Some(manager) if available() => manager,
        _ => return Err(StorageError::NotAllowed),
    };
    let root: FileSystemDirectoryHandle = settled(manager.get_directory()).await?;
    let options = FileSystemGetDirectoryOptions::new();
    options.set_create(true);
    settled(root.get_directory_handle_with_options("projects", &options)).await
}

pub(super) async fn file(name: &str, create: bool) -> Result<FileSystemFileHandle> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(create);
    let folder = folder().await?;
    settled(folder.get_file_handle_with_options(name, &options)).await
}

pub(super) async fn settled<T: JsCast>(promise: js_sys::Promise) -> Result<T> {
    match JsFuture::from(promise).await {
        Ok(value) => Ok(value.unchecked_into()),
        Err(thrown) => Err(StorageError::from_js(&thrown)),
    }
}
