//! A copy of a project that is a project of its own: it can never be merged back.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::plain::{PlainRecord, as_table};
use super::remark::as_id;
use crate::domain::{BuiltIn, Company, Domain, Project, Seal, Session, UsualQuestion, Wave};
use crate::merge::{Actor, Fate, Id, Key, Record, TRASHED, Table};

/// A copy under new ids and one stamp: without sessions, trash and history, and of a field with
/// several values only the shown one. `new_id` must give an id never used before.
pub fn duplicate(table: &Table, new_id: &mut dyn FnMut() -> Id, actor: Actor, name: &str) -> Table {
    as_table(&copies(table, new_id, name), actor)
}

/// The records of such a copy.
pub(super) fn copies(
    table: &Table,
    new_id: &mut dyn FnMut() -> Id,
    name: &str,
) -> Vec<PlainRecord> {
    // What is left behind gets a new id too: a reference to it stays one to nothing, and does
    // not point into the old project.
    let mut ids: BTreeMap<Id, Id> = BTreeMap::new();
    let is_fixed = is_the_same_everywhere;
    for key in table.keys().filter(|key| !is_fixed(key.id)) {
        ids.entry(key.id).or_insert_with(&mut *new_id);
    }
    let mut copies = Vec::new();
    for kind in table.kinds().filter(|kind| *kind != Session::KIND) {
        for (id, record) in table.records(kind) {
            if record.fate() != Fate::Trashed {
                copies.push(copy(kind, id, record, &ids, name));
            }
        }
    }
    copies
}

/// Built-in phases, usual questions and the own company have the same ids in every project.
pub(super) fn is_the_same_everywhere(id: Id) -> bool {
    BuiltIn::of(id).is_some() || UsualQuestion::of(id).is_some() || id == Company::OWN
}

fn copy(kind: &str, id: Id, record: &Record, ids: &BTreeMap<Id, Id>, name: &str) -> PlainRecord {
    let mut copy = PlainRecord {
        key: Key::new(kind, ids.get(&id).copied().unwrap_or(id)),
        fields: BTreeMap::new(),
        trashed: false,
    };
    for (field, register) in record.fields().filter(|(field, _)| *field != TRASHED) {
        let mut value = register.shown().clone();
        let seal = (kind, field) == (Wave::KIND, "seal");
        let was_intact = seal && read_seal(&value).is_some_and(|seal| seal.is_intact());
        renew(&mut value, ids);
        if let (true, Some(seal)) = (was_intact, read_seal(&value)) {
            // The content speaks of the new ids now, so it gets a new hash; one that was tampered
            // with stays recognisable as such.
            value = json!(Seal::new(seal.on, seal.content));
        }
        copy.fields.insert(renewed_name(field, ids), value);
    }
    if kind == Project::KIND {
        copy.fields.insert("name".to_owned(), name.into());
    }
    copy
}

fn read_seal(value: &Value) -> Option<Seal> {
    Seal::deserialize(value).ok()
}

/// A member of a set is named in the field's own name.
fn renewed_name(field: &str, ids: &BTreeMap<Id, Id>) -> String {
    let renewed = field.split_once('/').and_then(|(set, member)| {
        let id = ids.get(&as_id(member)?)?;
        Some(format!("{set}/{id}"))
    });
    renewed.unwrap_or_else(|| field.to_owned())
}

fn renew(value: &mut Value, ids: &BTreeMap<Id, Id>) {
    match value {
        Value::String(text) => {
            if let Some(id) = as_id(text).and_then(|id| ids.get(&id)) {
                *text = id.to_string();
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| renew(value, ids)),
        Value::Object(object) => object.values_mut().for_each(|value| renew(value, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
