//! Needs of touchpoints: writing them down, and taking over what touchpoints already name. Each
//! reader subscribes to what it reads.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Deed, Id, Workspace};
use crate::domain::board::fold;
use crate::domain::need_list::named_resources;
use crate::domain::{Board, Need, ResourceKind, Touchpoint};
use crate::platform::random;

impl Workspace {
    /// All needs, touchpoint by touchpoint in alphabetical order, within one in the order of kinds
    /// and then of their making.
    pub fn needs(self) -> Vec<Id> {
        let inner = self.inner();
        // Touchpoints may be renamed.
        inner.touchpoints.here(|id, _| id);
        let name = |touchpoint: Option<Id>| {
            let entry = inner.touchpoints.peek(touchpoint?)?;
            Some(fold(&entry.value.name))
        };
        inner.needs.here(|id, need: &Need| {
            let name = name(need.touchpoint);
            (name.is_none(), name, need.touchpoint, need.kind, id)
        })
    }

    /// The needs of a touchpoint that are known not to be met, what is missing first.
    pub fn unmet_needs_at(self, touchpoint: Id) -> Vec<Id> {
        let mut found = self.inner().needs.pick(|id, need: &Need| {
            let here = need.touchpoint == Some(touchpoint) && need.is_mismatch();
            here.then_some((std::cmp::Reverse(need.fit), need.kind, id))
        });
        found.sort();
        found.into_iter().map(|(.., id)| id).collect()
    }

    /// A need, also one in the trash.
    pub fn need(self, id: Id) -> Need {
        let entry = self.inner().needs.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    }

    /// What a touchpoint names that is no need yet.
    pub fn named_at(self, touchpoint: Id) -> Vec<(ResourceKind, String)> {
        let inner = self.inner();
        let Some(it) = inner.touchpoints.read(touchpoint) else {
            return Vec::new();
        };
        let needs = inner
            .needs
            .pick(|_, need: &Need| (need.touchpoint == Some(touchpoint)).then(|| need.clone()));
        named_resources(&it.value, &needs)
    }

    /// How much all touchpoints name that is no need yet, and at how many of them.
    pub fn named_anywhere(self) -> Vec<(Id, usize)> {
        let inner = self.inner();
        let mut needs: BTreeMap<Id, Vec<Need>> = BTreeMap::new();
        inner.needs.visit(|_, need| {
            if let Some(touchpoint) = need.touchpoint {
                needs.entry(touchpoint).or_default().push(need.clone());
            }
        });
        let none = Vec::new();
        inner.touchpoints.pick(|id, touchpoint: &Touchpoint| {
            let known = needs.get(&id).unwrap_or(&none);
            let count = named_resources(touchpoint, known).len();
            (count > 0).then_some((id, count))
        })
    }

    /// Takes over what these touchpoints name, in one action; what the customer expects there
    /// becomes the requirement where none is written. Says how many were added.
    pub fn take_over_needs(self, touchpoints: &[Id]) -> usize {
        let inner = self.inner();
        let mut added = Vec::new();
        let mut filled = Vec::new();
        for touchpoint in touchpoints {
            let Some(entry) = inner.touchpoints.peek(*touchpoint) else {
                continue;
            };
            let expected = entry.value.expectation.trim().to_owned();
            for (kind, resource) in untrack(|| self.named_at(*touchpoint)) {
                added.push(Need {
                    kind,
                    resource,
                    ..self.blank_need(*touchpoint)
                });
            }
            let blank = untrack(|| {
                inner.needs.pick(|id, need: &Need| {
                    let here = need.touchpoint == Some(*touchpoint);
                    (here && need.requirement.trim().is_empty()).then_some(id)
                })
            });
            filled.extend(blank.into_iter().map(|id| (id, expected.clone())));
        }
        let mut ids: Vec<Id> = added.iter().map(|_| random::id()).collect();
        ids.sort_unstable();
        self.edit(Deed::AddNeed, |draft| {
            for (id, need) in ids.iter().zip(&added) {
                draft.create(*id, need);
            }
            for (id, expected) in filled {
                draft.change::<Need>(id, |need| need.requirement = expected);
            }
        });
        added.len()
    }

    /// Adds needs of a touchpoint, one per resource; they begin with what the customer expects there.
    pub fn add_needs(self, touchpoint: Id, kind: ResourceKind, resources: Vec<String>) -> Vec<Id> {
        let blank = self.blank_need(touchpoint);
        let mut ids: Vec<Id> = resources.iter().map(|_| random::id()).collect();
        ids.sort_unstable();
        self.edit(Deed::AddNeed, |draft| {
            for (id, resource) in ids.iter().zip(resources) {
                let need = Need {
                    kind,
                    resource,
                    ..blank.clone()
                };
                draft.create(*id, &need);
            }
        });
        ids
    }

    /// How a new need of a touchpoint begins: with what the customer expects, and with the
    /// department where only one is responsible.
    fn blank_need(self, touchpoint: Id) -> Need {
        let entry = self.inner().touchpoints.peek(touchpoint);
        let expected = entry.map(|it| it.value.expectation).unwrap_or_default();
        Need {
            touchpoint: Some(touchpoint),
            requirement: expected.trim().to_owned(),
            department: match self.home_of(Some(touchpoint)) {
                Board::Department(only) => Some(only),
                Board::Company => None,
            },
            ..Need::default()
        }
    }
}
