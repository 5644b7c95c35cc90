//! Large files that are made to be slow: each takes less than a second per million bytes, to read, to look at and to merge.

use std::time::Instant;

use serde_json::{Value, json};
use uuid::Uuid;
use werkstatt::files::answers::{self, Decisions, Known, Mapping};
use werkstatt::files::{self, Content};
use werkstatt::merge::codec::read_change;
use werkstatt::merge::{Actor, Change, Id, Table};
use werkstatt::method::recommend_list::ScoreList;

/// What an unoptimised build may take longer than the one that people get.
const SLOWER: f64 = if cfg!(debug_assertions) { 3.0 } else { 1.0 };

/// Seconds that this thread has worked: a busy machine accuses nobody. Where the system does not say, the clock does.
fn worked(begin: Instant) -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = stat
        .split(' ')
        .next()
        .and_then(|number| number.parse().ok());
    nanos.map_or_else(|| begin.elapsed().as_secs_f64(), |nanos: f64| nanos / 1e9)
}

fn in_time(name: &str, bytes: usize, door: impl FnOnce()) {
    let begin = Instant::now();
    let before = worked(begin);
    door();
    let took = worked(begin) - before;
    let limit = SLOWER * bytes as f64 / 1e6;
    assert!(
        took < limit,
        "{name}: {bytes} bytes took {took:.2} s of {limit:.2} s"
    );
}

fn id(number: usize) -> String {
    Id(Uuid::from_u128(
        0x0190_0000_0000_7000_8000_0000_0000_0000 | number as u128,
    ))
    .to_string()
}

fn actor(number: usize) -> String {
    Actor::new(number as u64).to_string()
}

/// A stamped file with these records beside the project.
fn stamped(actors: usize, records: Value) -> String {
    let actors: Vec<String> = (1..=actors).map(actor).collect();
    let known: Vec<Value> = (0..actors.len())
        .map(|nth| json!([nth, 1_000_000]))
        .collect();
    let mut all = json!({"project": [{"id": id(1), "name": "P", "stamps": {"*": [0, 1]}}]});
    all.as_object_mut()
        .unwrap()
        .extend(records.as_object().unwrap().clone());
    let content = format!(
        "{{\"format\":\"touchpoint-werkstatt\",\"version\":1,\"app\":\"0.1.0\",\"actors\":{},\"known\":{},\"latest\":[],\"records\":{all}",
        json!(actors),
        json!(known),
    );
    let checksum = crc32fast::hash(content.as_bytes());
    format!("{content},\n\"checksum\":\"crc32:{checksum:08x}\"}}\n")
}

/// The same without stamps.
fn plain(records: Value) -> String {
    let mut all = json!({"project": [{"id": id(1), "name": "P"}]});
    all.as_object_mut()
        .unwrap()
        .extend(records.as_object().unwrap().clone());
    json!({"format": "touchpoint-werkstatt", "version": 1, "records": all}).to_string()
}

/// What happens to a file that a person chooses, up to the merge.
fn looked_at(text: &str) {
    let file = files::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let mut ours = Table::new();
    match &file.content {
        Content::Stamped(theirs) => {
            assert!(!files::preview(&ours, theirs).is_empty());
            ours.merge(theirs);
        }
        Content::Plain(records) => {
            let wishes = files::differences(&ours, records);
            let set = ours.propose(Actor::new(7), wishes).unwrap();
            ours.apply(&Change::Edit(set));
        }
    }
    assert!(!ours.is_empty());
}

fn many(count: usize, record: impl Fn(usize) -> Value) -> Vec<Value> {
    (0..count).map(|nth| record(nth + 100)).collect()
}

