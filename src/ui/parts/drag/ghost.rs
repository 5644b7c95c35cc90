//! What is seen of a drag: a copy of the card under the pointer, and a line in the gap.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::layout::{Line, area};
use super::maths::Point;

/// Marks what a card would be dropped onto.
const AIMED: &str = "data-drop-aimed";

/// The copy and the line. Dropping this value takes both away.
pub(super) struct Ghost {
    card: Element,
    copy: HtmlElement,
    line: HtmlElement,
    /// What the card would be dropped onto.
    aimed: Option<Element>,
    /// From the pointer to the corner of the card.
    grip: Point,
}

impl Ghost {
    pub(super) fn new(card: &Element, pointer: Point) -> Option<Self> {
        let place = area(card);
        let copy: HtmlElement = card.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        // The copy is a picture: nothing may find it by name, and no screen reader reads it.
        for name in ["id", "data-drag-id", "tabindex", "aria-labelledby"] {
            copy.remove_attribute(name).ok()?;
        }
        // Colours that the card has from its surroundings come along.
        for name in ["data-kind", "data-color"] {
            let around = card.closest(&format!("[{name}]")).ok().flatten();
            if let Some(value) = around.and_then(|around| around.get_attribute(name)) {
                copy.set_attribute(name, &value).ok()?;
            }
        }
        copy.set_attribute("aria-hidden", "true").ok()?;
        copy.set_attribute("inert", "").ok()?;
        copy.class_list().add_1("drag-ghost").ok()?;
        let style = copy.style();
        style
            .set_property("--drag-width", &format!("{}px", place.width))
            .ok()?;
        let line: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        line.set_class_name("drag-line");
        line.set_attribute("aria-hidden", "true").ok()?;
        let body = document().body()?;
        body.append_child(&copy).ok()?;
        body.append_child(&line).ok()?;
        card.set_attribute("data-state", "dragging").ok()?;
        document()
            .document_element()?
            .set_attribute("data-dragging", "")
            .ok()?;
        let ghost = Self {
            card: card.clone(),
            copy,
            line,
            aimed: None,
            grip: Point {
                x: place.left - pointer.x,
                y: place.top - pointer.y,
            },
        };
        ghost.follow(pointer);
        Some(ghost)
    }

    /// Moves the copy to the pointer.
    pub(super) fn follow(&self, pointer: Point) {
        shift(&self.copy, pointer.x + self.grip.x, pointer.y + self.grip.y);
    }

    /// Marks what the card would be dropped onto.
    pub(super) fn aim(&mut self, at: Option<Element>) {
        if self.aimed == at {
            return;
        }
        // Marks of elements that may have left the page: nothing depends on them then.
        if let Some(before) = &self.aimed {
            before.remove_attribute(AIMED).unwrap_or_default();
        }
        if let Some(at) = &at {
            at.set_attribute(AIMED, "").unwrap_or_default();
        }
        self.aimed = at;
    }

    /// Draws the line, or takes it away.
    pub(super) fn mark(&self, line: Option<Line>) {
        let Some(line) = line else {
            return self.line.set_hidden(true);
        };
        self.line.set_hidden(false);
        let class = if line.upright {
            "drag-line drag-line--upright"
        } else {
            "drag-line"
        };
        self.line.set_class_name(class);
        shift(&self.line, line.from.x, line.from.y);
        set(&self.line, "--drag-width", line.length);
    }
}

impl Drop for Ghost {
    fn drop(&mut self) {
        self.aim(None);
        self.copy.remove();
        self.line.remove();
        // Attributes of elements that may have left the page: nothing depends on it then.
        self.card.remove_attribute("data-state").unwrap_or_default();
        if let Some(root) = document().document_element() {
            root.remove_attribute("data-dragging").unwrap_or_default();
        }
    }
}

fn shift(element: &HtmlElement, x: f64, y: f64) {
    set(element, "--drag-x", x);
    set(element, "--drag-y", y);
}

fn set(element: &HtmlElement, name: &str, value: f64) {
    // A custom property takes any value.
    element
        .style()
        .set_property(name, &format!("{value:.1}px"))
        .unwrap_or_default();
}
