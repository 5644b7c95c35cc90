//! Trainings: making them out of measures and standards, who took part, and what they cover. Each
//! reader subscribes to what it reads.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Deed, Id, Workspace};
use crate::domain::board::rank;
use crate::domain::{Board, Card, CardKind, CardState, Date, Person, Role, Training};
use crate::method::coverage::{Lesson, Member, Share, coverage};
use crate::platform::random;

/// A training cannot have been held on a day that is yet to come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotYet;

impl Workspace {
    /// The trainings: those to come, the next one first, those without a day behind them; then
    /// those held, the latest first.
    pub fn trainings(self) -> Vec<Id> {
        self.trainings_where(|_| true)
    }

    /// The trainings of a measure, in the same order.
    pub fn trainings_of_measure(self, measure: Id) -> Vec<Id> {
        self.trainings_where(|it| it.measure == Some(measure))
    }

    /// The trainings held so far that teach a card: what its coverage is counted from.
    pub fn trainings_teaching(self, card: Id) -> Vec<Id> {
        self.trainings_where(|it| it.held && it.cards.contains(&card))
    }

    fn trainings_where(self, wanted: impl Fn(&Training) -> bool) -> Vec<Id> {
        let mut found = self.inner().trainings.pick(|id, it: &Training| {
            let next = it.date.filter(|_| !it.held);
            let past = Reverse(it.date.filter(|_| it.held));
            wanted(it).then_some((it.held, next.is_none(), next, past, id))
        });
        found.sort();
        found.into_iter().map(|(.., id)| id).collect()
    }

    /// A training that is not in the trash.
    pub fn training(self, id: Id) -> Option<Training> {
        let entry = self.inner().trainings.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// Makes an empty training.
    pub fn add_training(self, title: String) -> Option<Id> {
        self.add_this_training(&Training {
            title,
            ..Training::default()
        })
    }

    /// Makes a training of a measure: its departments, and the standard or wow effect it comes from.
    /// A measure may have several, one per group of people.
    pub fn training_for(self, measure: Id, title: String) -> Option<Id> {
        let it = self.inner().measures.peek(measure)?.value;
        let card = it.card.filter(|card| {
            let entry = self.inner().cards.peek(*card);
            entry.is_some_and(|entry| entry.is_here() && is_taught(&entry.value))
        });
        self.add_this_training(&Training {
            title,
            measure: Some(measure),
            cards: card.into_iter().collect(),
            departments: it.departments,
            ..Training::default()
        })
    }

    /// Makes a training of a standard or wow effect, for the departments that it concerns.
    pub fn training_for_card(self, card: Id, title: String) -> Option<Id> {
        let it = self.inner().cards.peek(card)?.value;
        let departments = match it.place.board {
            Board::Company => untrack(|| self.departments()).into_iter().collect(),
            Board::Department(id) => BTreeSet::from([id]),
        };
        self.add_this_training(&Training {
            title,
            cards: [card].into(),
            departments,
            ..Training::default()
        })
    }

    fn add_this_training(self, training: &Training) -> Option<Id> {
        let id = random::id();
        self.edit(Deed::AddTraining, |draft| draft.create(id, training))
            .then_some(id)
    }

    /// Says whether a training was held.
    ///
    /// # Errors
    /// When it is to have been held on a day that is yet to come.
    pub fn hold_training(self, id: Id, held: bool, today: Option<Date>) -> Result<(), NotYet> {
        let date = self.inner().trainings.peek(id).and_then(|it| it.value.date);
        if held && date > today && today.is_some() {
            return Err(NotYet);
        }
        self.change::<Training>(Deed::EditTraining, id, |it| it.held = held);
        Ok(())
    }

    /// The people that a training is for, by name: those of its departments, and whoever took part.
    pub fn training_people(self, id: Id) -> Vec<Id> {
        let it = self.training(id).unwrap_or_default();
        let inner = self.inner();
        let ids = self.people().into_iter().map(|(id, _)| id);
        let invited = |person: &Id| {
            let home = inner
                .people
                .peek(*person)
                .and_then(|it| it.value.department);
            it.attended.contains(person) || home.is_some_and(|home| it.departments.contains(&home))
        };
        ids.filter(invited).collect()
    }

    /// The standards and wow effects that can be taught: agreed or live, standards first, in the
    /// order of the boards.
    pub fn teachable(self) -> Vec<Id> {
        let ready = |(id, card): (Id, Card)| {
            let is_ready = is_taught(&card) && card.state != CardState::Proposed;
            let place = &card.place;
            is_ready.then(|| (place.kind, place.board, rank(&place.at, id), id))
        };
        let mut found: Vec<_> = self.all_cards().into_iter().filter_map(ready).collect();
        found.sort();
        found.into_iter().map(|(.., id)| id).collect()
    }

    /// What trainings cover: every standard that is agreed or live, and the wow effects that a
    /// training teaches.
    pub fn coverage(self) -> Vec<(Id, Vec<Share>)> {
        let inner = self.inner();
        let trainings = inner.trainings.pick(|_, it: &Training| Some(it.clone()));
        let taught: BTreeSet<Id> = trainings.iter().flat_map(|it| it.cards.clone()).collect();
        let held = trainings.into_iter().filter(|it| it.held);
        let lessons: Vec<Lesson> = held
            .map(|it| Lesson {
                cards: it.cards,
                attended: it.attended,
            })
            .collect();
        let departments = self.departments();
        let member = |person: Id| {
            let value: Person = inner.people.peek(person)?.value;
            Some(Member {
                person,
                department: value.department,
            })
        };
        let people = self.people().into_iter().map(|(id, _)| id);
        // Customers need no training.
        let works_here = |person: &Id| {
            let value = inner.people.peek(*person).map(|it| it.value);
            value.is_some_and(|it| it.department.is_some() || it.role == Role::Employee)
        };
        let people: Vec<Member> = people.filter(works_here).filter_map(member).collect();
        let of = |card: Id| {
            let place = inner.cards.peek(card)?.value.place;
            let counts = place.kind == CardKind::Standard || taught.contains(&card);
            let shares = || coverage(card, place.board, &departments, &people, &lessons);
            counts.then(|| (card, shares()))
        };
        self.teachable().into_iter().filter_map(of).collect()
    }
}

/// Only standards and wow effects are taught; ideas are not agreed on yet.
fn is_taught(card: &Card) -> bool {
    card.place.kind != CardKind::Idea
}
