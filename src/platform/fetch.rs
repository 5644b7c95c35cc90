//! Files that belong to the app, such as the sample projects. They lie beside it under names with a
//! hash, which the page knows, or stand in the page itself.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The bytes of a file of the app; nothing when it cannot be had.
pub async fn bytes(name: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let place = window
        .document()?
        .query_selector(&format!("[data-file=\"{name}\"]"))
        .ok()??;
    let Some(address) = place.get_attribute("href") else {
        return Some(place.text_content()?.into_bytes());
    };
    let response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
