//! The picture: quadrants, crosshair, axes with their ends in words, points and names. Places are shares of its
//! width, so that it fits any; only names need to know how wide it is.

use leptos::{ev, html, prelude::*};

use super::dot::Dot;
use super::look::{Axis, Item, Look};
use super::say;
use crate::domain::Id;
use crate::i18n::words::matrix as words;
use crate::method::curve_path::Spot;
use crate::method::labels::Area;
use crate::method::plot::{Named, RING, aside, corner_name, names, radius};
use crate::method::{Corner, Matrix};
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_doing;

/// The letters of names, in pixels; see `.matrix-plot__name`.
const LETTERS: f64 = 12.0;
/// In a smaller picture the names of quadrants stand outside, where no point covers them; see
/// `.matrix-plot__corner`.
const SMALL: f64 = 400.0;
/// How far points in the same spot stand apart.
const APART: f64 = 9.0;
/// A longer name is cut; the table has it whole.
const LONGEST: usize = 26;

/// A point as it is drawn.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Drawn {
    pub(super) id: Id,
    /// Its middle, in shares of the picture.
    pub(super) spot: Spot,
    /// How far it stands aside, in pixels.
    pub(super) aside: Spot,
    pub(super) radius: f64,
}

/// The drawn points; subscribes to all that moves them but the hand.
pub(super) fn drawn(look: Look) -> Vec<Drawn> {
    let (plot, items) = (look.plot(), look.items.read());
    let placed = look.placed.read();
    let most = items.values().filter_map(|item| item.n()).max();
    let spots: Vec<Spot> = placed.iter().map(|(_, at)| plot.spot(at.0, at.1)).collect();
    let all = placed.iter().zip(aside(&spots, APART)).zip(&spots);
    all.map(|(((id, _), aside), spot)| {
        let n = items.get(id).and_then(|item| item.n());
        Drawn {
            id: *id,
            spot: *spot,
            aside,
            radius: n.map_or(RING, |n| radius(n, most.unwrap_or_default())),
        }
    })
    .collect()
}

/// The names that found room, and how many did not.
#[derive(Clone, PartialEq, Default)]
struct Names {
    placed: Vec<Name>,
    hidden: usize,
}

/// A name beside its point.
#[derive(Clone, PartialEq)]
struct Name {
    id: Id,
    /// Its point, in shares of the picture.
    spot: Spot,
    /// How far its upper left corner is from there, in pixels.
    aside: Spot,
    width: f64,
    text: String,
}

fn named(look: Look, points: &[Drawn], size: f64) -> Names {
    let (plot, items) = (look.plot(), look.items.read());
    let selected = look.selected.get();
    let wanted = points.iter().map(|point| {
        let item = items.get(&point.id);
        let is_key = item.is_some_and(|item| item.is_key);
        let rank = match (selected == Some(point.id), is_key) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        };
        Named {
            spot: Spot {
                x: point.spot.x * size + point.aside.x,
                y: point.spot.y * size + point.aside.y,
            },
            radius: point.radius,
            name: item.map(carried).unwrap_or_default(),
            rank,
        }
    });
    let wanted: Vec<Named> = wanted.collect();
    let taken: Vec<Area> = match size < SMALL {
        true => Vec::new(),
        false => Vec::from(Corner::ALL.map(|corner| {
            let name = say_doing::corner(plot.matrix, corner);
            corner_name(plot, corner, name, size, LETTERS + 1.0)
        })),
    };
    // Names keep off the crosshair where there is room elsewhere.
    let cross = look.cross.get();
    let cross = plot.spot(cross.first, cross.second);
    let (x, y) = (cross.x * size, cross.y * size);
    let line = |x, y, width, height| Area {
        x,
        y,
        width,
        height,
    };
    let lines = [line(x, 0.0, 1.0, size), line(0.0, y, size, 1.0)];
    let found = names(&wanted, &taken, &lines, size, LETTERS);
    let hidden = found.iter().filter(|area| area.is_none()).count();
    let all = points.iter().zip(wanted).zip(found);
    let placed = all.filter_map(|((point, named), area)| {
        let area = area?;
        Some(Name {
            id: point.id,
            spot: point.spot,
            aside: Spot {
                x: area.x - point.spot.x * size,
                y: area.y - point.spot.y * size,
            },
            width: area.width,
            text: named.name,
        })
    });
    Names {
        placed: placed.collect(),
        hidden,
    }
}

/// A name that fits, with what its point carries.
fn carried(item: &Item) -> String {
    let name = short(&item.name);
    match &item.tag {
        Some(tag) => format!("{name} · {tag}"),
        None => name,
    }
}

fn short(name: &str) -> String {
    let mut cut: String = name.chars().take(LONGEST).collect();
    if name.chars().count() > LONGEST {
        cut.push('…');
    }
    cut
}

