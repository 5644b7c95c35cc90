//! A small label: a state, a tag, a count.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::domain::Color;

/// What a chip wants to say besides its words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Nothing.
    #[default]
    Neutral,
    /// Well done.
    Good,
    /// Look here.
    Warn,
    /// Chosen, or ours.
    Accent,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 4] = [Self::Neutral, Self::Good, Self::Warn, Self::Accent];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Accent => "accent",
        }
    }
}

/// A small label.
#[component]
pub fn Chip(
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
    /// Its tone.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Shown before the words.
    #[prop(optional, into)]
    icon: Option<Signal<Glyph>>,
    /// A tooltip that says more.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// A dot of this colour before the words.
    #[prop(optional, into)]
    color: MaybeProp<Color>,
) -> impl IntoView {
    view! {
        <span class="chip" data-tone=move || tone.get().as_str() title=move || title.get()>
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {move || color.get().map(|color| view! { <span class="dot" data-color=color.as_str()></span> })}
            <span>{label}</span>
        </span>
    }
}
