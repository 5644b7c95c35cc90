//! Merging two tables: per field, a value survives unless the other side has seen its stamp and
//! no longer holds it. The same rule as Automerge's maps; `tests/merging.rs` compares the two.

use std::collections::BTreeSet;

use super::change::Key;
use super::record::{Head, Id, Record, Register};
use super::stamp::{Known, Stamp};
use super::table::Table;

/// What one side has seen of one record.
#[derive(Clone, Copy)]
struct Sight<'a> {
    table: &'a Known,
    record: &'a Known,
}

impl Sight<'_> {
    fn sees(self, stamp: Stamp) -> bool {
        self.table.sees(stamp) || self.record.sees(stamp)
    }
}

impl Table {
    /// Merges another table into this one and says which records changed. Commutative,
    /// associative and idempotent; never drops a value that nobody overwrote.
    pub fn merge(&mut self, other: &Table) -> Vec<Key> {
        let mut touched = Vec::new();
        let candidates: Vec<Key> = if other.known.is_empty() {
            // A part speaks only of what it contains.
            other.all_keys().collect()
        } else {
            self.all_keys()
                .chain(other.all_keys())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect()
        };
        let nothing = Record::default();
        for key in candidates {
            let theirs = other.stored(&key).unwrap_or(&nothing);
            let their_sight = Sight {
                table: &other.known,
                record: &theirs.seen,
            };
            let ours = self.stored(&key).unwrap_or(&nothing);
            let our_sight = Sight {
                table: &self.known,
                record: &ours.seen,
            };
            let merged = merge_records(ours, our_sight, theirs, their_sight);
            if merged.fields != ours.fields {
                touched.push(key.clone());
            }
            self.store(key, merged);
        }
        self.merge_context(other);
        touched
    }

    /// Merges what was seen, without any record.
    pub(super) fn merge_context(&mut self, other: &Table) {
        let ours = std::mem::take(&mut self.latest);
        let kept = |stamp: &Stamp, there: &BTreeSet<Stamp>, known: &Known| {
            there.contains(stamp) || !known.sees(*stamp)
        };
        self.latest = ours
            .iter()
            .filter(|stamp| kept(stamp, &other.latest, &other.known))
            .chain(
                other
                    .latest
                    .iter()
                    .filter(|stamp| kept(stamp, &ours, &self.known)),
            )
            .copied()
            .collect();
        self.known.join(&other.known);
        self.clock = self.clock.max(other.clock);
        self.tidy();
    }

    /// Forgets per record what the whole table has seen by now.
    fn tidy(&mut self) {
        for records in self.kinds.values_mut() {
            records.retain(|_, record| {
                if !record.seen.is_empty() {
                    record.seen.without(&self.known);
                }
                !(record.is_empty() && record.seen.is_empty())
            });
        }
        self.kinds.retain(|_, records| !records.is_empty());
    }

    fn stored(&self, key: &Key) -> Option<&Record> {
        self.kinds.get(&key.kind)?.get(&key.id)
    }

    fn store(&mut self, key: Key, record: Record) {
        self.kinds
            .entry(key.kind)
            .or_default()
            .insert(key.id, record);
    }

    /// All keys, those of purged records with a memory included.
    fn all_keys(&self) -> impl Iterator<Item = Key> + '_ {
        let key = |kind: &str, id: &Id| Key::new(kind, *id);
        self.kinds
            .iter()
            .flat_map(move |(kind, records)| records.keys().map(move |id| key(kind, id)))
    }
}

fn merge_records(
    ours: &Record,
    our_sight: Sight<'_>,
    theirs: &Record,
    their_sight: Sight<'_>,
) -> Record {
    let mut merged = Record {
        seen: ours.seen.clone(),
        ..Record::default()
    };
    merged.seen.join(&theirs.seen);
    let names: BTreeSet<&String> = ours.fields.keys().chain(theirs.fields.keys()).collect();
    for name in names {
        let our_heads = ours.field(name).map_or(&[][..], Register::heads);
        let their_heads = theirs.field(name).map_or(&[][..], Register::heads);
        let heads: Vec<Head> = our_heads
            .iter()
            .filter(|head| their_heads.contains(head) || !their_sight.sees(head.stamp))
            .chain(
                their_heads
                    .iter()
                    .filter(|head| !our_heads.contains(head) && !our_sight.sees(head.stamp)),
            )
            .cloned()
            .collect();
        if let Some(register) = Register::from_heads(heads) {
            merged.fields.insert(name.clone(), register);
        }
    }
    merged
}
