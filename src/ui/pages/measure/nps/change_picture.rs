//! The scores of comparable waves with their margins as a drawing. Places are percentages of the
//! width, so that letters and dots keep their size.

use leptos::prelude::*;

use crate::i18n::{self, words::nps as words};
use crate::method::Net;
use crate::ui::pages::measure::overview::say;

/// The height of the drawing and the room above and below the scale, in pixels.
const HEIGHT: f64 = 210.0;
const ROOM: f64 = 18.0;
const BELOW: f64 = 24.0;

/// A wave in the picture.
#[derive(Clone, PartialEq)]
pub(in crate::ui::pages) struct Spot {
    /// Its number in the table.
    pub(in crate::ui::pages) number: usize,
    pub(in crate::ui::pages) name: String,
    pub(in crate::ui::pages) net: Net,
}

/// Where a score from -1 to +1 stands.
fn height(value: f64) -> f64 {
    let scale = HEIGHT - ROOM - BELOW;
    ROOM + (1.0 - value.clamp(-1.0, 1.0)) / 2.0 * scale
}

/// Where the wave at this place stands, in percent; room for the scale at the left.
fn across(place: usize, count: usize) -> f64 {
    let width = 88.0 / count.max(1) as f64;
    12.0 + width * (place as f64 + 0.5)
}

fn percent(number: f64) -> String {
    format!("{number:.3}%")
}

/// The drawing; the table below has the same numbers.
#[component]
pub(in crate::ui::pages) fn Picture(spots: Memo<Vec<Spot>>) -> impl IntoView {
    let label = move || {
        let spots = spots.read();
        let part = |spot: &Spot| {
            let n = i18n::number(spot.net.n as usize);
            words::change_picture_part(&n, &say::with_margin(&spot.net), &spot.name)
        };
        let parts: Vec<String> = spots.iter().map(part).collect();
        words::change_picture(&parts.join("; "))
    };
    let scale = [1.0, 0.5, 0.0, -0.5, -1.0].map(|value| {
        let class = if value == 0.0 { "nps__zero" } else { "nps__level" };
        view! {
            <line class=class x1="12%" x2="100%" y1=height(value) y2=height(value)></line>
            <text class="nps__scale" x="11%" y=height(value) + 4.0>{i18n::signed(value * 100.0, 0)}</text>
        }
    });
    view! {
        <svg class="nps__picture" role="img" aria-label=label width="100%" height=HEIGHT>
            {scale.into_iter().collect_view()}
            {move || drawn(&spots.read())}
        </svg>
    }
}

fn drawn(spots: &[Spot]) -> impl IntoView + use<> {
    let count = spots.len();
    let pairs = spots.iter().zip(spots.iter().skip(1)).enumerate();
    let line = |(place, (one, next)): (usize, (&Spot, &Spot))| {
        view! {
            <line
                class="nps__line"
                x1=percent(across(place, count))
                x2=percent(across(place + 1, count))
                y1=height(one.net.value)
                y2=height(next.net.value)
            ></line>
        }
    };
    let lines: Vec<_> = pairs.map(line).collect();
    let spot = |(place, spot): (usize, &Spot)| {
        let x = percent(across(place, count));
        let y = height(spot.net.value);
        let margin = spot.net.margin().map(|margin| {
            let (top, low) = (height(spot.net.value + margin), height(spot.net.value - margin));
            view! {
                <svg x=x.clone() y="0" overflow="visible">
                    <path class="nps__margin" d=format!("M0 {top:.1}V{low:.1}M-6 {top:.1}H6M-6 {low:.1}H6")></path>
                </svg>
            }
        });
        // A score without margin is an open dot.
        let kind = if margin.is_some() { "sure" } else { "open" };
        view! {
            {margin}
            <circle class="nps__dot" data-kind=kind cx=x.clone() cy=y r="5.5"></circle>
            <svg x=x.clone() y=y overflow="visible">
                <text class="nps__at" x="10" y="4">{say::points(spot.net.value)}</text>
            </svg>
            <text class="nps__under" x=x y=HEIGHT - 6.0>{spot.number}</text>
        }
    };
    let spots: Vec<_> = spots.iter().enumerate().map(spot).collect();
    (lines, spots)
}
