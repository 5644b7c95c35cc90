//! The rows of the database as Rust values: how they are named, written and read.
//! Rows are JSON texts or plain objects of texts and numbers, nothing that only one browser knows.

use js_sys::{Array, Object, Reflect};
use rexie::KeyRange;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::error::{Result, StorageError};
use crate::merge::codec::{read_table, write_table};
use crate::merge::{Id, Table};

/// What a package belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartRow {
    /// The whole project, which this browser may have too.
    pub project: Id,
    /// The name of the department that works on it.
    pub department: String,
}

/// What the start screen shows of a project without opening it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectRow {
    /// The project.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// When it was last changed, in milliseconds since 1970.
    pub changed: u64,
    /// How many cards.
    pub cards: usize,
    /// How many departments.
    pub departments: usize,
    /// How many people.
    pub people: usize,
    /// How big it is, about.
    pub bytes: usize,
    /// When it was put into the trash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trashed: Option<u64>,
    /// When it was last saved as a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_file: Option<u64>,
    /// For a package, which is kept under its own id and never mixes with the whole project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<PartRow>,
}

impl ProjectRow {
    /// For a project of which only the id is known.
    pub(super) fn unreadable(id: Id) -> Self {
        Self {
            id,
            name: id.to_string(),
            changed: 0,
            cards: 0,
            departments: 0,
            people: 0,
            bytes: 0,
            trashed: None,
            saved_file: None,
            part: None,
        }
    }

    /// As it is stored.
    pub(super) fn write(&self) -> Result<JsValue> {
        let text = serde_json::to_string(self);
        Ok(text
            .map_err(|error| StorageError::Damaged(error.to_string()))?
            .into())
    }

    /// From what is stored.
    pub(super) fn read(value: &JsValue) -> Result<Self> {
        let text = value.as_string().unwrap_or_default();
        serde_json::from_str(&text).map_err(|error| StorageError::Damaged(error.to_string()))
    }
}

/// A whole table as it is stored: in snapshots, backups and copies.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sealed {
    /// The table as text.
    pub(super) text: String,
    /// The checksum of the text.
    pub(super) crc: u32,
}

impl Sealed {
    /// Writes a table, reads it back and compares, so that nothing unreadable is ever stored.
    pub(super) fn new(table: &Table) -> Result<Self> {
        let text = write_table(table);
        let sealed = Self {
            crc: crc32fast::hash(text.as_bytes()),
            text,
        };
        if sealed.open()? == *table {
            Ok(sealed)
        } else {
            Err(StorageError::Damaged(
                "the table does not read back as it was".to_owned(),
            ))
        }
    }

    /// Is the text what was written?
    pub(super) fn is_whole(&self) -> bool {
        crc32fast::hash(self.text.as_bytes()) == self.crc
    }

    /// The table in it.
    pub(super) fn open(&self) -> Result<Table> {
        if !self.is_whole() {
            return Err(StorageError::Damaged(
                "the checksum does not fit".to_owned(),
            ));
        }
        read_table(&self.text).map_err(|error| StorageError::Damaged(error.to_string()))
    }

    /// From the row that holds it.
    pub(super) fn read(row: &JsValue) -> Result<Self> {
        match (text(row, "text"), number(row, "crc")) {
            (Some(text), Some(crc)) => Ok(Self {
                text,
                crc: crc as u32,
            }),
            _ => Err(StorageError::Damaged(
                "the row has no text or no checksum".to_owned(),
            )),
        }
    }

    /// As the members of a row.
    pub(super) fn members(&self) -> [(&'static str, JsValue); 2] {
        [
            ("text", self.text.as_str().into()),
            ("crc", self.crc.into()),
        ]
    }
}

/// The key of a snapshot: sorts by generation.
pub(super) fn snapshot_key(project: Id, generation: u64) -> String {
    format!("{project}/{generation:010}")
}

/// The key of a backup: sorts by time.
pub(super) fn backup_key(project: Id, at: u64) -> String {
    format!("{project}/{at:015}")
}

/// The generation in a snapshot's key, or the time in a backup's.
pub(super) fn number_in(key: &JsValue) -> Option<u64> {
    key.as_string()?.rsplit('/').next()?.parse().ok()
}

/// The name of the fact up to which journal row a project's journal was cut.
pub(super) fn cut_key(project: Id) -> String {
    format!("cut/{project}")
}

/// The name of the fact where a project's copy on disk lies.
pub(super) fn disk_key(project: Id) -> String {
    format!("disk/{project}")
}

/// All keys that begin with the project.
pub(super) fn of_project(project: Id) -> rexie::Result<KeyRange> {
    // "0" comes directly after "/".
    let (from, to) = (format!("{project}/"), format!("{project}0"));
    Ok(KeyRange::bound(&from.into(), &to.into(), None, Some(true))?)
}

/// A plain object.
pub(super) fn object(members: impl IntoIterator<Item = (&'static str, JsValue)>) -> JsValue {
    let entries: Array = members
        .into_iter()
        .map(|(name, value)| Array::of2(&name.into(), &value))
        .collect();
    // Only fails for something that is no list of pairs.
    Object::from_entries(&entries).map_or(JsValue::NULL, Into::into)
}

/// A text in a row.
pub(super) fn text(row: &JsValue, name: &str) -> Option<String> {
    Reflect::get(row, &name.into()).ok()?.as_string()
}

/// A number in a row.
pub(super) fn number(row: &JsValue, name: &str) -> Option<u64> {
    as_number(&Reflect::get(row, &name.into()).ok()?)
}

/// A whole number that is not negative.
pub(super) fn as_number(value: &JsValue) -> Option<u64> {
    value.as_f64().filter(|n| *n >= 0.0).map(|n| n as u64)
}
