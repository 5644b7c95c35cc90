//! The one currency: change sets. Every user action becomes one; the screen, undo, the disk and
//! the other tabs all live on the same one.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::record::Id;
use super::stamp::{Actor, Known, Stamp};
use super::table::Table;

/// Names a record: its kind and its id.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Key {
    /// "card", "person" ...; kinds this version does not know live on untouched.
    pub kind: String,
    /// Unique within the kind.
    pub id: Id,
}

impl Key {
    /// A key from its parts.
    pub fn new(kind: &str, id: Id) -> Self {
        Self {
            kind: kind.to_owned(),
            id,
        }
    }
}

/// A wished-for content of one field.
#[derive(Clone, PartialEq, Debug)]
pub struct Wish {
    /// Which record; it is made when it does not exist.
    pub key: Key,
    /// Which field.
    pub field: String,
    /// One value as a rule. None removes the field for good (purge); several bring a conflict
    /// back, which only undo does.
    pub values: Vec<Value>,
}

impl Wish {
    /// The usual wish: this field shall have this value.
    pub fn set(key: Key, field: impl Into<String>, value: impl Into<Value>) -> Self {
        Self {
            key,
            field: field.into(),
            values: vec![value.into()],
        }
    }
}

/// One field written by a change set.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Write {
    /// Which record.
    #[serde(flatten)]
    pub key: Key,
    /// Which field.
    pub field: String,
    /// The new content; see [`Wish::values`].
    pub values: Vec<Value>,
    /// The stamps of the values that the writer saw and replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<Stamp>,
}

/// Everything one user action wrote, under one stamp.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ChangeSet {
    /// Who, and where in the order of deeds.
    pub stamp: Stamp,
    /// The latest deeds that the writer had seen: this one may be applied only after them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<Stamp>,
    /// The fields written.
    pub writes: Vec<Write>,
}

/// A merged file, as it goes to the journal and to other tabs: only the records that it touched.
#[derive(Clone, PartialEq, Debug)]
pub struct Merged {
    /// The deeds that the merging table had seen before.
    pub after: Vec<Stamp>,
    /// The same in full: which values are news follows from it.
    pub before: Known,
    /// The touched records as the file had them, each with what the file had seen.
    pub part: Table,
    /// A table of no records that carries what the file had seen in all.
    pub context: Table,
}

/// What enters at the one door.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// A user action, here or elsewhere.
    Edit(ChangeSet),
    /// A file that was merged.
    Merge(Box<Merged>),
}

impl Change {
    /// The deeds that must be there before.
    pub fn after(&self) -> &[Stamp] {
        match self {
            Self::Edit(set) => &set.after,
            Self::Merge(merged) => &merged.after,
        }
    }

    /// Who acted, when it was a user action.
    pub fn actor(&self) -> Option<Actor> {
        match self {
            Self::Edit(set) => Some(set.stamp.actor),
            Self::Merge(_) => None,
        }
    }
}
