//! What stands in tables, and what does not.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;

use super::columns::{Form, TABLES, form};
use super::*;
use crate::domain::{
    Activity, Ballot, Card, Counts, Department, Grade, Measure, Person, RaterGroup, Rating, Tally,
    Touchpoint,
};
use crate::files::{known_kinds, schema};
use crate::merge::{Actor, Change, TRASHED, Wish};

/// Words that name their things, so that tests can read them.
pub(super) struct Plain;

impl Words for Plain {
    fn table(&self, kind: &str) -> String {
        kind.to_owned()
    }

    fn heading(&self, _: &str, field: &str, part: Part) -> String {
        match part {
            Part::Whole => field.to_owned(),
            part => format!("{field} {part:?}"),
        }
    }

    fn value(&self, _: &Key, field: &str, value: &Value) -> String {
        format!("{field}={}", value.as_str().unwrap_or("other"))
    }
}

pub(super) fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

pub(super) fn put<T: Domain>(table: &mut Table, number: u128, value: &T) {
    write(table, value.creation(&Key::new(T::KIND, id(number))));
}

fn write(table: &mut Table, wishes: Vec<Wish>) {
    let set = table.propose(Actor::new(1), wishes).unwrap();
    table.apply(&Change::Edit(set));
}

pub(super) fn card(title: &str) -> Card {
    Card {
        title: title.into(),
        ..Card::default()
    }
}

fn sheet_of(table: &Table, which: &Which) -> (Vec<String>, Vec<Vec<Cell>>) {
    let mut tables = Tables::of(table, which, &Plain);
    let rows = tables.rows(table, &Plain, 0, 0, usize::MAX);
    (tables.sheets.remove(0).headings, rows)
}

fn rows_of(table: &Table, kind: &str) -> Vec<BTreeMap<String, Cell>> {
    let (headings, rows) = sheet_of(table, &Which::Kind(kind.into()));
    let named = |row: Vec<Cell>| headings.iter().cloned().zip(row).collect();
    rows.into_iter().map(named).collect()
}

pub(super) fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

/// Everything that all tables say.
fn all_words(table: &Table) -> String {
    let mut tables = Tables::of(table, &Which::All, &Plain);
    let sheets = 0..tables.sheets.len();
    let rows = sheets.map(|nth| tables.rows(table, &Plain, nth, 0, usize::MAX));
    format!("{:?}", rows.collect::<Vec<_>>())
}

#[test]
fn every_field_of_the_schema_is_in_a_table_in_its_form_or_left_out_by_name() {
    let hidden_kinds = ["ballot", "session", "lane", "package"];
    let hidden_fields = [
        "at",
        "color",
        "picture",
        "batch",
        "sheet",
        "lanes",
        "turn",
        "anonymous",
        "hidden/",
        "unlike/",
        "looked/",
    ];
    let schema = schema();
    let with_table: BTreeSet<&str> = TABLES.iter().map(|(kind, _)| *kind).collect();
    for kind in known_kinds() {
        assert_ne!(
            with_table.contains(kind),
            hidden_kinds.contains(&kind),
            "{kind}"
        );
    }
    for (kind, fields) in TABLES {
        let definition = &schema["$defs"][kind];
        let mut known = BTreeSet::new();
        for (field, described) in definition["properties"].as_object().unwrap() {
            if ["id", "stamps", "seen", TRASHED].contains(&field.as_str()) {
                continue;
            }
            known.insert(field.clone());
            let text = described.to_string();
            let is = |what: &str| text.contains(what);
            match form(kind, field) {
                Form::Date => assert!(is("\"date\""), "{kind}.{field}: {text}"),
                Form::Number => assert!(
                    is("\"number\"") || is("\"integer\""),
                    "{kind}.{field}: {text}"
                ),
                Form::Flag => assert!(is("boolean"), "{kind}.{field}: {text}"),
                Form::Text if !hidden_fields.contains(&field.as_str()) => {
                    let is_free = is("\"string\"") && !is("enum") && !is("pattern");
                    assert!(is_free, "{kind}.{field}: {text}");
                }
                _ => {}
            }
        }
        let sets = definition["patternProperties"].as_object();
        let sets = sets.into_iter().flat_map(|sets| sets.keys());
        known.extend(sets.map(|set| set.trim_matches(['^', '.']).to_owned()));
        let listed: BTreeSet<String> = fields.split_whitespace().map(str::to_owned).collect();
        let left_out: BTreeSet<String> = known.difference(&listed).cloned().collect();
        assert!(listed.is_subset(&known), "{kind}: {listed:?}, {known:?}");
        for field in left_out {
            assert!(hidden_fields.contains(&field.as_str()), "{kind}.{field}");
        }
    }
}

#[test]
fn values_are_typed_and_references_are_names() {
    let mut table = Table::new();
    put(
        &mut table,
        1,
        &Department {
            name: "Schaden".into(),
            ..Department::default()
        },
    );
    let measure = Measure {
        title: "Rückruf".into(),
        until: Some("2027-02-28".parse().unwrap()),
        departments: [id(1)].into(),
        ..Measure::default()
    };
    put(&mut table, 2, &measure);
    let touchpoint = Touchpoint {
        name: "Hotline".into(),
        key: true,
        guessed_quality: Grade::new(6.5),
        tags: ["Ton".to_owned(), "Zeit".to_owned()].into(),
        ..Touchpoint::default()
    };
    put(&mut table, 3, &touchpoint);
    let counts = Counts {
        disappointed: 2,
        okay: 0,
        delighted: 9,
    };
    put(
        &mut table,
        4,
        &Tally {
            counts,
            ..Tally::default()
        },
    );
    write(
        &mut table,
        vec![Wish::set(Key::new("touchpoint", id(3)), "since", "gestern")],
    );

    let row = rows_of(&table, "measure").remove(0);
    assert_eq!(row["title"], text("Rückruf"));
    assert_eq!(row["until"], Cell::Date("2027-02-28".parse().unwrap()));
    assert_eq!(row["from"], Cell::Empty);
    assert_eq!(row["departments"], text(&format!("department={}", id(1))));
    assert_eq!(row["id Id"], text(&id(2).to_string()));
    let row = rows_of(&table, "touchpoint").remove(0);
    assert_eq!(row["key"], Cell::Flag(true));
    assert_eq!(row["guessed_quality"], Cell::Number(6.5));
    assert_eq!(row["tags"], text("Ton, Zeit"));
    assert_eq!(row["since"], Cell::Empty, "what does not fit is not there");
    let row = rows_of(&table, "tally").remove(0);
    assert_eq!(row["counts Disappointed"], Cell::Number(2.0));
    assert_eq!(row["counts Delighted"], Cell::Number(9.0));
}

