//! Cards that are still to be revealed: what a file tells of them, and files without them.

use werkstatt::domain::card::COVERED;
use werkstatt::domain::{Activity, Card, Domain, Session};
use werkstatt::files;
use werkstatt::merge::{Actor, Key, Table, Wish};
use werkstatt::method::cover::{is_secret, mark, unrevealed, without_unrevealed};

use super::help::*;

const NOBODY: [Actor; 2] = [Actor::new(901), Actor::new(902)];

fn activity() -> Key {
    key("activity", 90)
}

/// The rich project, and two cards that Ana wrote without a name, one changed afterwards.
fn with_secrets() -> Table {
    let mut table = rich();
    let it = Activity {
        private: true,
        anonymous: true,
        ..Activity::default()
    };
    edit(&mut table, ANA, it.creation(&activity()));
    for (number, actor) in [(20, NOBODY[0]), (21, NOBODY[1])] {
        let card = Card {
            title: format!("Geheim {number}"),
            author: Some(id(3)),
            ..Card::default()
        };
        let wishes = card.creation(&key("card", number));
        let wishes = mark(&table, wishes, Some(activity().id)).wishes;
        assert!(is_secret(&table, &wishes));
        edit(&mut table, actor, wishes);
    }
    table
}

#[test]
fn a_file_does_not_tell_who_wrote_cards_without_a_name() {
    let text = files::write(&with_secrets(), PROJECT, DAY);
    let table = table(read(&text));
    let sessions: Vec<_> = table.records(Session::KIND).map(|(id, _)| id).collect();
    assert!(!sessions.is_empty());
    for number in [20, 21] {
        let card = table.record(Card::KIND, id(number)).unwrap();
        assert!(card.shown("author").is_none());
        for head in card.fields().flat_map(|(_, register)| register.heads()) {
            assert!(!sessions.contains(&Session::id(head.stamp.actor)));
        }
    }
}

#[test]
fn a_preview_does_not_tell_what_a_covered_card_says() {
    let preview = files::preview(&rich(), &with_secrets());
    let cards: Vec<_> = preview
        .items
        .iter()
        .filter(|item| item.difference.key.kind == Card::KIND)
        .collect();
    assert_eq!(cards.len(), 2);
    for item in cards {
        assert_eq!(item.title, COVERED);
        assert!(item.by.is_empty() && item.by_unnamed);
    }
}

#[test]
fn a_file_without_covered_cards_comes_back_and_nothing_is_lost() {
    let ours = with_secrets();
    let text = files::write(&without_unrevealed(&ours), PROJECT, DAY);
    assert!(!text.contains("Geheim"));
    let mut theirs = table(read(&text));
    assert_eq!(theirs.len(), ours.len() - 2);
    let mut same = ours.clone();
    same.merge(&theirs);
    assert!(files::preview(&ours, &theirs).is_empty());
    assert_eq!(same.len(), ours.len());
    set(
        &mut theirs,
        BEN,
        &key("card", 8),
        "note",
        "dort geschrieben",
    );
    let reveal = Wish::set(activity(), "revealed", true);
    edit(&mut theirs, BEN, vec![reveal]);
    same.merge(&theirs);
    let title = |number| same.record(Card::KIND, id(number)).unwrap().shown("title");
    assert_eq!(title(20), Some(&"Geheim 20".into()));
    assert_eq!(unrevealed(&same).count(), 0);
    let note = same.record(Card::KIND, id(8)).unwrap().shown("note");
    assert_eq!(note, Some(&"dort geschrieben".into()));
}
