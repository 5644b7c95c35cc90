//! What people do with workshops, their agendas and the deck of questions, as edits of the open
//! project, and what runs of them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Id, Live, Workspace};
use crate::domain::board::{Spot, fold, key_at};
use crate::domain::{
    Activity, ActivityKind, Card, CardKind, Deck, Nudge, Question, UsualQuestion, Workshop,
};
use crate::platform::random;

impl Workspace {
    /// What runs on this device, as long as its workshop and its activity are there.
    pub fn running(self) -> Option<Live> {
        let live = self.live()?;
        self.workshop(live.workshop)?;
        let activity = self.inner().activities.read(live.activity)?;
        let is_there = activity.is_here() && activity.value.workshop == Some(live.workshop);
        is_there.then_some(live)
    }

    /// Workshops whose agenda is kept as a pattern, by name.
    pub fn patterns(self) -> Vec<Id> {
        let named =
            |id, workshop: &Workshop| (workshop.template).then(|| (fold(&workshop.name), id));
        let mut all = self.inner().workshops.pick(named);
        all.sort();
        all.into_iter().map(|(_, id)| id).collect()
    }

    /// How long an agenda takes, in minutes.
    pub fn agenda_minutes(self, workshop: Id) -> u32 {
        let minutes = |_, activity: &Activity| {
            let minutes = activity.minutes.map_or(0, std::num::NonZeroU32::get);
            (activity.workshop == Some(workshop)).then_some(minutes)
        };
        let all = self.inner().activities.pick(minutes);
        all.into_iter().fold(0, u32::saturating_add)
    }

    /// Makes a workshop with these activities in this order, before anything has come of them.
    pub fn add_workshop(self, workshop: &Workshop, activities: Vec<Activity>) -> Option<Id> {
        let id = random::id();
        let done = self.edit(Deed::AddWorkshop, |draft| {
            draft.create(id, workshop);
            let mut keys = Vec::new();
            for activity in activities {
                let own = random::id();
                let at = key_at(&keys, own, Spot::Last, salt(own));
                keys.push((own, at.clone()));
                let activity = Activity {
                    workshop: Some(id),
                    at,
                    ..activity.anew()
                };
                draft.create(own, &activity);
            }
        });
        done.then_some(id)
    }

    /// Makes a workshop with the agenda of another one.
    pub fn workshop_like(self, pattern: Id, workshop: &Workshop) -> Option<Id> {
        let activities = untrack(|| self.activities(pattern));
        let activities = activities.into_iter();
        let activities = activities.map(|id| untrack(|| self.activity(id))).collect();
        self.add_workshop(workshop, activities)
    }

    /// Adds an activity at the end of an agenda.
    pub fn add_activity(self, workshop: Id, kind: ActivityKind) -> Option<Id> {
        let id = random::id();
        let activity = Activity {
            workshop: Some(workshop),
            kind,
            // Sheets are nobody else's to read until they are revealed.
            private: kind == ActivityKind::Brainwrite,
            at: key_at(&self.agenda_keys(workshop), id, Spot::Last, salt(id)),
            ..Activity::default()
        };
        self.edit(Deed::AddActivity, |draft| draft.create(id, &activity))
            .then_some(id)
    }

    /// Copies an activity right below itself.
    pub fn duplicate_activity(self, id: Id) -> Option<Id> {
        let activity = untrack(|| self.activity(id));
        let workshop = activity.workshop?;
        let copy = random::id();
        let at = key_at(
            &self.agenda_keys(workshop),
            copy,
            Spot::After(id),
            salt(copy),
        );
        let activity = Activity {
            workshop: Some(workshop),
            at,
            ..activity.anew()
        };
        self.edit(Deed::AddActivity, |draft| draft.create(copy, &activity))
            .then_some(copy)
    }

    /// Puts an activity at a spot of its agenda. Says its new place and how many there are.
    pub fn put_activity(self, id: Id, spot: Spot) -> Option<(usize, usize)> {
        let workshop = untrack(|| self.activity(id)).workshop?;
        let at = key_at(&self.agenda_keys(workshop), id, spot, salt(random::id()));
        self.change::<Activity>(Deed::MoveActivity, id, |it| it.at = at);
        let list = untrack(|| self.activities(workshop));
        let place = list.iter().position(|other| *other == id)?;
        Some((place + 1, list.len()))
    }

