//! The face of a persona: its picture, or its initial on its colour.

use leptos::prelude::*;

use crate::domain::Persona;
use crate::ui::parts::{Glyph, Icon};

/// A round face. The name stands beside it, so it says nothing itself.
#[component]
pub(super) fn Portrait(
    #[prop(into)] persona: Signal<Persona>,
    /// How large: "small", "large" or "paper".
    size: &'static str,
) -> impl IntoView {
    let color = move || persona.read().color.as_str();
    let face = move || {
        let persona = persona.read();
        match persona.picture() {
            Some(picture) => view! {
                <img class="portrait__picture" src=picture.to_owned() alt="" decoding="async" />
            }
            .into_any(),
            None if persona.initial().is_empty() => {
                view! { <Icon glyph=Glyph::Person /> }.into_any()
            }
            None => view! { <span>{persona.initial()}</span> }.into_any(),
        }
    };
    view! {
        <span class="portrait" data-size=size data-color=color aria-hidden="true">
            {face}
        </span>
    }
}
