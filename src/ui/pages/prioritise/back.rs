//! The way back from one thing to the list of all, in the same form everywhere.

use leptos::prelude::*;

use crate::ui::parts::{Glyph, Icon};

/// The link, above the heading.
#[component]
pub(super) fn BackLink(href: String, label: &'static str) -> impl IntoView {
    view! {
        <p class="prioritise-back" data-no-print="">
            <a class="button button--ghost" href=href>
                <Icon glyph=Glyph::ArrowLeft />
                <span class="button__label">{label}</span>
            </a>
        </p>
    }
}
