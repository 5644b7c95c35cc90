//! Tables as people have them.

use super::*;
use crate::domain::{
    Activity, Amount, Board, Card, CardKind, Column, Counts, Date, Grade, Insight, InsightKind,
    Journey, Measure, MeasureState, Place, RaterGroup, Step, Tally,
};

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

#[test]
fn cards_that_come_back_with_their_numbers_stay_where_they_are() {
    let mut table = ours();
    let place = Place {
        board: Board::Department(id(1)),
        kind: CardKind::Wow,
        at: "V0005".into(),
    };
    let card = Card {
        title: "Rückruf".into(),
        note: "- eins\n- zwei".into(),
        tags: ["Telefon".to_owned()].into(),
        place: place.clone(),
        ..Card::default()
    };
    make(&mut table, 7, &card);
    let number = id(7);
    let same = format!(
        "title;note;tags;board;kind;Nummer;Gruppe\nRückruf;\"'- eins\n- zwei\";Telefon;Vertrieb;Wow-Effekte;{number};Alle\n"
    );
    let (grid, mapping) = mapped(&same, Target::Cards);
    // What this program wrote beside the fields is no news.
    assert_eq!(mapping.columns[6], Use::LeaveOut);
    let plan = planned(&grid, &mapping, &table);
    assert_eq!((plan.already, plan.is_empty()), (1, true));

    // Only the kind is said: the board stays. A set is said as a whole.
    let moved = format!("title;tags;kind;Nummer\nRückruf;Abend;Ideen;{number}\n");
    let (grid, mapping) = mapped(&moved, Target::Cards);
    let plan = planned(&grid, &mapping, &table);
    assert_eq!(plan.changed, 1);
    apply(&mut table, plan.into_wishes());
    let it: Card = get(&table, number);
    assert_eq!(
        (it.place.board, it.place.kind),
        (place.board, CardKind::Idea)
    );
    assert_eq!(it.tags, ["Abend".to_owned()].into());
    assert_eq!(it.note, card.note);
}

#[test]
fn what_was_made_of_a_name_keeps_the_name_that_it_got_since() {
    let (grid, mut mapping) = mapped("title;board\nEins;Lager\n", Target::Cards);
    mapping.unknown.insert(Names::Departments, Unknown::Make);
    let mut table = ours();
    let made = planned(&grid, &mapping, &table);
    let department = *made.made.keys().next().unwrap();
    apply(&mut table, made.into_wishes());
    let key = Key::new("department", department);
    apply(&mut table, vec![Wish::set(key, "name", "Logistik")]);
    let (grid, mut mapping) = mapped("title;board\nZwei;Lager\n", Target::Cards);
    mapping.unknown.insert(Names::Departments, Unknown::Make);
    let again = planned(&grid, &mapping, &table);
    assert_eq!((again.new, again.made.len()), (1, 0));
    apply(&mut table, again.into_wishes());
    assert_eq!(get::<Department>(&table, department).name, "Logistik");
}

#[test]
fn nobody_finds_out_what_a_covered_card_says_by_naming_it() {
    let mut table = ours();
    let activity = Activity {
        private: true,
        ..Activity::default()
    };
    make(&mut table, 8, &activity);
    let card = Card {
        title: "Noch geheim".into(),
        writing: Some(id(8)),
        ..Card::default()
    };
    make(&mut table, 7, &card);
    let (grid, mapping) = mapped("title;kind\nNoch geheim;Ideen\n", Target::Cards);
    let plan = planned(&grid, &mapping, &table);
    assert_eq!((plan.new, plan.alike), (1, 0));
}
