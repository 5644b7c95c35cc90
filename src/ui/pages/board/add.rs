//! Writing new cards: Enter adds one and stays, ten pasted lines offer ten.

use leptos::html;
use leptos::prelude::*;

use super::paste::PasteDialog;
use crate::domain::board::titles;
use crate::domain::{CardKind, Column};
use crate::i18n::words::{board, writing};
use crate::platform::focus;
use crate::ui::parts::{Glyph, Icon, TextArea, use_toasts};
use crate::workspace::Workspace;

/// The place at the head of a column where cards are written.
#[component]
pub(super) fn AddCard(workspace: Workspace, column: Column) -> impl IntoView {
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let pasted = RwSignal::new(Vec::<String>::new());
    let label = match column.kind {
        CardKind::Idea => board::add_idea(),
        CardKind::Standard => board::add_standard(),
        CardKind::Wow => board::add_wow(),
    };
    let add = move |titles: Vec<String>| {
        let count = workspace.add_cards(column, titles);
        if count > 0 {
            toasts.announce(board::added(count));
        }
    };
    let add_pasted = move |titles: Vec<String>| {
        pasted.set(Vec::new());
        add(titles);
    };
    let area = NodeRef::<html::Textarea>::new();
    let button = NodeRef::<html::Button>::new();
    let close = move || {
        open.set(false);
        request_animation_frame(move || {
            // Whoever is already on the way elsewhere is not called back.
            if let Some(button) = button.try_get_untracked().flatten()
                && focus::is_lost()
            {
                button.focus().unwrap_or_default();
            }
        });
    };
    let opened = move |_| {
        open.set(true);
        request_animation_frame(move || {
            if let Some(area) = area.try_get_untracked().flatten() {
                area.focus().unwrap_or_default();
            }
        });
    };
    view! {
        <Show
            when=move || open.get()
            fallback=move || view! {
                <button class="add" type="button" node_ref=button on:click=opened>
                    <Icon glyph=Glyph::Plus />
                    <span>{label}</span>
                </button>
            }
        >
            <div class="write">
                <TextArea
                    label
                    label_hidden=true
                    value=Signal::stored(String::new())
                    placeholder=label
                    hint=Signal::derive(move || match workspace.writes_in_private() {
                        true => format!("{} {}", board::add_hint(), writing::add_private()),
                        false => board::add_hint().to_owned(),
                    })
                    rows=2
                    enter_submits=true
                    clears=true
                    node_ref=area
                    on_submit=move |text: String| {
                        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                        if title.is_empty() { close() } else { add(vec![title]) }
                    }
                    on_cancel=move |()| close()
                    on_paste=move |text: String| {
                        let found = titles(&text);
                        let several = found.len() > 1;
                        if several {
                            pasted.set(found);
                        }
                        several
                    }
                />
            </div>
        </Show>
        <PasteDialog
            titles=pasted
            on_add=add_pasted
            on_close=move |()| pasted.set(Vec::new())
        />
    }
}
