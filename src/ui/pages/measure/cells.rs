//! Numbers in a table: one field per cell. Enter and the arrow keys lead from cell to cell; what
//! cannot be read stays in its cell and is named below the table.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;

use crate::ui::parts::{Glyph, Icon, use_toasts};

/// What is wrong, cell by cell.
pub(in crate::ui::pages) type Wrong = RwSignal<BTreeMap<String, String>>;

/// A field for a number.
#[component]
pub(in crate::ui::pages) fn Cell(
    /// What the number is about.
    #[prop(into)]
    label: Signal<String>,
    /// The number as it is shown.
    #[prop(into)]
    value: Signal<String>,
    /// Row and column, from 0.
    #[prop(into)]
    place: Signal<(usize, usize)>,
    /// Tells this cell from all others.
    key: String,
    /// Where it says what is wrong.
    wrong: Wrong,
    /// The id of the list of what is wrong.
    wrong_id: &'static str,
    /// Which keys a phone shows: numeric or decimal.
    mode: &'static str,
    /// Its form.
    #[prop(default = "kano-cell__field number")]
    class: &'static str,
    /// Takes what was written; gives a sentence if that cannot be.
    #[prop(into)]
    on_commit: Callback<String, Option<String>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let field = NodeRef::<html::Input>::new();
    let key = StoredValue::new(key);
    let clear = move || {
        wrong.try_update(|wrong| key.with_value(|key| wrong.remove(key)));
    };
    on_cleanup(clear);
    let is_wrong = Memo::new(move |_| key.with_value(|key| wrong.read().contains_key(key)));
    let commit = move || {
        // A field that goes with its page may be left after it has gone.
        let Some(input) = field.try_get_untracked().flatten() else {
            return;
        };
        let text = input.value();
        let is_known = wrong.read_untracked().is_empty() && text == value.get_untracked();
        let error = (!is_known).then(|| on_commit.run(text)).flatten();
        match error {
            Some(error) => {
                toasts.announce(error.clone());
                wrong.update(|wrong| {
                    wrong.insert(key.get_value(), error);
                });
            }
            None => {
                if is_wrong.get_untracked() {
                    clear();
                }
                input.set_value(&value.get_untracked());
            }
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(input) = field.get_untracked() else {
            return;
        };
        let (row, column) = place.get_untracked();
        let to = match event.key().as_str() {
            _ if event.is_composing() || event.ctrl_key() || event.alt_key() => return,
            "Enter" | "ArrowDown" => Some((row + 1, column)),
            "ArrowUp" => row.checked_sub(1).map(|row| (row, column)),
            "ArrowLeft" if is_at(&input, true) => column.checked_sub(1).map(|c| (row, c)),
            "ArrowRight" if is_at(&input, false) => Some((row, column + 1)),
            "Escape" if is_wrong.get_untracked() || input.value() != value.get_untracked() => {
                clear();
                input.set_value(&value.get_untracked());
                event.stop_propagation();
                None
            }
            _ => return,
        };
        event.prevent_default();
        if event.key() == "Enter" {
            commit();
        }
        if let Some(to) = to {
            go(&input, to);
        }
    };
    view! {
        <input
            node_ref=field
            class=class
            type="text"
            inputmode=mode
            autocomplete="off"
            data-cell=move || place.with(|(row, column)| format!("{row}-{column}"))
            aria-label=label
            aria-invalid=move || is_wrong.get().then_some("true")
            aria-describedby=move || is_wrong.get().then_some(wrong_id)
            prop:value=value
            on:focus=move |_| if let Some(input) = field.get_untracked() { input.select() }
            on:change=move |_| commit()
            on:keydown=on_key
        />
    }
}

/// Is everything marked, or does the caret stand at this end?
fn is_at(input: &web_sys::HtmlInputElement, beginning: bool) -> bool {
    let length = input.value().encode_utf16().count() as u32;
    let start = input.selection_start().ok().flatten().unwrap_or_default();
    let end = input.selection_end().ok().flatten().unwrap_or_default();
    let all = start == 0 && end == length;
    all || start == end && start == if beginning { 0 } else { length }
}

/// To another cell of the same table, if there is one.
fn go(from: &web_sys::HtmlInputElement, (row, column): (usize, usize)) {
    let cell = format!("[data-cell=\"{row}-{column}\"]");
    let table = from.closest("table").ok().flatten();
    let cell = table.and_then(|table| table.query_selector(&cell).ok().flatten());
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        cell.focus().unwrap_or_default();
    }
}

/// What is wrong, below the table.
#[component]
pub(in crate::ui::pages) fn WrongList(
    /// The id for the cells.
    id: &'static str,
    wrong: Wrong,
) -> impl IntoView {
    view! {
        <div class="kano-wrong" id=id data-no-print="">
            {move || {
                let all = wrong.get().into_values();
                all.map(|text| view! {
                    <p class="field__error">
                        <Icon glyph=Glyph::Warning />
                        <span>{text}</span>
                    </p>
                }).collect_view()
            }}
        </div>
    }
}
