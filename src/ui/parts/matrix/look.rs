//! What a matrix shows, and what of it is chosen, held or turned.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::say;
use crate::domain::{Grade, Id};
use crate::method::plot::Plot;
use crate::method::{Corner, Cross, CrossAt, Matrix};
use crate::ui::parts::{Toasts, use_toasts};

/// Why a value cannot be changed by hand.
#[derive(Clone, PartialEq, Debug)]
pub struct Lock {
    /// Where it comes from, such as "measured, n = 40".
    pub words: String,
    /// What its source is called.
    pub source: String,
    /// The address of its source.
    pub href: String,
    /// From how many customers.
    pub n: u64,
}

/// A value from 0 to 10: locked, or else an estimate.
#[derive(Clone, PartialEq, Debug)]
pub struct Value {
    /// The number.
    pub number: f64,
    /// Why it is locked.
    pub lock: Option<Lock>,
}

impl Value {
    /// What the team estimates.
    pub fn estimate(grade: Grade) -> Self {
        Self {
            number: grade.get(),
            lock: None,
        }
    }
}

/// A thing of the matrix. It is in the picture when it has both values.
#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    /// Which one.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its address.
    pub href: String,
    /// Is it marked as a key one?
    pub is_key: bool,
    /// Relevance or impact.
    pub first: Option<Value>,
    /// Quality or effort.
    pub second: Option<Value>,
    /// What its point carries beside its name.
    pub tag: Option<String>,
}

impl Item {
    /// Its name with what its point carries.
    pub(super) fn tagged(&self) -> String {
        match &self.tag {
            Some(tag) => format!("{} · {tag}", self.name),
            None => self.name.clone(),
        }
    }

    /// Both values, if it has them.
    pub fn at(&self) -> Option<(f64, f64)> {
        Some((self.first.as_ref()?.number, self.second.as_ref()?.number))
    }

    /// One of the two values.
    pub fn value(&self, axis: Axis) -> Option<&Value> {
        match axis {
            Axis::First => self.first.as_ref(),
            Axis::Second => self.second.as_ref(),
        }
    }

    /// Is this value locked?
    pub fn is_locked(&self, axis: Axis) -> bool {
        self.value(axis).is_some_and(|value| value.lock.is_some())
    }

    /// Can nothing of it be changed?
    pub fn is_fixed(&self) -> bool {
        self.is_locked(Axis::First) && self.is_locked(Axis::Second)
    }

    /// From how many customers both values are at the least; nothing when one is an estimate.
    pub fn n(&self) -> Option<u64> {
        let n = |value: &Option<Value>| Some(value.as_ref()?.lock.as_ref()?.n);
        Some(n(&self.first)?.min(n(&self.second)?))
    }
}

/// One of the two values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Axis {
    /// Relevance or impact.
    First,
    /// Quality or effort.
    Second,
}

/// More columns of the table: what they are called, and what an item says in each.
#[derive(Clone)]
pub struct Beside {
    /// The heads.
    pub heads: Vec<&'static str>,
    /// The cells, as many as there are heads.
    pub cells: Callback<Id, Vec<AnyView>>,
}

/// What becomes of an estimate.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Put {
    /// It stays.
    Keep,
    /// It is this now.
    Set(Grade),
    /// It is taken away.
    Clear,
}

impl Put {
    /// An estimate after this.
    pub fn onto(self, before: Option<Grade>) -> Option<Grade> {
        match self {
            Self::Keep => before,
            Self::Set(grade) => Some(grade),
            Self::Clear => None,
        }
    }
}

/// New estimates of an item.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Change {
    /// Which item.
    pub id: Id,
    /// Relevance or impact.
    pub first: Put,
    /// Quality or effort.
    pub second: Put,
}

/// A point that somebody moves right now.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Held {
    pub(super) id: Id,
    pub(super) from: (f64, f64),
    pub(super) at: (f64, f64),
}

/// All that the parts of a matrix share. Copy it freely.
#[derive(Clone, Copy)]
pub struct Look {
    pub(super) matrix: Matrix,
    pub(super) items: Memo<BTreeMap<Id, Item>>,
    /// In the order of the page.
    pub(super) order: Memo<Vec<Id>>,
    pub(super) placed: Memo<Vec<(Id, (f64, f64))>>,
    pub(super) cross_at: RwSignal<CrossAt>,
    pub(super) cross: Memo<Cross>,
    pub(super) swapped: RwSignal<bool>,
    pub(super) selected: RwSignal<Option<Id>>,
    /// One stop for the tab key: the chosen point, else the first.
    pub(super) stop: Memo<Option<Id>>,
    pub(super) held: RwSignal<Option<Held>>,
    pub(super) on_change: Callback<Change>,
    pub(super) toasts: Toasts,
}

