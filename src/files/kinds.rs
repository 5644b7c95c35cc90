//! The kinds of records that this version knows. Everything else lives on as it is.

use crate::domain::record::Fields;
use crate::domain::{
    Activity, Annotation, Answers, Ballot, Card, Check, Checklist, Company, Criterion, Department,
    Dimension, Domain, Duty, Finding, Goal, Group, Insight, Journey, Kano, KanoReplies, Lane, Mark,
    Measure, Milestone, Need, Package, Person, Persona, Phase, Pilot, Points, Project, Question,
    Rating, Recommendation, Round, Session, Step, SubProject, Tally, Topic, Touchpoint, Training,
    Visit, Wave, Workshop,
};
use crate::merge::Record;

/// What files need to know of a kind.
pub(super) struct Kind {
    /// Its name in project files.
    pub(super) name: &'static str,
    /// The fields of an empty record.
    pub(super) defaults: fn() -> Fields,
    /// Names the fields whose value does not fit.
    pub(super) misfits: fn(&Record) -> Vec<&'static str>,
    /// All fields, read as the domain reads them.
    pub(super) fields: fn(&Record) -> Fields,
}

const fn kind<T: Domain>() -> Kind {
    Kind {
        name: T::KIND,
        defaults: || T::default().write(),
        misfits: |record| T::read(record).1,
        fields: |record| T::read(record).0.write(),
    }
}

/// Every kind of the domain. A new kind is added here and in the schema; `tests/files.rs` says so.
const KINDS: [Kind; 45] = [
    kind::<Project>(),
    kind::<Department>(),
    kind::<Person>(),
    kind::<Goal>(),
    kind::<Milestone>(),
    kind::<Duty>(),
    kind::<Persona>(),
    kind::<Topic>(),
    kind::<Phase>(),
    kind::<Touchpoint>(),
    kind::<Insight>(),
    kind::<Journey>(),
    kind::<Lane>(),
    kind::<Step>(),
    kind::<Rating>(),
    kind::<Tally>(),
    kind::<Card>(),
    kind::<Wave>(),
    kind::<Annotation>(),
    kind::<Answers>(),
    kind::<Recommendation>(),
    kind::<Kano>(),
    kind::<KanoReplies>(),
    kind::<Company>(),
    kind::<Dimension>(),
    kind::<Mark>(),
    kind::<Checklist>(),
    kind::<Check>(),
    kind::<Visit>(),
    kind::<Finding>(),
    kind::<Measure>(),
    kind::<SubProject>(),
    kind::<Pilot>(),
    kind::<Training>(),
    kind::<Need>(),
    kind::<Criterion>(),
    kind::<Points>(),
    kind::<Round>(),
    kind::<Ballot>(),
    kind::<Workshop>(),
    kind::<Activity>(),
    kind::<Question>(),
    kind::<Group>(),
    kind::<Package>(),
    kind::<Session>(),
];

/// What is known of the kind with this name.
pub(super) fn find(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// The names of the kinds that this version knows.
pub fn known_kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name)
}
