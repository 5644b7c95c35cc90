//! Storing the queue of a journal: one transaction at a time, in order, until all is stored.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbCursor, IdbCursorDirection, IdbRequest, IdbTransaction};

use super::db::Durability;
use super::error::{Result, StorageError};
use super::journal::{Journal, Queued, SaveStatus};
use super::rows::{as_number, object};
use super::schema::{BY_PROJECT, JOURNAL, PROJECTS};
use super::tabs::Message;
use crate::platform::clock;

/// How long after a failure it is tried again.
const RETRY_MS: u32 = 3_000;
/// The most rows in one transaction.
const BATCH: usize = 100;

/// What a transaction was asked for; the answers are there when it is complete.
struct Requests {
    before: IdbRequest,
    rows: Vec<IdbRequest>,
}

impl Journal {
    /// Stores what waits, unless that is under way.
    pub(super) fn flush(&self) {
        if self.0.queue.borrow().is_empty() || self.0.pumping.replace(true) {
            return;
        }
        let journal = self.clone();
        spawn_local(async move { journal.pump().await });
    }

    async fn pump(&self) {
        self.0.retry.borrow_mut().take();
        self.status(SaveStatus::Saving);
        let mut outcome = Ok(());
        while outcome.is_ok() && !self.0.queue.borrow().is_empty() {
            outcome = self.store_batch().await;
        }
        self.0.pumping.set(false);
        match outcome {
            Ok(()) => self.status(SaveStatus::Saved { at: clock::now() }),
            Err(error) => {
                // A database that is closed for good does not come back by waiting.
                if !matches!(error, StorageError::NewerVersion | StorageError::Closed) {
                    let journal = self.clone();
                    let retry = clock::after(RETRY_MS, move || journal.flush());
                    *self.0.retry.borrow_mut() = Some(retry);
                }
                self.status(SaveStatus::NotSaved(error));
            }
        }
    }

    async fn store_batch(&self) -> Result<()> {
        let batch: Vec<Queued> = self.0.queue.borrow().iter().take(BATCH).cloned().collect();
        let Some(last) = batch.last() else {
            return Ok(());
        };
        let durability = match batch.iter().any(|queued| queued.strict) {
            true => Durability::Strict,
            false => Durability::Relaxed,
        };
        let rows: Vec<JsValue> = batch
            .iter()
            .map(|queued| self.journal_row(queued))
            .collect();
        let project_row = last.row.write()?;
        let write =
            self.0
                .store
                .database()
                .write(&[JOURNAL, PROJECTS], durability, |transaction| {
                    self.issue(transaction, &rows, &project_row)
                });
        let requests = write.await?;
        self.0.queue.borrow_mut().drain(..batch.len());
        self.stored(&batch, &requests);
        Ok(())
    }

    fn journal_row(&self, queued: &Queued) -> JsValue {
        object([
            ("project", self.0.project.to_string().into()),
            ("tab", self.0.tab.as_str().into()),
            ("at", (clock::now() as f64).into()),
            ("text", queued.text.as_str().into()),
        ])
    }

    fn issue(
        &self,
        transaction: &IdbTransaction,
        rows: &[JsValue],
        project_row: &JsValue,
    ) -> std::result::Result<Requests, JsValue> {
        let journal = transaction.object_store(JOURNAL)?;
        let project = JsValue::from(self.0.project.to_string());
        let before = journal
            .index(BY_PROJECT)?
            .open_key_cursor_with_range_and_direction(&project, IdbCursorDirection::Prev)?;
        let rows = rows
            .iter()
            .map(|row| journal.add(row))
            .collect::<std::result::Result<_, _>>()?;
        transaction
            .object_store(PROJECTS)?
            .put_with_key(project_row, &project)?;
        Ok(Requests { before, rows })
    }

    /// The transaction is complete: now the other tabs may know.
    fn stored(&self, batch: &[Queued], requests: &Requests) {
        let before = requests.before.result().unwrap_or_default();
        let before = before
            .dyn_into::<IdbCursor>()
            .ok()
            .and_then(|row| row.primary_key().ok());
        let mut prev = before.as_ref().and_then(as_number).unwrap_or(0);
        // Nothing of others lies between what this tab has and what it wrote?
        let follows = prev == 0 || prev <= self.0.last_key.get();
        for (queued, request) in batch.iter().zip(&requests.rows) {
            let key = request
                .result()
                .ok()
                .as_ref()
                .and_then(as_number)
                .unwrap_or(prev);
            self.0.tabs.post(&Message::Row {
                project: self.0.project,
                prev,
                key,
                text: queued.text.clone(),
            });
            prev = key;
        }
        for queued in batch {
            self.0.tail.push(&queued.row, &queued.text);
        }
        self.0.rows.set(self.0.rows.get() + batch.len());
        self.0.uncopied.set(true);
        if follows {
            self.0.last_key.set(self.0.last_key.get().max(prev));
        } else {
            self.look();
        }
    }
}
