//! "Duplicate project" makes a project of its own.

use serde_json::json;
use werkstatt::files;
use werkstatt::merge::{Actor, Fate, Key, TRASHED, Table};

use super::help::*;

const COPIER: Actor = Actor::new(99);

pub(super) fn copy(table: &Table) -> Table {
    let mut next = 1000;
    let mut new_id = || {
        next += 1;
        id(next)
    };
    files::duplicate(table, &mut new_id, COPIER, "Kopie")
}

#[test]
fn a_copy_shares_no_id_with_its_original_and_its_references_follow() {
    let mut original = rich();
    set(
        &mut original,
        ANA,
        &key("card", 5),
        &format!("touchpoints/{}", id(2)),
        true,
    );
    let copy = copy(&original);
    let text = files::write(&copy, copy.records("project").next().unwrap().0, DAY);
    for key in original.keys() {
        assert!(
            !text.contains(&key.id.to_string()),
            "{key} is still in the copy"
        );
    }
    let card = |title: &str| {
        let found = copy
            .records("card")
            .find(|(_, r)| r.shown("title") == Some(&json!(title)));
        found.unwrap().1
    };
    let department = copy.records("department").next().unwrap().0;
    let author = copy
        .records("person")
        .find(|(_, r)| r.shown("name") == Some(&json!("Ana")));
    let card = card("Bens Titel");
    assert_eq!(card.shown("author"), Some(&json!(author.unwrap().0)));
    assert_eq!(card.shown("place").unwrap()["board"], json!(department));
    assert!(card.field(&format!("touchpoints/{department}")).is_some());
    let (_, ballot) = copy.records("ballot_of_a_later_version").next().unwrap();
    let votes = ballot.shown("votes").unwrap()[0]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(copy.record("card", votes.parse().unwrap()).is_some());
}

#[test]
fn a_copy_has_one_stamp_and_no_sessions_no_trash_no_conflicts() {
    let copy = copy(&rich());
    assert_eq!(copy.known().len(), 1);
    assert_eq!(copy.latest().collect::<Vec<_>>().len(), 1);
    assert_eq!(copy.records("session").count(), 0);
    assert_eq!(
        copy.records("card").count(),
        3,
        "the trashed one stays behind"
    );
    for key in copy.keys() {
        let record = copy.record(&key.kind, key.id).unwrap();
        assert_eq!((record.fate(), record.field(TRASHED)), (Fate::Here, None));
        assert_eq!(record.conflicts().count(), 0);
    }
    let (_, project) = copy.records("project").next().unwrap();
    assert_eq!(project.shown("name"), Some(&json!("Kopie")));
}

#[test]
fn built_in_phases_are_the_same_in_a_copy_and_need_no_record() {
    use werkstatt::domain::{BuiltIn, Domain, Phase, Rating, Touchpoint};
    let after = BuiltIn::After.id();
    let phase = Key::new(Phase::KIND, after);
    let mut original = rich();
    set(&mut original, ANA, &phase, "name", "Nachher");
    set(
        &mut original,
        ANA,
        &key(Touchpoint::KIND, 21),
        "phase",
        after.to_string(),
    );
    let before = BuiltIn::Before.id().to_string();
    set(
        &mut original,
        ANA,
        &key(Touchpoint::KIND, 22),
        "phase",
        before,
    );
    // Somebody without a name rates under a number that stands for no record.
    set(
        &mut original,
        ANA,
        &key(Rating::KIND, 23),
        "by",
        id(99).to_string(),
    );
    let copy = copy(&original);
    assert!(copy.record(Phase::KIND, after).is_some());
    let mut phases: Vec<_> = copy
        .records(Touchpoint::KIND)
        .filter_map(|(_, record)| Touchpoint::read(record).0.phase)
        .collect();
    phases.sort();
    assert_eq!(phases, [BuiltIn::Before.id(), after]);
    let file = read(files::write(&original, PROJECT, DAY));
    let missing = |remark: &files::Remark| matches!(remark, files::Remark::MissingRecord { .. });
    let kinds: Vec<_> = file.remarks.iter().filter(|r| missing(r)).collect();
    assert!(
        kinds
            .iter()
            .all(|remark| !format!("{remark:?}").contains("touchpoint")
                && !format!("{remark:?}").contains("rating")),
        "{kinds:?}"
    );
}
