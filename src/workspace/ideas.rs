//! Ideas that come out of the analysis: a card on the board of those whom it concerns.

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Entry, Id, Workspace};
use crate::domain::board::{Spot, key_at};
use crate::domain::{Board, Card, CardKind, Column};

impl Workspace {
    /// Puts an idea at the head of a board, with the touchpoint linked: the board of the
    /// department that answers for the touchpoint, or the company's where none or several do.
    pub fn idea_for(self, touchpoint: Option<Id>, title: String) -> Option<Id> {
        let id = self.card_id();
        let inner = self.inner();
        let column = Column {
            board: self.board_for(touchpoint),
            kind: CardKind::Idea,
        };
        let order = inner.columns.order(column).get_untracked();
        let key = |id: Id| Some((id, inner.cards.peek(id)?.value.place.at));
        let keys: Vec<(Id, String)> = order.into_iter().filter_map(key).collect();
        let me = inner.me.get_untracked();
        let mut card = Card {
            title,
            author: me.filter(|me| inner.people.peek(*me).is_some_and(|me| me.is_here())),
            touchpoints: touchpoint.into_iter().collect(),
            ..Card::default()
        };
        card.place.board = column.board;
        card.place.kind = column.kind;
        card.place.at = key_at(&keys, id, Spot::First, salt(id));
        self.edit(Deed::AddIdea, |draft| draft.create(id, &card))
            .then_some(id)
    }

    /// The board on which ideas about a touchpoint belong. Not reactive.
    fn board_for(self, touchpoint: Option<Id>) -> Board {
        let inner = self.inner();
        let entry = touchpoint.and_then(|id| inner.touchpoints.peek(id));
        let departments = entry
            .map(|entry| entry.value.departments)
            .unwrap_or_default();
        let is_here = |id: &Id| {
            inner
                .departments
                .peek(*id)
                .as_ref()
                .is_some_and(Entry::is_here)
        };
        let mut here = departments.into_iter().filter(is_here);
        match (here.next(), here.next()) {
            (Some(only), None) => Board::Department(only),
            _ => Board::Company,
        }
    }
}
