//! Where people write texts, and putting other words into them.

use serde::Deserialize;
use serde_json::Value;

use super::Names;
use crate::domain::{Domain, Person, Seal, Visit, Wave};
use crate::files::kinds;
use crate::files::remark::as_id;
use crate::merge::{Actor, Change, Id, Key, Table, Wish};

/// What a value says with other words in place of the names; nothing where it stays. Only where
/// people write: words that mean something to the program are left alone.
pub(in crate::files) fn speak(
    kind: &str,
    field: &str,
    value: &Value,
    names: &Names,
) -> Option<Value> {
    if kind == Person::KIND && field == "name" {
        // Another person of the same name is another person.
        return None;
    }
    let Some(known) = kinds::find(kind) else {
        return deep(value, names);
    };
    let own = (known.defaults)();
    let is_own = own.contains_key(field) || field.contains('/');
    match value {
        _ if !is_own => deep(value, names),
        Value::Object(_) if (kind, field) == (Wave::KIND, "seal") => sealed(value, names),
        // Order keys and pictures are texts that say nothing.
        Value::String(text) if !matches!(field, "at" | "picture") && as_id(text).is_none() => {
            let new = Value::from(names.replaced(text)?);
            let fits =
                field.contains('/') || fits(known, field, &new) || !fits(known, field, value);
            fits.then_some(new)
        }
        _ => None,
    }
}

/// May this value stand in the field?
fn fits(kind: &kinds::Kind, field: &str, value: &Value) -> bool {
    let key = Key::new(kind.name, Id(uuid::Uuid::nil()));
    let mut table = Table::new();
    let wish = Wish::set(key.clone(), field, value.clone());
    if let Some(set) = table.propose(Actor::new(0), vec![wish]) {
        table.apply(&Change::Edit(set));
    }
    let record = table.record(&key.kind, key.id);
    record.is_none_or(|record| (kind.misfits)(record).is_empty())
}

/// A seal whose words are others gets a new hash, unless it was broken before.
fn sealed(value: &Value, names: &Names) -> Option<Value> {
    let mut new = value.clone();
    let about = new.pointer_mut("/content/about")?;
    *about = deep(about, names)?;
    match (Seal::deserialize(value), Seal::deserialize(&new)) {
        (Ok(old), Ok(seal)) if old.is_intact() => {
            serde_json::to_value(Seal::new(seal.on, seal.content)).ok()
        }
        _ => Some(new),
    }
}

/// All texts of a value.
fn deep(value: &Value, names: &Names) -> Option<Value> {
    let mut new = value.clone();
    in_all(&mut new, names);
    (new != *value).then_some(new)
}

fn in_all(value: &mut Value, names: &Names) {
    match value {
        Value::String(text) => {
            if let Some(new) = names.replaced(text) {
                *text = new;
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| in_all(value, names)),
        Value::Object(object) => {
            let members = std::mem::take(object).into_iter();
            object.extend(members.map(|(name, mut value)| {
                in_all(&mut value, names);
                (names.replaced(&name).unwrap_or(name), value)
            }));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The name of a set's member that is a text, with other words. All that a later version writes
/// may be one.
pub(in crate::files) fn renamed_member(kind: &str, field: &str, names: &Names) -> Option<String> {
    if kinds::find(kind).is_none() {
        return names.replaced(field);
    }
    let (set, member) = field.split_once('/')?;
    let is_text = matches!(set, "tags" | "looked");
    let renamed = is_text.then(|| names.replaced(member)).flatten()?;
    Some(format!("{set}/{renamed}"))
}

/// Is this a field in which people are written down by name?
pub(in crate::files) fn is_for_names(kind: &str, field: &str) -> bool {
    (kind, field) == (Visit::KIND, "shopper")
}
