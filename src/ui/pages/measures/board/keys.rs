//! The keys on a measure that has the focus: walking between measures, bringing it to another
//! state, opening it, its menu, the trash.

use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::deeds::Deeds;
use crate::workspace::Id;

/// Does what the key means; says whether it was for the measure.
pub(super) fn key(event: &ev::KeyboardEvent, id: Id, deeds: Deeds) -> bool {
    let ctrl = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "ArrowLeft" if ctrl => deeds.step(id, false),
        "ArrowRight" if ctrl => deeds.step(id, true),
        "Enter" => deeds.open(id),
        "Delete" => deeds.trash(id),
        "m" | "M" if !ctrl => return open_menu(event),
        arrow => return walk(event, arrow),
    }
    true
}

fn card_of(event: &ev::KeyboardEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

fn focus(card: Option<Element>) -> bool {
    let card = card.and_then(|card| card.dyn_into::<HtmlElement>().ok());
    card.is_some_and(|card| card.focus().is_ok())
}

/// Moves the focus from measure to measure, over empty columns.
fn walk(event: &ev::KeyboardEvent, arrow: &str) -> bool {
    let next = || {
        let slot = card_of(event)?.closest("li").ok()??;
        let list = slot.parent_element()?;
        let at = |list: &Element, place: u32| {
            let last = list.child_element_count().checked_sub(1)?;
            list.children().item(place.min(last))
        };
        let place = (0..list.child_element_count())
            .find(|place| list.children().item(*place).as_ref() == Some(&slot))?;
        let beside = |next: fn(&Element) -> Option<Element>| {
            let mut column = list.parent_element()?;
            loop {
                column = next(&column)?;
                let list = column.query_selector("[data-drop-column]").ok()??;
                if let Some(slot) = at(&list, place) {
                    return Some(slot);
                }
            }
        };
        match arrow {
            "ArrowUp" => slot.previous_element_sibling(),
            "ArrowDown" => slot.next_element_sibling(),
            "Home" => at(&list, 0),
            "End" => at(&list, u32::MAX),
            "ArrowLeft" => beside(Element::previous_element_sibling),
            "ArrowRight" => beside(Element::next_element_sibling),
            _ => None,
        }
    };
    focus(next().and_then(|slot| slot.query_selector("[data-drag-id]").ok().flatten()))
}

fn open_menu(event: &ev::KeyboardEvent) -> bool {
    let button = card_of(event)
        .and_then(|card| {
            card.query_selector(".measure-card__menu button")
                .ok()
                .flatten()
        })
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = &button {
        button.click();
    }
    button.is_some()
}
