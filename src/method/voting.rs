//! Voting with dots: what a ballot may still give, what is wrong with one, what a round says, and
//! how rounds that repeat each other differ. A ballot that breaks a rule of its round, as can come
//! of a merge, does not count until somebody says what of it shall stay.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Ballot, Round};
use crate::merge::Id;

/// A vote that a ballot cannot give.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NoDot {
    /// Only so many dots are left for that card.
    #[error("only {0} dots are left")]
    TooMany(u64),
    /// Each person may give the card one dot; so many people stand behind the ballot.
    #[error("only {0} on one card")]
    OneEach(u64),
    /// The card is not voted about.
    #[error("the card is not voted about")]
    NoChoice,
}

/// What is wrong with a ballot.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Faults {
    /// How many dots it gives that it does not have.
    pub over: u64,
    /// The cards with more dots than each person may give one card.
    pub doubled: BTreeSet<Id>,
    /// The cards with dots that are not voted about.
    pub outside: BTreeSet<Id>,
    /// Is it of somebody who may not vote?
    pub stranger: bool,
}

impl Faults {
    /// What is wrong with this ballot in this round.
    pub fn of(round: &Round, ballot: &Ballot) -> Self {
        let most = most_on_one(round, ballot);
        let with = |bad: &dyn Fn(Id, u64) -> bool| {
            let all = ballot.dots.iter();
            let bad = all.filter(|(card, dots)| bad(**card, u64::from(**dots)));
            bad.map(|(card, _)| *card).collect()
        };
        Self {
            over: ballot.given().saturating_sub(ballot.budget(round)),
            doubled: with(&|_, dots| dots > most),
            outside: with(&|card, _| !may_get(round, card)),
            stranger: ballot.by.is_some_and(|by| !may_vote(round, by)),
        }
    }

    /// Is nothing wrong?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Does a ballot break a rule of its round?
pub fn is_faulty(round: &Round, ballot: &Ballot) -> bool {
    !Faults::of(round, ballot).is_empty()
}

/// Is this card voted about?
pub fn may_get(round: &Round, card: Id) -> bool {
    round.cards.is_empty() || round.cards.contains(&card)
}

/// May this person vote?
pub fn may_vote(round: &Round, person: Id) -> bool {
    round.voters.is_empty() || round.voters.contains(&person)
}

/// How many dots a card may get from a ballot at most, whatever else is on it.
pub fn most_on_one(round: &Round, ballot: &Ballot) -> u64 {
    if round.single {
        u64::from(ballot.heads())
    } else {
        ballot.budget(round)
    }
}

/// How many dots a ballot has left.
pub fn left(round: &Round, ballot: &Ballot) -> u64 {
    ballot.budget(round).saturating_sub(ballot.given())
}

/// Puts so many dots of a ballot on a card, instead of those that are there.
///
/// # Errors
/// When that breaks a rule of the round; fewer dots than before are never refused, so that a faulty
/// ballot can be mended.
pub fn put(round: &Round, ballot: &mut Ballot, card: Id, dots: u32) -> Result<(), NoDot> {
    let before = ballot.dots.get(&card).copied().unwrap_or(0);
    if dots > before {
        if !may_get(round, card) {
            return Err(NoDot::NoChoice);
        }
        let one = most_on_one(round, ballot);
        if round.single && u64::from(dots) > one {
            return Err(NoDot::OneEach(one));
        }
        let others = ballot.given() - u64::from(before);
        let most = ballot.budget(round).saturating_sub(others);
        if u64::from(dots) > most {
            return Err(NoDot::TooMany(most));
        }
    }
    if dots == 0 {
        ballot.dots.remove(&card);
    } else {
        ballot.dots.insert(card, dots);
    }
    Ok(())
}

/// How many people have voted, of how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Turnout {
    /// Behind so many stand ballots; those who may not vote are not counted.
    pub heads: u64,
    /// So many may vote; nothing when nobody is known by name, or more voted than are known.
    pub of: Option<u64>,
}

