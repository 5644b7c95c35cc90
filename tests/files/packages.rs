//! Packages: what a department gets, that nothing of others leaves the house, and that what is
//! written in a package comes back as if it had been written in the project.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use werkstatt::domain::{Domain, Package, Session};
use werkstatt::files::{self, Remark};
use werkstatt::merge::{Actor, Fate, Id, Key, Table, Wish};

use super::help::*;

const PROJECT_KEY: fn() -> Key = || key("project", 1);
const SALES: u128 = 2;
const SERVICE: u128 = 3;
const FOR_SALES: u128 = 20;
const FOR_SERVICE: u128 = 21;

/// Two departments with a person, a touchpoint, two cards and a package each; a company standard,
/// a covered card, an open wave with answers, a session of each person.
fn project() -> Table {
    let mut table = Table::new();
    let mut wishes = vec![
        Wish::set(PROJECT_KEY(), "name", "Hausrat"),
        Wish::set(key("department", SALES), "name", "Vertrieb"),
        Wish::set(key("department", SERVICE), "name", "Service"),
        Wish::set(key("wave", 4), "name", "Nullmessung"),
        Wish::set(key("answers", 5), "wave", json!(id(4))),
        Wish::set(key("answers", 5), "touchpoint", json!(id(40))),
        Wish::set(key("activity", 6), "private", true),
        Wish::set(key("topic", 7), "name", "App"),
        Wish::set(key("persona", 8), "name", "Jana"),
        Wish::set(key("question", 9), "text", "Was fehlt?"),
        Wish::set(key("measure", 10), "name", "Rückruf"),
    ];
    let card = |number, board: Value, kind: &str, state: &str, title: &str| {
        let place = json!({ "board": board, "kind": kind, "at": "V" });
        let wish = move |field: &str, value: Value| Wish::set(key("card", number), field, value);
        [
            wish("title", title.into()),
            wish("place", place),
            wish("state", state.into()),
        ]
    };
    wishes.extend(card(
        50,
        "company".into(),
        "standard",
        "agreed",
        "Wir grüßen.",
    ));
    wishes.extend(card(
        51,
        "company".into(),
        "standard",
        "proposed",
        "Vorschlag",
    ));
    wishes.extend(card(52, "company".into(), "idea", "agreed", "Idee aller"));
    for (nth, department, name) in [(0, SALES, "Ute"), (1, SERVICE, "Ben")] {
        let own = json!(id(department));
        wishes.extend([
            Wish::set(key("person", 30 + nth), "name", name),
            Wish::set(key("person", 30 + nth), "department", own.clone()),
            Wish::set(
                key("touchpoint", 40 + nth),
                "name",
                format!("Kontakt {name}"),
            ),
            Wish::set(
                key("touchpoint", 40 + nth),
                format!("departments/{}", id(department)),
                true,
            ),
            Wish::set(key("package", FOR_SALES + nth), "department", own.clone()),
            Wish::set(key("package", FOR_SALES + nth), "wave", json!(id(4))),
            Wish::set(
                key("package", FOR_SALES + nth),
                format!("questions/{}", id(9)),
                true,
            ),
        ]);
        let session = Key::new(Session::KIND, Session::id(Actor::new(60 + nth as u64)));
        wishes.push(Wish::set(session, "person", json!(id(30 + nth))));
        for number in [100 + nth, 110 + nth, 120 + nth] {
            let title = format!("{name} {number}");
            wishes.extend(card(number, own.clone(), "wow", "agreed", &title));
            // Somebody else had the idea.
            wishes.push(Wish::set(
                key("card", number),
                "author",
                json!(id(31 - nth)),
            ));
        }
        wishes.push(Wish::set(key("card", 110 + nth), "writing", json!(id(6))));
    }
    // One of the others' touchpoints, named by a card.
    let named = format!("touchpoints/{}", id(41));
    wishes.push(Wish::set(key("card", 100), named, true));
    edit(&mut table, ANA, wishes);
    trash(&mut table, ANA, &key("card", 120));
    table
}

fn text_of(table: &Table, package: u128) -> String {
    let part = table.part(&files::package_keys(table, id(package)));
    files::write_package(&part, PROJECT, id(package), DAY)
}

fn opened(text: &str) -> Table {
    let file = read(text);
    let (_, table) = file.package().expect("a package");
    table.clone()
}

/// The package, as it comes back after somebody has worked in it.
fn returned(table: &Table, package: u128) -> Table {
    opened(&files::write_package(table, PROJECT, id(package), DAY))
}

