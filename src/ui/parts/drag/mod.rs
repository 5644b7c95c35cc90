//! Dragging cards within and between columns, with mouse, pen or finger. The page marks what it
//! has: `data-drag-id` on a card, `data-drag-handle` on its handle (optional), `data-no-drag` on
//! what must not start a drag, `data-drop-column` on the list that holds a column's cards. Where
//! the cards lie beside each other and not in their column, as in the head of a table, the column
//! says `data-drop-flow="row"`, and each card names its column as `data-drag-in`. Where cards are
//! dropped onto things and not between them, the container says `data-drop-mode="onto"`: the target
//! is the innermost column under the pointer, marked by `data-drop-aimed`, or nothing.
//!
//! Nothing is written while dragging: a copy of the card follows the pointer and a line shows the
//! gap; the one deed is [`Dropped`]. Every drag also has a menu, which is not made here.

mod gesture;
mod ghost;
mod layout;
pub mod maths;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use gesture::Gesture;

/// Where a card was dropped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dropped {
    /// The card's `data-drag-id`.
    pub id: String,
    /// The column's `data-drop-column`.
    pub column: String,
    /// The card above the new place, if any.
    pub after: Option<String>,
    /// The card below the new place, if any.
    pub before: Option<String>,
}

/// Makes the cards in a container draggable, as long as the calling component lives. The
/// container holds all columns and stays in the page while cards come and go; if the columns
/// scroll sideways, it is the one that scrolls.
pub fn use_drag(container: NodeRef<html::Div>, on_drop: impl Into<Callback<Dropped>>) {
    let gesture = Gesture::new(on_drop.into());
    Effect::new(move |_| {
        if let Some(root) = container.get() {
            gesture.listen(&root);
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && gesture.cancel() {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    let scrolled = window_event_listener_untyped("scroll", move |_| gesture.scrolled());
    on_cleanup(move || {
        keys.remove();
        scrolled.remove();
        gesture.end();
    });
}

/// The card that a press means, and whether it was pressed at its handle.
fn pressed_card(target: Option<web_sys::EventTarget>) -> Option<(Element, bool)> {
    let target = target?.dyn_into::<Element>().ok()?;
    let near = |selector: &str| target.closest(selector).ok().flatten();
    let card = near("[data-drag-id]")?;
    if near("[data-drag-handle]").is_some() {
        return Some((card, true));
    }
    let is_busy =
        near("input, textarea, select, button, summary, [contenteditable], [data-no-drag]")
            .is_some_and(|busy| card.contains(Some(&busy)) && busy != card);
    (!is_busy).then_some((card, false))
}
