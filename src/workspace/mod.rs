//! The open project as signals, and the one door through which it changes. Every user action
//! becomes one change set that updates the signals, goes onto the undo stack, into the journal
//! and to the other tabs; what comes from outside enters at the same door.

mod cards;
mod columns;
mod deed;
mod draft;
mod history;
mod incoming;
mod library;
mod people;
mod shelf;
mod trash;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::{Rc, Weak};

use leptos::prelude::*;

pub use columns::Columns;
pub use deed::Deed;
pub use draft::Draft;
pub use incoming::Incoming;
pub use library::{Library, SampleError};
pub use people::Writer;
pub use shelf::{Entry, Shelf};

// What the screens need of the rooms below comes through this one.
pub use crate::files::{FileError, Item, MAX_BYTES, Place, Preview, Remark};
pub use crate::merge::compare::Nature;
pub use crate::merge::{Fate, Head, Id, Key, Stamp};
pub use crate::storage::preferences::{self, Theme};
pub use crate::storage::{
    Closed, MarkerEntry, Problem, ProjectRow, SaveStatus, StorageError, StorageStatus,
};

use crate::domain::{Card, Department, Domain, Person, Project};
use crate::merge::codec::write_table;
use crate::merge::{Actor, Change, Outcome, Record, Table, Wish, Write};
use crate::platform::{clock, random};
use crate::storage::{Journal, Store};
use history::{History, Step};

/// The open project. A handle: cheap to copy, valid until the project is closed.
#[derive(Clone, Copy)]
pub struct Workspace(StoredValue<Rc<Inner>, LocalStorage>);

/// What stands behind the handle.
pub struct Inner {
    /// The project's id.
    pub project: Id,
    /// All cards.
    pub cards: Shelf<Card>,
    /// All departments.
    pub departments: Shelf<Department>,
    /// All people.
    pub people: Shelf<Person>,
    /// The project's own record.
    pub info: Shelf<Project>,
    /// The order of the cards, column by column.
    pub columns: Columns,
    /// Whether everything is on disk.
    pub status: ArcRwSignal<SaveStatus>,
    /// What undo and redo would do.
    pub ends: ArcRwSignal<(Option<Deed>, Option<Deed>)>,
    /// The records with values to choose among.
    pub conflicts: ArcRwSignal<BTreeSet<Key>>,
    /// What could not be read when the project was opened.
    pub problems: Vec<Problem>,
    /// The person who works in this browser, if they said so.
    pub me: ArcRwSignal<Option<Id>>,
    store: Store,
    actor: Actor,
    table: RefCell<Table>,
    early: RefCell<Vec<Change>>,
    history: RefCell<History>,
    journal: RefCell<Option<Journal>>,
    row: RefCell<ProjectRow>,
    last_note: Cell<u64>,
    tidying: RefCell<Option<clock::Timer>>,
}

/// After how much quiet the project is tidied up in storage.
const IDLE_MS: u32 = 5_000;

/// How long a closed project can still be read.
const CLOSING_MS: u32 = 1_000;

/// What undo found.
#[derive(Clone, Debug, PartialEq)]
pub enum Undone {
    /// It is taken back.
    Done(Deed),
    /// Somebody else has written in these records since; nothing was done.
    Foreign(Vec<Key>),
    /// There is nothing to take back.
    Nothing,
}

/// Which way through the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Take back.
    Undo,
    /// Do again.
    Redo,
}