#[test]
fn a_package_holds_what_its_department_needs_and_nothing_of_others() {
    let table = project();
    let keys = files::package_keys(&table, id(FOR_SALES));
    let mut kinds: BTreeMap<&str, Vec<Id>> = BTreeMap::new();
    for key in &keys {
        kinds.entry(&key.kind).or_default().push(key.id);
    }
    let wanted: BTreeMap<&str, Vec<Id>> = [
        ("project", vec![id(1)]),
        ("department", vec![id(SALES), id(SERVICE)]),
        ("wave", vec![id(4)]),
        ("topic", vec![id(7)]),
        ("persona", vec![id(8)]),
        ("question", vec![id(9)]),
        ("package", vec![id(FOR_SALES)]),
        ("person", vec![id(30)]),
        ("touchpoint", vec![id(40), id(41)]),
        ("card", vec![id(50), id(100)]),
    ]
    .into();
    assert_eq!(kinds, wanted);
    let text = text_of(&table, FOR_SALES);
    for name in ["Ben", "Vorschlag", "Idee aller", "Rückruf"] {
        let only_touchpoint = text.replace("Kontakt Ben", "");
        assert!(
            !only_touchpoint.contains(name),
            "{name} is nobody's business"
        );
    }
    assert!(
        !text.contains("\"session\""),
        "who wrote when stays at home"
    );
}

#[test]
fn a_package_without_a_department_or_without_a_record_holds_nobodys_work() {
    let mut table = project();
    set(
        &mut table,
        ANA,
        &key("package", FOR_SALES),
        "department",
        Value::Null,
    );
    let keys = files::package_keys(&table, id(FOR_SALES));
    assert!(
        keys.iter()
            .all(|key| !["card", "person", "touchpoint"].contains(&key.kind.as_str()))
    );
    assert!(files::package_keys(&table, id(999)).is_empty());
}

#[test]
fn a_frozen_wave_does_not_come_along() {
    let mut table = project();
    let content = json!({ "about": {
        "name": "", "date": null, "method": "survey", "respondents": "", "scale": "",
        "touchpoints": [], "groups": [],
    }, "answers": [], "recommendations": [] });
    let seal = json!({ "on": "2026-03-31", "hash": "x", "content": content });
    set(&mut table, ANA, &key("wave", 4), "seal", seal);
    let keys = files::package_keys(&table, id(FOR_SALES));
    assert!(!keys.contains(&key("wave", 4)));
    assert!(
        !keys.contains(&key("persona", 8)),
        "nobody asks for them then"
    );
}

#[test]
fn a_package_file_says_which_package_it_is_and_opens_as_nothing_else() {
    let table = project();
    let text = text_of(&table, FOR_SALES);
    super::schema::assert_valid(&text);
    let file = read(&text);
    assert_eq!((file.project, file.part), (PROJECT, Some(id(FOR_SALES))));
    assert_eq!(
        (file.name.as_str(), &file.remarks),
        ("Hausrat", &Vec::<Remark>::new())
    );
    assert!(file.is_part());
    let (package, inside) = file.package().unwrap();
    assert_eq!(package, id(FOR_SALES));
    assert_eq!(files::home_of_package(inside, package), Some(PROJECT));
    assert_eq!(files::department_of_package(inside, package), "Vertrieb");
    assert_eq!(
        files::home_of_package(&table, PROJECT),
        None,
        "a project is no package of itself"
    );

    // Still a part after work in it, with nothing to remark about what it does not hold.
    let mut worked = inside.clone();
    set(&mut worked, BEN, &key("package", FOR_SALES), "done", true);
    let back = read(files::write_package(&worked, PROJECT, package, DAY));
    assert!(back.is_part() && back.package().is_some());
    assert_eq!(back.remarks, []);
    assert!(
        Package::read(worked.record("package", package).unwrap())
            .0
            .done
    );

    // With other content under the same checksum nothing opens as a package.
    let broken = read(text.replace("Hausrat", "Hausrot"));
    assert!(broken.is_part() && broken.package().is_none());
    // And a whole project is never taken for one.
    assert!(read(files::write(&table, PROJECT, DAY)).package().is_none());
}

#[test]
fn the_name_of_the_file_says_project_department_and_day() {
    let name = files::package_file_name("Hausrat: neu", "Vertrieb", "2026-11-22");
    assert_eq!(name, "Hausrat- neu - Vertrieb 2026-11-22.touchpoint.json");
    let long = files::package_file_name(&"lang ".repeat(99), "Vertrieb", "2026-11-22");
    assert!(long.contains("Vertrieb") && long.len() < 255);
    assert_eq!(
        files::package_file_name("", "", "2026-11-22")
            .split(' ')
            .count(),
        2
    );
}

#[test]
fn trash_and_conflicts_of_a_package_travel_back() {
    let mut table = project();
    let mut inside = opened(&text_of(&table, FOR_SALES));
    trash(&mut inside, BEN, &key("card", 100));
    set(
        &mut inside,
        BEN,
        &key("touchpoint", 41),
        "note",
        "aus dem Vertrieb",
    );
    set(
        &mut table,
        ANA,
        &key("touchpoint", 41),
        "note",
        "aus der Zentrale",
    );
    table.merge(&returned(&inside, FOR_SALES));
    assert_eq!(table.record("card", id(100)).unwrap().fate(), Fate::Trashed);
    assert_eq!(
        table.heads(&key("touchpoint", 41), "note").len(),
        2,
        "both words are kept"
    );
}

