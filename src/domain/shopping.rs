//! Mystery shopping: checklists made from minimum standards, visits of test customers, and what
//! they found.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use super::Date;
use super::choice::choice;
use super::number::Weight;
use super::rating::made_of;
use super::record::record;
use crate::merge::Id;

record! {
    /// A checklist.
    Checklist = "checklist" {
        /// What it is called.
        name: String,
        /// What test customers should know: the story, what to bring.
        note: String,
    }
    sets {
        /// The touchpoints whose standards it checks.
        touchpoints: Id,
    }
}

/// What an item of a checklist is worth.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Worth {
    /// How much it counts beside the others, 0 to 100.
    pub weight: Weight,
    /// The most points; 1 is a question of yes or no.
    pub most: NonZeroU16,
}

impl Default for Worth {
    fn default() -> Self {
        Self {
            weight: Weight::ONE,
            most: NonZeroU16::MIN,
        }
    }
}

record! {
    /// An item of a checklist.
    Check = "check" {
        /// Which checklist.
        checklist: Option<Id>,
        /// What is to be seen, as a question or a statement.
        text: String,
        /// The minimum standard it was made from.
        card: Option<Id>,
        /// Where it is to be seen.
        touchpoint: Option<Id>,
        /// What it is worth. ONE field: weight and points belong together.
        worth: Worth,
        /// The order key; see [`super::order`].
        at: String,
    }
}

choice! {
    /// Who looks.
    VisitKind {
        /// A test customer, whom nobody knows as such.
        #[default]
        Test = "test",
        /// The department itself.
        SelfCheck = "self_check",
    }
}

record! {
    /// A visit of a test customer, or a department's look at itself.
    Visit = "visit" {
        /// Which checklist.
        checklist: Option<Id>,
        /// Who looks.
        kind: VisitKind,
        /// Where: the branch, the number called, the page.
        place: String,
        /// The day.
        date: Option<Date>,
        /// Who went, as far as that may be told.
        shopper: String,
        /// What else was to be seen.
        note: String,
    }
}

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckResult {
    /// It could not be seen this time; it counts neither way.
    NotApplicable,
    /// So many points.
    Points(u16),
}

record! {
    /// What a visit found at one item.
    Finding = "finding" {
        /// Which visit.
        visit: Option<Id>,
        /// Which item.
        check: Option<Id>,
        /// What the item was worth that day, so that a later change of the checklist leaves old
        /// scores alone.
        worth: Worth,
        /// What was found; nothing while nobody has said.
        result: Option<CheckResult>,
        /// What points do not say.
        remark: String,
    }
}

impl Finding {
    /// The id of a visit's finding at an item, the same in every browser.
    pub fn id(visit: Id, check: Id) -> Id {
        made_of(&format!("finding {visit} {check}"))
    }
}
