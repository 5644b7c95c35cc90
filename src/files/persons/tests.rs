//! A person who has gone is nowhere any more, and nothing else is lost.

use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::domain::{
    Annotation, Card, Date, Measure, Seal, Training, Wave, WaveAbout, WaveContent,
};
use crate::files::{nameless, write};
use crate::merge::codec::write_table;
use crate::method::cover::without_unrevealed;

const ANNA: u128 = 0x0190_0000_0000_7000_8000_0000_0000_0aaa;
const BEN: u128 = 0x0190_0000_0000_7000_8000_0000_0000_0bbb;

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn key(kind: &str, number: u128) -> Key {
    Key::new(kind, id(number))
}

fn apply(table: &mut Table, actor: u64, wishes: Vec<Wish>) {
    if let Some(set) = table.propose(Actor::new(actor), wishes) {
        table.apply(&Change::Edit(set));
    }
}

fn fresh() -> impl FnMut() -> Id {
    let mut next = 0x7000;
    move || {
        next += 1;
        id(next)
    }
}

fn gone(table: &Table, how: &Farewell) -> Table {
    let set = farewell(table, how, Actor::new(99), &mut fresh()).unwrap();
    let mut after = table.clone();
    after.apply(&Change::Edit(set));
    after
}

fn remove(names: &[(&str, &str)]) -> Farewell {
    Farewell {
        person: id(ANNA),
        instead: None,
        names: Names::new(names.iter().copied()),
        kept: BTreeSet::new(),
    }
}

fn replace() -> Farewell {
    Farewell {
        instead: Some(id(BEN)),
        ..remove(&[("Quirina", "Ben")])
    }
}

/// One thing that somebody writes. Every kind of place that can hold a person is among them.
fn wishes(what: u8, nth: u128, text: &str) -> Vec<Wish> {
    let anna = id(ANNA).to_string();
    let set = |kind: &str, field: &str, value: Value| vec![Wish::set(key(kind, nth), field, value)];
    match what {
        0 => set("card", "title", json!(format!("Frag {text} bitte"))),
        1 => set("card", "author", json!(anna)),
        2 => set("measure", "person", json!(anna)),
        3 => set("training", &format!("attended/{anna}"), json!(true)),
        4 => Ballot {
            round: Some(id(50)),
            by: Some(id(ANNA)),
            dots: [(id(1), 2)].into(),
            ..Ballot::default()
        }
        .creation(&key(Ballot::KIND, 60)),
        5 => Rating {
            step: Some(id(70 + nth)),
            by: Some(id(ANNA)),
            feeling: Some(crate::domain::Feeling::Delighted),
            ..Rating::default()
        }
        .creation(&key(Rating::KIND, 80 + nth)),
        6 => vec![
            Wish::set(key(Session::KIND, 90), "person", anna),
            Wish::set(key(Session::KIND, 90), "time/3", 5),
        ],
        7 => set("round", &format!("voters/{anna}"), json!(true)),
        8 => set(
            "dream",
            "deep",
            json!({ "who": [anna, text], (anna.clone()): { "x": text } }),
        ),
        9 => set(
            "card",
            "later",
            json!([format!("siehe {}", anna.to_uppercase())]),
        ),
        10 => set("card", &format!("tags/{text}"), json!(true)),
        11 => set("card", "author", json!(id(BEN).to_string())),
        12 => set(Person::KIND, "name", json!(text))
            .into_iter()
            .map(|mut wish| {
                wish.key = key(Person::KIND, ANNA);
                wish
            })
            .collect(),
        13 => set("step", &format!("own/{}", id(nth)), json!(text)),
        _ => set("card", "note", json!("nichts von ihr")),
    }
}

type Doing = (bool, u8, u128, bool);

fn lived(doings: &[Doing]) -> Table {
    let mut ours = Table::new();
    for (person, name) in [(ANNA, "Quirina"), (BEN, "Ben")] {
        apply(
            &mut ours,
            1,
            vec![Wish::set(key(Person::KIND, person), "name", name)],
        );
    }
    let mut theirs = ours.clone();
    for (is_ours, what, nth, trash) in doings {
        let (table, actor) = if *is_ours {
            (&mut ours, 1)
        } else {
            (&mut theirs, 2)
        };
        let text = if *is_ours { "Quirina" } else { "QUIRINA" };
        let wishes = wishes(*what, *nth, text);
        let written: Vec<Key> = wishes.iter().map(|wish| wish.key.clone()).collect();
        apply(table, actor, wishes);
        if let (true, Some(key)) = (trash, written.first()) {
            let mark = table.record(&key.kind, key.id).map(Record::trash_value);
            apply(
                table,
                actor,
                mark.map(|it| Wish::set(key.clone(), TRASHED, it))
                    .into_iter()
                    .collect(),
            );
        }
    }
    ours.merge(&theirs);
    ours
}