/// What is in a table, whoever wrote it.
fn values(table: &Table) -> BTreeMap<(Key, String), Vec<String>> {
    let mut values = BTreeMap::new();
    for key in table.keys() {
        let record = table.record(&key.kind, key.id).unwrap();
        for (field, register) in record.fields().filter(|(field, _)| *field != "trashed") {
            let mut heads: Vec<String> = register
                .heads()
                .iter()
                .map(|head| head.value.to_string())
                .collect();
            heads.sort();
            values.insert((key.clone(), field.to_owned()), heads);
        }
    }
    values
}

#[derive(Clone, Debug)]
struct Edit {
    target: u128,
    field: usize,
    text: u8,
}

impl Edit {
    /// On a card of the department, old or new, or on one of its touchpoints.
    fn play(&self, table: &mut Table, actor: Actor, nth: u128) {
        let key = match self.target {
            0 => key("touchpoint", 40 + nth),
            1 => key("card", 100 + nth),
            new => key("card", 1000 + 10 * nth + new),
        };
        let field = ["title", "note", "dos", "name"][self.field];
        if let Some(set) = table.propose(actor, vec![Wish::set(key, field, self.text)]) {
            table.apply(&werkstatt::merge::Change::Edit(set));
        }
    }
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = (0..5_u128, 0..4_usize, any::<u8>());
    let edit = edit.prop_map(|(target, field, text)| Edit {
        target,
        field,
        text,
    });
    proptest::collection::vec(edit, 0..12)
}

#[test]
fn only_what_was_written_after_a_package_was_made_is_an_answer_to_it() {
    let mut whole = project();
    let answer = |number| vec![Wish::set(key("card", number), "question", json!(id(9)))];
    edit(&mut whole, ANA, answer(90));
    let made = Wish::set(key("package", 91), "department", json!(id(SALES)));
    edit(&mut whole, ANA, vec![made]);
    let mut part = whole.part(&files::package_keys(&whole, id(91)));
    edit(&mut part, BEN, answer(92));
    edit(&mut whole, ANA, answer(93));
    whole.merge(&part);
    let came = |card| files::came_after_package(&whole, id(card), id(91));
    assert_eq!([90, 92, 93].map(came), [false, true, true]);
    assert!(
        !files::came_after_package(&whole, id(50), id(91)),
        "no answer at all"
    );
    assert!(
        !files::came_after_package(&whole, id(92), id(999)),
        "no such package"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn work_in_packages_comes_back_as_if_done_in_the_project(
        first in edits(), later in edits(), others in edits(), meanwhile in edits(),
    ) {
        let whole = project();
        let mut direct = whole.clone();
        let mut sales = opened(&text_of(&whole, FOR_SALES));
        let mut service = opened(&text_of(&whole, FOR_SERVICE));
        for edit in &first {
            edit.play(&mut sales, Actor::new(71), 0);
            edit.play(&mut direct, Actor::new(81), 0);
        }
        let older = returned(&sales, FOR_SALES);
        for edit in &later {
            edit.play(&mut sales, Actor::new(72), 0);
            edit.play(&mut direct, Actor::new(82), 0);
        }
        let newer = returned(&sales, FOR_SALES);
        for edit in &others {
            edit.play(&mut service, Actor::new(73), 1);
            edit.play(&mut direct, Actor::new(83), 1);
        }
        let service = returned(&service, FOR_SERVICE);

        let mut merged = whole.clone();
        merged.merge(&newer);
        for key in whole.keys().filter(|key| !files::package_keys(&whole, id(FOR_SALES)).contains(key)) {
            prop_assert_eq!(merged.record(&key.kind, key.id), whole.record(&key.kind, key.id));
        }
        merged.merge(&service);
        prop_assert_eq!(values(&merged), values(&direct));

        // Once more, or an older one after a newer one: nothing changes.
        let before = merged.clone();
        for again in [&newer, &older, &service] {
            prop_assert!(merged.merge(again).is_empty());
            prop_assert_eq!(&merged, &before);
        }
        // Any order, one by one or together.
        let mut other_way = whole.clone();
        other_way.merge(&service);
        other_way.merge(&older);
        other_way.merge(&newer);
        prop_assert_eq!(&other_way, &merged);
        let mut together = older.clone();
        together.merge(&service);
        together.merge(&newer);
        let mut at_once = whole.clone();
        at_once.merge(&together);
        prop_assert_eq!(&at_once, &merged);

        // What the others did meanwhile, elsewhere, stays.
        let mut busy = whole.clone();
        for edit in &meanwhile {
            edit.play(&mut busy, BEN, 1);
        }
        let work = values(&busy);
        busy.merge(&newer);
        let (inside, now) = (files::package_keys(&whole, id(FOR_SALES)), values(&busy));
        for ((key, field), heads) in work {
            if !inside.contains(&key) {
                prop_assert_eq!(now.get(&(key, field)), Some(&heads));
            }
        }
    }
}
