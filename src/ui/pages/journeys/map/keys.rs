//! The keys on a cell of the map.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::Look;
use super::actions::{Actions, Way};
use super::size::next_size;
use super::walk::{To, cell_of, walk};
use crate::domain::Feeling;
use crate::workspace::Id;

/// Deals with a key in the map.
pub(super) fn on_key(event: &ev::KeyboardEvent, actions: Actions, look: Look) {
    if event.default_prevented() || event.is_composing() {
        return;
    }
    let Some(cell) = cell_of(event.target()) else {
        return;
    };
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let is_on_cell = target.as_ref() == Some(&cell);
    let done = if is_on_cell {
        key(event, &cell, actions, look)
    } else {
        event.key() == "Escape" && focus(&cell)
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn key(event: &ev::KeyboardEvent, cell: &Element, actions: Actions, look: Look) -> bool {
    let step: Option<Id> = cell
        .get_attribute("data-step")
        .and_then(|id| id.parse().ok());
    let ctrl = event.ctrl_key() || event.meta_key();
    let key = event.key();
    if event.alt_key() {
        return step.is_some_and(|step| shift(step, &key, actions));
    }
    if let Some(to) = way(&key, ctrl) {
        walk(cell, to);
        return true;
    }
    if ctrl {
        return false;
    }
    match (key.as_str(), step) {
        ("Enter" | "F2", _) => press(cell),
        ("+" | "-", _) => {
            if let Some(size) = next_size(look.zoom.get_untracked(), key == "+") {
                look.zoom.set(size);
                // What people look at stays in sight while everything around it grows.
                let cell = cell.clone();
                request_animation_frame(move || _ = focus(&cell));
            }
            true
        }
        ("0", Some(step)) => rate(actions, step, None),
        ("1", Some(step)) => rate(actions, step, Some(Feeling::Disappointed)),
        ("2", Some(step)) => rate(actions, step, Some(Feeling::Okay)),
        ("3", Some(step)) => rate(actions, step, Some(Feeling::Delighted)),
        ("m" | "M", Some(step)) => open_menu(step),
        ("Delete", Some(step)) if cell.tag_name() == "TH" => {
            actions.trash(step);
            true
        }
        _ => false,
    }
}

fn rate(actions: Actions, step: Id, feeling: Option<Feeling>) -> bool {
    actions.rate(step, feeling);
    true
}

fn way(key: &str, ctrl: bool) -> Option<To> {
    Some(match key {
        "ArrowLeft" if !ctrl => To::Left,
        "ArrowRight" if !ctrl => To::Right,
        "ArrowUp" if !ctrl => To::Up,
        "ArrowDown" if !ctrl => To::Down,
        "Home" if ctrl => To::Start,
        "End" if ctrl => To::End,
        "Home" => To::RowStart,
        "End" => To::RowEnd,
        _ => return None,
    })
}

fn shift(step: Id, key: &str, actions: Actions) -> bool {
    let way = match key {
        "ArrowLeft" => Way::Earlier,
        "ArrowRight" => Way::Later,
        "ArrowUp" => Way::PhaseBefore,
        "ArrowDown" => Way::PhaseAfter,
        _ => return false,
    };
    actions.shift(step, way);
    true
}

/// Does what Enter does in this cell: its main control, or the cell itself.
fn press(cell: &Element) -> bool {
    let main = cell.query_selector("[data-main]").ok().flatten();
    let main = main.unwrap_or_else(|| cell.clone());
    if let Ok(main) = main.dyn_into::<HtmlElement>() {
        main.click();
    }
    true
}

fn open_menu(step: Id) -> bool {
    let head = document().get_element_by_id(&super::actions::step_id(step));
    let button = head.and_then(|head| head.query_selector("[aria-haspopup]").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
    true
}

fn focus(cell: &Element) -> bool {
    let cell = cell.dyn_ref::<HtmlElement>();
    cell.is_some_and(|cell| cell.focus().is_ok())
}
