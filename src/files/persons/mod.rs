//! Removing a person from a table, or putting another one in their place: everywhere, whatever holds
//! them. Also values in conflict, the trash, and what later versions of the program have written.

mod names;
#[cfg(test)]
mod tests;
mod texts;

use std::collections::BTreeSet;

use serde_json::Value;

pub use self::names::Names;
pub(super) use self::texts::{is_for_names, renamed_member, speak};
use super::remark::as_id;
use crate::domain::{Ballot, Domain, Person, Rating, Round, Session};
use crate::merge::{
    Actor, Change, ChangeSet, Fate, Head, Id, Key, Record, TRASHED, Table, Wish,
    record::is_field_name,
};

/// Who goes, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Farewell {
    /// Who.
    pub person: Id,
    /// Who stands there from now on; nobody, when the person is removed.
    pub instead: Option<Id>,
    /// How texts name the person, and what they say from now on.
    pub names: Names,
    /// The fields whose texts stay as they are.
    pub kept: BTreeSet<(Key, String)>,
}

/// In what way a record holds a person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Held {
    /// A field names the person's record.
    Named,
    /// It tells when the person worked.
    Worked,
    /// A text has the name.
    Mentioned,
}

/// A place where a person is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Trace {
    /// In what way.
    pub held: Held,
    /// Which record.
    pub key: Key,
    /// Which field; of a set without the person.
    pub field: String,
}

/// Every name that the person's record has, also in conflict.
pub fn names_of_person(table: &Table, person: Id) -> Vec<String> {
    let heads = table.heads(&Key::new(Person::KIND, person), "name");
    let names = heads.iter().filter_map(|head| head.value.as_str());
    names.map(str::to_owned).collect()
}

/// Where the person is, beside their own record.
pub fn traces(table: &Table, farewell: &Farewell) -> Vec<Trace> {
    let mut traces = Vec::new();
    for (key, record) in records(table).filter(|(key, _)| !farewell.is_person(key)) {
        let works = farewell.worked(&key, record);
        for (field, register) in record.fields().filter(|(field, _)| *field != TRASHED) {
            let mut add = |held, field: &str| {
                traces.push(Trace {
                    held,
                    key: key.clone(),
                    field: field.to_owned(),
                });
            };
            let heads = register.heads();
            if works && field == "person" {
                add(Held::Worked, field);
            } else if farewell.is_named(field, heads) {
                let set = field.split('/').next().unwrap_or(field);
                add(Held::Named, set);
            }
            if farewell.is_mentioned(&key, field, heads) {
                add(Held::Mentioned, field);
            }
        }
    }
    traces.sort();
    traces
}

/// The wishes after which no record holds the person any more, but for texts that are kept.
/// `fresh` must give an id never used before: what counts goes on counting, as somebody's without
/// a name.
pub fn farewell_wishes(
    table: &Table,
    farewell: &Farewell,
    fresh: &mut dyn FnMut() -> Id,
) -> Vec<Wish> {
    let mut wishes = table.purge(&Key::new(Person::KIND, farewell.person));
    for (key, record) in records(table).filter(|(key, _)| !farewell.is_person(key)) {
        if farewell.instead.is_none() && farewell.worked(&key, record) {
            wishes.extend(table.purge(&key));
            continue;
        }
        let first = wishes.len();
        for (field, register) in record.fields().filter(|(field, _)| *field != TRASHED) {
            let heads = register.heads();
            let place = (key.clone(), field.to_owned());
            let speaks =
                !farewell.kept.contains(&place) && farewell.is_mentioned(&key, field, heads);
            if !speaks && !farewell.is_named(field, heads) {
                continue;
            }
            let names = speaks.then_some(&farewell.names);
            let instead = farewell.stand_in(table, &key, record, field, fresh);
            let rewrite = Rewrite {
                person: farewell.person,
                instead,
                names,
            };
            let values: Vec<Value> = heads
                .iter()
                .map(|head| rewrite.value(&key, field, &head.value))
                .collect();
            let wish = |field: &str, values| Wish {
                key: key.clone(),
                field: field.to_owned(),
                values,
            };
            let renamed = rewrite.field(&key.kind, field);
            if renamed.as_deref() == Some(field) {
                wishes.push(wish(field, values));
                continue;
            }
            wishes.push(wish(field, Vec::new()));
            let says = !matches!(register.shown(), Value::Null | Value::Bool(false));
            if let Some(renamed) = renamed.filter(|name| says && is_field_name(name)) {
                let has = record.shown(&renamed);
                if matches!(has, None | Some(Value::Null | Value::Bool(false))) {
                    wishes.push(wish(&renamed, values));
                }
            }
        }
        // A record exists by its fields, so the last one to go leaves something behind.
        let own = wishes.get(first..).unwrap_or_default();
        let goes = own.iter().filter(|wish| wish.values.is_empty()).count();
        if goes > 0 && goes == own.len() && goes == record.fields().count() {
            wishes.push(Wish::set(key, TRASHED, false));
        }
    }
    wishes
}

