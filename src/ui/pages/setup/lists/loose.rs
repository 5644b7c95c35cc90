//! Words that records carry but that are not in the list of topics yet.

use leptos::prelude::*;

use crate::i18n::{self, words::topics};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, Variant, use_toasts};
use crate::workspace::Workspace;

/// One tap takes a word over.
#[component]
pub(super) fn LooseWords(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let words = Memo::new(move |_| workspace.loose_words());
    let take = move |names: Vec<String>| {
        let count = workspace.add_topics(names);
        toasts.announce(topics::added(count));
        // The word has left; the next ones follow its heading.
        let has_more = !words.read_untracked().is_empty();
        address::focus(if has_more {
            "loose-title"
        } else {
            "topics-title"
        });
    };
    let all = move |_| {
        let names = words.get_untracked().into_iter();
        take(names.map(|(name, _)| name).collect());
    };
    let word = move |(name, count): (String, usize)| {
        let label = topics::take(&topics::uses(count), &name);
        let own = name.clone();
        view! {
            <li>
                <button
                    class="button button--quiet loose__word"
                    type="button"
                    aria-label=label.clone()
                    title=label
                    on:click=move |_| take(vec![own.clone()])
                >
                    <Icon glyph=Glyph::Plus />
                    <span class="button__label">{name}</span>
                    <span class="count">{i18n::number(count)}</span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !words.read().is_empty()>
            <div class="loose">
                <h3 id="loose-title" tabindex="-1">{topics::loose()}</h3>
                <p class="quiet small">{topics::loose_text()}</p>
                <ul class="loose__words">
                    <For each=move || words.get() key=|word| word.clone() children=word />
                </ul>
                <Show when=move || { words.read().len() > 1 }>
                    <Button
                        label=Signal::derive(move || topics::take_all(words.read().len()))
                        variant=Variant::Ghost
                        on_click=all
                    />
                </Show>
            </div>
        </Show>
    }
}
