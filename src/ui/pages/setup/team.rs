//! What can be done with departments and people, once: buttons, menus and fields come here.

use leptos::prelude::*;

use crate::domain::board::{key_at, titles};
use crate::domain::{Board, Card, CardKind, Color, Column, Department, Domain, Person, Spot};
use crate::i18n::words::{common, setup};
use crate::platform::{address, random};
use crate::ui::parts::Toasts;
use crate::workspace::{Deed, Id, Key, Workspace};

/// A step of a department within the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Up,
    Down,
    Top,
    Bottom,
}

/// The deeds of the setup page. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Team {
    pub(super) workspace: Workspace,
    pub(super) toasts: Toasts,
    /// The department that is to go although it has cards, if the person agrees.
    pub(super) doomed: RwSignal<Option<Id>>,
    /// The department whose colour is being chosen.
    pub(super) colored: RwSignal<Option<Id>>,
    /// The button that is to keep the focus after a department has moved.
    pub(super) focus: RwSignal<Option<(Id, Step)>>,
}

fn salt(id: Id) -> u64 {
    id.0.as_u64_pair().1
}

impl Team {
    pub(super) fn new(workspace: Workspace, toasts: Toasts) -> Self {
        let (doomed, colored) = (RwSignal::new(None), RwSignal::new(None));
        Self {
            workspace,
            toasts,
            doomed,
            colored,
            focus: RwSignal::new(None),
        }
    }

    /// A department, also one in the trash; subscribes to it.
    pub(super) fn department(self, id: Id) -> Department {
        let entry = self.workspace.inner().departments.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    }

    fn department_now(self, id: Id) -> Department {
        untrack(|| self.department(id))
    }

    /// Adds the departments that the lines of a text name.
    pub(super) fn add_departments(self, text: &str) {
        let mut list = self.keys();
        let mut used = self.colors();
        let mut departments = Vec::new();
        for name in titles(text) {
            let id = random::id();
            let at = key_at(&list, id, Spot::Last, salt(id));
            list.push((id, at.clone()));
            let color = Color::rarest(&used);
            used.push(color);
            departments.push((id, Department { name, color, at }));
        }
        if departments.is_empty() {
            return;
        }
        self.workspace.edit(Deed::AddDepartment, |draft| {
            departments
                .iter()
                .for_each(|(id, department)| draft.create(*id, department));
        });
        self.toasts
            .announce(setup::department_added(departments.len()));
    }

    fn keys(self) -> Vec<(Id, String)> {
        let ids = untrack(|| self.workspace.departments());
        ids.into_iter()
            .map(|id| (id, self.department_now(id).at))
            .collect()
    }

    fn colors(self) -> Vec<Color> {
        let ids = untrack(|| self.workspace.departments());
        ids.into_iter()
            .map(|id| self.department_now(id).color)
            .collect()
    }

    /// Changes a department.
    pub(super) fn edit_department(self, id: Id, change: impl FnOnce(&mut Department)) {
        self.workspace.edit(Deed::EditDepartment, |draft| {
            draft.change::<Department>(id, change)
        });
    }

    /// Moves a department within the list.
    pub(super) fn step(self, id: Id, step: Step) {
        let list = self.keys();
        let Some(place) = list.iter().position(|(other, _)| *other == id) else {
            return;
        };
        let neighbour = |place: usize| list.get(place).map(|(id, _)| *id);
        let spot = match step {
            Step::Top => Some(Spot::First),
            Step::Bottom => Some(Spot::Last),
            Step::Up => place.checked_sub(1).and_then(neighbour).map(Spot::Before),
            Step::Down => neighbour(place + 1).map(Spot::After),
        };
        let Some(spot) = spot else { return };
        let at = key_at(&list, id, spot, salt(random::id()));
        self.workspace.edit(Deed::MoveDepartment, |draft| {
            draft.change::<Department>(id, |department| department.at = at);
        });
        self.focus.set(Some((id, step)));
        let order = untrack(|| self.workspace.departments());
        let place = order
            .iter()
            .position(|other| *other == id)
            .map_or(0, |place| place + 1);
        let name = self.department_now(id).name;
        self.toasts.announce(setup::moved(
            &order.len().to_string(),
            &name,
            &place.to_string(),
        ));
    }

    /// The cards on a department's board.
    pub(super) fn cards_of(self, id: Id) -> Vec<Id> {
        let inner = self.workspace.inner();
        let columns = CardKind::ALL.map(|kind| Column {
            board: Board::Department(id),
            kind,
        });
        columns
            .into_iter()
            .flat_map(|column| inner.columns.order(column).get_untracked())
            .collect()
    }

    /// Puts a department into the trash; asks first when it has cards.
    pub(super) fn ask_trash_department(self, id: Id) {
        if self.cards_of(id).is_empty() {
            self.trash_department(id);
        } else {
            self.doomed.set(Some(id));
        }
    }

    /// Puts a department and its cards into the trash, in one deed.
    pub(super) fn trash_department(self, id: Id) {
        let mut keys = vec![Key::new(Department::KIND, id)];
        keys.extend(
            self.cards_of(id)
                .into_iter()
                .map(|card| Key::new(Card::KIND, card)),
        );
        let name = self.department_now(id).name;
        self.trash(Deed::TrashDepartment, keys, &name);
        address::focus("departments-title");
    }

    fn trash(self, deed: Deed, keys: Vec<Key>, name: &str) {
        self.workspace.edit(deed, |draft| {
            keys.iter().for_each(|key| draft.trash(key.clone()))
        });
        let workspace = self.workspace;
        self.toasts
            .toast_with(setup::trashed(name), common::undo(), move || {
                workspace.edit(Deed::Restore, |draft| {
                    keys.iter().for_each(|key| draft.restore(key.clone()));
                });
            });
    }

    /// A person; subscribes to it.
    pub(super) fn person(self, id: Id) -> Person {
        let entry = self.workspace.inner().people.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    }

    /// Adds the people that the lines of a text name.
    pub(super) fn add_people(self, text: &str, department: Option<Id>) {
        let people: Vec<(Id, Person)> = titles(text)
            .into_iter()
            .map(|name| {
                (
                    random::id(),
                    Person {
                        name,
                        department,
                        ..Person::default()
                    },
                )
            })
            .collect();
        if people.is_empty() {
            return;
        }
        self.workspace.edit(Deed::AddPerson, |draft| {
            people
                .iter()
                .for_each(|(id, person)| draft.create(*id, person));
        });
        self.toasts.announce(setup::person_added(people.len()));
    }

    /// Changes a person.
    pub(super) fn edit_person(self, id: Id, change: impl FnOnce(&mut Person)) {
        self.workspace
            .edit(Deed::EditPerson, |draft| draft.change::<Person>(id, change));
    }

    /// Puts a person into the trash.
    pub(super) fn trash_person(self, id: Id) {
        let name = untrack(|| self.person(id)).name;
        self.trash(Deed::TrashPerson, vec![Key::new(Person::KIND, id)], &name);
        address::focus("people-title");
    }
}
