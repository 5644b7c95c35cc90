//! The trend as a drawing: one point per visit, the share of points from 0 to 100 % upwards.

use leptos::prelude::*;

use super::say::percent;
use super::trend::Point;
use crate::i18n;

/// In pixels, so that letters keep their size; what is wider than the page scrolls.
const COLUMN: f64 = 96.0;
const LEFT: f64 = 48.0;
const TOP: f64 = 26.0;
const PLOT: f64 = 150.0;
const FOOT: f64 = 30.0;

/// The drawing.
#[component]
pub(super) fn Drawing(
    points: Memo<Vec<Point>>,
    /// What it shows, in a sentence.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let width = move || LEFT + COLUMN * points.read().len() as f64;
    let height = TOP + PLOT + FOOT;
    let y = |share: f64| TOP + PLOT * (1.0 - share);
    let x = |place: usize| LEFT + COLUMN * (place as f64 + 0.5);
    let scale = move || {
        let line = |share: f64| {
            view! {
                <line class="shopping__rule" x1=LEFT x2=width() y1=y(share) y2=y(share)></line>
                <text class="shopping__scale" x=LEFT - 8.0 y=y(share) + 4.0 text-anchor="end">{percent(share)}</text>
            }
        };
        [0.0, 0.5, 1.0].map(line).collect_view()
    };
    let path = move || {
        let points = points.read();
        let places = points.iter().enumerate();
        places
            .map(|(place, point)| {
                let begins = if place == 0 { 'M' } else { 'L' };
                format!("{begins}{:.1} {:.1}", x(place), y(point.share))
            })
            .collect::<String>()
    };
    let marks = move || {
        let points = points.read();
        let mark = |(place, point): (usize, &Point)| {
            let (x, y) = (x(place), y(point.share));
            let beside = if is_valley(&points, place) {
                21.0
            } else {
                -11.0
            };
            view! {
                <circle class="shopping__dot" cx=x cy=y r="5.5"></circle>
                <text class="shopping__value" x=x y=y + beside text-anchor="middle">{percent(point.share)}</text>
                <text class="shopping__scale" x=x y=TOP + PLOT + 21.0 text-anchor="middle">
                    {i18n::day(point.day.parts())}
                </text>
            }
        };
        points.iter().enumerate().map(mark).collect_view()
    };
    view! {
        <svg
            class="shopping__drawing"
            role="img"
            aria-label=label
            viewBox=move || format!("0 0 {:.0} {height:.0}", width())
            width=move || format!("{:.0}", width())
            height=format!("{height:.0}")
        >
            {scale}
            <path class="shopping__line" d=path></path>
            {marks}
        </svg>
    }
}

/// Does the line come down to this point and rise again, so that the number has room below it only?
fn is_valley(points: &[Point], place: usize) -> bool {
    let share = |place: usize| points.get(place).map(|point| point.share);
    let Some(here) = share(place) else {
        return false;
    };
    let before = place.checked_sub(1).and_then(share);
    let beside = [before, share(place + 1)];
    let mut beside = beside.into_iter().flatten().peekable();
    // At the foot the days stand.
    here > 0.15 && beside.peek().is_some() && beside.all(|other| other > here)
}
