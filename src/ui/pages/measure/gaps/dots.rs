//! The dots of one row as a drawing. Places are percentages, so that it fits any width and its
//! dots keep their form.

use leptos::prelude::*;

use super::choose::Chosen;
use super::{say, shapes};
use crate::method::gaps::{GapRow, lines};

/// How far apart dots on one line are at the least, in units of the scale.
const APART: f64 = 0.13;

/// The height of a line of dots, in pixels.
const LINE: f64 = 18.0;

/// Where a mean stands, in percent of the width; dots at the ends are still inside.
fn place(mean: f64) -> f64 {
    50.0 + mean * 45.0
}

fn percent(mean: f64) -> String {
    format!("{:.2}%", place(mean))
}

/// The drawing of a row.
pub(super) fn dots(chosen: Chosen, name: &str, row: &GapRow) -> impl IntoView + use<> {
    let dots = row.dots();
    let groups = chosen.groups.get();
    // Customers and all staff stand on the first line, joined; the others find room below.
    let both: Vec<f64> = dots.iter().take(2).map(|(_, mean, _)| *mean).collect();
    let below: Vec<f64> = dots.iter().skip(2).map(|(_, mean, _)| *mean).collect();
    let below = lines(&below, APART);
    let count = 1 + below.iter().map(|line| line + 1).max().unwrap_or_default();
    let height = count as f64 * LINE + 6.0;
    let y = |line: usize| line as f64 * LINE + LINE / 2.0 + 3.0;
    let all = [0, 0].into_iter().chain(below.iter().map(|line| line + 1));
    let said: Vec<String> = dots
        .iter()
        .map(|(group, mean, n)| say::dot(chosen, *group, *mean, *n))
        .collect();
    let label = say::picture(name, &said);
    let marks = dots
        .iter()
        .zip(all)
        .zip(said)
        .map(|(((group, mean, _), line), said)| {
            view! {
                <svg x=percent(*mean) y=y(line) overflow="visible" aria-hidden="true">
                    <title>{said}</title>
                    {shapes::shape(&groups, *group)}
                </svg>
            }
        });
    let marks: Vec<_> = marks.collect();
    let link = match both.as_slice() {
        [customers, staff] => Some(view! {
            <line class="gaps__link" x1=percent(*customers) x2=percent(*staff) y1=y(0) y2=y(0)></line>
        }),
        _ => None,
    };
    view! {
        <svg class="gaps__drawing" role="img" aria-label=label width="100%" height=height>
            <line class="gaps__edge" x1=percent(-1.0) x2=percent(-1.0) y1="0" y2=height></line>
            <line class="gaps__zero" x1=percent(0.0) x2=percent(0.0) y1="0" y2=height></line>
            <line class="gaps__edge" x1=percent(1.0) x2=percent(1.0) y1="0" y2=height></line>
            {link}
            {marks}
        </svg>
    }
}
