//! One record in the trash: where it was, who put it there, and the way back.

use leptos::prelude::*;

use super::values;
use crate::domain::{Board, Card, Department, Domain, Journey, Step};
use crate::i18n::{self, words::files};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, use_toasts};
use crate::workspace::{Deed, Key, Workspace, Writer};

/// One record in the trash.
#[component]
pub(super) fn TrashItem(workspace: Workspace, key: Key) -> impl IntoView {
    let toasts = use_toasts();
    let title = values::named(workspace.title(&key));
    let stored = StoredValue::new((key.clone(), title.clone()));
    // A department comes back with the cards that went with it.
    let along = Memo::new(
        move |_| match stored.with_value(|(key, _)| key.kind.clone()) {
            kind if kind == Department::KIND => {
                workspace.track_trashed_cards();
                let cards = stored.with_value(|(key, _)| workspace.trashed_with(key));
                cards
                    .into_iter()
                    .map(|id| Key::new(Card::KIND, id))
                    .collect::<Vec<_>>()
            }
            _ => Vec::new(),
        },
    );
    let label = Signal::derive(move || match along.read().len() {
        0 => files::restore().to_owned(),
        count => files::restore_with(count),
    });
    let name = move || stored.with_value(|(_, title)| files::restore_named(&label.get(), title));
    let notes = [place(workspace, &key), by(workspace, &key)];
    let restore = move |_| {
        let keys = std::iter::once(key.clone()).chain(along.get_untracked());
        workspace.edit(Deed::Restore, |draft| {
            keys.for_each(|key| draft.restore(key))
        });
        let place = card(workspace, &key).map(|card| values::column(workspace, &card.place));
        stored.with_value(|(_, title)| {
            toasts.toast(match place {
                Some(place) => files::restored_at(&place, title),
                None => files::restored(title),
            });
        });
        // The button goes with its line, and the keyboard must be somewhere.
        address::focus("trash-title");
    };
    view! {
        <li class="trash-item">
            <div class="trash-item__words">
                <p class="trash-item__title">{title}</p>
                {notes.into_iter().flatten().map(|note| view! { <p class="quiet">{note}</p> }).collect_view()}
            </div>
            <Button label icon=Glyph::Restore aria_label=MaybeProp::derive(move || Some(name())) on_click=restore />
            <Show when=move || !along.read().is_empty()>
                <Each workspace keys=along />
            </Show>
        </li>
    }
}

/// The cards that went with a department, to be brought back one by one. Drawn when asked for.
#[component]
fn Each(workspace: Workspace, keys: Memo<Vec<Key>>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <details class="trash-item__each" on:toggle=move |_| open.set(true)>
            <summary>{move || files::trash_each(keys.read().len())}</summary>
            <Show when=move || open.get()>
                <ul class="trash__list">
                    <For each=move || keys.get() key=|key| key.id let:key>
                        {view! { <TrashItem workspace key /> }.into_any()}
                    </For>
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

/// Where a card or a step was.
fn place(workspace: Workspace, key: &Key) -> Option<String> {
    if key.kind == Step::KIND {
        let journey = workspace.inner().steps.peek(key.id)?.value.journey?;
        let journey = values::named(workspace.title(&Key::new(Journey::KIND, journey)));
        return Some(files::trash_place(&journey));
    }
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
        Writer::Me => files::trash_by_me(&time),
        Writer::Named(name) => files::trash_by(&time, &name),
        Writer::Unknown | Writer::Anonymous => files::trash_by_when(&time),
    })
}
