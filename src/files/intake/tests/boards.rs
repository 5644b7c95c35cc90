//! Boards of other tools.

use super::*;
use crate::domain::{Board, Card, CardKind, Column};

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
