//! How much room there is, and whether the browser has promised to keep the data.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::rows::number;

/// What the browser says about this site's storage; nothing where it does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StorageStatus {
    /// Bytes in use, about.
    pub used: Option<u64>,
    /// Bytes that may be used.
    pub quota: Option<u64>,
    /// Has it promised not to clear the data when the disk gets full?
    pub persisted: Option<bool>,
}

/// Asks the browser.
pub async fn status() -> StorageStatus {
    let Some(manager) = manager() else {
        return StorageStatus::default();
    };
    // A browser that does not answer leaves the answer open: that is what the type says.
    let estimate = answer(manager.estimate()).await.unwrap_or_default();
    StorageStatus {
        used: number(&estimate, "usage"),
        quota: number(&estimate, "quota"),
        persisted: answer(manager.persisted())
            .await
            .and_then(|yes| yes.as_bool()),
    }
}

/// Asks for the promise. Only after a click: Firefox shows a question, and waits for the answer.
pub async fn request_persistence() -> bool {
    match manager() {
        Some(manager) => answer(manager.persist())
            .await
            .is_some_and(|yes| yes.is_truthy()),
        None => false,
    }
}

async fn answer(promise: Result<js_sys::Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(promise.ok()?).await.ok()
}

/// The browser's storage manager, which pages without https do not have.
pub(super) fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    (!manager.is_undefined()).then(|| manager.unchecked_into())
}
