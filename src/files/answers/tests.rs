//! Tables as survey tools and spreadsheets write them.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::{Counts, InsightKind, Recommended};
use crate::files::grid::{Grid, read_grid};

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

const HOTLINE: u128 = 1;
const INVOICE: u128 = 2;
const JANA: u128 = 9;

fn known() -> Known {
    let feelings = [
        (Feeling::Disappointed, "enttäuscht"),
        (Feeling::Okay, "okay"),
        (Feeling::Delighted, "begeistert"),
        (Feeling::Delighted, "delighted"),
    ];
    let headings = [
        (Column::Touchpoint, "Touchpoint"),
        (Column::Answer, "Antwort"),
        (Column::Relevance, "Relevanz"),
        (Column::Recommendation, "NPS"),
        (Column::Comment, "Kommentar"),
        (Column::Persona, "Persona"),
        (Column::Group, "Gruppe"),
        (Column::Date, "Datum"),
    ];
    Known {
        feelings: names(feelings.map(|(it, word)| (it, word.to_owned()))),
        headings: names(headings.map(|(it, word)| (it, word.to_owned()))),
        touchpoints: names([
            (id(HOTLINE), "Servicehotline".to_owned()),
            (id(INVOICE), "Rechnung per Post".to_owned()),
        ]),
        personas: names([(id(JANA), "Jana Hollmann".to_owned())]),
        groups: names([(RaterGroup::Management, "Leitung".to_owned())]),
    }
}

fn read(text: &str) -> (Grid, Mapping, Known) {
    let (grid, known) = (read_grid(text, None).unwrap(), known());
    let mapping = Mapping {
        columns: guess(&grid, &known),
        date: Date::new(2026, 3, 1),
        ..Mapping::default()
    };
    (grid, mapping, known)
}

fn planned(text: &str) -> Plan {
    let (grid, mapping, known) = read(text);
    plan(&grid, &mapping, &known, &Decisions::new())
}

#[test]
fn one_row_per_answer_is_added_up_by_touchpoint_group_and_persona() {
    let plan = planned(
        "Touchpoint;Antwort;Relevanz;Persona;Gruppe;NPS;Datum;Kommentar\n\
         servicehotline;Enttäuscht;9;jana  hollmann;;3;02.03.2026;Zwölf Minuten\n\
         Servicehotline ;OKAY;6;Jana Hollmann;;;;\n\
         Rechnung per Post;delighted;;;Leitung;10;;Klar\n\
         ;;;;;;;\n\
         Rechnung per Post;;;;;;;\n",
    );
    assert_eq!(
        (plan.rows, plan.good, plan.blank, plan.errors.len()),
        (4, 3, 1, 0)
    );
    let jana = plan.answers[&(id(HOTLINE), RaterGroup::Customers, Some(id(JANA)))];
    let relevance = jana.relevance().unwrap();
    assert_eq!((jana.counts.disappointed, jana.counts.okay), (1, 1));
    assert_eq!((relevance.mean.get(), relevance.n), (7.5, 2));
    let boss = plan.answers[&(id(INVOICE), RaterGroup::Management, None)];
    assert_eq!((boss.counts.delighted, boss.relevance()), (1, None));
    // Only customers are asked whether they recommend.
    assert_eq!((plan.recommended(), plan.not_customers), (1, 1));
    let texts: Vec<_> = plan
        .comments
        .iter()
        .map(|it| (it.line, it.kind, it.date))
        .collect();
    assert_eq!(
        texts,
        [
            (2, InsightKind::Weakness, Date::new(2026, 3, 2)),
            (4, InsightKind::Praise, Date::new(2026, 3, 1))
        ]
    );
}

#[test]
fn one_column_per_touchpoint_is_found_by_its_heading() {
    let text = "Nr;Servicehotline;Rechnung per Post;NPS;Kommentar\n1;okay;begeistert;8;\n2;;enttäuscht;9;\"Gut; gern\"\n";
    let (grid, mapping, known) = read(text);
    assert_eq!(
        mapping.columns,
        [
            Column::Ignore,
            Column::AnswerAbout(id(HOTLINE)),
            Column::AnswerAbout(id(INVOICE)),
            Column::Recommendation,
            Column::Comment
        ]
    );
    let plan = plan(&grid, &mapping, &known, &Decisions::new());
    assert_eq!((plan.answered(), plan.recommended()), (3, 2));
    let whole: &Recommended = &plan.recommendations[&(None, None)];
    assert_eq!((whole.scores[8], whole.scores[9]), (1, 1));
    // Its only answer tells what a comment is.
    assert_eq!(plan.comments[0].kind, InsightKind::Weakness);
}

