//! Tables and changes as text: what is written is read again, and damage never panics.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::{Value, json};
use uuid::Uuid;
use werkstatt::merge::codec::{read_change, read_table, write_change, write_table};
use werkstatt::merge::{Actor, Change, Id, Key, TRASHED, Table, Wish};

/// Names of fields and kinds that are known to hurt.
const WEIRD: [&str; 18] = [
    "title",
    "",
    "*",
    "id",
    "seen",
    "stamps",
    "trashed",
    "__proto__",
    "a\"b",
    "a\\",
    "\u{0}",
    "\u{2028}",
    "\u{1F468}\u{200D}\u{1F469}",
    "ä",
    "a\u{308}",
    "\u{202E}abc",
    "<script>",
    " ",
];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => proptest::sample::select(&WEIRD[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        name().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((name(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// (who, record, fields with their values) and after each the wish to merge another's table.
type Deed = (
    usize,
    u128,
    String,
    Vec<(String, Vec<Value>)>,
    Option<usize>,
);

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let wishes = vec((name(), vec(value(), 0..3)), 1..4);
    vec(
        (
            0_usize..3,
            1_u128..4,
            name(),
            wishes,
            proptest::option::of(0_usize..3),
        ),
        1..14,
    )
}

fn tables(deeds: Vec<Deed>) -> Vec<Table> {
    let mut tables = vec![Table::new(); 3];
    for (who, record, kind, wishes, merge) in deeds {
        let key = Key::new(&kind, Id(Uuid::from_u128(record)));
        let wishes = wishes
            .into_iter()
            .map(|(field, values)| Wish {
                key: key.clone(),
                field,
                values,
            })
            .collect();
        let actor = Actor::new([1, u64::MAX, 1 << 40][who]);
        if let Some(set) = tables[who].propose(actor, wishes) {
            tables[who].apply(&Change::Edit(set));
        }
        if let Some(other) = merge {
            let other = tables[other].clone();
            tables[who].merge(&other);
        }
    }
    tables
}

#[test]
fn every_table_is_read_as_it_was_written() {
    let result = TestRunner::new(crate::config()).run(&deeds(), |deeds| {
        for table in tables(deeds) {
            let keys: Vec<Key> = table.keys().collect();
            for table in [table.part(keys.iter().step_by(2)), table] {
                let text = write_table(&table);
                let read = read_table(&text).map_err(|bad| TestCaseError::fail(bad.to_string()))?;
                prop_assert_eq!(&read, &table);
                prop_assert_eq!(write_table(&read), text);
            }
        }
        Ok(())
    });
    if let Err(broken) = result {
        panic!("{broken}");
    }
}

#[test]
fn every_change_is_read_as_it_was_written() {
    let result = TestRunner::new(crate::config()).run(&deeds(), |deeds| {
        let tables = tables(deeds.clone());
        let merge = Change::Merge(Box::new(tables[0].merging(&tables[1])));
        let edits = deeds
            .into_iter()
            .filter_map(|(who, record, kind, wishes, _)| {
                let key = Key::new(&kind, Id(Uuid::from_u128(record)));
                let wishes = wishes
                    .into_iter()
                    .map(|(field, values)| Wish {
                        key: key.clone(),
                        field,
                        values,
                    })
                    .collect();
                tables[who]
                    .propose(Actor::new(77), wishes)
                    .map(Change::Edit)
            });
        for change in edits.chain([merge]) {
            let text = write_change(&change);
            let read = read_change(&text).map_err(|bad| TestCaseError::fail(bad.to_string()))?;
            prop_assert_eq!(&read, &change);
            prop_assert_eq!(write_change(&read), text);
        }
        Ok(())
    });
    if let Err(broken) = result {
        panic!("{broken}");
    }
}

/// A small table with everything in it: a conflict, a trashed record, a purged one that is
/// remembered, a part, several actors.
fn small() -> (Table, Table) {
    let key = |nth| Key::new("card", Id(Uuid::from_u128(nth)));
    let edit = |table: &mut Table, actor, wishes| {
        let set = table.propose(Actor::new(actor), wishes).unwrap();
        table.apply(&Change::Edit(set));
    };
    let (mut ann, mut ben, mut cem) = (Table::new(), Table::new(), Table::new());
    edit(
        &mut ann,
        1,
        vec![Wish::set(key(1), "title", "a"), Wish::set(key(1), "n", 1.5)],
    );
    edit(
        &mut ben,
        2,
        vec![Wish::set(key(1), "title", json!(["b\\", null]))],
    );
    edit(&mut ben, 2, vec![Wish::set(key(2), "title", "ä")]);
    let mark = ben.record("card", key(2).id).unwrap().trash_value();
    edit(&mut ben, 2, vec![Wish::set(key(2), TRASHED, mark)]);
    edit(&mut cem, 3, vec![Wish::set(key(3), "x", true)]);
    let wishes = cem.purge(&key(3));
    edit(&mut cem, 3, wishes);
    ann.merge(&ben);
    ann.merge(&cem.part(&[key(3)]));
    (ann, ben)
}

/// Texts that differ from this one in one place.
fn damaged(text: &str) -> impl Iterator<Item = String> {
    let bytes = text.as_bytes();
    let cut = (0..bytes.len()).map(|end| bytes[..end].to_vec());
    let flipped = (0..bytes.len()).flat_map(move |place| {
        let flips = (0..8).map(|bit| 1_u8 << bit).chain([0xFF]);
        let other = *b"0,:[]{}\"";
        let flip = move |by: u8| bytes[place] ^ by;
        flips.map(flip).chain(other).map(move |byte| {
            let mut copy = bytes.to_vec();
            copy[place] = byte;
            copy
        })
    });
    let left_out = (0..bytes.len()).map(|place| {
        let mut copy = bytes.to_vec();
        copy.remove(place);
        copy
    });
    cut.chain(flipped)
        .chain(left_out)
        .filter_map(|bytes| String::from_utf8(bytes).ok())
}

#[test]
fn a_damaged_table_is_refused_or_read_but_never_panics() {
    let (table, other) = small();
    let (mut refused, mut read) = (0, 0);
    for text in damaged(&write_table(&table)) {
        let Ok(mut damaged) = read_table(&text) else {
            refused += 1;
            continue;
        };
        read += 1;
        assert_eq!(
            read_table(&write_table(&damaged)).unwrap(),
            damaged,
            "{text}"
        );
        damaged.merge(&other);
        let merge = Change::Merge(Box::new(other.merging(&damaged)));
        assert_eq!(read_change(&write_change(&merge)).unwrap(), merge, "{text}");
        other.clone().apply(&merge);
        for key in damaged.keys().collect::<Vec<_>>() {
            damaged
                .record(&key.kind, key.id)
                .map(|record| (record.fate(), record.trash_value()));
        }
        damaged.propose(
            Actor::new(9),
            damaged.keys().flat_map(|k| damaged.purge(&k)).collect(),
        );
    }
    println!("damaged tables: {refused} refused, {read} read");
    assert!(refused > 0 && read > 0);
}

#[test]
fn a_damaged_change_is_refused_or_read_but_never_panics() {
    let (table, other) = small();
    let key = Key::new("card", Id(Uuid::from_u128(1)));
    let edit = table
        .propose(Actor::new(4), vec![Wish::set(key, "title", "new")])
        .unwrap();
    for change in [
        Change::Edit(edit),
        Change::Merge(Box::new(other.merging(&table))),
    ] {
        for text in damaged(&write_change(&change)) {
            if let Ok(change) = read_change(&text) {
                assert_eq!(
                    read_change(&write_change(&change)).unwrap(),
                    change,
                    "{text}"
                );
                let mut applied = table.clone();
                applied.apply(&change);
                let mut forced = table.clone();
                forced.apply_despite_gap(&change);
                for table in [applied, forced] {
                    assert_eq!(read_table(&write_table(&table)).unwrap(), table, "{text}");
                }
            }
        }
    }
}

#[test]
fn a_million_brackets_are_refused() {
    let deep = "[".repeat(1_000_000);
    assert!(read_table(&deep).is_err());
    assert!(read_change(&deep).is_err());
    let inside = format!(
        r#"{{"records":{{"card":[{{"id":"{}","a":{deep}"#,
        Uuid::nil()
    );
    assert!(read_table(&inside).is_err());
}
