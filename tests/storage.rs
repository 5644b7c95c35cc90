//! What storage promises, tried in a real browser: nothing acknowledged is lost, tabs see each
//! other, damage is noticed and said. Every test has a database of its own.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use rexie::{ObjectStore, Rexie, TransactionMode};
use serde_json::json;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::*;
use werkstatt::merge::{Change, Id, Key, Outcome, Table, Wish};
use werkstatt::platform::{clock, random};
use werkstatt::storage::preferences::{self, Theme};
use werkstatt::storage::schema::{JOURNAL, STORES, VERSION};
use werkstatt::storage::{
    Closed, Journal, Loaded, Problem, ProjectRow, Reason, SaveStatus, StorageError, Store, rescue,
};

#[path = "storage/errors.rs"]
mod errors;
#[path = "storage/second_leg.rs"]
mod second_leg;

wasm_bindgen_test_configure!(run_in_browser);

#[path = "storage/backups.rs"]
mod backups;
#[path = "storage/trouble.rs"]
mod trouble;

/// The stores of every version ever shipped. Never change a line, only add.
const FROZEN: [&str; 6] = [
    "meta",
    "projects",
    "snapshots",
    "journal",
    "backups",
    "inbox",
];

fn fresh_name() -> String {
    format!("test-{:016x}", random::bits())
}

async fn open(name: &str) -> Store {
    Store::open(name, |_| {}).await.expect("the database opens")
}

fn row(id: Id, name: &str) -> ProjectRow {
    ProjectRow {
        id,
        name: name.to_owned(),
        changed: clock::now(),
        cards: 1,
        departments: 2,
        people: 3,
        bytes: 4,
        trashed: None,
        saved_file: None,
        part: None,
    }
}

/// A tab with one project open: its table, what came from outside, what was said of saving.
struct Tab {
    journal: Journal,
    table: Rc<RefCell<Table>>,
    outside: Rc<RefCell<usize>>,
    statuses: Rc<RefCell<Vec<SaveStatus>>>,
    /// When the last change was said to be stored.
    saved_at: Rc<Cell<f64>>,
    problems: Vec<Problem>,
    actor: werkstatt::merge::Actor,
    project: Id,
}

impl Tab {
    async fn open(name: &str, project: Id) -> Self {
        let table = Rc::new(RefCell::new(Table::new()));
        let (inside, count) = (Rc::clone(&table), Rc::new(RefCell::new(0)));
        let (outside, statuses) = (Rc::clone(&count), Rc::new(RefCell::new(Vec::new())));
        let said = Rc::clone(&statuses);
        let on_change = move |changes: Vec<Change>| {
            for change in changes {
                *count.borrow_mut() += 1;
                assert_ne!(
                    inside.borrow_mut().apply(&change),
                    Outcome::Early,
                    "in order"
                );
            }
        };
        let (saved_at, when) = (Rc::new(Cell::new(0.0)), ms);
        let stored = Rc::clone(&saved_at);
        let on_status = move |status| {
            stored.set(when());
            said.borrow_mut().push(status);
        };
        let store = open(name).await;
        let opened = Journal::open(store, project, Rc::new(on_change), Rc::new(on_status)).await;
        let (
            journal,
            Loaded {
                table: loaded,
                problems,
                ..
            },
        ) = opened.expect("the project opens");
        *table.borrow_mut() = loaded;
        Self {
            journal,
            table,
            outside,
            statuses,
            saved_at,
            problems,
            actor: random::actor(),
            project,
        }
    }

    /// Does something, without waiting for anything.
    fn act(&self, title: &str) -> Key {
        let key = Key::new("card", random::id());
        let wish = Wish::set(key.clone(), "title", json!(title));
        let set = self
            .table
            .borrow()
            .propose(self.actor, vec![wish])
            .expect("it changes a thing");
        let change = Change::Edit(set);
        self.table.borrow_mut().apply(&change);
        self.statuses.borrow_mut().clear();
        self.journal
            .append(&change, row(self.project, title), false);
        key
    }

    async fn saved(&self) {
        for _ in 0..1000 {
            if let Some(SaveStatus::Saved { .. }) = self.statuses.borrow().last() {
                return;
            }
            clock::sleep(5).await;
        }
        panic!("not saved: {:?}", self.statuses.borrow().last());
    }

