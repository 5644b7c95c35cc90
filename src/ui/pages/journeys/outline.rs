//! One journey as headings and lists: to be read from top to bottom, by eye, by screen reader, or
//! on paper.

use leptos::prelude::*;

use super::curve::{CurveView, drawable, summary};
use super::curve_draw::Drawing;
use super::curve_layout::layout;
use super::curve_lines::{Line, journey_name, step_title};
use super::curve_table::CurveTable;
use super::outline_head::Head;
use super::outline_lanes::content;
use super::outline_rate::RateHere;
use crate::domain::{BuiltInLane, LaneKey};
use crate::i18n::words::journey_show as words;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// A column of the curve, in pixels; a narrower screen scrolls.
const COLUMN: f64 = 128.0;

/// The most columns of a strip on paper.
const STRIP: usize = 8;

/// The outline.
#[component]
pub(super) fn Outline(workspace: Workspace, id: Id) -> impl IntoView {
    let name = Memo::new(move |_| journey_name(workspace, id));
    let phases = Memo::new(move |_| phases(workspace, id));
    let is_empty = move || phases.with(Vec::is_empty);
    view! {
        <article class="outline" aria-labelledby="outline-name">
            <Head workspace id name />
            <Show
                when=move || !is_empty()
                fallback=|| view! { <Empty title=words::no_steps() text=words::no_steps_text() icon=Glyph::Journey /> }
            >
                <CurveInWords workspace id />
                <For
                    each=move || phases.get().into_iter().enumerate()
                    key=|(nth, (phase, _))| (*nth, *phase)
                    let((_, (phase, _)))
                >
                    <PhasePart workspace id phase phases />
                </For>
            </Show>
        </article>
    }
}

/// The steps, phase by phase.
type Phases = Vec<(Option<Id>, Vec<Id>)>;

/// The steps of a journey, phase by phase.
pub(super) fn phases(workspace: Workspace, journey: Id) -> Phases {
    let mut phases: Phases = Vec::new();
    for (phase, step) in workspace.steps(journey) {
        match phases.last_mut().filter(|(last, _)| *last == phase) {
            Some((_, steps)) => steps.push(step),
            None => phases.push((phase, vec![step])),
        }
    }
    phases
}

/// The curve: drawn, as sentences, and as a table.
#[component]
fn CurveInWords(workspace: Workspace, id: Id) -> impl IntoView {
    let steps = Memo::new(move |_| {
        let steps = workspace.steps(id).into_iter();
        steps.map(|(_, step)| step).collect::<Vec<_>>()
    });
    let together = Signal::derive(|| None);
    let lines = drawable(workspace, id, together, steps).lines;
    let width = move || format!("{}px", steps.with(Vec::len) as f64 * COLUMN);
    let has_lines = move || lines.with(|lines| !lines.is_empty());
    view! {
        <section class="outline__curve" aria-labelledby="outline-curve">
            <h2 id="outline-curve">{say_method::built_in_lane(BuiltInLane::Curve)}</h2>
            <Show when=has_lines>
                <p>{move || lines.with(|lines| summary(workspace, lines))}</p>
            </Show>
            <div class="outline__drawing" role="region" tabindex="0" aria-label=words::curve_scroll()>
                <div class="outline__wide" style:min-inline-size=width>
                    <CurveView workspace journey=id together steps step_width=Signal::derive(|| COLUMN) />
                </div>
            </div>
            <OnPaper steps lines />
            <Show when=has_lines>
                <details class="outline__numbers">
                    <summary>{words::numbers()}</summary>
                    <div class="outline__drawing" role="region" tabindex="0" aria-label=words::numbers()>
                        <CurveTable workspace lines />
                    </div>
                </details>
            </Show>
        </section>
    }
}

/// The curve in strips as wide as a page; seen on paper only.
#[component]
fn OnPaper(steps: Memo<Vec<Id>>, lines: Memo<Vec<Line>>) -> impl IntoView {
    let all = move || steps.with(Vec::len);
    let size = move || all().div_ceil(all().div_ceil(STRIP).max(1)).max(1);
    let picture = Memo::new(move |_| lines.with(|lines| layout(lines, all(), COLUMN, size())));
    let strips = move || {
        let strip = |first: usize| {
            let window = Signal::derive(move || Some((first, size())));
            view! { <Drawing layout=picture label="" window /> }
        };
        (0..all()).step_by(size()).map(strip).collect_view()
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <div class="outline__strips">{strips}</div>
        </Show>
    }
}

#[component]
fn PhasePart(
    workspace: Workspace,
    id: Id,
    phase: Option<Id>,
    phases: Memo<Phases>,
) -> impl IntoView {
    let lanes = Memo::new(move |_| {
        let own = workspace.own_lanes(id);
        let journey = workspace.journey(id).map(|entry| entry.value);
        journey.unwrap_or_default().lanes_in_order(&own)
    });
    let steps = move || {
        let found = phases.with(|phases| {
            let mut all = phases.iter();
            all.find(|(other, _)| *other == phase)
                .map(|(_, steps)| steps.clone())
        });
        found.unwrap_or_default()
    };
    view! {
        <section class="outline__phase">
            <h2>{move || say_method::phase(workspace, phase)}</h2>
            <For each=steps key=|step| *step let:step>
                <StepPart workspace step lanes />
            </For>
        </section>
    }
}

#[component]
fn StepPart(workspace: Workspace, step: Id, lanes: Memo<Vec<LaneKey>>) -> impl IntoView {
    let part = move |lane: LaneKey| {
        let shown = move || {
            content(workspace, step, lane).map(|content| {
                view! {
                    <section class="outline__lane">
                        <h4>{say_method::lane(workspace, lane)}</h4>
                        {content}
                    </section>
                }
            })
        };
        view! { {shown} }
    };
    view! {
        <section class="outline__step">
            <h3>{move || step_title(workspace, step)}</h3>
            <RateHere workspace step />
            <div class="outline__lanes">
                <For each=move || lanes.get() key=|lane| *lane children=part />
            </div>
        </section>
    }
}
