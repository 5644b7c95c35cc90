//! A file that came in: what merging it would do, and doing it.

use std::rc::Rc;

use super::history::Step;
use super::{Deed, Inner, Workspace};
use crate::files::{self, Content, FileError, Preview, ProjectFile};
use crate::merge::{Change, Outcome, Table};
use crate::method::cover::without_unrevealed;
use crate::platform::clock;
use crate::storage::StorageError;

/// A project file that could be read, with the bytes it was read from.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// What the file is called.
    pub name: String,
    /// What it holds.
    pub file: ProjectFile,
    pub(super) raw: Vec<u8>,
}

impl Incoming {
    /// Reads a file; nothing else happens.
    ///
    /// # Errors
    /// When it is no project file; see [`FileError`].
    pub fn read(name: &str, raw: Vec<u8>) -> Result<Self, FileError> {
        let file = files::read(&raw)?;
        Ok(Self {
            name: name.to_owned(),
            file,
            raw,
        })
    }

    /// Does the file not say who wrote what when? Then merging takes its differences over.
    pub fn is_plain(&self) -> bool {
        matches!(self.file.content, Content::Plain(_))
    }
}

impl Workspace {
    /// What merging the file into this project would do. Nothing is changed.
    pub fn preview(self, incoming: &Incoming) -> Preview {
        let inner = self.inner();
        let table = inner.table.borrow();
        match &incoming.file.content {
            Content::Stamped(theirs) => files::preview(&table, theirs),
            Content::Plain(plain) => {
                let mut after = table.clone();
                let wishes = files::differences(&table, plain);
                if let Some(set) = table.propose(inner.actor, wishes) {
                    after.apply(&Change::Edit(set));
                }
                files::preview(&table, &after)
            }
        }
    }

    /// Merges the file: the raw file and a backup are kept first, then everything goes in as one
    /// change that can be taken back.
    ///
    /// # Errors
    /// When backup or raw file cannot be kept; then nothing was changed.
    pub async fn merge(self, incoming: &Incoming) -> Result<(), StorageError> {
        let inner: Rc<Inner> = self.inner();
        let before = inner.table.borrow().clone();
        let store = inner.store.clone();
        store.keep_raw(&incoming.raw).await?;
        store
            .backup(inner.project, &before, "merge", clock::now())
            .await?;
        match &incoming.file.content {
            Content::Plain(plain) => {
                let wishes = files::differences(&inner.table.borrow(), plain);
                inner.edit(Deed::TakeOver, |draft| draft.extend(wishes));
            }
            Content::Stamped(theirs) => {
                // Work may have gone on while the backup was written, so the table is read again.
                let (change, step, touched) = {
                    let mut table = inner.table.borrow_mut();
                    let before = table.clone();
                    let change = Change::Merge(Box::new(table.merging(theirs)));
                    let Outcome::Applied(touched) = table.apply(&change) else {
                        return Ok(());
                    };
                    let step = Step::back_from_merge(&before, &table, &touched);
                    (change, step, touched)
                };
                inner.refresh(&touched);
                inner.history.borrow_mut().did(step);
                inner.tell_ends();
                inner.store_change(&change, true);
            }
        }
        Ok(())
    }

    /// The project as a project file.
    pub fn export(self) -> (String, String) {
        self.with_table(|table| self.export_of(table))
    }

    /// The project without the cards that are still to be revealed, as a project file.
    pub fn export_revealed(self) -> (String, String) {
        let part = self.with_table(without_unrevealed);
        self.export_of(&part)
    }

    fn export_of(self, table: &Table) -> (String, String) {
        let text = files::write(table, self.inner().project, &clock::iso_now());
        (files::file_name(&self.name(), &clock::today()), text)
    }

    /// Remembers that the project was saved as a file.
    ///
    /// # Errors
    /// When the note cannot be stored.
    pub async fn note_saved_file(self) -> Result<(), StorageError> {
        let inner = self.inner();
        let row = {
            let mut row = inner.row.borrow_mut();
            row.saved_file = Some(clock::now());
            row.clone()
        };
        inner.store.put_project(&row).await
    }
}
