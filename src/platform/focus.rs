//! Keeping the keyboard where the person is, although the page around changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn active() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Is the keyboard nowhere, as after the element that had it left the page?
pub fn is_lost() -> bool {
    let body = document().and_then(|document| document.body());
    active().is_none_or(|element| Some(element) == body)
}

/// Runs a deed that may move things about on the page; what has the keyboard keeps it.
pub fn keep(deed: impl FnOnce()) {
    let before = active();
    deed();
    let back = move || {
        if let Some(element) = before.filter(|element| element.is_connected())
            && is_lost()
        {
            // An element that cannot take the focus any more leaves it where it is.
            element.focus().unwrap_or_default();
        }
    };
    soon(back);
}

/// The same for a deed that follows leaving a field: it waits until the next one has the keyboard.
pub fn keep_next(deed: impl FnOnce() + 'static) {
    soon(move || keep(deed));
}

/// Gives the keyboard to this element, once the page is drawn anew, if what had it is gone.
pub fn catch(id: &'static str) {
    soon(move || {
        if is_lost() {
            super::address::focus(id);
        }
    });
}

/// After the page has been drawn anew.
fn soon(run: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let run = Closure::once_into_js(run);
        // Every window that can be seen draws.
        window
            .request_animation_frame(run.unchecked_ref())
            .unwrap_or_default();
    }
}

/// Is the keyboard in a field, where pasting is writing?
pub fn is_in_field() -> bool {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    active.is_some_and(|element| {
        let is_field = matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT");
        let is_editable = element.get_attribute("contenteditable").is_some();
        is_field || is_editable
    })
}
