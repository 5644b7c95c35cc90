//! The JSON Schema of the project file, made from the Rust types: each field names its type, the
//! type says in `described.rs` which JSON it reads, and `tests/files.rs` holds every field against
//! what the domain really accepts. Native only, so that the app does not carry it.
//!
//! The schema says what fits. A value that does not fit its field is kept and written back as it
//! came, with a remark at reading; a file that carries one does not validate, and shall not.

use serde_json::{Map, Value, json};

use super::described::{Described, field, kind, set, texts};
use super::{FORMAT, VERSION, schema_doing, schema_measuring, schema_workshop};
use crate::domain::{
    Amount, Card, CardKind, CardState, Color, Contact, Counts, Date, Department, Duty, Feeling,
    Goal, Grade, Insight, InsightKind, Journey, JourneyKind, Lane, LaneKey, Line, Milestone,
    Percent, Person, Persona, Phase, Place, Priority, Project, RaterGroup, Rating, Redesign, Role,
    Score, Session, SheetSpot, Source, Status, Step, StepPlace, StrategicGoal, Tally, Topic,
    Touchpoint, Voice, Ways, Weeks,
};
use crate::merge::Id;
use crate::merge::stamp::MAX_COUNTER;

fn kinds() -> Vec<(String, Value)> {
    [
        kind::<Project>(
            "The project's own record; its id is the project's id.",
            vec![
                field::<String>("name", "What the team calls the project."),
                field::<String>("target_group", "The customers that the project looks at."),
                field::<String>(
                    "service",
                    "The service or product that the project is about.",
                ),
                field::<String>("situation", "Charter: where the company stands."),
                field::<String>("challenges", "Charter: what makes it hard."),
                field::<String>("included", "Charter: what belongs to the project."),
                field::<String>("excluded", "Charter: what does not."),
                field::<String>("documents", "Charter: where documents live."),
                field::<String>("reporting", "Charter: who hears what, and how often."),
                field::<String>(
                    "currency",
                    "What amounts of money are given in; empty: euros.",
                ),
                field::<String>(
                    "message",
                    "The team's words at the head of the success report.",
                ),
            ],
            vec![set(
                "^looked/.",
                "Research: the places where the team has looked for touchpoints.",
            )],
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
                field::<Option<Id>>("insight", "The insight that gave the idea."),
                field::<Option<Date>>("since", "Since when it is live."),
                field::<Option<Grade>>("impact", "What it does for customers; WSJF's value."),
                field::<Option<Grade>>("effort", "What it takes; WSJF's size."),
                field::<Option<Amount>>("reach", "RICE: customers it reaches in a quarter."),
                field::<Option<Percent>>("confidence", "RICE: how sure the team is."),
                field::<Option<Grade>>("urgency", "WSJF: how soon its value goes by."),
                field::<Option<Grade>>(
                    "chance",
                    "WSJF: the risk it takes away or chance it opens.",
                ),
                field::<Option<Amount>>("cost", "What it will cost."),
                field::<Option<Weeks>>("weeks", "After how many weeks customers can notice it."),
                field::<Option<Id>>("question", "The question that it answers."),
                field::<Option<Id>>("writing", "The activity in which it was written."),
                field::<Option<SheetSpot>>("sheet", "Brainwriting: sheet, turn and idea, from 0."),
                field::<bool>("anonymous", "Shall nobody know who wrote it?"),
                field::<Option<Id>>("group", "The group that it was put into."),
            ],
            vec![
                set("^tags/.", TOPICS),
                set("^touchpoints/.", "The touchpoints it is about."),
                set(
                    "^unlike/.",
                    "The cards that it is not to be put together with.",
                ),
            ],
        ),
    ]
    .into_iter()
    .chain(analysis())
    .chain(schema_measuring::kinds())
    .chain(schema_doing::kinds())
    .chain(schema_workshop::kinds())
    .chain([session()])
    .collect()
}

