//! Files that came in: what merging them would do, and doing it. One file or fifty: one preview,
//! one backup, one step to take back.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::history::Step;
use super::{Deed, Inner, Workspace};
use crate::domain::{Domain, Project};
use crate::files::{self, Content, FileError, Preview, ProjectFile};
use crate::merge::{Actor, Change, Id, Key, Outcome, Table};
use crate::method::cover::without_unrevealed;
use crate::platform::{clock, random};
use crate::storage::{Reason, StorageError};

/// A project file that could be read, with the bytes it was read from.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// What the file is called.
    pub name: String,
    /// What it holds.
    pub file: ProjectFile,
    pub(super) raw: Vec<u8>,
}

/// What merging several files, one after the other, would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    /// What each file adds to those before it.
    pub each: Vec<Preview>,
    /// What all of them do.
    pub total: Preview,
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

    /// Under which id this browser keeps it, once it is opened.
    pub fn seat(&self) -> Id {
        let package = self.file.package();
        package.map_or(self.file.project, |(package, _)| package)
    }

    /// The name of the department whose package it is; nothing for any other file.
    pub fn department(&self) -> Option<String> {
        let (package, table) = self.file.package()?;
        Some(files::department_of_package(table, package))
    }

    /// Puts its content into a table; gives the records that may have changed.
    fn put_into(&self, table: &mut Table, actor: Actor) -> Vec<Key> {
        match &self.file.content {
            Content::Stamped(theirs) => table.merge(theirs),
            Content::Plain(plain) => {
                let wishes = files::differences(table, plain);
                let set = table.propose(actor, wishes);
                match set.map(|set| table.apply(&Change::Edit(set))) {
                    Some(Outcome::Applied(touched)) => touched,
                    _ => Vec::new(),
                }
            }
        }
    }
}

impl Workspace {
    /// Does the file belong to what is open? Into a package nothing comes but the same package:
    /// with the rest of its project in it, it would be a part no more.
    pub fn takes(self, incoming: &Incoming) -> bool {
        let inner = self.inner();
        let is_package = inner.project != inner.about;
        incoming.file.project == inner.about
            && (!is_package || incoming.file.part == Some(inner.project))
    }

    /// What merging the files into this project would do. Nothing is changed.
    pub fn preview(self, incoming: &[Arc<Incoming>]) -> Batch {
        let inner = self.inner();
        let ours = inner.table.borrow();
        let mut after = ours.clone();
        let mut all = BTreeSet::new();
        let mut each = Vec::new();
        for incoming in incoming {
            let before = after.clone();
            let touched = incoming.put_into(&mut after, inner.actor.get());
            all.extend(touched.iter().cloned());
            each.push(files::preview_between(&before, &after, touched));
        }
        let total = match each.as_slice() {
            [only] => only.clone(),
            _ => files::preview_between(&ours, &after, all.into_iter().collect()),
        };
        Batch { each, total }
    }

    /// Merges the files: the raw files and a backup are kept first, then everything goes in, as
    /// one step that can be taken back.
    ///
    /// # Errors
    /// When backup or raw files cannot be kept; then nothing was changed.
    pub async fn merge(self, incoming: &[Arc<Incoming>]) -> Result<(), StorageError> {
        let inner: Rc<Inner> = self.inner();
        let before = inner.table.borrow().clone();
        let store = inner.store.clone();
        for incoming in incoming {
            store.keep_raw(&incoming.raw).await?;
        }
        inner.backed_up(&before, Reason::Merge).await?;
        // Work may have gone on while the backup was written, so the table is read again.
        let before = inner.table.borrow().clone();
        let mut touched = BTreeSet::new();
        let mut steps = Vec::new();
        for incoming in incoming {
            let step = inner.take_in(&incoming.file.content);
            touched.extend(step.iter().flat_map(Step::keys).cloned());
            steps.extend(step);
        }
        if steps.len() > 1 {
            let touched: Vec<Key> = touched.into_iter().collect();
            let after = inner.table.borrow();
            steps = vec![Step::back_from_merge(&before, &after, &touched)];
        }
        for step in steps {
            inner.history.borrow_mut().did(step);
        }
        inner.tell_ends();
        Ok(())
    }

    /// The project, or the package, as a project file: its name and its text.
    pub fn export(self) -> (String, String) {
        self.with_table(|table| self.export_of(table))
    }

    /// The project without the cards that are still to be revealed, as a project file.
    pub fn export_revealed(self) -> (String, String) {
        let part = self.with_table(without_unrevealed);
        self.export_of(&part)
    }

    /// A copy for handing on that names nobody, as a project file; `called` says what its n-th
    /// person is called. See [`files::nameless`].
    pub fn export_nameless(self, called: &dyn Fn(usize) -> String) -> (String, String) {
        let (name, now) = (self.name(), clock::iso_now());
        let copy = self.with_table(|table| {
            files::nameless(table, &mut random::id, random::actor(), &name, called)
        });
        let about = copy.records(Project::KIND).next();
        let (id, name) = about.map_or_else(
            || (random::id(), String::new()),
            |(id, record)| (id, Project::read(record).0.name),
        );
        let file = files::file_name(&name, &clock::today());
        (file, files::write(&copy, id, &now))
    }

    fn export_of(self, table: &Table) -> (String, String) {
        let inner = self.inner();
        let (about, now, today) = (inner.about, clock::iso_now(), clock::today());
        match inner.project {
            project if project == about => (
                files::file_name(&self.name(), &today),
                files::write(table, about, &now),
            ),
            package => {
                let department = files::department_of_package(table, package);
                let name = files::package_file_name(&self.name(), &department, &today);
                (name, files::write_package(table, about, package, &now))
            }
        }
    }
}

impl Inner {
    /// Takes the content of a file in; gives the step that takes it back.
    fn take_in(self: &Rc<Self>, content: &Content) -> Option<Step> {
        let theirs = match content {
            Content::Stamped(theirs) => theirs,
            Content::Plain(plain) => {
                let wishes = files::differences(&self.table.borrow(), plain);
                return self.write(Deed::TakeOver, wishes, false);
            }
        };
        let (change, step, touched) = {
            let mut table = self.table.borrow_mut();
            let before = table.clone();
            let change = Change::Merge(Box::new(table.merging(theirs)));
            let Outcome::Applied(touched) = table.apply(&change) else {
                return None;
            };
            let step = Step::back_from_merge(&before, &table, &touched);
            (change, step, touched)
        };
        self.refresh(&touched);
        self.store_change(&change, true);
        Some(step)
    }
}
