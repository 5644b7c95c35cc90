//! How a domain record is read from and written to fields. Reading never fails: what does not
//! fit is replaced by its default and named, so that one bad value never hides a record.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::merge::{Key, Record, Wish};

/// Shown values by field name.
pub type Fields = BTreeMap<String, Value>;

/// A kind of record. Made by the `record!` macro, one file per kind.
pub trait Domain: Clone + PartialEq + Default + Send + Sync + 'static {
    /// The kind's name in project files.
    const KIND: &'static str;

    /// Reads what is there; missing fields get their default. The second value names the fields
    /// whose value did not fit and was replaced for display (the stored value stays untouched).
    fn read(record: &Record) -> (Self, Vec<&'static str>);

    /// All fields as they are stored.
    fn write(&self) -> Fields;

    /// The wishes that turn `before` into `self`: one per field that differs.
    fn wishes(&self, key: &Key, before: &Self) -> Vec<Wish> {
        let old = before.write();
        let mut new = self.write();
        // A member that left is written as such, so that its leaving merges too.
        for (name, value) in old.iter().filter(|(name, _)| name.contains('/')) {
            let gone = match value {
                Value::Bool(_) => Value::Bool(false),
                _ => Value::Null,
            };
            new.entry(name.clone()).or_insert(gone);
        }
        new.into_iter()
            .filter(|(name, value)| old.get(name) != Some(value))
            .map(|(name, value)| Wish {
                key: key.clone(),
                field: name,
                values: vec![value],
            })
            .collect()
    }

    /// The wishes that make this record: one per field that differs from the default.
    fn creation(&self, key: &Key) -> Vec<Wish> {
        let mut wishes = self.wishes(key, &Self::default());
        if wishes.is_empty() {
            // A record exists by its fields, so an empty one gets its first.
            let first = self.write().into_iter().next();
            wishes.extend(first.map(|(name, value)| Wish {
                key: key.clone(),
                field: name,
                values: vec![value],
            }));
        }
        wishes
    }
}

/// The fields that name records, in the order in which they count.
pub const NAMES: [&str; 4] = ["title", "name", "text", "market"];

/// What a record is called: the first of its fields that names records, empty where there is none.
pub fn name_of(record: &Record) -> &str {
    let text = |field| record.shown(field).and_then(Value::as_str);
    let mut names = NAMES.into_iter().filter_map(text);
    names.next().unwrap_or_default()
}

/// Reads one field leniently.
pub fn read_field<T: DeserializeOwned + Default>(
    record: &Record,
    name: &'static str,
    misfits: &mut Vec<&'static str>,
) -> T {
    match record.shown(name) {
        None | Some(Value::Null) => T::default(),
        Some(value) => T::deserialize(value).unwrap_or_else(|_| {
            misfits.push(name);
            T::default()
        }),
    }
}

/// Reads a set: the members are the fields `name/member` that are true.
pub fn read_set<T: std::str::FromStr + Ord>(
    record: &Record,
    name: &'static str,
) -> std::collections::BTreeSet<T> {
    record
        .fields()
        .filter(|(_, register)| register.shown() == &Value::Bool(true))
        .filter_map(|(field, _)| field.strip_prefix(name)?.strip_prefix('/')?.parse().ok())
        .collect()
}

/// Reads texts by member: the fields `name/member` that are texts.
pub fn read_texts<T: std::str::FromStr + Ord>(
    record: &Record,
    name: &'static str,
) -> BTreeMap<T, String> {
    read_members(record, name, |value| value.as_str().map(str::to_owned))
}

/// Reads counts by member: the fields `name/member` that are whole numbers above zero.
pub fn read_counts<T: std::str::FromStr + Ord>(
    record: &Record,
    name: &'static str,
) -> BTreeMap<T, u32> {
    read_members(record, name, |value| {
        let count = value.as_u64().filter(|count| *count > 0)?;
        u32::try_from(count).ok()
    })
}

fn read_members<T: std::str::FromStr + Ord, V>(
    record: &Record,
    name: &'static str,
    read: impl Fn(&Value) -> Option<V>,
) -> BTreeMap<T, V> {
    let members = record.fields().filter_map(|(field, register)| {
        let member = field.strip_prefix(name)?.strip_prefix('/')?.parse().ok()?;
        Some((member, read(register.shown())?))
    });
    members.collect()
}

