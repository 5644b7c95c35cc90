//! Giving people a file: it lands where their browser puts downloads.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser would not take the file.
#[derive(Debug, thiserror::Error)]
#[error("the browser could not save the file {name}: {reason}")]
pub struct SaveError {
    name: String,
    reason: String,
}

/// How long the bytes stay reachable. Some browsers read them only after asking where to.
const KEPT_MS: i32 = 60_000;

/// Offers bytes as a file of this name. Nobody learns whether people kept it.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), SaveError> {
    offer(name, kind, bytes).map_err(|reason| SaveError {
        name: name.to_owned(),
        reason: format!("{reason:?}"),
    })
}

fn offer(name: &str, kind: &str, bytes: &[u8]) -> Result<(), wasm_bindgen::JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.set_hidden(true);
    // Firefox follows only links that stand in the page.
    document.body().ok_or("no body")?.append_child(&link)?;
    link.click();
    link.remove();
    let forget =
        Closure::once_into_js(move || Url::revoke_object_url(&address).unwrap_or_default());
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEPT_MS)?;
    Ok(())
}