fn doings() -> impl Strategy<Value = Vec<Doing>> {
    let one = (
        any::<bool>(),
        0_u8..15,
        1_u128..4,
        prop::bool::weighted(0.15),
    );
    proptest::collection::vec(one, 0..30)
}

fn fates(table: &Table) -> Vec<(Key, bool)> {
    let all = records(table).map(|(key, record)| (key, record.fate() == Fate::Trashed));
    all.collect()
}

proptest! {
    #[test]
    fn who_is_removed_is_in_no_value_no_name_of_a_field_and_no_text(doings in doings()) {
        let before = lived(&doings);
        let after = gone(&before, &remove(&[("Quirina", "eine Person")]));
        let text = write_table(&after).to_lowercase();
        prop_assert!(!text.contains(&id(ANNA).to_string()));
        prop_assert!(!text.contains("quirina"));
        prop_assert_eq!(traces(&after, &remove(&[("Quirina", "eine Person")])), vec![]);
        // All else stays where it was, in the trash or out of it.
        let stays = |(key, _): &(Key, bool)| key.kind != Session::KIND && *key != self::key(Person::KIND, ANNA);
        let fates_before: Vec<_> = fates(&before).into_iter().filter(stays).collect();
        let fates_after: Vec<_> = fates(&after).into_iter().filter(stays).collect();
        prop_assert_eq!(fates_after, fates_before);
        // Dots and feelings count as before.
        for (key, record) in records(&before).filter(|(key, _)| key.kind == Ballot::KIND) {
            let (old, new) = (Ballot::read(record).0, after.record(&key.kind, key.id).map(|it| Ballot::read(it).0));
            prop_assert_eq!(new.map(|it| (it.dots, it.by)), Some((old.dots, None)));
        }
        for (key, _) in records(&before).filter(|(key, _)| key.kind == Rating::KIND) {
            let new = after.record(&key.kind, key.id).map(|it| Rating::read(it).0).unwrap_or_default();
            prop_assert!(new.by.is_some_and(|by| by != id(ANNA)));
        }
    }

    #[test]
    fn who_is_replaced_is_nowhere_and_the_other_has_their_places(doings in doings()) {
        let before = lived(&doings);
        let after = gone(&before, &replace());
        let text = write_table(&after).to_lowercase();
        prop_assert!(!text.contains(&id(ANNA).to_string()));
        prop_assert!(!text.contains("quirina"));
        for (key, record) in records(&before).filter(|(key, _)| key.kind == Card::KIND) {
            if Card::read(record).0.author == Some(id(ANNA)) {
                let card = after.record(&key.kind, key.id).map(|it| Card::read(it).0);
                prop_assert_eq!(card.and_then(|card| card.author), Some(id(BEN)));
            }
        }
        let sessions = |table: &Table| table.records(Session::KIND).count();
        prop_assert_eq!(sessions(&after), sessions(&before));
    }

    #[test]
    fn whoever_merges_later_does_not_bring_the_person_back(doings in doings()) {
        let before = lived(&doings);
        let mut after = gone(&before, &remove(&[("Quirina", "eine Person")]));
        let clean = after.clone();
        after.merge(&before);
        prop_assert_eq!(&after, &clean);
        let mut other = before;
        other.merge(&clean);
        prop_assert_eq!(&other, &clean);
    }

    #[test]
    fn a_project_handed_on_names_nobody_and_says_nothing_of_when_anybody_worked(doings in doings()) {
        let before = lived(&doings);
        let called = |nth: usize| format!("Person {nth}");
        let copy = nameless(&before, &mut fresh(), Actor::new(7), "Quirinas Projekt", &called);
        let text = write(&copy, id(1), "").to_lowercase();
        for word in ["quirina", "\"ben\"", "session", &id(ANNA).to_string(), &id(BEN).to_string()] {
            prop_assert!(!text.contains(word), "{}", word);
        }
        let here = |table: &Table, kind: &str| {
            let all = table.records(kind).filter(|(_, it)| it.fate() != Fate::Trashed);
            all.count()
        };
        for kind in [Card::KIND, Person::KIND, Measure::KIND, Training::KIND] {
            prop_assert_eq!(here(&copy, kind), here(&without_unrevealed(&before), kind));
        }
    }
}