/// The kinds of the analysis.
fn analysis() -> Vec<(String, Value)> {
    vec![
        kind::<Goal>(
            "What the project wants to reach.",
            vec![
                field::<String>("title", "The goal in one sentence."),
                field::<String>("metric", "How it is seen whether it is reached."),
                field::<String>("target", "The value to reach, as people say it."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Milestone>(
            "A point in time at which something is to be there.",
            vec![
                field::<String>("title", "What is there then."),
                field::<Option<Date>>("due", "The day."),
                field::<Option<Id>>("sub_project", "The sub-project it belongs to."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Duty>(
            "A role in the project and who has it.",
            vec![
                field::<String>("title", "The role."),
                field::<Option<Id>>("person", "Who has it."),
                field::<String>("note", "What belongs to it."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Persona>(
            "A kind of customer as one imagined person.",
            vec![
                field::<String>("name", "What the team calls it."),
                field::<Color>("color", "The colour behind the initial."),
                field::<String>(
                    "picture",
                    "A small picture as a data URL (JPEG, PNG or WebP), or empty.",
                ),
                field::<String>("who", "Who this is."),
                field::<String>("needs", "What the person needs, one per line."),
                field::<String>("pains", "What hurts, one per line."),
                field::<String>("quote", "A sentence the person would say."),
                field::<Option<Percent>>(
                    "share",
                    "The share of customers who are like this, in percent.",
                ),
                field::<Option<Score>>("nps", "The net promoter score of such customers."),
                field::<Option<StrategicGoal>>("goal", "What the company wants with them."),
                field::<Priority>("priority", "How much they matter to the project."),
                field::<String>("decision_cycle", "How and how often such customers decide."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Topic>(
            "A topic that the team agreed on; records carry topics by name.",
            vec![
                field::<String>("name", "The word."),
                field::<Color>("color", "Its colour."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Phase>(
            "A phase of the customer's way; five are built in and need no record.",
            vec![
                field::<String>("name", "What the team calls it; empty: its usual name."),
                field::<Option<bool>>("shown", "Switched on or off; nothing: as built in."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![],
        ),
        kind::<Touchpoint>(
            "A contact that customers have.",
            vec![
                field::<String>("name", "What the customer calls it."),
                field::<String>("note", "Anything else worth knowing."),
                field::<Option<Id>>("phase", "When on the customer's way."),
                field::<Option<Contact>>("contact", "Whom or what the customer meets."),
                field::<Option<Source>>("source", "Who is behind it."),
                field::<Option<Line>>("line", "On a screen or in the world."),
                field::<Option<Ways>>("ways", "Who can speak."),
                field::<String>("channel", "The channel."),
                field::<String>("frequency", "How often customers meet it."),
                field::<String>("goal", "What the company wants with it."),
                field::<String>("expectation", "What the customer expects."),
                field::<String>("current", "What happens now."),
                field::<String>("outcome", "What comes of it for the customer."),
                field::<String>("processes", "Processes behind it, one per line."),
                field::<String>("systems", "IT systems behind it, one per line."),
                field::<String>("data", "Data that it needs or makes, one per line."),
                field::<String>("interfaces", "Interfaces, one per line."),
                field::<Status>("status", "Where it stands in its life."),
                field::<Option<Date>>("since", "Since when it stands there."),
                field::<bool>("key", "Decides about the whole relation."),
                field::<Option<Grade>>(
                    "guessed_relevance",
                    "How much it matters, as the team sees it.",
                ),
                field::<Option<Grade>>("guessed_quality", "How good it is, as the team sees it."),
                field::<Option<Redesign>>("redesign", "What is to become of it."),
                field::<String>("to_be", "How it is to be."),
                field::<String>("reasons", "Why it is to become so."),
            ],
            vec![
                set("^departments/.", "The responsible departments."),
                set("^media/.", "Owned, paid, earned, shared."),
                set(
                    "^influences/.",
                    "The touchpoints that change when this one does.",
                ),
                set("^tags/.", TOPICS),
            ],
        ),
        kind::<Insight>(
            "What was learnt about customers.",
            vec![
                field::<String>("text", "What was said, seen or counted."),
                field::<InsightKind>("kind", "What it is to the company."),
                field::<String>("source", "Where it comes from."),
                field::<Option<Date>>("date", "The day of the source."),
                field::<Option<Id>>("touchpoint", "The touchpoint it speaks of."),
                field::<Option<Id>>("persona", "The persona who would say so."),
                field::<Option<Id>>("pilot", "The pilot that it is feedback to."),
                field::<Option<Voice>>("by_whom", "Feedback: who speaks."),
            ],
            vec![set("^tags/.", TOPICS)],
        ),
        kind::<Journey>(
            "A journey of one persona.",
            vec![
                field::<String>("name", "What the team calls it."),
                field::<Option<Id>>("persona", "Whose journey."),
                field::<String>("scope", "From where to where, with which service."),
                field::<JourneyKind>("kind", "What is or what shall be."),
                field::<Option<Id>>(
                    "origin",
                    "The as-is journey that a to-be journey was made from.",
                ),
                field::<Vec<LaneKey>>("lanes", "The lanes in the order the team gave them."),
                field::<String>("at", ORDER_KEY),
            ],
            vec![set("^hidden/.", "The lanes that are not shown.")],
        ),
        kind::<Lane>(
            "A lane of the team's own.",
            vec![
                field::<Option<Id>>("journey", "Which journey."),
                field::<String>("name", "What it is about."),
            ],
            vec![],
        ),
        kind::<Step>(
            "A step of a journey.",
            vec![
                field::<Option<Id>>("journey", "Which journey."),
                field::<StepPlace>("place", "Phase and order key, in one field."),
                field::<String>("title", "What the customer does."),
                field::<Option<Id>>("touchpoint", "Where it happens."),
                field::<String>("voice", "What the customer thinks or says."),
                field::<String>("often", "How often."),
                field::<String>("duration", "How long."),
                field::<String>("outcome", "With which result."),
                field::<Option<Id>>("origin", "The as-is step that a to-be step was made from."),
            ],
            vec![texts("^own/.", "What stands in the lane with this id.")],
        ),
        kind::<Rating>(
            "What one person feels at a step.",
            vec![
                field::<Option<Id>>("step", "Which step."),
                field::<RaterGroup>("group", "Through whose eyes."),
                field::<Option<Id>>("by", "Who rates."),
                field::<Option<Feeling>>("feeling", "What they feel."),
            ],
            vec![],
        ),
        kind::<Tally>(
            "What was counted at a step for one group.",
            vec![
                field::<Option<Id>>("step", "Which step."),
                field::<RaterGroup>("group", "Through whose eyes."),
                field::<Counts>("counts", "How many felt what."),
            ],
            vec![],
        ),
    ]
}

fn session() -> (String, Value) {
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
    )
}

const TOPICS: &str = "Its topics, by name.";
pub(super) const ORDER_KEY: &str =
    "Its place in the list: texts that sort, of the digits 0-9A-Za-z.";

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
            "part": {
                "description": "The package that this file is: a part of the project, to be \
                    worked on by one department and merged back.",
                "$ref": "#/$defs/id",
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
