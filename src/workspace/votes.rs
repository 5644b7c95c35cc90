//! Voting rounds: making and closing them, ballots, and what they say. A closed round refuses every
//! change but mending a ballot that gives more dots than it has. Each reader subscribes to what it
//! reads.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::num::NonZeroU32;

use leptos::prelude::*;

use super::{Deed, Id, Workspace, today};
use crate::domain::{Ballot, Round};
use crate::method::voting::{self, Outcome, TooMany, is_overdrawn};
use crate::platform::random;

/// Why a vote is not possible.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoVote {
    /// The round is closed, or it is gone.
    Closed,
    /// Only so many dots are left for the card.
    TooMany(u64),
}

impl Workspace {
    /// All rounds, the latest first.
    pub fn rounds(self) -> Vec<(Id, Round)> {
        let round = |id, round: &Round| Some((id, round.clone()));
        let mut all = self.inner().rounds.pick(round);
        all.sort_by_key(|(id, round)| Reverse((round.date, *id)));
        all
    }

    /// A round that is not in the trash.
    pub fn round(self, id: Id) -> Option<Round> {
        let entry = self.inner().rounds.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// The ballots of a round, in the order of their making.
    pub fn ballots(self, round: Id) -> Vec<(Id, Ballot)> {
        let mut all = self.inner().ballots.pick(|id, ballot: &Ballot| {
            (ballot.round == Some(round)).then(|| (id, ballot.clone()))
        });
        all.sort_by_key(|(id, _)| *id);
        all
    }

    /// A ballot that is not in the trash.
    pub fn ballot(self, id: Id) -> Option<Ballot> {
        let entry = self.inner().ballots.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// What a round says; whoever shows dots of a round that is not closed gives a secret away.
    pub fn results(self, round: Id) -> Outcome {
        let ballots = self.ballots(round);
        let round = self.round(round).unwrap_or_default();
        Outcome::of(&round, ballots.iter().map(|(id, ballot)| (*id, ballot)))
    }

    /// The dots of every card in the latest closed round, and which round that is.
    pub fn dots_by_card(self) -> Option<(Id, BTreeMap<Id, u64>)> {
        let closed = self.rounds().into_iter().find(|(_, round)| round.closed);
        closed.map(|(id, _)| (id, self.results(id).dots))
    }

    /// The dots of a card in the latest closed round, and which round that is.
    pub fn votes_of(self, card: Id) -> Option<(Id, u64)> {
        let (round, dots) = self.dots_by_card()?;
        Some((round, dots.get(&card).copied().unwrap_or(0)))
    }

    /// Begins a round.
    pub fn add_round(self, round: &Round) -> Option<Id> {
        let id = random::id();
        self.edit(Deed::AddRound, |draft| draft.create(id, round))
            .then_some(id)
    }

    /// Begins a round of today that asks the same as this one.
    pub fn round_like(self, id: Id) -> Option<Id> {
        let before = untrack(|| self.round(id))?;
        self.add_round(&Round {
            date: today(),
            closed: false,
            ..before
        })
    }

    /// Changes what an open round says of itself.
    pub fn edit_round(self, id: Id, change: impl FnOnce(&mut Round)) -> bool {
        self.open_round(id).is_some() && self.change::<Round>(Deed::EditRound, id, change)
    }

    /// Closes a round. This cannot be taken back: who has seen the result votes otherwise.
    pub fn close_round(self, id: Id) -> bool {
        self.open_round(id).is_some()
            && self.edit_for_good(Deed::EditRound, |draft| {
                draft.change::<Round>(id, |round| round.closed = true);
            })
    }

    /// Begins a ballot: a person's, or that of several people counted at once. A person has one.
    pub fn add_ballot(self, round: Id, by: Option<Id>, heads: Option<NonZeroU32>) -> Option<Id> {
        self.open_round(round)?;
        let id = by.map_or_else(random::id, |by| Ballot::id(round, by));
        let is_here = |id| untrack(|| self.ballot(id)).is_some();
        if is_here(id) {
            return Some(id);
        }
        let ballot = Ballot {
            round: Some(round),
            by,
            heads,
            ..Ballot::default()
        };
        self.edit(Deed::Vote, |draft| draft.put(id, ballot, |_| ()))
            .then_some(id)
    }

    /// Puts so many dots of a ballot on a card.
    ///
    /// # Errors
    /// When the ballot has not so many left, or the round is closed.
    pub fn vote(self, id: Id, card: Id, dots: u32) -> Result<(), NoVote> {
        let mut ballot = untrack(|| self.ballot(id)).ok_or(NoVote::Closed)?;
        let round = ballot.round.and_then(|round| untrack(|| self.round(round)));
        let round = round.ok_or(NoVote::Closed)?;
        if round.closed && !is_overdrawn(&round, &ballot) {
            return Err(NoVote::Closed);
        }
        let put = voting::put(&round, &mut ballot, card, dots);
        put.map_err(|TooMany(left)| NoVote::TooMany(left))?;
        self.change::<Ballot>(Deed::Vote, id, |it| it.dots = ballot.dots);
        Ok(())
    }

    /// Says of how many people a ballot is. False where its dots would be too many then.
    pub fn set_heads(self, id: Id, heads: NonZeroU32) -> bool {
        let Some(mut ballot) = untrack(|| self.ballot(id)) else {
            return false;
        };
        let Some(round) = ballot.round.and_then(|round| self.open_round(round)) else {
            return false;
        };
        ballot.heads = Some(heads);
        !is_overdrawn(&round, &ballot)
            && self.change::<Ballot>(Deed::Vote, id, |it| it.heads = Some(heads))
    }

    /// Could each ballot of a round keep its dots if there were so many a head?
    pub fn suits(self, round: Id, dots: NonZeroU32) -> bool {
        let it = Round {
            dots: Some(dots),
            ..Round::default()
        };
        let ballots = untrack(|| self.ballots(round));
        ballots.iter().all(|(_, ballot)| !is_overdrawn(&it, ballot))
    }

    fn open_round(self, id: Id) -> Option<Round> {
        untrack(|| self.round(id)).filter(|round| !round.closed)
    }
}
