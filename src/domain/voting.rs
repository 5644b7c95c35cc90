//! Voting with dots: rounds and ballots. A ballot is one person's, or what was counted on the wall
//! for several people at once.

use std::num::NonZeroU32;

use super::Date;
use super::rating::made_of;
use super::record::record;
use crate::merge::Id;

record! {
    /// A voting round.
    Round = "round" {
        /// What is voted about.
        name: String,
        /// The day.
        date: Option<Date>,
        /// How many dots each person has.
        dots: Option<NonZeroU32>,
        /// Is it over? Results are secret until then.
        closed: bool,
        /// May a person give a card one dot only?
        single: bool,
        /// The round that this one repeats.
        repeats: Option<Id>,
    }
    sets {
        /// The cards that can be voted for; none: all.
        cards: Id,
        /// Who may vote; nobody: everybody.
        voters: Id,
    }
}

record! {
    /// A ballot.
    Ballot = "ballot" {
        /// Which round.
        round: Option<Id>,
        /// Whose, if they are to be known.
        by: Option<Id>,
        /// Of how many people; nothing: of one.
        heads: Option<NonZeroU32>,
    }
    counts {
        /// How many dots on which card.
        dots: Id,
    }
}

impl Round {
    /// Dots per head where the round does not say: three, as is usual.
    pub const USUAL: u32 = 3;

    /// How many dots each person has.
    pub fn dots(&self) -> u32 {
        self.dots.map_or(Self::USUAL, NonZeroU32::get)
    }
}

impl Ballot {
    /// The id of a person's ballot, the same in every browser: nobody votes twice in a round.
    pub fn id(round: Id, by: Id) -> Id {
        made_of(&format!("ballot {round} {by}"))
    }

    /// Of how many people it is.
    pub fn heads(&self) -> u32 {
        self.heads.map_or(1, NonZeroU32::get)
    }

    /// All dots on it.
    pub fn given(&self) -> u64 {
        self.dots.values().map(|dots| u64::from(*dots)).sum()
    }

    /// How many dots it may have in this round.
    pub fn budget(&self, round: &Round) -> u64 {
        u64::from(self.heads()) * u64::from(round.dots())
    }
}
