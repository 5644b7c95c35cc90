//! The emotion curve of a journey: drawn, in numbers, and as a table for screen readers.

use leptos::prelude::*;

use super::curve_draw::Drawing;
use super::curve_layout::layout;
use super::curve_legend::{Figures, Legend};
use super::curve_lines::{CurveGroups, Line, lines, rated_groups};
use super::curve_table::CurveTable;
use crate::domain::RaterGroup;
use crate::i18n::{self, words::journey_show as words};
use crate::workspace::{Id, Workspace};

/// After so many columns the words of the scale are written again.
const SCALE_EVERY: usize = 6;

/// What can be drawn and what is.
#[derive(Clone, Copy)]
pub(super) struct Drawable {
    /// The groups that rated.
    pub(super) rated: Memo<Vec<RaterGroup>>,
    /// The lines to draw.
    pub(super) lines: Memo<Vec<Line>>,
}

/// Reads the lines of a journey, and of the one that is drawn with it.
pub(super) fn drawable(
    workspace: Workspace,
    journey: Id,
    together: Signal<Option<Id>>,
    steps: Memo<Vec<Id>>,
) -> Drawable {
    let groups = CurveGroups::of_page();
    let rated = Memo::new(move |_| {
        let journeys: Vec<Id> = std::iter::once(journey).chain(together.get()).collect();
        rated_groups(workspace, &journeys)
    });
    let lines = Memo::new(move |_| {
        let shown = rated.with(|rated| groups.shown(rated));
        steps.with(|steps| lines(workspace, journey, together.get(), steps, &shown))
    });
    Drawable { rated, lines }
}

/// The curve over the columns of a map: point i stands in the middle of column i.
#[component]
pub fn CurveView(
    workspace: Workspace,
    /// Whose ratings.
    journey: Id,
    /// Another journey to draw in the same picture; its steps stand where those stand that they
    /// were made from.
    #[prop(into)]
    together: Signal<Option<Id>>,
    /// The columns.
    steps: Memo<Vec<Id>>,
    /// How wide a column is, in pixels.
    #[prop(into)]
    step_width: Signal<f64>,
) -> impl IntoView {
    let Drawable { rated, lines } = drawable(workspace, journey, together, steps);
    let layout = Memo::new(move |_| {
        let columns = steps.with(Vec::len);
        lines.with(|lines| layout(lines, columns, step_width.get(), SCALE_EVERY))
    });
    let label = Memo::new(move |_| lines.with(|lines| summary(workspace, lines)));
    view! {
        <div class="curve">
            <div class="curve__head">
                <Legend workspace rated lines />
                <Figures lines />
            </div>
            <Drawing layout label />
            <div class="visually-hidden">
                <CurveTable workspace lines />
            </div>
        </div>
    }
}

/// The curve in a sentence or two.
pub(super) fn summary(workspace: Workspace, lines: &[Line]) -> String {
    if lines.is_empty() {
        return words::curve_empty().to_owned();
    }
    let sentence = |line: &Line| {
        let at = |find: fn(&super::curve_lines::Dot) -> bool| {
            let dot = line.dots.iter().find(|dot| find(dot));
            dot.map_or((String::new(), String::new()), |dot| {
                let title = super::curve_lines::step_title(workspace, dot.step);
                (title, i18n::signed(dot.value, 1))
            })
        };
        let (peak_step, peak) = at(|dot| dot.is_peak);
        let (end_step, end) = at(|dot| dot.is_end);
        let (mean, peak_end) = super::curve_legend::both(&line.curve);
        words::summary(
            &end, &end_step, &mean, &line.name, &peak, &peak_end, &peak_step,
        )
    };
    lines.iter().map(sentence).collect::<Vec<_>>().join(" ")
}
