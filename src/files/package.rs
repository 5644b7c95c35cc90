//! Packages: the part of a project that one department works on by itself. Which records belong to
//! it follows from the project alone; whatever is written in it later travels back with it.

use std::collections::BTreeSet;

use super::write::safe;
use super::{EXTENSION, file_name_ending};
use crate::domain::{
    Activity, Board, Card, CardKind, CardState, Department, Domain, Package, Person, Persona,
    Phase, Project, Question, Topic, Touchpoint, Wave,
};
use crate::merge::{Fate, Id, Key, Record, Table};

/// Bytes that the names of project and department may each take in the name of a file.
const LONGEST_NAME: usize = 70;

/// The records of a package, in the order of their keys: the board of the department, its touchpoints
/// and those its cards name, its people, what these refer to, and the company's agreed standards.
///
/// NOBODY ELSE'S: no people, boards, answers, estimates or sessions (who wrote when) of others, no
/// covered cards, nothing of the trash.
pub fn package_keys(table: &Table, package: Id) -> BTreeSet<Key> {
    let Some(record) = table.record(Package::KIND, package) else {
        return BTreeSet::new();
    };
    let about = Package::read(record).0;
    let mut keys = Keys {
        table,
        keys: [Key::new(Package::KIND, package)].into(),
    };
    keys.all_of::<Project>(|_, _| true);
    keys.all_of::<Topic>(|_, _| true);
    keys.all_of::<Phase>(|_, _| true);
    keys.all_of::<Question>(|id, _| about.questions.contains(&id));
    let Some(department) = about.department else {
        return keys.keys;
    };
    keys.all_of::<Person>(|_, person| person.department == Some(department));
    keys.all_of::<Wave>(|id, wave| about.wave == Some(id) && wave.seal.is_none());
    let mut named = BTreeSet::new();
    let covered = covering(table);
    keys.all_of::<Card>(|_, card| {
        let is_covered = card.writing.is_some_and(|id| covered.contains(&id));
        let is_own = card.place.board == Board::Department(department);
        if is_own && !is_covered {
            named.extend(card.touchpoints.iter().copied());
        }
        !is_covered && (is_own || is_standard(card))
    });
    // Who shares a touchpoint is named, by the department only.
    let mut departments = BTreeSet::from([department]);
    keys.all_of::<Touchpoint>(|id, touchpoint| {
        let is_wanted = touchpoint.departments.contains(&department) || named.contains(&id);
        if is_wanted {
            departments.extend(touchpoint.departments.iter().copied());
        }
        is_wanted
    });
    keys.all_of::<Department>(|id, _| departments.contains(&id));
    // On a rating sheet people say for which persona they speak.
    let (named, has_sheet) = (keys.referred(), keys.has(Wave::KIND));
    keys.all_of::<Persona>(|id, _| has_sheet || named.contains(&id));
    keys.keys
}

/// The project of which the table under this id is a package; nothing when it is the project itself.
pub fn home_of_package(table: &Table, id: Id) -> Option<Id> {
    let is_project = table.record(Project::KIND, id).is_some();
    if is_project || table.record(Package::KIND, id).is_none() {
        return None;
    }
    table.records(Project::KIND).map(|(id, _)| id).next()
}

/// The name of the department that a package is for; empty when there is none.
pub fn department_of_package(table: &Table, package: Id) -> String {
    let about = table.record(Package::KIND, package).map(Package::read);
    let department = about.and_then(|(package, _)| package.department);
    let record = department.and_then(|id| table.record(Department::KIND, id));
    record
        .map(|record| Department::read(record).0.name)
        .unwrap_or_default()
}

/// Was this card tied to its question after the package was made? Every writer of a package has
/// seen its record, so whatever they write has a higher counter; what was there before has a lower one.
pub fn came_after_package(table: &Table, card: Id, package: Id) -> bool {
    let stamp = |kind: &str, id: Id, field: &str| {
        let heads = table.heads(&Key::new(kind, id), field);
        heads.iter().map(|head| head.stamp.counter).min()
    };
    let made = stamp(Package::KIND, package, "department");
    made.zip(stamp(Card::KIND, card, "question"))
        .is_some_and(|(made, tied)| tied > made)
}

/// What the file of a package is called: project, department and day.
pub fn package_file_name(project: &str, department: &str, date: &str) -> String {
    let parts = [safe(project, LONGEST_NAME), safe(department, LONGEST_NAME)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    file_name_ending(&parts.join(" - "), date, EXTENSION)
}

/// What everybody can read, whatever department they work in.
fn is_standard(card: &Card) -> bool {
    card.place.board == Board::Company
        && card.place.kind == CardKind::Standard
        && card.state != CardState::Proposed
}

/// The activities whose cards are still covered.
fn covering(table: &Table) -> BTreeSet<Id> {
    let activities = table.records(Activity::KIND);
    let covering = activities.filter(|(_, record)| Activity::read(record).0.covers());
    covering.map(|(id, _)| id).collect()
}

struct Keys<'a> {
    table: &'a Table,
    keys: BTreeSet<Key>,
}

impl Keys<'_> {
    /// Takes the records of a kind that do not lie in the trash.
    fn all_of<T: Domain>(&mut self, mut wanted: impl FnMut(Id, &T) -> bool) {
        let here = |record: &Record| record.fate() != Fate::Trashed;
        let records = self.table.records(T::KIND);
        let records =
            records.filter(|(id, record)| here(record) && wanted(*id, &T::read(record).0));
        self.keys
            .extend(records.map(|(id, _)| Key::new(T::KIND, id)));
    }

    fn has(&self, kind: &str) -> bool {
        self.keys.iter().any(|key| key.kind == kind)
    }

    /// Every id that these records name.
    fn referred(&self) -> BTreeSet<Id> {
        let records = self.keys.iter();
        let records = records.filter_map(|key| self.table.record(&key.kind, key.id));
        records
            .flat_map(|record| super::remark::references(record).map(|(_, id)| id))
            .collect()
    }
}
