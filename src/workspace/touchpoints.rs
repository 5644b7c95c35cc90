//! What people do with touchpoints as a list: adding, filling cells, pasting, throwing away, and
//! looking for new ones.

use std::collections::BTreeMap;

use super::{Deed, Id, Key, Workspace};
use crate::domain::touchpoint_list::{Attribute, Block, Cell, Target};
use crate::domain::{Date, Domain, Project, Status, Touchpoint};
use crate::platform::{clock, random};

/// What a paste did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pasted {
    /// The rows that were there.
    pub filled: usize,
    /// The rows that are new, in their order.
    pub added: Vec<Id>,
}

/// The day on this device's calendar.
pub fn today() -> Option<Date> {
    clock::today().parse().ok()
}

impl Workspace {
    /// Adds touchpoints that are like `model` in all but their names. Gives them.
    pub fn add_touchpoints(self, names: Vec<String>, model: &Touchpoint) -> Vec<Id> {
        let named = |(id, name): (Id, String)| {
            let model = model.clone();
            (id, Touchpoint { name, ..model })
        };
        let ids = ids_in_order(names.len());
        let made: Vec<(Id, Touchpoint)> = ids.into_iter().zip(names).map(named).collect();
        if !made.is_empty() {
            self.edit(Deed::AddTouchpoints, |draft| {
                made.iter().for_each(|(id, it)| draft.create(*id, it));
            });
        }
        made.into_iter().map(|(id, _)| id).collect()
    }

    /// Changes touchpoints alike, in one deed.
    pub fn edit_touchpoints(self, ids: &[Id], change: impl Fn(&mut Touchpoint)) -> bool {
        let deed = match ids {
            [_] => Deed::EditTouchpoint,
            _ => Deed::EditTouchpoints,
        };
        self.edit(deed, |draft| {
            for id in ids {
                draft.change::<Touchpoint>(*id, &change);
            }
        })
    }

    /// Writes cells, in one deed. Several cells of a row are written in their order.
    pub fn put_cells(self, cells: Vec<(Id, Attribute, Cell)>) -> bool {
        let mut rows: BTreeMap<Id, Vec<(Attribute, Cell)>> = BTreeMap::new();
        for (id, attribute, cell) in cells {
            rows.entry(id).or_default().push((attribute, cell));
        }
        let deed = match rows.len() {
            1 => Deed::EditTouchpoint,
            _ => Deed::EditTouchpoints,
        };
        let today = today();
        self.edit(deed, |draft| {
            for (id, cells) in rows {
                draft.change::<Touchpoint>(id, |it| put_all(it, cells, today));
            }
        })
    }

    /// Writes a pasted block, in one deed. New rows begin like `model`.
    pub fn paste_touchpoints(self, block: Block, model: &Touchpoint) -> Pasted {
        let mut pasted = Pasted::default();
        let today = today();
        let is_new = |target: &&Target| matches!(target, Target::New(_));
        let mut ids = ids_in_order(block.rows.keys().filter(is_new).count()).into_iter();
        self.edit(Deed::PasteTouchpoints, |draft| {
            for (target, cells) in block.rows {
                match target {
                    Target::Here(id) => {
                        pasted.filled += 1;
                        draft.change::<Touchpoint>(id, |it| put_all(it, cells, today));
                    }
                    Target::New(_) => {
                        let Some(id) = ids.next() else {
                            continue;
                        };
                        let mut it = model.clone();
                        put_all(&mut it, cells, today);
                        draft.create(id, &it);
                        pasted.added.push(id);
                    }
                }
            }
        });
        pasted
    }

    /// Copies a touchpoint under another name; gives the copy.
    pub fn duplicate_touchpoint(self, id: Id, name: String) -> Option<Id> {
        let it = self.inner().touchpoints.peek(id)?.value;
        let copy = random::id();
        let it = Touchpoint { name, ..it };
        self.edit(Deed::AddTouchpoints, |draft| draft.create(copy, &it))
            .then_some(copy)
    }

    /// Puts touchpoints into the trash, in one deed.
    pub fn trash_touchpoints(self, ids: &[Id]) -> bool {
        self.edit(Deed::TrashTouchpoints, |draft| {
            for id in ids {
                draft.trash(Key::new(Touchpoint::KIND, *id));
            }
        })
    }

    /// Takes touchpoints out of the trash.
    pub fn restore_touchpoints(self, ids: &[Id]) -> bool {
        self.edit(Deed::Restore, |draft| {
            for id in ids {
                draft.restore(Key::new(Touchpoint::KIND, *id));
            }
        })
    }

    /// The touchpoints in a state: those that entered it last first, those without a day last.
    pub fn touchpoints_in(self, status: Status) -> Vec<Id> {
        let inner = self.inner();
        let mut found: Vec<(Option<Date>, Id)> = Vec::new();
        inner.touchpoints.visit(|id, it| {
            if it.status == status {
                found.push((it.since, id));
            }
        });
        found.sort_by(|left, right| right.cmp(left));
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// Has the team looked at this place? Subscribes to the project's record.
    pub fn has_looked_at(self, place: &str) -> bool {
        let inner = self.inner();
        let entry = inner.info.read(inner.about);
        entry.is_some_and(|entry| entry.value.looked.contains(place))
    }

    /// Says that the team has looked there, or that it has not.
    pub fn look_at(self, place: &str, has_looked: bool) -> bool {
        let project = self.inner().about;
        self.edit(Deed::EditProject, |draft| {
            draft.change::<Project>(project, |info| {
                if has_looked {
                    info.looked.insert(place.to_owned());
                } else {
                    info.looked.remove(place);
                }
            });
        })
    }
}

/// New ids that sort in the order in which they are given: touchpoints stand in the order of their
/// making, and those made within a millisecond would stand in any.
fn ids_in_order(count: usize) -> Vec<Id> {
    let mut ids: Vec<Id> = (0..count).map(|_| random::id()).collect();
    ids.sort_unstable();
    ids
}

fn put_all(it: &mut Touchpoint, cells: Vec<(Attribute, Cell)>, today: Option<Date>) {
    for (attribute, cell) in cells {
        attribute.put(it, cell, today);
    }
}