#[test]
fn rows_stand_as_the_team_put_them_or_as_the_screen_shows_them() {
    let mut table = Table::new();
    for (number, at) in [(1, "V"), (2, "F"), (3, "k")] {
        let name = format!("{number}");
        put(
            &mut table,
            number,
            &Department {
                name,
                at: at.into(),
                ..Department::default()
            },
        );
    }
    let names = |which: &Which| {
        let rows = sheet_of(&table, which).1;
        rows.into_iter()
            .map(|row| row[0].clone())
            .collect::<Vec<_>>()
    };
    let all = names(&Which::Kind("department".into()));
    assert_eq!(all, [text("2"), text("1"), text("3")]);
    let shown = vec![id(3), id(9), id(1)];
    let shown = names(&Which::Only("department".into(), shown));
    assert_eq!(shown, [text("3"), text("1")]);
}

#[test]
fn what_the_app_covers_is_in_no_table() {
    let mut table = Table::new();
    let writing = Activity {
        private: true,
        ..Activity::default()
    };
    put(&mut table, 90, &writing);
    put(
        &mut table,
        1,
        &Card {
            writing: Some(id(90)),
            ..card("Verdeckt")
        },
    );
    put(&mut table, 2, &card("Offen"));
    put(&mut table, 3, &card("Weggeworfen"));
    let trashed = table.record(Card::KIND, id(3)).unwrap().trash_value();
    write(
        &mut table,
        vec![Wish::set(Key::new(Card::KIND, id(3)), TRASHED, trashed)],
    );
    put(
        &mut table,
        4,
        &Measure {
            title: "Tun".into(),
            card: Some(id(1)),
            ..Measure::default()
        },
    );
    put(
        &mut table,
        5,
        &Person {
            name: "Ana".into(),
            ..Person::default()
        },
    );
    for (number, closed) in [(10, false), (11, true)] {
        put(
            &mut table,
            number,
            &Round {
                name: format!("Runde {number}"),
                closed,
                ..Round::default()
            },
        );
        let dots = [(id(1), 1), (id(2), 2)].into();
        let ballot = Ballot {
            round: Some(id(number)),
            by: Some(id(5)),
            dots,
            ..Ballot::default()
        };
        put(&mut table, number + 10, &ballot);
    }
    let by_device = Rating {
        by: Some(id(77)),
        group: RaterGroup::Customers,
        ..Rating::default()
    };
    put(&mut table, 30, &by_device);
    put(
        &mut table,
        31,
        &Rating {
            by: Some(id(5)),
            ..by_device
        },
    );

    let titles = |kind| {
        rows_of(&table, kind)
            .into_iter()
            .map(|row| row["title"].clone())
    };
    assert_eq!(titles("card").collect::<Vec<_>>(), [text("Offen")]);
    assert_eq!(rows_of(&table, "measure").remove(0)["card"], Cell::Empty);
    let by: Vec<Cell> = rows_of(&table, "rating")
        .into_iter()
        .map(|row| row["by"].clone())
        .collect();
    assert_eq!(by, [Cell::Empty, text(&format!("by={}", id(5)))]);
    let votes = rows_of(&table, VOTES);
    assert_eq!(votes.len(), 1);
    assert_eq!(votes[0][" Round"], text("Runde 11"));
    assert_eq!(votes[0][" Card"], text("Offen"));
    assert_eq!(votes[0][" Dots"], Cell::Number(2.0));
    let words = all_words(&table);
    for secret in [
        "Verdeckt",
        "Weggeworfen",
        &id(1).to_string(),
        &id(77).to_string(),
        &id(21).to_string(),
    ] {
        assert!(!words.contains(secret), "{secret}");
    }
    let sizes: BTreeMap<_, _> = table_sizes(&table).into_iter().collect();
    assert_eq!((sizes["card"], sizes[VOTES], sizes["round"]), (1, 1, 2));

    write(
        &mut table,
        vec![Wish::set(
            Key::new(Activity::KIND, id(90)),
            "revealed",
            true,
        )],
    );
    assert!(all_words(&table).contains("Verdeckt"));
}

#[test]
fn what_goes_into_the_trash_while_a_table_is_made_is_left_out() {
    let mut table = Table::new();
    put(&mut table, 1, &card("Eins"));
    put(&mut table, 2, &card("Zwei"));
    let mut tables = Tables::of(&table, &Which::Kind("card".into()), &Plain);
    assert_eq!(tables.rows(&table, &Plain, 0, 0, 1).len(), 1);
    let trashed = table.record(Card::KIND, id(2)).unwrap().trash_value();
    write(
        &mut table,
        vec![Wish::set(Key::new(Card::KIND, id(2)), TRASHED, trashed)],
    );
    assert!(tables.rows(&table, &Plain, 0, 1, 1).is_empty());
}
