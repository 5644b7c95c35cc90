//! The reference: no merging rule at all, only the memory of every write ever made, with the
//! writes that it replaced, and for each replica which writes have reached it. From these alone
//! follows what has to be visible. Independent of `src/merge` on purpose: it shares no rule.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use werkstatt::merge::{ChangeSet, Key, Stamp};

/// Which writes to which record have reached a replica.
#[derive(Clone, Default, Debug)]
pub struct Reached(BTreeMap<Key, BTreeSet<Stamp>>);

impl Reached {
    /// A change set arrived.
    pub fn add(&mut self, set: &ChangeSet) {
        for write in &set.writes {
            self.0
                .entry(write.key.clone())
                .or_default()
                .insert(set.stamp);
        }
    }

    /// Everything that reached the other has reached this one too.
    pub fn join(&mut self, other: &Reached) {
        for (key, stamps) in &other.0 {
            self.0.entry(key.clone()).or_default().extend(stamps);
        }
    }

    /// Only what concerns these records.
    pub fn part(&self, keys: &[Key]) -> Reached {
        let of_keys = self.0.iter().filter(|(key, _)| keys.contains(key));
        Reached(
            of_keys
                .map(|(key, stamps)| (key.clone(), stamps.clone()))
                .collect(),
        )
    }

    /// Has this write to this record arrived?
    pub fn has(&self, key: &Key, stamp: Stamp) -> bool {
        self.0
            .get(key)
            .is_some_and(|stamps| stamps.contains(&stamp))
    }
}

/// Every change set ever made.
#[derive(Default)]
pub struct Memory(pub BTreeMap<Stamp, ChangeSet>);

impl Memory {
    /// The values that have to be visible: every write that arrived and that no other write that
    /// arrived has replaced. The highest stamp first.
    pub fn visible(&self, reached: &Reached, key: &Key, field: &str) -> Vec<(Stamp, Value)> {
        let Some(stamps) = reached.0.get(key) else {
            return Vec::new();
        };
        let writes: Vec<_> = stamps
            .iter()
            .flat_map(|stamp| self.0[stamp].writes.iter().map(|write| (*stamp, write)))
            .filter(|(_, write)| write.key == *key && write.field == field)
            .collect();
        let replaced: BTreeSet<Stamp> = writes.iter().flat_map(|(_, w)| w.over.clone()).collect();
        let mut visible: Vec<(Stamp, Value)> = writes
            .iter()
            .filter(|(stamp, _)| !replaced.contains(stamp))
            .flat_map(|(stamp, write)| write.values.iter().map(|value| (*stamp, value.clone())))
            .collect();
        sort(&mut visible);
        visible
    }
}

/// The order in which a register shows its values: the highest stamp first, several values of one
/// stamp as they were written.
pub fn sort(values: &mut Vec<(Stamp, Value)>) {
    let mut distinct = Vec::new();
    for value in values.drain(..) {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    distinct.sort_by_key(|value| std::cmp::Reverse(value.0));
    *values = distinct;
}
