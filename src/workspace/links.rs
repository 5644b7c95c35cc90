//! The links of touchpoints: with each other, and with cards.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Deed, Id, Key, Workspace};
use crate::domain::board::{fold, holds};
use crate::domain::{Board, Card, Domain, Status, Touchpoint};
use crate::method::Links;

impl Workspace {
    /// Which touchpoints influence which; subscribes to touchpoints changing.
    pub fn links(self) -> Links {
        let inner = self.inner();
        let all = inner.touchpoints.here(|id, _| id).into_iter();
        Links::new(all.filter_map(|id| Some((id, inner.touchpoints.peek(id)?.value.influences))))
    }

    /// The same between those that are not retired: what is retired moves no more, and moves nothing.
    pub fn links_today(self) -> Links {
        let inner = self.inner();
        let all = inner.touchpoints.pick(|id, it: &Touchpoint| {
            (it.status != Status::Retired).then(|| (id, it.influences.clone()))
        });
        Links::new(all)
    }

    /// The touchpoints as customers meet them: phase by phase, by name within each; those without
    /// a phase at the end.
    pub fn touchpoints_by_phase(self) -> Vec<Id> {
        let phases: BTreeMap<Id, usize> = self
            .all_phases()
            .into_iter()
            .enumerate()
            .map(|(place, (id, _))| (id, place))
            .collect();
        let place = |phase: Option<Id>| {
            let place = phase.and_then(|phase| phases.get(&phase).copied());
            place.unwrap_or(usize::MAX)
        };
        self.inner()
            .touchpoints
            .here(|_, touchpoint| (place(touchpoint.phase), fold(&touchpoint.name)))
    }

    /// Changes fields of a touchpoint.
    pub fn edit_touchpoint(self, id: Id, change: impl FnOnce(&mut Touchpoint)) -> bool {
        self.edit(Deed::EditTouchpoint, |draft| {
            draft.change::<Touchpoint>(id, change)
        })
    }

    /// Says that one touchpoint influences another, or no more. None influences itself.
    pub fn link_touchpoints(self, from: Id, to: Id, linked: bool) -> bool {
        from != to
            && self.edit(Deed::LinkTouchpoints, |draft| {
                draft.change::<Touchpoint>(from, |touchpoint| {
                    if linked {
                        touchpoint.influences.insert(to);
                    } else {
                        touchpoint.influences.remove(&to);
                    }
                });
            })
    }

    /// Puts a touchpoint into the trash.
    pub fn trash_touchpoint(self, id: Id) -> bool {
        self.edit(Deed::TrashTouchpoints, |draft| {
            draft.trash(Key::new(Touchpoint::KIND, id))
        })
    }

    /// Says that a card is about a touchpoint, or no more.
    pub fn link_card(self, card: Id, touchpoint: Id, linked: bool) -> bool {
        self.edit(Deed::LinkCard, |draft| {
            draft.change::<Card>(card, |card| {
                if linked {
                    card.touchpoints.insert(touchpoint);
                } else {
                    card.touchpoints.remove(&touchpoint);
                }
            });
        })
    }

    /// The cards whose titles hold the words and that are not about the touchpoint yet, by title;
    /// at most so many. Subscribes to cards coming and going.
    pub fn cards_beside(self, touchpoint: Id, words: &str, most: usize) -> Vec<(Id, Card)> {
        let inner = self.inner();
        let mut found = inner.cards.pick(|id, card| {
            let fits = !card.is_covered()
                && !card.touchpoints.contains(&touchpoint)
                && holds(&card.title, words);
            fits.then(|| (fold(&card.title), id))
        });
        found.sort();
        found.truncate(most);
        let card = |(_, id): (String, Id)| Some((id, inner.cards.peek(id)?.value));
        found.into_iter().filter_map(card).collect()
    }

    /// The board on which an idea for a touchpoint begins: that of its department if it has
    /// exactly one, else the company's. Not reactive.
    pub fn home_of(self, touchpoint: Option<Id>) -> Board {
        let inner = self.inner();
        let found = touchpoint.and_then(|id| inner.touchpoints.peek(id));
        let departments = found.into_iter().flat_map(|entry| entry.value.departments);
        let mut here = departments.filter(|id| {
            let entry = inner.departments.peek(*id);
            entry.is_some_and(|entry| entry.is_here())
        });
        match (here.next(), here.next()) {
            (Some(only), None) => Board::Department(only),
            _ => Board::Company,
        }
    }

    /// Writes an idea for a touchpoint. Gives the board on which it lies.
    pub fn add_idea_at(self, touchpoint: Id, title: String) -> Option<Board> {
        let board = self.home_of(Some(touchpoint));
        let (id, mut card) = untrack(|| self.new_idea(board, title));
        card.touchpoints.insert(touchpoint);
        self.edit(Deed::AddIdea, |draft| draft.create(id, &card))
            .then_some(board)
    }
}
