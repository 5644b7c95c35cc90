//! Copying cards for Word, Excel and Outlook: one, or a column with all that the filter shows. Cards that
//! nobody may read yet are left out.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::actions::title_of;
use crate::domain::Card;
use crate::domain::card::lines;
use crate::i18n::words::{board, share};
use crate::platform::clipboard;
use crate::ui::parts::{Toasts, copy};
use crate::workspace::{Clip, ClipCard, Id, Workspace, clip_cards};

/// A card as it is copied.
fn card_of(card: &Card) -> ClipCard {
    let list = |label: &str, text: &str| {
        let lines: Vec<&str> = lines(text).collect();
        (!lines.is_empty()).then(|| (format!("{label}:"), lines.join("\n")))
    };
    let note = card.note.trim();
    let note = (!note.is_empty()).then(|| (String::new(), note.to_owned()));
    let dos = list(board::do_label(), &card.dos);
    let donts = list(board::dont_label(), &card.donts);
    ClipCard {
        title: title_of(card),
        details: [note, dos, donts].into_iter().flatten().collect(),
    }
}

/// These cards, and how many of them can be read.
fn clip(workspace: Workspace, heading: &str, ids: &[Id]) -> (Clip, usize) {
    let cards = ids
        .iter()
        .filter_map(|id| workspace.inner().cards.peek(*id));
    let cards = cards
        .map(|entry| entry.value)
        .filter(|card| !card.is_covered());
    let cards: Vec<ClipCard> = cards.map(|card| card_of(&card)).collect();
    (clip_cards(heading, &cards), cards.len())
}

/// Copies cards below a heading.
pub(super) fn copy_cards(workspace: Workspace, toasts: Toasts, heading: &str, ids: &[Id]) {
    let (clip, count) = clip(workspace, heading, ids);
    if count == 0 {
        return toasts.toast(share::nothing_to_copy());
    }
    copy(toasts, clip, share::copied_cards(count));
}

/// Listens for copying while a card has the keyboard and no text is selected. Browsers differ in which
/// element they tell, so the page asks.
pub(super) fn listen(workspace: Workspace, toasts: Toasts) {
    let copied = window_event_listener(ev::copy, move |event| {
        let active = document().active_element();
        let card = active.filter(|it| it.class_list().contains("card"));
        let id = card.and_then(|card| card.get_attribute("data-drag-id")?.parse().ok());
        let Some(id) = id.filter(|_| !clipboard::is_text_selected()) else {
            return;
        };
        let (clip, count) = clip(workspace, "", &[id]);
        if count > 0 && clipboard::put_rich(event.unchecked_ref(), &clip.html, &clip.text) {
            event.prevent_default();
            toasts.announce(share::copied_cards(count));
        }
    });
    on_cleanup(move || copied.remove());
}
