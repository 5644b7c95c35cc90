//! Files without stamps: written by hand, by another program, edited, or our own samples.

use serde_json::{Value, json};
use werkstatt::files::{self, Content, PlainRecord, Remark};
use werkstatt::merge::{Actor, Fate, Table, Wish};

use super::help::*;

fn record(kind: &str, number: u128, fields: Value) -> PlainRecord {
    let fields = fields.as_object().unwrap().clone().into_iter().collect();
    let key = key(kind, number);
    PlainRecord {
        key,
        fields,
        trashed: false,
    }
}

/// What the project would be after the differences became edits.
fn adopted(table: &Table, plain: &[PlainRecord]) -> Table {
    let mut table = table.clone();
    let wishes = files::differences(&table, plain);
    edit(&mut table, BEN, wishes);
    assert_eq!(
        files::differences(&table, plain),
        [],
        "nothing is left to do"
    );
    table
}

#[test]
fn a_file_edited_by_hand_is_read_without_its_stamps_and_says_so() {
    let edited = text().replacen("Karte 8", "Karte acht", 1);
    let file = read(&edited);
    assert!(
        file.remarks.contains(&Remark::ChecksumWrong),
        "{:?}",
        file.remarks
    );
    let values = vec![json!("Annas Titel")];
    let (key5, field) = (key("card", 5), "title".to_owned());
    assert!(file.remarks.contains(&Remark::OtherValues {
        key: key5,
        field,
        values
    }));
    let records = plain(file);
    let trashed: Vec<_> = records
        .iter()
        .filter(|r| r.trashed)
        .map(|r| r.key.id)
        .collect();
    assert_eq!(trashed, [id(6)], "the revived card 7 is not in the trash");
    let wishes = files::differences(&rich(), &records);
    assert_eq!(wishes.len(), 1, "only what was edited differs: {wishes:?}");
    assert_eq!(
        (&wishes[0].key, wishes[0].field.as_str()),
        (&key("card", 8), "title")
    );
}

#[test]
fn a_file_whose_checksum_was_taken_out_is_read_without_its_stamps() {
    let (content, _) = text()
        .rsplit_once(",\n\"checksum\"")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let file = read(format!("{content}}}"));
    assert!(file.remarks.contains(&Remark::ChecksumMissing));
    assert_eq!(files::differences(&rich(), &plain(file)), []);
}

#[test]
fn references_to_nothing_and_values_that_do_not_fit_are_remarked_and_kept() {
    let nobody = id(77);
    let cards = format!(
        "\"card\":[{{\"id\":\"{}\",\"author\":\"{nobody}\",\"state\":\"retired\",\"title\":7,\
         \"touchpoints/{nobody}\":true,\"place\":{{\"board\":\"{nobody}\",\"kind\":\"idea\"}}}}],\
         \"x\":[{{\"id\":\"{}\"}}]",
        id(5),
        id(6)
    );
    let file = read(by_hand(&cards).replace("\"records\"", "\"extra\":[1],\"records\""));
    let (card, field) = (|| key("card", 5), |name: &str| name.to_owned());
    let misfit = |name| Remark::Misfit {
        key: card(),
        field: field(name),
    };
    let missing = |name: &str| Remark::MissingRecord {
        key: card(),
        field: field(name),
        id: nobody,
    };
    assert_eq!(
        file.remarks[0],
        Remark::UnknownMember {
            name: "extra".to_owned()
        }
    );
    for remark in [
        misfit("title"),
        misfit("state"),
        missing("author"),
        missing("place"),
        missing(&format!("touchpoints/{nobody}")),
    ] {
        assert!(
            file.remarks.contains(&remark),
            "{remark:?} in {:?}",
            file.remarks
        );
    }
    assert_eq!(file.remarks.len(), 6);
    let records = plain(file);
    let table = files::as_table(&records, ANA);
    assert_eq!(
        table.record("card", id(5)).unwrap().shown("state"),
        Some(&json!("retired"))
    );
}

#[test]
fn the_samples_open_as_projects_in_both_languages() {
    for language in ["de", "en"] {
        let file = sample(language);
        assert_eq!(file.remarks, [], "{language}");
        let (project, name) = (file.project, file.name.clone());
        assert!(!name.is_empty() && !file.is_part());
        let records = plain(file);
        let table = files::as_table(&records, files::content_actor(&records));
        assert_eq!(table.len(), records.len());
        assert_eq!(table.records("card").count(), 150);
        let again = read(files::write(&table, project, DAY));
        assert_eq!(
            (again.remarks.as_slice(), again.name.as_str()),
            (&[][..], name.as_str())
        );
        assert_eq!(super::help::table(again), table);
    }
}

