//! One journey step by step on the whole screen: a first slide, one per step, a last one.

use leptos::ev;
use leptos::prelude::*;

use super::curve::drawable;
use super::curve_layout::{Layout, layout, narrowed};
use super::curve_lines::{Line, journey_name, step_title};
use super::outline_lanes::journeys_href;
use super::present_slides::{FirstSlide, LastSlide, StepSlide};
use crate::i18n::words::journey_show as words;
use crate::platform::{address, screen};
use crate::ui::parts::Slides;
use crate::ui::route::JourneysView;
use crate::workspace::{Id, Workspace};

/// A column of the curve in the units of its picture.
const COLUMN: f64 = 110.0;
/// How wide the whole curve is at most, in the same units.
const OVERVIEW: f64 = 1200.0;

/// What all slides show.
#[derive(Clone, Copy)]
pub(super) struct Show {
    /// The open project.
    pub(super) workspace: Workspace,
    /// Which journey.
    pub(super) journey: Id,
    /// Its steps with their phases.
    pub(super) steps: Memo<Vec<(Option<Id>, Id)>>,
    /// The lines of its curve.
    pub(super) lines: Memo<Vec<Line>>,
    /// The curve, to be shown step by step.
    pub(super) picture: Memo<Layout>,
    /// The curve as a whole.
    pub(super) overview: Memo<Layout>,
    /// How many columns of the curve are readable at once.
    pub(super) columns: Memo<usize>,
}

/// The presentation.
#[component]
pub(super) fn Present(workspace: Workspace, id: Id) -> impl IntoView {
    let show = show(workspace, id);
    let count = Signal::derive(move || show.steps.with(Vec::len) + 2);
    let away = move |()| address::set_hash(&journeys_href(workspace, JourneysView::Map(id)));
    let slide = move |nth: usize| match nth {
        0 => view! { <FirstSlide show /> }.into_any(),
        nth if nth + 1 == count.get() => view! { <LastSlide show /> }.into_any(),
        nth => view! { <StepSlide show nth=nth - 1 /> }.into_any(),
    };
    let name = move |nth: usize| match nth {
        0 => journey_name(workspace, id),
        nth if nth + 1 == count.get() => words::in_the_end().to_owned(),
        nth => {
            let step = show.steps.with(|steps| steps.get(nth - 1).copied());
            step.map_or_else(String::new, |(_, step)| step_title(workspace, step))
        }
    };
    view! { <Slides count slide name on_leave=away /> }
}

fn show(workspace: Workspace, journey: Id) -> Show {
    let steps = Memo::new(move |_| workspace.steps(journey));
    let ids = Memo::new(move |_| steps.get().into_iter().map(|(_, step)| step).collect());
    let lines = drawable(workspace, journey, Signal::derive(|| None), ids).lines;
    let width = RwSignal::new(screen::width());
    let resized = window_event_listener(ev::resize, move |_| {
        width.try_set(screen::width());
    });
    on_cleanup(move || resized.remove());
    Show {
        workspace,
        journey,
        steps,
        lines,
        picture: Memo::new(move |_| {
            lines.with(|lines| layout(lines, steps.with(Vec::len), COLUMN, usize::MAX))
        }),
        overview: Memo::new(move |_| {
            let all = steps.with(Vec::len);
            let width = narrowed(all, COLUMN, OVERVIEW);
            lines.with(|lines| layout(lines, all, width, usize::MAX))
        }),
        columns: Memo::new(move |_| ((width.get() / 150.0) as usize).clamp(2, 9)),
    }
}
