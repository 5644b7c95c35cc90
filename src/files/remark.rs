//! What a reader of a file should know although it could be read: every repair and every doubt.

use std::collections::BTreeSet;

use serde_json::Value;

use super::kinds;
use crate::domain::{BuiltIn, Domain, Rating, UsualQuestion};
use crate::merge::{Id, Key, Record, TRASHED, Table};

/// Something about a file that its reader should know.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Remark {
    /// The file has stamps, but no checksum: it is read as if it had no stamps.
    ChecksumMissing,
    /// The checksum is not that of the content: somebody edited the file, or it was damaged. If
    /// it has stamps, it is read as if it had none.
    ChecksumWrong,
    /// The checksum is right, but the stamps make no sense: it is read as if it had none.
    StampsUnfit {
        /// The record, or `known`.
        place: String,
    },
    /// This field had several values; without stamps only the shown one counts.
    OtherValues {
        /// Which record.
        key: Key,
        /// Which field.
        field: String,
        /// The values that were not taken.
        values: Vec<Value>,
    },
    /// A field refers to a record that is not in the file.
    MissingRecord {
        /// Which record refers.
        key: Key,
        /// In which field.
        field: String,
        /// What it refers to.
        id: Id,
    },
    /// A value does not fit its field; it is kept, but the field shows as empty.
    Misfit {
        /// Which record.
        key: Key,
        /// Which field.
        field: String,
    },
    /// Records of a kind that this version does not know; they are kept.
    UnknownKind {
        /// The kind.
        kind: String,
        /// How many records.
        count: usize,
    },
    /// A member of the file that this version does not know; it is not kept.
    UnknownMember {
        /// Its name.
        name: String,
    },
}

/// The remarks on the records of a table, which may be a part of its project.
pub(super) fn on_table(table: &Table, is_part: bool) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let all = || table.kinds().flat_map(|kind| table.records(kind));
    // Built-in phases and usual questions need no record.
    let built_in = BuiltIn::ALL.map(BuiltIn::id);
    let usual = UsualQuestion::ALL.map(UsualQuestion::id);
    let ids = all().map(|(id, _)| id).chain(built_in).chain(usual);
    let ids: BTreeSet<Id> = ids.collect();
    // A part speaks only of what it contains, so it may refer to everything else.
    let whole = !is_part && !table.known().is_empty();
    for kind in table.kinds() {
        let known = kinds::find(kind);
        let count = table.records(kind).count();
        if known.is_none() && count > 0 {
            let kind = kind.to_owned();
            remarks.push(Remark::UnknownKind { kind, count });
        }
        for (id, record) in table.records(kind) {
            let key = || Key::new(kind, id);
            let misfits = known.map_or_else(Vec::new, |known| (known.misfits)(record));
            remarks.extend(misfits.into_iter().map(|field| Remark::Misfit {
                key: key(),
                field: field.to_owned(),
            }));
            if whole {
                let missing = references(record)
                    .filter(|(field, id)| !ids.contains(id) && !is_drawn(kind, field));
                remarks.extend(missing.map(|(field, id)| Remark::MissingRecord {
                    key: key(),
                    field: field.to_owned(),
                    id,
                }));
            }
        }
    }
    remarks
}

/// Is it a number that a browser drew, and no record? Somebody without a name rates under one, and
/// a sheet or an imported file is a batch under one.
fn is_drawn(kind: &str, field: &str) -> bool {
    field == "batch" || kind == Rating::KIND && field == "by"
}

/// Everything in a record's fields that looks like the id of a record.
pub(super) fn references(record: &Record) -> impl Iterator<Item = (&str, Id)> {
    let fields = record.fields().filter(|(name, _)| *name != TRASHED);
    fields.flat_map(|(name, register)| {
        let mut ids = Vec::new();
        in_value(register.shown(), &mut ids);
        if register.shown() == &Value::Bool(true) {
            ids.extend(name.split_once('/').and_then(|(_, member)| as_id(member)));
        }
        ids.into_iter().map(move |id| (name, id))
    })
}

fn in_value(value: &Value, ids: &mut Vec<Id>) {
    match value {
        Value::String(text) => ids.extend(as_id(text)),
        Value::Array(list) => list.iter().for_each(|value| in_value(value, ids)),
        Value::Object(object) => object.values().for_each(|value| in_value(value, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text that is an id as this program writes it, and nothing else.
pub(super) fn as_id(text: &str) -> Option<Id> {
    (text.len() == 36).then(|| text.parse().ok())?
}
