//! How much a touchpoint matters and how good it is, both from 0 to 10: as customers said in a
//! wave, else as the team estimates. What was measured counts more than any estimate.

use super::net::Net;
use super::priority::{opportunity, quality_of_ten};
use crate::domain::{Id, RaterGroup, Relevance, Touchpoint, WaveContent};

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Told {
    /// Relevance, from so many customers.
    Relevance(Relevance),
    /// Quality, from a net score.
    Net(Net),
    /// The team's estimate.
    Estimate,
}

/// A value and where it comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Known {
    /// From 0 to 10.
    pub value: f64,
    /// Where it comes from.
    pub told: Told,
}

impl Known {
    /// Was it measured? Then nobody can change it by hand.
    pub fn is_measured(&self) -> bool {
        self.told != Told::Estimate
    }

    /// From how many customers; nothing for an estimate.
    pub fn n(&self) -> Option<u64> {
        match self.told {
            Told::Relevance(relevance) => Some(u64::from(relevance.n)),
            Told::Net(net) => Some(net.n),
            Told::Estimate => None,
        }
    }
}

/// What is known of a touchpoint.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Assessment {
    /// How much it matters to customers.
    pub relevance: Option<Known>,
    /// How good it is.
    pub quality: Option<Known>,
}

impl Assessment {
    /// What a wave's customers said, and where they said nothing, what the team estimates.
    pub fn of(id: Id, touchpoint: &Touchpoint, wave: Option<&WaveContent>) -> Self {
        let customers = |group| group == RaterGroup::Customers;
        let estimate = |value| Known {
            value,
            told: Told::Estimate,
        };
        let relevance = wave.and_then(|wave| wave.relevance(id, customers));
        let net = wave.and_then(|wave| Net::of_counts(wave.counts(id, customers)));
        let guessed_relevance = touchpoint.guessed_relevance.map(|guess| guess.get());
        let guessed_quality = touchpoint.guessed_quality.map(|guess| guess.get());
        Self {
            relevance: relevance
                .map(|told| Known {
                    value: told.mean.get(),
                    told: Told::Relevance(told),
                })
                .or(guessed_relevance.map(estimate)),
            quality: net
                .map(|told| Known {
                    value: quality_of_ten(told.value),
                    told: Told::Net(told),
                })
                .or(guessed_quality.map(estimate)),
        }
    }

    /// Relevance and quality, where both are known.
    pub fn both(&self) -> Option<(f64, f64)> {
        Some((self.relevance?.value, self.quality?.value))
    }

    /// The opportunity score, where both are known.
    pub fn opportunity(&self) -> Option<f64> {
        let (relevance, quality) = self.both()?;
        Some(opportunity(relevance, quality))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AnswerSum, Counts, Grade};

    #[test]
    fn what_customers_said_counts_more_than_what_the_team_thinks() {
        let id = Id(uuid::Uuid::from_u128(1));
        let touchpoint = Touchpoint {
            guessed_relevance: Grade::new(3.0),
            guessed_quality: Grade::new(9.0),
            ..Touchpoint::default()
        };
        let guessed = Assessment::of(id, &touchpoint, None);
        assert_eq!(guessed.both(), Some((3.0, 9.0)));
        assert_eq!(guessed.quality.and_then(|known| known.n()), None);
        let sum = |group, delighted, disappointed| AnswerSum {
            touchpoint: id,
            group,
            persona: None,
            counts: Counts {
                disappointed,
                okay: 10,
                delighted,
            },
            relevance: None,
        };
        let wave = WaveContent {
            answers: vec![
                sum(RaterGroup::Customers, 10, 20),
                sum(RaterGroup::Management, 99, 0),
            ],
            ..WaveContent::default()
        };
        let told = Assessment::of(id, &touchpoint, Some(&wave));
        let quality = told.quality.unwrap();
        assert!(quality.is_measured() && quality.n() == Some(40));
        assert_eq!(quality.value, 3.75, "a net score of -25 points");
        assert!(
            !told.relevance.unwrap().is_measured(),
            "nobody was asked for it"
        );
    }
}
