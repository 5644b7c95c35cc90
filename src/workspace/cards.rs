//! What people do with cards, departments and people, as edits of the open project.

use leptos::prelude::*;

use super::{Deed, Entry, Id, Inner, Key, Workspace};
use crate::domain::board::{Spot, fold, key_at, rank};
use crate::domain::card::COVERED;
use crate::domain::record::name_of;
use crate::domain::{Ballot, Card, Column, Department, Domain, Person, Step};
use crate::platform::random;

/// What makes an order key differ from the one that somebody else makes at the same place.
pub(super) fn salt(id: Id) -> u64 {
    id.0.as_u64_pair().1
}

impl Inner {
    /// The column as ids and order keys.
    pub(super) fn keys_of(&self, column: Column) -> Vec<(Id, String)> {
        let order = self.columns.order(column).get_untracked();
        let key = |id: Id| Some((id, self.cards.peek(id)?.value.place.at));
        order.into_iter().filter_map(key).collect()
    }
}

impl Workspace {
    /// The card with this id; subscribes to it.
    pub fn card(self, id: Id) -> Option<Entry<Card>> {
        self.inner().cards.read(id)
    }

    /// Changes fields of a card; not of one that is covered here.
    pub fn edit_card(self, id: Id, change: impl FnOnce(&mut Card)) -> bool {
        if self.is_covered(&Key::new(Card::KIND, id)) {
            return false;
        }
        self.edit(Deed::EditCard, |draft| draft.change::<Card>(id, change))
    }

    /// Adds cards at the head of a column, in the order of the titles. Says how many.
    pub fn add_cards(self, column: Column, titles: Vec<String>) -> usize {
        self.add_cards_like(&Card::default(), column, titles)
    }

    /// Adds cards that answer a question of a writing activity. Says how many.
    pub fn write_cards(
        self,
        activity: Id,
        question: Option<Id>,
        column: Column,
        titles: Vec<String>,
    ) -> usize {
        let like = Card {
            question,
            writing: Some(activity),
            ..Card::default()
        };
        self.add_cards_like(&like, column, titles)
    }

    fn add_cards_like(self, like: &Card, column: Column, titles: Vec<String>) -> usize {
        let inner = self.inner();
        let author = self.me_untracked();
        let mut list = inner.keys_of(column);
        let mut spot = Spot::First;
        let mut cards = Vec::new();
        for title in titles {
            let id = self.card_id();
            let at = key_at(&list, id, spot, salt(id));
            let place = spot_index(&list, spot);
            list.insert(place, (id, at.clone()));
            spot = Spot::After(id);
            let mut card = Card {
                title,
                author,
                ..like.clone()
            };
            card.place.board = column.board;
            card.place.kind = column.kind;
            card.place.at = at;
            cards.push((id, card));
        }
        let count = cards.len();
        self.edit(Deed::AddCards, |draft| {
            cards.iter().for_each(|(id, card)| draft.create(*id, card));
        });
        count
    }

    /// Puts a card at a spot of a column.
    pub fn put_card(self, deed: Deed, id: Id, column: Column, spot: Spot) -> bool {
        let at = key_at(&self.inner().keys_of(column), id, spot, salt(random::id()));
        self.edit(deed, |draft| {
            draft.change::<Card>(id, |card| card.put(column, at))
        })
    }

    /// Copies a card right below itself; gives the copy.
    pub fn duplicate_card(self, id: Id) -> Option<Id> {
        let inner = self.inner();
        let mut card = inner.cards.peek(id)?.value;
        if card.is_covered() {
            return None;
        }
        let copy = self.card_id();
        let list = inner.keys_of(card.place.column());
        card.place.at = key_at(&list, copy, Spot::After(id), salt(copy));
        self.edit(Deed::DuplicateCard, |draft| draft.create(copy, &card))
            .then_some(copy)
    }

    /// Puts a card into the trash.
    pub fn trash_card(self, id: Id) -> bool {
        self.edit(Deed::TrashCard, |draft| {
            draft.trash(Key::new(Card::KIND, id))
        })
    }

    /// Says that a card which came back although it was trashed shall stay.
    pub fn keep_card(self, id: Id) -> bool {
        self.edit(Deed::RestoreCard, |draft| {
            draft.restore(Key::new(Card::KIND, id))
        })
    }

    /// The departments in their order; subscribes to departments coming, going and moving.
    pub fn departments(self) -> Vec<Id> {
        self.inner()
            .departments
            .here(|id, department: &Department| rank(&department.at, id))
    }

    /// The people by name; subscribes to people coming, going and being renamed.
    pub fn people(self) -> Vec<(Id, String)> {
        let inner = self.inner();
        let ids = inner.people.here(|_, person: &Person| fold(&person.name));
        let name = |id: Id| Some((id, inner.people.peek(id)?.value.name));
        ids.into_iter().filter_map(name).collect()
    }

    /// A person's name, also of one in the trash; subscribes to it.
    pub fn person_name(self, id: Id) -> Option<String> {
        Some(self.inner().people.read(id)?.value.name)
    }

    /// How many fields have several values; subscribes to conflicts.
    pub fn conflict_count(self) -> usize {
        let keys = self.inner().conflicts.get();
        let fields = |key: &Key| {
            self.with_table(|table| {
                let record = table.record(&key.kind, key.id);
                record.map_or(0, |record| record.conflicts().count())
            })
        };
        keys.iter().map(fields).sum()
    }

    /// What a record is called, for messages; a covered card as on its shelf. Not reactive.
    pub fn title(self, key: &Key) -> String {
        if self.is_covered(key) {
            return COVERED.to_owned();
        }
        self.with_table(|table| {
            let record = table.record(&key.kind, key.id)?;
            // A rating is known by the step that it rates.
            let step = record
                .shown("step")
                .and_then(|id| id.as_str()?.parse().ok());
            let step = step.and_then(|id| table.record(Step::KIND, id));
            // A ballot is known by its person.
            let by = (key.kind == Ballot::KIND).then(|| record.shown("by")?.as_str()?.parse().ok());
            let by = by.flatten().and_then(|id| table.record(Person::KIND, id));
            Some(name_of(step.or(by).unwrap_or(record)).to_owned())
        })
        .unwrap_or_default()
    }

    pub(super) fn me_untracked(self) -> Option<Id> {
        let inner = self.inner();
        let id = inner.me.get_untracked()?;
        inner.people.peek(id).filter(Entry::is_here).map(|_| id)
    }
}

fn spot_index(list: &[(Id, String)], spot: Spot) -> usize {
    match spot {
        Spot::First => 0,
        Spot::After(id) => list
            .iter()
            .position(|(other, _)| *other == id)
            .map_or(0, |p| p + 1),
        Spot::Before(id) => list.iter().position(|(other, _)| *other == id).unwrap_or(0),
        Spot::Last => list.len(),
    }
}
