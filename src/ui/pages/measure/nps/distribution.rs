//! How many gave each score, where that is known.

use leptos::prelude::*;

use crate::domain::Recommended;
use crate::i18n::{self, words::nps as words};

/// The height of the highest bar, in pixels.
const HIGH: f64 = 84.0;

/// Room above the bars for their numbers.
const ABOVE: f64 = 16.0;

fn class(score: usize) -> &'static str {
    match score {
        0..=6 => "detractors",
        7..=8 => "passives",
        _ => "promoters",
    }
}

/// Bars from 0 to 10, and the numbers as a table.
#[component]
pub(super) fn Distribution(counts: Recommended) -> impl IntoView {
    let known: usize = counts.scores.iter().map(|count| *count as usize).sum();
    if known == 0 {
        return ().into_any();
    }
    let some = (!counts.has_scores_only()).then(|| {
        view! { <p class="quiet small">{words::distribution_some(known)}</p> }
    });
    let part = |(score, count): (usize, &u32)| {
        words::distribution_part(&i18n::number(*count as usize), &score.to_string())
    };
    let parts: Vec<String> = counts.scores.iter().enumerate().map(part).collect();
    let label = words::distribution_of(&parts.join(", "));
    view! {
        <figure class="nps__distribution">
            <figcaption>{words::distribution()}</figcaption>
            {some}
            <svg class="nps__bars" role="img" aria-label=label width="100%" height=ABOVE + HIGH + 20.0>
                {bars(&counts)}
            </svg>
            <details class="nps__details">
                <summary>{words::as_table()}</summary>
                <Numbers counts />
            </details>
        </figure>
    }
    .into_any()
}

fn bars(counts: &Recommended) -> impl IntoView + use<> {
    let most = counts.scores.iter().copied().max().unwrap_or_default();
    let most = f64::from(most.max(1));
    let width = 100.0 / 11.0;
    let bar = |(score, count): (usize, &u32)| {
        let left = score as f64 * width;
        let height = f64::from(*count) / most * HIGH;
        let top = ABOVE + HIGH - height;
        let middle = format!("{:.3}%", left + width / 2.0);
        let number = (*count > 0).then(|| {
            view! {
                <text class="nps__over" x=middle.clone() y=top - 4.0>{i18n::number(*count as usize)}</text>
            }
        });
        view! {
            <rect
                class="nps__part"
                data-class=class(score)
                x=format!("{:.3}%", left + width * 0.12)
                width=format!("{:.3}%", width * 0.76)
                y=top
                height=height
            ></rect>
            {number}
            <text class="nps__under" x=middle y=ABOVE + HIGH + 15.0>{score}</text>
        }
    };
    let all: Vec<_> = counts.scores.iter().enumerate().map(bar).collect();
    view! {
        {all}
        <line class="nps__ground" x1="0" x2="100%" y1=ABOVE + HIGH y2=ABOVE + HIGH></line>
    }
}

#[component]
fn Numbers(counts: Recommended) -> impl IntoView {
    let row = |(score, count): (usize, u32)| {
        view! {
            <tr>
                <th scope="row">{score}</th>
                <td>{i18n::number(count as usize)}</td>
            </tr>
        }
    };
    let rows = counts.scores.into_iter().enumerate();
    view! {
        <table class="nps__table">
            <caption class="visually-hidden">{words::distribution()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::score()}</th>
                    <th scope="col">{words::number()}</th>
                </tr>
            </thead>
            <tbody>{rows.map(row).collect_view()}</tbody>
        </table>
    }
}
