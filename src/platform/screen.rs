//! What the screen is like, and when it changes: a width, paper instead of glass.

use web_sys::{HtmlElement, MediaQueryList};

use super::events::Listener;

/// Tells about one media query as long as it lives.
#[must_use = "a dropped watch sees nothing"]
pub struct Watch {
    _listener: Option<Listener>,
}

fn ask(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok()?
}

/// Does this media query hold now?
pub fn matches(query: &str) -> bool {
    ask(query).is_some_and(|list| list.matches())
}

/// Says whenever a media query begins to hold or stops.
pub fn watch(query: &str, tell: impl Fn(bool) + 'static) -> Watch {
    let listener = ask(query).and_then(|list| {
        let asked = list.clone();
        // A browser that cannot listen keeps what it had at the beginning.
        Listener::new(&list, "change", move |_| tell(asked.matches())).ok()
    });
    Watch {
        _listener: listener,
    }
}

/// Opens the print dialog of the browser.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused in frames that may not; then nothing is printed.
        window.print().unwrap_or_default();
    }
}

/// Opens the list of a native choice, where the browser lets a page do so.
pub fn open_picker(element: &HtmlElement) {
    let name = "showPicker".into();
    let picker = js_sys::Reflect::get(element, &name).ok();
    let picker = picker.and_then(|it| wasm_bindgen::JsCast::dyn_into::<js_sys::Function>(it).ok());
    if let Some(picker) = picker {
        // Refused when no press came before; the choice has the focus all the same.
        picker.call0(element).unwrap_or_default();
    }
}
