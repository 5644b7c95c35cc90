//! One cell to write: it commits when it is left, refuses what does not fit and keeps it, and
//! hands pasted blocks to the table.

use std::collections::BTreeMap;

use leptos::{ev, html, prelude::*};

use super::count_row::{cell_words, error_id, input_id};
use super::counting::Counting;
use crate::i18n::{self, words::waves};
use crate::method::CountCell;
use crate::platform::{address, clipboard};
use crate::ui::parts::use_toasts;
use crate::workspace::{CountKey, Gathered};

/// The field of a cell.
#[component]
pub(super) fn CountInput(
    counting: Counting,
    key: CountKey,
    cell: CountCell,
    name: Signal<String>,
    row: Memo<Gathered>,
) -> impl IntoView {
    let toasts = use_toasts();
    let node_ref = NodeRef::<html::Input>::new();
    let value = Memo::new(move |_| text_of(&row.get(), cell));
    // What was typed and not yet taken over, with the paste after which that was.
    let draft = RwSignal::new(None::<(Option<u32>, String)>);
    let shown = move || {
        let pasted = counting.pasted.read().get(&key).copied();
        let typed = draft.get().filter(|(after, _)| *after == pasted);
        typed.map_or_else(|| value.get(), |(_, text)| text)
    };
    let is_wrong = Memo::new(move |_| counting.wrong.read().contains_key(&(key, cell)));
    let commit = move || {
        let Some((after, text)) = draft.try_get_untracked().flatten() else {
            return;
        };
        let pasted = |all: &BTreeMap<CountKey, u32>| all.get(&key).copied();
        let is_fresh = counting.pasted.try_with_untracked(pasted) == Some(after);
        if !is_fresh || counting.commit(key, cell, &text) {
            draft.try_set(None);
        }
    };
    on_cleanup(move || {
        commit();
        counting.forgive(&(key, cell));
    });
    let step = move |down: bool| {
        let rows = counting.rows.get_untracked();
        let place = rows.iter().position(|row| *row == key);
        let next = place.and_then(|place| {
            if down {
                place.checked_add(1)
            } else {
                place.checked_sub(1)
            }
        });
        if let Some(row) = next.and_then(|next| rows.get(next)) {
            address::focus(&input_id(*row, cell));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => step(true),
            "ArrowUp" => step(false),
            "Enter" => {
                commit();
                step(!event.shift_key());
            }
            "Escape" if draft.read_untracked().is_some() => {
                draft.set(None);
                counting.forgive(&(key, cell));
                event.stop_propagation();
            }
            _ => return,
        }
        event.prevent_default();
    };
    let on_paste = move |event: ev::ClipboardEvent| {
        if let Some(text) = clipboard::pasted_text(&event)
            && counting.paste(key, cell, &text, toasts)
        {
            event.prevent_default();
        }
    };
    let is_mean = cell == CountCell::Relevance;
    view! {
        <input
            node_ref=node_ref
            id=input_id(key, cell)
            class="input wave-count__input number"
            type="text"
            inputmode=if is_mean { "decimal" } else { "numeric" }
            autocomplete="off"
            enterkeyhint="next"
            aria-label=move || waves::cell_label(cell_words(cell), &name.get())
            aria-invalid=move || is_wrong.get().then_some("true")
            aria-describedby=move || is_wrong.get().then(|| error_id(key, cell))
            prop:value=shown
            on:input=move |event| {
                let pasted = counting.pasted.read_untracked().get(&key).copied();
                draft.set(Some((pasted, event_target_value(&event))));
            }
            on:focus=move |_| if let Some(input) = node_ref.get_untracked() { input.select() }
            on:blur=move |_| commit()
            on:keydown=on_key
            on:paste=on_paste
        />
    }
}

/// What a cell says. Nothing where nobody is counted, so that what is still to do stands out; but
/// a 0 in a row that has answers.
fn text_of(row: &Gathered, cell: CountCell) -> String {
    let row = row.by_hand;
    match cell {
        CountCell::Felt(_) if row.counts.n() == 0 => String::new(),
        CountCell::Felt(feeling) => row.counts.of(feeling).to_string(),
        CountCell::Relevance => row
            .relevance
            .map(|it| i18n::decimal(it.mean.get(), 1))
            .unwrap_or_default(),
        CountCell::RelevanceN => row.relevance.map(|it| it.n.to_string()).unwrap_or_default(),
    }
}
