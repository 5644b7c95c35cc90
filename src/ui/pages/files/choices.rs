//! What a person has chosen among the values of conflicts, until the choices are taken over in
//! one deed.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde_json::Value;

use super::undoing::tell_with_undo;
use super::values;
use crate::i18n::words::files;
use crate::ui::parts::Toasts;
use crate::workspace::{Deed, Head, Key, Workspace};

/// How a value was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum How {
    /// One of the versions, by its place.
    Version(usize),
    /// All texts, one after the other.
    Both,
    /// A text of one's own.
    Own,
}

/// A rule for many conflicts at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Rule {
    /// What I wrote.
    Mine,
    /// What others wrote.
    Theirs,
    /// What was written last.
    Newest,
}

/// A choice, and the versions that were there when it was made.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Pick {
    pub(super) how: How,
    pub(super) value: Value,
    seen: Vec<Head>,
}

type Field = (Key, String);

/// The choices of one person. Copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct Choices {
    pub(super) workspace: Workspace,
    picks: RwSignal<BTreeMap<Field, Pick>>,
    /// Ticks when values were found to be others than those on screen.
    looked: RwSignal<u32>,
}

impl Choices {
    pub(super) fn new(workspace: Workspace) -> Self {
        let (picks, looked) = (RwSignal::new(BTreeMap::new()), RwSignal::new(0));
        Self {
            workspace,
            picks,
            looked,
        }
    }

    /// The fields of a record in conflict; subscribes to the record.
    pub(super) fn fields(self, key: &Key) -> Vec<String> {
        self.looked.track();
        values::track(self.workspace, key);
        self.workspace.with_table(|table| {
            let record = table.record(&key.kind, key.id);
            record
                .into_iter()
                .flat_map(|r| r.conflicts())
                .map(|(name, _)| name.to_owned())
                .collect()
        })
    }

    /// The versions of a field, the shown one first; subscribes to the record.
    pub(super) fn versions(self, key: &Key, field: &str) -> Vec<Head> {
        self.looked.track();
        values::track(self.workspace, key);
        self.versions_now(key, field)
    }

    fn versions_now(self, key: &Key, field: &str) -> Vec<Head> {
        self.workspace.with_table(|table| {
            let register = table
                .record(&key.kind, key.id)
                .and_then(|record| record.field(field));
            register
                .map(|r| r.conflict().into_iter().cloned().collect())
                .unwrap_or_default()
        })
    }

    /// What was chosen for a field.
    pub(super) fn pick(self, key: &Key, field: &str) -> Option<Pick> {
        self.picks
            .read()
            .get(&(key.clone(), field.to_owned()))
            .cloned()
    }

    /// How many choices there are, among these records.
    pub(super) fn count(self, keys: &[Key]) -> usize {
        self.picks
            .read()
            .keys()
            .filter(|(key, _)| keys.contains(key))
            .count()
    }

    /// Chooses.
    pub(super) fn choose(self, key: &Key, field: &str, how: How, own: Option<String>) {
        let seen = self.versions_now(key, field);
        let joined = || values::joined(field, seen.iter().map(|head| &head.value));
        let value = match (how, own) {
            (How::Version(nth), _) => seen.get(nth).map(|head| head.value.clone()),
            (How::Both, _) => Some(joined().into()),
            (How::Own, Some(text)) => Some(text.into()),
            (How::Own, None) => Some(joined().into()),
        };
        if let Some(value) = value {
            let pick = Pick { how, value, seen };
            self.picks.update(|picks| {
                picks.insert((key.clone(), field.to_owned()), pick);
            });
        }
    }

    /// Chooses by a rule for all fields of these records.
    pub(super) fn choose_by(self, rule: Rule, keys: &[Key]) {
        for key in keys {
            for field in untrack(|| self.fields(key)) {
                let versions = self.versions_now(key, &field);
                self.choose(
                    key,
                    &field,
                    How::Version(self.place_by(rule, &versions)),
                    None,
                );
            }
        }
    }

    /// The place of the version that a rule takes; the shown one when the rule fits none.
    fn place_by(self, rule: Rule, versions: &[Head]) -> usize {
        let is_mine = |head: &Head| self.workspace.is_mine(head.stamp);
        let place = match rule {
            Rule::Mine => versions.iter().position(is_mine),
            Rule::Theirs => versions.iter().position(|head| !is_mine(head)),
            Rule::Newest => {
                let times: Option<Vec<u64>> = versions
                    .iter()
                    .map(|head| self.workspace.writer(head.stamp).1)
                    .collect();
                // Without a time on each of them the order of deeds decides, as on the screen.
                let places = times.into_iter().flatten().enumerate();
                places
                    .max_by_key(|(place, time)| (*time, std::cmp::Reverse(*place)))
                    .map(|(p, _)| p)
            }
        };
        place.unwrap_or(0)
    }

    /// Takes the choices for these records over in one deed. What has changed since it was chosen
    /// is left to be looked at again.
    pub(super) fn settle(self, toasts: Toasts, keys: &[Key]) {
        let mut picks = self.picks.get_untracked();
        picks.retain(|(key, _), _| keys.contains(key));
        if picks.is_empty() {
            toasts.toast(files::settle_none());
            return;
        }
        let (fresh, stale): (Vec<_>, Vec<_>) = picks
            .into_iter()
            .partition(|((key, field), pick)| self.versions_now(key, field) == pick.seen);
        self.picks
            .update(|picks| picks.retain(|(key, _), _| !keys.contains(key)));
        self.workspace.edit(Deed::Settle, |draft| {
            for ((key, field), pick) in &fresh {
                draft.settle(key.clone(), field, pick.value.clone());
            }
        });
        if !fresh.is_empty() {
            tell_with_undo(
                self.workspace,
                toasts,
                files::settled(fresh.len()),
                Deed::Settle,
            );
        }
        if !stale.is_empty() {
            self.looked.update(|ticks| *ticks += 1);
            toasts.error(files::settle_changed(stale.len()));
        }
    }
}
