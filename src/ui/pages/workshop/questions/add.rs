//! Adding a question of the team's own.

use leptos::prelude::*;

use crate::domain::{CardKind, Deck};
use crate::i18n::words::questions;
use crate::ui::parts::{TextField, use_toasts};
use crate::workspace::Workspace;

/// The field at the foot of a deck.
#[component]
pub(super) fn AddQuestion(workspace: Workspace, deck: Deck) -> impl IntoView {
    let toasts = use_toasts();
    let add = move |text: String| {
        let text = text.trim().to_owned();
        if !text.is_empty() {
            toasts.announce(questions::added(&text));
            workspace.add_question(deck, text, CardKind::Idea);
        }
    };
    view! {
        <div class="deck__add" data-no-print="">
            <TextField
                label=questions::add()
                hint=questions::add_hint()
                value=Signal::stored(String::new())
                clears=true
                on_enter=add
            />
        </div>
    }
}
