//! One open project in this tab: what is done here goes to the journal, what other tabs do comes
//! back from it. Rows are only ever appended.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::{Rc, Weak};

use wasm_bindgen_futures::spawn_local;
use web_sys::EventTarget;

use super::error::{Result, StorageError};
use super::fold::{JournalRow, Loaded, Problem, fold};
use super::reading;
use super::rows::ProjectRow;
use super::store::Store;
use super::tabs::{Message, Tabs};
use crate::merge::codec::{read_change, write_change};
use crate::merge::stamp::Known;
use crate::merge::{Change, Id, Merged, Table};
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
    pub(super) copied_at: Cell<u64>,
    pub(super) uncopied: Cell<bool>,
    pub(super) closed: Cell<bool>,
    catching: Cell<bool>,
    again: Cell<bool>,
    listeners: RefCell<Vec<Listener>>,
    on_change: Rc<dyn Fn(Vec<Change>)>,
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
        while heard.take() {
            let news = reading::since(&store, project, loaded.last_key).await?;
            fold(&mut loaded.table, &news.rows, &mut loaded.problems);
            loaded.rows += news.rows.len();
            loaded.last_key = news.up_to;
        }
        let gaps = loaded.problems.iter().filter_map(|problem| match problem {
            Problem::DespiteGap { key } => Some(*key),
            _ => None,
        });
        let inner = Rc::new(Inner {
            project,
            tab: format!("{:016x}", random::bits()),
            tabs,
            queue: RefCell::default(),
            pumping: Cell::new(false),
            retry: RefCell::default(),
            last_key: Cell::new(loaded.last_key),
            rows: Cell::new(loaded.rows),
            gapped: gaps.collect(),
            copied_at: Cell::new(0),
            uncopied: Cell::new(loaded.rows > 0),
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
        Ok((journal, loaded))
    }

    /// Stores a change: at once, in the order of the calls. What came of it is told through the
    /// status; a change that could not be stored stays in the queue and is tried again.
    pub fn append(&self, change: &Change, row: ProjectRow, strict: bool) {
        self.0.queue.borrow_mut().push_back(Queued {
            text: write_change(change),
            row,
            strict,
        });
        self.flush();
    }

    /// Takes in what other tabs have stored since. While another call is at it, it does that one's
    /// work once more instead.
    pub async fn catch_up(&self) -> Result<()> {
        if self.0.catching.replace(true) {
            self.0.again.set(true);
            return Ok(());
        }
        let mut outcome = self.catch_up_once().await;
        while outcome.is_ok() && self.0.again.take() {
            outcome = self.catch_up_once().await;
        }
        self.0.catching.set(false);
        outcome
    }

    /// Ends listening. What waits to be stored is still stored.
    pub fn close(&self) {
        self.0.closed.set(true);
        self.0.listeners.borrow_mut().clear();
    }

    async fn catch_up_once(&self) -> Result<()> {
        let inner = &self.0;
        let news = reading::since(&inner.store, inner.project, inner.last_key.get()).await?;
        if news.cut > inner.last_key.get() {
            return self.start_over().await;
        }
        // While this waited, messages may have brought some of it.
        let last_key = inner.last_key.get();
        let rows = news
            .rows
            .iter()
            .filter(|row| row.key > last_key && row.tab != inner.tab);
        let read: Vec<_> = rows.map(JournalRow::change).collect();
        inner.last_key.set(last_key.max(news.up_to));
        inner.rows.set(inner.rows.get() + read.len());
        let broken = read.iter().find_map(|row| row.as_ref().err().cloned());
        self.deliver(read.into_iter().flatten().collect());
        match broken {
            Some(Problem::UnreadableRow { key, reason }) => {
                Err(StorageError::Damaged(format!("row {key}: {reason}")))
            }
            _ => Ok(()),
        }
    }

    /// This tab slept so long that the rows it lacks are in a snapshot by now: that comes as one
    /// merge.
    async fn start_over(&self) -> Result<()> {
        let loaded = self.0.store.load(self.0.project).await?;
        self.0
            .last_key
            .set(self.0.last_key.get().max(loaded.last_key));
        self.deliver(vec![Change::Merge(Box::new(Merged {
            after: Vec::new(),
            before: Known::default(),
            part: loaded.table,
            context: Table::new(),
        }))]);
        Ok(())
    }

    fn hear(&self, message: Message) {
        match message {
            Message::Row {
                project,
                prev,
                key,
                text,
            } if project == self.0.project => {
                let last_key = self.0.last_key.get();
                match read_change(&text) {
                    _ if key <= last_key => {}
                    Ok(change) if prev == last_key => {
                        self.0.last_key.set(key);
                        self.0.rows.set(self.0.rows.get() + 1);
                        self.deliver(vec![change]);
                    }
                    // Something in between is missing, or the text is: the journal knows.
                    _ => self.look(),
                }
            }
            Message::Removed { project } if project == self.0.project => {
                self.close();
                self.status(SaveStatus::NotSaved(StorageError::Closed));
            }
            _ => {}
        }
    }

    /// Catches up on its own account.
    pub(super) fn look(&self) {
        let journal = self.clone();
        spawn_local(async move {
            if let Err(error) = journal.catch_up().await {
                journal.status(SaveStatus::Behind(error));
            }
        });
    }

    fn deliver(&self, changes: Vec<Change>) {
        if !changes.is_empty() && !self.0.closed.get() {
            self.0.uncopied.set(true);
            (self.0.on_change)(changes);
        }
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