#[test]
fn large_project_files_are_read_and_merged_in_time() {
    let usual = |nth: usize| json!({"id": id(nth), "stamps": {"*": [0, 1]}});
    let with = |mut record: Value, fields: Value| {
        record
            .as_object_mut()
            .unwrap()
            .extend(fields.as_object().unwrap().clone());
        record
    };
    let heads: Vec<Value> = (1..60_000).map(|nth| json!([0, nth, "v"])).collect();
    let crowd: Vec<Value> = (1..=files::MAX_VALUES_OF_A_FIELD)
        .map(|nth| json!([0, nth, format!("v{nth}")]))
        .collect();
    let own: serde_json::Map<String, Value> = (0..30_000)
        .map(|nth| (format!("f{nth}"), json!([0, nth + 1])))
        .collect();
    let fields: serde_json::Map<String, Value> =
        own.keys().map(|name| (name.clone(), json!(1))).collect();
    let times: serde_json::Map<String, Value> = (0..50_000)
        .map(|nth| (format!("time/{nth}"), json!(1_790_000_000_000_u64)))
        .collect();
    let seen: Vec<Value> = (0..2000).map(|nth| json!([nth, 2_000_000])).collect();
    let stamps = |usual: Value| json!({"stamps": usual});
    let ids: Vec<String> = (0..20_000).map(id).collect();
    let files = [
        (
            "values in one conflict",
            stamped(
                1,
                json!({"card": [
                    {"id": id(5), "title": "v", "stamps": {"title": heads}}
                ]}),
            ),
        ),
        (
            "as many values as a field may have",
            stamped(
                1,
                json!({"card": many(200, |nth| {
                    json!({"id": id(nth), "title": "v1", "stamps": {"title": crowd}})
                })}),
            ),
        ),
        (
            "fields with stamps of their own",
            stamped(
                1,
                json!({"card": [
                    with(with(json!({"id": id(5)}), Value::Object(fields)), stamps(Value::Object(own)))
                ]}),
            ),
        ),
        ("people who wrote", stamped(60_000, json!({}))),
        (
            "times of a session",
            stamped(
                1,
                json!({"session": [with(usual(5), Value::Object(times))]}),
            ),
        ),
        (
            "what was seen record by record",
            stamped(
                2000,
                json!({"card": many(40, |nth| {
                    with(usual(nth), json!({"title": "x", "seen": seen}))
                })}),
            ),
        ),
        (
            "records of every size",
            stamped(1, json!({"card": many(15_000, usual)})),
        ),
        (
            "cards that name each other",
            stamped(
                1,
                json!({"card": many(2000, |nth| {
                    with(usual(nth), json!({"title": "x", "place": {"board": id(nth + 1), "kind": "idea", "at": "V"}}))
                })}),
            ),
        ),
        (
            "references to nothing",
            stamped(
                1,
                json!({"card": [
                    with(usual(5), json!({"touchpoints": ids}))
                ]}),
            ),
        ),
        (
            "records of an unknown kind",
            stamped(
                1,
                json!({"x": many(15_000, |nth| {
                    with(usual(nth), json!({"a": [[[[nth]]]]}))
                })}),
            ),
        ),
        (
            "frozen waves without end",
            stamped(
                1,
                json!({
                    "wave": many(1500, |nth| with(usual(nth), json!({"name": "W", "seal": {"at": 1, "hash": "x"}}))),
                    "answers": many(8000, |nth| with(usual(nth + 50_000), json!({"wave": id(100 + nth % 1500), "touchpoint": id(7)}))),
                }),
            ),
        ),
        (
            "rounds and ballots",
            stamped(
                1,
                json!({
                    "round": many(1500, |nth| with(usual(nth), json!({"name": "R"}))),
                    "ballot": many(8000, |nth| with(usual(nth + 50_000), json!({"round": id(100 + nth % 1500), "by": id(nth)}))),
                }),
            ),
        ),
        (
            "plain records",
            plain(json!({"card": many(12_000, |nth| {
                json!({"id": id(nth), "title": "x", "author": id(nth + 1)})
            })})),
        ),
        (
            "plain records in the trash",
            plain(json!({"card": many(12_000, |nth| {
                json!({"id": id(nth), "title": "x", "trashed": true})
            })})),
        ),
    ];
    for (name, text) in files {
        in_time(name, text.len(), || looked_at(&text));
    }
}

#[test]
fn large_tables_are_read_in_time() {
    let row = "Hotline;okay;7;\"gut; gern\";2026-01-01\n".repeat(25_000);
    let unknown: String = (0..20_000)
        .map(|nth| format!("Name {nth};Persona {nth};okay\n"))
        .collect();
    let tables = [
        (
            "rows",
            format!("Touchpoint;Answer;Relevance;Comment;Date\n{row}"),
        ),
        (
            "names that nobody knows",
            format!("Touchpoint;Persona;Answer\n{unknown}"),
        ),
        (
            "a quote that never ends",
            format!("Touchpoint;Answer\n\"{row}"),
        ),
        (
            "quotes",
            format!("Touchpoint\n{}", "\"\"\"\"\"\"\n".repeat(40_000)),
        ),
        (
            "columns",
            format!("{}\n{}\n", "a;".repeat(400), "b;".repeat(400_000)),
        ),
        (
            "empty lines",
            format!("a;b\n{}1;2\n", "\r\n".repeat(400_000)),
        ),
    ];
    let columns = [
        "touchpoint",
        "persona",
        "answer",
        "relevance",
        "comment",
        "date",
    ];
    let headings = columns.map(|word| (word.to_owned(), word.parse().unwrap()));
    let known = Known {
        headings: headings.into_iter().collect(),
        ..Known::default()
    };
    for (name, text) in tables {
        in_time(name, text.len(), || {
            let (text, _) = files::decode_grid(text.as_bytes()).unwrap();
            if let Ok(grid) = files::read_grid(&text, None) {
                let columns = answers::guess(&grid, &known);
                let mapping = Mapping {
                    columns,
                    ..Mapping::default()
                };
                answers::plan(&grid, &mapping, &known, &Decisions::default());
            }
        });
    }
}

#[test]
fn large_pasted_texts_are_read_in_time() {
    let texts = [
        ("commas", "1,".repeat(500_000)),
        ("tabs", "\t".repeat(1_000_000)),
        ("scores", "9 10;7|3\n".repeat(100_000)),
        ("quotes", "\"\"\t".repeat(300_000)),
        ("one word", "9".repeat(1_000_000)),
        ("points", "1.".repeat(500_000)),
        ("tags", "#a, ".repeat(250_000)),
    ];
    for (name, text) in texts {
        in_time(name, text.len(), || super::doors::cells(text.as_bytes()));
        in_time(name, text.len(), || drop(ScoreList::read(&text)));
        in_time(name, text.len(), || super::doors::numbers(text.as_bytes()));
    }
}

#[test]
fn large_rows_of_the_journal_are_read_in_time() {
    let writes: Vec<Value> = (0..8000)
        .map(|nth| json!({"kind": "card", "id": id(nth % 7), "field": format!("f{nth}"), "values": ["x"]}))
        .collect();
    let over: Vec<Value> = (1..40_000).map(|nth| json!([actor(nth), nth])).collect();
    let rows = [
        (
            "writes",
            json!({"edit": {"stamp": [actor(1), 1], "writes": writes}}),
        ),
        (
            "what is replaced",
            json!({"edit": {"stamp": [actor(1), 1], "after": over, "writes": [
                {"kind": "card", "id": id(5), "field": "title", "values": ["x"], "over": over}
            ]}}),
        ),
    ];
    for (name, row) in rows {
        let text = row.to_string();
        in_time(name, text.len(), || {
            let change = read_change(&text).unwrap();
            let mut table = Table::new();
            table.apply(&change);
            table.apply_despite_gap(&change);
        });
    }
}
