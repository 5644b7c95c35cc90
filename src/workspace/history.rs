//! Undo and redo: every action can be taken back by new writes of the old values. Per tab, in
//! memory. Nothing of other people is undone without asking.

use crate::domain::{Domain, Session};
use crate::merge::{Actor, ChangeSet, Key, Stamp, TRASHED, Table, Wish};

use super::deed::Deed;

/// How many actions can be taken back.
const DEPTH: usize = 200;

/// One action that can be taken back.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) deed: Deed,
    /// What brings the old values back.
    pub(super) wishes: Vec<Wish>,
    /// The stamps that the action left behind, one list per wish.
    left: Vec<Vec<Stamp>>,
    /// Did it bear no name? Then neither does taking it back.
    pub(super) secret: bool,
}

impl Step {
    /// The step that takes a change set back, seen before it is applied. The notes about the
    /// session (who worked when) stay.
    pub(super) fn back(deed: Deed, table: &Table, set: &ChangeSet) -> Self {
        let mut wishes = table.inverse(set);
        wishes.retain(|wish| wish.key.kind != Session::KIND);
        let left = vec![vec![set.stamp]; wishes.len()];
        Self {
            deed,
            wishes,
            left,
            secret: false,
        }
    }

    /// The step that takes a merge back: whatever it changed in `keys` gets its old values,
    /// whatever it brought goes into the trash.
    pub(super) fn back_from_merge(before: &Table, after: &Table, keys: &[Key]) -> Self {
        let mut step = Self {
            deed: Deed::Merge,
            wishes: Vec::new(),
            left: Vec::new(),
            secret: false,
        };
        for key in keys.iter().filter(|key| key.kind != Session::KIND) {
            let Some(new) = after.record(&key.kind, key.id) else {
                continue;
            };
            let Some(old) = before.record(&key.kind, key.id) else {
                step.push(after, Wish::set(key.clone(), TRASHED, new.trash_value()));
                continue;
            };
            for (field, register) in new.fields() {
                if old.field(field) != Some(register) {
                    let values = before
                        .heads(key, field)
                        .iter()
                        .map(|h| h.value.clone())
                        .collect();
                    step.push(
                        after,
                        Wish {
                            key: key.clone(),
                            field: field.to_owned(),
                            values,
                        },
                    );
                }
            }
        }
        step
    }

    /// The step that takes back two changes, the later one first.
    pub(super) fn joined(later: Option<Self>, earlier: Option<Self>) -> Option<Self> {
        let (Some(later), Some(mut earlier)) = (later.clone(), earlier.clone()) else {
            return later.or(earlier);
        };
        // What the later one wrote is new to the earlier one, so no field is there twice.
        earlier.wishes.splice(0..0, later.wishes);
        earlier.left.splice(0..0, later.left);
        earlier.secret |= later.secret;
        Some(earlier)
    }

    fn push(&mut self, after: &Table, wish: Wish) {
        let heads = after.heads(&wish.key, &wish.field);
        self.left
            .push(heads.iter().map(|head| head.stamp).collect());
        self.wishes.push(wish);
    }

    /// The records that it changes back.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.wishes.iter().map(|wish| &wish.key)
    }

    /// The records in which somebody else has written since.
    pub(super) fn foreign(&self, table: &Table, is_me: impl Fn(Actor) -> bool) -> Vec<Key> {
        let mut keys: Vec<Key> = Vec::new();
        for (wish, left) in self.wishes.iter().zip(&self.left) {
            let heads = table.heads(&wish.key, &wish.field);
            if heads
                .iter()
                .any(|head| !is_me(head.stamp.actor) && !left.contains(&head.stamp))
            {
                keys.push(wish.key.clone());
            }
        }
        keys.sort();
        keys.dedup();
        keys
    }
}

/// The two stacks.
#[derive(Default)]
pub(super) struct History {
    back: Vec<Step>,
    forth: Vec<Step>,
}

impl History {
    /// A new action: what was undone before cannot be redone any more.
    pub(super) fn did(&mut self, step: Step) {
        self.forth.clear();
        self.push_back(step);
    }

    pub(super) fn push_back(&mut self, step: Step) {
        self.back.push(step);
        if self.back.len() > DEPTH {
            self.back.remove(0);
        }
    }

    pub(super) fn push_forth(&mut self, step: Step) {
        self.forth.push(step);
    }

    pub(super) fn next_back(&self) -> Option<&Step> {
        self.back.last()
    }

    pub(super) fn next_forth(&self) -> Option<&Step> {
        self.forth.last()
    }

    pub(super) fn pop_back(&mut self) -> Option<Step> {
        self.back.pop()
    }

    pub(super) fn pop_forth(&mut self) -> Option<Step> {
        self.forth.pop()
    }

    /// What undo and redo would do now.
    pub(super) fn ends(&self) -> (Option<Deed>, Option<Deed>) {
        (
            self.back.last().map(|step| step.deed),
            self.forth.last().map(|step| step.deed),
        )
    }
}
