//! Ratings on the three-step scale: disappointed, okay, delighted. Each person's rating is a
//! record of its own, so that ratings of several people never conflict.

use std::fmt;

use super::choice::choice;
use super::record::record;
use crate::merge::Id;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

choice! {
    /// How a touchpoint is felt.
    Feeling {
        /// Enttäuscht.
        Disappointed = "disappointed",
        /// Okay.
        #[default]
        Okay = "okay",
        /// Begeistert.
        Delighted = "delighted",
    }
}

/// Through whose eyes is rated. Written as a word, or as the id of the department.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RaterGroup {
    /// The customers themselves.
    #[default]
    Customers,
    /// The people of a department.
    Department(Id),
    /// The management.
    Management,
    /// Anybody else.
    Others,
}

impl fmt::Display for RaterGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Customers => f.write_str("customers"),
            Self::Management => f.write_str("management"),
            Self::Others => f.write_str("others"),
            Self::Department(id) => id.fmt(f),
        }
    }
}

impl std::str::FromStr for RaterGroup {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "customers" => Ok(Self::Customers),
            "management" => Ok(Self::Management),
            "others" => Ok(Self::Others),
            id => id.parse().map(Self::Department),
        }
    }
}

impl Serialize for RaterGroup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RaterGroup {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// How many people felt what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Disappointed.
    pub disappointed: u32,
    /// Okay.
    pub okay: u32,
    /// Delighted.
    pub delighted: u32,
}

impl Counts {
    /// How many rated.
    pub fn n(self) -> u64 {
        [self.disappointed, self.okay, self.delighted]
            .into_iter()
            .map(u64::from)
            .sum()
    }

    /// The number of those who felt so.
    pub fn of(self, feeling: Feeling) -> u32 {
        match feeling {
            Feeling::Disappointed => self.disappointed,
            Feeling::Okay => self.okay,
            Feeling::Delighted => self.delighted,
        }
    }

    /// One more who feels so.
    pub fn add(&mut self, feeling: Feeling) {
        *self.of_mut(feeling) = self.of(feeling).saturating_add(1);
    }

    /// Puts another number.
    pub fn set(&mut self, feeling: Feeling, count: u32) {
        *self.of_mut(feeling) = count;
    }

    fn of_mut(&mut self, feeling: Feeling) -> &mut u32 {
        match feeling {
            Feeling::Disappointed => &mut self.disappointed,
            Feeling::Okay => &mut self.okay,
            Feeling::Delighted => &mut self.delighted,
        }
    }
}

impl std::ops::Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            disappointed: self.disappointed.saturating_add(other.disappointed),
            okay: self.okay.saturating_add(other.okay),
            delighted: self.delighted.saturating_add(other.delighted),
        }
    }
}

record! {
    /// What one person feels at a step.
    Rating = "rating" {
        /// Which step.
        step: Option<Id>,
        /// Through whose eyes.
        group: RaterGroup,
        /// Who rates: a person, or a number that a browser drew for somebody without a name.
        by: Option<Id>,
        /// What they feel; nothing when they took it back.
        feeling: Option<Feeling>,
    }
}

record! {
    /// Raised hands or dots on paper, counted at a step for one group.
    Tally = "tally" {
        /// Which step.
        step: Option<Id>,
        /// Through whose eyes.
        group: RaterGroup,
        /// How many felt what. ONE field: counts of two people must never mix.
        counts: Counts,
    }
}

impl Rating {
    /// The id of a person's rating at a step: the same in every browser, so that rating again
    /// changes the rating instead of adding one.
    pub fn id(step: Id, group: RaterGroup, by: Id) -> Id {
        made_of(&format!("rating {step} {group} {by}"))
    }
}

impl Tally {
    /// The id of a group's tally at a step, the same in every browser.
    pub fn id(step: Id, group: RaterGroup) -> Id {
        made_of(&format!("tally {step} {group}"))
    }
}

/// An id made of a text: FNV-1a with 128 bits, marked as a UUID of version 8.
pub(super) fn made_of(text: &str) -> Id {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    const START: u128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D;
    let hash = text.bytes().fold(START, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    });
    Id(uuid::Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn ratings_of_different_people_groups_and_steps_are_different_records() {
        let [a, b, c] = [1_u128, 2, 3].map(|n| Id(Uuid::from_u128(n)));
        let mut ids: Vec<Id> = Vec::new();
        for step in [a, b] {
            for group in [
                RaterGroup::Customers,
                RaterGroup::Others,
                RaterGroup::Department(c),
            ] {
                ids.push(Tally::id(step, group));
                ids.extend([a, b, c].map(|by| Rating::id(step, group, by)));
            }
        }
        let all: std::collections::BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(all.len(), ids.len());
        assert_eq!(
            Rating::id(a, RaterGroup::Customers, b),
            Rating::id(a, RaterGroup::Customers, b)
        );
    }

    #[test]
    fn counting_never_overflows() {
        let mut counts = Counts {
            okay: u32::MAX,
            ..Counts::default()
        };
        counts.add(Feeling::Okay);
        assert_eq!((counts + counts).okay, u32::MAX);
        assert_eq!(counts.n(), u64::from(u32::MAX));
    }
}
