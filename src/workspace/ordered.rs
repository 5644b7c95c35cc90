//! Lists that people put in order by hand: adding at the end, moving, changing, throwing away.

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Id, Key, Shelf, Shelves, Workspace};
use crate::domain::board::{Spot, key_at, rank};
use crate::domain::{
    Activity, Check, Company, Criterion, Dimension, Domain, Duty, Goal, Group, Milestone, Nudge,
    Persona, SubProject, Topic,
};
use crate::platform::random;

/// A kind of record with an order key of its own.
pub trait Ordered: Domain {
    /// Where records of this kind stand.
    fn shelf(shelves: &Shelves) -> &Shelf<Self>;
    /// The order key.
    fn at(&self) -> &str;
    /// Gives it another order key.
    fn put_at(&mut self, at: String);
}

macro_rules! ordered {
    ($($kind:ident on $shelf:ident),*) => {
        $(impl Ordered for $kind {
            fn shelf(shelves: &Shelves) -> &Shelf<Self> {
                &shelves.$shelf
            }

            fn at(&self) -> &str {
                &self.at
            }

            fn put_at(&mut self, at: String) {
                self.at = at;
            }
        })*
    };
}
ordered!(Goal on goals, Milestone on milestones, Duty on duties, Persona on personas, Topic on topics,
    Company on companies, Dimension on dimensions, Check on checks, Criterion on criteria,
    SubProject on sub_projects, Activity on activities, Group on groups);

impl Workspace {
    /// The records of a kind in their order; subscribes to them coming, going and moving.
    pub fn in_order<T: Ordered>(self) -> Vec<Id> {
        T::shelf(&self.inner()).here(|id, value: &T| rank(value.at(), id))
    }

    /// A record, also one in the trash; subscribes to it.
    pub fn value<T: Ordered>(self, id: Id) -> T {
        let entry = T::shelf(&self.inner()).read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    }

    /// Is there such a record, not in the trash? Subscribes to it.
    pub fn is_here<T: Ordered>(self, id: Id) -> bool {
        let entry = T::shelf(&self.inner()).read(id);
        entry.is_some_and(|entry| entry.is_here())
    }

    /// Adds records behind all others.
    pub fn append<T: Ordered>(self, deed: Deed, values: Vec<T>) -> Vec<Id> {
        let mut keys = self.order_keys::<T>();
        let mut ids = Vec::new();
        self.edit(deed, |draft| {
            for mut value in values {
                let id = random::id();
                let at = key_at(&keys, id, Spot::Last, salt(id));
                keys.push((id, at.clone()));
                ids.push(id);
                value.put_at(at);
                draft.create(id, &value);
            }
        });
        ids
    }

    /// Changes a record.
    pub fn change<T: Domain>(self, deed: Deed, id: Id, change: impl FnOnce(&mut T)) -> bool {
        self.edit(deed, |draft| draft.change::<T>(id, change))
    }

    /// Moves a record within its list. Says its new place and how many there are.
    pub fn nudge<T: Ordered>(self, deed: Deed, id: Id, nudge: Nudge) -> Option<(usize, usize)> {
        let keys = self.order_keys::<T>();
        let list: Vec<Id> = keys.iter().map(|(id, _)| *id).collect();
        let spot = nudge.spot(&list, id)?;
        let at = key_at(&keys, id, spot, salt(random::id()));
        self.change::<T>(deed, id, |value| value.put_at(at));
        let list = untrack(|| self.in_order::<T>());
        let place = list.iter().position(|other| *other == id)?;
        Some((place + 1, list.len()))
    }

    /// Puts a record into the trash.
    pub fn discard<T: Domain>(self, deed: Deed, id: Id) -> bool {
        self.edit(deed, |draft| draft.trash(Key::new(T::KIND, id)))
    }

    /// Takes a record out of the trash.
    pub fn bring_back<T: Domain>(self, id: Id) -> bool {
        self.edit(Deed::Restore, |draft| draft.restore(Key::new(T::KIND, id)))
    }

    pub(super) fn order_keys<T: Ordered>(self) -> Vec<(Id, String)> {
        let inner = self.inner();
        let key = |id: Id| Some((id, T::shelf(&inner).peek(id)?.value.at().to_owned()));
        let ids = untrack(|| self.in_order::<T>());
        ids.into_iter().filter_map(key).collect()
    }
}
