//! How long the merge room takes for 10,000 records of 8 fields. `cargo bench` runs it.

#![allow(clippy::print_stdout)]

use std::hint::black_box;

use criterion::{BatchSize, Criterion};
use serde_json::Value;
use uuid::Uuid;
use werkstatt::merge::codec::{read_table, write_table};
use werkstatt::merge::compare::compare;
use werkstatt::merge::{Actor, Change, Id, Key, Outcome, Table, Wish};

const RECORDS: u128 = 10_000;
/// A department's package.
const PART: u128 = 200;

fn main() {
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    benches(&mut criterion);
    criterion.final_summary();
}

fn key(nth: u128) -> Key {
    Key::new("touchpoint", Id(Uuid::from_u128(nth)))
}

fn edit(table: &mut Table, actor: u64, wishes: Vec<Wish>) -> Option<Change> {
    let change = Change::Edit(table.propose(Actor::new(actor), wishes)?);
    table.apply(&change);
    Some(change)
}

/// Each record in one change set, as somebody who fills in a form would make it.
fn build() -> Table {
    let mut table = Table::new();
    for nth in 0..RECORDS {
        let fields: [(&str, Value); 8] = [
            (
                "title",
                format!("Touchpoint {nth} at the reception desk").into(),
            ),
            (
                "note",
                "What we saw, what was said, and what should follow from it.".into(),
            ),
            ("department", Uuid::from_u128(nth % 12).to_string().into()),
            ("owner", Uuid::from_u128(nth % 30).to_string().into()),
            ("kind", "idea".into()),
            ("place", format!("column a{nth}").into()),
            ("effort", (nth as u64 % 5).into()),
            ("effect", (nth as u64 % 7).into()),
        ];
        let wishes = fields
            .into_iter()
            .map(|(field, value)| Wish::set(key(nth), field, value));
        edit(&mut table, nth as u64 % 30 + 1, wishes.collect());
    }
    table
}

/// Somebody opens the file and makes 30 edits.
fn fork(table: &Table, actor: u64) -> Table {
    let mut fork = table.clone();
    for nth in 0..30 {
        let record = (nth * 331 + u128::from(actor)) % RECORDS;
        edit(
            &mut fork,
            actor,
            vec![Wish::set(key(record), "note", format!("{actor} {nth}"))],
        );
    }
    fork
}

fn benches(criterion: &mut Criterion) {
    let table = build();
    let text = write_table(&table);
    let theirs = fork(&table, 1_000);
    let ours = fork(&table, 2_000);
    let keys: Vec<Key> = (0..PART).map(key).collect();
    let part = theirs.part(&keys);
    let mut with_part = ours.clone();
    with_part.merge(&part);

    criterion.bench_function("build", |b| b.iter(build));
    criterion.bench_function("write", |b| b.iter(|| write_table(black_box(&table))));
    criterion.bench_function("read", |b| b.iter(|| read_table(black_box(&text))));
    let one_edit = |b: &mut criterion::Bencher<'_>, table: &Table| {
        let mut table = table.clone();
        let mut nth = 0;
        b.iter(|| {
            nth += 1;
            let wishes = vec![Wish::set(key(nth % RECORDS), "note", nth.to_string())];
            edit(&mut table, 3_000, wishes)
        });
    };
    criterion.bench_function("one edit", |b| one_edit(b, &ours));
    criterion.bench_function("one edit after a part was merged", |b| {
        one_edit(b, &with_part)
    });
    let merge = |b: &mut criterion::Bencher<'_>, other: &Table| {
        b.iter_batched_ref(
            || ours.clone(),
            |ours| ours.merge(other),
            BatchSize::LargeInput,
        );
    };
    criterion.bench_function("merge one fork with 30 edits", |b| merge(b, &theirs));
    criterion.bench_function("merge a part of 200 records", |b| merge(b, &part));
    criterion.bench_function("preview a merge", |b| {
        b.iter(|| {
            let change = Change::Merge(Box::new(ours.merging(&theirs)));
            let mut after = ours.clone();
            match after.apply(&change) {
                Outcome::Applied(keys) => compare(&ours, &after, &keys),
                Outcome::Old | Outcome::Early => Vec::new(),
            }
        });
    });
    criterion.bench_function("merging", |b| b.iter(|| ours.merging(black_box(&theirs))));
    println!("written table: {} bytes", text.len());
}
