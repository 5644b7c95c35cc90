//! The charter beyond the project's own record: goals, milestones and roles.

use super::Date;
use super::record::record;
use crate::merge::Id;

record! {
    /// What the project wants to reach.
    Goal = "goal" {
        /// The goal in one sentence.
        title: String,
        /// How it is seen whether it is reached, such as "NPS" or "complaints per month".
        metric: String,
        /// The value to reach, as people say it.
        target: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}

record! {
    /// A point in time at which something is to be there.
    Milestone = "milestone" {
        /// What is there then.
        title: String,
        /// The day.
        due: Option<Date>,
        /// The sub-project it belongs to; nothing: the whole project.
        sub_project: Option<Id>,
        /// The order key among those of the same day and those without one.
        at: String,
    }
}

record! {
    /// A role in the project and who has it.
    Duty = "duty" {
        /// The role, such as "sponsor" or "facilitator".
        title: String,
        /// Who has it.
        person: Option<Id>,
        /// What belongs to it.
        note: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}
