//! What people paste and copy.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, Element, Node};

/// The pasted text; none if it is a picture or a file.
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    (!text.is_empty()).then_some(text)
}

/// Puts a text where the browser was about to copy from; false if it does not take it.
pub fn put_text(event: &ClipboardEvent, text: &str) -> bool {
    let Some(data) = event.clipboard_data() else {
        return false;
    };
    data.set_data("text/plain", text).is_ok()
}

/// The same as rich and as plain text.
pub fn put_rich(event: &ClipboardEvent, html: &str, text: &str) -> bool {
    let put = |data: web_sys::DataTransfer| data.set_data("text/html", html).is_ok();
    put_text(event, text) && event.clipboard_data().is_some_and(put)
}

/// Copies rich and plain text, as one thing. Call it from a click. False when the browser does not
/// take it.
pub async fn copy(html: &str, text: &str) -> bool {
    written(html, text).await.is_ok()
}

async fn written(html: &str, text: &str) -> Result<(), JsValue> {
    let forms = Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&content.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        Reflect::set(&forms, &kind.into(), &blob)?;
    }
    let item: Function = Reflect::get(&js_sys::global(), &"ClipboardItem".into())?.dyn_into()?;
    let item = Reflect::construct(&item, &Array::of1(&forms))?;
    let navigator = web_sys::window().ok_or("no window")?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    let promise: Promise = write.call1(&clipboard, &Array::of1(&item))?.dyn_into()?;
    JsFuture::from(promise).await.map(|_| ())
}

/// Has somebody selected a piece of text? Then that is what they copy.
pub fn is_text_selected() -> bool {
    let read = || {
        let window = web_sys::window()?;
        let selection: Function = Reflect::get(&window, &"getSelection".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let selection = selection.call0(&window).ok()?;
        Reflect::get(&selection, &"isCollapsed".into())
            .ok()?
            .as_bool()
    };
    read() == Some(false)
}

/// The cells of a table on the page, row by row, as they are seen: what only screen readers hear and
/// what is not printed is left out, fields say what is in them.
pub fn table_cells(table: &Element) -> Vec<Vec<String>> {
    let Ok(rows) = table.query_selector_all("tr:not([data-no-copy])") else {
        return Vec::new();
    };
    let rows = (0..rows.length()).filter_map(|nth| rows.item(nth)?.dyn_into::<Element>().ok());
    let cells = rows.map(|row| {
        let cells = row.children();
        let cells = (0..cells.length()).filter_map(|nth| cells.item(nth));
        let cells = cells.filter(|cell| !cell.has_attribute("data-no-print"));
        cells
            .flat_map(|cell| {
                let span = cell
                    .get_attribute("colspan")
                    .and_then(|span| span.parse().ok());
                let rest = span.unwrap_or(1_usize).clamp(1, 100) - 1;
                std::iter::once(said(&cell)).chain(std::iter::repeat_n(String::new(), rest))
            })
            .collect::<Vec<_>>()
    });
    cells.filter(|row| !row.is_empty()).collect()
}

/// What a cell says; what only screen readers hear where it says nothing else.
fn said(cell: &Element) -> String {
    let mut text = String::new();
    say(cell, false, &mut text);
    if text.trim().is_empty() {
        say(cell, true, &mut text);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn say(node: &Node, even_hidden: bool, text: &mut String) {
    if node.node_type() == Node::TEXT_NODE {
        text.push_str(&node.text_content().unwrap_or_default());
        return;
    }
    let Some(element) = node.dyn_ref::<Element>() else {
        return;
    };
    let is_left_out = element.has_attribute("data-no-print") || element.tag_name() == "svg";
    if is_left_out || !even_hidden && element.class_list().contains("visually-hidden") {
        return;
    }
    text.push(' ');
    if let Some(field) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        text.push_str(&field.value());
    } else if let Some(field) = element.dyn_ref::<web_sys::HtmlSelectElement>() {
        let chosen = field.query_selector("option:checked").ok().flatten();
        text.push_str(&chosen.and_then(|it| it.text_content()).unwrap_or_default());
    } else {
        let children = element.child_nodes();
        for nth in 0..children.length() {
            if let Some(child) = children.item(nth) {
                say(&child, even_hidden, text);
            }
        }
    }
    text.push(' ');
}
