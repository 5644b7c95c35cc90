//! One signal per record: a field edit re-runs what reads that record, nothing else.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::prelude::*;

use crate::domain::Domain;
use crate::merge::{Fate, Id, Record};

/// A record as the screen reads it.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry<T> {
    /// The shown values.
    pub value: T,
    /// Whether it is here, in the trash, or back because somebody went on writing.
    pub fate: Fate,
    /// The fields among whose values a person has to choose.
    pub conflicts: Vec<String>,
}

impl<T: Domain> Entry<T> {
    fn read(record: &Record) -> Self {
        Self {
            value: T::read(record).0,
            fate: record.fate(),
            conflicts: record
                .conflicts()
                .map(|(field, _)| field.to_owned())
                .collect(),
        }
    }

    /// Is it on screen (not in the trash)?
    pub fn is_here(&self) -> bool {
        self.fate != Fate::Trashed
    }
}

/// All records of one kind, those in the trash included.
pub struct Shelf<T: Domain> {
    rows: RefCell<HashMap<Id, ArcRwSignal<Entry<T>>>>,
    /// Ticks when a record comes, goes, or changes its fate or order.
    arrivals: ArcRwSignal<u64>,
}

impl<T: Domain> Default for Shelf<T> {
    fn default() -> Self {
        Self {
            rows: RefCell::default(),
            arrivals: ArcRwSignal::new(0),
        }
    }
}

impl<T: Domain> Shelf<T> {
    /// The signal of a record.
    pub fn get(&self, id: Id) -> Option<ArcRwSignal<Entry<T>>> {
        self.rows.borrow().get(&id).cloned()
    }

    /// The record as it is now, without subscribing to it.
    pub fn peek(&self, id: Id) -> Option<Entry<T>> {
        Some(self.get(id)?.get_untracked())
    }

    /// The record's value, subscribing to it and, while it is missing, to arrivals.
    pub fn read(&self, id: Id) -> Option<Entry<T>> {
        match self.get(id) {
            Some(row) => Some(row.get()),
            None => {
                self.arrivals.track();
                None
            }
        }
    }

    /// Subscribes to the record and, while it is missing, to arrivals.
    pub fn track_record(&self, id: Id) {
        match self.get(id) {
            Some(row) => row.track(),
            None => self.arrivals.track(),
        }
    }

    /// Takes over a record from the table; nothing when it is gone. Says what was there before.
    pub(super) fn refresh(&self, id: Id, record: Option<&Record>) -> Change<T> {
        self.refresh_as(id, record, |_| ())
    }

    /// The same for a record that is shown otherwise than it is stored.
    pub(super) fn refresh_as(
        &self,
        id: Id,
        record: Option<&Record>,
        show: impl FnMut(&mut Entry<T>),
    ) -> Change<T> {
        let mut new = record.map(Entry::<T>::read);
        new.iter_mut().for_each(show);
        let row = self.get(id);
        let old = row.as_ref().map(ArcRwSignal::get_untracked);
        match (&row, &new) {
            (Some(row), Some(new)) => {
                if old.as_ref() != Some(new) {
                    row.set(new.clone());
                }
            }
            (None, Some(new)) => {
                self.rows
                    .borrow_mut()
                    .insert(id, ArcRwSignal::new(new.clone()));
            }
            (Some(_), None) => {
                self.rows.borrow_mut().remove(&id);
            }
            (None, None) => {}
        }
        Change { old, new }
    }

    /// Tells the readers of [`Shelf::here`] that the set of records or their order changed.
    pub(super) fn announce(&self) {
        self.arrivals.update(|ticks| *ticks += 1);
    }

    /// The records that are not in the trash, sorted; subscribes to arrivals, not to the records.
    pub fn here<K: Ord>(&self, sort: impl Fn(Id, &T) -> K) -> Vec<Id> {
        self.arrivals.track();
        self.sorted(sort, true)
    }

    /// What `pick` takes out of the records that are not in the trash; subscribes to arrivals, not
    /// to the records.
    pub fn pick<R>(&self, pick: impl Fn(Id, &T) -> Option<R>) -> Vec<R> {
        self.arrivals.track();
        let rows = self.rows.borrow();
        let picked = rows.iter().filter_map(|(id, row)| {
            let entry = row.read_untracked();
            entry.is_here().then(|| pick(*id, &entry.value)).flatten()
        });
        picked.collect()
    }

    /// The records in the trash, sorted; subscribes to arrivals.
    pub fn trashed<K: Ord>(&self, sort: impl Fn(Id, &T) -> K) -> Vec<Id> {
        self.arrivals.track();
        self.sorted(sort, false)
    }

    /// Shows every record that is not in the trash; subscribes as [`Shelf::here`] does.
    pub fn visit(&self, mut show: impl FnMut(Id, &T)) {
        self.arrivals.track();
        for (id, row) in self.rows.borrow().iter() {
            let entry = row.read_untracked();
            if entry.is_here() {
                show(*id, &entry.value);
            }
        }
    }

    fn sorted<K: Ord>(&self, sort: impl Fn(Id, &T) -> K, here: bool) -> Vec<Id> {
        let rows = self.rows.borrow();
        let mut keyed: Vec<(K, Id)> = rows
            .iter()
            .filter_map(|(id, row)| {
                let entry = row.read_untracked();
                (entry.is_here() == here).then(|| (sort(*id, &entry.value), *id))
            })
            .collect();
        keyed.sort();
        keyed.into_iter().map(|(_, id)| id).collect()
    }

    /// How many are not in the trash, without subscribing.
    pub fn count(&self) -> usize {
        self.rows
            .borrow()
            .values()
            .filter(|row| row.read_untracked().is_here())
            .count()
    }
}

/// A record before and after.
pub(super) struct Change<T> {
    pub(super) old: Option<Entry<T>>,
    pub(super) new: Option<Entry<T>>,
}

impl<T: Domain> Change<T> {
    /// What was on screen before.
    pub(super) fn was(&self) -> Option<&T> {
        self.old
            .as_ref()
            .filter(|entry| entry.is_here())
            .map(|entry| &entry.value)
    }

    /// What is on screen now.
    pub(super) fn is(&self) -> Option<&T> {
        self.new
            .as_ref()
            .filter(|entry| entry.is_here())
            .map(|entry| &entry.value)
    }
}
