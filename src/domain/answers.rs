//! Answers of a wave: how a touchpoint was felt, how much it matters, and whether people would
//! recommend. Counts, never names: a sheet that one person filled in is a batch of its own.

use serde::{Deserialize, Serialize};

use super::number::Grade;
use super::rating::{Counts, RaterGroup, made_of};
use super::record::record;
use crate::merge::Id;

/// How much a touchpoint matters to those asked.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Relevance {
    /// The mean, 0 to 10.
    pub mean: Grade,
    /// How many gave it.
    pub n: u32,
}

record! {
    /// The answers of one batch about one touchpoint: counted by hand, imported, or one person's
    /// sheet.
    Answers = "answers" {
        /// Which wave.
        wave: Option<Id>,
        /// Which touchpoint.
        touchpoint: Option<Id>,
        /// Through whose eyes.
        group: RaterGroup,
        /// Which persona the answers stand for, if known.
        persona: Option<Id>,
        /// Which batch: nothing for counts written by hand, a number drawn for a person's sheet, a
        /// hash of its content for an imported file.
        batch: Option<Id>,
        /// How many felt what. ONE field: counts of two people must never mix.
        counts: Counts,
        /// How much it matters; mean and number in ONE field likewise.
        relevance: Option<Relevance>,
    }
}

/// How many would recommend, 0 (never) to 10 (certainly).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Recommended {
    /// How many gave 0, 1, 2 ... 10.
    pub scores: [u32; 11],
    /// Promoters (9 and 10) of whom only this is known.
    #[serde(default)]
    pub promoters: u32,
    /// Passives (7 and 8) of whom only this is known.
    #[serde(default)]
    pub passives: u32,
    /// Detractors (0 to 6) of whom only this is known.
    #[serde(default)]
    pub detractors: u32,
}

record! {
    /// The recommendations of one batch.
    Recommendation = "recommendation" {
        /// Which wave.
        wave: Option<Id>,
        /// After which touchpoint was asked; nothing: about the company as a whole.
        touchpoint: Option<Id>,
        /// Which persona the answers stand for, if known.
        persona: Option<Id>,
        /// Which batch, as with [`Answers`].
        batch: Option<Id>,
        /// How many gave what. ONE field: counts of two people must never mix.
        counts: Recommended,
    }
}

fn word(id: Option<Id>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

impl Answers {
    /// The id of a batch's answers: the same in every browser, so that counting or importing again
    /// changes them instead of adding to them.
    pub fn id(
        wave: Id,
        touchpoint: Id,
        group: RaterGroup,
        persona: Option<Id>,
        batch: Option<Id>,
    ) -> Id {
        let (persona, batch) = (word(persona), word(batch));
        made_of(&format!(
            "answers {wave} {touchpoint} {group} {persona} {batch}"
        ))
    }
}

/// The id of the insight that a comment becomes. The place is the line of an imported file, or what a
/// sheet asked about; the same comment is the same insight, however often it is read in.
pub fn comment_id(batch: Id, place: impl std::fmt::Display) -> Id {
    made_of(&format!("comment {batch} {place}"))
}

/// The id of a record that a file of another tool, or a table, brings: the same content is the same
/// record, however often it is read in.
pub fn intake_id(kind: &str, content: &str) -> Id {
    made_of(&format!("intake {kind} {content}"))
}

impl Recommendation {
    /// The id of a batch's recommendations, the same in every browser.
    pub fn id(wave: Id, touchpoint: Option<Id>, persona: Option<Id>, batch: Option<Id>) -> Id {
        let [touchpoint, persona, batch] = [touchpoint, persona, batch].map(word);
        made_of(&format!(
            "recommendation {wave} {touchpoint} {persona} {batch}"
        ))
    }

    /// The batch of a file that is imported: the same file is the same batch.
    pub fn batch_of(content: &str) -> Id {
        made_of(&format!("batch {content}"))
    }
}

impl Recommended {
    /// How many gave 9 or 10.
    pub fn promoters(&self) -> u64 {
        self.given(9, 10) + u64::from(self.promoters)
    }

    /// How many gave 7 or 8.
    pub fn passives(&self) -> u64 {
        self.given(7, 8) + u64::from(self.passives)
    }

    /// How many gave 0 to 6.
    pub fn detractors(&self) -> u64 {
        self.given(0, 6) + u64::from(self.detractors)
    }

    /// How many answered.
    pub fn n(&self) -> u64 {
        self.promoters() + self.passives() + self.detractors()
    }

    /// One more who gave this score; a score above 10 is refused.
    pub fn add(&mut self, score: u8) -> bool {
        let place = self.scores.get_mut(usize::from(score));
        place
            .map(|count| *count = count.saturating_add(1))
            .is_some()
    }

    /// Are the single scores known of all?
    pub fn has_scores_only(&self) -> bool {
        self.promoters == 0 && self.passives == 0 && self.detractors == 0
    }

    fn given(&self, from: usize, to: usize) -> u64 {
        let scores = self.scores.iter().enumerate();
        let within = scores.filter(|(score, _)| (from..=to).contains(score));
        within.map(|(_, count)| u64::from(*count)).sum()
    }
}

impl std::ops::Add for Recommended {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let mut scores = self.scores;
        for (mine, theirs) in scores.iter_mut().zip(other.scores) {
            *mine = mine.saturating_add(theirs);
        }
        Self {
            scores,
            promoters: self.promoters.saturating_add(other.promoters),
            passives: self.passives.saturating_add(other.passives),
            detractors: self.detractors.saturating_add(other.detractors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_fall_into_the_three_classes() {
        let mut counts = Recommended::default();
        for score in 0..=10 {
            assert!(counts.add(score));
        }
        assert!(!counts.add(11));
        counts.promoters = 4;
        assert_eq!(
            (counts.promoters(), counts.passives(), counts.detractors()),
            (6, 2, 7)
        );
        assert_eq!(counts.n(), 15);
        assert_eq!((counts + counts).n(), 30);
    }

    #[test]
    fn batches_personas_and_touchpoints_are_told_apart() {
        let [a, b, c] = [1_u128, 2, 3].map(|n| Id(uuid::Uuid::from_u128(n)));
        let group = RaterGroup::Customers;
        let ids = [
            Answers::id(a, b, group, None, None),
            Answers::id(a, b, group, Some(c), None),
            Answers::id(a, b, group, None, Some(c)),
            Answers::id(a, b, RaterGroup::Management, None, None),
            Recommendation::id(a, None, None, None),
            Recommendation::id(a, Some(c), None, None),
            Recommendation::id(a, None, Some(c), None),
            Recommendation::id(a, None, None, Some(c)),
            comment_id(a, 1),
            comment_id(a, 2),
            comment_id(b, 1),
            comment_id(a, c),
        ];
        let all: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(all.len(), ids.len());
    }
}
