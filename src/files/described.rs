//! Which JSON the types of the domain read, for the schema. Native only.

use std::num::NonZeroU32;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::domain::number::Within;
use crate::domain::{
    ActivityKind, Board, BuiltInLane, CardKind, CardState, Color, CompanyKind, Contact, Counts,
    CriterionSource, Date, Decision, Deck, Domain, Feeling, Fit, InsightKind, JourneyKind,
    KanoAnswer, LaneKey, Line, MeasureState, Place, Priority, RaterGroup, Redesign, ResourceKind,
    Role, SheetSpot, Source, Status, StepPlace, StrategicGoal, VisitKind, Voice, WaveMethod, Ways,
};
use crate::merge::Id;

/// A type of the domain that says which JSON it reads.
pub(super) trait Described {
    fn describe() -> Value;
}

impl Described for String {
    fn describe() -> Value {
        json!({ "type": "string" })
    }
}

impl Described for bool {
    fn describe() -> Value {
        json!({ "type": "boolean" })
    }
}

impl Described for Id {
    fn describe() -> Value {
        json!({ "$ref": "#/$defs/id" })
    }
}

impl<T: Described> Described for Option<T> {
    fn describe() -> Value {
        or_null(T::describe())
    }
}

impl Described for Board {
    fn describe() -> Value {
        json!({ "anyOf": [{ "const": Self::Company }, Id::describe()] })
    }
}

impl Described for Place {
    fn describe() -> Value {
        json!({
            "type": "object",
            "required": ["board", "kind"],
            "properties": {
                "board": Board::describe(),
                "kind": CardKind::describe(),
                "at": String::describe(),
            },
        })
    }
}

impl Described for Date {
    fn describe() -> Value {
        json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

impl<const MIN: i32, const MAX: i32> Described for Within<MIN, MAX> {
    fn describe() -> Value {
        json!({ "type": "number", "minimum": MIN, "maximum": MAX })
    }
}

impl<T: Described> Described for Vec<T> {
    fn describe() -> Value {
        json!({ "type": "array", "items": T::describe() })
    }
}

impl Described for LaneKey {
    fn describe() -> Value {
        json!({ "anyOf": [BuiltInLane::describe(), Id::describe()] })
    }
}

impl Described for SheetSpot {
    fn describe() -> Value {
        let number = json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX });
        json!({ "type": "object",
            "properties": { "sheet": number, "turn": number, "idea": number },
            "required": ["sheet", "turn", "idea"] })
    }
}

impl Described for StepPlace {
    fn describe() -> Value {
        json!({
            "type": "object",
            "properties": {
                "phase": <Option<Id>>::describe(),
                "at": String::describe(),
            },
        })
    }
}

impl Described for RaterGroup {
    fn describe() -> Value {
        let words = [Self::Customers, Self::Management, Self::Others];
        json!({ "anyOf": [{ "enum": words }, Id::describe()] })
    }
}

impl Described for u32 {
    fn describe() -> Value {
        json!({ "type": "integer", "minimum": 0, "maximum": Self::MAX })
    }
}

impl Described for NonZeroU32 {
    fn describe() -> Value {
        json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX })
    }
}

impl Described for Counts {
    fn describe() -> Value {
        let count = u32::describe();
        json!({
            "type": "object",
            "required": ["disappointed", "okay", "delighted"],
            "properties": { "disappointed": count, "okay": count, "delighted": count },
        })
    }
}

fn words<T: Serialize>(all: &[T]) -> Value {
    json!({ "enum": all })
}

macro_rules! described_by_all {
    ($($name:ty),*) => { $( impl Described for $name {
        fn describe() -> Value {
            words(&Self::ALL)
        }
    } )* };
}
described_by_all!(
    BuiltInLane,
    CardKind,
    CardState,
    Color,
    Contact,
    Feeling,
    InsightKind,
    JourneyKind,
    Line,
    Priority,
    Role,
    Source,
    Status,
    StrategicGoal,
    Ways,
    CompanyKind,
    Fit,
    KanoAnswer,
    MeasureState,
    ResourceKind,
    WaveMethod,
    ActivityKind,
    CriterionSource,
    Decision,
    Deck,
    Redesign,
    VisitKind,
    Voice
);

/// `null` says "emptied", and every field may be emptied.
fn or_null(mut schema: Value) -> Value {
    let (place, empty) = match schema.as_object() {
        Some(object) if object.contains_key("type") => ("type", json!("null")),
        Some(object) if object.contains_key("enum") => ("enum", Value::Null),
        Some(object) if object.contains_key("anyOf") => ("anyOf", json!({ "type": "null" })),
        _ => return json!({ "anyOf": [schema, { "type": "null" }] }),
    };
    match schema.get_mut(place) {
        Some(Value::Array(choices)) if choices.contains(&empty) => {}
        Some(Value::Array(choices)) => choices.push(empty),
        Some(only) => *only = Value::Array(vec![only.take(), empty]),
        None => {}
    }
    schema
}

pub(super) type Field = (&'static str, Value);

pub(super) fn field<T: Described>(name: &'static str, description: &str) -> Field {
    let mut schema = or_null(T::describe());
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), description.into());
    }
    (name, schema)
}

/// A set: one field per member, so that what several people add all stays.
pub(super) fn set(pattern: &'static str, description: &str) -> Field {
    let schema = json!({
        "type": ["boolean", "null"],
        "description": format!("{description} One field per member; false: it was taken out again."),
    });
    (pattern, schema)
}

/// Texts by member: one field each.
pub(super) fn texts(pattern: &'static str, description: &str) -> Field {
    let schema = json!({ "type": ["string", "null"], "description": description });
    (pattern, schema)
}

pub(super) fn kind<T: Domain>(
    description: &str,
    fields: Vec<Field>,
    patterns: Vec<Field>,
) -> (String, Value) {
    let object = |fields: Vec<Field>| -> Map<String, Value> {
        let named = fields.into_iter();
        named
            .map(|(name, schema)| (name.to_owned(), schema))
            .collect()
    };
    let mut schema = json!({
        "description": description,
        "$ref": "#/$defs/record",
        "properties": object(fields),
    });
    if let (false, Some(schema)) = (patterns.is_empty(), schema.as_object_mut()) {
        schema.insert("patternProperties".to_owned(), object(patterns).into());
    }
    (T::KIND.to_owned(), schema)
}
