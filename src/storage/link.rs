//! The two connections to the database, and what the browser says about them. Only `db.rs` uses
//! this.

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect};
use rexie::{Rexie, TransactionMode};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbRequest, IdbTransaction, IdbVersionChangeEvent};

use super::db::Durability;
use super::error::{Result, StorageError};
use super::schema::{self, META, VERSION};
use crate::platform::events::Listener;
use crate::platform::{clock, random};

/// How long opening may take before another tab is blamed.
pub(super) const PATIENCE_MS: u32 = 10_000;
/// The fact that tells one life of the database from another.
const EPOCH: &str = "epoch";

/// What may happen to an open connection.
pub(super) enum Fate {
    /// Another tab wants a newer version.
    Upgraded,
    /// Another tab deletes the database.
    Deleted,
    /// The browser has let it go.
    Dropped,
}

#[wasm_bindgen]
extern "C" {
    // web-sys has the third argument only behind a compiler flag for unstable interfaces.
    type Durable;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Durable,
        stores: &JsValue,
        mode: &str,
        options: &JsValue,
    ) -> std::result::Result<IdbTransaction, JsValue>;

    // web-sys calls this one deprecated, by mistake.
    type Committed;
    #[wasm_bindgen(method, catch)]
    fn commit(this: &Committed) -> std::result::Result<(), JsValue>;
}

/// The two connections.
pub(super) struct Link {
    reads: RefCell<Option<Rexie>>,
    writes: IdbDatabase,
    _listeners: [Listener; 2],
}

impl Link {
    /// Opens both and reports what becomes of them.
    pub(super) async fn open(name: &str, on_fate: impl Fn(Fate) + Clone + 'static) -> Result<Self> {
        let opening = async {
            let reads = schema::builder(name).build().await?;
            match connect(name).await {
                Ok(writes) => Ok((reads, writes)),
                Err(error) => {
                    reads.close();
                    Err(error)
                }
            }
        };
        let opened = clock::within(PATIENCE_MS, opening).await;
        let (reads, writes) = opened.ok_or(StorageError::Blocked)??;
        Ok(Self {
            _listeners: listen(&writes, on_fate)
                .map_err(|thrown| StorageError::from_js(&thrown))?,
            reads: RefCell::new(Some(reads)),
            writes,
        })
    }

    /// A transaction for reading.
    pub(super) fn reading(&self, stores: &[&str]) -> Result<rexie::Transaction> {
        match self.reads.borrow().as_ref() {
            Some(reads) => Ok(reads.transaction(stores, TransactionMode::ReadOnly)?),
            None => Err(StorageError::named(
                "InvalidStateError",
                "the connection was let go",
            )),
        }
    }

    /// See [`super::db::Database::write`].
    pub(super) async fn write<T>(
        &self,
        stores: &[&str],
        durability: Durability,
        requests: &impl Fn(&IdbTransaction) -> std::result::Result<T, JsValue>,
    ) -> Result<T> {
        let transaction = self
            .begin(stores, durability)
            .map_err(|e| StorageError::from_js(&e))?;
        let done = completion(&transaction);
        let issued = requests(&transaction).and_then(|issued| {
            transaction.unchecked_ref::<Committed>().commit()?;
            Ok(issued)
        });
        match issued {
            Ok(issued) => match done.await {
                Ok(_) => Ok(issued),
                Err(event) => Err(failure(&transaction, &event)),
            },
            Err(thrown) => {
                // Half a transaction must not stay. If aborting fails, it had failed already.
                transaction.abort().unwrap_or_default();
                done.await.err();
                Err(StorageError::from_js(&thrown))
            }
        }
    }

    fn begin(
        &self,
        stores: &[&str],
        durability: Durability,
    ) -> std::result::Result<IdbTransaction, JsValue> {
        let stores: Array = stores
            .iter()
            .map(|store| JsValue::from_str(store))
            .collect();
        let options = Object::new();
        let wanted = match durability {
            Durability::Relaxed => "relaxed",
            Durability::Strict => "strict",
        };
        Reflect::set(&options, &"durability".into(), &wanted.into())?;
        let database: &Durable = self.writes.unchecked_ref();
        database.transaction(&stores, "readwrite", &options)
    }

    /// The mark of this life of the database, made when there is none.
    pub(super) async fn epoch(&self) -> Result<String> {
        for _ in 0..2 {
            let meta = self.reading(&[META])?.store(META)?;
            if let Some(epoch) = meta
                .get(EPOCH.into())
                .await?
                .and_then(|epoch| epoch.as_string())
            {
                return Ok(epoch);
            }
            let fresh = format!("{:016x}", random::bits());
            let add = |transaction: &IdbTransaction| {
                transaction
                    .object_store(META)?
                    .add_with_key(&fresh.as_str().into(), &EPOCH.into())
            };
            match self.write(&[META], Durability::Strict, &add).await {
                Ok(_) => return Ok(fresh),
                // Another tab made one in between: read that.
                Err(StorageError::Unknown { name, .. }) if name == "ConstraintError" => {}
                Err(error) => return Err(error),
            }
        }
        Err(StorageError::Damaged(
            "the database does not keep its mark".to_owned(),
        ))
    }

    /// Closes both. Writes under way still finish.
    pub(super) fn close(&self) {
        self.writes.close();
        if let Some(reads) = self.reads.borrow_mut().take() {
            reads.close();
        }
    }
}

/// Becomes ready when the transaction is complete, or has failed.
fn completion(transaction: &IdbTransaction) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onerror(Some(&reject));
        transaction.set_onabort(Some(&reject));
    }))
}

/// Why a transaction failed. The request that was refused knows it (after `commit()` Firefox says
/// nothing more than that the transaction was aborted); a full disk shows only at the commit, and
/// then the transaction knows.
fn failure(transaction: &IdbTransaction, event: &JsValue) -> StorageError {
    let target = event.dyn_ref::<Event>().and_then(Event::target);
    let request = target.and_then(|target| target.dyn_into::<IdbRequest>().ok());
    let refused = request.and_then(|request| request.error().ok().flatten());
    match refused.or_else(|| transaction.error()) {
        Some(error) => StorageError::from_js(&error),
        None => StorageError::named("AbortError", "the transaction was aborted"),
    }
}

async fn connect(name: &str) -> Result<IdbDatabase> {
    let open = || {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let factory = window.indexed_db()?.ok_or(JsValue::NULL)?;
        factory.open_with_u32(name, VERSION)
    };
    let request = open().map_err(|thrown| StorageError::from_js(&thrown))?;
    let opened = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(opened).await {
        Ok(_) => request
            .result()
            .map_err(|thrown| StorageError::from_js(&thrown))
            .map(Into::into),
        Err(_) => Err(match request.error() {
            Ok(Some(error)) => StorageError::from_js(&error),
            _ => StorageError::named("UnknownError", "the database does not open"),
        }),
    }
}

fn listen(
    database: &IdbDatabase,
    on_fate: impl Fn(Fate) + Clone + 'static,
) -> std::result::Result<[Listener; 2], JsValue> {
    let on_change = on_fate.clone();
    let connection = database.clone();
    Ok([
        Listener::new(database, "versionchange", move |event| {
            // At once, or the other tab has to wait.
            connection.close();
            let event: IdbVersionChangeEvent = event.unchecked_into();
            on_change(match event.new_version() {
                Some(_) => Fate::Upgraded,
                None => Fate::Deleted,
            });
        })?,
        Listener::new(database, "close", move |_| on_fate(Fate::Dropped))?,
    ])
}
