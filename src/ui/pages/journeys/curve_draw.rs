//! The emotion curve as a drawing.

use leptos::prelude::*;

use super::curve_layout::{Drawn, HEIGHT, LETTERS, Layout, Mark, SHAPE, Scale, Word, height};
use crate::domain::Feeling;
use crate::ui::say_method;
use crate::workspace::Id;

/// The drawing, as large as the room it is given.
#[component]
pub(super) fn Drawing(
    /// What stands where.
    #[prop(into)]
    layout: Signal<Layout>,
    /// What it shows, in a sentence.
    #[prop(into)]
    label: Signal<String>,
    /// The first column and the number of columns to show; nothing: all.
    #[prop(optional, into)]
    window: MaybeProp<(usize, usize)>,
    /// The step that is spoken of.
    #[prop(optional, into)]
    current: MaybeProp<Id>,
) -> impl IntoView {
    let shown = move |layout: &Layout| window.get().unwrap_or((0, layout.columns));
    let view_box = move || {
        layout.with(|layout| {
            let (first, count) = shown(layout);
            let width = layout.step_width;
            let (x, all) = (first as f64 * width, count.max(1) as f64 * width);
            format!("{x:.1} 0 {all:.1} {HEIGHT}")
        })
    };
    let content = move || {
        layout.with(|layout| {
            let (first, count) = shown(layout);
            let edge = |column: usize| column as f64 * layout.step_width;
            let (from, to) = (edge(first), edge(first + count));
            let inside = move |x: f64| from <= x && x <= to;
            let scales = layout.scales.iter();
            let shown = |scale: &&Scale| (first..first + count).contains(&scale.column);
            let moved = |scale: &Scale| scale_at(*scale, 0.0);
            let begins = layout.scales.iter().any(|scale| scale.column == first);
            // A window that begins elsewhere brings the words of the first column along.
            let brought = layout.scales.first().filter(|_| !begins);
            let scale = (
                scales.filter(shown).map(moved).collect_view(),
                brought.map(|scale| scale_at(*scale, from)),
            );
            let lines = layout
                .lines
                .iter()
                .map(|line| drawn(line, &inside))
                .collect_view();
            let words = layout.words.iter().filter(|word| inside(word.area.x));
            let words = words.map(word).collect_view();
            view! {
                <line class="curve__zero" x1=from x2=to y1=height(0.0) y2=height(0.0)></line>
                {scale}
                {current.get().map(|step| spotlight(layout, step))}
                {lines}
                {words}
            }
        })
    };
    view! {
        <svg class="curve__drawing" viewBox=view_box role="img" aria-label=label>
            {content}
        </svg>
    }
}

/// "begeistert", "okay" and "enttäuscht" with their shapes, so much farther to the right.
fn scale_at(scale: Scale, shift: f64) -> impl IntoView {
    scale.words.map(|(feeling, area)| {
        let (middle, left) = (area.y + area.height / 2.0, area.x + shift);
        let shape = match feeling {
            Feeling::Delighted => format!("M{left} {0}h9l-4.5 -8z", middle + 4.0),
            Feeling::Okay => format!("M{left} {0}h9v4h-9z", middle - 2.0),
            Feeling::Disappointed => format!("M{left} {0}h9l-4.5 8z", middle - 4.0),
        };
        view! {
            <g class="curve__scale" data-feeling=feeling.as_str()>
                <path d=shape></path>
                <text x=left + SHAPE y=baseline(area.y, area.height) font-size=LETTERS>
                    {say_method::feeling(feeling)}
                </text>
            </g>
        }
    })
}

fn baseline(y: f64, height: f64) -> f64 {
    y + height * 0.76
}

/// A band behind the column of a step, and a ring around its points.
fn spotlight(layout: &Layout, step: Id) -> impl IntoView + use<> {
    let marks = layout.lines.iter().flat_map(|line| &line.marks);
    let spots: Vec<_> = marks
        .filter(|mark| mark.step == step)
        .map(|mark| mark.spot)
        .collect();
    let width = layout.step_width;
    let band = spots.first().map(|spot| {
        view! { <rect class="curve__band" x=spot.x - width / 2.0 y="0" width=width height=HEIGHT></rect> }
    });
    let ring = |spot: crate::method::curve_path::Spot| {
        view! { <circle class="curve__ring" cx=spot.x cy=spot.y r="9.5"></circle> }
    };
    (band, spots.into_iter().map(ring).collect_view())
}

fn drawn(drawn: &Drawn, inside: &dyn Fn(f64) -> bool) -> impl IntoView + use<> {
    let line = &drawn.line;
    let paths = drawn.stretches.iter().map(|stretch| {
        let core = line.is_double && !stretch.bridge;
        let core = core.then(|| view! { <path class="curve__core" d=stretch.path.clone()></path> });
        let class = if stretch.bridge {
            "curve__bridge"
        } else {
            "curve__line"
        };
        view! {
            <path class=class d=stretch.path.clone()></path>
            {core}
        }
    });
    let marks = drawn
        .marks
        .iter()
        .filter(|mark| inside(mark.spot.x))
        .map(mark);
    view! {
        <g
            class="curve__group"
            data-pattern=line.pattern
            data-color=line.color.map(|color| color.as_str())
            data-double=line.is_double.to_string()
        >
            {paths.collect_view()}
            {marks.collect_view()}
        </g>
    }
}

/// A circle; the end is a square, the peak a diamond, one that is both has both shapes.
fn mark(mark: &Mark) -> impl IntoView + use<> {
    let (x, y) = (mark.spot.x, mark.spot.y);
    let square = format!("M{:.1} {:.1}h13v13h-13z", x - 6.5, y - 6.5);
    let diamond = format!("M{x:.1} {:.1}l8.5 8.5l-8.5 8.5l-8.5 -8.5z", y - 8.5);
    let shape = if mark.is_peak {
        diamond
    } else {
        square.clone()
    };
    match (mark.is_peak, mark.is_end) {
        (false, false) => {
            view! { <circle class="curve__dot" cx=x cy=y r="5.5"></circle> }.into_any()
        }
        (true, true) => view! {
            <path class="curve__dot" d=square></path>
            <path class="curve__dot" d=shape></path>
        }
        .into_any(),
        _ => view! { <path class="curve__dot" d=shape></path> }.into_any(),
    }
}

fn word(word: &Word) -> impl IntoView + use<> {
    let area = word.area;
    let line = &word.line;
    view! {
        <text
            class=if word.is_name { "curve__name" } else { "curve__n" }
            data-pattern=line.pattern
            data-color=line.color.map(|color| color.as_str())
            x=area.x + area.width / 2.0
            y=baseline(area.y, area.height)
            font-size=LETTERS
            text-anchor="middle"
        >
            {word.text.clone()}
        </text>
    }
}
