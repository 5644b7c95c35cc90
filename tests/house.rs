//! The rules of the house, read from the sources: arrows between rooms point down only, every
//! file says what it is, colours and words stand where they belong, nothing deletes data in
//! passing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms a room may use. `ARCHITECTURE.md` draws the same map.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("merge", &[]),
    ("domain", &["merge"]),
    ("method", &["domain", "merge"]),
    ("files", &["method", "domain", "merge"]),
    ("platform", &["merge"]),
    ("storage", &["platform", "domain", "merge"]),
    ("i18n", &[]),
    (
        "workspace",
        &["storage", "files", "platform", "method", "domain", "merge"],
    ),
    ("ui", &["workspace", "i18n", "platform", "method", "domain"]),
];

/// Rooms that know no browser, no clock and no chance.
const PURE: [&str; 4] = ["merge", "domain", "method", "files"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(root())
                .unwrap()
                .to_string_lossy()
                .into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// The source without comments and without its tests.
fn code(text: &str) -> String {
    let text = text.split("\nmod tests {").next().unwrap_or_default();
    text.lines()
        .map(|line| {
            if line.trim_start().starts_with("//") {
                ""
            } else {
                line
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The rooms that a source names: `crate::room` and the groups `crate::{room, other::...}`.
fn rooms_named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for piece in code.split("crate::").skip(1) {
        let word = |text: &str| {
            text.trim_start()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect::<String>()
        };
        match piece.strip_prefix('{') {
            None => named.push(word(piece)),
            Some(group) => {
                let mut depth = 0;
                let mut start = true;
                for (place, c) in group.char_indices() {
                    if start && !c.is_whitespace() {
                        named.push(word(&group[place..]));
                        start = false;
                    }
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        _ => {}
                    }
                }
            }
        }
    }
    named.retain(|name| !name.is_empty());
    named
}

#[test]
fn arrows_between_rooms_point_down_only() {
    let allowed: BTreeMap<_, _> = MAY_USE.into_iter().collect();
    let mut wrong = Vec::new();
    for (room, may_use) in &allowed {
        for (name, text) in files(&format!("src/{room}"), "rs") {
            for used in rooms_named(&code(&text)) {
                if allowed.contains_key(used.as_str())
                    && used != **room
                    && !may_use.contains(&used.as_str())
                {
                    wrong.push(format!("{name} uses {used}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_arrow_test_sees_groups_too() {
    assert_eq!(
        rooms_named("use crate::{merge::{Id, Key}, ui};"),
        ["merge", "ui"]
    );
    assert_eq!(
        rooms_named("use crate::files::read; crate::merge::Id"),
        ["files", "merge"]
    );
}

#[test]
fn the_pure_rooms_know_no_browser_no_clock_and_no_chance() {
    let forbidden = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "leptos",
        "gloo",
        "rexie",
        "SystemTime",
        "Instant",
        "rand::",
        "getrandom",
        "now_v7",
        "new_v4",
        "std::fs",
        "std::net",
        "std::thread",
    ];
    let mut wrong = Vec::new();
    for room in PURE {
        for (name, text) in files(&format!("src/{room}"), "rs") {
            let code = code(&text);
            wrong.extend(
                forbidden
                    .iter()
                    .filter(|word| code.contains(*word))
                    .map(|w| format!("{name}: {w}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_source_file_says_what_it_is() {
    let all = files("src", "rs").into_iter().chain(files("tests", "rs"));
    let silent: Vec<String> = all
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(name, _)| name)
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let mut wrong = Vec::new();
    for (name, text) in files("style", "css")
        .into_iter()
        .chain(files("src/ui", "rs"))
    {
        if name.ends_with("tokens.css") {
            continue;
        }
        for (nth, line) in text.lines().enumerate() {
            let hex = line.match_indices('#').any(|(at, _)| {
                let digits = line[at + 1..]
                    .chars()
                    .take_while(char::is_ascii_hexdigit)
                    .count();
                let next = line[at + 1..].chars().nth(digits);
                [3, 4, 6, 8].contains(&digits)
                    && !next.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_')
            });
            if hex
                || ["rgb(", "rgba(", "hsl(", "oklch("]
                    .iter()
                    .any(|f| line.contains(f))
            {
                wrong.push(format!("{name}:{}: {}", nth + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_for_people_stand_in_the_language_files_only() {
    // In a view, text for people is a quoted string of its own or an attribute that is read out.
    let attributes = [
        "aria-label=\"",
        "title=\"",
        "placeholder=\"",
        "alt=\"",
        "label=\"",
    ];
    let mut wrong = Vec::new();
    for (name, text) in files("src/ui", "rs") {
        for (nth, line) in code(&text).lines().enumerate() {
            let bare = line.trim();
            let quoted = bare.starts_with('"')
                && bare.ends_with('"')
                && bare.matches('"').count() == 2
                && bare.contains(' ')
                && !bare.contains(['#', '/', '=', ':', '{'])
                && !bare.contains("--")
                && bare
                    .split(|c: char| !c.is_alphabetic())
                    .filter(|word| word.len() > 2)
                    .count()
                    > 1;
            let attribute = attributes.iter().any(|a| {
                line.split(a)
                    .skip(1)
                    .any(|rest| rest.starts_with(char::is_alphabetic))
            });
            if quoted || attribute {
                wrong.push(format!("{name}:{}: {bare}", nth + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_reaches_the_page_as_html() {
    let mut wrong = Vec::new();
    for (name, text) in files("src", "rs") {
        let code = code(&text);
        let doors = [
            "inner_html",
            "set_inner_html",
            "insert_adjacent_html",
            "document_write",
            "eval(",
        ];
        wrong.extend(
            doors
                .iter()
                .filter(|d| code.contains(*d))
                .map(|d| format!("{name}: {d}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The policy of the page blocks `style` attributes; `prop:style` and `style:name` go through the style object.
#[test]
fn no_view_writes_a_style_attribute() {
    let mut wrong = Vec::new();
    for (name, text) in files("src/ui", "rs") {
        for (nth, line) in text.lines().enumerate() {
            let is_attribute = line
                .split(" style=")
                .skip(1)
                .any(|value| !value.starts_with('('));
            if is_attribute || line.contains("set_attribute(\"style\"") {
                wrong.push(format!("{name}:{}", nth + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_browser_is_reached_through_platform_and_storage_only() {
    // Components get their events and elements through leptos; all else goes through `platform`.
    let mut wrong = Vec::new();
    for room in ["ui", "workspace", "i18n"] {
        for (name, text) in files(&format!("src/{room}"), "rs") {
            let code = code(&text);
            for word in [
                "web_sys::window",
                "local_storage",
                "indexed_db",
                "rexie",
                "gloo_storage",
            ] {
                if code.contains(word) {
                    wrong.push(format!("{name}: {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_module_is_longer_than_one_thing() {
    let long: Vec<String> = files("src", "rs")
        .into_iter()
        .map(|(name, text)| (name, code(&text).lines().count()))
        .filter(|(_, lines)| *lines > 450)
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn only_compaction_old_backups_the_trash_and_forgetting_delete() {
    let may = [
        (
            ".delete(",
            &[
                "storage/backups.rs",
                "storage/compact.rs",
                "storage/forget.rs",
                "storage/store.rs",
                "storage/templates.rs",
            ][..],
        ),
        ("remove_entry", &["storage/copies.rs"][..]),
        ("delete_object_store", &[][..]),
        ("delete_database", &[][..]),
        ("Rexie::delete", &["storage/db.rs"][..]),
    ];
    let mut wrong = Vec::new();
    for (name, text) in files("src/storage", "rs") {
        let code = code(&text);
        for (word, places) in may {
            if code.contains(word) && !places.iter().any(|place| name.ends_with(place)) {
                wrong.push(format!("{name}: {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_version_of_the_database_has_its_fixture() {
    let schema = fs::read_to_string(root().join("src/storage/schema.rs")).unwrap();
    let version = schema
        .split("VERSION: u32 = ")
        .nth(1)
        .and_then(|rest| rest.split(';').next()?.parse::<u32>().ok());
    let names: Vec<&str> = schema
        .split("pub const ")
        .filter_map(|line| line.split_once(": &str = \"")?.1.split('"').next())
        .filter(|name| !["project", "key"].contains(name))
        .collect();
    assert_eq!(names.len(), 6, "{names:?}");
    for version in 1..=version.unwrap() {
        let path = format!("tests/fixtures/databases/v{version}.json");
        let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
        assert!(!text.is_empty(), "{path} is missing");
        let rows: serde_json::Value = serde_json::from_str(&text).unwrap();
        for name in &names {
            let rows = rows[*name].as_array();
            // A store that came later is missing in older fixtures; none of these is.
            let filled = rows.is_some_and(|rows| !rows.is_empty());
            assert!(filled || version > 1, "{path}: nothing in {name}");
        }
    }
}
