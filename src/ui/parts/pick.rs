//! Picking one of many by typing a part of its name. What was picked stands elsewhere on the page;
//! the field empties for the next one.

use leptos::{ev, html, prelude::*};

use super::field::Choice;
use super::icon::{Glyph, Icon};
use super::ids::fresh_id;
use crate::i18n::words;

/// Picks one of many. Typing searches; the arrow down key and a click show what there is.
#[component]
pub fn Pick(
    /// What it is for.
    #[prop(into)]
    label: Signal<String>,
    /// What there is for the words typed so far, best first. Asked only while the list is open.
    #[prop(into)]
    on_search: Callback<String, Vec<Choice>>,
    /// One was picked.
    #[prop(into)]
    on_pick: Callback<String>,
    /// An example.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// Says the label only to screen readers.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let id = fresh_id("pick");
    let list_id = format!("{id}-list");
    let list = NodeRef::<html::Ul>::new();
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let found = Memo::new(move |_| {
        if open.get() {
            on_search.run(typed.get())
        } else {
            Vec::new()
        }
    });
    let close = move || {
        open.set(false);
        active.set(None);
        typed.set(String::new());
    };
    let pick = move |value: String| {
        close();
        on_pick.run(value);
    };
    let go = move |to: usize| {
        active.set(Some(to));
        if let Some(line) = list
            .get_untracked()
            .and_then(|list| list.children().item(to as u32))
        {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            line.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let count = found.with_untracked(Vec::len);
        let now = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if !open.get_untracked() => open.set(true),
            "ArrowDown" if count > 0 => go(now.map_or(0, |n| (n + 1) % count)),
            "ArrowUp" if count > 0 => go(now.map_or(count - 1, |n| (n + count - 1) % count)),
            "Enter" if open.get_untracked() => {
                // What was typed means the best match, if there is one.
                let place = now.or((!typed.read_untracked().trim().is_empty()).then_some(0));
                let chosen = place.and_then(|place| found.read_untracked().get(place).cloned());
                if let Some(chosen) = chosen {
                    pick(chosen.value);
                }
            }
            "Escape" if open.get_untracked() => {
                close();
                event.stop_propagation();
            }
            _ => return,
        }
        event.prevent_default();
    };
    let option_id = {
        let list_id = list_id.clone();
        move |n: usize| format!("{list_id}-{n}")
    };
    let active_id = {
        let option_id = option_id.clone();
        move || active.get().filter(|_| open.get()).map(&option_id)
    };
    let is_empty = move || open.get() && found.read().is_empty();
    let lines = move || {
        let line = |(n, choice): (usize, Choice)| {
            view! {
                <li
                    class="suggestion"
                    id=option_id(n)
                    role="option"
                    aria-selected=move || (active.get() == Some(n)).to_string()
                    // A press would take the focus out of the field, and with it the list.
                    on:pointerdown=|event| event.prevent_default()
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| pick(choice.value.clone())
                >
                    {choice.icon.map(|glyph| view! { <Icon glyph /> })}
                    <span>{choice.label}</span>
                </li>
            }
        };
        found.get().into_iter().enumerate().map(line).collect_view()
    };
    let label_class = if label_hidden {
        "visually-hidden"
    } else {
        "field__label"
    };
    view! {
        <div class="field">
            <label class=label_class for=id.clone()>{label}</label>
            <div class="pick">
                <Icon glyph=Glyph::Search />
                <input
                    id=id
                    class="input pick__input"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    enterkeyhint="done"
                    aria-autocomplete="list"
                    aria-controls=list_id.clone()
                    aria-expanded=move || (open.get() && !found.read().is_empty()).to_string()
                    aria-activedescendant=active_id
                    placeholder=move || placeholder.get()
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        active.set(None);
                        open.set(true);
                    }
                    on:click=move |_| open.set(true)
                    on:keydown=on_key
                    on:blur=move |_| close()
                />
                <ul
                    node_ref=list
                    class="suggestions"
                    id=list_id
                    role="listbox"
                    aria-label=label
                    hidden=move || !open.get() || found.read().is_empty()
                >
                    {lines}
                </ul>
                <p class="suggestions pick__none" role="status" hidden=move || !is_empty()>
                    {words::parts::nothing_found()}
                </p>
            </div>
        </div>
    }
}
