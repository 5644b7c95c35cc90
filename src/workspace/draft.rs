//! What an action wants to change, collected before anything changes.

use serde_json::Value;

use crate::domain::Domain;
use crate::merge::{Fate, Id, Key, TRASHED, Table, Wish};

/// The wishes of one action.
pub struct Draft<'a> {
    table: &'a Table,
    wishes: Vec<Wish>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(table: &'a Table) -> Self {
        Self {
            table,
            wishes: Vec::new(),
        }
    }

    pub(super) fn into_wishes(self) -> Vec<Wish> {
        self.wishes
    }

    /// Makes a record.
    pub fn create<T: Domain>(&mut self, id: Id, value: &T) {
        self.wishes.extend(value.creation(&Key::new(T::KIND, id)));
    }

    /// Changes a record; only the fields that differ are written.
    pub fn change<T: Domain>(&mut self, id: Id, change: impl FnOnce(&mut T)) {
        let Some(record) = self.table.record(T::KIND, id) else {
            return;
        };
        let (before, _) = T::read(record);
        let mut after = before.clone();
        change(&mut after);
        self.wishes
            .extend(after.wishes(&Key::new(T::KIND, id), &before));
    }

    /// Changes a record, or makes it from `blank` where it does not exist yet. One in the trash,
    /// as after a merge that was taken back, begins anew from `blank` and comes out of there.
    pub fn put<T: Domain>(&mut self, id: Id, blank: T, change: impl FnOnce(&mut T)) {
        let stored = self.table.record(T::KIND, id);
        let is_trashed = stored.is_some_and(|record| record.fate() == Fate::Trashed);
        match stored {
            Some(_) if !is_trashed => self.change(id, change),
            Some(_) => {
                let anew = |value: &mut T| {
                    *value = blank;
                    change(value);
                };
                self.change(id, anew);
                self.restore(Key::new(T::KIND, id));
            }
            None => {
                let mut value = blank;
                change(&mut value);
                self.create(id, &value);
            }
        }
    }

    /// Puts a record into the trash.
    pub fn trash(&mut self, key: Key) {
        if let Some(record) = self.table.record(&key.kind, key.id) {
            let value = record.trash_value();
            self.wishes.push(Wish::set(key, TRASHED, value));
        }
    }

    /// Takes a record out of the trash.
    pub fn restore(&mut self, key: Key) {
        self.wishes.push(Wish::set(key, TRASHED, false));
    }

    /// Settles a conflict: this value counts from now on, for everybody.
    pub fn settle(&mut self, key: Key, field: &str, value: Value) {
        self.wishes.push(Wish::set(key, field, value));
    }

    /// Adds wishes made elsewhere.
    pub fn extend(&mut self, wishes: impl IntoIterator<Item = Wish>) {
        self.wishes.extend(wishes);
    }
}
