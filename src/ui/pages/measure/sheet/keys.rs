//! The keys of the sheet: 1, 2, 3 as on the map, the first letters of the answers, Enter to go on.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::passing::{Passing, Stage};
use crate::domain::Feeling;
use crate::ui::say_method;
use crate::workspace::Given;

/// Listens as long as the sheet is on screen.
pub(super) fn listen(passing: Passing) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if on_key(&event, passing) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

fn on_key(event: &KeyboardEvent, passing: Passing) -> bool {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    if has_modifier || event.is_composing() || event.repeat() || passing.leaving.get_untracked() {
        return false;
    }
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let within = |selector: &str| {
        let found = target.as_ref().map(|target| target.closest(selector));
        matches!(found, Some(Ok(Some(_))))
    };
    // Whoever writes or chooses means the field, and numbers on a scale are its own.
    if within("textarea, select, dialog, input:not([type=radio])") {
        return false;
    }
    let key = event.key();
    if within(".sheet-pass__scale") && key.chars().all(|letter| letter.is_ascii_digit()) {
        return false;
    }
    match (key.as_str(), passing.stage.get_untracked()) {
        ("Enter", _) if !within("button, a") => {
            passing.next();
            true
        }
        (key, Stage::Ask(nth)) => feeling_of(key).is_some_and(|feeling| {
            if let Some((pass, touchpoint)) = passing.pass_at(nth) {
                let now = untrack(|| passing.workspace.given(pass, touchpoint));
                let feeling = Some(feeling);
                passing
                    .workspace
                    .give(pass, touchpoint, Given { feeling, ..now });
            }
            true
        }),
        _ => false,
    }
}

fn feeling_of(key: &str) -> Option<Feeling> {
    let by_letter = |feeling: &Feeling| {
        let word = say_method::feeling(*feeling);
        let (first, key) = (word.chars().next(), key.to_lowercase());
        first.is_some_and(|first| key.chars().eq([first]))
    };
    match key {
        "1" => Some(Feeling::Disappointed),
        "2" => Some(Feeling::Okay),
        "3" => Some(Feeling::Delighted),
        _ => {
            // In English two of the words begin alike; then neither letter means anything.
            let mut found = Feeling::ALL.into_iter().filter(by_letter);
            found.next().filter(|_| found.next().is_none())
        }
    }
}
