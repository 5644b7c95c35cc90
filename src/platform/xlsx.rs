//! The program that writes XLSX: it runs in a worker, is loaded when somebody asks for it, and can be
//! stopped at any moment by dropping it.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::fetch;

/// Under which names the page knows the worker and its program.
const WORKER: &str = "tables.js";
const PROGRAM: &str = "tables.wasm";

/// Why no workbook came out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoWorkbook {
    /// The program cannot be had: no network, and it is not kept yet.
    #[error("the program that writes XLSX cannot be had")]
    Missing,
    /// The program says why.
    #[error("the program that writes XLSX stopped: {0}")]
    Stopped(String),
}

// web-sys would have to be compiled anew for these few.
#[wasm_bindgen]
extern "C" {
    type Worker;
    #[wasm_bindgen(constructor, catch)]
    fn new(address: &str) -> Result<Worker, JsValue>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post_message(this: &Worker, message: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);
    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Worker, run: &Function);
    #[wasm_bindgen(method, setter)]
    fn set_onerror(this: &Worker, run: &Function);
}

/// A workbook that is being written in a worker.
pub struct Workbook(Worker);

impl Drop for Workbook {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// A finished workbook.
pub struct Finished {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many texts were too long for a cell.
    pub cut: u32,
}

/// Does this form of the app carry the program? The single file does not.
pub fn is_there() -> bool {
    fetch::address(WORKER).is_some()
}

impl Workbook {
    /// Loads the program and begins a workbook with this title.
    ///
    /// # Errors
    /// See [`NoWorkbook`].
    pub async fn begin(title: &str) -> Result<Self, NoWorkbook> {
        let address = fetch::address(WORKER).ok_or(NoWorkbook::Missing)?;
        let program = fetch::bytes(PROGRAM).await.ok_or(NoWorkbook::Missing)?;
        let book = Self(Worker::new(&address).map_err(|error| stopped(&error))?);
        let program = Uint8Array::from(program.as_slice());
        let rest = [("title", title.into()), ("program", program.into())];
        book.ask("start", &rest).await?;
        Ok(book)
    }

    /// Begins a sheet.
    ///
    /// # Errors
    /// See [`NoWorkbook`].
    pub async fn sheet(&self, head: &str) -> Result<(), NoWorkbook> {
        self.ask("begin", &[("text", head.into())])
            .await
            .map(|_| ())
    }

    /// Adds rows to it.
    ///
    /// # Errors
    /// See [`NoWorkbook`].
    pub async fn rows(&self, rows: &str) -> Result<(), NoWorkbook> {
        self.ask("rows", &[("text", rows.into())]).await.map(|_| ())
    }

    /// The file.
    ///
    /// # Errors
    /// See [`NoWorkbook`].
    pub async fn finish(&self) -> Result<Finished, NoWorkbook> {
        let done = self.ask("finish", &[]).await?;
        let member = |name: &str| Reflect::get(&done, &name.into()).unwrap_or_default();
        let bytes: Uint8Array = member("bytes")
            .dyn_into()
            .map_err(|_| NoWorkbook::Stopped("no bytes".to_owned()))?;
        let cut = member("cut").as_f64().unwrap_or_default() as u32;
        Ok(Finished {
            bytes: bytes.to_vec(),
            cut,
        })
    }

    /// Each question has one answer, and the next question waits for it.
    async fn ask(&self, what: &str, with: &[(&str, JsValue)]) -> Result<JsValue, NoWorkbook> {
        let message = Object::new();
        let set = |name: &str, value: &JsValue| {
            // Setting a member of a fresh object cannot fail.
            Reflect::set(&message, &name.into(), value).unwrap_or_default();
        };
        set("what", &what.into());
        for (name, value) in with {
            set(name, value);
        }
        let answer = Promise::new(&mut |resolve, reject| {
            self.0.set_onmessage(&resolve);
            self.0.set_onerror(&reject);
        });
        self.0
            .post_message(&message)
            .map_err(|error| stopped(&error))?;
        let event = JsFuture::from(answer)
            .await
            .map_err(|event| stopped(&Reflect::get(&event, &"message".into()).unwrap_or(event)))?;
        let data = Reflect::get(&event, &"data".into()).unwrap_or_default();
        let member = |name: &str| Reflect::get(&data, &name.into()).unwrap_or_default();
        match member("error").as_string() {
            Some(error) => Err(NoWorkbook::Stopped(error)),
            None => Ok(member("result")),
        }
    }
}

fn stopped(error: &JsValue) -> NoWorkbook {
    let words = error.as_string().unwrap_or_else(|| format!("{error:?}"));
    NoWorkbook::Stopped(words)
}
