//! What other tabs do: their messages, and the journal from where this tab had got to.

use rexie::KeyRange;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::error::{Result, StorageError};
use super::fold::{JournalRow, Problem};
use super::journal::{Journal, SaveStatus};
use super::rows::{as_number, cut_key, number};
use super::schema::{JOURNAL, KEY, META};
use super::store::Store;
use super::tabs::Message;
use crate::merge::codec::read_change;
use crate::merge::stamp::Known;
use crate::merge::{Change, Id, Merged, Table};

/// What is new in the journal.
pub(super) struct News {
    /// The rows of this project, in the order of their numbers.
    pub(super) rows: Vec<JournalRow>,
    /// The last number looked at: there is nothing more up to here.
    pub(super) up_to: u64,
    /// The number up to which rows were cut off, since a snapshot has them.
    pub(super) cut: u64,
}

impl Journal {
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

    async fn catch_up_once(&self) -> Result<()> {
        let inner = &self.0;
        let news = since(&inner.store, inner.project, inner.last_key.get()).await?;
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

    pub(super) fn hear(&self, message: Message) {
        match message {
            // Nothing is delivered any more, so nothing counts as heard.
            _ if self.0.closed.get() => {}
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
}

/// Reads the rows after `last_key`. Numbers are given when rows are written, one transaction
/// after the other, so nothing can appear below them later.
pub(super) async fn since(store: &Store, project: Id, last_key: u64) -> Result<News> {
    let read = store
        .database()
        .read(&[META, JOURNAL], async |transaction| {
            let meta = transaction.store(META)?;
            let cut = meta
                .get(cut_key(project).into())
                .await?
                .as_ref()
                .and_then(as_number);
            let range = KeyRange::lower_bound(&JsValue::from(last_key as f64), Some(true))?;
            let rows = transaction
                .store(JOURNAL)?
                .get_all(Some(range), None)
                .await?;
            Ok((cut.unwrap_or(0), rows))
        });
    let (cut, rows) = read.await?;
    let up_to = rows
        .last()
        .and_then(|row| number(row, KEY))
        .unwrap_or(last_key);
    let project = project.to_string();
    let rows = rows
        .iter()
        .map(JournalRow::read)
        .filter(|row| row.project == project);
    Ok(News {
        rows: rows.collect(),
        up_to,
        cut,
    })
}