    async fn has(&self, count: usize) {
        for _ in 0..1000 {
            if self.table.borrow().len() == count {
                return;
            }
            clock::sleep(5).await;
        }
        panic!("{} records instead of {count}", self.table.borrow().len());
    }

    fn text(&self) -> String {
        werkstatt::merge::codec::write_table(&self.table.borrow())
    }
}

/// A new project in a new database.
async fn project(name: &str) -> Id {
    let id = random::id();
    open(name)
        .await
        .create(&row(id, "Kiosk"), &Table::new(), None)
        .await
        .expect("it is made");
    id
}

/// Changes the database behind the app's back.
async fn meddle(name: &str, store: &str, change: impl AsyncFn(&rexie::Store)) {
    let database = STORES
        .iter()
        .fold(Rexie::builder(name).version(VERSION), |b, store| {
            b.add_object_store(ObjectStore::new(store))
        });
    let database = database.build().await.expect("it opens");
    let transaction = database
        .transaction(&[store], TransactionMode::ReadWrite)
        .expect("begins");
    change(&transaction.store(store).expect("the store")).await;
    transaction.commit().await.expect("it commits");
    database.close();
}

fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    Reflect::set(object, &name.into(), &value.into()).expect("an object");
}

async fn spoil_newest_snapshot(name: &str) {
    meddle(name, "snapshots", async |store| {
        let key = store
            .get_all_keys(None, None)
            .await
            .expect("keys")
            .pop()
            .expect("a snapshot");
        let value = store
            .get(key.clone())
            .await
            .expect("it reads")
            .expect("it is there");
        set(&value, "text", "{\"actors\":[]");
        store.put(&value, Some(&key)).await.expect("it writes");
    })
    .await;
}

async fn delete_database(name: &str) {
    Rexie::delete(name).await.expect("it is deleted");
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .expect("a clock")
        .now()
}

#[wasm_bindgen_test]
fn the_list_of_stores_only_grows() {
    assert_eq!(STORES[..FROZEN.len()], FROZEN);
    assert_eq!(
        VERSION, 1,
        "a new version needs a new line in FROZEN and a test from the old one"
    );
}

#[wasm_bindgen_test]
async fn what_was_acknowledged_is_there_after_reopening() {
    let name = fresh_name();
    let id = project(&name).await;
    let tab = Tab::open(&name, id).await;
    for nth in 0..50 {
        tab.act(&format!("card {nth}"));
    }
    tab.saved().await;
    tab.journal.close();
    let again = Tab::open(&name, id).await;
    assert_eq!(again.text(), tab.text());
    assert_eq!(again.problems, []);
    assert_eq!(*tab.outside.borrow(), 0, "own rows do not come back");
    let listed = open(&name).await.projects().await.expect("the list");
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].name, "card 49");
}

#[wasm_bindgen_test]
async fn two_tabs_see_each_other_and_overwrite_nothing() {
    let name = fresh_name();
    let id = project(&name).await;
    let (one, two) = (Tab::open(&name, id).await, Tab::open(&name, id).await);
    let other_project = {
        let other = random::id();
        let store = open(&name).await;
        store
            .create(&row(other, "Other"), &Table::new(), None)
            .await
            .expect("it is made");
        Tab::open(&name, other).await
    };
    for nth in 0..40 {
        one.act(&format!("one {nth}"));
        two.act(&format!("two {nth}"));
        other_project.act("elsewhere");
        if nth % 8 == 0 {
            clock::sleep(3).await;
        }
    }
    one.has(80).await;
    two.has(80).await;
    assert_eq!(one.text(), two.text());
    assert_eq!(
        *one.outside.borrow(),
        40,
        "each change of the other once, own ones never"
    );
    assert_eq!(*two.outside.borrow(), 40);
    assert_eq!(other_project.table.borrow().len(), 40);
    let again = Tab::open(&name, id).await;
    assert_eq!(again.text(), one.text());
}

#[wasm_bindgen_test]
async fn a_change_reaches_the_other_tab_within_100_ms() {
    let name = fresh_name();
    let id = project(&name).await;
    let (one, two) = (Tab::open(&name, id).await, Tab::open(&name, id).await);
    let mut times = Vec::new();
    for nth in 1..=20 {
        let start = ms();
        one.act("news");
        two.has(nth).await;
        times.push(ms() - start);
    }
    let median = median(times);
    console_log!("MEASURED other tab, median: {median:.1} ms");
    assert!(median < 100.0, "{median} ms");
}

