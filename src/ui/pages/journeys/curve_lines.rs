//! What the emotion curve draws: one line per rater group and journey, read from the workspace.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::domain::{Color, Counts, JourneyKind, RaterGroup};
use crate::i18n::words::journey_show as words;
use crate::method::Curve;
use crate::method::curve_path::columns;
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The most dash patterns of the style sheet; further groups begin anew.
const PATTERNS: usize = 6;

/// Which groups the curve shows. People choose once for all pictures of a journey.
#[derive(Clone, Copy)]
pub(super) struct CurveGroups(RwSignal<BTreeSet<RaterGroup>>);

impl Default for CurveGroups {
    fn default() -> Self {
        Self(RwSignal::new(BTreeSet::new()))
    }
}

impl CurveGroups {
    /// The choice of the page, or a new one.
    pub(super) fn of_page() -> Self {
        use_context().unwrap_or_default()
    }

    /// The groups to draw among those that rated: the chosen ones, else the customers, else the
    /// first.
    pub(super) fn shown(self, rated: &[RaterGroup]) -> BTreeSet<RaterGroup> {
        let mut chosen = self.0.get();
        chosen.retain(|group| rated.contains(group));
        if chosen.is_empty() {
            let customers = rated.iter().find(|group| **group == RaterGroup::Customers);
            chosen.extend(customers.or(rated.first()));
        }
        chosen
    }

    /// Shows a group, or no longer.
    pub(super) fn toggle(self, group: RaterGroup, rated: &[RaterGroup]) {
        let mut chosen = untrack(|| self.shown(rated));
        if !chosen.remove(&group) {
            chosen.insert(group);
        }
        self.0.set(chosen);
    }
}

/// The groups that rated any step of the journeys, in their order.
pub(super) fn rated_groups(workspace: Workspace, journeys: &[Id]) -> Vec<RaterGroup> {
    let steps = journeys
        .iter()
        .flat_map(|journey| workspace.steps(*journey));
    let rated: BTreeSet<RaterGroup> = steps
        .flat_map(|(_, step)| workspace.felt(step).groups().into_keys())
        .collect();
    let mut groups = workspace.rater_groups();
    // Ratings of a department that was deleted since still count.
    groups.extend(
        rated
            .iter()
            .filter(|group| !groups.contains(group))
            .copied()
            .collect::<Vec<_>>(),
    );
    groups.retain(|group| rated.contains(group));
    groups
}

/// How a group is told apart from the others, without colour.
pub(super) fn pattern(workspace: Workspace, group: RaterGroup) -> usize {
    let groups = workspace.rater_groups();
    match groups.iter().position(|other| *other == group) {
        None | Some(0) => 0,
        Some(place) => (place - 1) % PATTERNS + 1,
    }
}

/// The colour of a group, beside its pattern.
pub(super) fn color(workspace: Workspace, group: RaterGroup) -> Option<Color> {
    match group {
        RaterGroup::Department(id) => {
            let entry = workspace.inner().departments.read(id);
            entry.map(|entry| entry.value.color)
        }
        _ => None,
    }
}

/// A point of a line.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Dot {
    /// Where among the columns; whole numbers are their middles.
    pub(super) column: f64,
    /// Which step.
    pub(super) step: Id,
    /// The mean of the ratings, -1 to +1.
    pub(super) value: f64,
    /// How many rated.
    pub(super) n: u64,
    /// Is it the peak?
    pub(super) is_peak: bool,
    /// Is it the end?
    pub(super) is_end: bool,
    /// Were steps between the dot before and this one left unrated?
    pub(super) after_gap: bool,
}

/// One line of the picture.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    /// Whose ratings.
    pub(super) group: RaterGroup,
    /// Whose ratings of which journey, in words.
    pub(super) name: String,
    /// Which dash pattern.
    pub(super) pattern: usize,
    /// The colour of a department.
    pub(super) color: Option<Color>,
    /// Drawn as a double line: what shall be, or the other one of two alike.
    pub(super) is_double: bool,
    /// From left to right.
    pub(super) dots: Vec<Dot>,
    /// The numbers.
    pub(super) curve: Curve,
}

/// All lines: first the journey's own, then those of the one drawn with it.
pub(super) fn lines(
    workspace: Workspace,
    journey: Id,
    together: Option<Id>,
    steps: &[Id],
    groups: &BTreeSet<RaterGroup>,
) -> Vec<Line> {
    let own = kind(workspace, journey);
    let other = together.map(|id| kind(workspace, id));
    let is_double = own == JourneyKind::ToBe && other != Some(JourneyKind::ToBe);
    let own_word = match (own, other) {
        (JourneyKind::AsIs, None) => None,
        _ => Some(say_method::journey_kind(own).to_owned()),
    };
    let mut all = lines_of(workspace, journey, steps, groups, own_word, is_double);
    if let Some((id, other)) = together.zip(other) {
        let word = if own == other {
            journey_name(workspace, id)
        } else {
            say_method::journey_kind(other).to_owned()
        };
        all.extend(lines_of(
            workspace,
            id,
            steps,
            groups,
            Some(word),
            !is_double,
        ));
    }
    all
}

