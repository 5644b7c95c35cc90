//! One line of text.

use leptos::{ev, html, prelude::*};

use super::frame::{Frame, FrameProps, Words};
use super::typing::{Typing, is_enter};
use crate::ui::parts::ids::fresh_id;

/// One line of text. It commits on Enter and when it is left; Esc restores the old value.
#[component]
pub fn TextField(
    /// What it is for.
    #[prop(into)]
    label: Signal<String>,
    /// Its value.
    #[prop(into)]
    value: Signal<String>,
    /// Somebody is done with a new text.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    /// Every keystroke, as for a search.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Enter, after the commit; gets the text.
    #[prop(optional, into)]
    on_enter: Option<Callback<String>>,
    /// Esc while there is nothing to restore.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
    /// Empties the field after Enter, for one entry after the other.
    #[prop(optional)]
    clears: bool,
    /// The kind of input: text, search, email, url, number, date, time.
    #[prop(default = "text")]
    kind: &'static str,
    /// An example.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Says the label only to screen readers.
    #[prop(optional)]
    label_hidden: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The most letters.
    #[prop(optional)]
    max_length: Option<u32>,
    /// Gets the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The element, for those who move the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let id = fresh_id("field");
    let words = Words {
        id: id.clone(),
        label,
        label_hidden,
        hint,
        error,
    };
    let (described_by, invalid) = (words.described_by(), words.invalid());
    let typing = Typing::new(value, on_commit);
    typing.show_in(move || node_ref.get(), |_| ());
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(input) = node_ref.get_untracked() else {
            return;
        };
        if is_enter(&event) && (on_enter.is_some() || on_commit.is_some()) {
            let text = input.value();
            typing.commit_draft();
            if clears {
                typing.clear(&input);
            }
            if let Some(on_enter) = on_enter {
                // Not the form around as well.
                event.prevent_default();
                on_enter.run(text);
            }
        } else if event.key() == "Escape" && !event.is_composing() {
            if typing.restore(&input) {
                event.prevent_default();
                event.stop_propagation();
                if let Some(on_input) = on_input {
                    on_input.run(value.get_untracked());
                }
            } else if let Some(on_cancel) = on_cancel {
                event.prevent_default();
                event.stop_propagation();
                on_cancel.run(());
            }
        }
    };
    let input = view! {
        <input
            node_ref=node_ref
            id=id
            class="input"
            type=kind
            prop:value=value.get_untracked()
            placeholder=move || placeholder.get()
            disabled=disabled
            maxlength=max_length
            autofocus=autofocus
            autocomplete="off"
            aria-describedby=described_by
            aria-invalid=invalid
            on:input=move |event| {
                let text = event_target_value(&event);
                typing.typed(text.clone());
                if let Some(on_input) = on_input {
                    on_input.run(text);
                }
            }
            // While a year is typed, a date field changes digit by digit.
            on:change=move |_| if kind != "date" { typing.commit_draft() }
            on:blur=move |_| if kind == "date" { typing.commit_draft() }
            on:keydown=on_key
        />
    };
    Frame(
        FrameProps::builder()
            .words(words)
            .children(Box::new(move || input.into_any()))
            .build(),
    )
}