#[test]
fn what_is_wrong_is_named_by_line() {
    let plan = planned(
        "Touchpoint;Antwort;Relevanz;NPS;Datum\n\
         Servicehotline;super;;;\n\
         Servicehotline;2;;;\n\
         ;okay;;;\n\
         Servicehotline;okay;11;;\n\
         Servicehotline;okay;;7,5;\n\
         Servicehotline;okay;;;31.02.2026\n\
         Servicehotline;okay\n\
         Servicehotline;okay;;;;;x\n\
         Servicehotline;okay;10;0;2026-03-01 09:15;;\n",
    );
    let troubles: Vec<_> = plan
        .errors
        .into_iter()
        .map(|error| (error.line, error.trouble))
        .collect();
    let width = |found| Trouble::Width { found, expected: 5 };
    assert_eq!(
        troubles,
        [
            (2, Trouble::Answer("super".into())),
            (3, Trouble::Uncoded("2".into())),
            (4, Trouble::NoTouchpoint),
            (5, Trouble::Relevance("11".into())),
            (6, Trouble::Recommendation("7,5".into())),
            (7, Trouble::Date("31.02.2026".into())),
            (8, width(2)),
            (9, width(7)),
        ]
    );
    assert_eq!((plan.good, plan.rows), (1, 9));
}

#[test]
fn numbers_mean_what_a_person_said_and_nothing_else() {
    let (grid, mapping, known) = read("Touchpoint;Antwort\nServicehotline;1\nServicehotline;1,0\n");
    assert!(has_numbers(&grid, &mapping));
    for (coding, counts) in [
        (Coding::Words, None),
        (Coding::Signed, Some((0, 0, 2))),
        (Coding::Rising, Some((2, 0, 0))),
        (Coding::Falling, Some((0, 0, 2))),
    ] {
        let mapping = Mapping {
            coding,
            ..mapping.clone()
        };
        let plan = plan(&grid, &mapping, &known, &Decisions::new());
        let found = plan.answers.values().next().map(|sum| {
            let Counts {
                disappointed,
                okay,
                delighted,
            } = sum.counts;
            (disappointed, okay, delighted)
        });
        assert_eq!(found, counts, "{coding:?}");
    }
    let feelings = |coding: Coding| [-1, 0, 1, 2, 3, 4].map(|number| coding.feeling(number));
    let [bad, okay, good] = Feeling::ALL.map(Some);
    assert_eq!(
        feelings(Coding::Signed),
        [bad, okay, good, None, None, None]
    );
    assert_eq!(
        feelings(Coding::Rising),
        [None, None, bad, okay, good, None]
    );
    assert_eq!(
        feelings(Coding::Falling),
        [None, None, good, okay, bad, None]
    );
}

#[test]
fn a_name_that_nobody_has_waits_for_a_decision() {
    let (grid, mapping, known) = read(
        "Touchpoint;Antwort;Persona\nApp;okay;\nAPP ;okay;\nApp;begeistert;Tom\nServicehotline;okay;Tom\n",
    );
    let open = plan(&grid, &mapping, &known, &Decisions::new());
    assert_eq!((open.undecided, open.good), (4, 0));
    let asked: Vec<_> = open
        .unknown
        .iter()
        .map(|name| (name.kind, name.name.as_str(), name.lines.clone()))
        .collect();
    assert_eq!(
        asked,
        [
            (NameKind::Touchpoint, "App", vec![2, 3, 4]),
            (NameKind::Persona, "Tom", vec![4, 5])
        ]
    );
    let decide = |app, tom| -> Decisions {
        [
            ((NameKind::Touchpoint, "app".to_owned()), app),
            ((NameKind::Persona, "tom".to_owned()), tom),
        ]
        .into()
    };
    let made = plan(
        &grid,
        &mapping,
        &known,
        &decide(Decision::New(id(50)), Decision::Without),
    );
    assert_eq!((made.good, made.answered()), (4, 4));
    assert_eq!(made.made, [(id(50), "App".to_owned())].into());
    assert_eq!(
        made.answers[&(id(50), RaterGroup::Customers, None)]
            .counts
            .n(),
        3
    );
    let out = plan(
        &grid,
        &mapping,
        &known,
        &decide(Decision::Is(id(HOTLINE)), Decision::LeaveOut),
    );
    assert_eq!((out.good, out.left_out, out.answered()), (2, 2, 2));
}

