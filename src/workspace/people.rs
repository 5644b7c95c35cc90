//! Who writes: the session record of this page load, and the names behind stamps.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Inner, Workspace};
use crate::domain::{Domain, Person, Project, Session};
use crate::merge::{Actor, Id, Key, Stamp, Table, Wish};
use crate::platform::{clock, random};
use crate::storage::preferences;

/// A note about the time is written at the first action and then at most this often.
const NOTE_EVERY_MS: u64 = 5 * 60 * 1000;

/// Who wrote something, as far as the project knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Writer {
    /// This page.
    Me,
    /// Somebody with a name.
    Named(String),
    /// Somebody who never said who they are.
    Unknown,
    /// Somebody who was to have no name.
    Anonymous,
}

pub(super) fn remembered(project: Id) -> Option<Id> {
    preferences::person(project)
}

impl Inner {
    /// What the change set of this counter also writes about the session.
    pub(super) fn session_note(&self, counter: u64) -> Vec<Wish> {
        let key = Key::new(Session::KIND, Session::id(self.actor.get()));
        let mut wishes = Vec::new();
        let now = clock::now();
        if now.saturating_sub(self.last_note.get()) >= NOTE_EVERY_MS {
            self.last_note.set(now);
            wishes.push(Wish::set(key.clone(), format!("time/{counter}"), now));
        }
        let person = self.me.get_untracked().map(|id| id.to_string());
        wishes.push(Wish::set(key, "person", person));
        wishes
    }
}

/// The person behind an actor, and about when the stamp was written (ms since 1970).
pub fn writer_of(table: &Table, stamp: Stamp, me: Option<Actor>) -> (Writer, Option<u64>) {
    let session = table
        .record(Session::KIND, Session::id(stamp.actor))
        .map(|record| Session::read(record).0)
        .unwrap_or_default();
    let time = session.time(stamp.counter);
    if me == Some(stamp.actor) {
        return (Writer::Me, time);
    }
    let person = session.person.and_then(|id| table.record(Person::KIND, id));
    let name = person
        .map(|record| Person::read(record).0.name)
        .filter(|name| !name.is_empty());
    (name.map_or(Writer::Unknown, Writer::Named), time)
}

impl Workspace {
    /// Who wrote a stamp, and about when.
    pub fn writer(self, stamp: Stamp) -> (Writer, Option<u64>) {
        let inner = self.inner();
        writer_of(&inner.table.borrow(), stamp, Some(inner.actor.get()))
    }

    /// Was it written in this window, or in another one by the person who works here?
    pub fn is_mine(self, stamp: Stamp) -> bool {
        let inner = self.inner();
        if inner.wrote_as(stamp.actor) {
            return true;
        }
        let Some(me) = inner.me.get_untracked() else {
            return false;
        };
        let table = inner.table.borrow();
        let session = table.record(Session::KIND, Session::id(stamp.actor));
        session.is_some_and(|record| Session::read(record).0.person == Some(me))
    }

    /// Says which person works in this browser; remembered for this project.
    pub fn set_me(self, person: Option<Id>) {
        let inner: Rc<Inner> = self.inner();
        preferences::set_person(inner.project, person);
        if inner
            .me
            .get_untracked()
            .is_some_and(|me| Some(me) != person)
        {
            // What was written so far stays the other person's: from here on another actor writes.
            inner.masks.borrow_mut().insert(inner.actor.get());
            inner.actor.set(random::actor());
            inner.last_note.set(0);
        }
        inner.me.set(person);
    }

    /// The person who works in this browser, unless it was removed.
    pub fn me(self) -> Option<Id> {
        let inner = self.inner();
        let id = inner.me.get()?;
        inner
            .people
            .read(id)
            .filter(super::Entry::is_here)
            .map(|_| id)
    }

    /// The project's name.
    pub fn name(self) -> String {
        let inner = self.inner();
        inner
            .info
            .read(inner.about)
            .map(|info: super::Entry<Project>| info.value.name)
            .unwrap_or_default()
    }
}
