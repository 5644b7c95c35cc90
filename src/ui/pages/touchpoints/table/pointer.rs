//! Mouse and finger in the table: a press goes to a cell, a second one edits it; dragging and
//! Shift choose several.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::sheet::{Editing, Here, Sheet, Spot, Start};
use super::{actions, head};
use crate::domain::touchpoint_list::{Attribute, Shape};

thread_local! {
    /// Where the keyboard was when a press began: the focus moves before the click comes.
    static BEFORE: std::cell::Cell<Option<Here>> = const { std::cell::Cell::new(None) };
    /// Where a press of the mouse began.
    static PRESSED: std::cell::Cell<Option<Here>> = const { std::cell::Cell::new(None) };
}

fn place_of(target: Option<web_sys::EventTarget>) -> Option<(Element, Here)> {
    let element = target?.dyn_into::<Element>().ok()?;
    let cell = element.closest("[data-spot]").ok()??;
    let row = cell.closest("[data-line]").ok()??;
    let line = row.get_attribute("data-line")?.parse().ok()?;
    let spot = match cell.get_attribute("data-spot")?.as_str() {
        "mark" => Spot::Mark,
        "menu" => Spot::Menu,
        name => Spot::Cell(name.parse().ok()?),
    };
    Some((element, (line, spot)))
}

fn is_control(element: &Element) -> bool {
    let inner = "a, input, select, textarea, [popover], .sheet__menu button";
    element.closest(inner).ok().flatten().is_some()
}

/// A press begins.
pub(super) fn on_down(sheet: Sheet, event: &ev::PointerEvent) {
    let is_in = super::grid::holds_focus(sheet);
    BEFORE.set(is_in.then(|| sheet.here.get_untracked()));
    PRESSED.set(None);
    let Some((element, (line, spot))) = place_of(event.target()) else {
        return;
    };
    let is_cell = matches!(spot, Spot::Cell(_)) && line > 0 && !is_control(&element);
    if event.pointer_type() == "mouse" && event.button() == 0 && is_cell && !event.shift_key() {
        PRESSED.set(Some((line, spot)));
    }
}

/// The pressed mouse moves over other cells.
pub(super) fn on_over(sheet: Sheet, event: &ev::PointerEvent) {
    let Some((from, start)) = PRESSED.get().filter(|_| event.buttons() == 1) else {
        return;
    };
    let Some((_, (line, spot))) = place_of(event.target()) else {
        return;
    };
    let is_other = (line, spot) != (from, start) || sheet.anchor.get_untracked().is_some();
    if is_other && line > 0 && sheet.editing.get_untracked().is_none() {
        sheet.anchor.set(Some((from, sheet.column_of(start))));
        sheet.grab(line, spot);
    }
}

/// A press ends where it began.
pub(super) fn on_click(sheet: Sheet, event: &ev::MouseEvent) {
    let Some((element, (line, spot))) = place_of(event.target()) else {
        return;
    };
    PRESSED.set(None);
    match spot {
        Spot::Mark if line == 0 => return actions::mark_all(sheet),
        Spot::Mark => {
            let from = BEFORE.get().filter(|_| event.shift_key());
            actions::mark(sheet, line, from.map(|(line, _)| line));
            return sheet.go(line, spot);
        }
        Spot::Cell(attribute) if line == 0 => {
            sheet.go(line, spot);
            return head::sort(sheet, attribute);
        }
        _ if is_control(&element) => return sheet.go(line, spot),
        Spot::Cell(_) | Spot::Menu => {}
    }
    if sheet.editing.get_untracked().is_some() {
        return;
    }
    let before = BEFORE.get();
    if event.shift_key() {
        if let Some((from, at)) = before {
            sheet.anchor.set(Some((from.max(1), sheet.column_of(at))));
        }
        return sheet.grab(line, spot);
    }
    sheet.anchor.set(None);
    match spot {
        Spot::Cell(attribute) if before == Some((line, spot)) => {
            edit(sheet, line, attribute, Start::Press);
        }
        _ => sheet.go(line, spot),
    }
}

/// Begins to edit a cell; a flag is turned at once.
pub(super) fn edit(sheet: Sheet, line: usize, attribute: Attribute, start: Start) {
    let Some(id) = untrack(|| sheet.id_at(line)) else {
        return;
    };
    sheet.anchor.set(None);
    sheet.go(line, Spot::Cell(attribute));
    if attribute.shape() == Shape::Flag {
        return actions::turn(sheet, id, attribute);
    }
    sheet.editing.set(Some(Editing {
        line,
        id,
        attribute,
        start,
    }));
}
