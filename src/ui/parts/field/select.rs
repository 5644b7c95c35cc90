//! One of many, from the browser's own list.

use leptos::{html, prelude::*};

use super::frame::{Frame, FrameProps, Words};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::ids::fresh_id;

/// One of the possible values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What it means.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Shown before the words, where there is room for it.
    pub icon: Option<Glyph>,
}

impl Choice {
    /// A value and its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            icon: None,
        }
    }

    /// With an icon.
    pub fn icon(mut self, glyph: Glyph) -> Self {
        self.icon = Some(glyph);
        self
    }
}

/// One of many.
#[component]
pub fn Select(
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
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
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
        error,
    };
    let (described_by, invalid) = (words.described_by(), words.invalid());
    let node_ref = NodeRef::<html::Select>::new();
    // The options may come after the value; only then can the element take it.
    Effect::new(move |_| {
        options.track();
        let value = value.get();
        if let Some(select) = node_ref.get() {
            request_animation_frame(move || select.set_value(&value));
        }
    });
    let lines = move || {
        let line = |choice: Choice| {
            let is_chosen = value.with_untracked(|value| *value == choice.value);
            view! { <option value=choice.value selected=is_chosen>{choice.label}</option> }
        };
        options.get().into_iter().map(line).collect_view()
    };
    let select = view! {
        <span class="select">
            <select
                node_ref=node_ref
                id=id
                class="input select__list"
                disabled=disabled
                aria-describedby=described_by
                aria-invalid=invalid
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {lines}
            </select>
            <Icon glyph=Glyph::ChevronDown />
        </span>
    };
    Frame(
        FrameProps::builder()
            .words(words)
            .children(Box::new(move || select.into_any()))
            .build(),
    )
}
