//! A scale from 0 to 10: the browser's own radio buttons, so that the arrow keys work, with a way to give
//! no answer.

use leptos::prelude::*;

use crate::i18n::{self, words::sheet};
use crate::ui::parts::{Button, Variant, fresh_id};

/// The highest step.
const MOST: u8 = 10;

/// A scale from 0 to 10.
#[component]
pub(super) fn Scale(
    /// What is asked.
    label: &'static str,
    /// What 0 means.
    low: &'static str,
    /// What 10 means.
    high: &'static str,
    /// What is chosen.
    value: Signal<Option<u8>>,
    /// Something else is chosen, or nothing.
    #[prop(into)]
    on_change: Callback<Option<u8>>,
) -> impl IntoView {
    let name = fresh_id("scale");
    let (labelled_by, label_id) = (format!("{name}-label"), format!("{name}-label"));
    let (described_by, ends_id) = (format!("{name}-ends"), format!("{name}-ends"));
    let steps = (0..=MOST).map(|step| {
        view! {
            <label class="sheet__step">
                <input
                    class="visually-hidden"
                    type="radio"
                    name=name.clone()
                    value=step.to_string()
                    prop:checked=move || value.get() == Some(step)
                    on:change=move |_| on_change.run(Some(step))
                />
                <span>{i18n::number(usize::from(step))}</span>
            </label>
        }
    });
    view! {
        <div class="sheet__question">
            <div class="sheet__asked">
                <p class="sheet__label" id=label_id>{label}</p>
                <Show when=move || value.get().is_some()>
                    <Button
                        label=sheet::clear()
                        variant=Variant::Ghost
                        on_click=move |_| on_change.run(None)
                    />
                </Show>
            </div>
            <div class="sheet__scale" role="radiogroup" aria-labelledby=labelled_by aria-describedby=described_by>
                {steps.collect_view()}
            </div>
            <p class="sheet__ends" id=ends_id>
                <span>{low}</span>
                <span>{high}</span>
            </p>
        </div>
    }
}