#[test]
fn two_teams_that_start_from_the_sample_merge_without_doubles_and_conflicts() {
    let start = || {
        let records = plain(sample("de"));
        files::as_table(&records, files::content_actor(&records))
    };
    let (mut ours, mut theirs) = (start(), start());
    let cards: Vec<_> = ours
        .keys()
        .filter(|key| key.kind == "card")
        .take(2)
        .collect();
    set(&mut ours, ANA, &cards[0], "title", "unserer");
    set(&mut theirs, BEN, &cards[1], "title", "ihrer");
    let before = ours.len();
    ours.merge(&theirs);
    assert_eq!(ours.len(), before);
    assert!(ours.keys().all(|key| {
        ours.record(&key.kind, key.id)
            .unwrap()
            .conflicts()
            .next()
            .is_none()
    }));
    for (key, title) in cards.iter().zip(["unserer", "ihrer"]) {
        assert_eq!(
            ours.record("card", key.id).unwrap().shown("title"),
            Some(&json!(title))
        );
    }
}

#[test]
fn a_sample_corrected_in_a_later_version_loses_nobody_a_value() {
    let mut records = plain(sample("de"));
    let old = files::as_table(&records, files::content_actor(&records));
    let corrected = records.iter().position(|record| record.key.kind == "card");
    let corrected = corrected.unwrap();
    records[corrected]
        .fields
        .insert("title".to_owned(), "korrigiert".into());
    let mut merged = files::as_table(&records, files::content_actor(&records));
    merged.merge(&old);
    let heads = merged.heads(&records[corrected].key, "title");
    assert_eq!(heads.len(), 2, "both are kept as a conflict: {heads:?}");
    assert_eq!(merged.len(), old.len());
}

#[test]
fn differences_touch_only_what_the_file_names() {
    let table = rich();
    let plain = [
        record(
            "card",
            8,
            json!({ "title": "neu", "sellable": false, "tags/x": false, "note": null }),
        ),
        record(
            "card",
            20,
            json!({ "title": "kommt dazu", "sellable": false }),
        ),
        record("x", 21, json!({ "y": 1 })),
    ];
    let wish = |number, field: &str, value: Value| Wish::set(key("card", number), field, value);
    assert_eq!(
        files::differences(&table, &plain),
        [
            wish(8, "title", "neu".into()),
            wish(20, "sellable", false.into()),
            wish(20, "title", "kommt dazu".into()),
            Wish::set(key("x", 21), "y", 1),
        ]
    );
    let after = adopted(&table, &plain);
    assert_eq!(after.len(), table.len() + 2, "nothing is removed");
}

#[test]
fn a_project_of_which_nothing_is_written_can_be_opened_and_handed_on() {
    let bare = by_hand("").replace(",\"name\":\"P\"", "");
    let records = plain(read(bare));
    let opened = files::as_table(&records, files::content_actor(&records));
    assert_eq!(table(read(files::write(&opened, PROJECT, DAY))), opened);
}

#[test]
fn what_the_file_has_comes_back_out_of_the_trash() {
    let table = rich();
    let fate = |table: &Table, number| table.record("card", id(number)).unwrap().fate();
    assert_eq!(fate(&table, 6), Fate::Trashed);
    let after = adopted(&table, &[record("card", 6, json!({ "note": "wieder da" }))]);
    assert_eq!(fate(&after, 6), Fate::Here);
    let trashed = |number| PlainRecord {
        trashed: true,
        ..record("card", number, json!({ "note": "weg" }))
    };
    let after = adopted(&table, &[trashed(8), trashed(30)]);
    assert_eq!(fate(&after, 8), Fate::Trashed);
    assert_eq!(after.record("card", id(30)), None);
    assert_eq!(files::differences(&table, &[trashed(6)]), []);
    let opened = files::as_table(&[trashed(5)], Actor::new(3));
    assert_eq!(fate(&opened, 5), Fate::Trashed);
    let by_hand = read(by_hand(&format!(
        "\"card\":[{{\"id\":\"{}\",\"trashed\":true}}]",
        id(5)
    )));
    assert!(matches!(by_hand.content, Content::Plain(records) if records[0].trashed));
}
