//! A template holds how a company works and nothing of what came of it; it reads as it was written, and
//! brings into a project only what is not there.

use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;
use crate::domain::{Date, Project, Session};
use crate::files::plain::{as_table, content_actor, differences};
use crate::files::{FileError, known_kinds, read};
use crate::merge::{Actor, Change, TRASHED, Wish};

/// The kinds that a template may hold.
const KINDS: [&str; 9] = [
    "department",
    "phase",
    "topic",
    "criterion",
    "checklist",
    "check",
    "workshop",
    "activity",
    "question",
];

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(
        0x0190_0000_0000_7000_8000_0000_0000_0000 + number,
    ))
}

/// Each kind has ids of its own, so that a foreign id gives itself away.
fn key(kind: &str, nth: u128) -> Key {
    let place = known_kinds().position(|known| known == kind).unwrap();
    Key::new(kind, id(place as u128 * 0x100 + nth))
}

fn all_parts() -> BTreeSet<TemplatePart> {
    TemplatePart::ALL.into_iter().collect()
}

fn apply(table: &mut Table, wishes: Vec<Wish>) {
    if let Some(set) = table.propose(Actor::new(7), wishes) {
        table.apply(&Change::Edit(set));
    }
}

/// Everything that can be said of a record, whether it fits its kind or not.
fn fields(nth: u128, text: &str) -> Vec<(String, Value)> {
    let of = |kind: &str| json!(key(kind, nth).id);
    vec![
        ("name".into(), json!(text)),
        ("text".into(), json!(text)),
        ("title".into(), json!("Quirina")),
        ("person".into(), of("person")),
        ("author".into(), of("person")),
        ("shopper".into(), json!("Quirina")),
        ("date".into(), json!("2026-11-23")),
        ("checklist".into(), of("checklist")),
        ("card".into(), of("card")),
        ("touchpoint".into(), of("touchpoint")),
        (
            format!("touchpoints/{}", key("touchpoint", nth).id),
            json!(true),
        ),
        ("workshop".into(), of("workshop")),
        ("round".into(), of("round")),
        ("revealed".into(), json!(true)),
        ("turn".into(), json!(3)),
        ("minutes".into(), json!(20)),
        ("board".into(), json!(key("department", nth).id)),
        (
            format!("questions/{}", key("question", nth).id),
            json!(true),
        ),
        ("at".into(), json!(format!("V{nth:03}1"))),
    ]
}

fn projects() -> impl Strategy<Value = Table> {
    let kinds: Vec<&str> = known_kinds()
        .filter(|kind| *kind != Session::KIND)
        .collect();
    let record = (
        prop::sample::select(kinds),
        0..4_u128,
        "[a-d]{0,2}",
        any::<bool>(),
    );
    let fields_of = move |(kind, nth, text, trashed): (&'static str, u128, String, bool)| {
        let key = key(kind, nth);
        let mut wishes: Vec<Wish> = fields(nth, &text)
            .into_iter()
            .map(|(field, value)| Wish::set(key.clone(), field, value))
            .collect();
        if trashed && nth == 0 {
            wishes.push(Wish::set(key, TRASHED, json!([[1, Actor::new(7)]])));
        }
        wishes
    };
    prop::collection::vec(record.prop_map(fields_of), 0..60).prop_map(|all| {
        let mut table = Table::new();
        apply(&mut table, all.into_iter().flatten().collect());
        table
    })
}

proptest! {
    #[test]
    fn nothing_is_in_it_but_how_the_company_works(table in projects()) {
        let template = Template::of(&table, &all_parts(), "Muster", "");
        let text = template.write();
        prop_assert!(!text.contains("Quirina"));
        for kind in known_kinds() {
            prop_assert_eq!(text.contains(&format!("\n\"{kind}\":[")) && !KINDS.contains(&kind), false);
            let foreign = (0..4).any(|nth| text.contains(&key(kind, nth).id.to_string()));
            prop_assert!(!foreign || KINDS.contains(&kind), "{kind}: {text}");
        }
        for word in ["date\"", "round", "revealed", "turn", "card", "touchpoint\"", "touchpoints/", "author", "stamps"] {
            prop_assert!(!text.contains(&format!("\"{word}")), "{word}: {text}");
        }
        for record in template.records() {
            let there = table.record(&record.key.kind, record.key.id).map(|it| it.fate());
            prop_assert!(there.is_some_and(|fate| fate != Fate::Trashed));
        }
    }

    #[test]
    fn it_reads_as_it_was_written(table in projects()) {
        let template = Template::of(&table, &all_parts(), "Muster", "Für uns alle");
        prop_assert_eq!(Template::read(template.write().as_bytes()), Ok(template));
    }

    #[test]
    fn it_brings_only_what_is_not_there(ours in projects(), theirs in projects()) {
        let template = Template::of(&theirs, &all_parts(), "", "");
        let fresh = template.fresh(&ours);
        for record in &fresh {
            prop_assert!(ours.record(&record.key.kind, record.key.id).is_none());
        }
        let mut after = ours.clone();
        apply(&mut after, differences(&ours, &fresh));
        for key in ours.keys() {
            prop_assert_eq!(after.record(&key.kind, key.id), ours.record(&key.kind, key.id));
        }
        prop_assert_eq!(template.fresh(&after), vec![]);
    }

    #[test]
    fn two_who_take_it_on_their_own_merge_without_doubles_or_conflicts(table in projects()) {
        let template = Template::of(&table, &all_parts(), "", "");
        let begun = as_table(&template.records(), content_actor(&template.records()));
        let mut merged = Table::new();
        let project = Project { name: "Wir".into(), ..Project::default() };
        apply(&mut merged, project.creation(&Key::new(Project::KIND, id(9))));
        let other = {
            let mut other = merged.clone();
            let set = other.propose(Actor::new(8), differences(&other, &template.fresh(&other)));
            if let Some(set) = set {
                other.apply(&Change::Edit(set));
            }
            other
        };
        merged.merge(&begun);
        merged.merge(&other);
        prop_assert_eq!(template.fresh(&merged), vec![]);
        prop_assert_eq!(merged.keys().count(), template.records().len() + 1);
        for key in merged.keys() {
            let record = merged.record(&key.kind, key.id).unwrap();
            prop_assert_eq!(record.conflicts().count(), 0);
        }
    }
}

