//! Merging two tables: per field, a value survives unless the other side has seen its stamp and
//! no longer holds it. The same rule as Automerge's maps; `tests/merging.rs` compares the two.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Key, Merged};
use super::record::{Head, Record, Register};
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
        for (key, record) in self.news(other) {
            let records = self.kinds.entry(key.kind.clone()).or_default();
            let ours = records.entry(key.id).or_default();
            if ours.fields != record.fields {
                touched.push(key);
            }
            *ours = record;
        }
        self.merge_context(other);
        touched
    }

    /// The change that merging `other` into this table amounts to.
    pub fn merging(&self, other: &Table) -> Merged {
        let news = self.news(other).into_iter().map(|(key, _)| key);
        // What this table holds or knows of a record beyond its own `known`, the receiver may
        // lack: the part has to carry such records even if they stay the same here.
        let uncertain = self.all_keys(|record| {
            let mut stamps = record.fields.values().flat_map(Register::heads);
            !record.seen.is_empty() || stamps.any(|head| !self.known.sees(head.stamp))
        });
        let keys: BTreeSet<Key> = news.chain(uncertain).collect();
        let context = Table {
            kinds: BTreeMap::new(),
            known: other.known.clone(),
            latest: other.latest.clone(),
            clock: other.clock,
            partial: Vec::new(),
        };
        Merged {
            after: self.latest().collect(),
            before: self.known.clone(),
            part: other.part(&keys),
            context,
        }
    }

    /// Takes in a merge that another table did, which had seen no more than this one has.
    pub(super) fn apply_merged(&mut self, merged: &Merged) -> Vec<Key> {
        let mut touched = self.merge(&merged.part);
        touched.extend(self.forget(merged));
        touched.sort();
        self.merge_context(&merged.context);
        touched
    }

    /// Records that the merge left as they were hold nothing of its news there. What this table
    /// holds of the news in them, the file had seen and no longer held: it is replaced.
    fn forget(&mut self, merged: &Merged) -> Vec<Key> {
        let mut news = merged.context.known.clone();
        news.without(&merged.before);
        let gone = |stamp: Stamp| news.sees(stamp) && !merged.before.sees(stamp);
        let mut touched = Vec::new();
        for (kind, records) in &mut self.kinds {
            let carried = merged.part.kinds.get(kind);
            for (id, record) in records {
                let mut heads = record.fields.values().flat_map(Register::heads);
                if carried.is_some_and(|records| records.contains_key(id))
                    || !heads.any(|head| gone(head.stamp))
                {
                    continue;
                }
                record.fields.retain(|_, register| {
                    register.heads_mut().retain(|head| !gone(head.stamp));
                    !register.heads().is_empty()
                });
                touched.push(Key::new(kind, *id));
            }
        }
        touched
    }

    /// The records that merging changes, in fields or in what was seen of them, as they become.
    fn news(&self, other: &Table) -> Vec<(Key, Record)> {
        let nothing = Record::default();
        let merged = |ours: Option<&Record>, theirs: Option<&Record>| {
            let (ours, theirs) = (ours.unwrap_or(&nothing), theirs.unwrap_or(&nothing));
            merge_records((ours, &self.known), (theirs, &other.known))
        };
        let mut news = Vec::new();
        for (kind, theirs) in &other.kinds {
            let ours = self.kinds.get(kind);
            for (id, theirs) in theirs {
                if let Some(record) = merged(ours.and_then(|ours| ours.get(id)), Some(theirs)) {
                    news.push((Key::new(kind, *id), record));
                }
            }
        }
        // A part, which has seen nothing as a whole, speaks only of what it contains.
        if !other.known.is_empty() {
            for (kind, ours) in &self.kinds {
                let theirs = other.kinds.get(kind);
                for (id, ours) in ours {
                    if theirs.is_some_and(|theirs| theirs.contains_key(id)) {
                        continue;
                    }
                    if let Some(record) = merged(Some(ours), None) {
                        news.push((Key::new(kind, *id), record));
                    }
                }
            }
        }
        news.sort_by(|(a, _), (b, _)| a.cmp(b));
        news
    }

    /// Merges what was seen, without any record.
    fn merge_context(&mut self, other: &Table) {
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

    /// Forgets per record what the whole table has seen by now, and records of which nothing is
    /// left. So two tables that hold and have seen the same are equal.
    pub(super) fn tidy(&mut self) {
        self.partial.clear();
        for (kind, records) in &mut self.kinds {
            records.retain(|id, record| {
                if !record.seen.is_empty() {
                    record.seen.without(&self.known);
                }
                if !record.seen.is_empty() {
                    self.partial.push(Key::new(kind, *id));
                }
                !(record.is_empty() && record.seen.is_empty())
            });
        }
        self.kinds.retain(|_, records| !records.is_empty());
    }

    /// The same after a change set, without looking at every record.
    pub(super) fn tidy_after(&mut self, touched: &[Key]) {
        let mut partial = std::mem::take(&mut self.partial);
        partial.retain(|key| self.tidy_record(key));
        self.partial = partial;
        for key in touched {
            self.tidy_record(key);
        }
    }

    /// Says whether more was seen of the record than of the table.
    fn tidy_record(&mut self, key: &Key) -> bool {
        let Some(records) = self.kinds.get_mut(&key.kind) else {
            return false;
        };
        let Some(record) = records.get_mut(&key.id) else {
            return false;
        };
        record.seen.without(&self.known);
        let partial = !record.seen.is_empty();
        if record.is_empty() && !partial {
            records.remove(&key.id);
            if records.is_empty() {
                self.kinds.remove(&key.kind);
            }
        }
        partial
    }

    /// The keys of these records, purged ones with a memory included.
    fn all_keys(&self, wanted: impl Fn(&Record) -> bool) -> impl Iterator<Item = Key> {
        self.kinds.iter().flat_map(move |(kind, records)| {
            let wanted = records.iter().filter(|(_, record)| wanted(record));
            let keys: Vec<Key> = wanted.map(|(id, _)| Key::new(kind, *id)).collect();
            keys
        })
    }
}

