//! The words and names that cells may hold, and whose they are; what becomes of names that nobody has.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::boards::Extra;
use super::fields::{Target, Use};
use crate::domain::Id;
use crate::domain::choice::choice;
use crate::domain::record::name_of;
use crate::files::answers::{folded, names};
use crate::merge::{Fate, Table};
use crate::method::cover::unrevealed;

choice! {
    /// What a name is to name.
    Names {
        /// A department.
        #[default]
        Departments = "departments",
        /// A touchpoint.
        Touchpoints = "touchpoints",
        /// A persona.
        Personas = "personas",
        /// A person.
        People = "people",
        /// A sub-project.
        SubProjects = "sub_projects",
        /// A card.
        Cards = "cards",
        /// A phase.
        Phases = "phases",
    }
}

choice! {
    /// What becomes of a name that nobody has.
    Unknown {
        /// The line is faulty.
        #[default]
        Refuse = "refuse",
        /// It is made.
        Make = "make",
        /// It becomes a line of the note.
        Note = "note",
    }
}

impl Names {
    /// The kind of record, as files write it.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Departments => "department",
            Self::Touchpoints => "touchpoint",
            Self::Personas => "persona",
            Self::People => "person",
            Self::SubProjects => "sub_project",
            Self::Cards => "card",
            Self::Phases => "phase",
        }
    }

    /// Can one be made of a name alone?
    pub fn can_be_made(self) -> bool {
        !matches!(self, Self::Cards | Self::Phases)
    }
}

/// The words of the language files, folded, and what they mean.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Known {
    /// Words for columns.
    pub headings: BTreeMap<Target, BTreeMap<String, Use>>,
    /// Words for values, by target and field.
    pub words: BTreeMap<(Target, &'static str), BTreeMap<String, String>>,
    /// Words for yes and no.
    pub flags: BTreeMap<String, bool>,
    /// Words for the whole company, where boards stand.
    pub company: Vec<String>,
    /// The phases by name, the built-in ones included.
    pub phases: BTreeMap<String, Id>,
    /// What the lines of a note are called.
    pub extras: BTreeMap<Extra, String>,
}

impl Known {
    /// What the lines of a note are called that say this.
    pub(super) fn label(&self, extra: Extra) -> &str {
        self.extras.get(&extra).map_or("", String::as_str)
    }
}

/// Whose names are whose in a project, and those that are made on the way.
#[derive(Debug, Default)]
pub(super) struct Index {
    all: BTreeMap<Names, BTreeMap<String, Id>>,
    here: BTreeSet<Id>,
}

impl Index {
    pub(super) fn of(table: &Table, known: &Known) -> Self {
        let mut all = BTreeMap::new();
        let mut ids = BTreeSet::new();
        // A covered card is known to nobody, so nobody may find out what it says by naming it.
        let covered: BTreeSet<Id> = unrevealed(table).collect();
        for kind in Names::ALL {
            let here = table
                .records(kind.kind())
                .filter(|(id, record)| record.fate() != Fate::Trashed && !covered.contains(id));
            let here = here.inspect(|(id, _)| {
                ids.insert(*id);
            });
            let named = here.map(|(id, record)| (id, name_of(record).to_owned()));
            all.insert(kind, names(named));
        }
        all.insert(Names::Phases, known.phases.clone());
        Self { all, here: ids }
    }

    pub(super) fn find(&self, kind: Names, name: &str) -> Option<Id> {
        self.all.get(&kind)?.get(&folded(name)).copied()
    }

    /// Is a record of this id here, under whatever name?
    pub(super) fn is_here(&self, id: Id) -> bool {
        self.here.contains(&id)
    }

    pub(super) fn add(&mut self, kind: Names, name: &str, id: Id) {
        self.all.entry(kind).or_default().insert(folded(name), id);
    }
}

/// A shown text of a record.
pub(super) fn shown<'a>(table: &'a Table, kind: &str, id: Id, field: &str) -> &'a str {
    let record = table.record(kind, id);
    record
        .and_then(|record| record.shown(field))
        .and_then(Value::as_str)
        .unwrap_or_default()
}
