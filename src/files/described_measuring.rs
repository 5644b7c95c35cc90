//! Which JSON the types of the measuring read, for the schema. Native only.

use serde_json::{Value, json};

use super::described::Described;
use crate::domain::{
    AnswerSum, CheckResult, Counts, Date, Grade, KanoSubject, KanoTable, RaterGroup,
    RecommendationSum, Recommended, Relevance, Seal, WaveAbout, WaveContent, WaveMethod, Weight,
    Worth,
};
use crate::merge::Id;

/// An object with exactly these members at least; others may stand beside them.
fn object(required: &[&str], properties: Value) -> Value {
    json!({ "type": "object", "required": required, "properties": properties })
}

/// An array of just so many numbers.
fn exactly<T: Described>(n: usize) -> Value {
    json!({ "type": "array", "items": T::describe(), "minItems": n, "maxItems": n })
}

impl Described for Relevance {
    fn describe() -> Value {
        object(
            &["mean", "n"],
            json!({ "mean": Grade::describe(), "n": u32::describe() }),
        )
    }
}

impl Described for Recommended {
    fn describe() -> Value {
        let count = u32::describe();
        object(
            &["scores"],
            json!({
                "scores": exactly::<u32>(11),
                "promoters": count,
                "passives": count,
                "detractors": count,
            }),
        )
    }
}

impl Described for KanoSubject {
    fn describe() -> Value {
        let one = |name: &str| {
            json!({
                "type": "object",
                "required": [name],
                "properties": { name: Id::describe() },
                "maxProperties": 1,
            })
        };
        json!({ "anyOf": [one("card"), one("touchpoint")] })
    }
}

impl Described for KanoTable {
    fn describe() -> Value {
        json!({ "type": "array", "items": exactly::<u32>(5), "minItems": 5, "maxItems": 5 })
    }
}

impl Described for Worth {
    fn describe() -> Value {
        object(
            &["weight", "most"],
            json!({
                "weight": Weight::describe(),
                "most": { "type": "integer", "minimum": 1, "maximum": u16::MAX },
            }),
        )
    }
}

impl Described for CheckResult {
    fn describe() -> Value {
        let points = json!({ "type": "integer", "minimum": 0, "maximum": u16::MAX });
        json!({ "anyOf": [
            { "const": Self::NotApplicable },
            {
                "type": "object",
                "required": ["points"],
                "properties": { "points": points },
                "maxProperties": 1,
            },
        ] })
    }
}

impl Described for WaveAbout {
    fn describe() -> Value {
        object(
            &[
                "name",
                "method",
                "respondents",
                "scale",
                "touchpoints",
                "groups",
            ],
            json!({
                "name": String::describe(),
                "date": <Option<Date>>::describe(),
                "method": WaveMethod::describe(),
                "respondents": String::describe(),
                "scale": String::describe(),
                "touchpoints": <Vec<Id>>::describe(),
                "groups": <Vec<RaterGroup>>::describe(),
            }),
        )
    }
}

impl Described for AnswerSum {
    fn describe() -> Value {
        object(
            &["touchpoint", "group", "counts"],
            json!({
                "touchpoint": Id::describe(),
                "group": RaterGroup::describe(),
                "persona": <Option<Id>>::describe(),
                "counts": Counts::describe(),
                "relevance": <Option<Relevance>>::describe(),
            }),
        )
    }
}

impl Described for RecommendationSum {
    fn describe() -> Value {
        object(
            &["counts"],
            json!({
                "touchpoint": <Option<Id>>::describe(),
                "persona": <Option<Id>>::describe(),
                "counts": Recommended::describe(),
            }),
        )
    }
}

impl Described for WaveContent {
    fn describe() -> Value {
        object(
            &["about", "answers", "recommendations"],
            json!({
                "about": WaveAbout::describe(),
                "answers": <Vec<AnswerSum>>::describe(),
                "recommendations": <Vec<RecommendationSum>>::describe(),
            }),
        )
    }
}

impl Described for Seal {
    fn describe() -> Value {
        object(
            &["on", "hash", "content"],
            json!({
                "on": Date::describe(),
                "hash": String::describe(),
                "content": WaveContent::describe(),
            }),
        )
    }
}
