//! What a window in which all or some are chosen holds while it is open.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::workspace::Id;

/// All, or those that were picked.
#[derive(Clone, Copy)]
pub(super) struct Picking {
    pub(super) open: RwSignal<bool>,
    pub(super) all: RwSignal<bool>,
    pub(super) chosen: RwSignal<BTreeSet<Id>>,
    /// Somebody wants to take over nothing at all.
    pub(super) empty: RwSignal<bool>,
}

impl Picking {
    pub(super) fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            all: RwSignal::new(true),
            chosen: RwSignal::default(),
            empty: RwSignal::new(false),
        }
    }

    /// Opens the window with this choice; an empty one means all.
    pub(super) fn begin(self, all: bool, chosen: BTreeSet<Id>) {
        self.all.set(all);
        self.chosen.set(chosen);
        self.empty.set(false);
        self.open.set(true);
    }

    pub(super) fn choose(self, id: Id, on: bool) {
        self.empty.set(false);
        self.chosen.update(|chosen| {
            if on {
                chosen.insert(id);
            } else {
                chosen.remove(&id);
            }
        });
    }

    /// Closes the window and tells the choice; nothing where nothing is chosen.
    pub(super) fn take(self) -> Option<BTreeSet<Id>> {
        let all = self.all.get_untracked();
        let chosen = self.chosen.get_untracked();
        if !all && chosen.is_empty() {
            self.empty.set(true);
            return None;
        }
        self.open.set(false);
        Some(if all { BTreeSet::new() } else { chosen })
    }
}