impl Turnout {
    /// Counts ballots, whatever is on them; `known` people may vote.
    pub fn of<'a>(
        round: &Round,
        ballots: impl IntoIterator<Item = &'a Ballot>,
        known: usize,
    ) -> Self {
        let ballots = ballots.into_iter();
        let valid = ballots.filter(|ballot| ballot.by.is_none_or(|by| may_vote(round, by)));
        let heads = valid.map(|ballot| u64::from(ballot.heads())).sum();
        let known = known as u64;
        Self {
            heads,
            of: (known > 0 && heads <= known).then_some(known),
        }
    }

    /// How many have not voted yet, if that is known.
    pub fn missing(&self) -> Option<u64> {
        self.of.map(|of| of.saturating_sub(self.heads))
    }
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
    /// The ballots that break a rule; they count nowhere above.
    pub asked: Vec<Id>,
}

impl Outcome {
    /// Counts the ballots of a round.
    pub fn of<'a>(round: &Round, ballots: impl IntoIterator<Item = (Id, &'a Ballot)>) -> Self {
        let mut it = Self::default();
        for (id, ballot) in ballots {
            if is_faulty(round, ballot) {
                it.asked.push(id);
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
        it.asked.sort();
        it
    }

    /// The cards with their dots and places, winners first; equally many dots are the same place.
    pub fn places(&self) -> Vec<(usize, Id, u64)> {
        places(&self.dots)
    }

    /// The part of all dots that people had, in percent; nothing where nobody had any.
    pub fn share(&self, dots: u64) -> Option<f64> {
        (self.budget > 0).then(|| dots as f64 * 100.0 / self.budget as f64)
    }

    /// The dots of groups, which are those of their cards.
    pub fn by_group(&self, group: impl Fn(Id) -> Option<Id>) -> BTreeMap<Id, u64> {
        let mut sums = BTreeMap::new();
        for (card, dots) in &self.dots {
            if let Some(group) = group(*card) {
                *sums.entry(group).or_default() += dots;
            }
        }
        sums
    }
}

/// Whatever got dots, with its place; equally many dots are the same place.
pub fn places(dots: &BTreeMap<Id, u64>) -> Vec<(usize, Id, u64)> {
    let mut all: Vec<(Id, u64)> = dots.iter().map(|(id, dots)| (*id, *dots)).collect();
    all.sort_by_key(|(id, dots)| (std::cmp::Reverse(*dots), *id));
    let place = |dots: u64| all.iter().filter(|(_, other)| *other > dots).count() + 1;
    all.iter()
        .map(|(id, dots)| (place(*dots), *id, *dots))
        .collect()
}

/// The rounds that ask the same as this one, itself included, the earliest first.
pub fn chain(rounds: &[(Id, Round)], id: Id) -> Vec<Id> {
    let before = |id: Id| {
        let round = rounds.iter().find(|(other, _)| *other == id);
        round.and_then(|(_, round)| round.repeats)
    };
    let first = |id: Id| {
        let (mut at, mut seen) = (id, BTreeSet::from([id]));
        // A ring, as may come of a merge, ends at its smallest id, from wherever one begins.
        while let Some(next) = before(at) {
            if !seen.insert(next) {
                return seen.into_iter().min().unwrap_or(id);
            }
            at = next;
        }
        at
    };
    let root = first(id);
    let same = rounds.iter().filter(|(other, _)| first(*other) == root);
    let mut all: Vec<_> = same.map(|(id, round)| (round.date, *id)).collect();
    all.sort();
    all.into_iter().map(|(_, id)| id).collect()
}

/// How a card's dots changed from the round before.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Change {
    /// By so many dots; both rounds had equally many to give.
    Dots(i64),
    /// By so many percent of all dots that people had.
    Share(f64),
}

/// A card in several rounds.
#[derive(Clone, PartialEq, Debug)]
pub struct Compared {
    /// Which card.
    pub card: Id,
    /// Its dots in each round; nothing where it was not voted about.
    pub dots: Vec<Option<u64>>,
    /// From the last round but one to the last one, where it was voted about in both.
    pub change: Option<Change>,
}

