//! What a merge would do, for the preview: added, changed, in conflict, trashed, removed, and by
//! whom.

use std::collections::BTreeSet;

use serde_json::Value;

use super::change::Key;
use super::record::{Fate, Record, Register};
use super::stamp::Actor;
use super::table::Table;

/// What would happen to one record.
#[derive(Clone, PartialEq, Debug)]
pub struct Difference {
    /// Which record.
    pub key: Key,
    /// What happens to it as a whole.
    pub nature: Nature,
    /// Fields whose shown value changes.
    pub changed: Vec<String>,
    /// Fields that get several values.
    pub conflicts: Vec<String>,
    /// Values that vanish without a new one in their place.
    pub removed: Vec<(String, Value)>,
    /// Who wrote what comes in.
    pub by: BTreeSet<Actor>,
}

/// What happens to a record as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nature {
    /// It is new here.
    Added,
    /// It was here and stays.
    Changed,
    /// It goes into the trash.
    Trashed,
    /// It comes out of the trash.
    Restored,
    /// It is removed for good.
    Removed,
}

/// Compares the named records before and after. Records that stay the same are left out.
pub fn compare(before: &Table, after: &Table, keys: &[Key]) -> Vec<Difference> {
    let nothing = Record::default();
    keys.iter()
        .filter_map(|key| {
            let old = before.record(&key.kind, key.id);
            let new = after.record(&key.kind, key.id);
            let nature = nature(old, new)?;
            let (old, new) = (old.unwrap_or(&nothing), new.unwrap_or(&nothing));
            Some(difference(key.clone(), nature, old, new))
        })
        .collect()
}

fn nature(old: Option<&Record>, new: Option<&Record>) -> Option<Nature> {
    let trashed = |record: &Record| record.fate() == Fate::Trashed;
    Some(match (old, new) {
        (None, None) => return None,
        (None, Some(_)) => Nature::Added,
        (Some(_), None) => Nature::Removed,
        (Some(old), Some(new)) if trashed(old) && !trashed(new) => Nature::Restored,
        (Some(old), Some(new)) if !trashed(old) && trashed(new) => Nature::Trashed,
        (Some(old), Some(new)) if old.fields == new.fields => return None,
        (Some(_), Some(_)) => Nature::Changed,
    })
}

fn difference(key: Key, nature: Nature, old: &Record, new: &Record) -> Difference {
    let mut difference = Difference {
        key,
        nature,
        changed: Vec::new(),
        conflicts: Vec::new(),
        removed: Vec::new(),
        by: BTreeSet::new(),
    };
    let names: BTreeSet<&String> = old.fields.keys().chain(new.fields.keys()).collect();
    for name in names {
        let (was, is) = (old.field(name), new.field(name));
        let heads_before = was.map_or(&[][..], Register::heads);
        let heads_after = is.map_or(&[][..], Register::heads);
        let arrivals = heads_after
            .iter()
            .filter(|head| !heads_before.contains(head));
        difference.by.extend(arrivals.map(|head| head.stamp.actor));
        if name == super::record::TRASHED {
            continue;
        }
        match (was, is) {
            (Some(was), None) => difference.removed.push((name.clone(), was.shown().clone())),
            (was, Some(is)) => {
                if was.map(Register::shown) != Some(is.shown()) {
                    difference.changed.push(name.clone());
                }
                if !is.conflict().is_empty() && was != Some(is) {
                    difference.conflicts.push(name.clone());
                }
            }
            (None, None) => {}
        }
    }
    difference
}