/// The picture with its legend.
#[component]
pub(super) fn Picture(look: Look) -> impl IntoView {
    let square = NodeRef::<html::Div>::new();
    let size = RwSignal::new(480.0);
    let measure = move || {
        let width = square.try_get_untracked().flatten();
        let width = width.map(|square| f64::from(square.client_width()));
        if let Some(width) = width.filter(|width| *width > 0.0) {
            size.try_set(width);
        }
    };
    square.on_load(move |_| request_animation_frame(measure));
    let resized = window_event_listener(ev::resize, move |_| measure());
    let given_up = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && look.restore() {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    on_cleanup(move || {
        resized.remove();
        given_up.remove();
    });
    let points = Memo::new(move |_| drawn(look));
    let labels = Memo::new(move |_| points.with(|points| named(look, points, size.get())));
    let percent = |share: f64| format!("{:.3}%", share * 100.0);
    let cross = move || {
        let (cross, plot) = (look.cross.get(), look.plot());
        plot.spot(cross.first, cross.second)
    };
    let corners = move || {
        let plot = look.plot();
        let corner = |corner: Corner| {
            let (is_right, is_top) = plot.side(corner);
            view! {
                <span
                    class="matrix-plot__corner"
                    data-right=is_right.to_string()
                    data-top=is_top.to_string()
                    data-first=(corner == Corner::HighLow).to_string()
                >
                    {say_doing::corner(plot.matrix, corner)}
                </span>
            }
        };
        Corner::ALL.map(corner).collect_view()
    };
    // The quadrant that comes first has a ground of its own, up to the crosshair.
    let ground = move || {
        let (is_right, is_top) = look.plot().side(Corner::HighLow);
        let Spot { x, y } = cross();
        let (left, right) = if is_right { (x, 1.0) } else { (0.0, x) };
        let (top, bottom) = if is_top { (0.0, y) } else { (y, 1.0) };
        format!(
            "left:{};right:{};top:{};bottom:{}",
            percent(left),
            percent(1.0 - right),
            percent(top),
            percent(1.0 - bottom),
        )
    };
    let label = words::picture(
        say::axis(look.matrix, Axis::First),
        say::axis(look.matrix, Axis::Second),
    );
    let held = move || look.held.read().map(|held| held.id);
    // At its point whatever the width, as on paper.
    let name = move |name: Name| {
        let Name {
            id, spot, aside, ..
        } = name;
        view! {
            <span
                class="matrix-plot__name"
                prop:style=format!(
                    "left:calc({} + {:.1}px);top:calc({} + {:.1}px);width:{:.0}px",
                    percent(spot.x),
                    aside.x,
                    percent(spot.y),
                    aside.y,
                    name.width,
                )
                data-side=(aside.x + name.width <= 0.0).then_some("before")
                data-selected=move || (look.selected.get() == Some(id)).to_string()
                // Where its point is being moved, the name goes along with it.
                hidden=move || held() == Some(id)
            >
                {name.text}
            </span>
        }
    };
    view! {
        <figure class="matrix__figure">
            <div class="matrix-frame">
                <Upright look />
                <div class="matrix-plot" role="group" aria-label=label node_ref=square>
                    <span class="matrix-plot__ground" prop:style=ground></span>
                    <span class="matrix-plot__line matrix-plot__line--upright" prop:style=move || format!("left:{}", percent(cross().x))></span>
                    <span class="matrix-plot__line" prop:style=move || format!("top:{}", percent(cross().y))></span>
                    {corners}
                    <div class="matrix-plot__names" aria-hidden="true">
                        {move || labels.get().placed.into_iter().map(name).collect_view()}
                    </div>
                    <For each=move || points.get() key=|point| point.id let:point>
                        <Dot look id=point.id points square />
                    </For>
                </div>
                <Level look />
            </div>
            <Show when=move || look.placed.read().is_empty()>
                <p class="quiet matrix__nothing">
                    <Icon glyph=Glyph::Info />
                    <span>{words::nothing_placed()}</span>
                </p>
            </Show>
            <Legend look hidden=Signal::derive(move || labels.read().hidden) />
        </figure>
    }
}

/// The axis on the left.
#[component]
fn Upright(look: Look) -> impl IntoView {
    let words = move || {
        let plot = look.plot();
        let axis = if plot.swapped {
            Axis::Second
        } else {
            Axis::First
        };
        let (low, high) = say::ends(plot.matrix, axis);
        let (low, high) = (format!("0 · {low}"), format!("10 · {high}"));
        let (top, bottom) = if plot.low_on_top() {
            (low, high)
        } else {
            (high, low)
        };
        view! {
            <span>{bottom}</span>
            <strong>{say::axis(plot.matrix, axis)}</strong>
            <span>{top}</span>
        }
    };
    view! { <p class="matrix-axis matrix-axis--upright">{words}</p> }
}

/// The axis below.
#[component]
fn Level(look: Look) -> impl IntoView {
    let words = move || {
        let plot = look.plot();
        let axis = if plot.swapped {
            Axis::First
        } else {
            Axis::Second
        };
        let (low, high) = say::ends(plot.matrix, axis);
        view! {
            <span>{format!("0 · {low}")}</span>
            <strong>{say::axis(plot.matrix, axis)}</strong>
            <span>{format!("10 · {high}")}</span>
        }
    };
    view! { <p class="matrix-axis">{words}</p> }
}

/// What the points mean.
#[component]
fn Legend(look: Look, hidden: Signal<usize>) -> impl IntoView {
    let is_touchpoints = look.matrix == Matrix::Touchpoints;
    let ring = if is_touchpoints {
        words::legend_ring()
    } else {
        words::legend_ring_cards()
    };
    let measured = is_touchpoints.then(|| {
        view! {
            <li>
                <span class="matrix-mark" data-kind="disc"></span>
                {words::legend_disc()}
            </li>
        }
    });
    let key = is_touchpoints.then(|| {
        view! {
            <li>
                <Icon glyph=Glyph::Key />
                {words::key_mark()}
            </li>
        }
    });
    view! {
        <figcaption>
            <ul class="matrix-legend quiet small" aria-label=words::legend()>
                {measured}
                <li>
                    <span class="matrix-mark" data-kind="ring"></span>
                    {ring}
                </li>
                {key}
                <li>{words::legend_beside()}</li>
                <Show when=move || { hidden.get() > 0 }>
                    <li>{move || words::legend_hidden(hidden.get())}</li>
                </Show>
            </ul>
            <p class="quiet small" id="matrix-keys" data-no-print="">{words::keys()}</p>
        </figcaption>
    }
}
