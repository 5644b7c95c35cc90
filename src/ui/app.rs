//! The shell: language, theme, route, and the page that fits.

use leptos::prelude::*;

use crate::i18n::words;

/// Draws the app into the page.
pub fn mount() {
    mount_to_body(|| view! { <h1>{words::common::app_name()}</h1> });
}
