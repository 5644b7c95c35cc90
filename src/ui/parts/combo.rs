//! Tags: free words as chips, with suggestions from the words that are in use already.

use leptos::{ev, html, prelude::*};

use super::icon::{Glyph, Icon};
use super::ids::fresh_id;
use super::toast::Toasts;
use crate::domain::Color;
use crate::domain::board::fold;
use crate::domain::topic::{TopicColors, color_of};
use crate::i18n::words;

const MOST_SUGGESTIONS: usize = 8;

/// A set of free words. Enter or comma adds one, Backspace in the empty field removes the last.
#[component]
pub fn TagInput(
    /// What the words are for.
    #[prop(into)]
    label: Signal<String>,
    /// The words, in the order shown.
    #[prop(into)]
    value: Signal<Vec<String>>,
    /// Words in use elsewhere.
    #[prop(optional, into)]
    suggestions: Signal<Vec<String>>,
    /// A word was added.
    #[prop(into)]
    on_add: Callback<String>,
    /// A word was removed.
    #[prop(into)]
    on_remove: Callback<String>,
    /// An example.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// The colours of the words that have one.
    #[prop(optional, into)]
    colors: Signal<TopicColors>,
) -> impl IntoView {
    let id = fresh_id("tags");
    let (list_id, hint_id) = (format!("{id}-list"), format!("{id}-hint"));
    let input = NodeRef::<html::Input>::new();
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(None::<usize>);
    let has_focus = RwSignal::new(false);
    let tell = use_context::<Toasts>();

    let found = Memo::new(move |_| {
        let typed = fold(typed.get().trim());
        let used = value.get();
        let fits = |tag: &String| !used.contains(tag) && fold(tag).contains(&typed);
        let fitting = suggestions.get().into_iter().filter(fits);
        fitting.take(MOST_SUGGESTIONS).collect::<Vec<_>>()
    });
    let is_open =
        move || has_focus.get() && !typed.read().trim().is_empty() && !found.read().is_empty();

    let add = move |text: &str| {
        typed.set(String::new());
        active.set(None);
        for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
            // A word that differs in capitals only is the one in use already.
            let known = suggestions
                .with_untracked(|all| all.iter().find(|known| fold(known) == fold(tag)).cloned());
            let tag = known.unwrap_or_else(|| tag.to_owned());
            if !value.with_untracked(|tags| tags.contains(&tag)) {
                if let Some(tell) = tell {
                    tell.announce(words::parts::tag_added(&tag));
                }
                on_add.run(tag);
            }
        }
    };
    let remove = move |tag: String| {
        if let Some(tell) = tell {
            tell.announce(words::parts::tag_removed(&tag));
        }
        on_remove.run(tag);
        if let Some(input) = input.get_untracked() {
            input.focus().unwrap_or_default();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let count = found.with_untracked(Vec::len);
        let text = typed.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                active.update(|active| *active = Some(active.map_or(0, |n| (n + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                let up = |n: usize| (n + count - 1) % count;
                active.update(|active| *active = Some(active.map_or(count - 1, up)));
            }
            "Enter" | "," if !text.trim().is_empty() => {
                let chosen = active.get_untracked().filter(|_| event.key() == "Enter");
                let chosen = chosen.and_then(|n| found.read_untracked().get(n).cloned());
                add(&chosen.unwrap_or(text));
            }
            "," => (),
            "Backspace" if text.is_empty() => {
                if let Some(last) = value.with_untracked(|tags| tags.last().cloned()) {
                    remove(last);
                }
            }
            "Escape" if !text.is_empty() => {
                typed.set(String::new());
                active.set(None);
                event.stop_propagation();
            }
            _ => return,
        }
        event.prevent_default();
    };
    on_cleanup(move || {
        // Half-typed words are not lost with the page.
        let rest = typed.try_get_untracked().unwrap_or_default();
        if !rest.trim().is_empty() {
            on_add.try_run(rest.trim().to_owned());
        }
    });

    let option_id = {
        let list_id = list_id.clone();
        move |n: usize| format!("{list_id}-{n}")
    };
    let active_id = {
        let option_id = option_id.clone();
        move || active.get().filter(|_| is_open()).map(&option_id)
    };
    let lines = move || {
        let line = |(n, tag): (usize, String)| {
            let own = tag.clone();
            view! {
                <li
                    class="suggestion"
                    id=option_id(n)
                    role="option"
                    aria-selected=move || (active.get() == Some(n)).to_string()
                    // Before the field loses the focus.
                    on:pointerdown=move |event| {
                        event.prevent_default();
                        add(&own);
                    }
                >
                    {colors.with(|colors| color_of(colors, &tag)).map(dot)}
                    <span>{tag}</span>
                </li>
            }
        };
        found.get().into_iter().enumerate().map(line).collect_view()
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>
                {label}
            </label>
            <div class="tags input">
                <ul class="tags__list" aria-label=label>
                    <For each=move || value.get() key=|tag| tag.clone() let:tag>
                        <Tag tag colors on_remove=remove />
                    </For>
                </ul>
                <input
                    node_ref=input
                    id=id
                    class="tags__input"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    enterkeyhint="done"
                    aria-autocomplete="list"
                    aria-controls=list_id.clone()
                    aria-expanded=move || is_open().to_string()
                    aria-activedescendant=active_id
                    aria-describedby=hint_id.clone()
                    placeholder=move || placeholder.get()
                    prop:value=typed
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        active.set(None);
                        // Pasted lists, and keyboards on phones that send no keys.
                        if text.contains(',') { add(&text) } else { typed.set(text) }
                    }
                    on:keydown=on_key
                    on:focus=move |_| has_focus.set(true)
                    on:blur=move |_| {
                        has_focus.set(false);
                        add(&typed.get_untracked());
                    }
                />
                <ul class="suggestions" id=list_id role="listbox" aria-label=label hidden=move || !is_open()>
                    {lines}
                </ul>
            </div>
            <p class="field__hint" id=hint_id>
                {words::parts::tags_hint()}
            </p>
        </div>
    }
}

fn dot(color: Color) -> impl IntoView {
    view! { <span class="dot" data-color=color.as_str()></span> }
}

#[component]
fn Tag(
    tag: String,
    colors: Signal<TopicColors>,
    #[prop(into)] on_remove: Callback<String>,
) -> impl IntoView {
    let name = words::parts::remove_tag(&tag);
    let (own, word) = (tag.clone(), tag.clone());
    view! {
        <li class="chip chip--removable">
            {move || colors.with(|colors| color_of(colors, &word)).map(dot)}
            <span>{tag}</span>
            <button
                class="chip__remove"
                type="button"
                aria-label=name.clone()
                title=name
                on:click=move |_| on_remove.run(own.clone())
            >
                <Icon glyph=Glyph::Close />
            </button>
        </li>
    }
}
