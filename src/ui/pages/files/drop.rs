//! Dropping files anywhere on a page.

use leptos::{ev, prelude::*};

use crate::i18n::words::files;
use crate::platform::open::{Given, dropped, holds_files};
use crate::ui::parts::{Glyph, Icon};

/// Listens for files dropped anywhere on the page, and shows while some are over it.
#[component]
pub(in crate::ui::pages) fn FileDrop(
    /// Gets the files.
    #[prop(into)]
    on_files: Callback<Vec<Given>>,
) -> impl IntoView {
    let (over, set_over) = signal(false);
    let carries_files =
        |event: &ev::DragEvent| event.data_transfer().is_some_and(|data| holds_files(&data));
    let handles = [
        window_event_listener(ev::dragover, move |event| {
            if carries_files(&event) {
                // Without this the browser would open the file instead of the page.
                event.prevent_default();
                set_over.set(true);
            }
        }),
        window_event_listener(ev::dragleave, move |event| {
            // Leaving the window, not one of its elements.
            if event.related_target().is_none() {
                set_over.set(false);
            }
        }),
        window_event_listener(ev::drop, move |event| {
            set_over.set(false);
            if !carries_files(&event) {
                return;
            }
            event.prevent_default();
            let given = event
                .data_transfer()
                .map(|data| dropped(&data))
                .unwrap_or_default();
            if !given.is_empty() {
                on_files.run(given);
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    view! {
        <Show when=move || over.get()>
            <div class="drop" aria-hidden="true">
                <p class="drop__words">
                    <Icon glyph=Glyph::Upload />
                    <span>{files::drop_here()}</span>
                </p>
            </div>
        </Show>
    }
}
