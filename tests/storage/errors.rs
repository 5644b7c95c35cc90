//! The nine errors that people meet (`tests/e2e/faults.ts` says where they were counted), thrown at
//! every step of this room: each is reported by its kind, nothing is half done, and all is well
//! when the error is gone.

use super::*;

/// What may stop a write, and what has to be reported.
const NINE: [(&str, &str, &str); 9] = [
    (
        "UnknownError",
        "Internal error opening backing store for indexedDB.open.",
        "UnknownError",
    ),
    (
        "QuotaExceededError",
        "The current transaction exceeded its quota limitations.",
        "Quota",
    ),
    (
        "UnknownError",
        "Connection to Indexed Database server lost. Refresh the page to try again",
        "UnknownError",
    ),
    (
        "QuotaExceededError",
        "Encountered full disk while opening backing store for indexedDB.open.",
        "Quota",
    ),
    (
        "InvalidStateError",
        "The database connection is closing.",
        "InvalidStateError",
    ),
    ("AbortError", "The transaction was aborted.", "AbortError"),
    (
        "InvalidStateError",
        "A mutation operation was attempted on a database that did not allow mutations.",
        "NotAllowed",
    ),
    (
        "VersionError",
        "The requested version (1) is less than the existing version (2).",
        "NewerVersion",
    ),
    (
        "TransactionInactiveError",
        "The transaction has finished.",
        "TransactionInactiveError",
    ),
];

/// Every write of this database fails so; without a name they are well again.
fn fault(database: &str, name: Option<&str>, message: &str) {
    let patch = js_sys::Function::new_with_args(
        "database, name, message",
        "if (!globalThis.faults) {
           globalThis.faults = {};
           const real = IDBDatabase.prototype.transaction;
           IDBDatabase.prototype.transaction = function (stores, mode, options) {
             const fault = globalThis.faults[this.name];
             if (fault && mode === 'readwrite') throw new DOMException(fault.message, fault.name);
             return real.call(this, stores, mode, options);
           };
         }
         if (name) globalThis.faults[database] = { name, message };
         else delete globalThis.faults[database];",
    );
    let name = name.map_or(JsValue::NULL, JsValue::from);
    patch
        .call3(&JsValue::NULL, &database.into(), &name, &message.into())
        .expect("it is patched");
}

fn kind(error: &StorageError) -> String {
    match error {
        StorageError::Unknown { name, .. } => name.clone(),
        other => format!("{other:?}"),
    }
}

async fn not_saved(tab: &Tab) -> String {
    for _ in 0..400 {
        if let Some(SaveStatus::NotSaved(error)) = tab.statuses.borrow().last() {
            return kind(error);
        }
        clock::sleep(5).await;
    }
    panic!("nothing was said: {:?}", tab.statuses.borrow());
}

#[wasm_bindgen_test]
async fn each_error_at_each_step_is_reported_and_costs_nothing() {
    for (name, message, wanted) in NINE {
        let database = fresh_name();
        let id = project(&database).await;
        let tab = Tab::open(&database, id).await;
        let store = open(&database).await;
        let fails = || fault(&database, Some(name), message);
        let works = || fault(&database, None, "");

        // The first write, and one after others.
        for nth in 0..2 {
            fails();
            tab.act(&format!("in memory {nth}"));
            assert_eq!(not_saved(&tab).await, wanted, "{message}");
            tab.act(&format!("work goes on {nth}"));
            assert_eq!(not_saved(&tab).await, wanted, "{message}");
            works();
            tab.act(&format!("well again {nth}"));
            tab.saved().await;
            let loaded = store.load(id).await.expect("it opens");
            assert_eq!(loaded.table.len(), 3 * (nth + 1), "{message}");
            assert_eq!(loaded.problems, [], "{message}");
        }

        // A snapshot.
        for nth in 0..300 {
            tab.act(&format!("card {nth}"));
        }
        tab.saved().await;
        let table = tab.table.borrow().clone();
        fails();
        let outcome = tab.journal.compact_if_due(&table).await;
        assert_eq!(outcome.as_ref().map_err(kind), Err(wanted.to_owned()));
        let backup = store.backup(id, &table, Reason::Merge, 1).await;
        assert_eq!(backup.as_ref().map_err(kind), Err(wanted.to_owned()));
        let raw = store.keep_raw(b"a file").await;
        assert_eq!(raw.as_ref().map_err(kind), Err(wanted.to_owned()));
        let other = random::id();
        let made = store
            .create(&row(other, "Import"), &table, Some(b"raw"))
            .await;
        assert_eq!(made.as_ref().map_err(kind), Err(wanted.to_owned()));
        works();
        let loaded = store.load(id).await.expect("it opens");
        assert_eq!(loaded.table, table, "{message}");
        assert_eq!(store.project(other).await, Ok(None), "{message}");
        assert!(
            tab.journal
                .compact_if_due(&table)
                .await
                .expect("it compacts")
        );
        store
            .backup(id, &table, Reason::Merge, 1)
            .await
            .expect("it is kept");
        assert_eq!(store.load(id).await.expect("it opens").table, table);
    }
}
