//! Writing new measures: Enter adds one and stays in the field for the next.

use leptos::html;
use leptos::prelude::*;

use super::deeds::Deeds;
use crate::domain::MeasureState;
use crate::i18n::words::plan;
use crate::ui::parts::{Glyph, IconButton, TextField};
use crate::ui::say_measuring;

/// Leads the keyboard to a field.
pub(super) fn focus(field: NodeRef<html::Input>) {
    if let Some(field) = field.get_untracked() {
        // A field that cannot take the focus leaves it where it is.
        field.focus().unwrap_or_default();
    }
}

/// The place at the head of a column where measures are written.
#[component]
pub(super) fn AddMeasure(
    state: MeasureState,
    deeds: Deeds,
    /// The field.
    field: NodeRef<html::Input>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let label = plan::add_to(say_measuring::measure_state(state));
    let add = move || {
        let title = text.get_untracked();
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if !title.is_empty() {
            text.set(String::new());
            deeds.add(state, title);
        }
        focus(field);
    };
    view! {
        <div class="measures-board__add" data-no-print="">
            <TextField
                label=label.clone()
                label_hidden=true
                placeholder=plan::add()
                value=text
                on_input=move |typed: String| text.set(typed)
                on_enter=move |_: String| add()
                node_ref=field
            />
            <IconButton label=plan::add_go(say_measuring::measure_state(state)) icon=Glyph::Plus on_click=move |_| add() />
        </div>
    }
}
