//! The fields of the kinds of workshops, for the schema. Native only.

use std::num::NonZeroU32;

use serde_json::Value;

use super::described::{field, kind, set};
use super::schema::ORDER_KEY;
use crate::domain::{
    Activity, ActivityKind, Board, CardKind, Date, Deck, Group, Package, Question, Workshop,
};
use crate::merge::Id;

pub(super) fn kinds() -> Vec<(String, Value)> {
    vec![
        kind::<Workshop>(
            "A workshop.",
            vec![
                field::<String>("name", "What it is called."),
                field::<Option<Date>>("date", "The day."),
                field::<String>("note", "What it is for."),
                field::<bool>("template", "Is its agenda kept as a pattern for others?"),
            ],
            vec![],
        ),
        kind::<Activity>(
            "An activity of a workshop.",
            vec![
                field::<Option<Id>>("workshop", "Which workshop."),
                field::<ActivityKind>("kind", "What people do."),
                field::<String>("name", "What it is called; empty: by its kind."),
                field::<String>("note", "What is said at its beginning."),
                field::<Option<NonZeroU32>>("minutes", "How long it takes."),
                field::<Board>("board", "The board that its cards go to."),
                field::<bool>("private", "Do cards of others stay covered?"),
                field::<bool>("anonymous", "Do its cards carry no author?"),
                field::<bool>("revealed", "Were its cards revealed?"),
                field::<Option<Id>>("round", "The voting round."),
                field::<Option<NonZeroU32>>("heads", "Brainwriting: people; empty: 6."),
                field::<Option<NonZeroU32>>("ideas", "Brainwriting: ideas a sheet; empty: 3."),
                field::<Option<NonZeroU32>>("turns", "Brainwriting: turns; empty: one per head."),
                field::<u32>("turn", "Brainwriting: which turn it is, from 0."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![set("^questions/.", "The questions that are asked.")],
        ),
        kind::<Question>(
            "A question for workshops.",
            vec![
                field::<String>("text", "The question; empty: its usual text."),
                field::<Deck>("deck", "What it is asked for."),
                field::<CardKind>("kind", "What kind of card an answer becomes."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Group>(
            "Cards that mean the same.",
            vec![
                field::<String>("name", "What they have in common."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Package>(
            "What one department works on by itself.",
            vec![
                field::<Option<Id>>("department", "Which department."),
                field::<String>("note", "What it is asked to do."),
                field::<Option<Date>>("due", "Until when."),
                field::<Option<Date>>("date", "The day on which it was made."),
                field::<Option<Id>>("wave", "The wave whose rating sheet comes along."),
                field::<bool>("done", "Does the department say that it is done?"),
            ],
            vec![set(
                "^questions/.",
                "The questions that the department is asked.",
            )],
        ),
    ]
}
