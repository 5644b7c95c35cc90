//! Turns the language files `src/i18n/<language>/<area>.json` into one typed function per text:
//! `words::board::add_card()`. A key that one language lacks, or a placeholder that differs,
//! stops the build, so no text can be forgotten.
//!
//! A text may hold `{placeholders}`; each becomes an argument. `{"one": .., "other": ..}` is a
//! text with a number `{n}`.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

const LANGUAGES: [&str; 2] = ["de", "en"];

type Area = BTreeMap<String, Value>;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/i18n");
    let languages = LANGUAGES.map(|language| read_language(&Path::new("src/i18n").join(language)));
    let [first, others @ ..] = &languages;
    for (other, language) in others.iter().zip(LANGUAGES.iter().skip(1)) {
        same_keys(first, other, language);
    }
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("words.rs");
    fs::write(out, generate(&languages)).expect("OUT_DIR is writable");
}

fn read_language(folder: &Path) -> BTreeMap<String, Area> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a readable file");
            let area: Area = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let name = path
                .file_stem()
                .expect("a file name")
                .to_string_lossy()
                .into_owned();
            (name, area)
        })
        .collect()
}

fn same_keys(first: &BTreeMap<String, Area>, other: &BTreeMap<String, Area>, language: &str) {
    let keys = |areas: &BTreeMap<String, Area>| -> BTreeSet<(String, String, Vec<String>)> {
        let area_keys = |(area, texts): (&String, &Area)| {
            let area = area.clone();
            texts
                .iter()
                .map(move |(key, text)| (area.clone(), key.clone(), placeholders(text)))
                .collect::<Vec<_>>()
        };
        areas.iter().flat_map(area_keys).collect()
    };
    let (a, b) = (keys(first), keys(other));
    let differing: Vec<_> = a
        .symmetric_difference(&b)
        .map(|(area, key, _)| (area, key))
        .collect();
    assert!(
        differing.is_empty(),
        "texts of {} and {language} differ: {differing:?}",
        LANGUAGES[0]
    );
}

fn variants(text: &Value) -> Vec<&str> {
    match text {
        Value::String(text) => vec![text],
        Value::Object(forms) => ["one", "other"]
            .iter()
            .map(|form| {
                forms
                    .get(*form)
                    .and_then(Value::as_str)
                    .expect("one and other")
            })
            .collect(),
        _ => panic!("a text or its one and other form is wanted, not {text}"),
    }
}

fn placeholders(text: &Value) -> Vec<String> {
    let mut names = BTreeSet::new();
    for variant in variants(text) {
        let pieces = variant.split('{').skip(1);
        names.extend(pieces.filter_map(|piece| Some(piece.split_once('}')?.0.to_owned())));
    }
    if text.is_object() {
        names.insert("n".to_owned());
    }
    names.into_iter().collect()
}

fn generate(languages: &[BTreeMap<String, Area>; 2]) -> String {
    let mut tables = [String::new(), String::new()];
    let mut functions = String::new();
    let mut place = 0;
    for (area, texts) in &languages[0] {
        write!(
            functions,
            "/// Texts of the area `{area}`.\npub mod {area} {{\n"
        )
        .expect("a string");
        for (key, text) in texts {
            for (table, language) in tables.iter_mut().zip(languages) {
                for variant in variants(&language[area][key]) {
                    writeln!(table, "{variant:?},").expect("a string");
                }
            }
            functions.push_str(&function(key, text, place));
            place += variants(text).len();
        }
        functions.push_str("}\n");
    }
    let [de, en] = tables;
    format!("static TEXTS: [[&str; {place}]; 2] = [[{de}], [{en}]];\n{functions}")
}

fn function(key: &str, text: &Value, place: usize) -> String {
    let names = placeholders(text);
    let doc = variants(text).join(" / ").replace('\n', " ");
    if names.is_empty() {
        return format!(
            "/// {doc}\npub fn {key}() -> &'static str {{ super::super::pick({place}) }}\n"
        );
    }
    let arguments: Vec<String> = names
        .iter()
        .map(|name| {
            if name == "n" {
                "n: usize".to_owned()
            } else {
                format!("{name}: &str")
            }
        })
        .collect();
    let pairs: Vec<String> = names
        .iter()
        .map(|name| {
            let value = if name == "n" {
                "&super::super::number(n)"
            } else {
                name.as_str()
            };
            format!("({name:?}, {value})")
        })
        .collect();
    let choice = if text.is_object() {
        format!("{place} + usize::from(n != 1)")
    } else {
        place.to_string()
    };
    format!(
        "/// {doc}\npub fn {key}({}) -> String {{ super::super::fill({choice}, &[{}]) }}\n",
        arguments.join(", "),
        pairs.join(", ")
    )
}
