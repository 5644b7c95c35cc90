//! What is known about a persona in a word: goal, priority, share, NPS.

use leptos::prelude::*;

use crate::domain::{Percent, Persona, Priority, Score};
use crate::i18n::{self, words::personas};
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::say_method;

/// A share as people read it, without the sign.
pub(super) fn percent(share: Percent) -> String {
    i18n::decimal(share.get(), 2)
}

/// A score as people read it.
pub(super) fn score(nps: Score) -> String {
    i18n::decimal(nps.get(), 2)
}

/// The chips of a persona.
#[component]
pub(super) fn Facts(persona: Memo<Persona>) -> impl IntoView {
    let goal = move || match persona.read().goal {
        Some(goal) => view! {
            <Chip label=personas::goal_is(say_method::strategic_goal(goal)) tone=Tone::Accent />
        }
        .into_any(),
        None => view! { <Chip label=personas::goal_open() /> }.into_any(),
    };
    let priority = move || {
        let priority = persona.read().priority;
        let label = personas::priority_is(say_method::priority(priority));
        let tone = match priority {
            Priority::High => Tone::Warn,
            Priority::Medium | Priority::Low => Tone::Neutral,
        };
        let icon = match priority {
            Priority::High => Glyph::ArrowUp,
            Priority::Medium => Glyph::Okay,
            Priority::Low => Glyph::ArrowDown,
        };
        view! { <Chip label tone icon /> }
    };
    let share = move || {
        let share = persona.read().share;
        share.map(|share| view! { <Chip label=personas::share_is(&percent(share)) /> })
    };
    view! {
        <div class="persona-facts">
            {goal}
            {priority}
            {share}
        </div>
    }
}
