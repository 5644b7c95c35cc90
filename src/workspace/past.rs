//! What the stamps of a record tell about its past: who wrote the values that stand in it, and when.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::Value;

use super::{Key, Stamp, Workspace, Writer};
use crate::domain::{Card, Domain};

/// One action on a record, as far as its values still stand.
#[derive(Clone, PartialEq, Debug)]
pub struct Past {
    /// Who did it.
    pub writer: Writer,
    /// About when (ms since 1970), if that is known.
    pub time: Option<u64>,
    /// The fields that it wrote, and whether it put something there or took it away.
    pub fields: Vec<(String, bool)>,
}

impl Workspace {
    /// The actions that wrote what now stands in a record, the newest first. Not reactive.
    pub fn past(self, key: &Key) -> Vec<Past> {
        if self.is_covered(key) {
            return Vec::new();
        }
        let mut anonymous = false;
        let mut deeds: BTreeMap<Reverse<Stamp>, Vec<(String, bool)>> = BTreeMap::new();
        self.with_table(|table| {
            let record = table.record(&key.kind, key.id);
            anonymous = key.kind == Card::KIND
                && record.is_some_and(|record| Card::read(record).0.anonymous);
            for (field, register) in record.iter().flat_map(|record| record.fields()) {
                for head in register.heads() {
                    let fields = deeds.entry(Reverse(head.stamp)).or_default();
                    fields.push((field.to_owned(), says_something(&head.value)));
                }
            }
        });
        let past = |(Reverse(stamp), fields): (Reverse<Stamp>, Vec<_>)| {
            let (writer, time) = match self.writer(stamp) {
                (Writer::Unknown, time) if anonymous => (Writer::Anonymous, time),
                known => known,
            };
            Past {
                writer,
                time,
                fields,
            }
        };
        deeds.into_iter().map(past).collect()
    }
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.trim().is_empty(),
        _ => true,
    }
}
