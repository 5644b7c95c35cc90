//! Undo and redo: two buttons and their keys.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::parts::{Glyph, IconButton, use_toasts};
use super::say;
use super::shell::Question;
use crate::domain::{Card, Domain};
use crate::i18n::words::{common, measure, shell};
use crate::workspace::{Key, Undone, Way, Workspace};

/// The buttons; they also listen for Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y everywhere on the page.
#[component]
pub fn UndoButtons(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let asked = RwSignal::new(None::<(Way, Vec<Key>)>);
    let go = move |way: Way, even_foreign: bool| match workspace.step(way, even_foreign) {
        Undone::Done(deed) => toasts.announce(match way {
            Way::Undo => shell::undone(say::deed(deed)),
            Way::Redo => shell::redone(say::deed(deed)),
        }),
        Undone::Foreign(keys) => asked.set(Some((way, keys))),
        Undone::Frozen => toasts.toast(measure::frozen_refused()),
        Undone::Nothing => toasts.announce(match way {
            Way::Undo => shell::nothing_to_undo(),
            Way::Redo => shell::nothing_to_redo(),
        }),
    };
    let keys = window_event_listener(ev::keydown, move |event| {
        if let Some(way) = way_of(&event) {
            event.prevent_default();
            go(way, false);
        }
    });
    on_cleanup(move || keys.remove());

    let ends = workspace.inner().ends.clone();
    let ends = Signal::derive(move || ends.get());
    let undo = Signal::derive(move || {
        ends.get().0.map_or(common::undo().to_owned(), |deed| {
            shell::undo_named(say::deed(deed))
        })
    });
    let redo = Signal::derive(move || {
        ends.get().1.map_or(common::redo().to_owned(), |deed| {
            shell::redo_named(say::deed(deed))
        })
    });
    let text = Signal::derive(move || {
        let keys = asked.get().map(|(_, keys)| keys).unwrap_or_default();
        let names: Vec<String> = keys
            .iter()
            .take(5)
            .map(|key| match workspace.title(key) {
                title if key.kind == Card::KIND => say::card_title(&title),
                title => title,
            })
            .collect();
        shell::foreign_text(keys.len(), &names.join(", "))
    });
    view! {
        <div class="undo">
            <IconButton
                label=undo
                icon=Glyph::Undo
                disabled=Signal::derive(move || ends.get().0.is_none())
                on_click=move |_| go(Way::Undo, false)
            />
            <IconButton
                label=redo
                icon=Glyph::Redo
                disabled=Signal::derive(move || ends.get().1.is_none())
                on_click=move |_| go(Way::Redo, false)
            />
        </div>
        <Question
            open=Signal::derive(move || asked.get().is_some())
            title=shell::foreign_title()
            text
            yes=shell::foreign_go()
            on_no=move |()| asked.set(None)
            on_yes=move |()| {
                if let Some((way, _)) = asked.get_untracked() {
                    asked.set(None);
                    go(way, true);
                }
            }
        />
    }
}

/// The way a key asks for. Inside a text field the browser's own undo counts.
fn way_of(event: &ev::KeyboardEvent) -> Option<Way> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || in_text(event) {
        return None;
    }
    match event.key().to_ascii_lowercase().as_str() {
        "z" if event.shift_key() => Some(Way::Redo),
        "z" => Some(Way::Undo),
        "y" => Some(Way::Redo),
        _ => None,
    }
}

fn in_text(event: &ev::KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| {
        element
            .matches("textarea, input:not([type=checkbox]):not([type=radio]), [contenteditable]")
            .unwrap_or_default()
    })
}
