//! Change sets, merged files and whole tables as one JSON text each: for the journal, for other
//! tabs and for snapshots.

use serde::Deserialize;

use super::{BadTable, WrittenTable, is_field_name, push_json, write_members};
use crate::merge::{Change, ChangeSet, Merged, Stamp, Table};

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum WrittenChange {
    Edit(ChangeSet),
    Merge {
        after: Vec<Stamp>,
        before: Vec<Stamp>,
        part: WrittenTable,
        context: WrittenTable,
    },
}

/// Why a written change cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadChange {
    /// Not the JSON of a change.
    #[error("not a change: {0}")]
    Json(#[from] serde_json::Error),
    /// The merged part does not hold together.
    #[error(transparent)]
    Table(#[from] BadTable),
}

/// A change as one JSON text, for the journal and for other tabs.
pub fn write_change(change: &Change) -> String {
    let mut out = String::new();
    match change {
        Change::Edit(set) => {
            out.push_str("{\"edit\":");
            push_json(&mut out, set);
        }
        Change::Merge(merged) => {
            out.push_str("{\"merge\":{\"after\":");
            push_json(&mut out, &merged.after);
            out.push_str(",\"before\":");
            push_json(&mut out, &merged.before.iter().collect::<Vec<_>>());
            out.push_str(",\"part\":{");
            write_members(&merged.part, &mut out);
            out.push_str("},\"context\":{");
            write_members(&merged.context, &mut out);
            out.push_str("}}");
        }
    }
    out.push('}');
    out
}

/// Reads a change back.
///
/// # Errors
/// When the text is not a change, or its parts do not fit together.
pub fn read_change(text: &str) -> Result<Change, BadChange> {
    Ok(match serde_json::from_str(text)? {
        WrittenChange::Edit(set) => {
            if let Some(write) = set.writes.iter().find(|w| !is_field_name(&w.field)) {
                return Err(BadTable::Stamps(write.key.to_string()).into());
            }
            Change::Edit(set)
        }
        WrittenChange::Merge {
            after,
            before,
            part,
            context,
        } => Change::Merge(Box::new(Merged {
            after,
            before: before.into_iter().collect(),
            part: part.into_table()?,
            context: context.into_table()?,
        })),
    })
}

/// A table as one JSON text, for snapshots.
pub fn write_table(table: &Table) -> String {
    let mut out = String::from("{");
    write_members(table, &mut out);
    out.push('}');
    out
}

/// Reads a table back.
///
/// # Errors
/// When the text is not a table, or its parts do not fit together.
pub fn read_table(text: &str) -> Result<Table, BadChange> {
    Ok(serde_json::from_str::<WrittenTable>(text)?.into_table()?)
}
