//! Choosing the colour of something in a list.

use leptos::prelude::*;

use crate::domain::Color;
use crate::i18n::words::{common, setup};
use crate::ui::parts::{Button, ColorChoice, Dialog, Variant};

/// The colours, while one is being chosen.
#[component]
pub(in crate::ui::pages) fn ColorDialog(
    #[prop(into)] open: Signal<bool>,
    /// What gets the colour.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] color: Signal<Color>,
    #[prop(into)] on_change: Callback<Color>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let footer = move || {
        view! {
            <Button label=common::done() variant=Variant::Primary on_click=move |_| on_close.run(()) />
        }
    };
    view! {
        <Dialog
            open
            title=Signal::derive(move || setup::color_title(&name.get()))
            on_close
            footer
        >
            <ColorChoice label=setup::color() label_hidden=true value=color on_change />
        </Dialog>
    }
}
