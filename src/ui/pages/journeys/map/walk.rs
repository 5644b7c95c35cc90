//! Walking over the table by keys: one cell is in the order of the Tab key, and with it what can
//! be pressed in it; the arrows lead to the others.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Remembers the cell that people are in.
#[derive(Clone, Copy)]
pub(super) struct Walk(StoredValue<Option<Element>, LocalStorage>);

pub(super) fn use_walk() -> Walk {
    Walk(StoredValue::new_local(None))
}

impl Walk {
    /// The focus came to something in the table.
    pub(super) fn entered(self, event: &ev::FocusEvent) {
        let Some(cell) = cell_of(event.target()) else {
            return;
        };
        let before = self.0.try_get_value().flatten();
        if before.as_ref() == Some(&cell) {
            return;
        }
        if let Some(before) = before {
            in_tabs(&before, false);
        }
        in_tabs(&cell, true);
        self.0.try_set_value(Some(cell));
    }
}

/// Puts a cell and its controls into the order of the Tab key, or takes them out.
fn in_tabs(cell: &Element, is_in: bool) {
    let value = if is_in { "0" } else { "-1" };
    // Setting an attribute with a valid name cannot fail.
    cell.set_attribute("tabindex", value).unwrap_or_default();
    let Ok(controls) = cell.query_selector_all("button, a[href]") else {
        return;
    };
    for place in 0..controls.length() {
        if let Some(control) = controls
            .get(place)
            .and_then(|it| it.dyn_into::<Element>().ok())
        {
            control.set_attribute("tabindex", value).unwrap_or_default();
        }
    }
}

/// The cell around whatever an event came from.
pub(super) fn cell_of(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?
        .dyn_into::<Element>()
        .ok()?
        .closest("[data-cell]")
        .ok()?
}

/// A way over the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum To {
    Left,
    Right,
    Up,
    Down,
    RowStart,
    RowEnd,
    Start,
    End,
}

/// Goes from a cell to another one; false if there is none.
pub(super) fn walk(cell: &Element, to: To) -> bool {
    let found = next(cell, to);
    if let Some(next) = found.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        next.focus().unwrap_or_default();
        return true;
    }
    false
}

fn next(cell: &Element, to: To) -> Option<Element> {
    let row = cell.parent_element()?;
    let place = (0..row.child_element_count())
        .find(|place| row.children().item(*place).as_ref() == Some(cell))?;
    let last = |row: &Element| row.child_element_count().checked_sub(1);
    let at = |row: &Element, place: u32| row.children().item(place.min(last(row)?));
    match to {
        To::Left => at(&row, place.checked_sub(1)?),
        To::Right => row.children().item(place + 1),
        To::RowStart => at(&row, 1),
        To::RowEnd => at(&row, last(&row)?),
        To::Up => at(&beside(&row, false)?, place),
        To::Down => at(&beside(&row, true)?, place),
        To::Start => at(rows(&row).first()?, 1),
        To::End => {
            let rows = rows(&row);
            let row = rows.last()?;
            at(row, last(row)?)
        }
    }
}

fn rows(row: &Element) -> Vec<Element> {
    let table = row.closest("table").ok().flatten();
    let found = table.and_then(|table| table.query_selector_all("tr[data-walk]").ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

fn beside(row: &Element, down: bool) -> Option<Element> {
    let rows = rows(row);
    let here = rows.iter().position(|other| other == row)?;
    let there = if down { here + 1 } else { here.checked_sub(1)? };
    rows.get(there).cloned()
}
