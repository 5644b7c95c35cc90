//! Rating a step in the outline, for those who do not use the map.

use leptos::prelude::*;

use super::curve_lines::step_title;
use crate::domain::Feeling;
use crate::i18n::words::journey_show as words;
use crate::ui::parts::field::Choice;
use crate::ui::parts::{Segmented, use_toasts};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The value that stands for no rating.
const NONE: &str = "none";

/// What the person at this browser felt at a step.
#[component]
pub(super) fn RateHere(workspace: Workspace, step: Id) -> impl IntoView {
    let toasts = use_toasts();
    let group = Memo::new(move |_| workspace.my_group());
    let value = Signal::derive(move || {
        let feeling = workspace.my_rating(step, group.get());
        feeling.map_or(NONE, Feeling::as_str).to_owned()
    });
    let options = Signal::derive(|| {
        let feelings = Feeling::ALL.map(|feeling| {
            Choice::new(feeling.as_str(), say_method::feeling(feeling))
                .icon(say_method::feeling_glyph(feeling))
        });
        let none = Choice::new(NONE, words::not_rated());
        feelings.into_iter().chain([none]).collect::<Vec<_>>()
    });
    let rate = move |chosen: String| {
        let feeling: Option<Feeling> = chosen.parse().ok();
        if workspace.rate(step, group.get_untracked(), feeling) {
            let word = feeling.map_or(words::not_rated(), say_method::feeling);
            let title = untrack(|| step_title(workspace, step));
            toasts.announce(words::rated(&title, word));
        }
    };
    let label =
        Signal::derive(move || words::rate_as(&say_method::rater_group(workspace, group.get())));
    view! {
        <div class="outline__rate" data-no-print>
            <Segmented label options value on_change=rate />
        </div>
    }
}