fn kind(workspace: Workspace, journey: Id) -> JourneyKind {
    let entry = workspace.inner().journeys.read(journey);
    entry.map(|entry| entry.value.kind).unwrap_or_default()
}

/// The name of a journey, or what stands for it.
pub(super) fn journey_name(workspace: Workspace, journey: Id) -> String {
    let entry = workspace.inner().journeys.read(journey);
    let name = entry.map(|entry| entry.value.name).unwrap_or_default();
    if name.trim().is_empty() {
        words::unnamed_journey().to_owned()
    } else {
        name
    }
}

fn lines_of(
    workspace: Workspace,
    journey: Id,
    steps: &[Id],
    groups: &BTreeSet<RaterGroup>,
    word: Option<String>,
    is_double: bool,
) -> Vec<Line> {
    let own: Vec<Id> = workspace
        .steps(journey)
        .into_iter()
        .map(|(_, id)| id)
        .collect();
    let felt: Vec<BTreeMap<RaterGroup, Counts>> = own
        .iter()
        .map(|step| workspace.felt(*step).groups())
        .collect();
    let places = columns(&columns_of(workspace, &own, steps), steps.len());
    let line = |group: &RaterGroup| {
        let name = say_method::rater_group(workspace, *group);
        let of_group = |felt: &BTreeMap<_, Counts>| felt.get(group).copied().unwrap_or_default();
        let curve = Curve::new(&felt.iter().map(of_group).collect::<Vec<_>>());
        let dots = dots(&curve, &own, &places);
        (!dots.is_empty()).then(|| Line {
            group: *group,
            name: word
                .as_ref()
                .map_or(name.clone(), |word| words::line(&name, word)),
            pattern: pattern(workspace, *group),
            color: color(workspace, *group),
            is_double,
            dots,
            curve,
        })
    };
    groups.iter().filter_map(line).collect()
}

fn dots(curve: &Curve, steps: &[Id], places: &[f64]) -> Vec<Dot> {
    let (peak, end) = (curve.peak(), curve.end());
    let mut before = None;
    let mut dots = Vec::new();
    for point in &curve.points {
        let (Some(step), Some(column)) = (steps.get(point.step), places.get(point.step)) else {
            continue;
        };
        dots.push(Dot {
            column: *column,
            step: *step,
            value: point.value,
            n: point.n,
            is_peak: peak.is_some_and(|peak| peak.step == point.step),
            is_end: end.is_some_and(|end| end.step == point.step),
            after_gap: before.is_some_and(|before| before + 1 < point.step),
        });
        before = Some(point.step);
    }
    // Steps that were moved in one of two journeys would make the line run backwards.
    dots.sort_by(|a, b| a.column.total_cmp(&b.column));
    dots
}

/// The column of each step: its own, or that of the step it was made from, or that was made from it.
fn columns_of(workspace: Workspace, own: &[Id], steps: &[Id]) -> Vec<Option<usize>> {
    let origin = |id: &Id| {
        workspace
            .inner()
            .steps
            .read(*id)
            .and_then(|entry| entry.value.origin)
    };
    let origins: Vec<Option<Id>> = steps.iter().map(origin).collect();
    let column = |step: &Id| {
        let is_it = |other: &Id| other == step;
        let known = steps.iter().position(is_it);
        known.or_else(|| {
            let from = origin(step);
            let kin = |(other, theirs): (&Id, &Option<Id>)| {
                from == Some(*other)
                    || *theirs == Some(*step)
                    || (from.is_some() && *theirs == from)
            };
            steps.iter().zip(&origins).position(kin)
        })
    };
    own.iter().map(column).collect()
}

/// What a step is called, with a word for one without a title.
pub(super) fn step_title(workspace: Workspace, step: Id) -> String {
    let entry = workspace.inner().steps.read(step);
    let title = entry.map(|entry| entry.value.title).unwrap_or_default();
    if title.trim().is_empty() {
        words::unnamed_step().to_owned()
    } else {
        title
    }
}

/// The name of the touchpoint of a step, with a word for one that is gone.
pub(super) fn touchpoint_name(workspace: Workspace, touchpoint: Id) -> String {
    let entry = workspace.inner().touchpoints.read(touchpoint);
    let name = entry.map(|entry| entry.value.name).unwrap_or_default();
    if name.trim().is_empty() {
        words::unnamed_touchpoint().to_owned()
    } else {
        name
    }
}
