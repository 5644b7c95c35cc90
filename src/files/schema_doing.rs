//! The fields of the kinds of deciding and doing, for the schema. Native only.

use std::num::NonZeroU32;

use serde_json::{Value, json};

use super::described::{field, kind, set};
use super::schema::ORDER_KEY;
use crate::domain::{
    Amount, Ballot, Color, Criterion, CriterionSource, Date, Decision, Fit, Grade, Measure,
    MeasureState, Need, Pilot, Points, ResourceKind, Round, SubProject, Training, Weight,
};
use crate::merge::Id;

pub(super) fn kinds() -> Vec<(String, Value)> {
    [deciding(), measures(), trying(), needs()].concat()
}

fn deciding() -> Vec<(String, Value)> {
    vec![
        kind::<Criterion>(
            "A criterion for putting touchpoints into an order.",
            vec![
                field::<String>("name", "What it is called; empty: its usual name."),
                field::<String>("note", "What 0 and 10 mean."),
                field::<Option<Weight>>("weight", "How much it counts; empty: 10."),
                field::<CriterionSource>("source", "Where its points come from."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Points>(
            "What the team gives a touchpoint by a criterion.",
            vec![
                field::<Option<Id>>("criterion", "Which criterion."),
                field::<Option<Id>>("touchpoint", "Which touchpoint."),
                field::<Option<Grade>>("points", "0 to 10; the more, the more urgent."),
            ],
            vec![],
        ),
        kind::<Round>(
            "A voting round.",
            vec![
                field::<String>("name", "What is voted about."),
                field::<Option<Date>>("date", "The day."),
                field::<Option<NonZeroU32>>("dots", "Dots per head; empty: 3."),
                field::<bool>("closed", "Is it over?"),
                field::<bool>("single", "May a person give a card one dot only?"),
                field::<Option<Id>>("repeats", "The round that this one repeats."),
            ],
            vec![
                set("^cards/.", "The cards that can be voted for; none: all."),
                set("^voters/.", "Who may vote; nobody: everybody."),
            ],
        ),
        kind::<Ballot>(
            "A ballot: one person's, or what was counted for several.",
            vec![
                field::<Option<Id>>("round", "Which round."),
                field::<Option<Id>>("by", "Whose, if they are to be known."),
                field::<Option<NonZeroU32>>("heads", "Of how many people; empty: of one."),
            ],
            vec![(
                "^dots/.",
                json!({ "type": ["integer", "null"], "minimum": 0, "maximum": u32::MAX,
                    "description": "How many dots on this card." }),
            )],
        ),
    ]
}

fn measures() -> Vec<(String, Value)> {
    vec![
        kind::<Measure>(
            "A measure.",
            vec![
                field::<String>("title", "What is to be done."),
                field::<String>("note", "Anything else worth knowing."),
                field::<Option<Id>>("person", "Who does it."),
                field::<Option<Date>>("from", "From when."),
                field::<Option<Date>>("until", "Until when."),
                field::<Option<Date>>("done", "When it was done."),
                field::<Option<Amount>>("budget", "What it may cost."),
                field::<Option<Amount>>("spent", "What it has cost so far."),
                field::<String>("aim", "The desired result, with how it is measured."),
                field::<String>("reached", "What came of it."),
                field::<Option<Id>>("sub_project", "The sub-project it belongs to."),
                field::<MeasureState>("state", "How far it has come."),
                field::<Option<Id>>("touchpoint", "The touchpoint it is for."),
                field::<Option<Id>>("card", "The card it comes from."),
                field::<Option<Id>>("check", "The item of a checklist that was missed."),
                field::<Option<Id>>("need", "The need that is not met."),
            ],
            vec![
                set("^after/.", "The measures that have to be done before it."),
                set("^departments/.", "The departments that take part."),
            ],
        ),
        kind::<SubProject>(
            "A part of the project with measures of its own.",
            vec![
                field::<String>("name", "What it is called."),
                field::<String>("note", "What it is about."),
                field::<Option<Id>>("person", "Who leads it."),
                field::<Color>("color", "Its colour."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
    ]
}

fn trying() -> Vec<(String, Value)> {
    vec![
        kind::<Pilot>(
            "A measure tried out on a small scale.",
            vec![
                field::<Option<Id>>("measure", "Which measure."),
                field::<String>("market", "The test market: where, with whom."),
                field::<String>("note", "What is to be learnt."),
                field::<Option<Date>>("from", "The first day."),
                field::<Option<Date>>("until", "The last day."),
                field::<Option<Id>>("wave", "The wave that measures anew before the decision."),
                field::<Option<Decision>>("decision", "What comes after it."),
                field::<String>("reasons", "Why."),
                field::<Option<Id>>("by", "The person who decided."),
                field::<Option<Date>>("decided", "When."),
            ],
            vec![],
        ),
        kind::<Training>(
            "A training.",
            vec![
                field::<String>("title", "What it is called."),
                field::<String>("note", "Anything else worth knowing."),
                field::<Option<Id>>("measure", "The measure it belongs to."),
                field::<Option<Date>>("date", "The day."),
                field::<Option<Id>>("trainer", "The person who trains."),
                field::<bool>("held", "Has it taken place?"),
            ],
            vec![
                set("^cards/.", "The standards and wow effects that it teaches."),
                set("^departments/.", "The departments it is for."),
                set("^attended/.", "The people who took part."),
            ],
        ),
    ]
}

fn needs() -> Vec<(String, Value)> {
    vec![kind::<Need>(
        "Something that a touchpoint needs.",
        vec![
            field::<Option<Id>>("touchpoint", "Which touchpoint."),
            field::<String>("requirement", "What the customer requires."),
            field::<ResourceKind>("kind", "What kind of resource answers it."),
            field::<String>("resource", "Which process, system, data or interface."),
            field::<String>("today", "What it can do today."),
            field::<Option<Fit>>("fit", "How well that fits."),
            field::<Option<Id>>("department", "Which department answers for it."),
        ],
        vec![],
    )]
}