#[wasm_bindgen_test]
async fn a_tab_that_missed_messages_catches_up() {
    let name = fresh_name();
    let id = project(&name).await;
    let (one, two) = (Tab::open(&name, id).await, Tab::open(&name, id).await);
    // A row that nobody announced, as when the page was frozen.
    let wish = Wish::set(Key::new("card", random::id()), "title", json!("silent"));
    let silent = one
        .table
        .borrow()
        .propose(random::actor(), vec![wish])
        .expect("a change");
    let text = werkstatt::merge::codec::write_change(&Change::Edit(silent));
    meddle(&name, JOURNAL, async |store| {
        let row: JsValue = js_sys::Object::new().into();
        set(&row, "project", id.to_string());
        set(&row, "text", text.as_str());
        store.add(&row, None).await.expect("it is added");
    })
    .await;
    assert_eq!(two.table.borrow().len(), 0);
    // The next message has a gap before it, so the journal is asked.
    one.act("loud");
    two.has(2).await;
    one.journal.catch_up().await.expect("it catches up");
    one.has(2).await;
    assert_eq!(one.text(), two.text());
}

#[wasm_bindgen_test]
async fn an_unreadable_row_is_reported_and_the_rest_opens() {
    let name = fresh_name();
    let id = project(&name).await;
    let tab = Tab::open(&name, id).await;
    for nth in 0..3 {
        tab.act(&format!("card {nth}"));
    }
    tab.saved().await;
    meddle(&name, JOURNAL, async |store| {
        let rows = store.get_all(None, None).await.expect("rows");
        set(&rows[1], "text", "{\"edit\":");
        store.put(&rows[1], None).await.expect("it writes");
    })
    .await;
    second_leg::forget(id).await;
    let store = open(&name).await;
    let loaded = store.load(id).await.expect("it opens");
    assert_eq!(loaded.table.len(), 2);
    assert!(matches!(
        loaded.problems[0],
        Problem::UnreadableRow { key: 2, .. }
    ));
    assert_eq!(loaded.problems[1], Problem::DespiteGap { key: 3 });
    let raw = store.raw_rows(Some(id)).await.expect("raw rows");
    let raw: serde_json::Value = serde_json::from_str(&raw).expect("it is JSON");
    assert_eq!(raw["journal"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        raw["journal"][1][1]["text"],
        json!("{\"edit\":"),
        "nothing was thrown away"
    );
}

#[wasm_bindgen_test]
async fn a_broken_newest_snapshot_costs_nothing() {
    let name = fresh_name();
    let id = project(&name).await;
    let tab = Tab::open(&name, id).await;
    for round in 0..2 {
        for nth in 0..310 {
            tab.act(&format!("{round} {nth}"));
        }
        tab.saved().await;
        let table = tab.table.borrow().clone();
        assert!(
            tab.journal
                .compact_if_due(&table)
                .await
                .expect("it compacts")
        );
        assert!(
            !tab.journal
                .compact_if_due(&table)
                .await
                .expect("it need not")
        );
    }
    tab.act("after");
    tab.saved().await;
    spoil_newest_snapshot(&name).await;
    let store = open(&name).await;
    let loaded = store.load(id).await.expect("it opens");
    assert_eq!(loaded.problems, [Problem::OlderSnapshot { used: 2 }]);
    assert_eq!(
        werkstatt::merge::codec::write_table(&loaded.table),
        tab.text()
    );
    // And the next compaction still keeps two that can be read.
    let tab = Tab::open(&name, id).await;
    let table = tab.table.borrow().clone();
    assert!(
        tab.journal
            .compact_if_due(&table)
            .await
            .expect("it compacts")
    );
    spoil_newest_snapshot(&name).await;
    let loaded = store.load(id).await.expect("it opens");
    assert_eq!(
        werkstatt::merge::codec::write_table(&loaded.table),
        tab.text()
    );
}

#[wasm_bindgen_test]
async fn what_is_to_be_forgotten_is_in_no_store_and_no_copy_and_nothing_else_is_lost() {
    let name = fresh_name();
    let id = project(&name).await;
    let (tab, other) = (Tab::open(&name, id).await, Tab::open(&name, id).await);
    let store = open(&name).await;
    let key = tab.act("Quirina");
    tab.act("bleibt");
    tab.saved().await;
    other.has(2).await;
    let before = tab.table.borrow().clone();
    store
        .backup(id, &before, Reason::Merge, 1)
        .await
        .expect("kept");
    store.keep_raw(b"von Quirina").await.expect("kept");
    store.keep_raw(b"von Ben").await.expect("kept");
    tab.journal.copy(&before).await.expect("copied");
    let purge = tab.table.borrow().purge(&key);
    let without = |table: &Table| {
        let mut table = table.clone();
        let set = table.propose(random::actor(), table.purge(&key))?;
        table.apply(&Change::Edit(set));
        Some(table)
    };
    let set = tab.table.borrow().propose(tab.actor, purge);
    let change = Change::Edit(set.expect("it was there"));
    tab.table.borrow_mut().apply(&change);
    tab.statuses.borrow_mut().clear();
    tab.journal.append(&change, row(id, "ohne"), true);
    tab.saved().await;
    other.has(1).await;
    let after = tab.table.borrow().clone();
    assert_eq!(tab.journal.forget_all_but(&after).await, Ok(true));
    let gone = store.forget_raw(|text| text.contains("Quirina")).await;
    assert_eq!(gone, Ok(1));
    let done = store.rewrite_backups(id, without).await.expect("rewritten");
    assert_eq!((done.rewritten, done.deleted), (1, 0));
    let all = store.raw_rows(None).await.expect("all rows");
    assert!(
        !all.contains("Quirina") && !all.contains(&key.id.to_string()),
        "{all}"
    );
    assert!(all.contains("von Ben"));
    let kept = store.read_backup(id, 1).await.expect("the backup");
    assert_eq!(kept.len(), 1);
    for (_, copy) in rescue(&name).await {
        assert_eq!(copy.as_ref(), Ok(&after));
    }
    // The other tab goes on where it was, and both find the same again.
    other.act("danach");
    other.saved().await;
    tab.has(2).await;
    assert_eq!(tab.text(), other.text());
    assert_eq!(store.load(id).await.expect("it loads").problems, []);
    let again = Tab::open(&name, id).await;
    assert_eq!(again.text(), tab.text());
    // What was before is not remembered any more.
    assert_eq!(store.remembered(id).await.expect("the past").rows.len(), 1);
}

#[wasm_bindgen_test]
async fn who_lacks_what_another_tab_stored_forgets_nothing() {
    let name = fresh_name();
    let id = project(&name).await;
    let tab = Tab::open(&name, id).await;
    let behind = Tab::open(&name, id).await;
    behind.journal.close();
    let stale = behind.table.borrow().clone();
    tab.act("eins");
    tab.saved().await;
    let table = tab.table.borrow().clone();
    assert_eq!(tab.journal.forget_all_but(&table).await, Ok(true));
    assert_eq!(behind.journal.forget_all_but(&stale).await, Ok(false));
    let loaded = open(&name).await.load(id).await.expect("it loads");
    assert_eq!(loaded.table, table);
}

#[wasm_bindgen_test]
async fn compaction_keeps_everything_while_another_tab_writes() {
    let name = fresh_name();
    let id = project(&name).await;
    let (one, two) = (Tab::open(&name, id).await, Tab::open(&name, id).await);
    let mut compacted = 0;
    for nth in 0..1000 {
        one.act(&format!("one {nth}"));
        if nth % 3 == 0 {
            two.act(&format!("two {nth}"));
        }
        if nth % 50 == 0 {
            clock::sleep(1).await;
        }
        if nth % 100 == 99 {
            one.saved().await;
            let (mine, theirs) = (one.table.borrow().clone(), two.table.borrow().clone());
            compacted += usize::from(one.journal.compact_if_due(&mine).await.expect("it runs"));
            two.act("meanwhile");
            compacted += usize::from(two.journal.compact_if_due(&theirs).await.expect("it runs"));
        }
    }
    one.saved().await;
    two.saved().await;
    one.has(1344).await;
    two.has(1344).await;
    assert!(compacted >= 2, "{compacted} snapshots");
    assert_eq!(one.text(), two.text());
    let again = Tab::open(&name, id).await;
    assert_eq!(again.problems, []);
    assert_eq!(again.text(), one.text());
}

#[wasm_bindgen_test]
async fn a_tab_that_slept_until_its_rows_were_cut_off_gets_everything() {
    let name = fresh_name();
    let id = project(&name).await;
    let sleeper = Tab::open(&name, id).await;
    sleeper.act("before");
    sleeper.saved().await;
    // What others did meanwhile is in a snapshot by now, and its rows are gone.
    let mut table = sleeper.table.borrow().clone();
    let wish = Wish::set(Key::new("card", random::id()), "title", json!("meanwhile"));
    let set_by_others = table
        .propose(random::actor(), vec![wish])
        .expect("a change");
    table.apply(&Change::Edit(set_by_others));
    let text = werkstatt::merge::codec::write_table(&table);
    meddle(&name, "snapshots", async |store| {
        let row: JsValue = js_sys::Object::new().into();
        set(&row, "text", text.as_str());
        set(&row, "crc", crc32fast::hash(text.as_bytes()));
        set(&row, "upTo", 900);
        let key = format!("{id}/0000000002").into();
        store.add(&row, Some(&key)).await.expect("it is added");
    })
    .await;
    meddle(&name, "meta", async |store| {
        let key = format!("cut/{id}").into();
        store
            .add(&800.into(), Some(&key))
            .await
            .expect("it is added");
    })
    .await;
    sleeper.journal.catch_up().await.expect("it catches up");
    sleeper.has(2).await;
    assert_eq!(sleeper.text(), text);
}

#[wasm_bindgen_test]
async fn a_newer_version_elsewhere_is_reported() {
    let name = fresh_name();
    let id = random::id();
    let told = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&told);
    let store = Store::open(&name, move |why| heard.borrow_mut().push(why))
        .await
        .expect("opens");
    store
        .create(&row(id, "Kiosk"), &Table::new(), None)
        .await
        .expect("it is made");
    let newer = STORES
        .iter()
        .fold(Rexie::builder(&name).version(VERSION + 1), |b, store| {
            b.add_object_store(ObjectStore::new(store))
        });
    newer
        .build()
        .await
        .expect("the newer version opens")
        .close();
    clock::sleep(50).await;
    assert_eq!(*told.borrow(), [Closed::NewerVersion], "said once");
    assert_eq!(
        store.put_project(&row(id, "late")).await,
        Err(StorageError::NewerVersion)
    );
    assert_eq!(store.projects().await, Err(StorageError::NewerVersion));
    let reopened = Store::open(&name, |_| {}).await;
    assert!(matches!(reopened, Err(StorageError::NewerVersion)));
}

