//! The record table: the whole project as merging sees it, and the only places where it changes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::change::{Change, ChangeSet, Key, Wish, Write};
use super::record::{Head, Id, Record, Register, is_field_name};
use super::stamp::{Actor, Known, MAX_COUNTER, Stamp};

/// Records by kind and id, and what this table has seen.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub(super) kinds: BTreeMap<String, BTreeMap<Id, Record>>,
    pub(super) known: Known,
    /// The deeds that no other deed seen here was built on.
    pub(super) latest: BTreeSet<Stamp>,
    /// The highest counter met anywhere.
    pub(super) clock: u64,
    /// Records of which more was seen than of the whole table. Follows from `kinds`.
    pub(super) partial: Vec<Key>,
}

/// Equal are tables that hold and have seen the same. All else follows from that, except that the
/// clock may be ahead after a gap.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.kinds == other.kinds && self.known == other.known && self.latest == other.latest
    }
}

/// What became of a change that came to the door.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// It is in; these records may have changed.
    Applied(Vec<Key>),
    /// It had been in already.
    Old,
    /// Something it builds on or replaces has not arrived yet.
    Early,
}

impl Table {
    /// An empty table that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// What this table has seen.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// The deeds that no other deed seen here was built on.
    pub fn latest(&self) -> impl Iterator<Item = Stamp> + '_ {
        self.latest.iter().copied()
    }

    /// A record, unless nothing remains of it.
    pub fn record(&self, kind: &str, id: Id) -> Option<&Record> {
        self.kinds
            .get(kind)?
            .get(&id)
            .filter(|record| !record.is_empty())
    }

    /// All records of a kind in the order of their ids.
    pub fn records(&self, kind: &str) -> impl Iterator<Item = (Id, &Record)> {
        self.kinds
            .get(kind)
            .into_iter()
            .flatten()
            .filter(|(_, record)| !record.is_empty())
            .map(|(id, record)| (*id, record))
    }

    /// The kinds that have had records.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.kinds.keys().map(String::as_str)
    }

    /// The keys of all records.
    pub fn keys(&self) -> impl Iterator<Item = Key> + '_ {
        self.kinds()
            .flat_map(|kind| self.records(kind).map(move |(id, _)| Key::new(kind, id)))
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.kinds().map(|kind| self.records(kind).count()).sum()
    }

    /// No record at all?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes a change set out of wishes, without applying it. Wishes that change nothing or name
    /// no possible field are left out; of two for the same field the later counts. Nothing when
    /// nothing is left, or when the counters are used up (which takes a forged file).
    pub fn propose(&self, actor: Actor, wishes: Vec<Wish>) -> Option<ChangeSet> {
        let mut latest_wish: BTreeMap<(Key, String), Vec<Value>> = BTreeMap::new();
        let mut order = Vec::new();
        for wish in wishes.into_iter().filter(|wish| is_field_name(&wish.field)) {
            let place = (wish.key, wish.field);
            if latest_wish.insert(place.clone(), wish.values).is_none() {
                order.push(place);
            }
        }
        let mut writes = Vec::new();
        for place in order {
            let Some(values) = latest_wish.remove(&place) else {
                continue;
            };
            let (key, field) = place;
            let heads = self.heads(&key, &field);
            let unchanged = heads.len() == values.len()
                && heads
                    .iter()
                    .zip(&values)
                    .all(|(head, value)| head.value == *value);
            if !unchanged {
                let mut over: Vec<Stamp> = heads.iter().map(|head| head.stamp).collect();
                over.dedup();
                writes.push(Write {
                    key,
                    field,
                    values,
                    over,
                });
            }
        }
        let stamp = Stamp {
            counter: self.clock.saturating_add(1),
            actor,
        };
        let after = self.latest.iter().copied().collect();
        let possible = !writes.is_empty() && stamp.counter <= MAX_COUNTER;
        possible.then_some(ChangeSet {
            stamp,
            after,
            writes,
        })
    }

    /// The wishes that would bring back what a change set is about to replace.
    pub fn inverse(&self, set: &ChangeSet) -> Vec<Wish> {
        set.writes
            .iter()
            .map(|write| Wish {
                key: write.key.clone(),
                field: write.field.clone(),
                values: self
                    .heads(&write.key, &write.field)
                    .iter()
                    .map(|head| head.value.clone())
                    .collect(),
            })
            .collect()
    }

    /// The wishes that remove a record for good.
    pub fn purge(&self, key: &Key) -> Vec<Wish> {
        let fields = self
            .record(&key.kind, key.id)
            .into_iter()
            .flat_map(Record::fields);
        fields
            .map(|(field, _)| Wish {
                key: key.clone(),
                field: field.to_owned(),
                values: Vec::new(),
            })
            .collect()
    }

    /// The values of a field, the shown one first; none when it has no content.
    pub fn heads(&self, key: &Key, field: &str) -> &[Head] {
        self.kinds
            .get(&key.kind)
            .and_then(|records| records.get(&key.id))
            .and_then(|record| record.field(field))
            .map_or(&[], Register::heads)
    }

    /// The door: takes a change in, in causal order only.
    pub fn apply(&mut self, change: &Change) -> Outcome {
        match change {
            Change::Edit(set) if self.known.sees(set.stamp) => Outcome::Old,
            _ if !change.after().iter().all(|stamp| self.known.sees(*stamp)) => Outcome::Early,
            Change::Edit(set) if !self.met_all_that_is_replaced(set) => Outcome::Early,
            Change::Edit(set) => {
                let touched = self.write(set);
                self.known.add(set.stamp);
                self.latest.retain(|stamp| !set.after.contains(stamp));
                self.latest.insert(set.stamp);
                self.tidy_after(&touched);
                Outcome::Applied(touched)
            }
            Change::Merge(merged) => Outcome::Applied(self.apply_merged(merged)),
        }
    }

    /// Takes the values of a change in although something it builds on is gone for good (a broken
    /// journal row). CLAIMS NOTHING AS SEEN: values in files of other people survive a merge.
    pub fn apply_despite_gap(&mut self, change: &Change) -> Vec<Key> {
        match change {
            Change::Edit(set) => {
                let touched = self.write(set);
                self.tidy_after(&touched);
                touched
            }
            Change::Merge(merged) => self.merge(&merged.part),
        }
    }

    /// Merged parts leave no mark in `latest`, so a change set may follow one unnoticed.
    fn met_all_that_is_replaced(&self, set: &ChangeSet) -> bool {
        set.writes.iter().all(|write| {
            let record = self
                .kinds
                .get(&write.key.kind)
                .and_then(|r| r.get(&write.key.id));
            let mut over = write.over.iter();
            over.all(|stamp| {
                let heads = self.heads(&write.key, &write.field);
                self.known.sees(*stamp)
                    || record.is_some_and(|record| record.seen.sees(*stamp))
                    || heads.iter().any(|head| head.stamp == *stamp)
            })
        })
    }

    fn write(&mut self, set: &ChangeSet) -> Vec<Key> {
        self.clock = self.clock.max(set.stamp.counter);
        let mut touched: Vec<Key> = Vec::new();
        for write in &set.writes {
            let records = self.kinds.entry(write.key.kind.clone()).or_default();
            let record = records.entry(write.key.id).or_default();
            if record.seen.sees(set.stamp) {
                // It came with a part, and may have been replaced since.
                continue;
            }
            let mut heads = record
                .fields
                .remove(&write.field)
                .map_or_else(Vec::new, |mut r| std::mem::take(r.heads_mut()));
            heads.retain(|head| !write.over.contains(&head.stamp));
            heads.extend(write.values.iter().map(|value| Head {
                stamp: set.stamp,
                value: value.clone(),
            }));
            if let Some(register) = Register::from_heads(heads) {
                record.fields.insert(write.field.clone(), register);
            }
            if touched.last() != Some(&write.key) {
                touched.push(write.key.clone());
            }
        }
        touched.sort();
        touched.dedup();
        touched
    }

    /// The part of this table that holds these records. It says nothing of all others.
    pub fn part<'a>(&self, keys: impl IntoIterator<Item = &'a Key>) -> Table {
        let mut part = Table {
            clock: self.clock,
            ..Table::new()
        };
        for key in keys {
            let mut record = self
                .kinds
                .get(&key.kind)
                .and_then(|records| records.get(&key.id))
                .cloned()
                .unwrap_or_default();
            record.seen.join(&self.known);
            part.kinds
                .entry(key.kind.clone())
                .or_default()
                .insert(key.id, record);
        }
        part.tidy();
        part
    }
}
