//! A scale from 0 to 10: the browser's own radio buttons, so that the arrow keys work, with a way to give
//! no answer.

use leptos::prelude::*;

use crate::i18n::{self, words::sheet};
use crate::platform::address;
use crate::ui::parts::{Glyph, Icon, fresh_id};

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
    /// Says the label only to screen readers.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let name = fresh_id("scale");
    let (labelled_by, label_id) = (format!("{name}-label"), format!("{name}-label"));
    let (described_by, ends_id) = (format!("{name}-ends"), format!("{name}-ends"));
    let label_class = if label_hidden {
        "visually-hidden"
    } else {
        "sheet-pass__label"
    };
    let last = name.clone();
    // The button goes with the answer, so that the keyboard moves to the scale.
    let clear = move |_| {
        on_change.run(None);
        address::focus(&last);
    };
    let steps = (0..=MOST).map(|step| {
        view! {
            <label class="sheet-pass__step">
                <input
                    id=(step == 0).then(|| name.clone())
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
        <div class="sheet-pass__question">
            <p class=label_class id=label_id>{label}</p>
            <div class="sheet-pass__scale" role="radiogroup" aria-labelledby=labelled_by aria-describedby=described_by>
                {steps.collect_view()}
                <Show when=move || value.get().is_some()>
                    <button
                        class="sheet-pass__clear"
                        type="button"
                        aria-label=sheet::clear()
                        title=sheet::clear()
                        on:click=clear.clone()
                    >
                        <Icon glyph=Glyph::Close />
                    </button>
                </Show>
            </div>
            <p class="sheet-pass__ends" id=ends_id>
                <span>{low}</span>
                <span>{high}</span>
            </p>
        </div>
    }
}
