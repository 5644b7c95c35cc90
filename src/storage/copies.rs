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
use crate::merge::{Id, Table};

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
}

/// Everything that can be had without the database, for the day when it does not open at all.
/// Projects whose copy cannot be read come with the reason.
pub async fn rescue(database: &str) -> Vec<(MarkerEntry, Result<Table>)> {
    let mut rescued = Vec::new();
    for entry in marker(database) {
        let table = read(entry.id).await.and_then(|(_, sealed)| sealed.open());
        rescued.push((entry, table));
    }
    rescued
}

/// Are there private files at all?
pub(super) fn available() -> bool {
    let part = |name: &str| manager().and_then(|m| js_sys::Reflect::get(&m, &name.into()).ok());
    part("getDirectory").is_some_and(|function| function.is_function())
}

/// Writes a copy and notes it in the marker. The old copy stays until the new one is whole.
pub(super) async fn write(database: &str, row: &ProjectRow, sealed: &Sealed) -> Result<()> {
    let header = Header {
        row: row.clone(),
        crc: sealed.crc,
    };
    let header = serde_json::to_string(&header);
    let header = header.map_err(|error| StorageError::Damaged(error.to_string()))?;
    let file = file(row.id, true).await?;
    let stream: FileSystemWritableFileStream = settled(file.create_writable()).await?;
    let text = format!("{header}\n{}", sealed.text);
    let writing = stream
        .write_with_str(&text)
        .map_err(|thrown| StorageError::from_js(&thrown))?;
    settled::<JsValue>(writing).await?;
    settled::<JsValue>(stream.close()).await?;
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
pub(super) async fn read(project: Id) -> Result<(ProjectRow, Sealed)> {
    let file: File = settled(file(project, false).await?.get_file()).await?;
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

/// Deletes a copy and forgets the project.
pub(super) async fn remove(database: &str, project: Id) -> Result<()> {
    let mut entries = marker(database);
    entries.retain(|entry| entry.id != project);
    keep(database, &entries);
    match folder().await {
        Ok(folder) => match settled::<JsValue>(folder.remove_entry(&file_name(project))).await {
            // There was none.
            Err(StorageError::Unknown { name, .. }) if name == "NotFoundError" => Ok(()),
            outcome => outcome.map(|_| ()),
        },
        Err(error) => Err(error),
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

async fn file(project: Id, create: bool) -> Result<FileSystemFileHandle> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(create);
    let folder = folder().await?;
    settled(folder.get_file_handle_with_options(&file_name(project), &options)).await
}

async fn settled<T: JsCast>(promise: js_sys::Promise) -> Result<T> {
    match JsFuture::from(promise).await {
        Ok(value) => Ok(value.unchecked_into()),
        Err(thrown) => Err(StorageError::from_js(&thrown)),
    }
}