    /// Moves an activity within its agenda.
    pub fn nudge_activity(self, id: Id, nudge: Nudge) -> Option<(usize, usize)> {
        let workshop = untrack(|| self.activity(id)).workshop?;
        let list = untrack(|| self.activities(workshop));
        self.put_activity(id, nudge.spot(&list, id)?)
    }

    /// Changes an activity.
    pub fn edit_activity(self, id: Id, change: impl FnOnce(&mut Activity)) -> bool {
        self.change::<Activity>(Deed::EditActivity, id, change)
    }

    /// The activities before and behind the one that runs.
    pub fn neighbours(self, live: Live) -> (Option<Id>, Option<Id>) {
        let list = self.activities(live.workshop);
        let Some(place) = list.iter().position(|id| *id == live.activity) else {
            return (None, list.first().copied());
        };
        let before = place.checked_sub(1).and_then(|place| list.get(place));
        (before.copied(), list.get(place + 1).copied())
    }

    /// The cards that were written in one of these activities.
    pub fn cards_written_in(self, activities: &[Id]) -> Vec<(Id, Card)> {
        let mut all = self.all_cards();
        all.retain(|(_, card)| card.writing.is_some_and(|id| activities.contains(&id)));
        all
    }

    /// The questions of an activity that are there, in the order of the deck.
    pub fn questions_of(self, activity: Id) -> Vec<Id> {
        let asked: BTreeSet<Id> = self.activity(activity).questions;
        let all = self.questions().into_iter().map(|(id, _)| id);
        all.filter(|id| asked.contains(id)).collect()
    }

    /// Adds a question behind all others of its deck.
    pub fn add_question(self, deck: Deck, text: String, kind: CardKind) -> Option<Id> {
        let id = random::id();
        let question = Question {
            text,
            deck,
            kind,
            at: key_at(&self.deck_keys(deck), id, Spot::Last, salt(id)),
        };
        self.edit(Deed::AddQuestion, |draft| draft.create(id, &question))
            .then_some(id)
    }

    /// Changes a question; a usual one gets its record by that.
    pub fn edit_question(self, deed: Deed, id: Id, change: impl FnOnce(&mut Question)) -> bool {
        let blank = UsualQuestion::of(id)
            .map(Question::usual)
            .unwrap_or_default();
        self.edit(deed, |draft| draft.put(id, blank, change))
    }

    /// Moves a question within its deck. Says its new place and how many there are.
    pub fn nudge_question(self, id: Id, nudge: Nudge) -> Option<(usize, usize)> {
        let deck = untrack(|| self.question(id))?.deck;
        let keys = self.deck_keys(deck);
        let list: Vec<Id> = keys.iter().map(|(id, _)| *id).collect();
        let at = key_at(&keys, id, nudge.spot(&list, id)?, salt(random::id()));
        self.edit_question(Deed::MoveQuestion, id, |it| it.at = at);
        let keys = self.deck_keys(deck);
        let place = keys.iter().position(|(other, _)| *other == id)?;
        Some((place + 1, keys.len()))
    }

    /// Puts a question into the trash.
    pub fn trash_question(self, id: Id) -> bool {
        if let Some(usual) = UsualQuestion::of(id)
            && self.inner().questions.peek(id).is_none()
        {
            // Only a record can be in the trash. This one says nothing new, so nobody has to take
            // it back.
            self.edit_for_good(Deed::TrashQuestion, |draft| {
                draft.put(id, Question::usual(usual), |_| ());
            });
        }
        self.discard::<Question>(Deed::TrashQuestion, id)
    }

    fn agenda_keys(self, workshop: Id) -> Vec<(Id, String)> {
        let ids = untrack(|| self.activities(workshop)).into_iter();
        ids.map(|id| (id, untrack(|| self.activity(id)).at))
            .collect()
    }

    fn deck_keys(self, deck: Deck) -> Vec<(Id, String)> {
        let all = untrack(|| self.questions()).into_iter();
        let of_deck = all.filter(|(_, question)| question.deck == deck);
        of_deck.map(|(id, question)| (id, question.at)).collect()
    }
}