#[wasm_bindgen_test]
async fn a_deleted_database_is_reported_and_comes_back_from_the_copies() {
    let name = fresh_name();
    let id = random::id();
    let told = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&told);
    let store = Store::open(&name, move |why| heard.borrow_mut().push(why))
        .await
        .expect("opens");
    assert!(store.has_copies());
    store
        .create(&row(id, "Kiosk"), &Table::new(), None)
        .await
        .expect("it is made");
    let tab = Tab::open(&name, id).await;
    tab.act("precious");
    tab.saved().await;
    let table = tab.table.borrow().clone();
    tab.journal.copy(&table).await.expect("it is copied");
    delete_database(&name).await;
    clock::sleep(50).await;
    assert_eq!(*told.borrow(), [Closed::Lost]);
    assert_eq!(store.projects().await, Err(StorageError::Closed));

    let rescued = rescue(&name).await;
    assert_eq!(rescued.len(), 1);
    assert_eq!(
        rescued[0].1.as_ref(),
        Ok(&table),
        "even without the database"
    );

    let store = open(&name).await;
    assert_eq!(store.projects().await, Ok(vec![]));
    assert_eq!(store.missing().len(), 1);
    assert_eq!(store.missing()[0].id, id);
    let restored = store.restore_missing().await.expect("it is restored");
    assert_eq!(restored.len(), 1);
    assert_eq!(restored[0].name, "precious");
    assert_eq!(store.missing(), []);
    assert_eq!(store.load(id).await.expect("it opens").table, table);
    assert_eq!(open(&name).await.missing(), []);
}

