//! Texts made small and large again by the browser's own gzip.

use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Small bytes for a text; nothing where the browser cannot do it.
pub async fn squeeze(text: &str) -> Option<Vec<u8>> {
    through("CompressionStream", &text.into()).await.ok()
}

/// The text in the bytes.
///
/// # Errors
/// When the bytes are damaged, or the browser cannot do it: in its own words.
pub async fn unsqueeze(bytes: &[u8]) -> Result<String, JsValue> {
    let large = through("DecompressionStream", &Uint8Array::from(bytes).into()).await?;
    String::from_utf8(large).map_err(|error| error.to_string().into())
}

// web-sys has these streams only behind a compiler flag for unstable interfaces.
#[wasm_bindgen]
extern "C" {
    type Piped;
    #[wasm_bindgen(method, catch)]
    fn stream(this: &Piped) -> Result<Piped, JsValue>;
    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(this: &Piped, through: &JsValue) -> Result<Piped, JsValue>;
    #[wasm_bindgen(method, catch, js_name = arrayBuffer)]
    fn array_buffer(this: &Piped) -> Result<Promise, JsValue>;
}

async fn through(stream: &str, content: &JsValue) -> Result<Vec<u8>, JsValue> {
    let blob = made("Blob", &Array::of1(content).into())?;
    let piped = blob
        .stream()?
        .pipe_through(made(stream, &"gzip".into())?.as_ref())?;
    let bytes = made("Response", piped.as_ref())?.array_buffer()?;
    let bytes: ArrayBuffer = JsFuture::from(bytes).await?.dyn_into()?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// A new object of this name.
fn made(name: &str, with: &JsValue) -> Result<Piped, JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &name.into())?.dyn_into()?;
    Ok(Reflect::construct(&class, &Array::of1(with))?.unchecked_into())
}
