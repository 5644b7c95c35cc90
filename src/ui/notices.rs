//! What every page says below the bar: that the database is closed, that a newer version is here.

use leptos::prelude::*;

use super::app::use_library;
use super::parts::{Button, Glyph, Icon};
use super::release::NewerNotice;
use crate::i18n::words::shell;
use crate::platform::address;
use crate::workspace::Closed;

/// The notices of a frame.
#[component]
pub fn Notices(
    /// On the wall and in the room only what must be said is said; the rest waits.
    #[prop(into)]
    is_quiet: Signal<bool>,
) -> impl IntoView {
    view! {
        <ClosedNotice />
        <Show when=move || !is_quiet.get()><NewerNotice /></Show>
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
