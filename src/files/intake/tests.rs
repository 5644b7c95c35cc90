//! Files as other tools write them, and tables as people have them. The files in `tests/fixtures/foreign` are written
//! after real ones, with invented content.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::{
    Amount, Board, Card, CardKind, Column, Counts, Date, Department, Domain, Grade, Id, Insight,
    InsightKind, Journey, Measure, MeasureState, Person, RaterGroup, Step, Tally, Touchpoint,
};
use crate::files::answers::names;
use crate::merge::{Actor, Change, Key, Table, Wish};

const FILES: [(&str, &[u8]); 6] = [
    (
        "scrumlr.json",
        include_bytes!("../../../tests/fixtures/foreign/scrumlr.json"),
    ),
    (
        "scrumlr.csv",
        include_bytes!("../../../tests/fixtures/foreign/scrumlr.csv"),
    ),
    (
        "trello.json",
        include_bytes!("../../../tests/fixtures/foreign/trello.json"),
    ),
    (
        "mural.csv",
        include_bytes!("../../../tests/fixtures/foreign/mural.csv"),
    ),
    (
        "miro.csv",
        include_bytes!("../../../tests/fixtures/foreign/miro.csv"),
    ),
    (
        "scene.excalidraw",
        include_bytes!("../../../tests/fixtures/foreign/scene.excalidraw"),
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

#[test]
fn each_tool_is_known_by_its_file() {
    for (name, tool, columns, notes) in [
        (
            "scrumlr.json",
            Tool::Scrumlr,
            vec!["Ideen", "Mindeststandards"],
            3,
        ),
        ("scrumlr.csv", Tool::Scrumlr, vec!["Ideen"], 2),
        ("trello.json", Tool::Trello, vec!["Ideen", "Alt"], 2),
        ("mural.csv", Tool::Mural, vec!["Wow-Effekte", ""], 2),
        ("miro.csv", Tool::Miro, vec!["Willkommen", "Abschied"], 4),
        ("scene.excalidraw", Tool::Excalidraw, vec!["Ideen", ""], 2),
    ] {
        let board = board(name);
        assert_eq!((board.tool, board.notes.len()), (tool, notes), "{name}");
        assert_eq!(board.columns, columns, "{name}");
    }
    assert_eq!(read(b"{\"a\":1}", None), Err(IntakeError::UnknownTool));
    assert_eq!(
        read(b"{\"format\":\"x\",\"records\":{}}", None),
        Err(IntakeError::Project)
    );
    let shape = IntakeError::Shape {
        place: "cards",
        expected: "a list",
    };
    assert_eq!(read(b"{\"lists\":[],\"cards\":7}", None), Err(shape));
    assert_eq!(
        read(b"{\"lists\":[],\"cards\":[]}", None),
        Err(IntakeError::NoNotes)
    );
}

#[test]
fn what_a_trello_card_says_stands_in_fields_or_in_the_note() {
    let mut table = ours();
    let board = board("trello.json");
    assert_eq!(
        board.besides,
        [(Beside::History, 1), (Beside::Members, 1)].into()
    );
    let plan = planned_board(board, &table);
    assert_eq!((plan.rows, plan.new, plan.errors.len()), (2, 2, 0));
    assert_eq!(plan.into_notes["Checklist"], 2);
    assert!(apply(&mut table, plan.into_wishes()));
    let cards: Vec<Card> = all(&table);
    let card = cards
        .iter()
        .find(|it| it.title.starts_with("Wunschzeit"))
        .unwrap();
    assert_eq!(
        card.note,
        "Kunden wählen die Stunde.\n\nVotes: 4\nMembers: Ute Brandt\nDue: 2026-04-30\nFinished: ✓\n\
         Checklist: Schritte ☑ Text schreiben\nChecklist: Schritte ☐ Freigeben\nField: Aufwand: 3\n\
         Field: Bereich: Vertrieb\nAttachment: Skizze.png https://trello.com/1/cards/x/attachments/y/Skizze.png\n\
         Link: https://trello.com/c/AbCd0001\nComment: 2026-03-03 Ute Brandt: Bitte zuerst testen\nColor: yellow"
    );
    assert_eq!(card.tags, ["Telefon".to_owned(), "red".to_owned()].into());
    let old = cards
        .iter()
        .find(|it| it.title == "Faxnummer prüfen")
        .unwrap();
    assert_eq!(old.note, "Archived: ✓");
}

#[test]
fn columns_find_departments_and_kinds_and_authors_find_people() {
    let mut table = ours();
    make(
        &mut table,
        2,
        &Person {
            name: "Jana Hollmann".into(),
            ..Person::default()
        },
    );
    let plan = planned_board(board("scrumlr.json"), &table);
    let column = |kind| Column {
        board: Board::Company,
        kind,
    };
    let columns = [(column(CardKind::Idea), 2), (column(CardKind::Standard), 1)];
    assert_eq!(plan.columns, columns.into());
    assert!(apply(&mut table, plan.into_wishes()));
    let cards: Vec<Card> = all(&table);
    let find = |title: &str| cards.iter().find(|it| it.title == title).unwrap();
    let standard = find("Rückruf am selben Tag");
    assert_eq!(standard.note, "auch samstags\n\nUpdated: ✓");
    assert_eq!(
        (standard.author, standard.place.kind),
        (Some(id(2)), CardKind::Standard)
    );
    assert_eq!(find("Bote bringt das Ersatzgerät").note, "Votes: 3");
    assert_eq!(
        find("Kurier statt Post").note,
        "Stack: Bote bringt das Ersatzgerät"
    );
    assert!(find("Bote bringt das Ersatzgerät").place.at < find("Kurier statt Post").place.at);
}

#[test]
fn what_has_no_place_is_counted() {
    let mural = board("mural.csv");
    assert_eq!(
        mural.besides,
        [(Beside::Blank, 1), (Beside::Positions, 3)].into()
    );
    assert_eq!(mural.notes[0].text, "Frühstück & Zeitung aufs Zimmer");
    assert_eq!(mural.notes[0].labels, ["Hotel", "Morgen"]);
    let scene = board("scene.excalidraw");
    let besides = [
        (Beside::Drawings, 1),
        (Beside::Pictures, 1),
        (Beside::Deleted, 1),
        (Beside::Positions, 2),
    ];
    assert_eq!(scene.besides, besides.into());
    assert_eq!(scene.notes[0].text, "Lieferung zur Wunschzeit");
    let miro = board("miro.csv");
    assert_eq!(
        miro.notes[0].extras,
        [(Extra::Beside, "Standard".to_owned())]
    );
    let mut planner = CardPlanner::new(Arc::new(miro), known(), vec![Goes::LeaveOut; 2], &ours());
    while planner.step(&ours(), 9) {}
    let plan = planner.plan();
    assert_eq!((plan.left_out, plan.is_empty()), (4, true));
}

#[test]
fn the_same_board_twice_adds_nothing_and_comes_back_out_of_the_trash() {
    for (name, _) in FILES {
        let mut table = ours();
        let first = planned_board(board(name), &table);
        assert!(apply(&mut table, first.into_wishes()), "{name}");
        let again = planned_board(board(name), &table);
        assert_eq!((again.already, again.records()), (again.rows, 0), "{name}");
        assert!(again.is_empty());
        let (card, record) = table.records("card").next().unwrap();
        let trash = Wish::set(
            Key::new("card", card),
            crate::merge::TRASHED,
            record.trash_value(),
        );
        apply(&mut table, vec![trash]);
        let back = planned_board(board(name), &table);
        assert_eq!(back.back, 1, "{name}");
        assert!(apply(&mut table, back.into_wishes()));
        assert_eq!(
            table.record("card", card).unwrap().fate(),
            crate::merge::Fate::Here
        );
    }
}

#[test]
fn a_long_text_becomes_a_title_and_a_note_that_holds_all_of_it() {
    let long = "Wort ".repeat(60);
    let text = format!(
        "{{\"board\":{{}},\"columns\":[],\"notes\":[{{\"id\":\"1\",\"text\":\"{long}\"}}]}}"
    );
    let Foreign::Board(board) = read(text.as_bytes(), None).unwrap() else {
        panic!()
    };
    let mut table = ours();
    let plan = planned_board(board, &table);
    apply(&mut table, plan.into_wishes());
    let card: Card = all(&table).remove(0);
    assert!(card.title.ends_with("Wort…") && card.title.chars().count() <= 121);
    assert_eq!(card.note, long.trim());
}

#[test]
fn rows_become_touchpoints_with_all_that_they_say() {
    let mut table = ours();
    let (grid, mut mapping) = mapped(
        "name;contact;media;departments;since;key;guessed_relevance;tags;Wetter;leer\n\
         Rechnung per Post;Mensch;bezahlt, eigen;Vertrieb;02.03.2026;ja;7,5;Geld, Brief;schön;\n",
        Target::Touchpoints,
    );
    assert_eq!(mapping.columns[8..], [Use::Note, Use::Note]);
    let plan = planned(&grid, &mapping, &table);
    assert_eq!((plan.new, troubles(&plan)), (1, vec![]));
    assert_eq!(plan.into_notes, [("Wetter".to_owned(), 1)].into());
    let made = plan.first.unwrap();
    assert!(apply(&mut table, plan.into_wishes()));
    let it: Touchpoint = get(&table, made);
    assert_eq!(
        (it.name.as_str(), it.note.as_str()),
        ("Rechnung per Post", "Wetter: schön")
    );
    assert_eq!((it.departments, it.media.len()), ([id(1)].into(), 2));
    assert_eq!(
        (it.since, it.key, it.guessed_relevance),
        (Date::new(2026, 3, 2), true, Grade::new(7.5))
    );
    assert_eq!(it.tags, ["Brief".to_owned(), "Geld".to_owned()].into());
    // Read in again, even with other meanings, it is the same row.
    mapping.columns[8] = Use::LeaveOut;
    let again = planned(&grid, &mapping, &table);
    assert_eq!((again.already, again.is_empty()), (1, true));
}

#[test]
fn what_is_wrong_is_named_by_line() {
    let (grid, mapping) = mapped(
        "title;until;budget;state;departments;person\n\
         Eins;31.02.2026;;;;\n\
         Zwei;;viel;;;\n\
         Drei;;;vielleicht;;\n\
         Vier;;;;Lager;\n\
         ;1.3.2026;;;;\n\
         Sechs;1.3.2026\n\
         Sieben;1.3.2026;1.500 €;geplant;Vertrieb;ute  brandt;\n",
        Target::Measures,
    );
    let mut table = ours();
    let plan = planned(&grid, &mapping, &table);
    assert_eq!(
        troubles(&plan),
        [
            (
                2,
                Trouble::Date {
                    field: "until",
                    cell: "31.02.2026".into()
                }
            ),
            (
                3,
                Trouble::Number {
                    field: "budget",
                    cell: "viel".into()
                }
            ),
            (
                4,
                Trouble::Word {
                    field: "state",
                    cell: "vielleicht".into()
                }
            ),
            (
                5,
                Trouble::Name {
                    names: Names::Departments,
                    cell: "Lager".into()
                }
            ),
            (6, Trouble::Nameless),
            (
                7,
                Trouble::Width {
                    found: 2,
                    expected: 6
                }
            ),
        ]
    );
    assert_eq!((plan.rows, plan.new), (7, 1));
    let made = plan.first.unwrap();
    apply(&mut table, plan.into_wishes());
    let it: Measure = get(&table, made);
    assert_eq!(
        (it.until, it.budget),
        (Date::new(2026, 3, 1), Amount::new(1500.0))
    );
    assert_eq!((it.state, it.person), (MeasureState::Planned, Some(id(2))));
}

#[test]
fn unknown_names_are_refused_made_or_noted_as_chosen() {
    let (grid, mut mapping) = mapped(
        "title;board;kind\nEins;Lager;\nZwei;LAGER;Wow-Effekte\nDrei;Unternehmen;\n",
        Target::Cards,
    );
    let mut table = ours();
    assert_eq!(planned(&grid, &mapping, &table).errors.len(), 2);
    mapping.unknown.insert(Names::Departments, Unknown::Note);
    let noted = planned(&grid, &mapping, &table);
    assert_eq!((noted.new, noted.into_notes["board"]), (3, 2));
    mapping.unknown.insert(Names::Departments, Unknown::Make);
    let made = planned(&grid, &mapping, &table);
    let (department, what) = made.made.iter().next().unwrap();
    assert_eq!(
        (made.made.len(), what),
        (1, &(Names::Departments, "Lager".to_owned()))
    );
    let board = Board::Department(*department);
    let expected = [
        (
            Column {
                board: Board::Company,
                kind: CardKind::Idea,
            },
            1,
        ),
        (
            Column {
                board,
                kind: CardKind::Idea,
            },
            1,
        ),
        (
            Column {
                board,
                kind: CardKind::Wow,
            },
            1,
        ),
    ];
    assert_eq!(made.columns, expected.into());
    apply(&mut table, made.into_wishes());
    assert_eq!(all::<Department>(&table).len(), 2);
    assert_eq!(
        all::<Card>(&table)
            .iter()
            .filter(|it| it.place.board == board)
            .count(),
        2
    );
}

#[test]
fn a_number_of_ours_changes_that_record_and_nothing_that_is_not_mentioned() {
    let mut table = ours();
    let note = "Bleibt".to_owned();
    make(
        &mut table,
        7,
        &Touchpoint {
            name: "Alt".into(),
            note,
            ..Touchpoint::default()
        },
    );
    let number = id(7);
    let text = format!(
        "Nummer;name;channel;Mehr\n{number};Neu;Telefon;etwas\n{number};Noch;;\nkeine;x;;\n"
    );
    let (grid, mut mapping) = mapped(&text, Target::Touchpoints);
    // A column with anything but such numbers is not taken for one; here a person says that it is.
    assert_eq!(mapping.columns[0], Use::Note);
    mapping.columns[0] = Use::Id;
    let plan = planned(&grid, &mapping, &table);
    assert_eq!((plan.changed, plan.new), (1, 0));
    assert_eq!(
        troubles(&plan),
        [(3, Trouble::IdTwice), (4, Trouble::NotAnId("keine".into()))]
    );
    apply(&mut table, plan.into_wishes());
    let it: Touchpoint = get(&table, number);
    assert_eq!((it.name.as_str(), it.channel.as_str()), ("Neu", "Telefon"));
    assert_eq!(it.note, "Bleibt\n\nMehr: etwas");
    let again = planned(&grid, &mapping, &table);
    assert_eq!((again.already, again.is_empty()), (1, true));
}

#[test]
fn insights_have_no_note_so_more_stands_below_their_text() {
    let mut table = ours();
    let (grid, mapping) = mapped(
        "text;kind;touchpoint;Filiale\nSehr nett;Lob;Servicehotline;Nord\nSehr nett;Lob;;\n",
        Target::Insights,
    );
    let plan = planned(&grid, &mapping, &table);
    let made = plan.first.unwrap();
    assert_eq!(plan.new, 2);
    apply(&mut table, plan.into_wishes());
    let it: Insight = get(&table, made);
    assert_eq!(it.text, "Sehr nett\n\nFiliale: Nord");
    assert_eq!((it.kind, it.touchpoint), (InsightKind::Praise, Some(id(3))));
}

#[test]
fn raised_hands_find_their_steps() {
    let mut table = ours();
    make(
        &mut table,
        8,
        &Journey {
            name: "Schaden".into(),
            ..Journey::default()
        },
    );
    let step = |title: &str| Step {
        journey: Some(id(8)),
        title: title.into(),
        ..Step::default()
    };
    make(&mut table, 9, &step("Ruft an"));
    let (grid, mapping) = mapped(
        "journey;step;group;disappointed;okay;delighted\nSchaden;ruft an;Leitung;1;2;3\n;Ruft an;;4;;\nSchaden;Wartet;;1;1;1\n;Ruft an;;;;\n",
        Target::Ratings,
    );
    let plan = planned(&grid, &mapping, &table);
    assert_eq!(
        troubles(&plan),
        [(4, Trouble::NoStep), (5, Trouble::NoCounts)]
    );
    apply(&mut table, plan.into_wishes());
    let of = |group| get::<Tally>(&table, Tally::id(id(9), group));
    let counts = |disappointed, okay, delighted| Counts {
        disappointed,
        okay,
        delighted,
    };
    assert_eq!(of(RaterGroup::Management).counts, counts(1, 2, 3));
    assert_eq!(
        (
            of(RaterGroup::Customers).counts,
            of(RaterGroup::Customers).step
        ),
        (counts(4, 0, 0), Some(id(9)))
    );
}

#[test]
fn a_list_without_a_heading_loses_no_line() {
    let grid = sheet("Eins\nZwei\nDrei\n");
    assert!(!has_head(&grid, &known()));
    assert!(has_head(&sheet("title\nEins\n"), &known()));
    let whole = Arc::new(without_head(&grid));
    let mapping = Mapping {
        target: Target::Cards,
        columns: guess(&whole, &known(), Target::Cards),
        ..Mapping::default()
    };
    let plan = planned(&whole, &mapping, &ours());
    assert_eq!(
        (plan.new, plan.shown[0].title.as_str(), plan.shown[0].line),
        (3, "Eins", 1)
    );
}

#[test]
fn every_field_fits_the_record_that_it_belongs_to() {
    for target in Target::ALL.into_iter().filter(|it| *it != Target::Ratings) {
        for field in target.fields() {
            let cell = match field.shape {
                Shape::Day => "1.3.2026",
                Shape::Grade | Shape::Percent | Shape::Amount | Shape::Weeks | Shape::Count => "5",
                Shape::Flag => "ja",
                Shape::One(Names::Touchpoints) | Shape::Many(Names::Touchpoints) => {
                    "Servicehotline"
                }
                Shape::One(Names::People) => "Ute Brandt",
                Shape::Many(Names::Departments) | Shape::Board => "Vertrieb",
                Shape::Tags | Shape::Line | Shape::Text => "Etwas",
                _ => continue,
            };
            let mut table = ours();
            let main = target.main();
            let text = match field.name == main {
                true => format!("{main};x\n{cell};y\n"),
                false => format!("{main};{}\nEins;{cell}\n", field.name),
            };
            let (grid, mapping) = mapped(&text, target);
            let plan = planned(&grid, &mapping, &table);
            assert_eq!(troubles(&plan), [], "{target} {}", field.name);
            let made = plan.first.unwrap();
            apply(&mut table, plan.into_wishes());
            let record = table.record(target.kind(), made).unwrap();
            let (misfits, is_written) = match target {
                Target::Touchpoints => (
                    Touchpoint::read(record).1,
                    Touchpoint::read(record).0 != Touchpoint::default(),
                ),
                Target::Insights => (
                    Insight::read(record).1,
                    Insight::read(record).0 != Insight::default(),
                ),
                Target::Cards => (
                    Card::read(record).1,
                    Card::read(record).0 != Card::default(),
                ),
                _ => (
                    Measure::read(record).1,
                    Measure::read(record).0 != Measure::default(),
                ),
            };
            assert!(
                misfits.is_empty() && is_written,
                "{target} {}: {misfits:?}",
                field.name
            );
        }
    }
}

/// All that can be done with bytes; nothing may panic.
fn try_all(bytes: &[u8]) {
    let table = ours();
    match read(bytes, None) {
        Ok(Foreign::Board(board)) => {
            let (notes, plan) = (board.notes.len(), planned_board(board, &table));
            assert_eq!(plan.rows, notes);
            assert_eq!(
                notes,
                plan.records() + plan.already + plan.left_out + plan.errors.len()
            );
        }
        Ok(Foreign::Table(sheet)) => {
            let _ = as_miro(&sheet.grid);
            let grid = Arc::new(sheet.grid);
            for target in Target::ALL {
                let columns = guess(&grid, &known(), target);
                let mapping = Mapping {
                    target,
                    columns,
                    ..Mapping::default()
                };
                assert_eq!(mapping.doubled(), None);
                let plan = planned(&grid, &mapping, &table);
                assert_eq!(plan.rows, plan.records() + plan.already + plan.errors.len());
            }
        }
        Err(_) => {}
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_read() {
    for (_, bytes) in FILES {
        for end in 0..bytes.len() {
            let _ = read(&bytes[..end], None);
        }
        for end in (0..bytes.len()).step_by(41) {
            try_all(&bytes[..end]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn twisted_bytes_break_nothing(
        which in 0..FILES.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = FILES[which].1.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        try_all(&bytes);
    }

    #[test]
    fn no_row_is_lost(rows in proptest::collection::vec("[a-z;,\"0-9 ]{0,12}", 1..30)) {
        let text = format!("title;board\n{}\nEnde;\n", rows.join("\n"));
        try_all(text.as_bytes());
    }
}
