//! Several pasted lines: one card each, or one card in all, as the person says.

use leptos::prelude::*;

use crate::i18n::words::{board, common};
use crate::ui::parts::{Button, Dialog, Variant};

/// Asks what to do with pasted lines.
#[component]
pub(super) fn PasteDialog(
    /// The lines; empty while nothing was pasted.
    titles: RwSignal<Vec<String>>,
    /// Make a card of each.
    #[prop(into)]
    on_add: Callback<Vec<String>>,
    /// Make none.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let count = Signal::derive(move || titles.read().len());
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| on_close.run(()) />
            <Button
                label=board::paste_one()
                on_click=move |_| on_add.run(vec![titles.get_untracked().join(" ")])
            />
            <Button
                label=Signal::derive(move || board::paste_go(count.get()))
                variant=Variant::Primary
                on_click=move |_| on_add.run(titles.get_untracked())
            />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || count.get() > 0)
            title=Signal::derive(move || board::paste_title(count.get()))
            on_close
            footer
        >
            <p>{board::paste_text()}</p>
            <ol class="pasted">
                {move || titles.get().into_iter().map(|title| view! { <li>{title}</li> }).collect_view()}
            </ol>
        </Dialog>
    }
}
