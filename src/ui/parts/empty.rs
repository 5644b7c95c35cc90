//! What a place says while there is nothing in it: what belongs here, and how to begin.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// An empty state that teaches.
#[component]
pub fn Empty(
    /// What belongs here.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and how to begin.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// Shown above.
    #[prop(optional, into)]
    icon: Option<Signal<Glyph>>,
    /// The action to begin with.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {icon.map(|glyph| view! { <span class="empty__mark"><Icon glyph /></span> })}
            <p class="empty__title">{title}</p>
            {move || text.get().map(|text| view! { <p class="empty__text">{text}</p> })}
            {children.map(|children| view! { <div class="empty__actions">{children()}</div> })}
        </div>
    }
}
