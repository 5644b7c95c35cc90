//! What the stamps of a record tell about its past: who wrote the values that stand in it, and when.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::Value;

use super::{Key, Stamp, Workspace, Writer};

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
        let mut deeds: BTreeMap<Reverse<Stamp>, Vec<(String, bool)>> = BTreeMap::new();
        self.with_table(|table| {
            let record = table.record(&key.kind, key.id);
            for (field, register) in record.iter().flat_map(|record| record.fields()) {
                for head in register.heads() {
                    let fields = deeds.entry(Reverse(head.stamp)).or_default();
                    fields.push((field.to_owned(), says_something(&head.value)));
                }
            }
        });
        let past = |(Reverse(stamp), fields): (Reverse<Stamp>, Vec<_>)| {
            let (writer, time) = self.writer(stamp);
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
