//! Content without stamps: written by hand, by another program, or edited since its export. It
//! becomes a new project, or is compared with an open one and its differences become edits.

use serde_json::Value;

use super::kinds;
use crate::domain::record::Fields;
use crate::domain::{Domain, Project};
use crate::merge::codec::push_json;
use crate::merge::{Actor, Change, Fate, Key, Record, Stamp, TRASHED, Table, Wish};

/// A record without stamps.
#[derive(Debug, Clone, PartialEq)]
pub struct PlainRecord {
    /// Kind and id.
    pub key: Key,
    /// Values by field name, without the trash mark.
    pub fields: Fields,
    /// Does it lie in the trash?
    pub trashed: bool,
}

/// A table out of plain content: one change set of the given actor, who must write nothing else.
/// The samples pass [`content_actor`], so that two teams that start from the same one merge
/// instead of doubling.
pub fn as_table(plain: &[PlainRecord], actor: Actor) -> Table {
    let mut table = Table::new();
    let first = Stamp { counter: 1, actor };
    let mut wishes = Vec::new();
    for PlainRecord {
        key,
        fields,
        trashed,
    } in plain
    {
        let content = fields.iter();
        wishes.extend(content.map(|(name, value)| Wish::set(key.clone(), name, value.clone())));
        if fields.is_empty() && key.kind == Project::KIND {
            // A record of nothing leaves no trace, and a file without its project cannot be read.
            wishes.push(Wish::set(key.clone(), "name", ""));
        }
        if *trashed && !fields.is_empty() {
            let seen = serde_json::to_value([first]).unwrap_or_default();
            wishes.push(Wish::set(key.clone(), TRASHED, seen));
        }
    }
    if let Some(set) = table.propose(actor, wishes) {
        table.apply(&Change::Edit(set));
    }
    table
}

/// The actor for content that many people open by themselves: the same for the same content.
///
/// A FIXED ACTOR WOULD LOSE VALUES: when a later version of the program corrects a sample, two
/// teams would hold different values under one stamp, and merging would drop both.
pub fn content_actor(plain: &[PlainRecord]) -> Actor {
    let mut text = String::new();
    for PlainRecord {
        key,
        fields,
        trashed,
    } in plain
    {
        push_json(&mut text, &(key, fields, trashed));
    }
    // FNV-1a: short, and spreads well enough for something nobody attacks.
    let bits = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |bits, byte| {
        (bits ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Actor::new(bits)
}

/// The edits that would make an open project look like the plain content: only fields that the
/// content names and that differ. What it does not have stays; what it has and the project's
/// trash has too is brought back.
pub fn differences(table: &Table, plain: &[PlainRecord]) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for wanted in plain {
        let record = table.record(&wanted.key.kind, wanted.key.id);
        match record.map(|record| (record, record.fate())) {
            None if wanted.trashed => {}
            Some((_, Fate::Trashed)) if wanted.trashed => {}
            Some((record, _)) if wanted.trashed => {
                wishes.push(Wish::set(wanted.key.clone(), TRASHED, record.trash_value()));
            }
            None => wishes.extend(changed_fields(None, wanted)),
            Some((record, fate)) => {
                if fate == Fate::Trashed {
                    wishes.push(Wish::set(wanted.key.clone(), TRASHED, Value::Null));
                }
                wishes.extend(changed_fields(Some(record), wanted));
            }
        }
    }
    wishes
}

fn changed_fields<'a>(
    record: Option<&'a Record>,
    wanted: &'a PlainRecord,
) -> impl Iterator<Item = Wish> + 'a {
    let defaults = kinds::find(&wanted.key.kind).map(|kind| (kind.defaults)());
    let unchanged = move |name: &str, value: &Value| {
        let Some(record) = record else { return false };
        record.shown(name).map_or_else(
            // A field that is not there reads as its default, a member that is not there as false.
            || {
                let default = defaults.as_ref().and_then(|defaults| defaults.get(name));
                value.is_null()
                    || default == Some(value)
                    || (name.contains('/') && value == &Value::Bool(false))
            },
            |shown| shown == value,
        )
    };
    wanted
        .fields
        .iter()
        .filter(move |(name, value)| !unchanged(name, value))
        .map(|(name, value)| Wish::set(wanted.key.clone(), name, value.clone()))
}
