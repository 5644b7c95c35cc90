//! What every page says below the bar: that the database is closed, that the second copy fails, that
//! a newer version is here.

use leptos::{ev, prelude::*};

use super::app::use_library;
use super::parts::{Button, Glyph, Icon};
use super::release::NewerNotice;
use crate::i18n::words::shell;
use crate::platform::address;
use crate::workspace::{Closed, Copies};

/// The notices of a frame.
#[component]
pub fn Notices(
    /// On the wall and in the room only what must be said is said; the rest waits.
    #[prop(into)]
    is_quiet: Signal<bool>,
) -> impl IntoView {
    view! {
        <ClosedNotice />
        <MemoryNotice />
        <Show when=move || !is_quiet.get()>
            <CopiesNotice />
            <NewerNotice />
        </Show>
    }
}

/// The database went away under the app.
#[component]
fn ClosedNotice() -> impl IntoView {
    let library = use_library();
    view! {
        {move || library.closed.get().map(|why| {
            let (title, text) = match why {
                Closed::NewerVersion => (shell::closed_newer_title(), shell::closed_newer_text()),
                Closed::Lost => (shell::closed_lost_title(), shell::closed_lost_text()),
            };
            view! {
                <div class="notice" role="alert">
                    <Icon glyph=Glyph::Warning />
                    <div>
                        <p><strong>{title}</strong></p>
                        <p>{text}</p>
                    </div>
                    <Button label=shell::reload() on_click=|_| address::reload() />
                </div>
            }
        })}
    }
}

/// The second leg does not hold; the first one does.
#[component]
fn CopiesNotice() -> impl IntoView {
    let library = use_library();
    view! {
        <Show when=move || library.copies.get() == Copies::Failing>
            <div class="notice" role="status">
                <Icon glyph=Glyph::Warning />
                <div>
                    <p><strong>{shell::copies_failing_title()}</strong></p>
                    <p>{shell::copies_failing_text()}</p>
                </div>
            </div>
        </Show>
    }
}

/// Work goes on without a database.
#[component]
fn MemoryNotice() -> impl IntoView {
    let library = use_library();
    library.in_memory.then(|| {
        // Everything is in this window only, whatever page it shows: the browser asks before it goes.
        let leaving = window_event_listener(ev::beforeunload, |event| event.prevent_default());
        on_cleanup(move || leaving.remove());
        view! {
            <div class="notice" role="alert">
                <Icon glyph=Glyph::Warning />
                <div>
                    <p><strong>{shell::memory_title()}</strong></p>
                    <p>{shell::memory_text()}</p>
                </div>
                <Button label=shell::reload() on_click=|_| address::reload() />
            </div>
        }
    })
}