#[test]
fn a_touchpoint_is_made_only_if_something_is_taken_in_about_it() {
    let (grid, mapping, known) = read(
        "Touchpoint;Antwort;Persona;Gruppe;NPS;Kommentar\n\
         Persona;okay;Tom;;;\n\
         Gruppe;okay;;Vertrieb;;\n\
         Offen;okay;Ute;;;\n\
         Leitung;;;Leitung;9;\n\
         Antwort;okay;;;;\n\
         Antwort;okay;Tom;;;\n\
         NPS;;;;9;\n\
         Kommentar;;;;;Gut\n",
    );
    let names = [
        "Persona",
        "Gruppe",
        "Offen",
        "Leitung",
        "Antwort",
        "NPS",
        "Kommentar",
    ];
    let mut decisions: Decisions = (50..)
        .zip(names)
        .map(|(n, name)| {
            let key = (NameKind::Touchpoint, folded(name));
            (key, Decision::New(id(n)))
        })
        .collect();
    let out = [(NameKind::Persona, "tom"), (NameKind::Group, "vertrieb")];
    for (kind, name) in out {
        decisions.insert((kind, name.to_owned()), Decision::LeaveOut);
    }
    let plan = plan(&grid, &mapping, &known, &decisions);
    assert_eq!((plan.good, plan.left_out, plan.undecided), (4, 3, 1));
    let made: Vec<&str> = plan.made.values().map(String::as_str).collect();
    assert_eq!(made, ["Antwort", "NPS", "Kommentar"]);
}

#[test]
fn a_name_that_two_share_belongs_to_nobody() {
    let two = names([
        (1, "App".to_owned()),
        (2, " app".to_owned()),
        (3, "Web".to_owned()),
        (3, "WEB".to_owned()),
    ]);
    assert_eq!(two, [("web".to_owned(), 3)].into());
}

#[test]
fn two_columns_cannot_name_the_touchpoint() {
    let (_, mut mapping, _) = read("Touchpoint;Touchpoint;Kommentar;Kommentar\na;b;c;d\n");
    assert_eq!(mapping.columns[1], Column::Ignore);
    assert_eq!(mapping.doubled(), None);
    mapping.columns[1] = Column::Touchpoint;
    assert_eq!(mapping.doubled(), Some(Column::Touchpoint));
    for column in Column::PLAIN
        .into_iter()
        .chain([Column::AnswerAbout(id(3))])
    {
        assert_eq!(column.to_string().parse(), Ok(column));
    }
}

fn cell(words: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(words)
}

proptest! {
    #[test]
    fn no_row_and_no_answer_is_lost(
        rows in proptest::collection::vec((
            cell(&["Servicehotline", "App", "Web", ""]),
            cell(&["okay", "begeistert", "super", "3", ""]),
            cell(&["0", "10", "11", ""]),
            cell(&["Tom", "Jana Hollmann", ""]),
            cell(&["", ";x"]),
        ), 1..40),
        app in 0..3_u8,
    ) {
        let mut text = String::from("Touchpoint;Antwort;NPS;Persona\n");
        for (touchpoint, answer, score, persona, more) in &rows {
            // At least one cell that is not empty, so that each row is a row.
            text.push_str(&format!("{touchpoint};{answer};{score};{persona}{more}\n"));
        }
        text.push_str("Servicehotline;okay;;\n");
        let (grid, mapping, known) = read(&text);
        let key = (NameKind::Touchpoint, "app".to_owned());
        let decisions: Decisions = match app {
            0 => Decisions::new(),
            1 => [(key, Decision::LeaveOut)].into(),
            _ => [(key, Decision::New(id(50)))].into(),
        };
        let plan = plan(&grid, &mapping, &known, &decisions);
        prop_assert_eq!(
            plan.rows,
            plan.good + plan.blank + plan.left_out + plan.undecided + plan.errors.len()
        );
        // All good rows but those with a recommendation alone hold one answer.
        let bad: Vec<usize> = plan.errors.iter().map(|error| error.line).collect();
        let name = |at: usize, row: &crate::files::GridRow| folded(&row.cells[at]);
        let goes_in = |row: &&crate::files::GridRow| {
            let touchpoint = name(0, row);
            let app_goes = touchpoint != "app" || app == 2;
            !bad.contains(&row.line) && app_goes && touchpoint != "web" && name(3, row) != "tom"
        };
        let answers = grid.rows.iter().filter(goes_in).filter(|row| !row.cells[1].is_empty());
        prop_assert_eq!(plan.answered(), answers.count() as u64);
        let scores = grid.rows.iter().filter(goes_in).filter(|row| !row.cells[2].is_empty());
        prop_assert_eq!(plan.recommended(), scores.count() as u64);
    }
}
