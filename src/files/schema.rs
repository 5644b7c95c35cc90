//! The JSON Schema of the project file, made from the Rust types: each field names its type, the
//! type says in `described.rs` which JSON it reads, and `tests/files.rs` holds every field against
//! what the domain really accepts. Native only, so that the app does not carry it.
//!
//! The schema says what fits. A value that does not fit its field is kept and written back as it
//! came, with a remark at reading; a file that carries one does not validate, and shall not.

use serde_json::{Map, Value, json};

use super::described::{Described, field, kind, set};
use super::{FORMAT, VERSION};
use crate::domain::{
    Card, CardKind, CardState, Color, Department, Person, Place, Project, Role, Session,
};
use crate::merge::Id;
use crate::merge::stamp::MAX_COUNTER;

fn kinds() -> Vec<(String, Value)> {
    vec![
        kind::<Project>(
            "The project's own record; its id is the project's id.",
            vec![
                field::<String>("name", "What the team calls the project."),
                field::<String>("target_group", "The customers that the project looks at."),
                field::<String>(
                    "service",
                    "The service or product that the project is about.",
                ),
            ],
            vec![],
        ),
        kind::<Department>(
            "A department of the company.",
            vec![
                field::<String>("name", "What people call it."),
                field::<Color>("color", "Its colour."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Person>(
            "A person who takes part.",
            vec![
                field::<String>("name", "As it shall stand on cards."),
                field::<Option<Id>>("department", "Where the person works, if anywhere."),
                field::<Role>("role", "Whose eyes the person sees with."),
            ],
            vec![],
        ),
        kind::<Card>(
            "A card on a board: an idea, a minimum standard or a wow effect.",
            vec![
                field::<String>("title", "One sentence."),
                field::<String>("note", "Any length, line breaks kept."),
                field::<Place>("place", "Board, column and order key, in one field."),
                field::<Option<Id>>("author", "The person who had the idea."),
                field::<CardState>("state", "How far it has come."),
                field::<Option<CardKind>>("was", "What it was before it became what it is."),
                field::<bool>("sellable", "An extra service that could be sold."),
                field::<bool>("spotlight", "A free service that deserves to be known."),
                field::<String>("dos", "What to do, one per line."),
                field::<String>("donts", "What never to do, one per line."),
            ],
            vec![set("^tags/.", "Words to find it by.")],
        ),
        kind::<Session>(
            "One stretch of work of one person: gives stamps a name and a time.",
            vec![field::<Option<Id>>(
                "person",
                "Who worked, if they said so.",
            )],
            vec![(
                "^time/[0-9]+$",
                json!({ "type": ["integer", "null"], "minimum": 0,
                    "description": "The time at this counter, in milliseconds since 1970." }),
            )],
        ),
    ]
}

const ORDER_KEY: &str = "Its place in the list: texts that sort, of the digits 0-9A-Za-z.";

/// The JSON Schema (draft 2020-12) of the project file.
pub fn schema() -> Value {
    let kinds = kinds();
    let lists: Map<String, Value> = kinds
        .iter()
        .map(|(name, _)| (name.clone(), list_of(&format!("#/$defs/{name}"))))
        .collect();
    let mut definitions: Map<String, Value> = kinds.into_iter().collect();
    definitions.extend(ground());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:{FORMAT}:project:{VERSION}"),
        "title": "Touchpoint-Werkstatt project file (*.touchpoint.json)",
        "description": "Unknown kinds of records and unknown fields are allowed and kept. \
            A file without stamps, known and checksum may be written by hand.",
        "type": "object",
        "required": ["format", "version", "records"],
        "properties": {
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "app": { "type": "string", "description": "The version of the program that wrote it." },
            "exported": { "type": "string", "format": "date-time" },
            "project": {
                "type": "object",
                "required": ["id"],
                "properties": { "id": Id::describe(), "name": String::describe() },
            },
            "actors": { "type": "array", "items": { "$ref": "#/$defs/actor" } },
            "known": list_of("#/$defs/stamp"),
            "latest": list_of("#/$defs/stamp"),
            "records": {
                "type": "object",
                "properties": lists,
                "additionalProperties": list_of("#/$defs/record"),
            },
            "checksum": {
                "type": "string",
                "pattern": "^crc32:[0-9a-f]{8}$",
                "description": "CRC-32 of all bytes before the comma before this member, \
                    carriage returns left out. Without it, stamps do not count.",
            },
        },
        "$defs": definitions,
    })
}

fn list_of(reference: &str) -> Value {
    json!({ "type": "array", "items": { "$ref": reference } })
}

/// What all kinds of records are made of.
fn ground() -> Map<String, Value> {
    let hex = |digits: u8| format!("[0-9a-fA-F]{{{digits}}}");
    let uuid = [8, 4, 4, 4, 12].map(hex).join("-");
    let place = json!({ "type": "integer", "minimum": 0 });
    let counter = json!({ "type": "integer", "minimum": 1, "maximum": MAX_COUNTER });
    let stamp = json!({ "$ref": "#/$defs/stamp" });
    let ground = json!({
        "id": { "type": "string", "pattern": format!("^{uuid}$") },
        "actor": { "type": "string", "pattern": "^[0-9A-Za-z]{11}$" },
        "stamp": {
            "description": "The place of the actor in `actors`, and the counter.",
            "type": "array",
            "prefixItems": [place, counter],
            "minItems": 2,
            "maxItems": 2,
        },
        "head": {
            "description": "A stamp; from the second on with its value.",
            "type": "array",
            "prefixItems": [place, counter, true],
            "minItems": 2,
            "maxItems": 3,
        },
        "record": {
            "type": "object",
            "required": ["id"],
            "properties": {
                "id": Id::describe(),
                "stamps": {
                    "description": "By field, `*` for all fields without an own entry.",
                    "type": "object",
                    "additionalProperties": {
                        "anyOf": [stamp, list_of("#/$defs/head")],
                    },
                },
                "seen": list_of("#/$defs/stamp"),
                "trashed": {
                    "description": "In the trash: the stamps that the deleter had seen, or true.",
                    "type": ["array", "boolean", "null"],
                },
            },
        },
    });
    match ground {
        Value::Object(ground) => ground,
        _ => Map::new(),
    }
}
