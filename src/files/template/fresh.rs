//! What a template would bring into a project that has begun already: only what is not there, by id
//! and by name. Nothing that is there is changed, and what was thrown away stays away.

use std::collections::{BTreeMap, BTreeSet};

use super::{List, Template, all, ids};
use crate::domain::board::fold;
use crate::domain::{Board, Domain};
use crate::files::plain::PlainRecord;
use crate::merge::{Fate, Id, Table};

impl Template {
    /// The records of it that a project does not have. What is there under the same name counts as
    /// the same thing: what belongs to it (the items of a checklist, the activities of an agenda)
    /// then stays away too, and what refers to it refers to what is there.
    pub fn fresh(&self, table: &Table) -> Vec<PlainRecord> {
        let mut fresh = self.clone();
        let departments = twins(&mut fresh.departments, table, |it| &it.name);
        let questions = twins(&mut fresh.questions, table, |it| &it.text);
        twins(&mut fresh.phases, table, |it| &it.name);
        twins(&mut fresh.topics, table, |it| &it.name);
        twins(&mut fresh.criteria, table, |it| &it.name);
        let lists = owners(&mut fresh.checklists, table, |it| &it.name);
        let agendas = owners(&mut fresh.agendas, table, |it| &it.name);
        unknown(&mut fresh.checks, table);
        unknown(&mut fresh.activities, table);
        fresh
            .checks
            .retain(|(_, check)| check.checklist.is_some_and(|list| lists.contains(&list)));
        fresh.activities.retain_mut(|(_, activity)| {
            if let Board::Department(id) = activity.board
                && let Some(twin) = departments.get(&id)
            {
                activity.board = Board::Department(*twin);
            }
            let asked = std::mem::take(&mut activity.questions).into_iter();
            activity.questions = asked
                .map(|id| questions.get(&id).copied().unwrap_or(id))
                .collect();
            activity.workshop.is_some_and(|id| agendas.contains(&id))
        });
        fresh.records()
    }
}

/// Only what the table never had.
fn unknown<T: Domain>(list: &mut List<T>, table: &Table) {
    list.retain(|(id, _)| table.record(T::KIND, *id).is_none());
}

/// Only what the table has neither by id nor by name; gives what each one left out by its name is
/// called there.
fn twins<T: Domain>(
    list: &mut List<T>,
    table: &Table,
    name: impl Fn(&T) -> &String,
) -> BTreeMap<Id, Id> {
    unknown(list, table);
    let named =
        |(id, it): &(Id, T)| Some((fold(name(it).trim()), *id)).filter(|(n, _)| !n.is_empty());
    let there: BTreeMap<String, Id> = all::<T>(table).iter().filter_map(named).collect();
    let mut twins = BTreeMap::new();
    list.retain(|(id, it)| {
        let twin = there.get(&fold(name(it).trim()));
        twins.extend(twin.map(|twin| (*id, *twin)));
        twin.is_none()
    });
    twins
}

/// The same for what owns others; gives those whose belongings may come: the new ones, and those
/// that are there under the same id.
fn owners<T: Domain>(
    list: &mut List<T>,
    table: &Table,
    name: impl Fn(&T) -> &String,
) -> BTreeSet<Id> {
    let is_here = |id: &Id| {
        let record = table.record(T::KIND, *id);
        record.is_some_and(|record| record.fate() != Fate::Trashed)
    };
    let mut owners: BTreeSet<Id> = ids(list).into_iter().filter(is_here).collect();
    twins(list, table, name);
    owners.extend(ids(list));
    owners
}
