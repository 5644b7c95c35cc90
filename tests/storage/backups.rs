//! Backups: kept by the rule, small, readable whatever version wrote them, and replaceable.

use super::*;
use werkstatt::storage::Reason;

fn card(title: &str) -> Table {
    let mut table = Table::new();
    let wish = Wish::set(Key::new("card", random::id()), "title", json!(title));
    let set = table.propose(random::actor(), vec![wish]);
    table.apply(&Change::Edit(set.expect("it changes a thing")));
    table
}

#[wasm_bindgen_test]
async fn the_newest_ten_backups_stay_and_can_be_read() {
    let name = fresh_name();
    let id = project(&name).await;
    let store = open(&name).await;
    let tables: Vec<Table> = (1..=12).map(|n| card(&n.to_string())).collect();
    for (table, at) in tables.iter().zip(1..) {
        let made = store.backup(id, table, Reason::Import, at).await;
        assert_eq!(made, Ok(true));
    }
    let backups = store.backups(id).await.expect("the list");
    let times: Vec<u64> = backups.iter().map(|backup| backup.at).collect();
    assert_eq!(times, (3..=12).rev().collect::<Vec<_>>());
    assert!(backups.iter().all(|backup| backup.reason == Reason::Import));
    assert_eq!(store.read_backup(id, 12).await, Ok(tables[11].clone()));
    store.read_backup(id, 2).await.expect_err("it is gone");
    let again = store.backup(id, &tables[11], Reason::Hour, 13).await;
    assert_eq!(again, Ok(false), "nothing has changed");
    let other = store.backup(id, &tables[0], Reason::Session, 12).await;
    assert_eq!(other, Ok(true), "two within a millisecond have two names");
    assert_eq!(store.read_backup(id, 13).await, Ok(tables[0].clone()));
    store.remove_backup(id, 13).await.expect("it is removed");
    store.read_backup(id, 13).await.expect_err("it is gone");
}

#[wasm_bindgen_test]
async fn a_backup_is_small_and_can_be_replaced_under_its_name() {
    let name = fresh_name();
    let id = project(&name).await;
    let store = open(&name).await;
    let long = card(&"Rückruf zur Wunschzeit. ".repeat(2_000));
    store
        .backup(id, &long, Reason::Merge, 5)
        .await
        .expect("kept");
    let bytes = store.backups(id).await.expect("the list")[0].bytes;
    assert!(bytes < 5_000, "{bytes} bytes of 50,000");
    console_log!("MEASURED backup of 50,000 repeating bytes: {bytes} bytes");
    let other = card("Anders");
    store.replace_backup(id, 5, &other).await.expect("replaced");
    assert_eq!(store.read_backup(id, 5).await, Ok(other));
    let backups = store.backups(id).await.expect("the list");
    assert_eq!(backups.len(), 1);
    assert_eq!(backups[0].reason, Reason::Merge);
    let raw = store.raw_rows(Some(id)).await.expect("everything");
    assert!(raw.contains("Anders"), "raw data are readable text");
    assert_eq!(store.backups_in_all().await.map(|all| all.0), Ok(1));
}

#[wasm_bindgen_test]
async fn backups_of_older_and_later_versions_are_read_and_a_broken_one_hides_no_other() {
    let name = fresh_name();
    let id = project(&name).await;
    let store = open(&name).await;
    let old = card("Von früher");
    let text = werkstatt::merge::codec::write_table(&old);
    let key = |at: u64| JsValue::from(format!("{id}/{at:015}"));
    meddle(&name, "backups", async |rows| {
        let row = js_sys::Object::new();
        set(&row, "reason", "merge");
        set(&row, "text", text.as_str());
        set(&row, "crc", crc32fast::hash(text.as_bytes()));
        rows.put(&row, Some(&key(1))).await.expect("written");
        set(&row, "reason", "moonrise");
        rows.put(&row, Some(&key(2))).await.expect("written");
    })
    .await;
    let new = card("Von heute");
    store.backup(id, &new, Reason::Hour, 3).await.expect("kept");
    store.backup(id, &old, Reason::Hour, 4).await.expect("kept");
    meddle(&name, "backups", async |rows| {
        let row = rows.get(key(4)).await.expect("read").expect("there");
        set(&row, "packed", js_sys::Uint8Array::from(&[1_u8, 2, 3][..]));
        rows.put(&row, Some(&key(4))).await.expect("written");
    })
    .await;
    let backups = store.backups(id).await.expect("the list");
    let reasons: Vec<Reason> = backups.iter().map(|backup| backup.reason).collect();
    let wanted = [Reason::Hour, Reason::Hour, Reason::Other, Reason::Merge];
    assert_eq!(reasons, wanted);
    for at in [1, 2] {
        assert_eq!(store.read_backup(id, at).await, Ok(old.clone()));
    }
    assert_eq!(store.read_backup(id, 3).await, Ok(new));
    let broken = store.read_backup(id, 4).await;
    assert!(
        matches!(broken, Err(StorageError::Damaged(_))),
        "{broken:?}"
    );
}
