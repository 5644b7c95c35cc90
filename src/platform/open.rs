//! Files that people choose or drop. A file is read only when somebody asks for its bytes, and
//! only if it is small enough.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, File, FileList, HtmlInputElement};

/// A file that somebody gave us.
#[derive(Clone, Debug)]
pub struct Given {
    file: File,
}

/// Why a file's bytes cannot be had.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum OpenError {
    /// Bigger than allowed.
    #[error("{name} has {size} bytes, more than {limit}")]
    TooBig {
        /// The file's name.
        name: String,
        /// Its bytes.
        size: u64,
        /// The most bytes.
        limit: u64,
    },
    /// Moved, deleted, locked, or a folder.
    #[error("{name} cannot be read: {reason}")]
    Unreadable {
        /// The file's name.
        name: String,
        /// What the browser says.
        reason: String,
    },
}

/// What a pasted text is called as a file.
const PASTED: &str = "clipboard.touchpoint.json";

impl Given {
    pub(super) fn of(file: File) -> Self {
        Self { file }
    }

    /// The file's name, without a path.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.file.size() as u64
    }

    /// The browser's own handle.
    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Its bytes, if they are no more than the limit.
    pub async fn read(&self, limit: u64) -> Result<Vec<u8>, OpenError> {
        let (name, size) = (self.name(), self.size());
        if size > limit {
            return Err(OpenError::TooBig { name, size, limit });
        }
        match JsFuture::from(self.file.array_buffer()).await {
            Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
            Err(reason) => {
                let reason = format!("{reason:?}");
                Err(OpenError::Unreadable { name, reason })
            }
        }
    }
}

/// Lets people choose files. Call it from a click or a key, or the browser refuses. Every kind of
/// file can be chosen: phones do not know our ending and would hide the files.
pub fn choose(is_multiple: bool, on_chosen: impl FnOnce(Vec<Given>) + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some((document, body)) =
        document.and_then(|document| Some((document.clone(), document.body()?)))
    else {
        return;
    };
    let Ok(input) = document.create_element("input") else {
        return;
    };
    let input: HtmlInputElement = input.unchecked_into();
    input.set_type("file");
    input.set_multiple(is_multiple);
    input.set_hidden(true);
    // Safari forgets inputs that do not stand in the page.
    if body.append_child(&input).is_err() {
        return;
    }
    // One of the two events comes, once; then both listeners go, and the input with them.
    let listener = Rc::new(RefCell::new(None::<Closure<dyn FnMut()>>));
    let (kept, own) = (listener.clone(), input.clone());
    let mut on_chosen = Some(on_chosen);
    let done = Closure::new(move || {
        own.set_onchange(None);
        own.remove();
        if let Some(on_chosen) = on_chosen.take() {
            let given = given(own.files());
            if !given.is_empty() {
                on_chosen(given);
            }
        }
        // Freeing the closure that runs is put off until it has run.
        let listener = kept.borrow_mut().take();
        wasm_bindgen_futures::spawn_local(async move { drop(listener) });
    });
    let function: &js_sys::Function = done.as_ref().unchecked_ref();
    input.set_onchange(Some(function));
    // Where "cancel" is unknown the input stays, hidden, and does no harm.
    input
        .add_event_listener_with_callback("cancel", function)
        .unwrap_or_default();
    listener.replace(Some(done));
    input.click();
}

/// Do people drag files, and not a piece of text or a picture of a page?
pub fn holds_files(transfer: &DataTransfer) -> bool {
    transfer.types().iter().any(|kind| kind == "Files")
}

/// What was pasted: the files, or a text that is to be taken as one.
pub fn pasted(event: &ClipboardEvent, is_file: impl Fn(&str) -> bool) -> Vec<Given> {
    let Some(data) = event.clipboard_data() else {
        return Vec::new();
    };
    let files = given(data.files());
    if !files.is_empty() {
        return files;
    }
    let text = data
        .get_data("text/plain")
        .ok()
        .filter(|text| is_file(text));
    let file = text.and_then(|text| {
        let parts = js_sys::Array::of1(&text.into());
        File::new_with_str_sequence(&parts, PASTED).ok()
    });
    file.map(Given::of).into_iter().collect()
}

/// The files that were dropped.
pub fn dropped(transfer: &DataTransfer) -> Vec<Given> {
    given(transfer.files())
}

fn given(files: Option<FileList>) -> Vec<Given> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|place| files.get(place))
        .map(Given::of)
        .collect()
}
