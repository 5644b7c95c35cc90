//! The one door: user actions become change sets here, changes of other tabs come in here, and
//! the signals are brought up to the table.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;
use serde_json::Value;

use super::history::Step;
use super::{Deed, Draft, Inner, ProjectRow, Undone, Way, felt};
use crate::domain::{Card, Domain, Id, Person, Rating, Tally};
use crate::files;
use crate::merge::codec::write_table;
use crate::merge::{Change, Key, Outcome, TRASHED, Table, Wish, Write};
use crate::method::cover::{is_secret, is_unrevealed};
use crate::method::{thaws, touches_frozen};
use crate::platform::clock;

/// After how much quiet the project is tidied up in storage.
const IDLE_MS: u32 = 5_000;

/// Merging, taking over a file that was written by hand, and choosing among the values that came
/// so are told on screen in their own way, and their undoing belongs to them. The numbers of a
/// frozen wave come from its seal, which none of these takes off (see [`thaws`]).
fn may_touch_frozen(deed: Deed) -> bool {
    matches!(deed, Deed::Merge | Deed::TakeOver | Deed::Settle)
}

/// The wishes behind writes, to propose them again together with others.
fn rewish(writes: Vec<Write>) -> Vec<Wish> {
    let wish = |Write {
                    key, field, values, ..
                }| Wish { key, field, values };
    writes.into_iter().map(wish).collect()
}

