//! Browsers that do not give what they promise: storage that is forbidden, blocked or full.

use super::*;

/// Puts something into the place of a function of the browser, for one database.
fn replace(code: &str, name: &str) {
    let patch = js_sys::Function::new_with_args("database", code);
    let done = patch.call1(&JsValue::NULL, &name.into());
    done.expect("it is patched");
}

#[wasm_bindgen_test]
async fn a_browser_that_forbids_storage_is_told_apart() {
    let name = fresh_name();
    replace(
        "const real = IDBFactory.prototype.open;
         IDBFactory.prototype.open = function (name, version) {
           if (name === database) throw new DOMException('private', 'SecurityError');
           return real.call(this, name, version);
         };",
        &name,
    );
    let opened = Store::open(&name, |_| {}).await;
    assert!(matches!(opened, Err(StorageError::NotAllowed)));
}

#[wasm_bindgen_test]
async fn another_tab_that_keeps_the_database_from_opening_is_blamed() {
    let name = fresh_name();
    // A connection that does not let go, and a deletion that waits for it: what comes next waits
    // too. Ten seconds of patience pass in no time.
    replace(
        "const wait = window.setTimeout;
         window.setTimeout = (run, ms, ...rest) => wait(run, ms === 10000 ? 300 : ms, ...rest);
         const request = indexedDB.open(database, 1);
         request.onsuccess = () => { window.holding = request.result; indexedDB.deleteDatabase(database); };",
        &name,
    );
    for _ in 0..100 {
        let holding = Reflect::get(&js_sys::global(), &"holding".into());
        if holding.is_ok_and(|it| it.is_object()) {
            break;
        }
        clock::sleep(10).await;
    }
    let opened = Store::open(&name, |_| {}).await;
    assert!(matches!(opened, Err(StorageError::Blocked)));
    replace("window.holding.close();", &name);
    let opened = Store::open(&name, |_| {}).await;
    assert!(opened.is_ok(), "it opens once the other tab lets go");
}

#[wasm_bindgen_test]
async fn a_full_disk_refuses_a_backup_and_keeps_the_others() {
    let name = fresh_name();
    let id = project(&name).await;
    let store = open(&name).await;
    let reason = werkstatt::storage::Reason::Session;
    let mut table = Table::new();
    store.backup(id, &table, reason, 1).await.expect("kept");
    let wish = Wish::set(Key::new("card", random::id()), "title", json!("neu"));
    let set = table.propose(random::actor(), vec![wish]);
    table.apply(&Change::Edit(set.expect("it changes a thing")));
    inject(&name, "QuotaExceededError", 1);
    let full = store.backup(id, &table, reason, 2).await;
    assert_eq!(full, Err(StorageError::Quota));
    assert_eq!(store.backups(id).await.map(|list| list.len()), Ok(1));
    assert_eq!(store.read_backup(id, 1).await, Ok(Table::new()));
}
