//! Project files that are almost right: records of the sample, of every kind that is in it, with a few things wrong at
//! once, with and without stamps.

use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};
use werkstatt::files;

use super::doors;

const PROJECT: &str = "01900000-0000-7000-8000-000000000001";
const PACKAGE: &str = "01900000-0000-7000-8000-0000000000aa";

/// Texts that have hurt programs before.
const TEXTS: [&str; 22] = [
    "",
    " ",
    "\u{0}",
    "\u{202E}txt.exe",
    "a\u{200B}b",
    "\u{FEFF}",
    "\u{2028}",
    "a\u{308}\u{323}",
    "\u{1F468}\u{200D}\u{1F469}",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "__proto__",
    "=1+1",
    "2026-02-30",
    "0000-00-00",
    "-1",
    "NaN",
    "1e308",
    "done_since 9999-12-31",
    "company",
    PROJECT,
    PACKAGE,
];
const NAMES: [&str; 13] = [
    "*",
    "",
    "id",
    "seen",
    "stamps",
    "trashed",
    "name",
    "time/1",
    "time/x",
    "tags/\u{0}",
    "x/y/z",
    "__proto__",
    "seal",
];

/// One thing that is wrong with a file.
#[derive(Clone, Debug)]
enum Twist {
    /// A field says something else.
    Value(Index, Index, Value),
    /// A field that nobody knows.
    Field(Index, String, Value),
    /// A field is gone.
    Gone(Index, Index),
    /// Two records with one id, of one kind or of two.
    SameId(Index, Index),
    /// An id that is none.
    BadId(Index, Value),
    /// A record as another kind.
    Kind(Index, String),
    /// Stamps of a record.
    Stamps(Index, Value),
    /// What was seen of a record.
    Seen(Index, Value),
    /// A part of the file's head.
    Head(&'static str, Value),
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(vec![
            json!(u64::MAX),
            json!(-0.0),
            json!(f64::MAX),
            json!(5e-324),
            json!(1_u64 << 53)
        ]),
        select(&TEXTS[..]).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        (1..70_usize).prop_map(|depth| (0..depth).fold(Value::Null, |inner, _| json!([inner]))),
        (1..2000_usize).prop_map(|length| Value::from("ä".repeat(length * 60))),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((name(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![select(&NAMES[..]).prop_map(str::to_owned), any::<String>()]
}

fn kind() -> impl Strategy<Value = String> {
    let known: Vec<&str> = files::known_kinds().collect();
    prop_oneof![4 => select(known).prop_map(str::to_owned), 1 => name()]
}

fn stamp() -> impl Strategy<Value = Value> {
    let counter = prop_oneof![
        0..6_u64,
        Just(1 << 48),
        Just((1 << 48) + 1),
        Just((1 << 53) - 1),
        Just(u64::MAX),
    ];
    (0..4_usize, counter).prop_map(|(actor, counter)| json!([actor, counter]))
}

fn stamps() -> impl Strategy<Value = Value> {
    let own = prop_oneof![
        stamp(),
        vec((stamp(), value()), 0..5).prop_map(|heads| {
            let heads = heads
                .into_iter()
                .map(|(stamp, value)| json!([stamp[0], stamp[1], value]));
            heads.collect()
        }),
        value(),
    ];
    prop_oneof![
        4 => (stamp(), vec((name(), own), 0..3)).prop_map(|(usual, own)| {
            let mut all: Map<String, Value> = own.into_iter().collect();
            all.insert("*".to_owned(), usual);
            Value::Object(all)
        }),
        1 => value(),
    ]
}

fn twist() -> impl Strategy<Value = Twist> {
    let at = any::<Index>;
    let heads = select(
        &[
            "known", "latest", "actors", "part", "project", "version", "exported",
        ][..],
    );
    prop_oneof![
        6 => (at(), at(), value()).prop_map(|(a, b, value)| Twist::Value(a, b, value)),
        3 => (at(), name(), value()).prop_map(|(a, name, value)| Twist::Field(a, name, value)),
        1 => (at(), at()).prop_map(|(a, b)| Twist::Gone(a, b)),
        1 => (at(), at()).prop_map(|(a, b)| Twist::SameId(a, b)),
        1 => (at(), value()).prop_map(|(a, value)| Twist::BadId(a, value)),
        2 => (at(), kind()).prop_map(|(a, kind)| Twist::Kind(a, kind)),
        3 => (at(), stamps()).prop_map(|(a, stamps)| Twist::Stamps(a, stamps)),
        1 => (at(), vec(stamp(), 0..4)).prop_map(|(a, seen)| Twist::Seen(a, seen.into())),
        2 => (heads, prop_oneof![value(), vec(stamp(), 0..4).prop_map(Value::from)])
            .prop_map(|(head, value)| Twist::Head(head, value)),
    ]
}

/// Records of the sample, three of each kind.
fn records() -> &'static Vec<(String, Map<String, Value>)> {
    static RECORDS: OnceLock<Vec<(String, Map<String, Value>)>> = OnceLock::new();
    RECORDS.get_or_init(|| {
        let text = std::fs::read_to_string("public/samples/insurer.de.json").unwrap();
        let sample: Value = serde_json::from_str(&text).unwrap();
        let kinds = sample["records"].as_object().unwrap();
        let kinds = kinds.iter().filter(|(kind, _)| *kind != "project");
        kinds
            .flat_map(|(kind, records)| {
                let some = records.as_array().unwrap().iter().take(3);
                some.map(|record| (kind.clone(), record.as_object().unwrap().clone()))
            })
            .collect()
    })
}

/// The file that comes of it; the record of the project is its first.
fn file(picked: &[Index], twists: &[Twist], is_stamped: bool, is_part: bool) -> String {
    let mut all = vec![(
        "project".to_owned(),
        as_map(json!({"id": PROJECT, "name": "P"})),
    )];
    if is_part {
        let package = json!({"id": PACKAGE, "department": records()[0].1["id"]});
        all.push(("package".to_owned(), as_map(package)));
    }
    all.extend(picked.iter().map(|at| at.get(records()).clone()));
    let mut head = as_map(json!({
        "format": "touchpoint-werkstatt", "version": 1, "app": "0.1.0",
        "project": {"id": PROJECT, "name": "P"},
    }));
    if is_part {
        head.insert("part".to_owned(), PACKAGE.into());
    }
    if is_stamped {
        let known = if is_part {
            json!([])
        } else {
            json!([[0, 2], [1, 2]])
        };
        head.insert(
            "actors".to_owned(),
            json!(["0000000000B", "0000000000C", "0000000000D"]),
        );
        head.insert("latest".to_owned(), known.clone());
        head.insert("known".to_owned(), known);
        for (_, record) in &mut all {
            record.insert("stamps".to_owned(), json!({"*": [0, 1]}));
        }
    }
    for twist in twists {
        let places = all.len();
        let place = |index: &Index| index.index(places);
        match twist {
            Twist::Value(a, b, value) => {
                let record = &mut all[place(a)].1;
                let fields = record.len();
                if let Some((_, field)) = record.iter_mut().nth(b.index(fields.max(1))) {
                    *field = value.clone();
                }
            }
            Twist::Field(a, name, value) => {
                drop(all[place(a)].1.insert(name.clone(), value.clone()))
            }
            Twist::Gone(a, b) => {
                let record = &mut all[place(a)].1;
                let name = record.keys().nth(b.index(record.len().max(1))).cloned();
                record.remove(&name.unwrap_or_default());
            }
            Twist::SameId(a, b) => {
                let id = all[place(b)].1.get("id").cloned();
                all[place(a)]
                    .1
                    .insert("id".to_owned(), id.unwrap_or_default());
            }
            Twist::BadId(a, value) => drop(all[place(a)].1.insert("id".to_owned(), value.clone())),
            Twist::Kind(a, kind) => all[place(a)].0.clone_from(kind),
            Twist::Stamps(a, stamps) => {
                drop(all[place(a)].1.insert("stamps".to_owned(), stamps.clone()))
            }
            Twist::Seen(a, seen) => drop(all[place(a)].1.insert("seen".to_owned(), seen.clone())),
            Twist::Head(name, value) => drop(head.insert((*name).to_owned(), value.clone())),
        }
    }
    let mut kinds: Map<String, Value> = Map::new();
    for (kind, record) in all {
        if let Value::Array(list) = kinds.entry(kind).or_insert_with(|| json!([])) {
            list.push(Value::Object(record));
        }
    }
    head.insert("records".to_owned(), Value::Object(kinds));
    let text = Value::Object(head).to_string();
    // The doors put the right checksum in.
    let open = text.strip_suffix('}').unwrap();
    format!("{open},\n\"checksum\":\"crc32:00000000\"}}\n")
}

fn as_map(value: Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_file_that_is_almost_right_does_no_harm(
        picked in vec(any::<Index>(), 0..12),
        twists in vec(twist(), 0..6),
        is_stamped in prop::bool::weighted(0.7),
        is_part in prop::bool::weighted(0.2),
    ) {
        let text = file(&picked, &twists, is_stamped, is_part);
        let begin = std::time::Instant::now();
        doors::project(text.as_bytes());
        doors::package(text.as_bytes());
        doors::plain(text.as_bytes());
        // Three doors, in an unoptimised build, on a busy machine: what takes longer than this does not end.
        prop_assert!(begin.elapsed().as_secs() < 20, "{:?} for {} bytes", begin.elapsed(), text.len());
    }
}

#[test]
fn without_a_twist_the_files_are_right() {
    // Else everything above would only try the first refusal.
    for (is_stamped, is_part) in [(true, false), (false, false), (true, true)] {
        let all: Vec<Index> = Vec::new();
        let text = file(&all, &[], is_stamped, is_part);
        let file = files::read(text.as_bytes()).unwrap();
        assert_eq!(file.project.to_string(), PROJECT);
        assert_eq!(file.part.is_some(), is_part);
    }
}
