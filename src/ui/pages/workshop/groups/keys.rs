//! The keys on a card that has the focus: walking from card to card, taking it up, aiming, putting it
//! down, its menu.

use leptos::ev;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::deeds::Deeds;
use crate::workspace::Id;

/// Does what the key means; says whether it was for the card.
pub(super) fn key(event: &ev::KeyboardEvent, id: Id, deeds: Deeds) -> bool {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return false;
    }
    let lifted = deeds.is_lifted(id);
    match event.key().as_str() {
        "ArrowDown" | "ArrowRight" if lifted => aim(event, deeds, true),
        "ArrowUp" | "ArrowLeft" if lifted => aim(event, deeds, false),
        "Enter" | " " if lifted => deeds.let_go(),
        "Escape" if lifted => deeds.cancel(),
        "Enter" | " " => deeds.lift(id),
        "m" | "M" => return open_menu(event),
        arrow => return walk(event, arrow),
    }
    true
}

fn card_of(event: &ev::KeyboardEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

fn container_of(card: &Element) -> Option<Element> {
    card.closest(".groups__both").ok().flatten()
}

/// What is aimed at comes into view.
fn aim(event: &ev::KeyboardEvent, deeds: Deeds, forth: bool) {
    let container = card_of(event).and_then(|card| container_of(&card));
    deeds.aim(forth);
    request_animation_frame(move || {
        let aimed = container.and_then(|it| it.query_selector("[data-state=aimed]").ok().flatten());
        if let Some(aimed) = aimed {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            aimed.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}

/// Moves the focus: up and down from card to card, to the sides from list to list.
fn walk(event: &ev::KeyboardEvent, arrow: &str) -> bool {
    let next = || {
        let card = card_of(event)?;
        let found = container_of(&card)?
            .query_selector_all(".groups__card")
            .ok()?;
        let cards: Vec<Element> = (0..found.length())
            .filter_map(|place| found.get(place)?.dyn_into().ok())
            .collect();
        let here = cards.iter().position(|other| *other == card)?;
        let list = |card: &Element| card.closest("ul").ok().flatten();
        let own = list(&card);
        let before = || cards.iter().take(here);
        match arrow {
            "ArrowUp" => cards.get(here.checked_sub(1)?),
            "ArrowDown" => cards.get(here + 1),
            "Home" => cards.iter().find(|it| list(it) == own),
            "End" => cards.iter().rfind(|it| list(it) == own),
            "ArrowRight" => cards.iter().skip(here).find(|it| list(it) != own),
            "ArrowLeft" => {
                let beside = list(before().rfind(|it| list(it) != own)?);
                before().find(|it| list(it) == beside)
            }
            _ => None,
        }
        .cloned()
    };
    let card = next().and_then(|card| card.dyn_into::<HtmlElement>().ok());
    card.is_some_and(|card| card.focus().is_ok())
}

fn open_menu(event: &ev::KeyboardEvent) -> bool {
    let button = card_of(event)
        .and_then(|card| card.query_selector(".groups__menu button").ok().flatten())
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = &button {
        button.click();
    }
    button.is_some()
}
