//! Company templates: how a company works (departments, phases, topics, criteria, checklists, agendas,
//! questions) without anything of what came of it. A template names no person, has no cards, touchpoints,
//! measurements, results or stamps. Its records keep their ids, so that two who start with the same
//! template hold the same records and merge instead of doubling.

mod fresh;
mod read;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde_json::json;

use super::plain::PlainRecord;
use crate::domain::record::Fields;
use crate::domain::{
    Activity, Board, Check, Checklist, Criterion, Department, Domain, Phase, Question, Topic,
    UsualQuestion, Workshop,
};
use crate::merge::codec::push_json;
use crate::merge::{Fate, Id, Key, Table};

/// The name of the format, in the member `format` of every template. It is another one than a
/// project's, so that versions that know no templates refuse them in words.
pub const TEMPLATE_FORMAT: &str = "touchpoint-werkstatt-template";
/// The version that this program writes.
pub(super) const TEMPLATE_VERSION: u64 = 1;
/// How the name of a template's file ends.
pub const TEMPLATE_EXTENSION: &str = ".touchpoint-template.json";

/// What a template may hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TemplatePart {
    /// Departments with their colours.
    Departments,
    /// Phases of the customer's way.
    Phases,
    /// Topics with their colours.
    Topics,
    /// Criteria of the ranking.
    Criteria,
    /// Checklists with their items.
    Checklists,
    /// Agendas of workshops.
    Agendas,
    /// Questions of the decks.
    Questions,
}

impl TemplatePart {
    /// In the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Departments,
        Self::Phases,
        Self::Topics,
        Self::Criteria,
        Self::Checklists,
        Self::Agendas,
        Self::Questions,
    ];
}

type List<T> = Vec<(Id, T)>;

/// A company template.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Template {
    /// What it is called.
    pub name: String,
    /// What is in it, in a sentence.
    pub about: String,
    departments: List<Department>,
    phases: List<Phase>,
    topics: List<Topic>,
    criteria: List<Criterion>,
    checklists: List<Checklist>,
    checks: List<Check>,
    agendas: List<Workshop>,
    activities: List<Activity>,
    questions: List<Question>,
}

impl Template {
    /// These parts of a project.
    pub fn of(table: &Table, parts: &BTreeSet<TemplatePart>, name: &str, about: &str) -> Self {
        let whole = Self {
            name: name.to_owned(),
            about: about.to_owned(),
            departments: all(table),
            phases: all(table),
            topics: all(table),
            criteria: all(table),
            checklists: all(table),
            checks: all(table),
            agendas: all(table),
            activities: all(table),
            questions: all(table),
        };
        whole.only(parts).without_results()
    }

    /// Without the parts that are not wanted.
    fn only(mut self, parts: &BTreeSet<TemplatePart>) -> Self {
        let off = |part| !parts.contains(&part);
        if off(TemplatePart::Departments) {
            self.departments.clear();
        }
        if off(TemplatePart::Phases) {
            self.phases.clear();
        }
        if off(TemplatePart::Topics) {
            self.topics.clear();
        }
        if off(TemplatePart::Criteria) {
            self.criteria.clear();
        }
        if off(TemplatePart::Checklists) {
            self.checklists.clear();
        }
        if off(TemplatePart::Agendas) {
            self.agendas.clear();
        }
        if off(TemplatePart::Questions) {
            self.questions.clear();
        }
        self
    }

