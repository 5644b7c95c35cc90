//! Voting rounds: making and closing them, ballots, and what they say. A ballot is handed in as a
//! whole and is no step of undo, so that nobody looks into it or changes it by going back. A closed
//! round refuses every change but mending or leaving out a ballot that does not count. Each reader
//! subscribes to what it reads.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Deed, Id, Key, Workspace, today};
use crate::domain::board::{fold, rank};
use crate::domain::{Activity, Ballot, Card, Domain, Group, Round};
use crate::method::voting::{self, Outcome, Turnout, is_faulty, may_get, may_vote};
use crate::platform::random;

/// Why a ballot is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoVote {
    /// The round is closed, or it is gone.
    Closed,
    /// The person has handed one in already.
    Already,
    /// It breaks a rule of the round.
    Faulty,
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

    /// The ballots of a round, in the order of their making. What is on them is secret until the
    /// round is closed.
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

    /// What a round says. Which card got dots is not told before the round is closed.
    pub fn results(self, round: Id) -> Outcome {
        let ballots = self.ballots(round);
        let round = self.round(round).unwrap_or_default();
        let mut outcome = Outcome::of(&round, ballots.iter().map(|(id, ballot)| (*id, ballot)));
        if !round.closed {
            outcome.dots.clear();
        }
        outcome
    }

    /// The cards that are voted about, whether or not the filter of a page shows them.
    pub fn ballot_cards(self, round: &Round) -> Vec<(Id, Card)> {
        let mut cards = self.all_cards();
        cards.retain(|(id, _)| may_get(round, *id));
        cards
    }

    /// The groups of cards with their names, and where they stand in the list of groups.
    pub fn ballot_groups(self) -> BTreeMap<Id, ((bool, String, Id), String)> {
        let group = |id, group: &Group| Some((id, (rank(&group.at, id), group.name.clone())));
        self.inner().groups.pick(group).into_iter().collect()
    }

    /// The people who may vote in a round, by name.
    pub fn voters(self, round: &Round) -> Vec<(Id, String)> {
        let mut people = self.people();
        people.retain(|(person, _)| may_vote(round, *person));
        people
    }

    /// Those of them who have not voted yet.
    pub fn not_voted(self, id: Id) -> Vec<(Id, String)> {
        let ballots = self.ballots(id);
        let mut people = self.voters(&self.round(id).unwrap_or_default());
        people.retain(|(person, _)| !ballots.iter().any(|(_, it)| it.by == Some(*person)));
        people.sort_by_key(|(_, name)| fold(name));
        people
    }

    /// How many have voted, of how many.
    pub fn turnout(self, id: Id) -> Turnout {
        let round = self.round(id).unwrap_or_default();
        let ballots = self.ballots(id);
        let known = self.voters(&round).len();
        Turnout::of(&round, ballots.iter().map(|(_, ballot)| ballot), known)
    }

    /// The closed rounds that ask the same as this one, the earliest first.
    pub fn same_rounds(self, id: Id) -> Vec<(Id, Round)> {
        let rounds = self.rounds();
        let chain = voting::chain(&rounds, id);
        let round = |id: &Id| rounds.iter().find(|(other, _)| other == id).cloned();
        let all = chain.iter().filter_map(round);
        all.filter(|(_, round)| round.closed).collect()
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

    /// Begins a round of today that asks the same as this one, of the same people.
    pub fn round_like(self, id: Id) -> Option<Id> {
        let before = untrack(|| self.round(id))?;
        self.add_round(&Round {
            date: today(),
            closed: false,
            repeats: Some(id),
            ..before
        })
    }

    /// Changes what an open round says of itself. Dots and cards stay once somebody has voted.
    pub fn edit_round(self, id: Id, change: impl FnOnce(&mut Round)) -> bool {
        let Some(before) = self.open_round(id) else {
            return false;
        };
        let mut after = before.clone();
        change(&mut after);
        let rules = |round: &Round| (round.dots(), round.single, round.cards.clone());
        let is_allowed = rules(&before) == rules(&after) || untrack(|| self.ballots(id)).is_empty();
        is_allowed && self.change::<Round>(Deed::EditRound, id, |round| *round = after)
    }

    /// Closes a round. This cannot be taken back: who has seen the result votes otherwise.
    pub fn close_round(self, id: Id) -> bool {
        self.open_round(id).is_some()
            && self.edit_for_good(Deed::EditRound, |draft| {
                draft.change::<Round>(id, |round| round.closed = true);
            })
    }

    /// Says which round an activity is about.
    pub fn vote_in(self, activity: Id, round: Id) -> bool {
        let vote = |activity: &mut Activity| activity.round = Some(round);
        self.change::<Activity>(Deed::EditActivity, activity, vote)
    }

    /// Hands a ballot in: a new one, or instead of one that was handed in before.
    ///
    /// # Errors
    /// When it breaks a rule of the round, the person has voted already, or the round is closed.
    pub fn hand_in(self, before: Option<Id>, ballot: Ballot) -> Result<(), NoVote> {
        let round = ballot.round.ok_or(NoVote::Closed)?;
        let rules = self.open_round(round).ok_or(NoVote::Closed)?;
        if is_faulty(&rules, &ballot) {
            return Err(NoVote::Faulty);
        }
        let is_here = |id| untrack(|| self.ballot(id)).is_some();
        let new = || {
            ballot
                .by
                .map_or_else(random::id, |by| Ballot::id(round, by))
        };
        let id = before.unwrap_or_else(new);
        match before {
            None if is_here(id) => return Err(NoVote::Already),
            Some(_) if !is_here(id) => return Err(NoVote::Closed),
            _ => {}
        }
        // Nothing is written where nothing was changed, and that is fine.
        self.edit_for_good(Deed::Vote, |draft| {
            draft.put(id, ballot.clone(), |it: &mut Ballot| {
                it.heads = ballot.heads;
                it.dots = ballot.dots.clone();
            });
        });
        Ok(())
    }

    /// Says which dots stay on a ballot that breaks a rule of its round, also of a closed one.
    /// False where it still breaks one, or would have more dots on a card than before.
    pub fn mend_ballot(self, id: Id, dots: BTreeMap<Id, u32>) -> bool {
        let inner = self.inner();
        let Some(entry) = inner.ballots.peek(id).filter(super::Entry::is_here) else {
            return false;
        };
        let before = entry.value;
        let Some(round) = before.round.and_then(|round| untrack(|| self.round(round))) else {
            return false;
        };
        let after = Ballot {
            dots,
            ..before.clone()
        };
        let had = |card| before.dots.get(card).copied().unwrap_or(0);
        let is_less = after.dots.iter().all(|(card, dots)| *dots <= had(card));
        is_less
            && !is_faulty(&round, &after)
            && self.edit_for_good(Deed::Vote, |draft| {
                let key = Key::new(Ballot::KIND, id);
                draft.extend(after.wishes(&key, &before));
                // What two devices said of one card is settled with it.
                for (card, dots) in &after.dots {
                    let field = format!("dots/{card}");
                    if *dots == had(card) && entry.conflicts.contains(&field) {
                        draft.settle(key.clone(), &field, (*dots).into());
                    }
                }
            })
    }

    /// Lets a person vote who was not among those who may.
    pub fn admit(self, round: Id, person: Id) -> bool {
        self.edit_round(round, |round| {
            round.voters.insert(person);
        })
    }

    /// Would this field tell what somebody votes for in a round that is not closed? Not reactive.
    pub fn is_secret(self, key: &Key, field: &str) -> bool {
        if key.kind != Ballot::KIND || !field.starts_with("dots/") {
            return false;
        }
        self.with_table(|table| {
            let ballot = table.record(Ballot::KIND, key.id);
            let round = ballot.and_then(|ballot| Ballot::read(ballot).0.round);
            let round = round.and_then(|round| table.record(Round::KIND, round));
            !round.is_some_and(|round| Round::read(round).0.closed)
        })
    }

    fn open_round(self, id: Id) -> Option<Round> {
        untrack(|| self.round(id)).filter(|round| !round.closed)
    }
}