impl Workspace {
    /// Opens a project of this browser.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn open(store: Store, project: Id) -> Result<Self, StorageError> {
        // The journal calls back only after it is open, and by then the seat is taken.
        let seat: Rc<RefCell<Weak<Inner>>> = Rc::default();
        let on_change = {
            let seat = seat.clone();
            Rc::new(move |changes: Vec<Change>| {
                let inner = seat.borrow().upgrade();
                inner
                    .iter()
                    .for_each(|inner| inner.receive(changes.clone()));
            })
        };
        let status = ArcRwSignal::new(SaveStatus::Saved { at: clock::now() });
        let on_status = {
            let status = status.clone();
            Rc::new(move |new: SaveStatus| status.set(new))
        };
        let row = store.project(project).await?;
        let (journal, loaded) = Journal::open(store.clone(), project, on_change, on_status).await?;
        let row = row.unwrap_or_else(|| library::blank_row(project));
        let inner = Rc::new(Inner {
            project,
            cards: Shelf::default(),
            departments: Shelf::default(),
            people: Shelf::default(),
            info: Shelf::default(),
            columns: Columns::default(),
            status,
            ends: ArcRwSignal::new((None, None)),
            conflicts: ArcRwSignal::new(BTreeSet::new()),
            problems: loaded.problems,
            me: ArcRwSignal::new(people::remembered(project)),
            store,
            actor: random::actor(),
            table: RefCell::new(Table::new()),
            early: RefCell::default(),
            history: RefCell::default(),
            journal: RefCell::new(Some(journal)),
            row: RefCell::new(row),
            last_note: Cell::new(0),
            tidying: RefCell::new(None),
        });
        let keys: Vec<Key> = loaded.table.keys().collect();
        inner.table.replace(loaded.table);
        inner.refresh(&keys);
        seat.replace(Rc::downgrade(&inner));
        Ok(Self(StoredValue::new_local(inner)))
    }

    /// What stands behind the handle, for reading.
    pub fn inner(self) -> Rc<Inner> {
        self.0.get_value()
    }

    /// Is the project still open? Messages outlive it, and with them the ways back they offer.
    pub fn is_open(self) -> bool {
        self.0.try_get_value().is_some()
    }

    /// Does one action: everything that `draft` asks for becomes one change set. Nothing happens
    /// when the project is closed.
    pub fn edit(self, deed: Deed, draft: impl FnOnce(&mut Draft<'_>)) -> bool {
        self.0
            .try_get_value()
            .is_some_and(|inner| inner.edit(deed, draft))
    }

    /// Takes the last action back or does it again. With `even_foreign` also where somebody else
    /// has written since.
    pub fn step(self, way: Way, even_foreign: bool) -> Undone {
        let inner = self.0.try_get_value();
        inner.map_or(Undone::Nothing, |inner| inner.step(way, even_foreign))
    }

    /// Reads the table, for exports and lists that are rarely shown. Not reactive.
    pub fn with_table<R>(self, read: impl FnOnce(&Table) -> R) -> R {
        read(&self.inner().table.borrow())
    }

    /// Stops listening and writing; what waits is still stored. The handle is of no use afterwards.
    pub fn close(self) {
        if let Some(inner) = self.0.try_get_value() {
            if let Some(journal) = inner.journal.take() {
                journal.close();
            }
            leptos::task::spawn_local(async move {
                // What is still on screen may read it until it has been taken down.
                clock::sleep(CLOSING_MS).await;
                self.0.dispose();
            });
        }
    }
}

/// The wishes behind writes, to propose them again together with others.
fn rewish(writes: Vec<Write>) -> Vec<Wish> {
    let wish = |Write {
                    key, field, values, ..
                }| Wish { key, field, values };
    writes.into_iter().map(wish).collect()
}

