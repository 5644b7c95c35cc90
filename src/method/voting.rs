//! Voting with dots: what a ballot may still give, and what a round says. A ballot that gives more
//! than it has, as can come of a merge, does not count until somebody mends it.

use std::collections::BTreeMap;

use crate::domain::{Ballot, Round};
use crate::merge::Id;

/// A vote that a ballot cannot give: only so many dots are left for that card.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("only {0} dots are left")]
pub struct TooMany(pub u64);

/// Does a ballot give more dots than it has?
pub fn is_overdrawn(round: &Round, ballot: &Ballot) -> bool {
    ballot.given() > ballot.budget(round)
}

/// How many dots a ballot has left.
pub fn left(round: &Round, ballot: &Ballot) -> u64 {
    ballot.budget(round).saturating_sub(ballot.given())
}

/// Puts so many dots of a ballot on a card, instead of those that are there.
///
/// # Errors
/// When that is more than the ballot has left; fewer dots than before are never refused, so that an
/// overdrawn ballot can be mended.
pub fn put(round: &Round, ballot: &mut Ballot, card: Id, dots: u32) -> Result<(), TooMany> {
    let before = ballot.dots.get(&card).copied().unwrap_or(0);
    let others = ballot.given() - u64::from(before);
    let most = ballot.budget(round).saturating_sub(others);
    if dots > before && u64::from(dots) > most {
        return Err(TooMany(most));
    }
    if dots == 0 {
        ballot.dots.remove(&card);
    } else {
        ballot.dots.insert(card, dots);
    }
    Ok(())
}

/// What a round says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outcome {
    /// The dots of each card that got any.
    pub dots: BTreeMap<Id, u64>,
    /// How many ballots count.
    pub ballots: usize,
    /// How many people gave these.
    pub heads: u64,
    /// How many dots they gave.
    pub given: u64,
    /// How many they had.
    pub budget: u64,
    /// The ballots that give more than they have; they count nowhere above.
    pub overdrawn: Vec<Id>,
}

impl Outcome {
    /// Counts the ballots of a round.
    pub fn of<'a>(round: &Round, ballots: impl IntoIterator<Item = (Id, &'a Ballot)>) -> Self {
        let mut it = Self::default();
        for (id, ballot) in ballots {
            if is_overdrawn(round, ballot) {
                it.overdrawn.push(id);
                continue;
            }
            it.ballots += 1;
            it.heads += u64::from(ballot.heads());
            it.given += ballot.given();
            it.budget += ballot.budget(round);
            for (card, dots) in &ballot.dots {
                *it.dots.entry(*card).or_default() += u64::from(*dots);
            }
        }
        it.overdrawn.sort();
        it
    }

    /// The cards with their dots and places, winners first; equally many dots are the same place.
    pub fn places(&self) -> Vec<(usize, Id, u64)> {
        let mut all: Vec<(Id, u64)> = self.dots.iter().map(|(id, dots)| (*id, *dots)).collect();
        all.sort_by_key(|(id, dots)| (std::cmp::Reverse(*dots), *id));
        let place = |dots: u64| all.iter().filter(|(_, other)| *other > dots).count() + 1;
        all.iter()
            .map(|(id, dots)| (place(*dots), *id, *dots))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::num::NonZeroU32;

    fn id(n: u128) -> Id {
        Id(uuid::Uuid::from_u128(n))
    }

    fn ballot(heads: u32, dots: &[(u128, u32)]) -> Ballot {
        Ballot {
            heads: NonZeroU32::new(heads),
            dots: dots.iter().map(|(card, dots)| (id(*card), *dots)).collect(),
            ..Ballot::default()
        }
    }

    #[test]
    fn no_more_dots_than_the_ballot_has() {
        let round = Round::default();
        let mut it = ballot(1, &[(1, 2)]);
        assert_eq!(left(&round, &it), 1);
        assert_eq!(put(&round, &mut it, id(2), 2), Err(TooMany(1)));
        assert_eq!(put(&round, &mut it, id(2), 1), Ok(()));
        assert_eq!(put(&round, &mut it, id(1), 3), Err(TooMany(2)));
        assert_eq!(put(&round, &mut it, id(1), 0), Ok(()));
        assert_eq!(it, ballot(1, &[(2, 1)]));
    }

    #[test]
    fn an_overdrawn_ballot_counts_nowhere_until_it_is_mended() {
        let round = Round::default();
        let mut bad = ballot(1, &[(1, 3), (2, 3)]);
        let good = ballot(4, &[(1, 2), (3, 2)]);
        let outcome = |bad: &Ballot| Outcome::of(&round, [(id(9), bad), (id(8), &good)]);
        let it = outcome(&bad);
        assert_eq!((it.overdrawn.as_slice(), it.heads), (&[id(9)][..], 4));
        assert_eq!((it.given, it.budget, it.ballots), (4, 12, 1));
        assert_eq!(it.places(), [(1, id(1), 2), (1, id(3), 2)]);
        assert_eq!(put(&round, &mut bad, id(3), 1), Err(TooMany(0)));
        assert_eq!(
            put(&round, &mut bad, id(2), 1),
            Ok(()),
            "fewer is always fine"
        );
        assert_eq!(put(&round, &mut bad, id(1), 2), Ok(()));
        let it = outcome(&bad);
        assert_eq!((it.overdrawn.len(), it.heads, it.given), (0, 5, 7));
        assert_eq!(it.places(), [(1, id(1), 4), (2, id(3), 2), (3, id(2), 1)]);
    }

    proptest! {
        #[test]
        fn never_above_the_budget_and_no_dot_is_lost(
            dots in 1..6_u32,
            ballots in prop::collection::vec((1..40_u32, prop::collection::vec((0..5_u128, 0..30_u32), 0..12)), 0..6)
        ) {
            let round = Round { dots: NonZeroU32::new(dots), ..Round::default() };
            let mut all = Vec::new();
            for (n, (heads, votes)) in ballots.iter().enumerate() {
                let mut it = ballot(*heads, &[]);
                for (card, dots) in votes {
                    let before = it.clone();
                    match put(&round, &mut it, id(*card), *dots) {
                        Ok(()) => prop_assert_eq!(it.dots.get(&id(*card)).copied().unwrap_or(0), *dots),
                        Err(TooMany(most)) => {
                            prop_assert_eq!(&it, &before);
                            prop_assert!(u64::from(*dots) > most);
                        }
                    }
                    prop_assert!(!is_overdrawn(&round, &it));
                    prop_assert_eq!(left(&round, &it) + it.given(), it.budget(&round));
                }
                all.push((id(n as u128), it));
            }
            let it = Outcome::of(&round, all.iter().map(|(id, ballot)| (*id, ballot)));
            prop_assert!(it.overdrawn.is_empty() && it.given <= it.budget);
            prop_assert_eq!(it.dots.values().sum::<u64>(), it.given);
            prop_assert_eq!(it.budget, it.heads * u64::from(dots));
            let places = it.places();
            prop_assert!(places.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].2 >= pair[1].2));
            prop_assert_eq!(places.len(), it.dots.len());
        }
    }
}