impl Inner {
    pub(super) fn edit(self: &Rc<Self>, deed: Deed, draft: impl FnOnce(&mut Draft<'_>)) -> bool {
        let step = self
            .allowed(deed, draft)
            .and_then(|wishes| self.write(deed, wishes, false));
        match step {
            Some(step) => {
                self.history.borrow_mut().did(step);
                self.tell_ends();
                true
            }
            None => false,
        }
    }

    pub(super) fn edit_for_good(
        self: &Rc<Self>,
        deed: Deed,
        draft: impl FnOnce(&mut Draft<'_>),
    ) -> bool {
        let wishes = self.allowed(deed, draft);
        let step = wishes.and_then(|wishes| self.write(deed, wishes, false));
        step.is_some()
    }

    /// What the draft asks for, unless it would change a frozen wave.
    fn allowed(&self, deed: Deed, draft: impl FnOnce(&mut Draft<'_>)) -> Option<Vec<Wish>> {
        let table = self.table.borrow();
        let mut collected = Draft::new(&table);
        draft(&mut collected);
        let wishes = collected.into_wishes();
        if may_touch_frozen(deed) || !touches_frozen(&table, &wishes) {
            return Some(self.mark(deed, &table, wishes));
        }
        drop(table);
        let tell = self.on_refused.borrow().clone();
        tell.iter().for_each(|tell| tell());
        None
    }

    pub(super) fn step(self: &Rc<Self>, way: Way, even_foreign: bool) -> Undone {
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
        let foreign = step.foreign(&self.table.borrow(), |actor| self.wrote_as(actor));
        if !even_foreign && !foreign.is_empty() {
            return Undone::Foreign(foreign);
        }
        if !may_touch_frozen(step.deed) && touches_frozen(&self.table.borrow(), &step.wishes) {
            let mut history = self.history.borrow_mut();
            let _refused = match way {
                Way::Undo => history.pop_back(),
                Way::Redo => history.pop_forth(),
            };
            drop(history);
            self.tell_ends();
            return Undone::Frozen;
        }
        let (deed, secret) = (step.deed, step.secret);
        let made_trashed = made_trashed(&self.table.borrow(), &step.wishes);
        let made = self.write(deed, step.wishes, secret);
        // Its words are newer than the list of what the trash has seen, so it goes there once more.
        let wishes = files::trashing(&self.table.borrow(), &made_trashed);
        let reversed = Step::joined(self.write(deed, wishes, secret), made);
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

    /// Makes and applies the change set; gives back the step that would reverse it. A secret one,
    /// and one that touches what must be secret, is written by nobody: its actor writes nothing
    /// else, and no session tells of it.
    pub(super) fn write(
        self: &Rc<Self>,
        deed: Deed,
        wishes: Vec<Wish>,
        secret: bool,
    ) -> Option<Step> {
        let (change, step, touched) = {
            let mut table = self.table.borrow_mut();
            let stay = |wish: &&Wish| !thaws(&table, &wishes, wish);
            let wishes: Vec<Wish> = wishes.iter().filter(stay).cloned().collect();
            let secret = secret || is_secret(&table, &wishes);
            let set = if secret {
                table.propose(self.nobody(), wishes)?
            } else {
                let set = table.propose(self.actor.get(), wishes)?;
                let mut wishes = rewish(set.writes);
                wishes.extend(self.session_note(set.stamp.counter));
                table.propose(self.actor.get(), wishes)?
            };
            let mut step = Step::back(deed, &table, &set);
            step.secret = secret;
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

    /// The door for changes from other tabs. They come in the order of the journal, without gaps,
    /// so what builds on something that is not here builds on a row that is broken for good.
    pub(super) fn receive(self: &Rc<Self>, changes: &[Change]) {
        let mut touched = BTreeSet::new();
        {
            let mut table = self.table.borrow_mut();
            for change in changes {
                touched.extend(match table.apply(change) {
                    Outcome::Applied(keys) => keys,
                    Outcome::Old => Vec::new(),
                    Outcome::Early => table.apply_despite_gap(change),
                });
            }
        }
        self.refresh(&touched.into_iter().collect::<Vec<_>>());
    }

    /// Brings the signals up to the table for these records.
    pub(super) fn refresh(&self, keys: &[Key]) {
        let table = self.table.borrow();
        let mut cards = Vec::new();
        let mut ratings = Vec::new();
        let mut kinds = BTreeSet::new();
        let mut conflicts = self.conflicts.get_untracked();
        let conflicts_before = conflicts.clone();
        let own = self.own_set();
        let turned = self.turned(&table, keys);
        for key in keys.iter().chain(&turned) {
            let record = table.record(&key.kind, key.id);
            let covers = |record| !own.contains(&key.id) && is_unrevealed(&table, record);
            let is_covered = key.kind == Card::KIND && record.is_some_and(covers);
            let in_conflict = record.is_some_and(|record| record.conflicts().next().is_some());
            // Choosing among texts waits until they may be read.
            if in_conflict && !is_covered {
                conflicts.insert(key.clone())
            } else {
                conflicts.remove(key)
            };
            if key.kind == Card::KIND {
                // Columns tell of cards that move; the list of all cards only of coming, going,
                // and being covered or revealed.
                let change = self.cards.refresh_as(key.id, record, |entry| {
                    if is_covered {
                        entry.value = entry.value.covered();
                        entry.conflicts.clear();
                    }
                });
                let seen = |card: Option<&Card>| card.map(Card::is_covered);
                // Out of the trash for good: on no board, but on the list of the trash.
                let is_gone = change.old.is_some() && change.new.is_none();
                if is_gone || seen(change.was()) != seen(change.is()) {
                    kinds.insert(Card::KIND);
                }
                cards.push((key.id, change.was().cloned(), change.is().cloned()));
                continue;
            }
            let Some(shelf) = self.shelves.of(&key.kind) else {
                continue;
            };
            if matches!(shelf.kind(), Rating::KIND | Tally::KIND) {
                ratings.push((key.id, felt::named(&self.shelves, key.id)));
            }
            if shelf.take(key.id, record) {
                kinds.insert(shelf.kind());
            }
        }
        let gone =
            |key: &&Key| key.kind == Person::KIND && table.record(&key.kind, key.id).is_none();
        let gone: Vec<Id> = keys.iter().filter(gone).map(|key| key.id).collect();
        drop(table);
        self.forget_people(&gone);
        self.columns.refresh(&cards);
        self.felt.refresh(&self.shelves, &ratings);
        self.shelves.tell(&kinds);
        // The fields of a record in conflict may differ although the records are the same.
        if conflicts != conflicts_before || keys.iter().any(|key| conflicts.contains(key)) {
            self.conflicts.set(conflicts);
        }
    }

    pub(super) fn store_change(self: &Rc<Self>, change: &Change, strict: bool) {
        let row = self.summary();
        if let Some(journal) = self.journal.borrow().as_ref() {
            journal.append(change, row, strict);
        }
        self.tidy_later();
        self.note_change();
        self.back_up_hourly();
        self.write_disk_later();
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
            .peek(self.about)
            .map(|info| info.value.name)
            .unwrap_or_default();
        row.changed = clock::now();
        row.saved_file = row.saved_file.max(self.care.get_untracked().saved);
        row.cards = self.cards.count();
        row.departments = self.departments.count();
        row.people = self.people.count();
        row.clone()
    }

    pub(super) fn tell_ends(&self) {
        let ends = self.history.borrow().ends();
        if self.ends.get_untracked() != ends {
            self.ends.set(ends);
        }
    }
}

/// The records that these wishes make anew, to lie in the trash.
fn made_trashed(table: &Table, wishes: &[Wish]) -> Vec<Key> {
    let is_list = |value: &Value| value.as_array().is_some_and(|list| !list.is_empty());
    let trashes = |wish: &&Wish| wish.field == TRASHED && wish.values.iter().any(is_list);
    let anew = |key: &&Key| table.record(&key.kind, key.id).is_none();
    let keys = wishes.iter().filter(trashes).map(|wish| &wish.key);
    keys.filter(anew).cloned().collect()
}
