//! A card on a ballot, with the stepper for its dots.

use leptos::prelude::*;
use leptos::{ev, html};

use super::super::card_facts::{KindAndBoard, title_of};
use super::sheet::Filling;
use crate::i18n::{self, words::votes as words};
use crate::workspace::Id;

/// A card with its dots.
#[component]
pub(super) fn CardLine(filling: Filling, card: Id, typed: bool) -> impl IntoView {
    let workspace = filling.workspace;
    let it = Memo::new(move |_| {
        let entry = workspace.card(card);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let name = Memo::new(move |_| title_of(&it.read()));
    let dots = Memo::new(move |_| filling.dots(card));
    let is_full = Memo::new(move |_| !filling.takes_more(card));
    let set = move |wanted: u32| filling.put(card, &name.get_untracked(), wanted);
    let less = move || set(dots.get_untracked().saturating_sub(1));
    let more = move || set(dots.get_untracked().saturating_add(1));
    let on_key = move |event: ev::KeyboardEvent| {
        let deed: &dyn Fn() = match event.key().as_str() {
            "ArrowUp" | "+" => &more,
            "ArrowDown" | "-" => &less,
            _ => return,
        };
        event.prevent_default();
        deed();
    };
    view! {
        <li class="ballot__card" data-on=move || (dots.get() > 0).to_string()>
            <div class="ballot__card-words">
                <span class="ballot__card-name">{name}</span>
                <KindAndBoard workspace card=it />
            </div>
            <span class="stepper ballot__stepper" on:keydown=on_key>
                <button
                    class="stepper__button"
                    type="button"
                    aria-label=move || words::less(&name.get())
                    aria-disabled=move || (dots.get() == 0).then_some("true")
                    on:click=move |_| less()
                >
                    "−"
                </button>
                {if typed {
                    view! { <Number filling name dots set=Callback::new(set) /> }.into_any()
                } else {
                    view! {
                        <span class="ballot__count number">{move || i18n::number(dots.get() as usize)}</span>
                    }.into_any()
                }}
                <button
                    class="stepper__button"
                    type="button"
                    aria-label=move || words::one_more(&name.get())
                    aria-disabled=move || is_full.get().then_some("true")
                    on:click=move |_| more()
                >
                    "+"
                </button>
            </span>
        </li>
    }
}

/// The dots as a number that can be typed.
#[component]
fn Number(
    filling: Filling,
    name: Memo<String>,
    dots: Memo<u32>,
    set: Callback<u32>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let typed = move |event: ev::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let text = input.value();
        match text.trim() {
            "" => set.run(0),
            text => match text.parse::<u32>() {
                Ok(wanted) => set.run(wanted),
                Err(_) => filling.refuse(words::no_count(text)),
            },
        }
        // What was refused goes away again.
        input.set_value(&dots.get_untracked().to_string());
    };
    view! {
        <input
            node_ref=field
            class="input stepper__value"
            type="text"
            inputmode="numeric"
            maxlength="6"
            autocomplete="off"
            aria-label=move || words::dots_on(&name.get())
            prop:value=move || dots.get().to_string()
            on:focus=move |_| if let Some(input) = field.get_untracked() { input.select() }
            on:change=typed
        />
    }
}