/// The JSON form of a field's value.
pub fn write_field<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

/// Declares a record: its kind, its fields, its sets (one stored field per member, so that
/// additions by several people all stay), and its texts and counts by member (likewise).
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident = $kind:literal {
            $( $(#[$field_meta:meta])* $field:ident : $type:ty, )*
        }
        $( sets { $( $(#[$set_meta:meta])* $set:ident : $member:ty, )* } )?
        $( texts { $( $(#[$text_meta:meta])* $text:ident : $by:ty, )* } )?
        $( counts { $( $(#[$count_meta:meta])* $count:ident : $of:ty, )* } )?
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Debug, Default)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )*
            $( $( $(#[$set_meta])* pub $set: std::collections::BTreeSet<$member>, )* )?
            $( $( $(#[$text_meta])* pub $text: std::collections::BTreeMap<$by, String>, )* )?
            $( $( $(#[$count_meta])* pub $count: std::collections::BTreeMap<$of, u32>, )* )?
        }

        impl $crate::domain::record::Domain for $name {
            const KIND: &'static str = $kind;

            fn read(record: &$crate::merge::Record) -> (Self, Vec<&'static str>) {
                let mut misfits = Vec::new();
                let read = Self {
                    $( $field: $crate::domain::record::read_field(record, stringify!($field), &mut misfits), )*
                    $( $( $set: $crate::domain::record::read_set(record, stringify!($set)), )* )?
                    $( $( $text: $crate::domain::record::read_texts(record, stringify!($text)), )* )?
                    $( $( $count: $crate::domain::record::read_counts(record, stringify!($count)), )* )?
                };
                (read, misfits)
            }

            fn write(&self) -> $crate::domain::record::Fields {
                let mut fields = $crate::domain::record::Fields::new();
                $( fields.insert(stringify!($field).to_owned(), $crate::domain::record::write_field(&self.$field)); )*
                $( $( for member in &self.$set {
                    fields.insert(format!("{}/{member}", stringify!($set)), serde_json::Value::Bool(true));
                } )* )?
                $( $( for (member, text) in &self.$text {
                    fields.insert(format!("{}/{member}", stringify!($text)), text.as_str().into());
                } )* )?
                $( $( for (member, count) in &self.$count {
                    fields.insert(format!("{}/{member}", stringify!($count)), (*count).into());
                } )* )?
                fields
            }
        }
    };
}
pub(super) use record;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Step, StepPlace};
    use crate::merge::{Actor, Change, Id, Table};
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn apply(table: &mut Table, actor: u64, wishes: Vec<Wish>) {
        let set = table.propose(Actor::new(actor), wishes).unwrap();
        table.apply(&Change::Edit(set));
    }

    #[test]
    fn texts_of_two_people_in_two_lanes_of_one_step_both_stay() {
        let key = Key::new(Step::KIND, id(1));
        let mut ours = Table::new();
        let step = Step {
            title: "Ruft an".into(),
            place: StepPlace {
                phase: None,
                at: "V".into(),
            },
            own: [(id(8), "alt".to_owned())].into(),
            ..Step::default()
        };
        apply(&mut ours, 1, step.creation(&key));
        let mut theirs = ours.clone();
        for (table, actor, lane, text) in
            [(&mut ours, 1, 8, "unseres"), (&mut theirs, 2, 9, "ihres")]
        {
            let before = Step::read(table.record(Step::KIND, id(1)).unwrap()).0;
            let mut after = before.clone();
            after.own.insert(id(lane), text.into());
            apply(table, actor, after.wishes(&key, &before));
        }
        ours.merge(&theirs);
        let merged = Step::read(ours.record(Step::KIND, id(1)).unwrap()).0;
        let texts: Vec<_> = merged.own.values().map(String::as_str).collect();
        assert_eq!(texts, ["unseres", "ihres"]);
        let mut emptied = merged.clone();
        emptied.own.remove(&id(8));
        apply(&mut ours, 1, emptied.wishes(&key, &merged));
        let (read, misfits) = Step::read(ours.record(Step::KIND, id(1)).unwrap());
        assert_eq!((read, misfits), (emptied, Vec::new()));
    }
}
