//! The database itself: the only place in the house that talks to IndexedDB.
//!
//! rexie makes the stores and does the reads. Writes go one layer down, on a second connection of
//! the same version: rexie hides why a transaction failed (a full disk looks like a wrong type),
//! has no durability option, says nothing when another tab takes the database over, and does not
//! give its handle away. The browser orders transactions across connections, so a read that
//! begins after a write is complete sees it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::IdbTransaction;

use super::error::{Result, StorageError};
use super::link::{Fate, Link, PATIENCE_MS};
use crate::platform::clock;

/// Why the database is closed for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// A newer version of the app has opened it in another tab.
    NewerVersion,
    /// It was deleted, or came back empty.
    Lost,
}

/// How sure a write must be before it counts as done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Durability {
    /// Handed to the operating system: survives a crash of the browser.
    Relaxed,
    /// On the disk: survives a power cut.
    Strict,
}

/// A handle of the database. Cheap to clone.
#[derive(Clone)]
pub(super) struct Database(Rc<State>);

struct State {
    name: String,
    link: RefCell<Option<Rc<Link>>>,
    /// Made when the database was; another one means that the browser has lost the old one.
    epoch: RefCell<Option<String>>,
    closed: Cell<Option<Closed>>,
    /// It does not open, and nobody tries any more.
    refused: Option<StorageError>,
    on_closed: Box<dyn Fn(Closed)>,
}

impl Database {
    /// Opens the database and makes it when there is none.
    pub(super) async fn open(name: &str, on_closed: impl Fn(Closed) + 'static) -> Result<Self> {
        let database = Self::new(name, None, on_closed);
        database.link().await?;
        Ok(database)
    }

    /// A database that did not open: every request is answered with the reason.
    pub(super) fn refused(name: &str, reason: StorageError) -> Self {
        Self::new(name, Some(reason), |_| {})
    }

    fn new(
        name: &str,
        refused: Option<StorageError>,
        on_closed: impl Fn(Closed) + 'static,
    ) -> Self {
        Self(Rc::new(State {
            name: name.to_owned(),
            link: RefCell::new(None),
            epoch: RefCell::new(None),
            closed: Cell::new(None),
            refused,
            on_closed: Box::new(on_closed),
        }))
    }

    /// Its name.
    pub(super) fn name(&self) -> &str {
        &self.0.name
    }

    /// Makes one transaction, issues all requests in it at once, and answers only when the
    /// browser has reported it complete. When the connection was at fault, opens anew and tries
    /// once more, so `requests` may run twice.
    pub(super) async fn write<T>(
        &self,
        stores: &[&str],
        durability: Durability,
        requests: impl Fn(&IdbTransaction) -> std::result::Result<T, JsValue>,
    ) -> Result<T> {
        match self.write_once(stores, durability, &requests).await {
            Err(error) if error.is_passing() && self.0.closed.get().is_none() => {
                self.unlink();
                self.write_once(stores, durability, &requests).await
            }
            outcome => outcome,
        }
    }

    async fn write_once<T>(
        &self,
        stores: &[&str],
        durability: Durability,
        requests: &impl Fn(&IdbTransaction) -> std::result::Result<T, JsValue>,
    ) -> Result<T> {
        let link = self.link().await?;
        link.write(stores, durability, requests).await
    }

    /// Reads in one transaction. Inside, nothing but its own requests may be awaited.
    pub(super) async fn read<T>(
        &self,
        stores: &[&str],
        requests: impl AsyncFn(&rexie::Transaction) -> rexie::Result<T>,
    ) -> Result<T> {
        let once = async || -> Result<T> {
            let link = self.link().await?;
            let transaction = link.reading(stores)?;
            Ok(requests(&transaction).await?)
        };
        match once().await {
            Err(error) if error.is_passing() && self.0.closed.get().is_none() => {
                self.unlink();
                once().await
            }
            outcome => outcome,
        }
    }

    async fn link(&self) -> Result<Rc<Link>> {
        if let Some(reason) = &self.0.refused {
            return Err(reason.clone());
        }
        match self.0.closed.get() {
            Some(Closed::NewerVersion) => return Err(StorageError::NewerVersion),
            Some(Closed::Lost) => return Err(StorageError::Closed),
            None => {}
        }
        if let Some(link) = self.0.link.borrow().as_ref() {
            return Ok(Rc::clone(link));
        }
        let state = Rc::downgrade(&self.0);
        let fresh = Link::open(&self.0.name, move |fate| noticed(&state, fate)).await?;
        let epoch = fresh.epoch().await?;
        let before = self.0.epoch.borrow_mut().replace(epoch.clone());
        if before.is_some_and(|before| before != epoch) {
            fresh.close();
            self.0.end(Closed::Lost);
            return Err(StorageError::Closed);
        }
        let mut current = self.0.link.borrow_mut();
        match current.as_ref() {
            // Somebody else was quicker while this one waited.
            Some(link) => {
                fresh.close();
                Ok(Rc::clone(link))
            }
            None => {
                let link = Rc::new(fresh);
                *current = Some(Rc::clone(&link));
                Ok(link)
            }
        }
    }

    /// Lets the connections go; the next request opens new ones.
    fn unlink(&self) {
        self.0.unlink();
    }
}

impl State {
    fn unlink(&self) {
        if let Some(link) = self.link.borrow_mut().take() {
            link.close();
        }
    }

    fn end(&self, why: Closed) {
        self.unlink();
        if self.closed.replace(Some(why)).is_none() {
            (self.on_closed)(why);
        }
    }
}

impl Drop for State {
    fn drop(&mut self) {
        self.unlink();
    }
}

/// Deletes a database that does not open any more. Only after a person was asked: what may still
/// be in it goes with it. The second copies stay.
pub async fn renew(name: &str) -> Result<()> {
    let deleted = clock::within(PATIENCE_MS, rexie::Rexie::delete(name)).await;
    Ok(deleted.ok_or(StorageError::Blocked)??)
}

/// The browser says something about the connections.
fn noticed(state: &Weak<State>, fate: Fate) {
    let Some(state) = state.upgrade() else {
        return;
    };
    match fate {
        Fate::Upgraded => state.end(Closed::NewerVersion),
        Fate::Deleted => state.end(Closed::Lost),
        Fate::Dropped => {
            // Happens to phones in a pocket, and when somebody clears the site's data. Opening
            // anew tells which: the epoch is another one, or none, when the data is gone.
            state.unlink();
            spawn_local(async move {
                // A failure here comes back at the next read or write, which reports it.
                Database(state).link().await.err();
            });
        }
    }
}
