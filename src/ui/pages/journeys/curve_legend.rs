//! What the lines of the emotion curve mean, which of them are drawn, and their numbers.

use leptos::prelude::*;

use super::curve_lines::{CurveGroups, Line, color, pattern};
use crate::domain::RaterGroup;
use crate::i18n::{self, words::journey_show as words};
use crate::method::Curve;
use crate::ui::say_method;
use crate::workspace::Workspace;

/// Mean and peak-end value of a curve in words.
pub(super) fn both(curve: &Curve) -> (String, String) {
    let signed = |value: Option<f64>| value.map_or_else(String::new, |v| i18n::signed(v, 1));
    (signed(curve.mean()), signed(curve.peak_end()))
}

/// The groups that rated; each can be drawn or not.
#[component]
pub(super) fn Legend(
    workspace: Workspace,
    rated: Memo<Vec<RaterGroup>>,
    lines: Memo<Vec<Line>>,
) -> impl IntoView {
    let groups = CurveGroups::of_page();
    let chip = move |group: RaterGroup| {
        let is_shown = move || groups.shown(&rated.get()).contains(&group);
        view! {
            <button
                class="curve__chip"
                type="button"
                aria-pressed=move || is_shown().to_string()
                on:click=move |_| groups.toggle(group, &rated.get_untracked())
            >
                <Swatch workspace group />
                <span>{move || say_method::rater_group(workspace, group)}</span>
            </button>
        }
    };
    let has_gap = move || {
        let gap = |line: &Line| line.dots.iter().any(|dot| dot.after_gap);
        lines.with(|lines| lines.iter().any(gap))
    };
    let has_double = move || lines.with(|lines| lines.iter().any(|line| line.is_double));
    view! {
        <Show
            when=move || rated.with(|rated| !rated.is_empty())
            fallback=|| view! { <p class="curve__hint">{words::curve_empty()}</p> }
        >
            <div class="curve__chips" role="group" aria-label=words::groups()>
                <For each=move || rated.get() key=|group| *group children=chip />
            </div>
        </Show>
        <Show when=move || has_double() || has_gap()>
            <p class="curve__key">
                <Show when=has_double>
                    <span class="curve__key-part">
                        <Sample class="curve__line" double=true />
                        {words::key_double()}
                    </span>
                </Show>
                <Show when=has_gap>
                    <span class="curve__key-part">
                        <Sample class="curve__bridge" double=false />
                        {words::key_bridge()}
                    </span>
                </Show>
            </p>
        </Show>
    }
}

/// A piece of a group's line.
#[component]
fn Swatch(workspace: Workspace, group: RaterGroup) -> impl IntoView {
    view! {
        <svg class="curve__swatch" viewBox="0 0 32 12" aria-hidden="true" focusable="false">
            <g
                class="curve__group"
                data-pattern=move || pattern(workspace, group)
                data-color=move || color(workspace, group).map(|color| color.as_str())
            >
                <path class="curve__line" d="M1 6h30"></path>
            </g>
        </svg>
    }
}

/// A piece of a line of a certain sort.
#[component]
fn Sample(class: &'static str, double: bool) -> impl IntoView {
    view! {
        <svg class="curve__swatch" viewBox="0 0 32 12" aria-hidden="true" focusable="false">
            <g class="curve__group" data-pattern="0" data-double=double.to_string()>
                <path class=class d="M1 6h30"></path>
                {double.then(|| view! { <path class="curve__core" d="M0 6h32"></path> })}
            </g>
        </svg>
    }
}

/// Mean, peak-end value and number of ratings of each line.
#[component]
pub(super) fn Figures(#[prop(into)] lines: Signal<Vec<Line>>) -> impl IntoView {
    let figures = move || {
        lines.with(|lines| {
            let figure = |line: &Line| {
                let (mean, peak_end) = both(&line.curve);
                let n = usize::try_from(line.curve.n()).unwrap_or(usize::MAX);
                view! {
                    <li class="curve__figures">
                        <strong>{line.name.clone()}</strong>
                        <span>{words::mean_is(&mean)}</span>
                        <span title=words::peak_end_help()>{words::peak_end_is(&peak_end)}</span>
                        <span>{words::ratings(n)}</span>
                    </li>
                }
            };
            lines.iter().map(figure).collect_view()
        })
    };
    view! { <ul class="curve__all-figures">{figures}</ul> }
}
