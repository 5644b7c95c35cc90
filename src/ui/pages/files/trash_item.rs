//! One record in the trash: where it was, who put it there, and the way back.

use leptos::prelude::*;

use super::values;
use crate::domain::{Board, Card, Department, Domain};
use crate::i18n::{self, words::files};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, use_toasts};
use crate::workspace::{Deed, Key, Workspace, Writer};

/// One record in the trash.
#[component]
pub(super) fn TrashItem(workspace: Workspace, key: Key) -> impl IntoView {
    let toasts = use_toasts();
    let title = values::named(workspace.title(&key));
    // A department comes back with the cards that went with it.
    let along: Vec<Key> = match key.kind.as_str() {
        Department::KIND => workspace
            .trashed_with(&key)
            .into_iter()
            .map(|id| Key::new(Card::KIND, id))
            .collect(),
        _ => Vec::new(),
    };
    let label = if along.is_empty() {
        files::restore().to_owned()
    } else {
        files::restore_with(along.len())
    };
    let notes = [place(workspace, &key), by(workspace, &key)];
    let name = files::restore_named(&label, &title);
    let each = along.clone();
    let shown_title = title.clone();
    let restore = move |_| {
        let keys = std::iter::once(&key).chain(&along).cloned();
        workspace.edit(Deed::Restore, |draft| {
            keys.for_each(|key| draft.restore(key))
        });
        let place = card(workspace, &key).map(|card| values::column(workspace, &card.place));
        toasts.toast(match place {
            Some(place) => files::restored_at(&place, &title),
            None => files::restored(&title),
        });
        // The button goes with its line, and the keyboard must be somewhere.
        address::focus("trash-title");
    };
    view! {
        <li class="trash-item">
            <div class="trash-item__words">
                <p class="trash-item__title">{shown_title}</p>
                {notes.into_iter().flatten().map(|note| view! { <p class="quiet">{note}</p> }).collect_view()}
            </div>
            <Button label icon=Glyph::Restore aria_label=name on_click=restore />
            {(!each.is_empty()).then(|| view! { <Each workspace keys=each /> })}
        </li>
    }
}

/// The cards that went with a department, to be brought back one by one. Drawn when asked for.
#[component]
fn Each(workspace: Workspace, keys: Vec<Key>) -> impl IntoView {
    let open = RwSignal::new(false);
    let count = keys.len();
    view! {
        <details class="trash-item__each" on:toggle=move |_| open.set(true)>
            <summary>{files::trash_each(count)}</summary>
            <Show when=move || open.get()>
                <ul class="trash__list">
                    {keys
                        .clone()
                        .into_iter()
                        .map(|key| view! { <TrashItem workspace key /> }.into_any())
                        .collect_view()}
                </ul>
            </Show>
        </details>
    }
}

fn card(workspace: Workspace, key: &Key) -> Option<Card> {
    (key.kind == Card::KIND)
        .then(|| workspace.inner().cards.peek(key.id))?
        .map(|entry| entry.value)
}

/// Where a card was.
fn place(workspace: Workspace, key: &Key) -> Option<String> {
    let place = card(workspace, key)?.place;
    let words = untrack(|| values::column(workspace, &place));
    let is_gone = match place.board {
        Board::Company => false,
        Board::Department(id) => workspace
            .inner()
            .departments
            .peek(id)
            .is_none_or(|entry| !entry.is_here()),
    };
    Some(if is_gone {
        files::trash_place_gone(&words)
    } else {
        files::trash_place(&words)
    })
}

/// Who put it there, and when.
fn by(workspace: Workspace, key: &Key) -> Option<String> {
    let (writer, time) = workspace.trashed_by(key)?;
    let time = i18n::date_time(time?);
    Some(match writer {
        Writer::Unknown => files::trash_by_when(&time),
        known => files::trash_by(&time, &values::writer(&known)),
    })
}
