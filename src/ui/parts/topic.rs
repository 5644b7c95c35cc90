//! A topic as it stands on cards and insights: a dot in its colour before the word.

use leptos::prelude::*;

use crate::domain::Color;
use crate::domain::topic::{TopicColors, color_of};

/// A topic; a word that the team has not given a colour stands behind a hash.
#[component]
pub fn TopicTag(
    /// The word.
    name: String,
    /// The colours of all topics.
    #[prop(into)]
    colors: Signal<TopicColors>,
) -> impl IntoView {
    let word = name.clone();
    let color = Memo::new(move |_| colors.with(|colors| color_of(colors, &word)));
    view! {
        <span class="topic-tag" data-color=move || color.get().map(Color::as_str)>
            {move || color.get().map(|_| view! { <span class="dot"></span> })}
            {name}
        </span>
    }
}
