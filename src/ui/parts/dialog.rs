//! A window over the page: the browser's own `<dialog>`, which keeps the focus inside, makes the
//! page behind it inert and gives the focus back.

use leptos::{children::ViewFn, ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::button::IconButton;
use super::icon::Glyph;
use super::ids::fresh_id;
use super::toast::LiveRegion;
use crate::i18n::words;

/// How much room a dialog takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DialogSize {
    /// A question.
    #[default]
    Small,
    /// A form, or a card with all its fields.
    Large,
}

impl DialogSize {
    fn class(self) -> &'static str {
        match self {
            Self::Small => "dialog dialog--small",
            Self::Large => "dialog dialog--large",
        }
    }
}

/// A modal dialog. What is in it exists only while it is open.
#[component]
pub fn Dialog(
    /// Is it open?
    #[prop(into)]
    open: Signal<bool>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Somebody wants to close it: by Esc or the close button. Whoever holds `open` decides.
    #[prop(into)]
    on_close: Callback<()>,
    /// How much room it takes.
    #[prop(optional)]
    size: DialogSize,
    /// The row of buttons at its foot, the main one last.
    #[prop(optional, into)]
    footer: Option<ViewFn>,
    /// What is in it. An element with `autofocus` gets the focus first.
    children: ChildrenFn,
) -> impl IntoView {
    let node_ref = NodeRef::<html::Dialog>::new();
    let heading = fresh_id("dialog");
    let labelled_by = heading.clone();
    let open = Memo::new(move |_| open.get());
    view! {
        <dialog
            node_ref=node_ref
            class=size.class()
            aria-labelledby=labelled_by
            // The browser must not close what the owner still calls open.
            on:cancel=move |event: ev::Event| {
                if event.target() == event.current_target() {
                    event.prevent_default();
                    on_close.run(());
                }
            }
            // A second Esc closes in any case.
            on:close=move |event: ev::Event| {
                if event.target() == event.current_target()
                    && open.try_get_untracked() == Some(true)
                {
                    on_close.run(());
                }
            }
        >
            <Show when=move || open.get()>
                <Opened node_ref heading=heading.clone() title on_close footer=footer.clone() children=children.clone() />
            </Show>
        </dialog>
    }
}

#[component]
fn Opened(
    node_ref: NodeRef<html::Dialog>,
    heading: String,
    title: Signal<String>,
    on_close: Callback<()>,
    footer: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    // Runs after the content stands in the page, so that the first field gets the focus.
    Effect::new(move |_| {
        let Some(dialog) = node_ref
            .get_untracked()
            .filter(|dialog| dialog.is_connected())
        else {
            return;
        };
        if !dialog.open() && dialog.show_modal().is_err() {
            // Only a dialog that is already shown in another way refuses; it is visible then.
            dialog.set_open(true);
        }
        focus_first(&dialog);
    });
    on_cleanup(move || {
        if let Some(dialog) = node_ref.try_get_untracked().flatten() {
            dialog.close();
        }
    });
    view! {
        <div class="dialog__frame">
            <h2 class="dialog__title" id=heading>
                {title}
            </h2>
            <div class="dialog__body">{children()}</div>
            {footer.map(|footer| view! { <div class="dialog__footer">{footer.run()}</div> })}
            // Last in the order of the keys: the first field is what people came for.
            <div class="dialog__close">
                <IconButton
                    label=words::parts::close()
                    icon=Glyph::Close
                    on_click=move |_| on_close.run(())
                />
            </div>
            <LiveRegion />
        </div>
    }
}

/// A body that scrolls would take the focus itself; its first control is more use.
fn focus_first(dialog: &web_sys::Element) {
    let has_focus = dialog.query_selector(".dialog__body:focus").ok().flatten();
    let control = ".dialog__body :is(input, textarea, select, button, a[href]):not(:disabled)";
    let first = dialog.query_selector(control).ok().flatten();
    let first = first.and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok());
    if let (Some(_), Some(first)) = (has_focus, first) {
        first.focus().unwrap_or_default();
    }
}
