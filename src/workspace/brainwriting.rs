//! Brainwriting in the open project: the sheets, writing on them, and handing them on. Each reader
//! subscribes to what it reads.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::cards::salt;
use super::{Deed, Id, Key, Workspace};
use crate::domain::board::{Spot, key_at};
use crate::domain::{Activity, Card, CardKind, Column, Domain, SheetSpot};
use crate::merge::Fate;
use crate::method::brainwriting::Sheets;
use crate::storage::preferences;

/// Which part this tab plays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Seat {
    /// The device goes round; it is this person's turn, from 0.
    Round(u32),
    /// It belongs to one person, from 0, who has handed on the sheets of so many turns.
    Person {
        /// Which person.
        place: u32,
        /// How many turns are handed on.
        done: u32,
    },
}

impl Workspace {
    /// What was written in a brainwriting so far: the cards that are not in the trash.
    pub fn sheets(self, activity: Id) -> Sheets {
        let here = |id, card: &Card| {
            let is_here = card.writing == Some(activity);
            card.sheet.filter(|_| is_here).map(|spot| (spot, id))
        };
        Sheets(self.inner().cards.pick(here).into_iter().collect())
    }

    /// What stands at a spot, empty where nothing does. Whoever holds a sheet reads what is on it,
    /// while its cards are covered everywhere else. Not reactive.
    pub fn sheet_text(self, activity: Id, spot: SheetSpot) -> String {
        let id = self.card_at(activity, spot);
        self.with_table(|table| {
            let record = table.record(Card::KIND, id);
            let record = record.filter(|record| record.fate() != Fate::Trashed);
            let card = record.map(|record| Card::read(record).0);
            card.map(|card| match card.note.trim() {
                "" => card.title,
                note => format!("{}\n{note}", card.title),
            })
        })
        .unwrap_or_default()
    }

    /// The card at a spot. In a copy of the project it has another id than a new one would get.
    fn card_at(self, activity: Id, spot: SheetSpot) -> Id {
        let here = untrack(|| self.sheets(activity)).0.get(&spot).copied();
        here.unwrap_or_else(|| spot.card(activity))
    }

    /// Writes at a spot: the first line is the card's title, further lines its note. An empty text
    /// takes the card away. `author` is named unless the activity is anonymous.
    pub fn write_on_sheet(
        self,
        activity: Id,
        spot: SheetSpot,
        text: &str,
        author: Option<Id>,
    ) -> bool {
        if text.trim() == self.sheet_text(activity, spot).trim() {
            return true;
        }
        let id = self.card_at(activity, spot);
        let (title, note) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            return self.edit(Deed::TrashCard, |draft| {
                draft.trash(Key::new(Card::KIND, id))
            });
        }
        let about = untrack(|| self.activity(activity));
        let column = Column {
            board: about.board,
            kind: CardKind::Idea,
        };
        let mut card = Card {
            writing: Some(activity),
            sheet: Some(spot),
            anonymous: about.anonymous,
            author: author.filter(|_| !about.anonymous),
            ..Card::default()
        };
        card.place.board = column.board;
        card.place.at = key_at(&self.column_keys(column), id, Spot::Last, salt(id));
        self.edit(Deed::AddCards, |draft| {
            draft.put(id, card, |card| {
                card.title = title;
                note.trim().clone_into(&mut card.note);
            });
        })
    }

    fn column_keys(self, column: Column) -> Vec<(Id, String)> {
        let inner = self.inner();
        let order = inner.columns.order(column).get_untracked();
        let key = |id: Id| Some((id, inner.cards.peek(id)?.value.place.at));
        order.into_iter().filter_map(key).collect()
    }

    /// Goes on to this turn, counted from 0.
    pub fn come_to_turn(self, activity: Id, turn: u32) -> bool {
        self.change::<Activity>(Deed::NextTurn, activity, |it| it.turn = turn)
    }

    /// Which part this tab plays in a brainwriting.
    pub fn seat(self, activity: Id) -> Option<Seat> {
        preferences::seat(activity)
    }

    /// Says which part it plays; nothing: none.
    pub fn set_seat(self, activity: Id, seat: Option<Seat>) {
        preferences::set_seat(activity, seat);
    }

    /// Where on which sheet a card was written, and the cards of its chain in their order.
    pub fn chain_of(self, card: Id) -> Option<(SheetSpot, Vec<(SheetSpot, Id)>)> {
        let card = self.card(card)?.value;
        let (spot, activity) = (card.sheet?, card.writing?);
        Some((spot, self.sheets(activity).chain(spot)))
    }
}
