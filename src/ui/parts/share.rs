//! The button that hands a file to another program of the device; nothing where the browser does not
//! offer that.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::button::Button;
use super::icon::Glyph;
use super::toast::use_toasts;
use crate::i18n::words::share as words;
use crate::platform::share::{self, Shared};

/// A file to be shared.
#[derive(Clone, Debug)]
pub struct ToShare {
    /// Its name.
    pub name: String,
    /// Its kind, as browsers name it. Chromium shares texts, pictures and PDF only.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
}

/// Shares a file that is asked for at the click.
#[component]
pub fn ShareButton(
    /// The file.
    #[prop(into)]
    file: Callback<(), ToShare>,
    /// The device took it.
    #[prop(optional, into)]
    on_shared: Option<Callback<()>>,
    /// What one should know before.
    #[prop(optional)]
    title: Option<&'static str>,
) -> impl IntoView {
    let toasts = use_toasts();
    let go = move |_| {
        let ToShare { name, kind, text } = file.run(());
        spawn_local(async move {
            match share::share(&name, kind, &text).await {
                Shared::Handed => {
                    toasts.toast(words::handed(&name));
                    if let Some(on_shared) = on_shared {
                        on_shared.try_run(());
                    }
                }
                Shared::Cancelled => {}
                Shared::Failed => toasts.error(words::failed()),
            }
        });
    };
    let title = title.unwrap_or(words::share());
    share::is_offered("text/plain").then(
        || view! { <Button label=words::share() title=title icon=Glyph::Upload on_click=go /> },
    )
}
