//! One open project in this tab: what is done here goes to the journal, what other tabs do comes
//! back from it. Rows are only ever appended.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::{Rc, Weak};

use web_sys::EventTarget;

use super::error::{Result, StorageError};
use super::fold::{Loaded, Problem, fold};
use super::reading;
use super::rows::ProjectRow;
use super::store::Store;
use super::tabs::Tabs;
use super::tail::Tail;
use crate::merge::codec::write_change;
use crate::merge::{Change, Id};
use crate::platform::clock::Timer;
use crate::platform::events::{Listener, is_visible};
use crate::platform::random;

/// Is what the user did safe?
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveStatus {
    /// Everything is stored.
    Saved {
        /// Since when, in milliseconds since 1970.
        at: u64,
    },
    /// On its way.
    Saving,
    /// Not stored, and why. It is kept in memory and tried again.
    NotSaved(StorageError),
    /// Everything done here is stored, but what another tab did could not be read.
    Behind(StorageError),
}

/// One open project. Cheap to clone.
#[derive(Clone)]
pub struct Journal(pub(super) Rc<Inner>);

/// A change that waits to be stored.
#[derive(Clone)]
pub(super) struct Queued {
    pub(super) text: String,
    pub(super) row: ProjectRow,
    pub(super) strict: bool,
}

pub(super) struct Inner {
    pub(super) store: Store,
    pub(super) project: Id,
    /// Marks the rows of this journal, so that they do not come back.
    pub(super) tab: String,
    pub(super) tabs: Tabs,
    pub(super) queue: RefCell<VecDeque<Queued>>,
    pub(super) pumping: Cell<bool>,
    pub(super) retry: RefCell<Option<Timer>>,
    /// Every row of the project up to this one has been handed to the caller.
    pub(super) last_key: Cell<u64>,
    /// Rows since the newest snapshot, about.
    pub(super) rows: Cell<usize>,
    /// Rows whose values were taken in although something before them is missing.
    pub(super) gapped: BTreeSet<u64>,
    pub(super) tail: Rc<Tail>,
    pub(super) copied_at: Cell<u64>,
    pub(super) uncopied: Cell<bool>,
    pub(super) closed: Cell<bool>,
    pub(super) catching: Cell<bool>,
    pub(super) again: Cell<bool>,
    listeners: RefCell<Vec<Listener>>,
    pub(super) on_change: Rc<dyn Fn(Vec<Change>)>,
    on_status: Rc<dyn Fn(SaveStatus)>,
}

impl Journal {
    /// Opens a project: listens to the other tabs first, then loads, then takes in what they did
    /// meanwhile. `on_change` gets what other tabs do, in the order of the journal.
    pub async fn open(
        store: Store,
        project: Id,
        on_change: Rc<dyn Fn(Vec<Change>)>,
        on_status: Rc<dyn Fn(SaveStatus)>,
    ) -> Result<(Self, Loaded)> {
        let heard = Rc::new(Cell::new(false));
        let opened: Rc<RefCell<Weak<Inner>>> = Rc::default();
        let (flag, seat) = (Rc::clone(&heard), Rc::clone(&opened));
        let tabs = Tabs::new(store.database().name(), move |message| {
            match seat.borrow().upgrade() {
                Some(inner) => Self(inner).hear(message),
                None => flag.set(true),
            }
        });
        let mut loaded = store.load(project).await?;
        // A row is complete before its message is sent, so the journal has what was heard.
        while store.memory().is_none() && heard.take() {
            let news = reading::since(&store, project, loaded.last_key).await?;
            fold(&mut loaded.table, &news.rows, &mut loaded.problems);
            loaded.rows += news.rows.len();
            loaded.last_key = news.up_to;
        }
        let gaps = loaded.problems.iter().filter_map(|problem| match problem {
            Problem::DespiteGap { key } => Some(*key),
            _ => None,
        });
        let tab = format!("{:016x}", random::bits());
        let uncopied = loaded.rows > 0 || !loaded.tails.is_empty();
        let inner = Rc::new(Inner {
            project,
            tail: Tail::new(
                store.clone(),
                project,
                &tab,
                std::mem::take(&mut loaded.tails),
            ),
            tab,
            tabs,
            queue: RefCell::default(),
            pumping: Cell::new(false),
            retry: RefCell::default(),
            last_key: Cell::new(loaded.last_key),
            rows: Cell::new(loaded.rows),
            gapped: gaps.collect(),
            copied_at: Cell::new(0),
            uncopied: Cell::new(uncopied),
            closed: Cell::new(false),
            catching: Cell::new(false),
            again: Cell::new(false),
            listeners: RefCell::default(),
            on_change,
            on_status,
            store,
        });
        *opened.borrow_mut() = Rc::downgrade(&inner);
        let journal = Self(inner);
        journal.listen();
        if let Some(memory) = journal.0.store.memory() {
            journal.status(SaveStatus::NotSaved(memory.reason()));
        }
        Ok((journal, loaded))
    }

    /// Stores a change: at once, in the order of the calls. What came of it is told through the
    /// status; a change that could not be stored stays in the queue and is tried again. Without a
    /// database it goes beside the second copy only, and the status stays as it is.
    pub fn append(&self, change: &Change, row: ProjectRow, strict: bool) {
        if let Some(memory) = self.0.store.memory() {
            memory.take_in(&row, change);
            self.0.tail.push(&row, &write_change(change));
            self.0.uncopied.set(true);
            return;
        }
        self.0.queue.borrow_mut().push_back(Queued {
            text: write_change(change),
            row,
            strict,
        });
        self.flush();
    }

    /// Ends listening. What waits to be stored is still stored.
    pub fn close(&self) {
        self.0.closed.set(true);
        self.0.listeners.borrow_mut().clear();
    }

    pub(super) fn status(&self, status: SaveStatus) {
        (self.0.on_status)(status);
    }

    /// Pages sleep and wake: on waking, look what the others did; on leaving and on waking, try
    /// to store what waits. Firefox closing says only `pagehide`, Chromium only `hidden`.
    fn listen(&self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let mut listeners = Vec::new();
        let mut on = |target: &EventTarget, name: &'static str| {
            let weak = Rc::downgrade(&self.0);
            let run = move |_| {
                if let Some(inner) = weak.upgrade() {
                    let journal = Self(inner);
                    journal.flush();
                    if is_visible() {
                        journal.look();
                    }
                }
            };
            // A target that takes no listener has no such moments either.
            listeners.extend(Listener::new(target, name, run).ok());
        };
        for name in ["pagehide", "pageshow", "focus"] {
            on(&window, name);
        }
        if let Some(document) = window.document() {
            on(&document, "visibilitychange");
        }
        *self.0.listeners.borrow_mut() = listeners;
    }
}
