//! The order of the cards in each column, one signal per column, kept up card by card.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use leptos::prelude::*;

use crate::domain::board::rank;
use crate::domain::{Board, Card, Column};
use crate::merge::Id;

type Ranked = BTreeSet<((bool, String, Id), Id)>;

/// All columns of all boards, and the tags in use.
pub struct Columns {
    ranked: RefCell<HashMap<Column, Ranked>>,
    orders: RefCell<HashMap<Column, ArcRwSignal<Vec<Id>>>>,
    /// The cards about each touchpoint. Ticks, too, when one of them moves.
    at: RefCell<HashMap<Id, ArcRwSignal<BTreeSet<Id>>>>,
    /// The cards that came from each insight.
    from: RefCell<HashMap<Id, ArcRwSignal<BTreeSet<Id>>>>,
    /// How many cards on each board.
    pub counts: ArcRwSignal<BTreeMap<Board, usize>>,
    /// How many cards carry each tag.
    pub tags: ArcRwSignal<BTreeMap<String, usize>>,
}

impl Default for Columns {
    fn default() -> Self {
        Self {
            ranked: RefCell::default(),
            orders: RefCell::default(),
            at: RefCell::default(),
            from: RefCell::default(),
            counts: ArcRwSignal::new(BTreeMap::new()),
            tags: ArcRwSignal::new(BTreeMap::new()),
        }
    }
}

impl Columns {
    /// The order of a column.
    pub fn order(&self, column: Column) -> ArcRwSignal<Vec<Id>> {
        let mut orders = self.orders.borrow_mut();
        orders
            .entry(column)
            .or_insert_with(|| ArcRwSignal::new(Vec::new()))
            .clone()
    }

    /// The cards about a touchpoint.
    pub fn at_touchpoint(&self, touchpoint: Id) -> ArcRwSignal<BTreeSet<Id>> {
        self.at.borrow_mut().entry(touchpoint).or_default().clone()
    }

    /// The cards that came from an insight.
    pub fn from_insight(&self, insight: Id) -> ArcRwSignal<BTreeSet<Id>> {
        self.from.borrow_mut().entry(insight).or_default().clone()
    }

    /// Takes over cards that came, went or changed; each as it was and as it is on screen.
    pub(super) fn refresh(&self, cards: &[(Id, Option<Card>, Option<Card>)]) {
        let mut dirty = BTreeSet::new();
        let mut tags = BTreeMap::<&str, isize>::new();
        for (id, was, is) in cards {
            let place = |card: &Option<Card>| card.as_ref().map(|card| card.place.clone());
            let (old, new) = (place(was), place(is));
            if old != new {
                let mut ranked = self.ranked.borrow_mut();
                if let Some(old) = old {
                    ranked
                        .entry(old.column())
                        .or_default()
                        .remove(&(rank(&old.at, *id), *id));
                    dirty.insert(old.column());
                }
                if let Some(new) = new {
                    ranked
                        .entry(new.column())
                        .or_default()
                        .insert((rank(&new.at, *id), *id));
                    dirty.insert(new.column());
                }
            }
            if was != is {
                for touchpoint in was.iter().flat_map(|card| &card.touchpoints) {
                    self.at_touchpoint(*touchpoint).update(|cards| {
                        cards.remove(id);
                    });
                }
                for touchpoint in is.iter().flat_map(|card| &card.touchpoints) {
                    self.at_touchpoint(*touchpoint).update(|cards| {
                        cards.insert(*id);
                    });
                }
            }
            let origin = |card: &Option<Card>| card.as_ref().and_then(|card| card.insight);
            if origin(was) != origin(is) {
                if let Some(insight) = origin(was) {
                    self.from_insight(insight).update(|cards| {
                        cards.remove(id);
                    });
                }
                if let Some(insight) = origin(is) {
                    self.from_insight(insight).update(|cards| {
                        cards.insert(*id);
                    });
                }
            }
            for (card, by) in [(was, -1), (is, 1)] {
                for tag in card.iter().flat_map(|card| &card.tags) {
                    *tags.entry(tag.as_str()).or_default() += by;
                }
            }
        }
        for column in &dirty {
            let ids = self
                .ranked
                .borrow()
                .get(column)
                .map(|r| r.iter().map(|(_, id)| *id).collect());
            self.order(*column).set(ids.unwrap_or_default());
        }
        if !dirty.is_empty() {
            self.counts.set(self.count());
        }
        if tags.values().any(|by| *by != 0) {
            self.tags.update(|counts| {
                for (tag, by) in tags {
                    let count = counts.entry(tag.to_owned()).or_default();
                    *count = count.saturating_add_signed(by);
                }
                counts.retain(|_, count| *count > 0);
            });
        }
    }

    fn count(&self) -> BTreeMap<Board, usize> {
        let mut counts = BTreeMap::new();
        for (column, ranked) in self.ranked.borrow().iter() {
            *counts.entry(column.board).or_default() += ranked.len();
        }
        counts
    }
}
