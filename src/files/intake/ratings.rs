//! Raised hands at the steps of journeys, out of a table: journey, step, group, and three counts.

use std::collections::BTreeMap;

use serde_json::Value;

use super::names::shown;
use super::plan::{Draft, Trouble, Writer};
use crate::domain::{Counts, Id, RaterGroup, Tally};
use crate::files::answers::folded;
use crate::merge::{Fate, Key, Table};

/// The steps by journey and title; of two that are called alike nobody is meant.
#[derive(Debug, Default)]
pub(super) struct Steps {
    all: BTreeMap<(String, String), Option<Id>>,
}

impl Steps {
    pub(super) fn of(table: &Table) -> Self {
        let mut all: BTreeMap<(String, String), Option<Id>> = BTreeMap::new();
        for (id, step) in table.records("step") {
            let journey = step.shown("journey").and_then(Value::as_str);
            let Some(journey) = journey.and_then(|id| id.parse().ok()) else {
                continue;
            };
            let is_here = table
                .record("journey", journey)
                .is_some_and(|it| it.fate() != Fate::Trashed);
            if step.fate() == Fate::Trashed || !is_here {
                continue;
            }
            let journey = folded(shown(table, "journey", journey, "name"));
            let title = folded(shown(table, "step", id, "title"));
            for journey in [journey, String::new()] {
                all.entry((journey, title.clone()))
                    .and_modify(|known| *known = None)
                    .or_insert(Some(id));
            }
        }
        Self { all }
    }

    pub(super) fn put(
        &self,
        table: &Table,
        draft: Draft,
        writer: &mut Writer,
    ) -> Result<(), Trouble> {
        let said = |name: &str| {
            let found = draft.says.iter().find(|(field, _)| *field == name);
            found.map(|(_, text)| text.as_str()).unwrap_or_default()
        };
        let stored = |name: &str| {
            let found = draft.fields.iter().find(|(field, _)| field == name);
            found.map(|(_, value)| value)
        };
        let step = (folded(said("journey")), folded(said("step")));
        let step = self.all.get(&step).copied().flatten();
        let step = step.ok_or(Trouble::NoStep)?;
        let count = |name: &str| {
            let value = stored(name).and_then(Value::as_u64);
            value.and_then(|it| u32::try_from(it).ok())
        };
        let [disappointed, okay, delighted] = ["disappointed", "okay", "delighted"].map(count);
        if disappointed.or(okay).or(delighted).is_none() {
            return Err(Trouble::NoCounts);
        }
        let counts = Counts {
            disappointed: disappointed.unwrap_or_default(),
            okay: okay.unwrap_or_default(),
            delighted: delighted.unwrap_or_default(),
        };
        let group = stored("group").and_then(Value::as_str);
        let group: RaterGroup = group.and_then(|it| it.parse().ok()).unwrap_or_default();
        let id = Tally::id(step, group);
        if writer.has_written(id) {
            return Err(Trouble::IdTwice);
        }
        let numbers = format!(
            "{} / {} / {}",
            counts.disappointed, counts.okay, counts.delighted
        );
        let mut says = vec![("step", said("step").to_owned())];
        if !said("group").is_empty() {
            says.push(("group", said("group").to_owned()));
        }
        says.push(("delighted", numbers));
        let value = |it: Result<Value, serde_json::Error>| it.unwrap_or_default();
        let whole = Draft {
            line: draft.line,
            says,
            fields: vec![
                ("step".to_owned(), step.to_string().into()),
                ("group".to_owned(), value(serde_json::to_value(group))),
                ("counts".to_owned(), value(serde_json::to_value(counts))),
            ],
            ..Draft::default()
        };
        writer.put(table, &Key::new("tally", id), None, whole, true);
        Ok(())
    }
}
