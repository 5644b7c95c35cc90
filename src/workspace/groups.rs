//! Groups of cards: who is in which, putting together and taking apart, and what may be alike. Each
//! reader subscribes to what it reads.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Id, Workspace};
use crate::domain::board::{Spot, key_at};
use crate::domain::{Board, Card, CardKind, Column, Group, Nudge};
use crate::method::grouping::{self, Grouping, Known, Offer};
use crate::method::similar::{Similar, Words};
use crate::platform::random;

impl Workspace {
    /// All cards that are not in the trash, board by board and column by column.
    pub fn cards_in_order(self) -> Vec<(Id, Column)> {
        let inner = self.inner();
        let mut boards = self.boards();
        let counts = inner.columns.counts.get();
        let orphans: Vec<Board> = counts
            .keys()
            .filter(|at| !boards.contains(at))
            .copied()
            .collect();
        boards.extend(orphans);
        let columns = boards
            .into_iter()
            .flat_map(|board| CardKind::ALL.map(|kind| Column { board, kind }));
        let cards = columns.flat_map(|column| {
            let ids = inner.columns.order(column).get();
            ids.into_iter().map(move |id| (id, column))
        });
        cards.collect()
    }

    /// All cards by their groups, both in their order.
    pub fn grouping(self) -> Grouping {
        let cards = self.cards_in_order().into_iter();
        let group = |id| self.card(id).and_then(|entry| entry.value.group);
        Grouping::of(
            self.in_order::<Group>(),
            cards.map(|(id, _)| (id, group(id))),
        )
    }

    /// The group of a card, unless it is gone.
    pub fn group_of(self, card: &Card) -> Option<Id> {
        card.group.filter(|group| self.is_here::<Group>(*group))
    }

    /// Is a card of an activity in which cards are still covered? Whoever shows cards to everybody
    /// does not show it, not even to those who wrote it.
    pub fn is_covered_for_all(self, card: &Card) -> bool {
        let writing = card.writing.map(|writing| self.activity(writing));
        writing.is_some_and(|activity| activity.covers())
    }

    /// Makes a group of cards.
    pub fn put_together(self, cards: &[Id]) -> Option<Id> {
        let id = random::id();
        let group = Group {
            at: key_at(&self.order_keys::<Group>(), id, Spot::Last, salt(id)),
            ..Group::default()
        };
        let wishes = self.with_table(|table| grouping::put(table, cards, Some(id)));
        let made = !wishes.is_empty()
            && self.edit(Deed::GroupCards, |draft| {
                draft.create(id, &group);
                draft.extend(wishes);
            });
        made.then_some(id)
    }

    /// Puts cards into a group, or into none.
    pub fn put_into_group(self, cards: &[Id], group: Option<Id>) -> bool {
        let wishes = self.with_table(|table| grouping::put(table, cards, group));
        self.edit(Deed::GroupCards, |draft| draft.extend(wishes))
    }

    /// Names a group.
    pub fn name_group(self, id: Id, name: &str) -> bool {
        let name = name.trim().to_owned();
        self.change::<Group>(Deed::EditGroup, id, |group| group.name = name)
    }

    /// Moves a group within the list. Says its new place and how many there are.
    pub fn move_group(self, id: Id, nudge: Nudge) -> Option<(usize, usize)> {
        self.nudge::<Group>(Deed::MoveGroup, id, nudge)
    }

    /// Takes a group apart: the record goes, and with it what its cards say of it.
    pub fn ungroup(self, id: Id) -> bool {
        self.discard::<Group>(Deed::Ungroup, id)
    }

    /// Says of two cards that they do not mean the same.
    pub fn not_alike(self, a: Id, b: Id) -> bool {
        let wishes = self.with_table(|table| grouping::part(table, a, b));
        self.edit(Deed::NotAlike, |draft| draft.extend(wishes))
    }

    /// What these cards say, for comparing; covered ones say nothing.
    pub fn comparable(self, cards: &[Id]) -> Vec<Words> {
        let words = |id: &Id| {
            let card = self.card(*id)?.value;
            let covered = self.is_covered_for_all(&card) || card.title.trim().is_empty();
            (!covered).then_some(Words {
                id: *id,
                title: card.title,
                note: card.note,
            })
        };
        cards.iter().filter_map(words).collect()
    }

    /// The pairs that nobody has decided about yet.
    pub fn offers(self, pairs: &[Similar]) -> Vec<Offer> {
        let mut known = BTreeMap::new();
        for (id, _) in self.cards_in_order() {
            let Some(card) = self.card(id).map(|entry| entry.value) else {
                continue;
            };
            let group = self.group_of(&card);
            let unlike = card.unlike;
            known.insert(id, Known { group, unlike });
        }
        grouping::offers(pairs, &known)
    }
}
