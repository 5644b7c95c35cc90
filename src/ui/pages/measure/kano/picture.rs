//! The picture of better and worse: how far something pleases against how far its absence
//! disappoints. Shapes tell the categories apart; names never lie on each other.

use leptos::prelude::*;

use super::{Row, say};
use crate::i18n::words::kano;
use crate::method::curve_path::Spot;
use crate::method::kano::{Category, Clarity, Quadrant};
use crate::method::labels::{Area, Side, Wanted, place, text_width};

const SIZE: f64 = 400.0;
const LEFT: f64 = 46.0;
const TOP: f64 = 10.0;
const RIGHT: f64 = 390.0;
const BOTTOM: f64 = 356.0;
const LETTERS: f64 = 13.0;
const LINE: f64 = 17.0;
/// A longer name is cut; the table has it whole.
const LONGEST: usize = 24;

/// A point with its name, if that found a place.
#[derive(Clone, PartialEq)]
struct Point {
    spot: Spot,
    shape: &'static str,
    is_few: bool,
    name: Option<(Area, String)>,
}

fn spot(better: f64, worse: f64) -> Spot {
    Spot {
        x: LEFT + worse.abs() * (RIGHT - LEFT),
        y: BOTTOM - better * (BOTTOM - TOP),
    }
}

fn shape(category: Option<Category>) -> &'static str {
    match category {
        Some(Category::MustBe) => "square",
        Some(Category::Performance) => "triangle",
        Some(Category::Attractive) => "diamond",
        _ => "circle",
    }
}

/// Where the name of a quarter stands: in its outer corner.
fn corner(quadrant: Quadrant) -> Area {
    let words = say::quadrant(quadrant);
    let (width, height) = (text_width(words, LETTERS), LINE);
    let (left, right) = (LEFT + 6.0, RIGHT - 6.0 - width);
    let (top, bottom) = (TOP + 5.0, BOTTOM - 5.0 - height);
    let (x, y) = match quadrant {
        Quadrant::Delight => (left, top),
        Quadrant::Performance => (right, top),
        Quadrant::Basic => (right, bottom),
        Quadrant::Indifferent => (left, bottom),
    };
    Area {
        x,
        y,
        width,
        height,
    }
}

const QUADRANTS: [Quadrant; 4] = [
    Quadrant::Delight,
    Quadrant::Performance,
    Quadrant::Basic,
    Quadrant::Indifferent,
];

fn points(rows: &[Row]) -> Vec<Point> {
    let drawn: Vec<(&Row, Spot)> = rows
        .iter()
        .filter_map(|row| Some((row, spot(row.counts.better()?, row.counts.worse()?))))
        .collect();
    let short = |name: &str| {
        let mut cut: String = name.chars().take(LONGEST).collect();
        if name.chars().count() > LONGEST {
            cut.push('…');
        }
        cut
    };
    let names: Vec<String> = drawn.iter().map(|(row, _)| short(&row.name)).collect();
    let wanted: Vec<Wanted> = drawn
        .iter()
        .zip(&names)
        .map(|((_, spot), name)| Wanted {
            spot: *spot,
            gap: 10.0,
            width: text_width(name, LETTERS),
            height: LINE,
            side: Side::After,
        })
        .collect();
    let mut solid: Vec<Area> = drawn
        .iter()
        .map(|(_, spot)| Area::around(*spot, 8.0))
        .collect();
    solid.extend(QUADRANTS.map(corner));
    let within = Area {
        x: LEFT,
        y: TOP,
        width: RIGHT - LEFT,
        height: BOTTOM - TOP,
    };
    let found = place(&wanted, &solid, &[], &within);
    let all = drawn.iter().zip(names).zip(found);
    all.map(|(((row, spot), name), area)| Point {
        spot: *spot,
        shape: shape(row.counts.category()),
        is_few: row.counts.clarity() == Clarity::TooFew,
        name: area.map(|area| (area, name)),
    })
    .collect()
}

