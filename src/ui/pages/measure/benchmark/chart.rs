//! The profile as a drawing: one line per company over the dimensions.

use leptos::prelude::*;

use super::chart_layout::{
    LETTERS, Line, ROW, TOP, WIDTH, dashes, height, label, lines, shape, x, y,
};
use super::sheet::{Axis, Firm};
use crate::i18n;
use crate::method::curve_path::Spot;

/// The drawing.
#[component]
pub(super) fn Chart(
    axes: Memo<Vec<Axis>>,
    firms: Memo<Vec<Firm>>,
    /// What it shows, in a sentence.
    #[prop(into)]
    says: Signal<String>,
) -> impl IntoView {
    let tall = move || height(axes.read().len());
    let drawn = Memo::new(move |_| firms.with(|firms| lines(firms)));
    view! {
        <svg class="benchmark-chart" viewBox=move || format!("0 0 {WIDTH} {}", tall()) role="img" aria-label=says>
            {move || scale(axes.read().len())}
            {move || axes.get().iter().enumerate().map(name).collect_view()}
            {move || drawn.get().into_iter().map(line).collect_view()}
        </svg>
    }
}

/// 0 to 10, with a line for each 2.
fn scale(rows: usize) -> impl IntoView {
    let mark = |score: u8| {
        let at = x(f64::from(score));
        view! {
            <line class="benchmark-chart__grid" x1=at x2=at y1=TOP y2=TOP + ROW * rows as f64></line>
            <text class="benchmark-chart__mark" x=at y=TOP - 9.0 text-anchor="middle" font-size=LETTERS>
                {i18n::number(score.into())}
            </text>
        }
    };
    [0, 2, 4, 6, 8, 10].map(mark).collect_view()
}

fn name((row, axis): (usize, &Axis)) -> impl IntoView + use<> {
    let words = label(axis);
    let first = y(row) + 4.5 - 8.0 * (words.len() as f64 - 1.0);
    let line = |(nth, word): (usize, String)| {
        view! {
            <text class="benchmark-chart__name" x="0" y=first + 16.0 * nth as f64 font-size=LETTERS>{word}</text>
        }
    };
    let across = y(row);
    view! {
        <line class="benchmark-chart__row" x1=x(0.0) x2=x(10.0) y1=across y2=across></line>
        {words.into_iter().enumerate().map(line).collect_view()}
    }
}

fn line(line: Line) -> impl IntoView {
    let Line { firm, paths, spots } = line;
    let (pattern, color) = (firm.pattern, firm.color());
    let path = move |d: String| {
        view! { <path class="benchmark-chart__line" d=d stroke-dasharray=dashes(pattern)></path> }
    };
    let spot = move |at: Spot| {
        view! { <path class="benchmark-chart__dot" d=shape(pattern, at)></path> }
    };
    view! {
        <g class="benchmark-chart__firm" data-own=firm.is_own().to_string() data-color=color.map(|color| color.as_str())>
            {paths.into_iter().map(path).collect_view()}
            {spots.into_iter().map(spot).collect_view()}
        </g>
    }
}

/// A piece of a company's line, for the legend.
#[component]
pub(super) fn Sample(firm: Firm) -> impl IntoView {
    let (pattern, color) = (firm.pattern, firm.color());
    view! {
        <svg class="benchmark-sample" viewBox="0 0 44 16" aria-hidden="true">
            <g class="benchmark-chart__firm" data-own=firm.is_own().to_string() data-color=color.map(|color| color.as_str())>
                <path class="benchmark-chart__line" d="M0 8L44 8" stroke-dasharray=dashes(pattern)></path>
                <path class="benchmark-chart__dot" d=shape(pattern, Spot { x: 22.0, y: 8.0 })></path>
            </g>
        </svg>
    }
}