    /// Nothing that came of it, and nothing that leads out of it.
    fn without_results(mut self) -> Self {
        self.checklists
            .iter_mut()
            .for_each(|(_, list)| list.touchpoints.clear());
        // A record of defaults leaves no trace in any table.
        self.checklists
            .retain(|(_, list)| *list != Checklist::default());
        let lists = ids(&self.checklists);
        self.checks.retain_mut(|(_, check)| {
            check.card = None;
            check.touchpoint = None;
            let is_here = check.checklist.is_some_and(|list| lists.contains(&list));
            is_here && !check.text.trim().is_empty()
        });
        for (_, agenda) in &mut self.agendas {
            agenda.date = None;
            agenda.template = true;
        }
        let (agendas, departments) = (ids(&self.agendas), ids(&self.departments));
        let questions = ids(&self.questions);
        self.activities.retain_mut(|(_, activity)| {
            let workshop = activity.workshop;
            *activity = Activity {
                workshop,
                ..std::mem::take(activity).anew()
            };
            if matches!(activity.board, Board::Department(id) if !departments.contains(&id)) {
                activity.board = Board::Company;
            }
            let is_asked = |id: &Id| questions.contains(id) || UsualQuestion::of(*id).is_some();
            activity.questions.retain(is_asked);
            workshop.is_some_and(|workshop| agendas.contains(&workshop))
        });
        self
    }

    /// How many of each part; parts of which there is nothing are left out.
    pub fn counts(&self) -> Vec<(TemplatePart, usize)> {
        let count = |part| match part {
            TemplatePart::Departments => self.departments.len(),
            TemplatePart::Phases => self.phases.len(),
            TemplatePart::Topics => self.topics.len(),
            TemplatePart::Criteria => self.criteria.len(),
            TemplatePart::Checklists => self.checklists.len(),
            TemplatePart::Agendas => self.agendas.len(),
            TemplatePart::Questions => self.questions.len(),
        };
        let counts = TemplatePart::ALL.map(|part| (part, count(part)));
        counts.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.counts().is_empty()
    }

    /// Its records, kind by kind.
    pub fn records(&self) -> Vec<PlainRecord> {
        let mut records = Vec::new();
        plain(&self.departments, &mut records);
        plain(&self.phases, &mut records);
        plain(&self.topics, &mut records);
        plain(&self.criteria, &mut records);
        plain(&self.checklists, &mut records);
        plain(&self.checks, &mut records);
        plain(&self.agendas, &mut records);
        plain(&self.activities, &mut records);
        plain(&self.questions, &mut records);
        records
    }

    /// As the text of a file: one record per line, the same template always the same text.
    pub fn write(&self) -> String {
        let mut out = format!(
            "{{\n\"format\":\"{TEMPLATE_FORMAT}\",\n\"version\":{TEMPLATE_VERSION},\n\"app\":"
        );
        push_json(&mut out, &env!("CARGO_PKG_VERSION"));
        out.push_str(",\n\"template\":");
        push_json(&mut out, &json!({"name": self.name, "about": self.about}));
        out.push_str(",\n\"records\":{");
        let mut kind = String::new();
        for record in self.records() {
            if record.key.kind == kind {
                out.push_str(",\n");
            } else {
                out.push_str(if kind.is_empty() { "\n" } else { "\n],\n" });
                push_json(&mut out, &record.key.kind);
                out.push_str(":[\n");
                kind.clone_from(&record.key.kind);
            }
            let mut fields = record.fields;
            fields.insert("id".to_owned(), json!(record.key.id));
            push_json(&mut out, &fields);
        }
        out.push_str(if kind.is_empty() { "}}\n" } else { "\n]\n}}\n" });
        out
    }
}

/// What is not in the trash and says anything, in the order of the ids.
fn all<T: Domain>(table: &Table) -> List<T> {
    let records = table.records(T::KIND);
    let here = records.filter(|(_, record)| record.fate() != Fate::Trashed);
    let read = here.map(|(id, record)| (id, T::read(record).0));
    read.filter(|(_, value)| *value != T::default()).collect()
}

fn ids<T>(list: &List<T>) -> BTreeSet<Id> {
    list.iter().map(|(id, _)| *id).collect()
}

fn plain<T: Domain>(list: &List<T>, records: &mut Vec<PlainRecord>) {
    let defaults = T::default().write();
    for (id, value) in list {
        let mut fields: Fields = value.write();
        fields.retain(|name, value| defaults.get(name) != Some(value));
        if !fields.is_empty() {
            records.push(PlainRecord {
                key: Key::new(T::KIND, *id),
                fields,
                trashed: false,
            });
        }
    }
}
