//! A record as merging sees it: an id and fields, each field with every value that nobody has
//! overwritten yet. What a field means is the business of the domain.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::stamp::{Known, Stamp};

/// The field that marks a record as trashed. Its value lists the stamps of all other values that
/// the deleter had seen; whatever is not in the list was written without knowing of the deletion
/// and brings the record back.
pub const TRASHED: &str = "trashed";

/// Names that a project file uses beside the fields of a record, so no field may have them.
pub const RESERVED: [&str; 3] = ["id", "seen", "stamps"];

/// Is this a name that a field may have? `*` stands for "all others" among the stamps.
pub fn is_field_name(name: &str) -> bool {
    !name.is_empty() && name != "*" && !RESERVED.contains(&name)
}

/// The identity of a record: a UUID, version 7 for everything made in the app.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub Uuid);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self)
    }
}

/// One value in a field, with the stamp of the action that wrote it.
#[derive(Clone, PartialEq, Debug)]
pub struct Head {
    /// When and by whom, in the order of deeds.
    pub stamp: Stamp,
    /// Any JSON value; `null` says "emptied".
    pub value: Value,
}

/// The content of one field: at least one value, the shown one first.
#[derive(Clone, PartialEq, Debug)]
pub struct Register {
    heads: Vec<Head>,
}

impl Register {
    /// Sorts and de-duplicates; nothing when there is no value. Several values of one stamp stay
    /// in the order in which they were written: undo shows again what was shown.
    pub fn from_heads(mut heads: Vec<Head>) -> Option<Self> {
        if heads.len() > 1 {
            let mut distinct: Vec<Head> = Vec::with_capacity(heads.len());
            for head in heads {
                if !distinct.contains(&head) {
                    distinct.push(head);
                }
            }
            distinct.sort_by_key(|head| std::cmp::Reverse(head.stamp));
            heads = distinct;
        }
        (!heads.is_empty()).then_some(Self { heads })
    }

    /// All values, the shown one first.
    pub fn heads(&self) -> &[Head] {
        &self.heads
    }

    /// The value that is shown: the one with the highest stamp.
    pub fn shown(&self) -> &Value {
        self.heads.first().map_or(&Value::Null, |head| &head.value)
    }

    /// The values among which a person has to choose, the shown one first; empty when all are
    /// equal or differ in white space only.
    pub fn conflict(&self) -> Vec<&Head> {
        let mut distinct: Vec<&Head> = Vec::new();
        for head in &self.heads {
            if !distinct
                .iter()
                .any(|other| same_to_a_reader(&other.value, &head.value))
            {
                distinct.push(head);
            }
        }
        if distinct.len() > 1 {
            distinct
        } else {
            Vec::new()
        }
    }

    pub(super) fn heads_mut(&mut self) -> &mut Vec<Head> {
        &mut self.heads
    }
}

fn same_to_a_reader(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::String(a), Value::String(b)) => a.split_whitespace().eq(b.split_whitespace()),
        _ => a == b,
    }
}

/// Is the record here, in the trash, or back because somebody went on writing?
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// Not trashed.
    Here,
    /// In the trash.
    Trashed,
    /// Trashed by one person, edited by another who did not know: it is shown, with a note.
    Revived,
}

/// A record: fields by name, and what has been seen of this record beyond what the whole table
/// has seen (that happens when a part of a project was merged).
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Record {
    pub(super) fields: BTreeMap<String, Register>,
    pub(super) seen: Known,
}

impl Record {
    /// A field's content.
    pub fn field(&self, name: &str) -> Option<&Register> {
        self.fields.get(name)
    }

    /// All fields in the order of their names.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Register)> {
        self.fields
            .iter()
            .map(|(name, register)| (name.as_str(), register))
    }

    /// The shown value of a field.
    pub fn shown(&self, name: &str) -> Option<&Value> {
        self.field(name).map(Register::shown)
    }

    /// What was seen of this record beyond the table's own [`Known`].
    pub fn seen(&self) -> &Known {
        &self.seen
    }

    /// Does nothing remain of it (purged)?
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Fields with several different values, without the trash mark, which settles itself.
    pub fn conflicts(&self) -> impl Iterator<Item = (&str, Vec<&Head>)> {
        self.fields()
            .filter(|(name, _)| *name != TRASHED)
            .map(|(name, register)| (name, register.conflict()))
            .filter(|(_, heads)| !heads.is_empty())
    }

    /// The stamp of the last action that touched it.
    pub fn last_stamp(&self) -> Option<Stamp> {
        self.fields
            .values()
            .flat_map(|r| r.heads.first())
            .map(|head| head.stamp)
            .max()
    }

    /// Where the record is; see [`Fate`].
    pub fn fate(&self) -> Fate {
        let Some(register) = self.fields.get(TRASHED) else {
            return Fate::Here;
        };
        let mut seen_by_deleters: Vec<Stamp> = Vec::new();
        for head in &register.heads {
            match serde_json::from_value::<Vec<Stamp>>(head.value.clone()) {
                Ok(stamps) => seen_by_deleters.extend(stamps),
                Err(_) => return Fate::Here,
            }
        }
        if self
            .content_stamps()
            .all(|stamp| seen_by_deleters.contains(&stamp))
        {
            Fate::Trashed
        } else {
            Fate::Revived
        }
    }

    /// The value for [`TRASHED`] that puts this record into the trash.
    pub fn trash_value(&self) -> Value {
        let mut stamps: Vec<Stamp> = self.content_stamps().collect();
        stamps.sort_unstable();
        stamps.dedup();
        serde_json::to_value(stamps).unwrap_or(Value::Null)
    }

    fn content_stamps(&self) -> impl Iterator<Item = Stamp> + '_ {
        self.fields()
            .filter(|(name, _)| *name != TRASHED)
            .flat_map(|(_, register)| register.heads.iter().map(|head| head.stamp))
    }
}
