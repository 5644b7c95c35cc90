//! The release of the program: whether it starts without a network, and that a newer one is here.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::{open_workspace, use_app};
use super::parts::{Button, Glyph, Icon, IconButton, use_toasts};
use crate::i18n::words::release;
use crate::platform::release::{Form, form};
use crate::platform::worker::{self, Kept};
use crate::platform::{address, clock};
use crate::workspace::SaveStatus;

pub use crate::platform::worker::State as Release;

/// The program is kept when what the page shows first is there.
const AFTER: Duration = Duration::from_millis(500);
/// How long reloading waits for the last changes, in steps.
const SAVING_STEPS: u32 = 100;
const SAVING_STEP_MS: u32 = 50;

/// Has the program kept in the browser, for the life of the page.
pub fn keep_release() -> ReadSignal<Release> {
    let (state, set_state) = signal(Release::default());
    if form() == Form::Folder {
        let begin = move || {
            spawn_local(worker::keep(move |now| {
                // A page that is going has no use for it.
                set_state.try_set(now);
            }));
        };
        set_timeout(begin, AFTER);
    }
    state
}

/// Says calmly that a newer version is here, and reloads when asked to.
#[component]
pub fn NewerNotice() -> impl IntoView {
    let app = use_app();
    let toasts = use_toasts();
    let later = RwSignal::new(false);
    let is_here = Memo::new(move |_| app.release.get().is_newer_here);
    let reload = move |_| {
        spawn_local(async move {
            if !all_is_saved().await {
                toasts.error(release::not_saved());
                return;
            }
            worker::take_over().await;
            address::reload();
        });
    };
    view! {
        <div role="status">
            <Show when=move || is_here.get() && !later.get()>
                <div class="notice notice--calm" data-testid="newer-version">
                    <Icon glyph=Glyph::Download />
                    <div>
                        <p><strong>{release::newer_title()}</strong></p>
                        <p>{release::newer_text()}</p>
                    </div>
                    <Button label=release::newer_go() on_click=reload />
                    <IconButton label=release::newer_later() icon=Glyph::Close on_click=move |_| later.set(true) />
                </div>
            </Show>
        </div>
    }
}

/// The field that was being written in has been left by the click, so all is on its way.
async fn all_is_saved() -> bool {
    for _ in 0..SAVING_STEPS {
        let status = open_workspace().map(|workspace| workspace.inner().status.get_untracked());
        match status {
            None | Some(SaveStatus::Saved { .. } | SaveStatus::Behind(_)) => return true,
            Some(SaveStatus::Saving | SaveStatus::NotSaved(_)) => {
                clock::sleep(SAVING_STEP_MS).await;
            }
        }
    }
    false
}

/// Whether the app starts without a network, and what a single file cannot have.
#[component]
pub fn OfflineState() -> impl IntoView {
    let app = use_app();
    match form() {
        Form::Folder => {
            let words = move || match app.release.get().kept {
                Kept::Preparing => release::preparing(),
                Kept::Ready => release::ready(),
                Kept::Failed => release::failed(),
                Kept::Withheld => release::withheld(),
            };
            view! { <p role="status" data-testid="offline">{words}</p> }.into_any()
        }
        Form::Single { is_from_disk } => view! {
            <h3 class="storage__title">{release::single_title()}</h3>
            <Show when=move || is_from_disk>
                <p>{release::single_text()}</p>
            </Show>
            <ul class="storage__limits">
                <Show when=move || is_from_disk>
                    <li>{release::single_chromium()}</li>
                    <li>{release::single_firefox()}</li>
                </Show>
                <li>{release::single_news()}</li>
                <li>{release::single_unknown()}</li>
            </ul>
        }
        .into_any(),
    }
}