/// The picture, with what it shows in words.
#[component]
pub(super) fn Picture(rows: Memo<Vec<Row>>) -> impl IntoView {
    let all = Memo::new(move |_| rows.with(|rows| points(rows)));
    let label = move || {
        let one = |row: &Row| {
            let quadrant = row.counts.quadrant()?;
            let better = say::coefficient(row.counts.better());
            let worse = say::coefficient(row.counts.worse());
            Some(kano::point(
                &better,
                &row.name,
                say::quadrant(quadrant),
                &worse,
            ))
        };
        let said: Vec<String> = rows.with(|rows| rows.iter().filter_map(one).collect());
        format!("{} {}", kano::picture_title(), said.join(" "))
    };
    let is_empty = move || all.read().is_empty();
    view! {
        <figure class="kano__figure">
            <Show
                when=move || !is_empty()
                fallback=|| view! { <p class="quiet kano__no-picture">{kano::picture_empty()}</p> }
            >
                <svg class="kano-picture" viewBox=format!("0 0 {SIZE} {SIZE}") role="img" aria-label=label>
                    <Frame />
                    {move || all.get().into_iter().map(drawn).collect_view()}
                </svg>
                <figcaption class="quiet small">{kano::picture_legend()}</figcaption>
            </Show>
        </figure>
    }
}

/// Quarters, their names, and the axes.
#[component]
fn Frame() -> impl IntoView {
    let (middle_x, middle_y) = ((LEFT + RIGHT) / 2.0, (TOP + BOTTOM) / 2.0);
    let names = QUADRANTS.map(|quadrant| {
        let area = corner(quadrant);
        view! {
            <text class="kano-picture__quarter" x=area.x y=area.y + LINE * 0.76 font-size=LETTERS>
                {say::quadrant(quadrant)}
            </text>
        }
    });
    let marks = [0.0, 0.5, 1.0].map(|value| {
        let at = spot(value, value);
        let text = crate::i18n::decimal(value, 1);
        view! {
            <text class="kano-picture__mark" x=at.x y=BOTTOM + 16.0 text-anchor="middle" font-size=LETTERS>{text.clone()}</text>
            <text class="kano-picture__mark" x=LEFT - 6.0 y=at.y + 4.0 text-anchor="end" font-size=LETTERS>{text}</text>
        }
    });
    view! {
        <rect class="kano-picture__ground" x=LEFT y=TOP width=RIGHT - LEFT height=BOTTOM - TOP></rect>
        <line class="kano-picture__cross" x1=middle_x x2=middle_x y1=TOP y2=BOTTOM></line>
        <line class="kano-picture__cross" x1=LEFT x2=RIGHT y1=middle_y y2=middle_y></line>
        {marks.collect_view()}
        {names.collect_view()}
        <text class="kano-picture__axis" x=middle_x y=SIZE - 6.0 text-anchor="middle" font-size=LETTERS>{kano::axis_worse()}</text>
        <text
            class="kano-picture__axis"
            transform=format!("translate(11 {middle_y}) rotate(-90)")
            text-anchor="middle"
            font-size=LETTERS
        >
            {kano::axis_better()}
        </text>
    }
}

fn drawn(point: Point) -> impl IntoView {
    let Spot { x, y } = point.spot;
    let path = match point.shape {
        "square" => format!("M{:.1} {:.1}h12v12h-12z", x - 6.0, y - 6.0),
        "triangle" => format!("M{:.1} {:.1}h14l-7 -13z", x - 7.0, y + 6.0),
        "diamond" => format!("M{x:.1} {:.1}l8 8l-8 8l-8 -8z", y - 8.0),
        _ => format!("M{:.1} {y:.1}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z", x - 6.0),
    };
    let name = point.name.map(|(area, name)| {
        // The room is a little too wide; the words keep to the side of their point.
        let (at, anchor) = if area.x >= x {
            (area.x, "start")
        } else if area.x + area.width <= x {
            (area.x + area.width, "end")
        } else {
            (area.x + area.width / 2.0, "middle")
        };
        view! {
            <text class="kano-picture__name" x=at y=area.y + LINE * 0.76 text-anchor=anchor font-size=LETTERS>
                {name}
            </text>
        }
    });
    view! {
        <path class="kano-picture__point" d=path data-few=point.is_few.to_string()></path>
        {name}
    }
}