impl Look {
    /// A matrix of these items; `on_change` writes new estimates.
    pub fn new(matrix: Matrix, all: Memo<Vec<Item>>, on_change: Callback<Change>) -> Self {
        let placed = Memo::new(move |_| {
            let all = all.read();
            let placed = all.iter().filter_map(|item| Some((item.id, item.at()?)));
            placed.collect::<Vec<_>>()
        });
        let selected = RwSignal::new(None::<Id>);
        let stop = Memo::new(move |_| {
            let placed = placed.read();
            let stop = selected.get();
            let stop = stop.filter(|stop| placed.iter().any(|(id, _)| id == stop));
            stop.or(placed.first().map(|(id, _)| *id))
        });
        let cross_at = RwSignal::new(CrossAt::Middle);
        let cross = Memo::new(move |_| {
            let points: Vec<(f64, f64)> = placed.read().iter().map(|(_, at)| *at).collect();
            Cross::new(cross_at.get(), &points)
        });
        Self {
            matrix,
            items: Memo::new(move |_| {
                let all = all.read();
                all.iter().map(|item| (item.id, item.clone())).collect()
            }),
            order: Memo::new(move |_| all.read().iter().map(|item| item.id).collect()),
            placed,
            cross_at,
            cross,
            swapped: RwSignal::new(false),
            selected,
            stop,
            held: RwSignal::new(None),
            on_change,
            toasts: use_toasts(),
        }
    }

    /// How the picture is turned; subscribes.
    pub(super) fn plot(self) -> Plot {
        Plot {
            matrix: self.matrix,
            swapped: self.swapped.get(),
        }
    }

    /// One of the items; subscribes.
    pub(super) fn item(self, id: Id) -> Option<Item> {
        self.items.read().get(&id).cloned()
    }

    /// Where an item stands, held or not; subscribes.
    pub(super) fn at(self, id: Id) -> Option<(f64, f64)> {
        match self.held.get().filter(|held| held.id == id) {
            Some(held) => Some(held.at),
            None => self.items.read().get(&id)?.at(),
        }
    }

    /// The quadrant of two values; subscribes to the crosshair.
    pub(super) fn corner(self, (first, second): (f64, f64)) -> Corner {
        self.cross.get().corner(first, second)
    }

    /// Chooses an item.
    pub(super) fn select(self, id: Id) {
        if self.selected.get_untracked() != Some(id) {
            self.selected.set(Some(id));
        }
    }

    /// Lifts a point; false, and why, when both its values are locked.
    pub(super) fn lift(self, id: Id) -> bool {
        let Some(item) = untrack(|| self.item(id)) else {
            return false;
        };
        let Some(from) = item.at() else {
            return false;
        };
        self.select(id);
        if item.is_fixed() {
            self.toasts.announce(say::fixed());
            return false;
        }
        self.held.set(Some(Held { id, from, at: from }));
        true
    }

    /// Moves the held point; what is locked stays.
    pub(super) fn carry(self, at: impl FnOnce(Held) -> (f64, f64)) -> Option<(f64, f64)> {
        let mut held = self.held.get_untracked()?;
        let item = untrack(|| self.item(held.id))?;
        let (first, second) = at(held);
        if !item.is_locked(Axis::First) {
            held.at.0 = first;
        }
        if !item.is_locked(Axis::Second) {
            held.at.1 = second;
        }
        self.held.set(Some(held));
        Some(held.at)
    }

    /// Writes where the held point is now.
    pub(super) fn drop_held(self) {
        let Some(held) = self.held.get_untracked() else {
            return;
        };
        let put = |before: f64, now: f64| match Grade::new(now) {
            Some(grade) if now != before => Put::Set(grade),
            _ => Put::Keep,
        };
        let change = Change {
            id: held.id,
            first: put(held.from.0, held.at.0),
            second: put(held.from.1, held.at.1),
        };
        if (change.first, change.second) != (Put::Keep, Put::Keep) {
            self.on_change.run(change);
        }
        self.held.set(None);
        self.toasts
            .announce(untrack(|| say::dropped(self, held.id)));
    }

    /// Puts the held point back. False when none was held.
    pub(super) fn restore(self) -> bool {
        let Some(held) = self.held.get_untracked() else {
            return false;
        };
        self.held.set(None);
        self.toasts
            .announce(untrack(|| say::restored(self, held.id)));
        true
    }
}
