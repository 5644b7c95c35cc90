//! Single promises about merging, small enough to read as examples.

use serde_json::{Value, json};
use uuid::Uuid;
use werkstatt::merge::codec::{read_table, write_table};
use werkstatt::merge::compare::{Nature, compare};
use werkstatt::merge::{Actor, Change, Fate, Id, Key, Outcome, TRASHED, Table, Wish};

fn key(nth: u128) -> Key {
    Key::new("card", Id(Uuid::from_u128(nth)))
}

/// A person with a table of her own.
struct Person {
    actor: Actor,
    table: Table,
}

impl Person {
    fn new(actor: u64) -> Self {
        Self {
            actor: Actor::new(actor),
            table: Table::new(),
        }
    }

    /// Another person who opens this one's file.
    fn hands_a_file_to(&self, actor: u64) -> Self {
        let table = read_table(&write_table(&self.table)).unwrap();
        Self {
            actor: Actor::new(actor),
            table,
        }
    }

    fn does(&mut self, wishes: Vec<Wish>) -> Change {
        let change = Change::Edit(
            self.table
                .propose(self.actor, wishes)
                .expect("changes nothing"),
        );
        assert!(matches!(self.table.apply(&change), Outcome::Applied(_)));
        change
    }

    fn writes(&mut self, nth: u128, field: &str, value: impl Into<Value>) -> Change {
        self.does(vec![Wish::set(key(nth), field, value)])
    }

    fn trashes(&mut self, nth: u128) -> Change {
        let mark = self
            .table
            .record("card", key(nth).id)
            .unwrap()
            .trash_value();
        self.writes(nth, TRASHED, mark)
    }

    fn sees(&self, nth: u128, field: &str) -> Vec<Value> {
        self.table
            .heads(&key(nth), field)
            .iter()
            .map(|head| head.value.clone())
            .collect()
    }

    fn fate(&self, nth: u128) -> Option<Fate> {
        Some(self.table.record("card", key(nth).id)?.fate())
    }
}

fn exchange(a: &mut Person, b: &mut Person) {
    a.table.merge(&b.table);
    b.table.merge(&a.table);
    assert_eq!(a.table, b.table);
}

#[test]
fn two_who_write_different_fields_lose_nothing() {
    let mut ann = Person::new(1);
    ann.writes(1, "title", "start");
    let mut ben = ann.hands_a_file_to(2);
    ann.writes(1, "title", "ann");
    ben.writes(1, "note", "ben");
    exchange(&mut ann, &mut ben);
    assert_eq!(ann.sees(1, "title"), ["ann"]);
    assert_eq!(ann.sees(1, "note"), ["ben"]);
    assert_eq!(
        ann.table
            .record("card", key(1).id)
            .unwrap()
            .conflicts()
            .count(),
        0
    );
}

#[test]
fn two_who_write_the_same_field_both_stay_visible_until_one_settles_it_for_all() {
    let (mut ann, mut ben) = (Person::new(1), Person::new(2));
    ann.writes(1, "title", "ann");
    ben.writes(1, "title", "ben");
    let mut cem = ann.hands_a_file_to(3);
    exchange(&mut ann, &mut ben);
    assert_eq!(ann.sees(1, "title"), ["ben", "ann"]);
    ben.writes(1, "title", "ben");
    exchange(&mut ann, &mut ben);
    exchange(&mut cem, &mut ann);
    assert_eq!(cem.sees(1, "title"), ["ben"]);
}

#[test]
fn an_edit_that_the_deleter_had_not_seen_brings_the_record_back() {
    let mut ann = Person::new(1);
    ann.writes(1, "title", "start");
    let mut ben = ann.hands_a_file_to(2);
    ann.trashes(1);
    assert_eq!(ann.fate(1), Some(Fate::Trashed));
    ben.writes(1, "note", "still needed");
    exchange(&mut ann, &mut ben);
    assert_eq!(ann.fate(1), Some(Fate::Revived));
    assert_eq!(ann.sees(1, "title"), ["start"]);
}

#[test]
fn two_who_trash_the_same_record_leave_it_in_the_trash_and_one_can_restore_it() {
    let mut ann = Person::new(1);
    ann.writes(1, "title", "start");
    let mut ben = ann.hands_a_file_to(2);
    ann.trashes(1);
    ben.writes(1, "note", "by ben");
    ben.trashes(1);
    exchange(&mut ann, &mut ben);
    assert_eq!(ann.fate(1), Some(Fate::Trashed));
    ann.writes(1, TRASHED, Value::Null);
    exchange(&mut ann, &mut ben);
    assert_eq!(ben.fate(1), Some(Fate::Here));
}

