//! The JSON Schema in `public/` says what the program really writes and reads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::{Value, json};
use werkstatt::domain::{
    Activity, Annotation, AnswerSum, Answers, Ballot, Card, Check, Checklist, Company, Counts,
    Criterion, Date, Department, Dimension, Domain, Duty, Finding, Goal, Grade, Group, Insight,
    Journey, Kano, KanoReplies, Lane, Mark, Measure, Milestone, Need, Package, Person, Persona,
    Phase, Pilot, Points, Project, Question, RaterGroup, Rating, Recommendation, RecommendationSum,
    Recommended, Relevance, Round, Seal, Session, Step, SubProject, Tally, Topic, Touchpoint,
    Training, Visit, Wave, WaveAbout, WaveContent, Workshop,
};
use werkstatt::files::{self, Remark};

use super::help::*;

const PATH: &str = "public/project.schema.json";

static VALIDATOR: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&files::schema()).unwrap());

pub(super) fn assert_valid(text: &str) {
    let document: Value = serde_json::from_str(text).unwrap();
    let errors: Vec<String> = VALIDATOR
        .iter_errors(&document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

fn is_valid(text: &str) -> bool {
    VALIDATOR.is_valid(&serde_json::from_str(text).unwrap())
}

#[test]
fn the_published_schema_is_the_one_of_this_program() {
    let schema = serde_json::to_string_pretty(&files::schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(PATH, &schema).unwrap();
    }
    let published = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(
        published == schema,
        "run UPDATE_SCHEMA=1 cargo test --test files"
    );
    assert!(jsonschema::meta::is_valid(&files::schema()));
}

#[test]
fn every_exported_file_validates() {
    let text = text();
    assert_valid(&text);
    let part = rich().part(&[key("card", 5)]);
    assert_valid(&files::write(&part, PROJECT, DAY));
    for language in ["de", "en"] {
        let path = format!("public/samples/insurer.{language}.json");
        assert_valid(&std::fs::read_to_string(path).unwrap());
    }
}

#[test]
fn the_schema_refuses_what_is_no_project_file() {
    for (from, to) in [
        ("\"version\":1", "\"version\":2"),
        ("\"format\":\"touch", "\"format\":\"ouch"),
        ("\"records\":", "\"record\":"),
        ("crc32:", "md5:"),
        ("\"known\":[[0,", "\"known\":[[-1,"),
        ("\"kind\":\"wow\"", "\"kind\":\"woe\""),
        ("{\"id\":\"0190", "{\"id\":\"x190"),
    ] {
        let wrong = text().replacen(from, to, 1);
        assert!(wrong != text() && !is_valid(&wrong), "{from} {to}");
    }
}

fn fields<T: Domain>() -> (&'static str, BTreeSet<String>) {
    (T::KIND, T::default().write().into_keys().collect())
}

#[test]
fn every_field_of_every_kind_is_described() {
    let described: BTreeMap<&str, BTreeSet<String>> = [
        fields::<Project>(),
        fields::<Department>(),
        fields::<Person>(),
        fields::<Goal>(),
        fields::<Milestone>(),
        fields::<Duty>(),
        fields::<Persona>(),
        fields::<Topic>(),
        fields::<Phase>(),
        fields::<Touchpoint>(),
        fields::<Insight>(),
        fields::<Journey>(),
        fields::<Lane>(),
        fields::<Step>(),
        fields::<Rating>(),
        fields::<Tally>(),
        fields::<Card>(),
        fields::<Wave>(),
        fields::<Annotation>(),
        fields::<Answers>(),
        fields::<Recommendation>(),
        fields::<Kano>(),
        fields::<KanoReplies>(),
        fields::<Company>(),
        fields::<Dimension>(),
        fields::<Mark>(),
        fields::<Checklist>(),
        fields::<Check>(),
        fields::<Visit>(),
        fields::<Finding>(),
        fields::<Measure>(),
        fields::<Need>(),
        fields::<SubProject>(),
        fields::<Pilot>(),
        fields::<Training>(),
        fields::<Workshop>(),
        fields::<Activity>(),
        fields::<Question>(),
        fields::<Group>(),
        fields::<Package>(),
        fields::<Criterion>(),
        fields::<Points>(),
        fields::<Round>(),
        fields::<Ballot>(),
        fields::<Session>(),
    ]
    .into();
    assert_eq!(
        described.keys().copied().collect::<BTreeSet<_>>(),
        files::known_kinds().collect()
    );
    let schema = files::schema();
    for (kind, fields) in described {
        let properties = schema["$defs"][kind]["properties"].as_object().unwrap();
        assert_eq!(
            properties.keys().cloned().collect::<BTreeSet<_>>(),
            fields,
            "{kind}"
        );
    }
}

#[test]
fn every_kind_of_the_domain_is_known_to_files() {
    let mut kinds = BTreeSet::new();
    for entry in std::fs::read_dir("src/domain").unwrap() {
        // Kinds are declared in files of the folder itself, not in folders below.
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let source = std::fs::read_to_string(path).unwrap();
        for line in source.lines().map(str::trim) {
            let in_macro = line
                .strip_suffix("\" {")
                .and_then(|l| l.split_once(" = \""));
            let by_hand = line.strip_prefix("const KIND: &'static str = \"");
            let by_hand = by_hand.and_then(|l| l.strip_suffix("\";"));
            kinds.extend(
                in_macro
                    .map(|(_, kind)| kind)
                    .or(by_hand)
                    .map(str::to_owned),
            );
        }
    }
    assert_eq!(kinds, files::known_kinds().map(str::to_owned).collect());
}

fn seal() -> Value {
    let relevance = Grade::new(7.5).map(|mean| Relevance { mean, n: 3 });
    let content = WaveContent {
        about: WaveAbout {
            touchpoints: [id(3)].into(),
            groups: [RaterGroup::Customers, RaterGroup::Department(id(4))].into(),
            date: Date::new(2026, 3, 1),
            ..WaveAbout::default()
        },
        answers: vec![AnswerSum {
            touchpoint: id(3),
            group: RaterGroup::Management,
            persona: Some(id(5)),
            counts: Counts::default(),
            relevance,
        }],
        recommendations: vec![RecommendationSum {
            touchpoint: None,
            persona: None,
            counts: Recommended::default(),
        }],
    };
    json!(Seal::new(Date::new(2026, 3, 2).unwrap(), content))
}

/// Every word that the schema offers anywhere, so that each field is tried with all of them.
fn words(schema: &Value, found: &mut Vec<Value>) {
    match schema {
        Value::Object(object) => {
            found.extend(
                object
                    .get("enum")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .cloned(),
            );
            object.values().for_each(|value| words(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| words(value, found)),
        _ => {}
    }
}

#[test]
fn the_schema_and_the_types_agree_on_what_fits() {
    let schema = files::schema();
    let mut values = vec![
        json!("x"),
        json!(""),
        json!(true),
        json!(7),
        json!(-1),
        json!(1.5),
        json!([]),
        json!({}),
        json!(id(3)),
        json!("company"),
        json!({ "board": "company", "kind": "idea" }),
        json!({ "board": id(3), "kind": "wow", "at": "V", "later": 1 }),
        json!({ "board": "company", "kind": "woe" }),
        json!({ "board": "x", "kind": "idea" }),
        json!({ "board": null, "kind": "idea" }),
        json!({ "kind": "idea" }),
        json!({ "board": "company", "kind": "idea", "at": 1 }),
        json!("2026-11-22"),
        json!("2026-1-1"),
        json!(100),
        json!(100.5),
        json!(-100),
        json!({ "phase": id(3), "at": "V" }),
        json!({ "phase": "x" }),
        json!({ "okay": 3 }),
        json!({ "disappointed": 0, "okay": 3, "delighted": 1 }),
        json!({ "disappointed": 0, "okay": -3, "delighted": 1 }),
        json!({ "disappointed": 0, "okay": 4_294_967_296_u64, "delighted": 1 }),
        json!(["voice", id(3)]),
        json!(["voices"]),
        json!({ "mean": 7.5, "n": 3 }),
        json!({ "mean": 11, "n": 3 }),
        json!({ "mean": 7 }),
        json!({ "scores": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }),
        json!({ "scores": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "passives": 4 }),
        json!({ "scores": [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }),
        json!({ "card": id(3) }),
        json!({ "touchpoint": id(3) }),
        json!({ "touchpoint": "x" }),
        json!([
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1]
        ]),
        json!([
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1]
        ]),
        json!({ "weight": 2.5, "most": 3 }),
        json!({ "weight": 2.5, "most": 0 }),
        json!("not_applicable"),
        json!({ "points": 3 }),
        json!({ "points": -3 }),
        seal(),
        json!({ "on": "2026-11-22", "hash": "x" }),
    ];
    words(&schema["$defs"], &mut values);
    for kind in files::known_kinds() {
        for field in schema["$defs"][kind]["properties"]
            .as_object()
            .unwrap()
            .keys()
        {
            for value in &values {
                let number = if kind == "project" { 1 } else { 60 };
                let record = format!(
                    "\"{kind}\":[{{\"id\":\"{}\",\"{field}\":{value}}}]",
                    id(number)
                );
                let file = match kind {
                    "project" => {
                        by_hand("").replace("\"name\":\"P\"", &format!("\"{field}\":{value}"))
                    }
                    _ => by_hand(&record),
                };
                let misfit = Remark::Misfit {
                    key: key(kind, number),
                    field: field.clone(),
                };
                let fits = !read(&file).remarks.contains(&misfit);
                assert_eq!(is_valid(&file), fits, "{kind} {field} {value}");
            }
        }
    }
}
