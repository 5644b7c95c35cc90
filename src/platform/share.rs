//! Handing a file to another program of the device, where the browser offers that.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag, Navigator};

/// What came of sharing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shared {
    /// The device took it.
    Handed,
    /// The person would rather not.
    Cancelled,
    /// It did not work.
    Failed,
}

/// Does this browser share files of this kind?
pub fn is_offered(kind: &str) -> bool {
    let ask = || {
        let (navigator, file) = (navigator()?, file("a.txt", kind, "a").ok()?);
        let can = function(&navigator, "canShare")?;
        can.call1(&navigator, &with(&file).ok()?).ok()?.as_bool()
    };
    ask() == Some(true)
}

/// Shares a text as a file of this name. Call it from a click.
pub async fn share(name: &str, kind: &str, text: &str) -> Shared {
    let begin = || -> Result<Promise, JsValue> {
        let navigator = navigator().ok_or("no navigator")?;
        let share = function(&navigator, "share").ok_or("no sharing")?;
        let data = with(&file(name, kind, text)?)?;
        share.call1(&navigator, &data)?.dyn_into()
    };
    let done = match begin() {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Shared::Handed,
        Err(error) => {
            let name = error.dyn_ref::<DomException>().map(DomException::name);
            match name.as_deref() {
                Some("AbortError") => Shared::Cancelled,
                _ => Shared::Failed,
            }
        }
    }
}

fn navigator() -> Option<Navigator> {
    Some(web_sys::window()?.navigator())
}

fn function(of: &Navigator, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn file(name: &str, kind: &str, text: &str) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options)
}

fn with(file: &File) -> Result<JsValue, JsValue> {
    let data = js_sys::Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file))?;
    Ok(data.into())
}
