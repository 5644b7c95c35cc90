//! The screen and the printer: filling the whole screen, and printing the page.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, HtmlElement};

use super::events::Listener;

/// Fills the whole screen with the page, where the browser lets it; elsewhere nothing happens.
pub fn fill() {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        ask(&root, "requestFullscreen");
    }
}

/// Gives the screen back.
pub fn leave() {
    if let Some(document) = document().filter(|_| is_filled()) {
        ask(&document, "exitFullscreen");
    }
}

/// Does the page fill the whole screen?
pub fn is_filled() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Listens for the screen being filled or given back.
pub fn on_change(run: impl Fn() + 'static) -> Option<Listener> {
    let document = document()?;
    Listener::new(&document, "fullscreenchange", move |_| run()).ok()
}

/// Some browsers lack these functions, and all refuse them at times; web-sys knows them only
/// without the promise that says so.
fn ask(target: &JsValue, name: &str) {
    let function = Reflect::get(target, &name.into()).ok();
    let function = function.and_then(|it| it.dyn_into::<Function>().ok());
    let answer = function.and_then(|function| function.call0(target).ok());
    if let Some(promise) = answer.and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        spawn_local(async move {
            // A refusal leaves the page in its window, which is good enough.
            JsFuture::from(promise).await.unwrap_or_default();
        });
    }
}

/// Opens the browser's own window for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        window.print().unwrap_or_default();
    }
}

/// Listens for somebody printing by the browser's own menu or keys.
pub fn before_print(run: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Listener::new(&window, "beforeprint", move |_| run()).ok()
}

/// Listens for the end of printing.
pub fn after_print(run: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Listener::new(&window, "afterprint", move |_| run()).ok()
}

/// Makes the letters of an element as large as they can be (in px, within these bounds) without
/// it being wider or higher than its frame; gives the size.
pub fn fit_letters(element: &HtmlElement, height: f64, bounds: (f64, f64)) -> f64 {
    let (mut low, mut high) = bounds;
    let try_size = |size: f64| {
        let size = format!("{size:.2}px");
        // Setting a known property to a length cannot fail.
        element
            .style()
            .set_property("font-size", &size)
            .unwrap_or_default();
        f64::from(element.scroll_height()) <= height
            && element.scroll_width() <= element.client_width()
    };
    for _ in 0..9 {
        let middle = f64::midpoint(low, high);
        if try_size(middle) {
            low = middle
        } else {
            high = middle
        }
    }
    try_size(low);
    low
}

/// How wide the window is, in CSS pixels.
pub fn width() -> f64 {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).unwrap_or(1024.0)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
