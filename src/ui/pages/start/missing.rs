//! Projects that the browser has lost.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{self, words::start};
use crate::ui::parts::{Button, Glyph, Icon, use_toasts};
use crate::ui::say;
use crate::workspace::Library;

/// Says which projects are missing and brings them back; nothing while none are.
#[component]
pub fn MissingNotice(library: Library) -> impl IntoView {
    let toasts = use_toasts();
    let names = move || {
        i18n::list(
            &library
                .missing
                .read()
                .iter()
                .map(|entry| entry.name.clone())
                .collect::<Vec<_>>(),
        )
    };
    let restore = move |_| {
        spawn_local(async move {
            match library.restore_missing().await {
                Ok(count) => {
                    if count > 0 {
                        toasts.toast(start::missing_done(count));
                    }
                    let left = library.missing.get_untracked();
                    if !left.is_empty() {
                        let names: Vec<String> = left.into_iter().map(|entry| entry.name).collect();
                        toasts.error(start::missing_left(&i18n::list(&names)));
                    }
                }
                Err(error) => toasts.error(say::storage_error(&error)),
            }
        });
    };
    view! {
        <Show when=move || !library.missing.read().is_empty()>
            <div class="notice" role="alert">
                <Icon glyph=Glyph::Warning />
                <div>
                    <p><strong>{move || start::missing_title(library.missing.read().len())}</strong></p>
                    <p>{move || start::missing_text(&names())}</p>
                </div>
                <Button label=start::missing_go() icon=Glyph::Restore on_click=restore />
            </div>
        </Show>
    }
}
