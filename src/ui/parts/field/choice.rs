//! Yes or no, and one of few: the browser's own checkboxes and radio buttons in our clothes, so
//! that all their keys work.

use leptos::prelude::*;

use super::frame::{Frame, FrameProps, Words};
use super::select::Choice;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::ids::fresh_id;

/// Yes or no.
#[component]
pub fn Checkbox(
    /// What yes means.
    #[prop(into)]
    label: Signal<String>,
    /// Is it yes?
    #[prop(into)]
    checked: Signal<bool>,
    /// It became yes or no.
    #[prop(into)]
    on_change: Callback<bool>,
    /// What helps to decide.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = fresh_id("field");
    let hint_id = format!("{id}-hint");
    let described_by = hint_id.clone();
    view! {
        <div class="check">
            <input
                id=id.clone()
                class="check__box"
                type="checkbox"
                prop:checked=checked
                disabled=disabled
                aria-describedby=move || hint.get().map(|_| described_by.clone())
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <label class="check__label" for=id>
                {label}
            </label>
            {move || {
                hint.get().map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })
            }}
        </div>
    }
}

/// One of few, all in sight.
#[component]
pub fn Segmented(
    /// What it is for.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value that is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Something else was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Says the label only to screen readers.
    #[prop(optional)]
    label_hidden: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = fresh_id("field");
    let words = Words {
        id: id.clone(),
        label,
        label_hidden,
        hint,
        error: MaybeProp::default(),
    };
    let (described_by, labelled_by) = (words.described_by(), format!("{id}-label"));
    let segments = move || {
        let name = id.clone();
        let segment = move |choice: Choice| {
            view! { <Segment name=name.clone() choice value on_change disabled /> }
        };
        options.get().into_iter().map(segment).collect_view()
    };
    let group = view! {
        <div
            class="segments"
            role="radiogroup"
            aria-labelledby=labelled_by
            aria-describedby=described_by
        >
            {segments}
        </div>
    };
    let children = Box::new(move || group.into_any());
    Frame(
        FrameProps::builder()
            .words(words)
            .is_group(true)
            .children(children)
            .build(),
    )
}

#[component]
fn Segment(
    name: String,
    choice: Choice,
    value: Signal<String>,
    on_change: Callback<String>,
    disabled: Signal<bool>,
) -> impl IntoView {
    let Choice {
        value: own,
        label,
        icon,
    } = choice;
    let chosen = own.clone();
    view! {
        <label class="segment">
            <input
                class="visually-hidden"
                type="radio"
                name=name
                value=own.clone()
                prop:checked=move || value.with(|value| *value == own)
                disabled=disabled
                on:change=move |_| on_change.run(chosen.clone())
            />
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span class="segment__label">{label}</span>
        </label>
    }
}
