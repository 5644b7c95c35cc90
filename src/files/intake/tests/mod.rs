//! Files as other tools write them, and tables as people have them. The files in `tests/fixtures/foreign` are written
//! after real ones, with invented content.

mod boards;
mod hostile;
mod tables;

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::domain::{Department, Domain, Id, Person, Touchpoint};
use crate::files::answers::names;
use crate::merge::{Actor, Change, Key, Table, Wish};

const FILES: [(&str, &[u8]); 6] = [
    (
        "scrumlr.json",
        include_bytes!("../../../../tests/fixtures/foreign/scrumlr.json"),
    ),
    (
        "scrumlr.csv",
        include_bytes!("../../../../tests/fixtures/foreign/scrumlr.csv"),
    ),
    (
        "trello.json",
        include_bytes!("../../../../tests/fixtures/foreign/trello.json"),
    ),
    (
        "mural.csv",
        include_bytes!("../../../../tests/fixtures/foreign/mural.csv"),
    ),
    (
        "miro.csv",
        include_bytes!("../../../../tests/fixtures/foreign/miro.csv"),
    ),
    (
        "scene.excalidraw",
        include_bytes!("../../../../tests/fixtures/foreign/scene.excalidraw"),
    ),
];

fn file(name: &str) -> &'static [u8] {
    FILES.iter().find(|(it, _)| *it == name).unwrap().1
}

fn board(name: &str) -> ForeignBoard {
    match read(file(name), None).unwrap() {
        Foreign::Board(board) => board,
        Foreign::Table(sheet) => as_miro(&sheet.grid).unwrap(),
    }
}

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn apply(table: &mut Table, wishes: Vec<Wish>) -> bool {
    match table.propose(Actor::new(1), wishes) {
        Some(set) => {
            table.apply(&Change::Edit(set));
            true
        }
        None => false,
    }
}

fn make<T: Domain>(table: &mut Table, number: u128, value: &T) {
    apply(table, value.creation(&Key::new(T::KIND, id(number))));
}

fn get<T: Domain>(table: &Table, of: Id) -> T {
    let (value, misfits) = T::read(table.record(T::KIND, of).unwrap());
    assert_eq!(misfits, Vec::<&str>::new());
    value
}

fn all<T: Domain>(table: &Table) -> Vec<T> {
    table
        .records(T::KIND)
        .map(|(_, record)| T::read(record).0)
        .collect()
}

/// A project with a department, a person and a touchpoint.
fn ours() -> Table {
    let mut table = Table::new();
    make(
        &mut table,
        1,
        &Department {
            name: "Vertrieb".into(),
            ..Department::default()
        },
    );
    make(
        &mut table,
        2,
        &Person {
            name: "Ute Brandt".into(),
            ..Person::default()
        },
    );
    make(
        &mut table,
        3,
        &Touchpoint {
            name: "Servicehotline".into(),
            ..Touchpoint::default()
        },
    );
    table
}

fn known() -> Arc<Known> {
    let words = |all: &[(&str, &str)]| -> BTreeMap<String, String> {
        all.iter()
            .map(|(word, value)| ((*word).to_owned(), (*value).to_owned()))
            .collect()
    };
    let mut known = Known {
        flags: [("ja".to_owned(), true), ("nein".to_owned(), false)].into(),
        company: vec!["unternehmen".to_owned()],
        ..Known::default()
    };
    for target in Target::ALL {
        let fields = target
            .fields()
            .iter()
            .map(|it| (Use::Field(it.name), it.name.to_owned()));
        known.headings.insert(
            target,
            names(fields.chain([(Use::Id, "Nummer".to_owned())])),
        );
    }
    for (target, field, all) in [
        (
            Target::Cards,
            "kind",
            words(&[
                ("ideen", "idea"),
                ("mindeststandards", "standard"),
                ("wow-effekte", "wow"),
            ]),
        ),
        (Target::Cards, "state", words(&[("vereinbart", "agreed")])),
        (Target::Insights, "kind", words(&[("lob", "praise")])),
        (Target::Measures, "state", words(&[("geplant", "planned")])),
        (
            Target::Touchpoints,
            "contact",
            words(&[("mensch", "person")]),
        ),
        (
            Target::Touchpoints,
            "media",
            words(&[("bezahlt", "paid"), ("eigen", "owned")]),
        ),
        (
            Target::Ratings,
            "group",
            words(&[("leitung", "management")]),
        ),
    ] {
        known.words.insert((target, field), all);
    }
    for extra in Extra::ALL {
        known.extras.insert(extra, format!("{extra:?}"));
    }
    Arc::new(known)
}

fn planned_board(board: ForeignBoard, table: &Table) -> Plan {
    let goes = guess_columns(&board, &known(), table);
    let mut planner = CardPlanner::new(Arc::new(board), known(), goes, table);
    while planner.step(table, 2) {}
    assert_eq!(planner.done(), planner.total());
    planner.plan()
}

fn sheet(text: &str) -> Grid {
    match read(text.as_bytes(), None).unwrap() {
        Foreign::Table(sheet) => sheet.grid,
        Foreign::Board(board) => panic!("{board:?}"),
    }
}

fn mapped(text: &str, target: Target) -> (Arc<Grid>, Mapping) {
    let grid = sheet(text);
    let columns = guess(&grid, &known(), target);
    (
        Arc::new(grid),
        Mapping {
            target,
            columns,
            ..Mapping::default()
        },
    )
}

fn planned(grid: &Arc<Grid>, mapping: &Mapping, table: &Table) -> Plan {
    let mut planner = RowPlanner::new(Arc::clone(grid), known(), mapping.clone(), table);
    while planner.step(table, 3) {}
    planner.plan()
}

fn troubles(plan: &Plan) -> Vec<(usize, Trouble)> {
    plan.errors
        .iter()
        .map(|it| (it.line, it.trouble.clone()))
        .collect()
}