/// The cards that got dots in any of these rounds, the winners of the last one first.
pub fn compared(rounds: &[(Round, Outcome)]) -> Vec<Compared> {
    let outcomes = rounds.iter().map(|(_, outcome)| outcome);
    let cards: BTreeSet<Id> = outcomes
        .flat_map(|outcome| outcome.dots.keys().copied())
        .collect();
    let in_round = |card: Id, (round, outcome): &(Round, Outcome)| {
        may_get(round, card).then(|| outcome.dots.get(&card).copied().unwrap_or(0))
    };
    let line = |card: Id| Compared {
        card,
        dots: rounds.iter().map(|round| in_round(card, round)).collect(),
        change: match rounds {
            [.., before, last] => change(
                (&before.1, in_round(card, before)),
                (&last.1, in_round(card, last)),
            ),
            _ => None,
        },
    };
    let mut lines: Vec<_> = cards.into_iter().map(line).collect();
    lines.sort_by_key(|line| {
        let mut dots = line.dots.clone();
        dots.reverse();
        (std::cmp::Reverse(dots), line.card)
    });
    lines
}

fn change(before: (&Outcome, Option<u64>), last: (&Outcome, Option<u64>)) -> Option<Change> {
    let (was, is) = (before.1?, last.1?);
    if before.0.budget == last.0.budget {
        let dots = |dots: u64| i64::try_from(dots).ok();
        return Some(Change::Dots(dots(is)? - dots(was)?));
    }
    Some(Change::Share(last.0.share(is)? - before.0.share(was)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Date;
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
        assert_eq!(put(&round, &mut it, id(2), 2), Err(NoDot::TooMany(1)));
        assert_eq!(put(&round, &mut it, id(2), 1), Ok(()));
        assert_eq!(put(&round, &mut it, id(1), 3), Err(NoDot::TooMany(2)));
        assert_eq!(put(&round, &mut it, id(1), 0), Ok(()));
        assert_eq!(it, ballot(1, &[(2, 1)]));
    }

    #[test]
    fn one_dot_for_one_card_means_one_of_each_head() {
        let round = Round {
            single: true,
            ..Round::default()
        };
        let mut one = ballot(1, &[]);
        assert_eq!(put(&round, &mut one, id(1), 2), Err(NoDot::OneEach(1)));
        assert_eq!(put(&round, &mut one, id(1), 1), Ok(()));
        let mut four = ballot(4, &[]);
        assert_eq!(put(&round, &mut four, id(1), 5), Err(NoDot::OneEach(4)));
        assert_eq!(put(&round, &mut four, id(1), 4), Ok(()));
    }

    #[test]
    fn a_faulty_ballot_counts_nowhere_until_it_is_mended() {
        let round = Round::default();
        let mut bad = ballot(1, &[(1, 3), (2, 3)]);
        let good = ballot(4, &[(1, 2), (3, 2)]);
        let outcome = |bad: &Ballot| Outcome::of(&round, [(id(9), bad), (id(8), &good)]);
        let it = outcome(&bad);
        assert_eq!((it.asked.as_slice(), it.heads), (&[id(9)][..], 4));
        assert_eq!((it.given, it.budget, it.ballots), (4, 12, 1));
        assert_eq!(it.places(), [(1, id(1), 2), (1, id(3), 2)]);
        assert_eq!(put(&round, &mut bad, id(3), 1), Err(NoDot::TooMany(0)));
        assert_eq!(put(&round, &mut bad, id(2), 1), Ok(()), "fewer is fine");
        assert_eq!(put(&round, &mut bad, id(1), 2), Ok(()));
        let it = outcome(&bad);
        assert_eq!((it.asked.len(), it.heads, it.given), (0, 5, 7));
        assert_eq!(it.places(), [(1, id(1), 4), (2, id(3), 2), (3, id(2), 1)]);
        assert_eq!(it.share(4).map(f64::round), Some(27.0));
    }

    #[test]
    fn each_fault_is_named() {
        let round = Round {
            single: true,
            cards: [id(1), id(2)].into(),
            voters: [id(20)].into(),
            ..Round::default()
        };
        let it = Ballot {
            by: Some(id(21)),
            ..ballot(1, &[(1, 2), (3, 2)])
        };
        let faults = Faults {
            over: 1,
            doubled: [id(1), id(3)].into(),
            outside: [id(3)].into(),
            stranger: true,
        };
        assert_eq!(Faults::of(&round, &it), faults);
        let right = Ballot {
            by: Some(id(20)),
            ..ballot(1, &[(1, 1), (2, 1)])
        };
        assert!(!is_faulty(&round, &right));
        assert!(!is_faulty(&round, &ballot(2, &[(1, 2)])), "nobody by name");
    }

    #[test]
    fn turnout_says_of_how_many_where_that_is_known() {
        let round = Round {
            voters: [id(20), id(21)].into(),
            ..Round::default()
        };
        let by = |n| Ballot {
            by: Some(id(n)),
            ..Ballot::default()
        };
        let count = |ballots: &[Ballot], known| Turnout::of(&round, ballots, known);
        let one = count(&[by(20), by(22)], 2);
        assert_eq!((one.heads, one.of, one.missing()), (1, Some(2), Some(1)));
        let more = count(&[by(20), ballot(4, &[])], 2);
        assert_eq!((more.heads, more.of, more.missing()), (5, None, None));
        assert_eq!(count(&[], 0).of, None);
    }

    #[test]
    fn groups_get_the_dots_of_their_cards() {
        let round = Round::default();
        let it = ballot(3, &[(1, 4), (2, 2), (3, 3)]);
        let outcome = Outcome::of(&round, [(id(9), &it)]);
        let sums = outcome.by_group(|card| (card != id(3)).then(|| id(50)));
        assert_eq!(sums, [(id(50), 6)].into());
    }

    #[test]
    fn rounds_that_repeat_each_other_are_compared() {
        let day = |day| Date::new(2026, 3, day);
        let round = |repeats: Option<u128>, date| Round {
            date,
            repeats: repeats.map(id),
            ..Round::default()
        };
        let rounds = [
            (id(1), round(None, day(1))),
            (id(2), round(Some(1), day(2))),
            (id(3), round(Some(2), day(3))),
            (id(4), round(None, day(1))),
            (id(5), round(Some(6), day(1))),
            (id(6), round(Some(5), day(2))),
            // What it repeats is gone; so is what the next one repeats.
            (id(7), round(Some(70), day(1))),
            (id(8), round(Some(70), day(2))),
        ];
        for one in [1, 2, 3] {
            assert_eq!(chain(&rounds, id(one)), [id(1), id(2), id(3)]);
        }
        assert_eq!(chain(&rounds, id(4)), [id(4)]);
        assert_eq!(chain(&rounds, id(5)), [id(5), id(6)], "a ring ends");
        assert_eq!(chain(&rounds, id(6)), [id(5), id(6)], "a ring ends");
        assert_eq!(chain(&rounds, id(8)), [id(7), id(8)]);

        let counted = |heads, dots: &[(u128, u32)]| {
            let round = Round {
                cards: [id(1), id(2)].into(),
                ..Round::default()
            };
            let outcome = Outcome::of(&round, [(id(9), &ballot(heads, dots))]);
            (round, outcome)
        };
        let mut lines = compared(&[counted(2, &[(1, 4), (2, 2)]), counted(2, &[(2, 5)])]);
        assert_eq!(lines[0].card, id(2));
        assert_eq!(lines[0].change, Some(Change::Dots(3)));
        assert_eq!(lines[1].dots, [Some(4), Some(0)]);
        assert_eq!(lines[1].change, Some(Change::Dots(-4)));
        lines = compared(&[counted(2, &[(1, 3)]), counted(1, &[(1, 3)])]);
        assert_eq!(lines[0].change, Some(Change::Share(50.0)));
        let mut other = counted(2, &[(2, 1)]);
        other.0.cards = [id(2)].into();
        lines = compared(&[counted(2, &[(1, 3)]), other]);
        assert_eq!((lines[1].dots[1], lines[1].change), (None, None));
    }

    fn ids(all: &[u128]) -> BTreeSet<Id> {
        all.iter().map(|n| id(*n)).collect()
    }

    proptest! {
        #[test]
        fn never_against_a_rule_and_no_dot_is_lost(
            dots in 1..6_u32,
            single: bool,
            cards in prop::collection::vec(0..5_u128, 0..4),
            voters in prop::collection::vec(20..24_u128, 0..3),
            ballots in prop::collection::vec(
                (1..40_u32, prop::option::of(20..24_u128), prop::collection::vec((0..5_u128, 0..30_u32), 0..12)),
                0..6,
            )
        ) {
            let round = Round {
                dots: NonZeroU32::new(dots),
                single,
                cards: ids(&cards),
                voters: ids(&voters),
                ..Round::default()
            };
            let mut all = Vec::new();
            for (n, (heads, by, votes)) in ballots.iter().enumerate() {
                let mut it = Ballot { by: by.map(id), ..ballot(*heads, &[]) };
                for (card, dots) in votes {
                    let before = it.clone();
                    let had = before.dots.get(&id(*card)).copied().unwrap_or(0);
                    match put(&round, &mut it, id(*card), *dots) {
                        Ok(()) => prop_assert_eq!(it.dots.get(&id(*card)).copied().unwrap_or(0), *dots),
                        Err(why) => {
                            prop_assert_eq!(&it, &before);
                            prop_assert!(*dots > had);
                            match why {
                                NoDot::TooMany(most) => prop_assert!(u64::from(*dots) > most),
                                NoDot::OneEach(most) => prop_assert!(single && u64::from(*dots) > most),
                                NoDot::NoChoice => prop_assert!(!cards.contains(card)),
                            }
                        }
                    }
                    let faults = Faults::of(&round, &it);
                    prop_assert_eq!(faults.over, 0);
                    prop_assert!(faults.doubled.is_empty() && faults.outside.is_empty());
                    prop_assert_eq!(faults.stranger, by.is_some_and(|by| !voters.is_empty() && !voters.contains(&by)));
                    prop_assert_eq!(left(&round, &it) + it.given(), it.budget(&round));
                }
                all.push((id(n as u128), it));
            }
            let it = Outcome::of(&round, all.iter().map(|(id, ballot)| (*id, ballot)));
            prop_assert_eq!(it.asked.len() + it.ballots, all.len());
            prop_assert!(it.given <= it.budget);
            prop_assert_eq!(it.dots.values().sum::<u64>(), it.given);
            prop_assert_eq!(it.budget, it.heads * u64::from(dots));
            prop_assert!(it.dots.keys().all(|card| may_get(&round, *card)));
            let places = it.places();
            prop_assert!(places.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].2 >= pair[1].2));
            prop_assert_eq!(places.len(), it.dots.len());
        }

        /// Two ballots of one person, made apart: whatever merging makes of them, taking dots away mends it.
        #[test]
        fn what_a_merge_made_can_always_be_mended(
            single: bool,
            cards in prop::collection::vec(0..5_u128, 0..4),
            dots in prop::collection::btree_map(0..5_u128, 1..6_u32, 0..5),
        ) {
            let round = Round { single, cards: ids(&cards), ..Round::default() };
            let dots: Vec<_> = dots.into_iter().collect();
            let mut it = ballot(1, &dots);
            let all: Vec<Id> = it.dots.keys().copied().collect();
            for card in all {
                let had = it.dots.get(&card).copied().unwrap_or(0);
                for fewer in (0..had).rev() {
                    let faults = Faults::of(&round, &it);
                    if faults.over > 0 || faults.doubled.contains(&card) || faults.outside.contains(&card) {
                        prop_assert_eq!(put(&round, &mut it, card, fewer), Ok(()));
                    }
                }
            }
            prop_assert!(!is_faulty(&round, &it));
        }
    }
}
