//! Copying for Word, Excel and Outlook: the button for a table on the page, and the deed that all copying
//! comes to.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::button::{Button, Variant};
use super::icon::Glyph;
use super::toast::{Toasts, use_toasts};
use crate::i18n::words::share;
use crate::platform::clipboard;
use crate::workspace::{Clip, clip_table};

/// Copies, and says what came of it. Call it from a click.
pub fn copy(toasts: Toasts, clip: Clip, done: String) {
    spawn_local(async move {
        match clipboard::copy(&clip.html, &clip.text).await {
            true => toasts.toast(done),
            false => toasts.error(share::copy_refused()),
        }
    });
}

/// Copies rows, the first of which is the head.
pub fn copy_table(toasts: Toasts, rows: &[Vec<String>]) {
    let count = share::copied_rows(rows.len().saturating_sub(1));
    copy(toasts, clip_table(rows), count);
}

/// Copies a table of the page.
#[component]
pub fn CopyTable(
    /// The class of the table; the first one of that class is copied.
    table: &'static str,
    /// Draws what is not drawn yet.
    #[prop(optional, into)]
    before: Option<Callback<()>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let read = move || {
        let table = document()
            .query_selector(&format!("table.{table}"))
            .ok()
            .flatten();
        let table = table.and_then(|table| table.dyn_into::<web_sys::Element>().ok());
        table
            .map(|table| clipboard::table_cells(&table))
            .unwrap_or_default()
    };
    let go = move |_| match before {
        None => copy_table(toasts, &read()),
        Some(before) => {
            before.run(());
            // Rows stand in the page with the next picture.
            request_animation_frame(move || copy_table(toasts, &read()));
        }
    };
    view! {
        <div class="copy-table" data-no-print="">
            <Button label=share::copy_table() icon=Glyph::Copy variant=Variant::Ghost on_click=go />
        </div>
    }
}