#[test]
fn what_is_there_under_the_same_name_is_the_same_thing() {
    let department = |number, name: &str| {
        let it = Department {
            name: name.into(),
            ..Department::default()
        };
        it.creation(&Key::new(Department::KIND, id(number)))
    };
    let mut theirs = Table::new();
    apply(&mut theirs, department(1, "Vertrieb"));
    apply(&mut theirs, department(2, "Technik"));
    let agenda = Workshop {
        name: "Auftakt".into(),
        date: "2026-11-23".parse::<Date>().ok(),
        ..Workshop::default()
    };
    apply(
        &mut theirs,
        agenda.creation(&Key::new(Workshop::KIND, id(3))),
    );
    let activity = Activity {
        workshop: Some(id(3)),
        board: Board::Department(id(1)),
        ..Activity::default()
    };
    apply(
        &mut theirs,
        activity.creation(&Key::new(Activity::KIND, id(4))),
    );
    let template = Template::of(&theirs, &all_parts(), "", "");
    let mut ours = Table::new();
    apply(&mut ours, department(11, " vertrieb"));
    let fresh = template.fresh(&ours);
    let names: Vec<_> = fresh
        .iter()
        .map(|it| (it.key.kind.as_str(), it.key.id))
        .collect();
    assert_eq!(
        names,
        [
            ("department", id(2)),
            ("workshop", id(3)),
            ("activity", id(4))
        ]
    );
    let board = fresh.last().unwrap().fields.get("board").unwrap();
    assert_eq!(
        board,
        &json!(Board::Department(id(11))),
        "to the one that is there"
    );
    // An agenda that is there under its name keeps its own activities only.
    apply(
        &mut ours,
        agenda.creation(&Key::new(Workshop::KIND, id(13))),
    );
    let fresh = template.fresh(&ours);
    assert_eq!(fresh.len(), 1, "{fresh:?}");
}

#[test]
fn parts_that_are_not_wanted_stay_behind_with_what_leads_to_them() {
    let mut table = Table::new();
    for (kind, nth) in [
        ("department", 1),
        ("workshop", 1),
        ("activity", 1),
        ("question", 1),
    ] {
        let key = key(kind, nth);
        let wishes = fields(1, "Wer");
        let wishes = wishes.into_iter();
        apply(
            &mut table,
            wishes
                .map(|(field, value)| Wish::set(key.clone(), field, value))
                .collect(),
        );
    }
    let template = Template::of(&table, &[TemplatePart::Agendas].into(), "", "");
    assert_eq!(template.counts(), [(TemplatePart::Agendas, 1)]);
    let text = template.write();
    for kind in ["department", "question"] {
        assert!(!text.contains(&key(kind, 1).id.to_string()), "{text}");
    }
}

#[test]
fn a_template_and_a_project_are_never_taken_for_each_other() {
    let template = Template::default().write();
    let found = Some(TEMPLATE_FORMAT.to_owned());
    assert_eq!(
        read(template.as_bytes()),
        Err(FileError::WrongFormat { found })
    );
    let project = crate::files::write(&Table::new(), id(1), "");
    let found = Some(crate::files::FORMAT.to_owned());
    assert_eq!(
        Template::read(project.as_bytes()),
        Err(FileError::WrongFormat { found })
    );
    let newer = template.replace("\"version\":1", "\"version\":2");
    assert_eq!(
        Template::read(newer.as_bytes()),
        Err(FileError::Newer { version: 2 })
    );
}
