//! The fields of the kinds of the measuring, for the schema. Native only.

use serde_json::Value;

use super::described::{field, kind, set};
use super::schema::ORDER_KEY;
use crate::domain::{
    Annotation, Answers, Check, CheckResult, Checklist, Company, CompanyKind, Counts, Date,
    Dimension, Finding, Grade, Kano, KanoReplies, KanoSubject, KanoTable, Mark, RaterGroup,
    Recommendation, Recommended, Relevance, Seal, Visit, VisitKind, Wave, WaveMethod, Worth,
};
use crate::merge::Id;

const WAVE: &str = "Which wave.";
const BATCH: &str =
    "Which batch: empty for counts by hand, a number of its own for a sheet or an imported file.";
const WORTH: &str = "Weight, 0 to 100, and the most points, at least 1.";
const PERSONA: &str = "Which persona they stand for, if known.";

pub(super) fn kinds() -> Vec<(String, Value)> {
    [waves(), kano(), benchmark(), shopping()].concat()
}

fn waves() -> Vec<(String, Value)> {
    vec![
        kind::<Wave>(
            "A wave: a measurement at a point in time.",
            vec![
                field::<String>("name", "What the team calls it."),
                field::<Option<Date>>("date", "The last day on which was asked."),
                field::<WaveMethod>("method", "How the answers were had."),
                field::<String>("respondents", "Who was asked, and how they were chosen."),
                field::<String>(
                    "scale",
                    "The version of scale and questions; waves with different ones are not compared.",
                ),
                field::<Option<Seal>>(
                    "seal",
                    "What it held when it was frozen; its numbers come from here. The hash is the \
                     SHA-256 of the content as compact JSON.",
                ),
            ],
            vec![
                set("^touchpoints/.", "The touchpoints that were asked about."),
                set("^groups/.", "The groups that were asked."),
            ],
        ),
        kind::<Annotation>(
            "A remark on a wave, also on a frozen one.",
            vec![
                field::<Option<Id>>("wave", WAVE),
                field::<String>("text", "What is to be known."),
                field::<Option<Id>>("by", "The person who wrote it."),
                field::<Option<Date>>("date", "When."),
            ],
            vec![],
        ),
        kind::<Answers>(
            "The answers of one batch about one touchpoint, as counts.",
            vec![
                field::<Option<Id>>("wave", WAVE),
                field::<Option<Id>>("touchpoint", "Which touchpoint."),
                field::<RaterGroup>("group", "Through whose eyes."),
                field::<Option<Id>>("persona", PERSONA),
                field::<Option<Id>>("batch", BATCH),
                field::<Counts>("counts", "How many felt what, in one field."),
                field::<Option<Relevance>>(
                    "relevance",
                    "How much it matters: the mean, 0 to 10, and of how many.",
                ),
            ],
            vec![],
        ),
        kind::<Recommendation>(
            "How many would recommend, as counts.",
            vec![
                field::<Option<Id>>("wave", WAVE),
                field::<Option<Id>>(
                    "touchpoint",
                    "After which touchpoint was asked; empty: about the whole company.",
                ),
                field::<Option<Id>>("persona", PERSONA),
                field::<Option<Id>>("batch", BATCH),
                field::<Recommended>(
                    "counts",
                    "How many gave 0, 1 ... 10, and of how many only the class is known.",
                ),
            ],
            vec![],
        ),
    ]
}

fn kano() -> Vec<(String, Value)> {
    vec![
        kind::<Kano>(
            "A pair of Kano questions.",
            vec![
                field::<Option<KanoSubject>>("about", "The card or touchpoint it is about."),
                field::<String>(
                    "present",
                    "The question about its being there; empty: made from the name.",
                ),
                field::<String>(
                    "absent",
                    "The question about its not being there; likewise.",
                ),
            ],
            vec![],
        ),
        kind::<KanoReplies>(
            "The answers of one batch to a pair of Kano questions.",
            vec![
                field::<Option<Id>>("kano", "Which pair."),
                field::<Option<Id>>("batch", BATCH),
                field::<KanoTable>(
                    "table",
                    "How many gave which pair: rows if present, columns if absent; like, must be, \
                     neutral, live with, dislike.",
                ),
            ],
            vec![],
        ),
    ]
}

fn benchmark() -> Vec<(String, Value)> {
    vec![
        kind::<Company>(
            "A company in the benchmark.",
            vec![
                field::<String>("name", "What it is called."),
                field::<CompanyKind>("kind", "Who it is to us."),
                field::<String>("note", "What is remarkable about it."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Dimension>(
            "A dimension of the benchmark.",
            vec![
                field::<String>("name", "What it is called."),
                field::<String>("note", "What 0 and 10 mean."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Mark>(
            "How a company stands in a dimension.",
            vec![
                field::<Option<Id>>("company", "Which company."),
                field::<Option<Id>>("dimension", "Which dimension."),
                field::<Option<Grade>>("grade", "The score, 0 to 10."),
                field::<String>("source", "Where the score comes from."),
                field::<String>("remark", "What numbers do not say."),
            ],
            vec![],
        ),
    ]
}

fn shopping() -> Vec<(String, Value)> {
    vec![
        kind::<Checklist>(
            "A checklist for test customers.",
            vec![
                field::<String>("name", "What it is called."),
                field::<String>("note", "What test customers should know."),
            ],
            vec![set(
                "^touchpoints/.",
                "The touchpoints whose standards it checks.",
            )],
        ),
        kind::<Check>(
            "An item of a checklist.",
            vec![
                field::<Option<Id>>("checklist", "Which checklist."),
                field::<String>("text", "What is to be seen."),
                field::<Option<Id>>("card", "The minimum standard it was made from."),
                field::<Option<Id>>("touchpoint", "Where it is to be seen."),
                field::<Worth>("worth", WORTH),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Visit>(
            "A visit of a test customer, or a department's look at itself.",
            vec![
                field::<Option<Id>>("checklist", "Which checklist."),
                field::<VisitKind>("kind", "Who looks."),
                field::<String>("place", "Where."),
                field::<Option<Date>>("date", "The day."),
                field::<String>("shopper", "Who went, as far as that may be told."),
                field::<String>("note", "What else was to be seen."),
            ],
            vec![],
        ),
        kind::<Finding>(
            "What a visit found at one item.",
            vec![
                field::<Option<Id>>("visit", "Which visit."),
                field::<Option<Id>>("check", "Which item."),
                field::<Worth>("worth", WORTH),
                field::<Option<CheckResult>>("result", "Points, or that it could not be seen."),
                field::<String>("remark", "What points do not say."),
            ],
            vec![],
        ),
    ]
}