/// The same as a change set. What lies in the trash stays there, although it is written to, and
/// nothing falls into it.
pub fn farewell(
    table: &Table,
    farewell: &Farewell,
    actor: Actor,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<ChangeSet> {
    let mut wishes = farewell_wishes(table, farewell, fresh);
    let set = table.propose(actor, wishes.clone())?;
    let keys: BTreeSet<Key> = set.writes.iter().map(|it| it.key.clone()).collect();
    let mut after = table.clone();
    after.apply(&Change::Edit(set));
    for key in keys {
        let record = |table: &Table| table.record(&key.kind, key.id).cloned();
        let (Some(old), Some(new)) = (record(table), record(&after)) else {
            continue;
        };
        let lies = |record: &Record| record.fate() == Fate::Trashed;
        // The stamp of the change set proposed below is the one that `after` has.
        match (lies(&old), lies(&new)) {
            (true, false) => wishes.push(Wish::set(key, TRASHED, new.trash_value())),
            (false, true) => wishes.push(Wish::set(key, TRASHED, false)),
            _ => {}
        }
    }
    table.propose(actor, wishes)
}

impl Farewell {
    fn is_person(&self, key: &Key) -> bool {
        key.kind == Person::KIND && key.id == self.person
    }

    /// Does a session say that the person worked?
    fn worked(&self, key: &Key, record: &Record) -> bool {
        key.kind == Session::KIND
            && record
                .field("person")
                .is_some_and(|register| self.is_named("person", register.heads()))
    }

    fn is_named(&self, field: &str, heads: &[Head]) -> bool {
        let person = self.person.to_string();
        let names = |text: &str| holds(text, &person);
        names(field) || heads.iter().any(|head| any_text(&head.value, &names))
    }

    fn is_mentioned(&self, key: &Key, field: &str, heads: &[Head]) -> bool {
        let rewrite = Rewrite {
            person: self.person,
            instead: None,
            names: Some(&self.names),
        };
        let in_name = renamed_member(&key.kind, field, &self.names).is_some();
        in_name
            || heads
                .iter()
                .any(|head| rewrite.texts(key, field, &head.value).is_some())
    }

    /// Who stands in this field from now on: the other person, nobody, or, where it is counted,
    /// somebody without a name.
    fn stand_in(
        &self,
        table: &Table,
        key: &Key,
        record: &Record,
        field: &str,
        fresh: &mut dyn FnMut() -> Id,
    ) -> Option<Id> {
        let has_own = |same: &[&str]| {
            let other = self.instead.map(|id| Value::from(id.to_string()));
            table.records(&key.kind).any(|(id, it)| {
                id != key.id
                    && it.fate() != Fate::Trashed
                    && it.shown("by") == other.as_ref()
                    && same
                        .iter()
                        .all(|field| it.shown(field) == record.shown(field))
            })
        };
        match (key.kind.as_str(), field) {
            // Nobody votes or rates twice.
            (Ballot::KIND, "by") => self.instead.filter(|_| !has_own(&["round"])),
            (Rating::KIND, "by") => match self.instead {
                Some(other) if !has_own(&["step", "group"]) => Some(other),
                _ => Some(fresh()),
            },
            // Without anybody on its list, a round would be everybody's.
            (Round::KIND, _) if self.instead.is_none() && field.starts_with("voters/") => {
                let voters = record.fields().filter(|(name, register)| {
                    name.starts_with("voters/") && register.shown() == &Value::Bool(true)
                });
                (voters.count() == 1).then(&mut *fresh)
            }
            _ => self.instead,
        }
    }
}

/// What becomes of a field.
struct Rewrite<'a> {
    person: Id,
    instead: Option<Id>,
    /// Nothing: texts stay.
    names: Option<&'a Names>,
}

