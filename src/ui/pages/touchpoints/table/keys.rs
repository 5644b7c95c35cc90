//! The keys of the table, as spreadsheets have them.

use leptos::ev;
use leptos::prelude::*;

use super::grid::focus;
use super::pointer::edit;
use super::row::href;
use super::sheet::{Here, Sheet, Spot, Start};
use super::{actions, head};
use crate::domain::touchpoint_list::{Attribute, Shape};
use crate::platform::address;

/// How many lines a page has.
const PAGE: usize = 10;

/// A key in the table, outside of an editor.
pub(super) fn on_key(sheet: Sheet, event: &ev::KeyboardEvent) {
    if sheet.editing.get_untracked().is_some() || event.is_composing() || event.alt_key() {
        return;
    }
    let here = sheet.here.get_untracked();
    let done = match target(sheet, event, here) {
        Some(next) => {
            walk(sheet, here, next, event.shift_key());
            true
        }
        None => act(sheet, event, here),
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Goes to a place; with Shift the cells between are chosen.
fn walk(sheet: Sheet, here: Here, (line, spot): Here, is_choosing: bool) {
    if !is_choosing {
        sheet.anchor.set(None);
    } else if sheet.anchor.get_untracked().is_none() && here.0 > 0 {
        sheet.anchor.set(Some((here.0, sheet.column_of(here.1))));
    }
    sheet.go(line, spot);
    // A line that is not drawn yet gets the focus when it is.
    if !focus((line, spot), true) {
        sheet.hold();
    }
}

/// Where a key leads.
fn target(sheet: Sheet, event: &ev::KeyboardEvent, (line, spot): Here) -> Option<Here> {
    let spots = sheet.spots();
    let place = spots.iter().position(|other| *other == spot).unwrap_or(1);
    let last_line = sheet.lines.read_untracked().len();
    let far = event.ctrl_key() || event.meta_key();
    let at = |place: usize| spots.get(place.min(spots.len().saturating_sub(1))).copied();
    let (first, last) = (
        Spot::Cell(Attribute::Name),
        at(spots.len().saturating_sub(2))?,
    );
    Some(match event.key().as_str() {
        "ArrowDown" if far => (last_line, spot),
        "ArrowUp" if far => (last_line.min(1), spot),
        "ArrowDown" => ((line + 1).min(last_line), spot),
        "ArrowUp" => (line.saturating_sub(1), spot),
        "PageDown" => ((line + PAGE).min(last_line), spot),
        "PageUp" => (line.saturating_sub(PAGE).max(last_line.min(1)), spot),
        "ArrowRight" if far => (line, last),
        "ArrowLeft" if far => (line, first),
        "ArrowRight" => (line, at(place + 1)?),
        "ArrowLeft" => (line, at(place.saturating_sub(1))?),
        "Home" if far => (last_line.min(1), first),
        "End" if far => (last_line, last),
        "Home" => (line, first),
        "End" => (line, last),
        _ => return None,
    })
}

fn act(sheet: Sheet, event: &ev::KeyboardEvent, (line, spot): Here) -> bool {
    let ctrl = event.ctrl_key() || event.meta_key();
    let id = untrack(|| sheet.id_at(line));
    match (event.key().as_str(), spot) {
        ("a" | "A", _) if ctrl => actions::mark_all(sheet),
        ("Enter", Spot::Cell(_)) if ctrl => {
            if let Some(id) = id {
                address::set_hash(&href(sheet, id));
            }
        }
        (_, _) if ctrl => return false,
        ("Enter" | " ", Spot::Cell(attribute)) if line == 0 => head::sort(sheet, attribute),
        ("Enter" | " ", Spot::Mark) if line == 0 => actions::mark_all(sheet),
        ("Enter" | " ", Spot::Mark) => actions::mark(sheet, line, None),
        ("Escape", _) => return actions::let_go(sheet),
        (_, _) if id.is_none() || line == 0 => return false,
        ("Enter" | "F2", Spot::Cell(attribute)) => edit(sheet, line, attribute, Start::Keys),
        (" ", Spot::Cell(attribute)) if attribute.shape() == Shape::Flag => {
            edit(sheet, line, attribute, Start::Keys);
        }
        (" ", Spot::Cell(_)) => actions::mark(sheet, line, None),
        ("Delete" | "Backspace", Spot::Cell(_)) => actions::clear(sheet),
        ("ContextMenu", _) => open_menu(line),
        ("F10", _) if event.shift_key() => open_menu(line),
        (key, Spot::Cell(attribute)) if key.chars().count() == 1 => {
            if attribute.shape() == Shape::Flag {
                return false;
            }
            edit(sheet, line, attribute, Start::Typed(key.to_owned()));
        }
        _ => return false,
    }
    true
}

fn open_menu(line: usize) {
    use wasm_bindgen::JsCast;
    let cell = document().get_element_by_id(&super::grid::cell_id(line, Spot::Menu));
    let button = cell.and_then(|cell| cell.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        button.click();
    }
}
