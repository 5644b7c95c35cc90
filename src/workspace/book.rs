//! The standards book: what was agreed on, board by board. Each reader subscribes to what it reads.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Id, Workspace};
use crate::domain::{Board, Card, CardKind, CardState, Column};

/// What one board's part of the book holds.
#[derive(Clone, PartialEq, Debug)]
pub struct Chapter {
    /// Whose it is.
    pub board: Board,
    /// What everybody can rely on.
    pub standards: Vec<Promise>,
    /// What delights.
    pub wows: Vec<Promise>,
}

impl Chapter {
    /// All of it in its order.
    pub fn promises(&self) -> impl Iterator<Item = &Promise> {
        self.standards.iter().chain(&self.wows)
    }
}

/// A minimum standard or wow effect.
#[derive(Clone, PartialEq, Debug)]
pub struct Promise {
    /// Its card.
    pub id: Id,
    /// What the card says.
    pub card: Card,
    /// Its touchpoints that are there, by name.
    pub touchpoints: Vec<(Id, String)>,
    /// The latest mystery shopping visit, if that found it wanting.
    pub missed: Option<Id>,
}

impl Workspace {
    /// The company's board and those of the departments, in their order; in a package there is none
    /// but the own one beside the company's.
    pub fn boards(self) -> Vec<Board> {
        let package = self.open_package().and_then(|id| self.package(id));
        let own = package.and_then(|package| package.department);
        let departments = self.departments().into_iter();
        let departments = departments.filter(|id| own.is_none_or(|own| own == *id));
        let departments = departments.map(Board::Department);
        [Board::Company].into_iter().chain(departments).collect()
    }

    /// What was agreed on or is live, and what is proposed as well if that is wanted; boards without
    /// any are left out, and so are cards without a title and covered ones.
    pub fn book(self, with_proposed: bool) -> Vec<Chapter> {
        let inner = self.inner();
        let missed = self.missed_cards();
        let names: BTreeMap<Id, String> = self.touchpoint_names().into_iter().collect();
        let promise = |id: Id| {
            let card = inner.cards.read(id)?.value;
            let is_in = with_proposed || card.state != CardState::Proposed;
            if !is_in || card.is_covered() || card.title.trim().is_empty() {
                return None;
            }
            let named = |id: &Id| Some((*id, names.get(id)?.clone()));
            let mut touchpoints: Vec<_> = card.touchpoints.iter().filter_map(named).collect();
            touchpoints.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
            Some(Promise {
                id,
                touchpoints,
                missed: missed.get(&id).copied(),
                card,
            })
        };
        let column = |board: Board, kind: CardKind| {
            let order = inner.columns.order(Column { board, kind }).get();
            order.into_iter().filter_map(promise).collect::<Vec<_>>()
        };
        let chapters = self.boards().into_iter().map(|board| Chapter {
            board,
            standards: column(board, CardKind::Standard),
            wows: column(board, CardKind::Wow),
        });
        let is_any = |chapter: &Chapter| chapter.promises().next().is_some();
        chapters.filter(is_any).collect()
    }

    /// The cards that the latest visit found wanting, and that visit.
    fn missed_cards(self) -> BTreeMap<Id, Id> {
        let checks = self
            .inner()
            .checks
            .pick(|id, check| Some((id, check.card?)));
        let checks: BTreeMap<Id, Id> = checks.into_iter().collect();
        let missed = self.missed().into_iter();
        missed
            .filter_map(|miss| Some((*checks.get(&miss.latest.check)?, miss.latest.visit)))
            .collect()
    }
}
