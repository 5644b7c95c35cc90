//! Packages: handing parts of the project out to departments, and working in one. Each reader
//! subscribes to what it reads.

use std::cmp::Reverse;

use super::cards::salt;
use super::{Deed, Id, Key, Workspace};
use crate::domain::board::{Spot, fold, key_at};
use crate::domain::{Board, Card, Column, Department, Domain, Package, Place};
use crate::files;
use crate::platform::{clock, random};

/// How far a package has come, as far as this project can know.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PackageState {
    /// The department says that it is done.
    Done,
    /// So many answers to its questions were written since it was made.
    Answered(usize),
    /// Nothing has come back yet.
    Out,
}

impl Workspace {
    /// All packages, the latest first, those of one day by the names of their departments.
    pub fn packages(self) -> Vec<Id> {
        let inner = self.inner();
        inner.packages.here(|id, package: &Package| {
            let department = package.department.and_then(|id| inner.departments.peek(id));
            let name = department.map(|entry| fold(&entry.value.name));
            (Reverse(package.date), name, id)
        })
    }

    /// A package that is not in the trash.
    pub fn package(self, id: Id) -> Option<Package> {
        let entry = self.inner().packages.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// The package that is open, if it is not the whole project. Not reactive: what is open stays
    /// what it is.
    pub fn open_package(self) -> Option<Id> {
        let inner = self.inner();
        (inner.project != inner.about).then_some(inner.project)
    }

    /// The name of the department that a package is for; empty if it is gone.
    pub fn package_department(self, id: Id) -> String {
        let department = self.package(id).and_then(|package| package.department);
        let entry = department.and_then(|id| self.inner().departments.read(id));
        entry.map_or_else(String::new, |entry| entry.value.name)
    }

    /// How far a package has come.
    pub fn package_state(self, id: Id) -> PackageState {
        let package = self.package(id).unwrap_or_default();
        if package.done {
            return PackageState::Done;
        }
        let inner = self.inner();
        let answers = package.questions.iter();
        let answers = answers.flat_map(|question| self.answers_to(id, *question));
        let table = inner.table.borrow();
        match answers
            .filter(|card| files::came_after_package(&table, *card, id))
            .count()
        {
            0 => PackageState::Out,
            count => PackageState::Answered(count),
        }
    }

    /// The cards on the department's board that answer a question of its package, in the order in
    /// which they were written.
    pub fn answers_to(self, package: Id, question: Id) -> Vec<Id> {
        let department = self.package(package).and_then(|package| package.department);
        let Some(board) = department.map(Board::Department) else {
            return Vec::new();
        };
        let mut answers = self.inner().cards.pick(|id, card: &Card| {
            (card.place.board == board && card.question == Some(question)).then_some(id)
        });
        answers.sort_unstable();
        answers
    }

    /// Makes one package for each of these departments, alike but for the department.
    pub fn add_packages(self, departments: &[Id], like: &Package) -> Vec<Id> {
        let made: Vec<(Id, Package)> = departments
            .iter()
            .map(|department| {
                let package = Package {
                    department: Some(*department),
                    date: clock::today().parse().ok(),
                    done: false,
                    ..like.clone()
                };
                (random::id(), package)
            })
            .collect();
        let is_done = self.edit(Deed::AddPackage, |draft| {
            made.iter()
                .for_each(|(id, package)| draft.create(*id, package));
        });
        let made = made.into_iter().map(|(id, _)| id);
        made.filter(|_| is_done).collect()
    }

    /// Changes a package.
    pub fn edit_package(self, id: Id, change: impl FnOnce(&mut Package)) -> bool {
        self.edit(Deed::EditPackage, |draft| {
            draft.change::<Package>(id, change)
        })
    }

    /// Puts a package into the trash; what came back with it stays.
    pub fn trash_package(self, id: Id) -> bool {
        self.edit(Deed::TrashPackage, |draft| {
            draft.trash(Key::new(Package::KIND, id));
        })
    }

    /// The file for a department: its name and its text. Not reactive.
    pub fn package_file(self, id: Id) -> (String, String) {
        let inner = self.inner();
        let table = inner.table.borrow();
        let part = table.part(&files::package_keys(&table, id));
        let department = files::department_of_package(&table, id);
        let name = files::package_file_name(&self.name(), &department, &clock::today());
        (
            name,
            files::write_package(&part, inner.about, id, &clock::iso_now()),
        )
    }

    /// Writes an answer to a question as a card on the department's board.
    pub fn answer(self, package: Id, question: Id, title: String) -> bool {
        let inner = self.inner();
        let about = inner.packages.peek(package).map(|entry| entry.value);
        let Some(department) = about.and_then(|package| package.department) else {
            return false;
        };
        let kind = self.question(question).unwrap_or_default().kind;
        let board = Board::Department(department);
        let id = random::id();
        let at = key_at(
            &inner.keys_of(Column { board, kind }),
            id,
            Spot::First,
            salt(id),
        );
        let card = Card {
            title,
            place: Place { board, kind, at },
            question: Some(question),
            author: self.me_untracked(),
            ..Card::default()
        };
        self.edit(Deed::AddCards, |draft| draft.create(id, &card))
    }

    /// The departments that a package can be for, in their order.
    pub fn package_choices(self) -> Vec<(Id, Department)> {
        let inner = self.inner();
        let ids = self.departments().into_iter();
        ids.filter_map(|id| Some((id, inner.departments.read(id)?.value)))
            .collect()
    }
}