#[wasm_bindgen_test]
async fn a_refused_write_gives_its_real_name_and_leaves_nothing() {
    let name = fresh_name();
    let id = project(&name).await;
    let store = open(&name).await;
    let mut table = Table::new();
    let wish = Wish::set(Key::new("card", random::id()), "title", json!("other"));
    let change = table
        .propose(random::actor(), vec![wish])
        .expect("a change");
    table.apply(&Change::Edit(change));
    match store
        .create(&row(id, "usurper"), &table, Some(b"raw"))
        .await
    {
        Err(StorageError::Unknown { name, .. }) => assert_eq!(name, "ConstraintError"),
        other => panic!("{other:?}"),
    }
    assert_eq!(store.projects().await.expect("the list")[0].name, "Kiosk");
    assert!(store.load(id).await.expect("it opens").table.is_empty());
    let raw = store.raw_rows(None).await.expect("raw rows");
    let raw: serde_json::Value = serde_json::from_str(&raw).expect("it is JSON");
    assert_eq!(raw["inbox"], json!([]), "all or nothing");
}

#[wasm_bindgen_test]
async fn what_comes_too_late_for_a_newer_version_is_said() {
    let name = fresh_name();
    let id = project(&name).await;
    let tab = Tab::open(&name, id).await;
    let newer = STORES
        .iter()
        .fold(Rexie::builder(&name).version(VERSION + 1), |b, store| {
            b.add_object_store(ObjectStore::new(store))
        });
    newer
        .build()
        .await
        .expect("the newer version opens")
        .close();
    clock::sleep(20).await;
    tab.act("too late");
    for _ in 0..200 {
        clock::sleep(5).await;
        if let Some(SaveStatus::NotSaved(error)) = tab.statuses.borrow().last() {
            assert_eq!(*error, StorageError::NewerVersion);
            return;
        }
    }
    panic!("nothing was said: {:?}", tab.statuses.borrow());
}

