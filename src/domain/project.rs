//! The project itself, and the sessions in which people worked on it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::record::{Domain, Fields, read_field, record, write_field};
use crate::merge::{Actor, Id, Record};

record! {
    /// The project's own record. Its id is the project's id; a project file has exactly one.
    Project = "project" {
        /// What the team calls it.
        name: String,
        /// For whom: the customers that the project looks at.
        target_group: String,
        /// Around what: the service or product.
        service: String,
        /// Charter: where the company stands.
        situation: String,
        /// Charter: what makes it hard.
        challenges: String,
        /// Charter: what belongs to the project.
        included: String,
        /// Charter: what does not.
        excluded: String,
        /// Charter: where documents live.
        documents: String,
        /// Charter: who hears what, how often, in which way.
        reporting: String,
        /// What amounts of money are given in; empty: euros.
        currency: String,
        /// The team's own words at the head of the success report.
        message: String,
    }
    sets {
        /// Research: the places where the team has looked for touchpoints.
        looked: String,
    }
}

/// One page load in which somebody wrote: gives the actors of stamps a person and a time. A record
/// like any other, so it merges, travels and is removed like any other.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Session {
    /// Who worked, if they said so.
    pub person: Option<Id>,
    /// Wall time (ms since 1970) at some of the session's counters: the first write and then one
    /// about every five minutes. Shown only, never trusted.
    pub times: BTreeMap<u64, u64>,
}

impl Session {
    /// The record id of an actor's session.
    pub fn id(actor: Actor) -> Id {
        Id(Uuid::from_u64_pair(
            0x7365_7373_696f_8000,
            actor.bits() >> 2 | 0x8000_0000_0000_0000,
        ))
    }

    /// About when the counter was written: the last time known at or before it.
    pub fn time(&self, counter: u64) -> Option<u64> {
        self.times.range(..=counter).next_back().map(|(_, ms)| *ms)
    }
}

impl Domain for Session {
    const KIND: &'static str = "session";

    fn read(record: &Record) -> (Self, Vec<&'static str>) {
        let mut misfits = Vec::new();
        let times = record.fields().filter_map(|(name, register)| {
            Some((
                name.strip_prefix("time/")?.parse().ok()?,
                register.shown().as_u64()?,
            ))
        });
        let times = times.collect();
        (
            Self {
                person: read_field(record, "person", &mut misfits),
                times,
            },
            misfits,
        )
    }

    fn write(&self) -> Fields {
        let times = self
            .times
            .iter()
            .map(|(at, ms)| (format!("time/{at}"), write_field(ms)));
        times
            .chain([("person".to_owned(), write_field(&self.person))])
            .collect()
    }
}
