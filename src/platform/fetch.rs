//! Files that belong to the app, such as the sample projects. They lie beside it under names with a
//! hash, which the page knows, or stand in the page itself.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The bytes of a file of the app; nothing when it cannot be had.
pub async fn bytes(name: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let place = place(name)?;
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

/// Where a file of the app lies; nothing where it stands in the page itself, or nowhere.
pub fn address(name: &str) -> Option<String> {
    place(name)?.get_attribute("href")
}

/// What in the page knows of a file.
fn place(name: &str) -> Option<web_sys::Element> {
    let document = web_sys::window()?.document()?;
    let place = document.query_selector(&format!("[data-file=\"{name}\"]"));
    place.ok()?
}
