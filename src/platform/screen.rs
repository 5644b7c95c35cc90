//! What the screen is like and when it changes, and filling the whole of it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlElement, MediaQueryList};

use super::events::Listener;

/// Tells about one media query as long as it lives.
#[must_use = "a dropped watch sees nothing"]
pub struct Watch {
    _listener: Option<Listener>,
}

fn media(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok()?
}

/// Does this media query hold now?
pub fn matches(query: &str) -> bool {
    media(query).is_some_and(|list| list.matches())
}

/// Says whenever a media query begins to hold or stops.
pub fn watch(query: &str, tell: impl Fn(bool) + 'static) -> Watch {
    let listener = media(query).and_then(|list| {
        let asked = list.clone();
        // A browser that cannot listen keeps what it had at the beginning.
        Listener::new(&list, "change", move |_| tell(asked.matches())).ok()
    });
    Watch {
        _listener: listener,
    }
}

/// Opens the list of a native choice, where the browser lets a page do so.
pub fn open_picker(element: &HtmlElement) {
    let name = "showPicker".into();
    let picker = Reflect::get(element, &name).ok();
    let picker = picker.and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(picker) = picker {
        // Refused when no press came before; the choice has the focus all the same.
        picker.call0(element).unwrap_or_default();
    }
}

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

/// Scrolls the frame around an element (by its selector) until the element is in its middle; not at
/// all when it is in sight.
pub fn show_within(element: &Element, frame: &str) {
    let Some(frame) = element.closest(frame).ok().flatten() else {
        return;
    };
    let (own, around) = (
        element.get_bounding_client_rect(),
        frame.get_bounding_client_rect(),
    );
    if own.left() < around.left() || own.right() > around.right() {
        let beside = (own.left() + own.right() - around.left() - around.right()) / 2.0;
        frame.set_scroll_left(frame.scroll_left() + beside as i32);
    }
    if own.top() < around.top() || own.bottom() > around.bottom() {
        let below = (own.top() + own.bottom() - around.top() - around.bottom()) / 2.0;
        frame.set_scroll_top(frame.scroll_top() + below as i32);
    }
}

/// How wide the window is, in CSS pixels.
pub fn width() -> f64 {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).unwrap_or(1024.0)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
