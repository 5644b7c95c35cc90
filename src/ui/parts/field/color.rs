//! Choosing a department's colour.

use leptos::prelude::*;

use super::frame::{Frame, FrameProps, Words};
use crate::domain::Color;
use crate::i18n::words;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::ids::fresh_id;

/// What a colour is called.
pub fn color_name(color: Color) -> &'static str {
    match color {
        Color::Violet => words::parts::color_violet(),
        Color::Teal => words::parts::color_teal(),
        Color::Amber => words::parts::color_amber(),
        Color::Blue => words::parts::color_blue(),
        Color::Rose => words::parts::color_rose(),
        Color::Olive => words::parts::color_olive(),
        Color::Slate => words::parts::color_slate(),
        Color::Copper => words::parts::color_copper(),
    }
}

/// One of the department colours, as swatches with names.
#[component]
pub fn ColorChoice(
    /// What it is for.
    #[prop(into)]
    label: Signal<String>,
    /// The colour that is chosen.
    #[prop(into)]
    value: Signal<Color>,
    /// Another was chosen.
    #[prop(into)]
    on_change: Callback<Color>,
    /// Says the label only to screen readers.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let id = fresh_id("field");
    let words = Words {
        id: id.clone(),
        label,
        label_hidden,
        hint: MaybeProp::default(),
        error: MaybeProp::default(),
    };
    let labelled_by = format!("{id}-label");
    let swatches = Color::ALL.map(|color| {
        view! {
            <label class="swatch" data-color=color.as_str() title=color_name(color)>
                <input
                    class="visually-hidden"
                    type="radio"
                    name=id.clone()
                    value=color.as_str()
                    prop:checked=move || value.get() == color
                    on:change=move |_| on_change.run(color)
                />
                <span class="swatch__dot">
                    <Icon glyph=Glyph::Check />
                </span>
                <span class="swatch__name">{color_name(color)}</span>
            </label>
        }
    });
    let group = view! {
        <div class="swatches" role="radiogroup" aria-labelledby=labelled_by>
            {swatches.into_iter().collect_view()}
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
