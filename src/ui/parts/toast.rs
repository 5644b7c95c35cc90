//! Short messages at the edge, and what screen readers are told. One polite live region stands
//! in the page from the start, since regions that come later are not read.

use std::sync::Arc;
use std::time::Duration;

use leptos::{html, leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::button::{Button, IconButton, Variant};
use super::icon::{Glyph, Icon};
use crate::i18n::words;

const SHOWN_FOR: Duration = Duration::from_secs(8);

type Deed = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Toast {
    number: u32,
    text: String,
    is_error: bool,
    action: Option<(String, Deed)>,
    /// Words and address of a place that the message speaks of.
    link: Option<(String, String)>,
}

/// The messages of the page. Copy it freely; it lives as long as the page.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    spoken: RwSignal<String>,
    last: StoredValue<u32>,
}

impl Toasts {
    /// Shows a message for 8 seconds.
    pub fn toast(&self, text: impl Into<String>) {
        self.push(text.into(), false, None);
    }

    /// Shows a message with one thing to do about it, such as "Undo".
    pub fn toast_with(
        &self,
        text: impl Into<String>,
        label: impl Into<String>,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(text.into(), false, Some((label.into(), Arc::new(run))));
    }

    /// The same, with a link to the place that the message speaks of.
    pub fn toast_with_link(
        &self,
        text: impl Into<String>,
        label: impl Into<String>,
        run: impl Fn() + Send + Sync + 'static,
        link: (String, String),
    ) {
        let action = (label.into(), Arc::new(run) as Deed);
        self.push_linked(text.into(), false, Some(action), Some(link));
    }

    /// Shows what went wrong until somebody closes it.
    pub fn error(&self, text: impl Into<String>) {
        self.push(text.into(), true, None);
    }

    /// Shows what went wrong, with one thing to do about it, until somebody closes it.
    pub fn error_with(
        &self,
        text: impl Into<String>,
        label: impl Into<String>,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(text.into(), true, Some((label.into(), Arc::new(run))));
    }

    /// Tells screen readers, and shows nothing.
    pub fn announce(&self, text: impl Into<String>) {
        let mut text = text.into();
        // The same text twice would be no change, and so not be read.
        if self.spoken.try_with_untracked(|before| *before == text) == Some(true) {
            text.push('\u{a0}');
        }
        self.spoken.try_set(text);
    }

    /// Takes all messages away, as when another project opens.
    pub fn clear(&self) {
        self.shown.try_set(Vec::new());
        self.spoken.try_set(String::new());
    }

    fn push(&self, text: String, is_error: bool, action: Option<(String, Deed)>) {
        self.push_linked(text, is_error, action, None);
    }

    fn push_linked(
        &self,
        text: String,
        is_error: bool,
        action: Option<(String, Deed)>,
        link: Option<(String, String)>,
    ) {
        if !is_error {
            self.announce(text.clone());
        }
        let number = self.last.try_get_value().unwrap_or_default() + 1;
        self.last.try_set_value(number);
        self.shown.try_update(|shown| {
            // The same words again replace the old ones instead of piling up.
            shown.retain(|toast| toast.text != text || toast.is_error != is_error);
            // Errors stay; of the others, three are enough.
            while shown.iter().filter(|toast| !toast.is_error).count() > 2 {
                if let Some(oldest) = shown.iter().position(|toast| !toast.is_error) {
                    shown.remove(oldest);
                }
            }
            shown.push(Toast {
                number,
                text,
                is_error,
                action,
                link,
            });
        });
    }

    fn remove(&self, number: u32) {
        self.shown
            .try_update(|shown| shown.retain(|toast| toast.number != number));
    }
}

/// Makes the messages of the page; call it once, in the root component, and draw one
/// [`ToastHost`] and one [`LiveRegion`] there.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts {
        shown: RwSignal::new(Vec::new()),
        spoken: RwSignal::new(String::new()),
        last: StoredValue::new(0),
    };
    provide_context(toasts);
    toasts
}

/// The messages of the page; [`provide_toasts`] must have been called above.
pub fn use_toasts() -> Toasts {
    expect_context()
}

/// What screen readers are told. Dialogs hold one of their own, since the page is inert behind.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let spoken = use_context::<Toasts>().map(|toasts| toasts.spoken);
    view! {
        <div class="visually-hidden" role="status" aria-live="polite">
            {move || spoken.map(|spoken| spoken.get())}
        </div>
    }
}

/// Where the messages stand.
#[component]
pub fn ToastHost() -> impl IntoView {
    let toasts = use_toasts();
    let host = NodeRef::<html::Div>::new();
    let count = Memo::new(move |_| toasts.shown.with(Vec::len));
    // The top layer is a pile; showing the host again puts it above an open dialog.
    Effect::new(move |_| {
        let count = count.get();
        if let Some(host) = host.get() {
            let is_shown = host.matches(":popover-open").unwrap_or_default();
            if is_shown && host.hide_popover().is_err() || count == 0 {
                return;
            }
            // Without popovers the host stays an ordinary fixed element, which is good enough.
            host.show_popover().unwrap_or_default();
        }
    });
    view! {
        <div
            class="toasts"
            popover="manual"
            role="region"
            aria-label=words::parts::messages()
            node_ref=host
        >
            <For each=move || toasts.shown.get() key=|toast| toast.number let:toast>
                <Message toast />
            </For>
        </div>
    }
}

#[component]
fn Message(toast: Toast) -> impl IntoView {
    let toasts = use_toasts();
    let number = toast.number;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let hold = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    let count_down = move || {
        hold();
        if !toast.is_error {
            timer.set_value(set_timeout_with_handle(move || toasts.remove(number), SHOWN_FOR).ok());
        }
    };
    count_down();
    on_cleanup(hold);
    let action = toast.action.map(|(label, run)| {
        let deed = move |_| {
            toasts.remove(number);
            run();
        };
        view! { <Button label variant=Variant::Ghost on_click=deed /> }
    });
    view! {
        <div
            class="toast"
            data-tone=if toast.is_error { "error" } else { "neutral" }
            role=toast.is_error.then_some("alert")
            on:pointerenter=move |_| hold()
            on:pointerleave=move |_| count_down()
            on:focusin=move |_| hold()
            on:focusout=move |_| count_down()
        >
            {toast.is_error.then(|| view! { <Icon glyph=Glyph::Warning /> })}
            <p class="toast__text">{toast.text}</p>
            {toast.link.map(|(label, href)| {
                view! { <a class="button button--ghost" href=href on:click=move |_| toasts.remove(number)>{label}</a> }
            })}
            {action}
            <IconButton
                label=words::parts::dismiss()
                icon=Glyph::Close
                on_click=move |_| toasts.remove(number)
            />
        </div>
    }
}