impl Rewrite<'_> {
    fn value(&self, key: &Key, field: &str, value: &Value) -> Value {
        let mut value = self
            .texts(key, field, value)
            .unwrap_or_else(|| value.clone());
        self.ids(&mut value);
        value
    }

    /// The value with other words; nothing where it stays.
    fn texts(&self, key: &Key, field: &str, value: &Value) -> Option<Value> {
        speak(&key.kind, field, value, self.names?)
    }

    fn ids(&self, value: &mut Value) {
        let person = self.person.to_string();
        match value {
            Value::String(text) if as_id(text) == Some(self.person) => {
                *value = self.instead.map_or(Value::Null, |id| id.to_string().into());
            }
            Value::String(text) if holds(text, &person) => *text = self.renamed(text),
            Value::Array(list) => {
                let gone = |value: &Value| {
                    self.instead.is_none() && value.as_str().and_then(as_id) == Some(self.person)
                };
                list.retain(|value| !gone(value));
                list.iter_mut().for_each(|value| self.ids(value));
            }
            Value::Object(object) => {
                let members = std::mem::take(object).into_iter();
                object.extend(members.map(|(name, mut value)| {
                    self.ids(&mut value);
                    match holds(&name, &person) {
                        true => (self.renamed(&name), value),
                        false => (name, value),
                    }
                }));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn renamed(&self, text: &str) -> String {
        let person = self.person.to_string();
        let other = self.instead.map(|id| id.to_string()).unwrap_or_default();
        // Ids are ASCII, so lower case has the same places.
        text.to_ascii_lowercase()
            .rmatch_indices(&person)
            .map(|(at, _)| at)
            .fold(text.to_owned(), |mut text, at| {
                text.replace_range(at..at + person.len(), &other);
                text
            })
    }

    /// The field's name, nothing where it goes with the person.
    fn field(&self, kind: &str, field: &str) -> Option<String> {
        let renamed = self
            .names
            .and_then(|names| renamed_member(kind, field, names))
            .unwrap_or_else(|| field.to_owned());
        match holds(&renamed, &self.person.to_string()) {
            true => self.instead.map(|_| self.renamed(&renamed)),
            false => Some(renamed),
        }
    }
}

/// The field without the id of a person, which may stand in the midst of what later versions write.
pub(super) fn without_id(person: Id, field: String, mut value: Value) -> Option<(String, Value)> {
    let rewrite = Rewrite {
        person,
        instead: None,
        names: None,
    };
    let is_held = |text: &str| holds(text, &person.to_string());
    if any_text(&value, &is_held) {
        rewrite.ids(&mut value);
    }
    Some((rewrite.field("", &field)?, value))
}

fn holds(text: &str, person: &str) -> bool {
    text.len() >= person.len() && text.to_ascii_lowercase().contains(person)
}

fn any_text(value: &Value, wanted: &dyn Fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => wanted(text),
        Value::Array(list) => list.iter().any(|value| any_text(value, wanted)),
        Value::Object(object) => object
            .iter()
            .any(|(name, value)| wanted(name) || any_text(value, wanted)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn records(table: &Table) -> impl Iterator<Item = (Key, &Record)> {
    table.kinds().flat_map(|kind| {
        let records = table.records(kind);
        records.map(move |(id, record)| (Key::new(kind, id), record))
    })
}
