//! Who wrote a value and when in the order of deeds: actors, stamps and what a table has seen.
//! Never looks at a wall clock.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One page load of one browser tab. Random, kept in memory only, never used again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Actor(u64);

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// 62^11 is just above 2^64, so eleven digits hold every actor.
const ACTOR_DIGITS: usize = 11;
/// The highest counter a stamp may have: above it JSON readers in other languages round.
pub const MAX_COUNTER: u64 = (1 << 53) - 1;

impl Actor {
    /// An actor from 64 random bits.
    pub const fn new(bits: u64) -> Self {
        Self(bits)
    }

    /// The bits it was made from.
    pub const fn bits(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        let mut text = ['0'; ACTOR_DIGITS];
        for place in text.iter_mut().rev() {
            *place = DIGITS
                .get((rest % 62) as usize)
                .copied()
                .map_or('0', char::from);
            rest /= 62;
        }
        text.iter().try_for_each(|digit| write!(f, "{digit}"))
    }
}

/// A text that is no actor.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not an actor: eleven letters or digits are wanted")]
pub struct NotAnActor;

impl FromStr for Actor {
    type Err = NotAnActor;

    fn from_str(text: &str) -> Result<Self, NotAnActor> {
        if text.len() != ACTOR_DIGITS {
            return Err(NotAnActor);
        }
        text.bytes()
            .try_fold(0_u64, |bits, byte| {
                let digit = DIGITS.iter().position(|&d| d == byte)?;
                bits.checked_mul(62)?.checked_add(digit as u64)
            })
            .map(Self)
            .ok_or(NotAnActor)
    }
}

impl Serialize for Actor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Actor {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Marks every value written by one user action. The counter is a Lamport counter: higher than
/// every counter the writer had seen. The higher stamp is the one that is shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Stamp {
    /// 1 to [`MAX_COUNTER`]; compared first.
    pub counter: u64,
    /// Breaks ties between people who wrote at the same time.
    pub actor: Actor,
}

impl Serialize for Stamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.actor, self.counter).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (actor, counter) = <(Actor, u64)>::deserialize(deserializer)?;
        if counter == 0 || counter > MAX_COUNTER {
            return Err(serde::de::Error::custom(
                "a counter must lie between 1 and 2^53",
            ));
        }
        Ok(Self { counter, actor })
    }
}

/// What has been seen: for each actor the highest counter. A stamp at or below it was seen.
///
/// MUST NEVER CLAIM MORE THAN WAS SEEN, or merging drops values that nobody overwrote.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Known(BTreeMap<Actor, u64>);

impl Known {
    /// Was this stamp seen?
    pub fn sees(&self, stamp: Stamp) -> bool {
        self.0
            .get(&stamp.actor)
            .is_some_and(|&counter| counter >= stamp.counter)
    }

    /// Notes that everything of this actor up to this stamp was seen.
    pub fn add(&mut self, stamp: Stamp) {
        let counter = self.0.entry(stamp.actor).or_default();
        *counter = (*counter).max(stamp.counter);
    }

    /// Notes everything that the other has seen.
    pub fn join(&mut self, other: &Known) {
        for stamp in other.iter() {
            self.add(stamp);
        }
    }

    /// Keeps only what the other has not seen.
    pub fn without(&mut self, other: &Known) {
        self.0.retain(|&actor, counter| {
            !other.sees(Stamp {
                actor,
                counter: *counter,
            })
        });
    }

    /// Has the other seen all of this?
    pub fn within(&self, other: &Known) -> bool {
        self.iter().all(|stamp| other.sees(stamp))
    }

    /// The highest counter of anybody, 0 when nothing was seen.
    pub fn highest(&self) -> u64 {
        self.0.values().copied().max().unwrap_or(0)
    }

    /// The last stamp seen of each actor.
    pub fn iter(&self) -> impl Iterator<Item = Stamp> + '_ {
        self.0
            .iter()
            .map(|(&actor, &counter)| Stamp { counter, actor })
    }

    /// How many actors.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Nothing seen?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Stamp> for Known {
    fn from_iter<I: IntoIterator<Item = Stamp>>(stamps: I) -> Self {
        let mut known = Self::default();
        stamps.into_iter().for_each(|stamp| known.add(stamp));
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_survives_writing_and_reading() {
        for bits in [0, 1, 61, 62, u64::MAX] {
            assert_eq!(Actor::new(bits).to_string().parse(), Ok(Actor::new(bits)));
        }
        for bad in ["", "short", "zzzzzzzzzzz", "0000000000!", "äääääa"] {
            assert_eq!(bad.parse::<Actor>(), Err(NotAnActor), "{bad}");
        }
    }

    #[test]
    fn the_higher_counter_wins_then_the_actor() {
        let stamp = |counter, actor| Stamp {
            counter,
            actor: Actor::new(actor),
        };
        assert!(stamp(2, 1) > stamp(1, 9));
        assert!(stamp(2, 2) > stamp(2, 1));
    }
}