impl Inner {
    fn edit(self: &Rc<Self>, deed: Deed, draft: impl FnOnce(&mut Draft<'_>)) -> bool {
        let wishes = {
            let table = self.table.borrow();
            let mut collected = Draft::new(&table);
            draft(&mut collected);
            collected.into_wishes()
        };
        match self.write(deed, wishes) {
            Some(step) => {
                self.history.borrow_mut().did(step);
                self.tell_ends();
                true
            }
            None => false,
        }
    }

    fn step(self: &Rc<Self>, way: Way, even_foreign: bool) -> Undone {
        let found = {
            let history = self.history.borrow();
            match way {
                Way::Undo => history.next_back().cloned(),
                Way::Redo => history.next_forth().cloned(),
            }
        };
        let Some(step) = found else {
            return Undone::Nothing;
        };
        let foreign = step.foreign(&self.table.borrow(), self.actor);
        if !even_foreign && !foreign.is_empty() {
            return Undone::Foreign(foreign);
        }
        let reversed = self.write(step.deed, step.wishes);
        {
            let mut history = self.history.borrow_mut();
            match way {
                Way::Undo => {
                    history.pop_back();
                    reversed
                        .into_iter()
                        .for_each(|step| history.push_forth(step));
                }
                Way::Redo => {
                    history.pop_forth();
                    reversed
                        .into_iter()
                        .for_each(|step| history.push_back(step));
                }
            }
        }
        self.tell_ends();
        Undone::Done(step.deed)
    }

    /// Makes and applies the change set; gives back the step that would reverse it.
    fn write(self: &Rc<Self>, deed: Deed, wishes: Vec<Wish>) -> Option<Step> {
        let (change, step, touched) = {
            let mut table = self.table.borrow_mut();
            let set = table.propose(self.actor, wishes)?;
            let mut wishes = rewish(set.writes);
            wishes.extend(self.session_note(set.stamp.counter));
            let set = table.propose(self.actor, wishes)?;
            let step = Step::back(deed, &table, &set);
            let change = Change::Edit(set);
            let Outcome::Applied(touched) = table.apply(&change) else {
                return None;
            };
            (change, step, touched)
        };
        self.refresh(&touched);
        self.store_change(&change, false);
        Some(step)
    }

    /// The door for changes from other tabs.
    fn receive(self: &Rc<Self>, changes: Vec<Change>) {
        self.early.borrow_mut().extend(changes);
        let mut touched = BTreeSet::new();
        {
            let mut table = self.table.borrow_mut();
            let mut early = self.early.borrow_mut();
            loop {
                let before = early.len();
                early.retain(|change| match table.apply(change) {
                    Outcome::Applied(keys) => {
                        touched.extend(keys);
                        false
                    }
                    Outcome::Old => false,
                    Outcome::Early => true,
                });
                if early.len() == before {
                    break;
                }
            }
        }
        self.refresh(&touched.into_iter().collect::<Vec<_>>());
    }

    /// Brings the signals up to the table for these records.
    fn refresh(&self, keys: &[Key]) {
        let table = self.table.borrow();
        let mut cards = Vec::new();
        let mut kinds = BTreeSet::new();
        let mut conflicts = self.conflicts.get_untracked();
        let conflicts_before = conflicts.clone();
        for key in keys {
            let record = table.record(&key.kind, key.id);
            let in_conflict = record.is_some_and(|record| record.conflicts().next().is_some());
            if in_conflict {
                conflicts.insert(key.clone())
            } else {
                conflicts.remove(key)
            };
            match key.kind.as_str() {
                Card::KIND => {
                    let change = self.cards.refresh(key.id, record);
                    if change.was().is_some() != change.is().is_some() {
                        kinds.insert(Card::KIND);
                    }
                    cards.push((key.id, change.was().cloned(), change.is().cloned()));
                }
                Department::KIND => self.refresh_on(&self.departments, key.id, record, &mut kinds),
                Person::KIND => self.refresh_on(&self.people, key.id, record, &mut kinds),
                Project::KIND => self.refresh_on(&self.info, key.id, record, &mut kinds),
                _ => {}
            }
        }
        drop(table);
        self.columns.refresh(&cards);
        for kind in kinds {
            match kind {
                Card::KIND => self.cards.announce(),
                Department::KIND => self.departments.announce(),
                Person::KIND => self.people.announce(),
                _ => self.info.announce(),
            }
        }
        if conflicts != conflicts_before {
            self.conflicts.set(conflicts);
        }
    }

    fn refresh_on<T: Domain>(
        &self,
        shelf: &Shelf<T>,
        id: Id,
        record: Option<&Record>,
        kinds: &mut BTreeSet<&'static str>,
    ) {
        let change = shelf.refresh(id, record);
        if change.was() != change.is() {
            kinds.insert(T::KIND);
        }
    }

    fn store_change(self: &Rc<Self>, change: &Change, strict: bool) {
        let row = self.summary();
        if let Some(journal) = self.journal.borrow().as_ref() {
            journal.append(change, row, strict);
        }
        self.tidy_later();
    }

    /// When nobody has done anything for a while: a snapshot and the second copy, if due.
    fn tidy_later(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let timer = clock::after(IDLE_MS, move || {
            let Some(inner) = weak.upgrade() else { return };
            leptos::task::spawn_local(async move {
                let Some(journal) = inner.journal.borrow().clone() else {
                    return;
                };
                let table = inner.table.borrow().clone();
                inner.row.borrow_mut().bytes = write_table(&table).len();
                // Every row is safe in the journal; what fails here is tried again when idle.
                if let Err(error) = journal.compact_if_due(&table).await {
                    leptos::logging::warn!("snapshot: {error}");
                }
            });
        });
        self.tidying.replace(Some(timer));
    }

    /// The line about this project on the start screen.
    fn summary(&self) -> ProjectRow {
        let mut row = self.row.borrow_mut();
        row.name = self
            .info
            .peek(self.project)
            .map(|info| info.value.name)
            .unwrap_or_default();
        row.changed = clock::now();
        row.cards = self.cards.count();
        row.departments = self.departments.count();
        row.people = self.people.count();
        row.clone()
    }

    fn tell_ends(&self) {
        let ends = self.history.borrow().ends();
        if self.ends.get_untracked() != ends {
            self.ends.set(ends);
        }
    }
}
