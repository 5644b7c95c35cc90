//! What removing a person does, and what it cannot do: said before, and in full.

use leptos::prelude::*;

use crate::i18n::words::leave;

/// The panel.
#[component]
pub(super) fn Reach() -> impl IntoView {
    let list = |lines: &[&'static str]| {
        let lines = lines.iter().map(|line| view! { <li>{*line}</li> });
        view! { <ul class="leave__list measure">{lines.collect_view()}</ul> }
    };
    view! {
        <section class="panel" aria-labelledby="leave-reach">
            <h2 class="panel__title" id="leave-reach">{leave::reach()}</h2>
            {list(&[
                leave::reach_project(),
                leave::reach_browser(),
                leave::reach_files(),
                leave::reach_tabs(),
            ])}
            <h3 class="leave__not">{leave::reach_not()}</h3>
            {list(&[
                leave::not_files(),
                leave::not_devices(),
                leave::not_new(),
                leave::not_packages(),
                leave::not_other_words(),
            ])}
        </section>
    }
}
