//! The three ways on, each with what it does to the measure.

use leptos::prelude::*;

use crate::domain::Decision;
use crate::i18n::words::pilots;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_doing;

/// One of three; nothing is chosen at first.
#[component]
pub(super) fn Choices(
    chosen: RwSignal<Option<Decision>>,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let one = move |decision: Decision| {
        view! {
            <label class="pilot-choice">
                <input
                    class="pilot-choice__box"
                    type="radio"
                    name="pilot-decision"
                    value=decision.as_str()
                    prop:checked=move || chosen.get() == Some(decision)
                    on:change=move |_| chosen.set(Some(decision))
                />
                <span class="pilot-choice__name">{say_doing::decision(decision)}</span>
                <span class="pilot-choice__then quiet">{consequence(decision)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="pilot-choices">
            <legend class="field__label">{pilots::choose()}</legend>
            {Decision::ALL.map(one).collect_view()}
            <div role="alert">
                {move || error.get().map(|text| view! {
                    <p class="field__error">
                        <Icon glyph=Glyph::Warning />
                        <span>{text}</span>
                    </p>
                })}
            </div>
        </fieldset>
    }
}

/// What a decision does to the measure.
pub(super) fn consequence(decision: Decision) -> &'static str {
    match decision {
        Decision::RollOut => pilots::then_roll_out(),
        Decision::Change => pilots::then_change(),
        Decision::Drop => pilots::then_drop(),
    }
}
