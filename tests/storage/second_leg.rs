//! The second leg: what the database forgets, or loses as a whole, comes back from beside it.

use super::*;

/// Long enough for the files beside the database.
async fn settle() {
    clock::sleep(400).await;
}

/// Removes everything that is kept of a project beside the database.
pub async fn forget(project: Id) {
    settle().await;
    let work = js_sys::Function::new_with_args(
        "project",
        "return (async () => {
           const root = await navigator.storage.getDirectory();
           const folder = await root.getDirectoryHandle('projects', { create: true });
           for await (const name of folder.keys()) if (name.startsWith(project)) await folder.removeEntry(name);
         })();",
    );
    let promise = work.call1(&JsValue::NULL, &project.to_string().into());
    let promise: js_sys::Promise = promise.expect("it starts").into();
    wasm_bindgen_futures::JsFuture::from(promise)
        .await
        .expect("it is removed");
}

#[wasm_bindgen_test]
async fn what_the_database_has_forgotten_comes_back_and_is_stored_again() {
    let name = fresh_name();
    let id = project(&name).await;
    let tab = Tab::open(&name, id).await;
    for title in ["one", "two", "three"] {
        tab.act(title);
    }
    tab.saved().await;
    settle().await;
    // As a database does that opens after its log was cut off.
    meddle(&name, JOURNAL, async |store| {
        for key in [2.0, 3.0] {
            store.delete(key.into()).await.expect("it goes");
        }
    })
    .await;
    let again = Tab::open(&name, id).await;
    assert_eq!(again.problems, [Problem::Healed]);
    assert_eq!(again.text(), tab.text());
    let loaded = open(&name).await.load(id).await.expect("it opens");
    assert_eq!(loaded.healed.len(), 2);
    for change in &loaded.healed {
        again.journal.append(change, row(id, "three"), true);
    }
    again.saved().await;
    forget(id).await;
    let loaded = open(&name).await.load(id).await.expect("it opens");
    assert_eq!((loaded.table.len(), loaded.problems), (3, vec![]));
}

#[wasm_bindgen_test]
async fn a_database_that_is_older_than_the_copy_is_brought_up_to_it() {
    let name = fresh_name();
    let id = project(&name).await;
    let tab = Tab::open(&name, id).await;
    tab.act("one");
    tab.act("two");
    tab.saved().await;
    let table = tab.table.borrow().clone();
    tab.journal.copy(&table).await.expect("it is copied");
    settle().await;
    meddle(&name, JOURNAL, async |store| {
        store.delete(2.0.into()).await.expect("it goes");
    })
    .await;
    let loaded = open(&name).await.load(id).await.expect("it opens");
    assert_eq!(loaded.problems, [Problem::Healed]);
    assert_eq!(loaded.table, table);
}

#[wasm_bindgen_test]
async fn a_lost_database_comes_back_with_what_was_written_after_the_copy() {
    let name = fresh_name();
    let id = project(&name).await;
    let (one, two) = (Tab::open(&name, id).await, Tab::open(&name, id).await);
    one.act("before");
    one.saved().await;
    let table = one.table.borrow().clone();
    one.journal.copy(&table).await.expect("it is copied");
    one.act("after");
    one.saved().await;
    two.has(2).await;
    two.act("elsewhere");
    two.saved().await;
    one.has(3).await;
    settle().await;
    delete_database(&name).await;
    clock::sleep(50).await;
    let rescued = rescue(&name).await;
    assert_eq!(rescued[0].1.as_ref().map(Table::len), Ok(3));
    let store = open(&name).await;
    let restored = store.restore_missing().await.expect("it is restored");
    assert_eq!(restored[0].name, "elsewhere");
    let loaded = store.load(id).await.expect("it opens");
    assert_eq!(
        werkstatt::merge::codec::write_table(&loaded.table),
        one.text()
    );
    assert_eq!(loaded.problems, []);
}

#[wasm_bindgen_test]
async fn tabs_that_open_while_another_one_writes_call_nothing_lost() {
    let name = fresh_name();
    let id = project(&name).await;
    let one = Tab::open(&name, id).await;
    for nth in 0..40 {
        one.act(&format!("card {nth}"));
        if nth % 4 == 0 {
            assert_eq!(Tab::open(&name, id).await.problems, []);
        }
    }
    one.saved().await;
    assert_eq!(Tab::open(&name, id).await.problems, []);
}
