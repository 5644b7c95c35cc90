//! Handing a document out: printing it, showing it on the whole screen, saving it as a file.

use leptos::prelude::*;

use crate::i18n::words::document as words;
use crate::platform::{print, save, screen};
use crate::ui::parts::{
    Button, Glyph, MenuButton, MenuItem, ShareButton, ToShare, Toasts, use_toasts,
};
use crate::workspace::document::{Document, Form};

/// The tools of a document.
#[component]
pub fn DocumentTools(
    /// What is handed out; asked for when somebody saves.
    #[prop(into)]
    document: Signal<Document>,
    /// What the file is called, without its ending.
    #[prop(into)]
    name: Signal<String>,
    /// Shows it slide by slide; without it the page itself can fill the screen.
    #[prop(optional, into)]
    on_present: Option<Callback<()>>,
    /// There is nothing to hand out.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let toasts = use_toasts();
    let items = move |()| {
        let item = |label: &str, form: Form| {
            let run = move || {
                hand_out(
                    toasts,
                    form,
                    &document.get_untracked(),
                    &name.get_untracked(),
                )
            };
            MenuItem::action(label, run).icon(Glyph::File)
        };
        vec![
            item(words::save_markdown(), Form::Markdown),
            item(words::save_html(), Form::Html),
        ]
    };
    let page = move |()| {
        let (form, document) = (Form::Html, document.get_untracked());
        ToShare {
            name: form.file_name(&name.get_untracked()),
            kind: "text/html",
            text: form.write(&document),
        }
    };
    let screen = match on_present {
        Some(present) => view! {
            <Button label=words::present() icon=Glyph::Present disabled on_click=move |_| present.run(()) />
        }
        .into_any(),
        None => view! { <FullScreenButton /> }.into_any(),
    };
    view! {
        <div class="document-tools" role="group" aria-label=words::tools() data-no-print>
            {screen}
            <Button label=words::print() icon=Glyph::Print disabled on_click=|_| print::page() />
            <MenuButton label=words::save() items icon=Glyph::Download with_label=true disabled />
            <Show when=move || !disabled.get()>
                <ShareButton file=page />
            </Show>
        </div>
    }
}

/// Hands a document to the browser and says what came of it.
fn hand_out(toasts: Toasts, form: Form, document: &Document, name: &str) {
    let name = form.file_name(name);
    match save::save(&name, form.kind(), form.write(document).as_bytes()) {
        Ok(()) => toasts.toast(words::handed(&name)),
        Err(_) => toasts.error(words::failed()),
    }
}

/// Fills the screen with the page, and gives it back.
#[component]
pub fn FullScreenButton() -> impl IntoView {
    let is_filled = RwSignal::new(screen::is_filled());
    let listener = screen::on_change(move || {
        is_filled.try_set(screen::is_filled());
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.dispose());
    let label = Signal::derive(move || {
        let label = if is_filled.get() {
            words::leave_screen()
        } else {
            words::fill_screen()
        };
        label.to_owned()
    });
    let turn = move |_| {
        if is_filled.get_untracked() {
            screen::leave()
        } else {
            screen::fill()
        }
    };
    view! { <Button label icon=Glyph::Present on_click=turn /> }
}
