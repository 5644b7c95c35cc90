//! What people do with insights: writing them down, and making ideas out of them.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::{Deed, Id, Key, Workspace};
use crate::domain::board::{Spot, rank};
use crate::domain::insight::first_sentence;
use crate::domain::{Board, Card, CardKind, Column, Domain, Insight};
use crate::platform::random;

impl Workspace {
    /// Writes insights down, each like `blank` but for its text. The first one is the newest, so
    /// that a list keeps its order. Gives their ids.
    pub fn add_insights(self, texts: Vec<String>, blank: &Insight) -> Vec<Id> {
        let mut ids: Vec<Id> = texts.iter().map(|_| random::id()).collect();
        ids.sort_by_key(|id| Reverse(*id));
        self.edit(Deed::AddInsight, |draft| {
            for (id, text) in ids.iter().zip(texts) {
                let insight = Insight {
                    text,
                    ..blank.clone()
                };
                draft.create(*id, &insight);
            }
        });
        ids
    }

    /// Changes fields of an insight.
    pub fn edit_insight(self, id: Id, change: impl FnOnce(&mut Insight)) -> bool {
        self.edit(Deed::EditInsight, |draft| {
            draft.change::<Insight>(id, change)
        })
    }

    /// Puts an insight into the trash.
    pub fn trash_insight(self, id: Id) -> bool {
        self.edit(Deed::TrashInsight, |draft| {
            draft.trash(Key::new(Insight::KIND, id))
        })
    }

    /// The cards that came from an insight; subscribes to them coming and going.
    pub fn cards_from(self, insight: Id) -> Vec<Id> {
        let inner = self.inner();
        let ids = inner.columns.from_insight(insight).get().into_iter();
        let mut cards: Vec<(Id, Card)> = ids
            .filter_map(|id| Some((id, inner.cards.peek(id)?.value)))
            .collect();
        cards.sort_by_key(|(id, card)| {
            (card.place.kind, card.place.board, rank(&card.place.at, *id))
        });
        cards.into_iter().map(|(id, _)| id).collect()
    }

    /// Makes an idea out of an insight: its first sentence is the title, its touchpoint and topics
    /// go along, and the card remembers the insight. Gives the board on which it lies.
    pub fn idea_from(self, insight: Id) -> Option<Board> {
        let entry = self.inner().insights.peek(insight)?;
        let found = entry.value;
        let board = self.home_of(found.touchpoint);
        let (id, mut card) = self.new_idea(board, first_sentence(&found.text));
        card.insight = Some(insight);
        card.touchpoints.extend(found.touchpoint);
        card.tags = found.tags;
        self.edit(Deed::IdeaFromInsight, |draft| draft.create(id, &card))
            .then_some(board)
    }

    /// An idea at the head of its column, not yet written.
    pub(super) fn new_idea(self, board: Board, title: String) -> (Id, Card) {
        let kind = CardKind::Idea;
        self.new_card(Column { board, kind }, title)
    }

    /// A card at the head of a column, not yet written.
    pub(super) fn new_card(self, column: Column, title: String) -> (Id, Card) {
        let inner = self.inner();
        let id = self.card_id();
        let order = inner.columns.order(column).get_untracked();
        let at = self.key_for(
            |inner| &inner.cards,
            &order,
            |card| &card.place.at,
            id,
            Spot::First,
        );
        let mut card = Card {
            title,
            author: untrack(|| self.me()),
            ..Card::default()
        };
        card.put(column, at);
        card.was = None;
        (id, card)
    }
}
