//! Kano questions: how would you feel if it were there, how if it were not? What the answers mean
//! is in `method/kano.rs`.

use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::rating::made_of;
use super::record::record;
use crate::merge::Id;

choice! {
    /// An answer to one of the two questions.
    KanoAnswer {
        /// "I like that."
        #[default]
        Like = "like",
        /// "I expect that."
        MustBe = "must_be",
        /// "I do not care."
        Neutral = "neutral",
        /// "I can live with that."
        LiveWith = "live_with",
        /// "I dislike that."
        Dislike = "dislike",
    }
}

/// What is asked about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KanoSubject {
    /// A card: an idea, a standard, a wow effect.
    Card(Id),
    /// A touchpoint as a whole.
    Touchpoint(Id),
}

record! {
    /// A pair of questions.
    Kano = "kano" {
        /// What it is about.
        about: Option<KanoSubject>,
        /// "How would you feel if …"; empty: made from the name of what it is about.
        present: String,
        /// "How would you feel if not …"; likewise.
        absent: String,
    }
}

/// How many gave which pair of answers: rows are the answers if present, columns those if absent,
/// both in the order of [`KanoAnswer::ALL`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct KanoTable(pub [[u32; 5]; 5]);

record! {
    /// The answers of one batch to a pair of questions.
    KanoReplies = "kano_replies" {
        /// Which pair of questions.
        kano: Option<Id>,
        /// Which batch: nothing for counts written by hand, a number drawn for one person's sheet.
        batch: Option<Id>,
        /// How many gave which pair. ONE field: counts of two people must never mix.
        table: KanoTable,
    }
}

impl KanoReplies {
    /// The id of a batch's answers, the same in every browser.
    pub fn id(kano: Id, batch: Option<Id>) -> Id {
        let batch = batch.map(|id| id.to_string()).unwrap_or_default();
        made_of(&format!("kano {kano} {batch}"))
    }
}

impl KanoTable {
    /// How many gave this pair.
    pub fn get(&self, present: KanoAnswer, absent: KanoAnswer) -> u32 {
        let row = self.0.get(present as usize);
        row.and_then(|row| row.get(absent as usize))
            .copied()
            .unwrap_or(0)
    }

    /// Puts another number.
    pub fn set(&mut self, present: KanoAnswer, absent: KanoAnswer, count: u32) {
        let row = self.0.get_mut(present as usize);
        if let Some(place) = row.and_then(|row| row.get_mut(absent as usize)) {
            *place = count;
        }
    }

    /// How many answered.
    pub fn n(&self) -> u64 {
        self.0.iter().flatten().copied().map(u64::from).sum()
    }
}

impl std::ops::Add for KanoTable {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let mut sum = self;
        for (mine, theirs) in sum.0.iter_mut().flatten().zip(other.0.iter().flatten()) {
            *mine = mine.saturating_add(*theirs);
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_of_answers_has_its_own_place() {
        let mut table = KanoTable::default();
        let mut count = 0;
        for present in KanoAnswer::ALL {
            for absent in KanoAnswer::ALL {
                count += 1;
                table.set(present, absent, count);
            }
        }
        assert_eq!(table.get(KanoAnswer::Like, KanoAnswer::Dislike), 5);
        assert_eq!(table.get(KanoAnswer::Dislike, KanoAnswer::Like), 21);
        assert_eq!(((table + table).n(), table.n()), (650, 325));
    }
}