#[wasm_bindgen_test]
async fn a_project_is_only_removed_from_the_trash_and_then_for_good() {
    let name = fresh_name();
    let id = project(&name).await;
    let store = open(&name).await;
    let tab = Tab::open(&name, id).await;
    tab.act("card");
    tab.saved().await;
    store.remove(id).await.expect_err("it is not in the trash");
    assert_eq!(store.load(id).await.expect("it opens").table.len(), 1);
    store
        .put_project(&ProjectRow {
            trashed: Some(1),
            ..row(id, "x")
        })
        .await
        .expect("trashed");
    store.remove(id).await.expect("it is removed");
    let raw = store.raw_rows(Some(id)).await.expect("raw rows");
    assert!(!raw.contains("card"), "{raw}");
    assert_eq!(open(&name).await.missing(), [], "removed is not missing");
    clock::sleep(50).await;
    let last = tab.statuses.borrow().last().cloned();
    assert_eq!(last, Some(SaveStatus::NotSaved(StorageError::Closed)));
}

#[wasm_bindgen_test]
async fn the_start_screen_hears_of_new_projects() {
    let name = fresh_name();
    let calls = Rc::new(RefCell::new(0));
    let count = Rc::clone(&calls);
    let store = open(&name).await;
    let watch = store.watch(move || *count.borrow_mut() += 1);
    let other = open(&name).await;
    for _ in 0..5 {
        other
            .create(&row(random::id(), "n"), &Table::new(), None)
            .await
            .expect("it is made");
    }
    clock::sleep(600).await;
    assert!(
        (1..=2).contains(&*calls.borrow()),
        "{} calls",
        calls.borrow()
    );
    drop(watch);
}

#[wasm_bindgen_test]
async fn ten_thousand_records_load_and_one_change_is_stored_quickly() {
    let name = fresh_name();
    let id = random::id();
    let mut table = Table::new();
    let wishes = (0..10_000).flat_map(|nth| {
        let key = Key::new("card", random::id());
        [
            "title", "note", "board", "author", "kind", "order", "votes", "effort",
        ]
        .map(|field| {
            Wish::set(
                key.clone(),
                field,
                json!(format!("{field} of the card number {nth}")),
            )
        })
    });
    let change = table
        .propose(random::actor(), wishes.collect())
        .expect("a change");
    table.apply(&Change::Edit(change));
    let store = open(&name).await;
    let start = ms();
    store
        .create(&row(id, "Big"), &table, None)
        .await
        .expect("it is made");
    console_log!("MEASURED create 10,000 records: {:.0} ms", ms() - start);
    let start = ms();
    let tab = Tab::open(&name, id).await;
    console_log!("MEASURED load 10,000 records: {:.0} ms", ms() - start);
    assert_eq!(tab.table.borrow().len(), 10_000);
    let mut times = Vec::new();
    for nth in 0..101 {
        let start = ms();
        tab.act(&format!("card {nth}"));
        tab.saved().await;
        times.push(tab.saved_at.get() - start);
    }
    console_log!(
        "MEASURED append to complete, median: {:.2} ms",
        median(times)
    );
    for nth in 0..200 {
        tab.act(&format!("more {nth}"));
    }
    tab.saved().await;
    let table = tab.table.borrow().clone();
    let start = ms();
    assert!(
        tab.journal
            .compact_if_due(&table)
            .await
            .expect("it compacts")
    );
    console_log!(
        "MEASURED compaction of 10,300 records: {:.0} ms",
        ms() - start
    );
}

