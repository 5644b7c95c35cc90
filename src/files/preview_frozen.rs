//! What a file would do to waves that are frozen here: what comes to them does not count, and
//! people are to know before they merge.

use std::collections::BTreeMap;

use crate::domain::{Answers, Date, Domain, Id, Recommendation, Wave};
use crate::merge::Table;
use crate::merge::compare::Difference;
use crate::method::frozen::wave_of;

/// The field that holds what was frozen.
const SEAL: &str = "seal";

/// A frozen wave to which a file brings something.
#[derive(Debug, Clone, PartialEq)]
pub struct FrozenWave {
    /// Which wave.
    pub wave: Id,
    /// What it is called, as it was frozen.
    pub name: String,
    /// Since when.
    pub on: Date,
    /// How many answers and recommendations would come or change.
    pub entries: usize,
    /// Would its own facts change?
    pub facts: bool,
    /// Would what was frozen itself change? Then its numbers do not stay as they are.
    pub seal: bool,
}

/// The waves frozen in `ours` that the differences touch, in the order of their ids.
pub(super) fn frozen_waves(
    ours: &Table,
    after: &Table,
    differences: &[&Difference],
) -> Vec<FrozenWave> {
    let mut found: BTreeMap<Id, FrozenWave> = BTreeMap::new();
    for difference in differences {
        let key = &difference.key;
        match key.kind.as_str() {
            Wave::KIND => {
                if let Some(wave) = touched(&mut found, ours, key.id) {
                    let mut fields = difference.changed.iter().chain(&difference.conflicts);
                    wave.seal |= fields.clone().any(|field| field == SEAL);
                    wave.facts |= fields.any(|field| field != SEAL);
                }
            }
            Answers::KIND | Recommendation::KIND => {
                let of = |table: &Table| table.record(&key.kind, key.id).and_then(wave_of);
                let (was, is) = (of(ours), of(after));
                let moved = is.filter(|_| is != was);
                for id in was.into_iter().chain(moved) {
                    if let Some(wave) = touched(&mut found, ours, id) {
                        wave.entries += 1;
                    }
                }
            }
            _ => {}
        }
    }
    let mut waves: Vec<FrozenWave> = found.into_values().collect();
    waves.retain(|wave| wave.entries > 0 || wave.facts || wave.seal);
    waves
}

fn touched<'a>(
    found: &'a mut BTreeMap<Id, FrozenWave>,
    ours: &Table,
    id: Id,
) -> Option<&'a mut FrozenWave> {
    let wave = Wave::read(ours.record(Wave::KIND, id)?).0;
    let seal = wave.seal?;
    Some(found.entry(id).or_insert_with(|| FrozenWave {
        wave: id,
        name: seal.content.about.name,
        on: seal.on,
        entries: 0,
        facts: false,
        seal: false,
    }))
}