#[test]
fn words_that_mean_something_to_the_program_are_no_names() {
    let mut table = Table::new();
    apply(
        &mut table,
        1,
        vec![
            Wish::set(key(Person::KIND, ANNA), "name", "Idea"),
            Wish::set(
                key(Card::KIND, 1),
                "place",
                json!({ "board": "company", "kind": "idea", "at": "Idea" }),
            ),
            Wish::set(key(Card::KIND, 1), "title", "Idea!"),
            Wish::set(key("goal", 1), "at", "Idea"),
            Wish::set(key(Measure::KIND, 1), "state", "done"),
        ],
    );
    let how = remove(&[("Idea", "X"), ("done", "X")]);
    let found = traces(&table, &how);
    assert_eq!(found.len(), 1, "{found:?}");
    let after = gone(&table, &how);
    let shown = |key: &Key, field| after.heads(key, field)[0].value.clone();
    assert_eq!(shown(&key(Card::KIND, 1), "title"), json!("X!"));
    assert_eq!(shown(&key(Measure::KIND, 1), "state"), json!("done"));
}

#[test]
fn another_person_of_the_same_name_and_texts_that_are_kept_stay() {
    let mut table = lived(&[(true, 0, 1, false), (true, 0, 2, false)]);
    apply(
        &mut table,
        1,
        vec![Wish::set(key(Person::KIND, 5), "name", "Quirina")],
    );
    let mut how = remove(&[("Quirina", "jemand")]);
    how.kept.insert((key(Card::KIND, 1), "title".to_owned()));
    let after = gone(&table, &how);
    let shown = |key: &Key, field| after.heads(key, field)[0].value.clone();
    assert_eq!(shown(&key(Person::KIND, 5), "name"), json!("Quirina"));
    assert_eq!(
        shown(&key(Card::KIND, 1), "title"),
        json!("Frag Quirina bitte")
    );
    assert_eq!(
        shown(&key(Card::KIND, 2), "title"),
        json!("Frag jemand bitte")
    );
}

#[test]
fn a_frozen_wave_that_names_the_person_has_a_hash_that_fits_again() {
    let mut table = lived(&[]);
    let about = WaveAbout {
        name: "Quirinas Messung".into(),
        ..WaveAbout::default()
    };
    let seal = Seal::new(
        Date::new(2026, 1, 1).unwrap(),
        WaveContent {
            about,
            ..WaveContent::default()
        },
    );
    let value = serde_json::to_value(&seal).unwrap();
    apply(
        &mut table,
        1,
        vec![Wish::set(key(Wave::KIND, 1), "seal", value)],
    );
    let after = gone(&table, &remove(&[("Quirina", "eine Person")]));
    let new = Wave::read(after.record(Wave::KIND, id(1)).unwrap())
        .0
        .seal
        .unwrap();
    assert!(new.is_intact() && new.hash != seal.hash);
    assert_eq!(new.content.about.name, "eine Persons Messung");
}

#[test]
fn nobody_votes_twice_because_somebody_was_replaced() {
    let mut table = lived(&[(true, 4, 1, false)]);
    let ballot = Ballot {
        round: Some(id(50)),
        by: Some(id(BEN)),
        ..Ballot::default()
    };
    apply(&mut table, 1, ballot.creation(&key(Ballot::KIND, 61)));
    let after = gone(&table, &replace());
    let by = |number| {
        Ballot::read(after.record(Ballot::KIND, id(number)).unwrap())
            .0
            .by
    };
    assert_eq!((by(60), by(61)), (None, Some(id(BEN))));
}

#[test]
fn a_round_whose_only_voter_goes_is_not_everybodys() {
    let after = gone(&lived(&[(true, 7, 1, false)]), &remove(&[]));
    let round = Round::read(after.record(Round::KIND, id(1)).unwrap()).0;
    assert_eq!(round.voters.len(), 1);
}

#[test]
fn places_are_told_by_kind() {
    let mut table = lived(&[
        (true, 1, 1, false),
        (true, 3, 2, false),
        (true, 6, 1, false),
        (true, 0, 3, true),
    ]);
    let remark = Annotation {
        by: Some(id(ANNA)),
        ..Annotation::default()
    };
    apply(&mut table, 1, remark.creation(&key(Annotation::KIND, 9)));
    let found = traces(&table, &remove(&[("Quirina", "eine Person")]));
    let told: Vec<_> = found
        .iter()
        .map(|it| (it.held, it.key.kind.as_str(), it.field.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Held::Named, "annotation", "by"),
            (Held::Named, "card", "author"),
            (Held::Named, "training", "attended"),
            (Held::Worked, "session", "person"),
            (Held::Mentioned, "card", "title"),
        ]
    );
}