/// Nothing when our record stays as it is.
fn merge_records(
    (ours, our_known): (&Record, &Known),
    (theirs, their_known): (&Record, &Known),
) -> Option<Record> {
    if theirs.seen.is_empty() && ours.fields == theirs.fields {
        return None;
    }
    let our_sight = Sight {
        table: our_known,
        record: &ours.seen,
    };
    let their_sight = Sight {
        table: their_known,
        record: &theirs.seen,
    };
    let mut changed = Vec::new();
    let mut compare = |name: &String, our_heads: &[Head], their_heads: &[Head]| {
        if let Some(heads) = merge_heads(our_heads, our_sight, their_heads, their_sight) {
            changed.push((name.clone(), Register::from_heads(heads)));
        }
    };
    for (name, register) in &ours.fields {
        let their_heads = theirs.field(name).map_or(&[][..], Register::heads);
        compare(name, register.heads(), their_heads);
    }
    for (name, register) in &theirs.fields {
        if !ours.fields.contains_key(name) {
            compare(name, &[], register.heads());
        }
    }
    let seen = merge_seen((ours, our_known), (theirs, their_known));
    if changed.is_empty() && seen.is_none() {
        return None;
    }
    let mut merged = ours.clone();
    for (name, register) in changed {
        match register {
            Some(register) => merged.fields.insert(name, register),
            None => merged.fields.remove(&name),
        };
    }
    merged.seen = seen.unwrap_or(merged.seen);
    Some(merged)
}

/// Nothing when our values stay as they are.
fn merge_heads(
    ours: &[Head],
    our_sight: Sight<'_>,
    theirs: &[Head],
    their_sight: Sight<'_>,
) -> Option<Vec<Head>> {
    let holds = |heads: &[Head], stamp: Stamp| heads.iter().any(|head| head.stamp == stamp);
    let stays = |head: &&Head| holds(theirs, head.stamp) || !their_sight.sees(head.stamp);
    // One stamp has the same values everywhere. Should a file say otherwise, all are kept:
    // dropping what differs would drop it on both sides.
    let differs = |head: &Head| !ours.contains(head) && holds(ours, head.stamp);
    let comes =
        |head: &&Head| differs(head) || !holds(ours, head.stamp) && !our_sight.sees(head.stamp);
    if ours.iter().all(|head| stays(&head)) && !theirs.iter().any(|head| comes(&head)) {
        return None;
    }
    let all = ours.iter().filter(stays).chain(theirs.iter().filter(comes));
    let mut heads: Vec<Head> = all.cloned().collect();
    if theirs.iter().any(differs) {
        heads.sort_by_cached_key(|head| head.value.to_string());
    }
    Some(heads)
}

/// Nothing when what was seen of our record stays the same.
fn merge_seen(
    (ours, our_known): (&Record, &Known),
    (theirs, their_known): (&Record, &Known),
) -> Option<Known> {
    if theirs.seen.is_empty() {
        return None;
    }
    let mut seen = theirs.seen.clone();
    seen.without(our_known);
    seen.without(their_known);
    if seen.within(&ours.seen) {
        return None;
    }
    seen.join(&ours.seen);
    Some(seen)
}
