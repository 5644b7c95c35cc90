//! The printed form of the map: tables of as many steps as a page is wide, each with its phases,
//! its steps and the names of the lanes; or one table that fills a poster.

use leptos::{html, prelude::*};

use super::curve::{drawable, summary};
use super::curve_draw::Drawing;
use super::curve_layout::{Layout, layout, narrowed};
use super::curve_legend::Figures;
use super::curve_lines::{journey_name, step_title};
use super::outline_head::{facts, scope};
use super::outline_lanes::content;
use super::print::Paper;
use crate::domain::{BuiltInLane, LaneKey};
use crate::i18n::{self, words::journey_show as words};
use crate::platform::screen;
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// A column of the curve in the units of its picture; it is scaled to the column of the paper.
const COLUMN: f64 = 200.0;
/// How wide the curve of a poster is at most, in the same units.
const POSTER_CURVE: f64 = 2600.0;
/// The inside of an A0 page in CSS pixels (1149 by 801 mm), and what letters may measure on it.
const POSTER_HEIGHT: f64 = 801.0 / 25.4 * 96.0;
const POSTER_LETTERS: (f64, f64) = (4.0, 64.0);

/// A step with its phase.
type Column = (Option<Id>, Id);

/// The printed form.
#[component]
pub(super) fn PrintMap(workspace: Workspace, journey: Id, paper: RwSignal<Paper>) -> impl IntoView {
    let columns = Memo::new(move |_| workspace.steps(journey));
    let steps = Memo::new(move |_| columns.get().into_iter().map(|(_, step)| step).collect());
    let lines = drawable(workspace, journey, Signal::derive(|| None), steps).lines;
    let per_page = Memo::new(move |_| per_page(columns.with(Vec::len), paper.get()));
    let picture = Memo::new(move |_| {
        let every = per_page.get();
        let all = columns.with(Vec::len);
        let width = match paper.get() {
            Paper::A0 => narrowed(all, COLUMN, POSTER_CURVE),
            Paper::A4 | Paper::A3 => COLUMN,
        };
        lines.with(|lines| layout(lines, all, width, every))
    });
    let label = Memo::new(move |_| lines.with(|lines| summary(workspace, lines)));
    let lanes = Memo::new(move |_| {
        let own = workspace.own_lanes(journey);
        let journey = workspace.journey(journey).map(|entry| entry.value);
        journey.unwrap_or_default().shown_lanes(&own)
    });
    let node_ref = NodeRef::<html::Article>::new();
    // The poster has one page; its letters become as large as that allows.
    Effect::new(move |_| {
        let (paper, sheet) = (paper.get(), node_ref.get());
        if let (Paper::A0, Some(sheet)) = (paper, sheet) {
            screen::fit_letters(&sheet, POSTER_HEIGHT, POSTER_LETTERS);
        }
    });
    let pages = move || {
        let all = columns.get();
        let size = per_page.get();
        let sheet = |(nth, chunk): (usize, &[Column])| {
            let place = Place {
                first: nth * size,
                size,
                total: all.len(),
            };
            sheet(workspace, &lanes.get(), chunk, place, picture, label)
        };
        all.chunks(size).enumerate().map(sheet).collect_view()
    };
    view! {
        <article class="map-paper" data-paper=move || paper.get().as_str() node_ref=node_ref>
            <header class="map-paper__head">
                <h1>{move || journey_name(workspace, journey)}</h1>
                <p>{move || facts(workspace, journey)}</p>
                {move || scope(workspace, journey).map(|scope| view! { <p>{scope}</p> })}
                <Figures lines />
            </header>
            {pages}
        </article>
    }
}

/// How many steps stand on a page, so that the last page is about as full as the others.
fn per_page(steps: usize, paper: Paper) -> usize {
    let most = paper.steps().unwrap_or(steps).max(1);
    steps.div_ceil(steps.div_ceil(most).max(1)).max(1)
}

/// Which part of the map a table shows.
#[derive(Clone, Copy)]
struct Place {
    /// The first step, counted from 0.
    first: usize,
    /// How many steps a full table has; the last one is narrower rather than stretched.
    size: usize,
    /// All steps.
    total: usize,
}

/// One table. A function, not a component, so that what it reads is drawn anew when it changes.
fn sheet(
    workspace: Workspace,
    lanes: &[LaneKey],
    columns: &[Column],
    place: Place,
    picture: Memo<Layout>,
    label: Memo<String>,
) -> impl IntoView + use<> {
    let Place { first, size, total } = place;
    let here = columns.len();
    let steps: Vec<Id> = columns.iter().map(|(_, step)| *step).collect();
    let titles = steps.iter().enumerate().map(|(nth, step)| {
        view! {
            <th scope="col">
                <span class="map-paper__number">{first + nth + 1}</span>
                " "
                {step_title(workspace, *step)}
            </th>
        }
    });
    let lane = |lane: &LaneKey| row(workspace, *lane, &steps, (first, here), picture, label);
    let number = |n: usize| i18n::number(n);
    let range = words::steps_of(&number(first + 1), &number(first + here), &number(total));
    view! {
        <section class="map-paper__sheet">
            {(here < total).then(|| view! { <p class="map-paper__range">{range}</p> })}
            <table
                class="map-paper__map"
                style=("--columns", size.to_string())
                style=("--missing", size.saturating_sub(here).to_string())
            >
                <colgroup>
                    <col class="map-paper__lane-col" />
                    {steps.iter().map(|_| view! { <col /> }).collect_view()}
                </colgroup>
                <thead>
                    <tr class="map-paper__phases">
                        <td></td>
                        {phases(workspace, columns)}
                    </tr>
                    <tr>
                        <th scope="row">{say_method::built_in_lane(BuiltInLane::Activity)}</th>
                        {titles.collect_view()}
                    </tr>
                </thead>
                <tbody>{lanes.iter().filter_map(lane).collect_view()}</tbody>
            </table>
        </section>
    }
}

/// The phases over their steps.
fn phases(workspace: Workspace, columns: &[Column]) -> impl IntoView + use<> {
    let mut runs: Vec<(Option<Id>, usize)> = Vec::new();
    for (phase, _) in columns {
        match runs.last_mut().filter(|(last, _)| last == phase) {
            Some((_, n)) => *n += 1,
            None => runs.push((*phase, 1)),
        }
    }
    let head = |(phase, n): (Option<Id>, usize)| {
        view! { <th scope="colgroup" colspan=n>{say_method::phase(workspace, phase)}</th> }
    };
    runs.into_iter().map(head).collect_view()
}

/// One lane; nothing when it is empty at all these steps.
fn row(
    workspace: Workspace,
    lane: LaneKey,
    steps: &[Id],
    window: (usize, usize),
    picture: Memo<Layout>,
    label: Memo<String>,
) -> Option<AnyView> {
    let name = say_method::lane(workspace, lane);
    match lane {
        LaneKey::BuiltIn(BuiltInLane::Activity) => None,
        LaneKey::BuiltIn(BuiltInLane::Curve) => Some(
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="map-paper__curve" colspan=steps.len()>
                        <Drawing layout=picture label window=Signal::derive(move || Some(window)) />
                    </td>
                </tr>
            }
            .into_any(),
        ),
        _ => {
            let cells: Vec<_> = steps
                .iter()
                .map(|step| content(workspace, *step, lane))
                .collect();
            cells.iter().any(Option::is_some).then(|| {
                let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
                view! {
                    <tr>
                        <th scope="row">{name}</th>
                        {cells.collect_view()}
                    </tr>
                }
                .into_any()
            })
        }
    }
}
