//! Many lines of text.

use leptos::{ev, html, prelude::*};

use super::frame::{Frame, FrameProps, Words};
use super::typing::{Typing, is_enter};
use crate::ui::parts::ids::fresh_id;

/// Many lines of text; the field grows with them. It commits when it is left and on Ctrl+Enter;
/// Esc restores the old value.
#[component]
pub fn TextArea(
    /// What it is for.
    #[prop(into)]
    label: Signal<String>,
    /// Its value.
    #[prop(into)]
    value: Signal<String>,
    /// Somebody is done with a new text.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    /// Every keystroke.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Ctrl+Enter (or Enter, with `enter_submits`), after the commit; gets the text.
    #[prop(optional, into)]
    on_submit: Option<Callback<String>>,
    /// Esc while there is nothing to restore.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
    /// Esc restores and leaves in one go, as for a text that is edited in place.
    #[prop(optional)]
    escape_leaves: bool,
    /// Several lines were pasted; true if they are dealt with and shall not go into the field.
    #[prop(optional, into)]
    on_paste: Option<Callback<String, bool>>,
    /// Enter submits and Shift+Enter begins a new line.
    #[prop(optional)]
    enter_submits: bool,
    /// Empties the field after submitting.
    #[prop(optional)]
    clears: bool,
    /// Rows at the least.
    #[prop(default = 2)]
    rows: u32,
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
    /// Gets the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The element, for those who move the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
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
    // A hidden copy of the text behind the field gives it its height.
    let copy = RwSignal::new(value.get_untracked());
    typing.show_in(
        move || node_ref.get(),
        move |text| copy.set(text.to_owned()),
    );
    let submit = move |area: &web_sys::HtmlTextAreaElement| {
        let text = area.value();
        typing.commit_draft();
        if clears {
            typing.clear(area);
            copy.set(String::new());
        }
        if let Some(on_submit) = on_submit {
            on_submit.run(text);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(area) = node_ref.get_untracked() else {
            return;
        };
        let has_modifier = event.ctrl_key() || event.meta_key();
        if is_enter(&event) && (has_modifier || enter_submits && !event.shift_key()) {
            event.prevent_default();
            event.stop_propagation();
            submit(&area);
        } else if event.key() == "Escape" && !event.is_composing() {
            let restored = typing.restore(&area);
            if restored {
                event.prevent_default();
                event.stop_propagation();
                copy.set(area.value());
                if let Some(on_input) = on_input {
                    on_input.run(area.value());
                }
            }
            if let Some(on_cancel) = on_cancel.filter(|_| !restored || escape_leaves) {
                event.prevent_default();
                event.stop_propagation();
                on_cancel.run(());
            }
        }
    };
    let paste = move |event: ev::ClipboardEvent| {
        let text = crate::platform::clipboard::pasted_text(&event);
        if let (Some(on_paste), Some(text)) = (on_paste, text)
            && text.trim().contains('\n')
            && on_paste.run(text)
        {
            event.prevent_default();
        }
    };
    let area = view! {
        <div class="grow" data-text=move || copy.get()>
            <textarea
                node_ref=node_ref
                id=id
                class="input grow__text"
                rows=rows
                prop:value=value.get_untracked()
                placeholder=move || placeholder.get()
                disabled=disabled
                autofocus=autofocus
                aria-describedby=described_by
                aria-invalid=invalid
                on:input=move |event| {
                    let text = event_target_value(&event);
                    copy.set(text.clone());
                    typing.typed(text.clone());
                    if let Some(on_input) = on_input {
                        on_input.run(text);
                    }
                }
                on:change=move |_| typing.commit_draft()
                on:keydown=on_key
                on:paste=paste
            ></textarea>
        </div>
    };
    Frame(
        FrameProps::builder()
            .words(words)
            .children(Box::new(move || area.into_any()))
            .build(),
    )
}
