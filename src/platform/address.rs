//! The page's address, language and title.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, UrlSearchParams};

/// The part of the address from `#` on.
pub fn hash() -> String {
    location()
        .and_then(|location| location.hash().ok())
        .unwrap_or_default()
}

/// Goes to another place in the app; the browser's back button leads back.
pub fn set_hash(hash: &str) {
    if let Some(location) = location() {
        // Refused only for addresses of other sites, which a hash never is.
        location.set_hash(hash).unwrap_or_default();
    }
}

/// A value of the address's query, such as `de` for `?lang=de`.
pub fn query(name: &str) -> Option<String> {
    let search = location()?.search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// The languages that the person reads, best first.
pub fn languages() -> Vec<String> {
    let listed = web_sys::window().map(|window| window.navigator().languages());
    listed
        .into_iter()
        .flat_map(|list| list.iter().collect::<Vec<_>>())
        .filter_map(|l| l.as_string())
        .collect()
}

/// Loads the page anew.
pub fn reload() {
    if let Some(location) = location() {
        // A page that may not reload itself stays as it is.
        location.reload().unwrap_or_default();
    }
}

/// Says what the page shows: its title and its language.
pub fn describe_page(title: &str, language: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            // Setting an attribute with a valid name cannot fail.
            root.set_attribute("lang", language).unwrap_or_default();
        }
    }
}

/// Sets the theme: "light", "dark", or "system" for the device's own.
pub fn set_theme(theme: &str) {
    let root = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.document_element());
    if let Some(root) = root {
        // Setting an attribute with a valid name cannot fail.
        root.set_attribute("data-theme", theme).unwrap_or_default();
    }
}

fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

/// Moves the keyboard to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // An element that cannot take the focus leaves it where it is.
        element.focus().unwrap_or_default();
    }
}

/// Moves the keyboard to the element with this id, and the page to its beginning.
pub fn go_to(id: &str) {
    if let Some(element) = element(id) {
        let quietly = FocusOptions::new();
        quietly.set_prevent_scroll(true);
        // An element that cannot take the focus leaves it where it is.
        element.focus_with_options(&quietly).unwrap_or_default();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}
