//! The foot of a long list that is drawn piece by piece.

use leptos::prelude::*;

use crate::ui::parts::{Button, Variant};

/// How many entries of a list are drawn at once.
pub(super) const PIECE: usize = 50;

/// Shows how many entries are not drawn yet, and draws the next ones.
#[component]
pub(super) fn More(
    /// How many entries there are.
    #[prop(into)]
    total: Signal<usize>,
    /// How many are drawn.
    shown: RwSignal<usize>,
    /// The words for a number of further entries.
    label: fn(usize) -> String,
) -> impl IntoView {
    let hidden = Signal::derive(move || total.get().saturating_sub(shown.get()));
    view! {
        <Show when=move || { hidden.get() > 0 }>
            <Button
                label=Signal::derive(move || label(hidden.get()))
                variant=Variant::Ghost
                on_click=move |_| shown.update(|shown| *shown += PIECE)
            />
        </Show>
    }
}
