//! Removing a person from the project everywhere, or putting another one in their place: in what
//! stands, and in everything that this browser keeps of it.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;

use super::history::History;
use super::{Inner, Workspace};
use crate::files::FORMAT;
use crate::files::persons::{self, Farewell, Names, Trace};
use crate::merge::{Change, Id, Key, Outcome, Table};
use crate::platform::random;
use crate::storage::{StorageError, preferences};

/// How often other tabs may come between before it is said that it did not work.
const TRIES: usize = 5;

/// Who is to go, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct LettingGo {
    /// Who.
    pub person: Id,
    /// Who takes their place; nobody, when the person is removed.
    pub instead: Option<Id>,
    /// How else texts name the person.
    pub also: Vec<String>,
    /// What texts say from now on; nothing: they stay.
    pub word: Option<String>,
    /// The fields whose texts stay all the same.
    pub kept: BTreeSet<(Key, String)>,
}

/// What was done beside the project itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetGo {
    /// Backups that were rewritten.
    pub backups: usize,
    /// Backups that nobody could read, and that were deleted.
    pub broken: usize,
    /// Files as they came that were deleted.
    pub files: usize,
}

impl LettingGo {
    /// The names by which texts are searched, of the person as this table has them and others.
    fn names(&self, table: &Table, more: &[String]) -> Vec<String> {
        let mut names = persons::names_of_person(table, self.person);
        names.extend(self.also.iter().chain(more).cloned());
        names
    }

    fn farewell(&self, names: &[String], word: &str) -> Farewell {
        Farewell {
            person: self.person,
            instead: self.instead,
            names: Names::new(names.iter().map(|name| (name.as_str(), word))),
            kept: self.kept.clone(),
        }
    }

    /// As it is to be done.
    fn doing(&self, names: &[String]) -> Farewell {
        match &self.word {
            Some(word) => self.farewell(names, word),
            None => self.farewell(&[], ""),
        }
    }
}

/// A word that no text has, to find every place of a name whatever is to stand there.
const NO_WORD: &str = "\u{FFFC}";

impl Workspace {
    /// Where a person is, and where texts name them. Not reactive.
    pub fn traces(self, going: &LettingGo) -> Vec<Trace> {
        self.with_table(|table| {
            let names = going.names(table, &[]);
            persons::traces(table, &going.farewell(&names, NO_WORD))
        })
    }

    /// Would this word bring one of the names back?
    pub fn word_names(self, going: &LettingGo, word: &str) -> bool {
        let names = self.with_table(|table| going.names(table, &[]));
        let names = Names::new(names.iter().map(|name| (name.as_str(), NO_WORD)));
        names.replaced(word).is_some()
    }

    /// Takes the person out: of the project, and of everything that this browser keeps of it. It
    /// cannot be undone. After an error it can be done again with the same `names`: what is done is
    /// done, and nothing is lost.
    ///
    /// # Errors
    /// When something could not be read or stored.
    pub async fn let_go(self, going: &LettingGo, names: &[String]) -> Result<LetGo, StorageError> {
        let inner = self.inner();
        if inner.me.get_untracked() == Some(going.person) {
            // Nothing is written under the person's name from here on.
            self.set_me(going.instead);
        }
        let journal = inner.journal.borrow().clone();
        let journal = journal.ok_or(StorageError::Closed)?;
        let mut is_done = false;
        for _ in 0..TRIES {
            inner.take_out(&going.doing(names));
            self.saved().await?;
            match journal.catch_up().await {
                // A row that nobody can read says nothing that could be taken in.
                Ok(()) | Err(StorageError::Damaged(_)) => {}
                Err(error) => return Err(error),
            }
            // What another tab wrote meanwhile may name the person.
            if inner.take_out(&going.doing(names)) {
                continue;
            }
            let table = inner.table.borrow().clone();
            is_done = journal.forget_all_but(&table).await?;
            if is_done {
                break;
            }
        }
        if !is_done {
            return Err(StorageError::Closed);
        }
        let (id, project) = (going.person.to_string(), inner.project.to_string());
        let about = inner.about.to_string();
        let known = Names::new(names.iter().map(|name| (name.as_str(), NO_WORD)));
        let files = inner.store.forget_raw(|text| {
            let is_ours =
                || text.contains(&project) || text.contains(&about) || !text.contains(FORMAT);
            text.contains(&id) || (is_ours() && known.replaced(text).is_some())
        });
        let files = files.await?;
        let rewrite = |table: &Table| {
            let names = going.names(table, names);
            let farewell = going.doing(&names);
            let set = persons::farewell(table, &farewell, random::actor(), &mut random::id)?;
            let mut table = table.clone();
            table.apply(&Change::Edit(set));
            Some(table)
        };
        let backups = inner.store.rewrite_backups(inner.project, rewrite).await?;
        Ok(LetGo {
            backups: backups.rewritten,
            broken: backups.deleted,
            files,
        })
    }

    /// The names by which a person is known now, for [`Workspace::let_go`].
    pub fn names_to_forget(self, going: &LettingGo) -> Vec<String> {
        self.with_table(|table| going.names(table, &[]))
    }
}

impl Inner {
    /// THE ONLY EDIT THAT PASSES FROZEN WAVES AND CLOSED ROUNDS: its wishes come from the pure
    /// function alone, which writes nothing but who somebody is. It is written by nobody, since a
    /// note of who did it would tell who knew the person.
    fn take_out(self: &Rc<Self>, farewell: &Farewell) -> bool {
        let (change, touched) = {
            let mut table = self.table.borrow_mut();
            let set = persons::farewell(&table, farewell, self.nobody(), &mut random::id);
            let Some(change) = set.map(Change::Edit) else {
                return false;
            };
            let Outcome::Applied(touched) = table.apply(&change) else {
                return false;
            };
            (change, touched)
        };
        self.refresh(&touched);
        self.store_change(&change, true);
        true
    }

    /// People who were removed for good, here or in another tab: nobody here is one of them, and no
    /// step back in this tab brings back what named them.
    pub(super) fn forget_people(&self, gone: &[Id]) {
        if gone.is_empty() {
            return;
        }
        if self.me.get_untracked().is_some_and(|me| gone.contains(&me)) {
            // Whoever removed them may have said already who works here now.
            let now = preferences::person(self.project).filter(|me| !gone.contains(me));
            preferences::set_person(self.project, now);
            self.masks.borrow_mut().insert(self.actor.get());
            self.actor.set(random::actor());
            self.last_note.set(0);
            self.me.set(now);
        }
        self.history.replace(History::default());
        self.tell_ends();
    }
}