/// Makes the next writes of this database fail as a browser would.
fn inject(name: &str, exception: &str, times: u32) {
    let patch = js_sys::Function::new_with_args(
        "database, exception, times",
        "const real = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (stores, mode, options) {
           if (this.name === database && mode === 'readwrite' && times > 0) {
             times -= 1;
             throw new DOMException('injected', exception);
           }
           return real.call(this, stores, mode, options);
         };",
    );
    let none = JsValue::NULL;
    patch
        .call3(&none, &name.into(), &exception.into(), &times.into())
        .expect("it is patched");
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_opened_anew_without_a_word() {
    for exception in ["UnknownError", "InvalidStateError"] {
        let name = fresh_name();
        let id = project(&name).await;
        let tab = Tab::open(&name, id).await;
        inject(&name, exception, 1);
        tab.act("kept");
        tab.saved().await;
        let said = tab
            .statuses
            .borrow()
            .iter()
            .any(|s| matches!(s, SaveStatus::NotSaved(_)));
        assert!(!said, "{:?}", tab.statuses.borrow());
        let loaded = open(&name).await.load(id).await.expect("it opens");
        assert_eq!(loaded.table.len(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_full_disk_is_said_and_the_change_is_stored_when_there_is_room() {
    let name = fresh_name();
    let id = project(&name).await;
    let (tab, other) = (Tab::open(&name, id).await, Tab::open(&name, id).await);
    inject(&name, "QuotaExceededError", 2);
    tab.act("first");
    clock::sleep(100).await;
    let last = tab.statuses.borrow().last().cloned();
    assert_eq!(last, Some(SaveStatus::NotSaved(StorageError::Quota)));
    assert_eq!(
        other.table.borrow().len(),
        0,
        "nobody hears of what is not stored"
    );
    // The second failure comes with the next change, the third attempt by itself.
    tab.act("second");
    tab.saved().await;
    other.has(2).await;
    let loaded = open(&name).await.load(id).await.expect("it opens");
    assert_eq!(loaded.table.len(), 2);
    assert_eq!(loaded.problems, []);
}

#[wasm_bindgen_test]
async fn an_unreadable_project_row_hides_no_other_project() {
    let name = fresh_name();
    let (broken, whole) = (project(&name).await, project(&name).await);
    meddle(&name, "projects", async |store| {
        let key = broken.to_string().into();
        store.put(&"{".into(), Some(&key)).await.expect("it writes");
    })
    .await;
    let mut names: Vec<_> = open(&name)
        .await
        .projects()
        .await
        .expect("it lists")
        .into_iter()
        .map(|r| r.id)
        .collect();
    names.sort();
    let mut wanted = vec![broken, whole];
    wanted.sort();
    assert_eq!(names, wanted);
}

#[wasm_bindgen_test]
async fn preferences_and_the_state_of_storage_are_told() {
    preferences::set_theme(Theme::Dark);
    assert_eq!(preferences::theme(), Theme::Dark);
    preferences::set_language("de");
    assert_eq!(preferences::language().as_deref(), Some("de"));
    let (project, me) = (random::id(), random::id());
    preferences::set_person(project, Some(me));
    assert_eq!(preferences::person(project), Some(me));
    preferences::set_person(project, None);
    assert_eq!(preferences::person(project), None);
    assert!(!preferences::has_seen("drag"));
    preferences::set_seen("drag");
    assert!(preferences::has_seen("drag"));
    let status = werkstatt::storage::status().await;
    assert!(status.quota.is_some_and(|quota| quota > 0) && status.persisted.is_some());
}