#[test]
fn a_purge_is_remembered_and_takes_only_what_it_had_seen() {
    let mut ann = Person::new(1);
    ann.writes(1, "title", "start");
    ann.writes(2, "title", "stays");
    let old_backup = ann.hands_a_file_to(9);
    let mut ben = ann.hands_a_file_to(2);
    let wishes = ann.table.purge(&key(1));
    ann.does(wishes);
    ann.table.merge(&old_backup.table);
    assert_eq!(
        ann.fate(1),
        None,
        "an old backup brought a purged record back"
    );
    ben.writes(1, "note", "written meanwhile");
    exchange(&mut ann, &mut ben);
    assert_eq!(ann.sees(1, "title"), Vec::<Value>::new());
    assert_eq!(ann.sees(1, "note"), ["written meanwhile"]);
}

#[test]
fn a_change_set_is_held_back_until_what_it_builds_on_has_arrived() {
    let (mut ann, mut ben) = (Person::new(1), Person::new(2));
    let first = ann.writes(1, "title", "one");
    let second = ann.writes(1, "title", "two");
    assert_eq!(ben.table.apply(&second), Outcome::Early);
    assert_eq!(ben.table, Table::new());
    assert_eq!(ben.table.apply(&first), Outcome::Applied(vec![key(1)]));
    assert_eq!(ben.table.apply(&second), Outcome::Applied(vec![key(1)]));
    assert_eq!(ben.table.apply(&first), Outcome::Old);
    assert_eq!(ben.table, ann.table);
}

#[test]
fn a_part_says_nothing_of_records_that_it_does_not_contain() {
    let mut ann = Person::new(1);
    ann.writes(1, "title", "one");
    ann.writes(2, "title", "two");
    let mut ben = ann.hands_a_file_to(2);
    // Ann purges the second record; her part of the first must not tell.
    let wishes = ann.table.purge(&key(2));
    ann.does(wishes);
    ann.writes(1, "title", "new");
    assert_eq!(ben.table.merge(&ann.table.part(&[key(1)])), [key(1)]);
    assert_eq!(ben.sees(1, "title"), ["new"]);
    assert_eq!(ben.sees(2, "title"), ["two"]);
    ben.table.merge(&ann.table.part(&[key(2)]));
    assert_eq!(ben.fate(2), None);
}

#[test]
fn an_answer_package_merges_twice_or_late_without_harm() {
    let mut lead = Person::new(1);
    lead.writes(1, "title", "question");
    lead.writes(2, "title", "not in the package");
    let package = Person {
        actor: Actor::new(0),
        table: lead.table.part(&[key(1)]),
    };
    let mut department = package.hands_a_file_to(7);
    department.writes(1, "answer", "first thought");
    let early = department.hands_a_file_to(0);
    department.writes(1, "answer", "second thought");
    department.writes(3, "title", "a new card");
    lead.writes(2, "title", "went on meanwhile");

    assert_eq!(lead.table.merge(&department.table), [key(1), key(3)]);
    let after = lead.table.clone();
    for again in [&department.table, &early.table, &package.table] {
        assert_eq!(lead.table.merge(again), []);
        assert_eq!(lead.table, after);
    }
    assert_eq!(lead.sees(1, "answer"), ["second thought"]);
    assert_eq!(lead.sees(2, "title"), ["went on meanwhile"]);
}

#[test]
fn the_preview_names_what_comes_what_changes_and_what_goes() {
    let mut ann = Person::new(1);
    for nth in 1..=5 {
        ann.writes(nth, "title", "start");
    }
    let mut ben = ann.hands_a_file_to(2);
    ann.writes(1, "title", "ann");
    ben.writes(1, "title", "ben");
    ben.trashes(2);
    let wishes = ben.table.purge(&key(3));
    ben.does(wishes);
    ben.writes(6, "title", "new");
    let merged = ann.table.merging(&ben.table);
    let mut after = ann.table.clone();
    let Outcome::Applied(keys) = after.apply(&Change::Merge(Box::new(merged))) else {
        panic!("not applied");
    };
    let differences = compare(&ann.table, &after, &keys);
    let natures: Vec<_> = differences
        .iter()
        .map(|d| (d.key.id.0.as_u128(), d.nature))
        .collect();
    let expected = [
        (1, Nature::Changed),
        (2, Nature::Trashed),
        (3, Nature::Removed),
        (6, Nature::Added),
    ];
    assert_eq!(natures, expected);
    assert_eq!(differences[0].conflicts, ["title"]);
    assert_eq!(
        differences[2].removed,
        [("title".to_owned(), json!("start"))]
    );
    let by = |nth: usize| differences[nth].by.iter().copied().collect::<Vec<_>>();
    assert_eq!(by(0), [Actor::new(2)]);
    assert_eq!(by(3), [Actor::new(2)]);
}

/// The negative control in its smallest form: this is why an actor is never used again.
#[test]
fn an_actor_used_again_after_restoring_an_old_state_loses_work() {
    let mut ann = Person::new(1);
    ann.writes(1, "title", "start");
    let backup = ann.table.clone();
    let mut ben = ann.hands_a_file_to(2);
    ann.writes(1, "title", "before the restore");
    ben.table.merge(&ann.table);
    ann.table = backup;
    ann.writes(1, "note", "after the restore");
    ben.table.merge(&ann.table);
    assert_eq!(ben.sees(1, "note"), Vec::<Value>::new(), "the word is lost");
}
