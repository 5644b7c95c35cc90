//! Changing the phases: five are built in and get a record only when somebody changes them.

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Id, Workspace};
use crate::domain::board::{Spot, key_at};
use crate::domain::{BuiltIn, Nudge, Phase};
use crate::platform::random;

impl Workspace {
    /// Changes a phase, also a built-in one without a record.
    pub fn edit_phase(self, deed: Deed, id: Id, change: impl FnOnce(&mut Phase)) -> bool {
        let blank = BuiltIn::of(id).map(Phase::built_in).unwrap_or_default();
        self.edit(deed, |draft| {
            draft.put::<Phase>(id, blank, |phase| {
                *phase = std::mem::take(phase).completed(id);
                change(phase);
            })
        })
    }

    /// Adds phases of the team's own behind all others.
    pub fn add_phases(self, names: Vec<String>) -> usize {
        let mut keys = self.phase_keys();
        let count = names.len();
        self.edit(Deed::EditPhase, |draft| {
            for name in names {
                let id = random::id();
                let at = key_at(&keys, id, Spot::Last, salt(id));
                keys.push((id, at.clone()));
                let phase = Phase {
                    name,
                    at,
                    ..Phase::default()
                };
                draft.create(id, &phase);
            }
        });
        count
    }

    /// Moves a phase. Says its new place and how many there are.
    pub fn nudge_phase(self, id: Id, nudge: Nudge) -> Option<(usize, usize)> {
        let keys = self.phase_keys();
        let list: Vec<Id> = keys.iter().map(|(id, _)| *id).collect();
        let spot = nudge.spot(&list, id)?;
        let at = key_at(&keys, id, spot, salt(random::id()));
        self.edit_phase(Deed::MovePhase, id, |phase| phase.at = at);
        let keys = self.phase_keys();
        let place = keys.iter().position(|(other, _)| *other == id)?;
        Some((place + 1, keys.len()))
    }

    fn phase_keys(self) -> Vec<(Id, String)> {
        let phases = untrack(|| self.all_phases());
        phases
            .into_iter()
            .map(|(id, phase)| (id, phase.at))
            .collect()
    }
}
