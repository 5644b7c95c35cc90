//! The preview says before a merge what the merge does.

use serde_json::json;
use werkstatt::domain::Domain;
use werkstatt::files::{self, Counts};
use werkstatt::merge::compare::Nature;
use werkstatt::merge::{Actor, Key, TRASHED};

use super::help::*;

#[test]
fn a_file_that_brings_nothing_new_is_called_that() {
    assert!(files::preview(&rich(), &rich()).is_empty());
    assert!(files::preview(&rich(), &werkstatt::merge::Table::new()).is_empty());
}

#[test]
fn the_preview_counts_and_names_who_changed_what() {
    let (mut ours, mut theirs) = (rich(), rich());
    let card = |number| key("card", number);
    set(&mut ours, ANA, &card(8), "title", "von Ana");
    set(&mut theirs, BEN, &card(8), "title", "von Ben");
    set(&mut theirs, BEN, &card(5), "note", "mehr");
    set(&mut theirs, BEN, &card(40), "title", "neu");
    set(&mut theirs, BEN, &card(6), TRASHED, json!(null));
    trash(&mut theirs, Actor::new(77), &card(7));
    set(&mut theirs, BEN, &card(41), "title", "neu und schon weg");
    trash(&mut theirs, BEN, &card(41));
    let votes = key("ballot_of_a_later_version", 9);
    let purge = theirs.purge(&votes);
    edit(&mut theirs, BEN, purge);
    let preview = files::preview(&ours, &theirs);
    let want = Counts {
        added: 1,
        changed: 2,
        conflicts: 1,
        removed_values: 1,
        removed: 1,
        trashed: 2,
        restored: 1,
    };
    assert_eq!(preview.counts, want);
    let item = |key: &Key| {
        preview
            .items
            .iter()
            .find(|item| item.difference.key == *key)
            .unwrap()
    };
    let conflict = item(&card(8));
    assert_eq!(conflict.difference.conflicts, ["title"]);
    assert_eq!(conflict.by.iter().collect::<Vec<_>>(), ["Ben"]);
    assert_eq!(item(&card(40)).title, "neu");
    assert_eq!(item(&card(41)).difference.nature, Nature::Trashed);
    assert!(item(&card(7)).by_unnamed && item(&card(7)).by.is_empty());
    assert_eq!(item(&votes).difference.nature, Nature::Removed);
    assert!(
        preview
            .items
            .iter()
            .all(|item| item.difference.key.kind != "session")
    );
}

fn day() -> werkstatt::domain::Date {
    werkstatt::domain::Date::new(2026, 3, 1).unwrap()
}

/// Wave 60, named, with answers 61 about touchpoint 5.
fn measured() -> werkstatt::merge::Table {
    let mut table = rich();
    let wave = werkstatt::domain::Wave {
        name: "Nullmessung".into(),
        ..Default::default()
    };
    edit(&mut table, ANA, wave.creation(&key("wave", 60)));
    edit(
        &mut table,
        ANA,
        answers(60, 3).creation(&key("answers", 61)),
    );
    table
}

fn answers(wave: u128, okay: u32) -> werkstatt::domain::Answers {
    werkstatt::domain::Answers {
        wave: Some(key("wave", wave).id),
        touchpoint: Some(key("touchpoint", 5).id),
        counts: werkstatt::domain::Counts {
            okay,
            ..Default::default()
        },
        ..Default::default()
    }
}

fn freeze(table: &mut werkstatt::merge::Table, by: Actor, name: &str) {
    let wave = key("wave", 60);
    let mut content = werkstatt::domain::WaveContent::default();
    content.about.name = name.into();
    let seal = werkstatt::domain::Seal::new(day(), content);
    set(
        table,
        by,
        &wave,
        "seal",
        serde_json::to_value(seal).unwrap(),
    );
}

#[test]
fn the_preview_names_the_frozen_waves_that_a_file_touches() {
    let mut ours = measured();
    let mut theirs = ours.clone();
    freeze(&mut ours, ANA, "Nullmessung");
    assert!(files::preview(&ours, &theirs).frozen.is_empty());
    let counts = json!({"disappointed": 9, "okay": 0, "delighted": 0});
    set(&mut theirs, BEN, &key("answers", 61), "counts", counts);
    edit(
        &mut theirs,
        BEN,
        answers(60, 1).creation(&key("answers", 62)),
    );
    let given = key("recommendation", 63);
    set(
        &mut theirs,
        BEN,
        &given,
        "wave",
        json!(key("wave", 60).id.to_string()),
    );
    // Of another wave, and a remark: neither touches it.
    edit(
        &mut theirs,
        BEN,
        answers(70, 1).creation(&key("answers", 64)),
    );
    let remark = key("annotation", 65);
    set(
        &mut theirs,
        BEN,
        &remark,
        "wave",
        json!(key("wave", 60).id.to_string()),
    );
    let preview = files::preview(&ours, &theirs);
    let [wave] = preview.frozen.as_slice() else {
        panic!("{:?}", preview.frozen);
    };
    assert_eq!((wave.name.as_str(), wave.on), ("Nullmessung", day()));
    assert_eq!((wave.entries, wave.facts, wave.seal), (3, false, false));
    assert_eq!(preview.changed_seals(), 0);
    // What has no name is called after what it is about.
    let given = preview
        .items
        .iter()
        .find(|item| item.difference.key == given);
    assert_eq!(given.unwrap().title, "Nullmessung");
    set(&mut theirs, BEN, &key("wave", 60), "name", "Umbenannt");
    let preview = files::preview(&ours, &theirs);
    assert!(preview.frozen[0].facts && !preview.frozen[0].seal);
}

#[test]
fn a_wave_that_goes_into_the_trash_as_a_whole_is_not_called_changed() {
    let mut ours = measured();
    freeze(&mut ours, ANA, "Nullmessung");
    let mut theirs = ours.clone();
    trash(&mut theirs, BEN, &key("wave", 60));
    assert_eq!(files::preview(&ours, &theirs).frozen, []);
}

#[test]
fn another_seal_is_told_apart_from_what_only_comes_after_it() {
    let mut ours = measured();
    let mut theirs = ours.clone();
    freeze(&mut ours, ANA, "Nullmessung");
    freeze(&mut theirs, BEN, "Anders gesehen");
    let preview = files::preview(&ours, &theirs);
    assert_eq!(preview.changed_seals(), 1);
    assert_eq!(preview.frozen[0].name, "Nullmessung");
    // A file that was frozen while it is still open here takes nothing from anybody.
    let open = measured();
    assert_eq!(files::preview(&open, &theirs).frozen, []);
}

#[test]
fn the_batch_of_answers_is_no_missing_record() {
    let mut table = measured();
    let mut sheet = answers(60, 1);
    sheet.batch = Some(id(99));
    edit(&mut table, ANA, sheet.creation(&key("answers", 66)));
    let file = files::read(files::write(&table, PROJECT, DAY).as_bytes()).unwrap();
    let batches = file
        .remarks
        .iter()
        .filter(|remark| format!("{remark:?}").contains("batch"));
    assert_eq!(batches.count(), 0, "{:?}", file.remarks);
}
