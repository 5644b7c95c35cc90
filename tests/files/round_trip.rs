//! What is written comes back whole.

use proptest::prelude::*;
use serde_json::{Value, json};
use werkstatt::files::{self, Remark};
use werkstatt::merge::{Actor, Fate, Table, Wish};

use super::help::*;

#[test]
fn nothing_is_lost_between_writing_and_reading() {
    let before = rich();
    let file = read(text());
    assert_eq!(file.name, "Hausrat – „größer“");
    assert_eq!(
        (file.project, file.exported.as_deref()),
        (PROJECT, Some(DAY))
    );
    let kind = "ballot_of_a_later_version".to_owned();
    assert_eq!(file.remarks, [Remark::UnknownKind { kind, count: 1 }]);
    let after = table(file);
    assert_eq!(after, before);
    let fate = |number| after.record("card", id(number)).unwrap().fate();
    assert_eq!((fate(6), fate(7)), (Fate::Trashed, Fate::Revived));
    assert_eq!(after.heads(&key("card", 5), "title").len(), 2);
}

#[test]
fn the_same_project_always_gives_the_same_text_one_record_per_line() {
    let text = text();
    assert_eq!(files::write(&table(read(&text)), PROJECT, DAY), text);
    for (kind, number) in [("card", 5), ("person", 3)] {
        let start = format!("{{\"id\":\"{}\"", id(number));
        let line = text.lines().find(|line| line.starts_with(&start));
        let line = line.unwrap().trim_end_matches(',');
        assert!(serde_json::from_str::<Value>(line).is_ok(), "{kind} {line}");
    }
}

#[test]
fn a_part_of_a_project_travels_as_a_part() {
    let whole = rich();
    let part = whole.part(&[key("card", 5), key("card", 8)]);
    let file = read(files::write(&part, PROJECT, DAY));
    assert!(file.is_part() && file.project == PROJECT);
    assert_eq!(file.remarks, []);
    assert_eq!(table(file), part);
    assert!(!read(text()).is_part());
}

#[test]
fn purged_records_stay_purged() {
    let mut table = rich();
    let wishes = table.purge(&key("card", 8));
    edit(&mut table, ANA, wishes);
    let mut again = super::help::table(read(files::write(&table, PROJECT, DAY)));
    assert_eq!(again, table);
    again.merge(&rich());
    assert_eq!(again.record("card", id(8)), None);
}

#[test]
fn line_ends_and_layout_may_change_on_the_way() {
    let before = rich();
    let mail = text().replace('\n', "\r\n");
    assert_eq!(table(read(mail)), before);
    let with_mark = format!("\u{FEFF}{}", text());
    assert_eq!(table(read(with_mark)), before);
    let document: Value = serde_json::from_str(&text()).unwrap();
    assert_eq!(table(read(document.to_string())), before, "all on one line");
    let pretty = serde_json::to_string_pretty(&document).unwrap();
    assert_eq!(table(read(pretty)), before, "laid out by an editor");
}

#[test]
fn numbers_keep_their_last_digit() {
    // Merging compares values; a digit lost in the file would make two values out of one.
    let mut table = rich();
    for (nth, number) in [
        0.1 + 0.2,
        1.0 / 3.0,
        5e-324,
        f64::MAX,
        9007199254740993.5,
        2.2250738585072014e-308,
    ]
    .into_iter()
    .enumerate()
    {
        set(
            &mut table,
            ANA,
            &key("card", 8),
            &format!("number{nth}"),
            number,
        );
    }
    set(&mut table, ANA, &key("card", 8), "whole", u64::MAX);
    assert_eq!(
        super::help::table(read(files::write(&table, PROJECT, DAY))),
        table
    );
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| json!(map)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_history_of_three_people_survives_writing_and_reading(
        deeds in proptest::collection::vec((0..3_usize, 0..3_usize, 0..4_u128, any::<String>(), any_value()), 1..40),
    ) {
        let mut people = vec![rich(), rich(), rich()];
        for (nth, (who, other, record, field, value)) in deeds.into_iter().enumerate() {
            if who == other {
                let actor = Actor::new(100 + who as u64);
                let name = format!("x{field}");
                let kind = ["card", "ballot", "Ünknown \" kind"][nth % 3];
                let wish = Wish::set(key(kind, 50 + record), name, value);
                if let Some(set) = people[who].propose(actor, vec![wish]) {
                    people[who].apply(&werkstatt::merge::Change::Edit(set));
                }
            } else {
                let theirs = people[other].clone();
                people[who].merge(&theirs);
            }
        }
        for table in &people {
            let written = files::write(table, PROJECT, DAY);
            prop_assert_eq!(&super::help::table(read(&written)), table);
            super::schema::assert_valid(&written);
        }
        let mut from_files = Table::new();
        let mut direct = Table::new();
        for table in &people {
            from_files.merge(&super::help::table(read(files::write(table, PROJECT, DAY))));
            direct.merge(table);
        }
        prop_assert_eq!(from_files, direct);
    }
}
