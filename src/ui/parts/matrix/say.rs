//! The words of a matrix.

use leptos::prelude::*;

use super::look::{Axis, Item, Look, Value};
use crate::domain::Id;
use crate::i18n::{self, words::matrix};
use crate::method::plot::Plot;
use crate::method::{Corner, Matrix};
use crate::ui::say_doing;

/// What a value is called.
pub(super) fn axis(of: Matrix, axis: Axis) -> &'static str {
    match (of, axis) {
        (Matrix::Touchpoints, Axis::First) => matrix::relevance(),
        (Matrix::Touchpoints, Axis::Second) => matrix::quality(),
        (Matrix::Cards, Axis::First) => matrix::impact(),
        (Matrix::Cards, Axis::Second) => matrix::effort(),
    }
}

/// What 0 and 10 mean.
pub(super) fn ends(of: Matrix, axis: Axis) -> (&'static str, &'static str) {
    match (of, axis) {
        (Matrix::Touchpoints, Axis::First) => (matrix::relevance_low(), matrix::relevance_high()),
        (Matrix::Touchpoints, Axis::Second) => (matrix::quality_low(), matrix::quality_high()),
        (Matrix::Cards, Axis::First) => (matrix::impact_low(), matrix::impact_high()),
        (Matrix::Cards, Axis::Second) => (matrix::effort_low(), matrix::effort_high()),
    }
}

/// A value as people write it.
pub(super) fn number(value: f64) -> String {
    i18n::decimal(value, 1)
}

/// Where the quadrant that comes first is to be found.
pub(super) fn first_corner(plot: Plot) -> String {
    let place = match plot.side(Corner::HighLow) {
        (false, true) => matrix::top_left(),
        (true, true) => matrix::top_right(),
        (false, false) => matrix::bottom_left(),
        (true, false) => matrix::bottom_right(),
    };
    matrix::where_first(say_doing::corner(plot.matrix, Corner::HighLow), place)
}

/// "Relevance 8, quality 3: concentrate here"; subscribes to the crosshair.
pub(super) fn values(look: Look, at: (f64, f64)) -> String {
    matrix::values(
        say_doing::corner(look.matrix, look.corner(at)),
        &number(at.0),
        axis(look.matrix, Axis::First),
        &number(at.1),
        axis(look.matrix, Axis::Second),
    )
}

/// Where the crosshair stands; subscribes to it.
pub(super) fn cross(look: Look) -> String {
    let cross = look.cross.get();
    matrix::cross_at(
        &number(cross.first),
        axis(look.matrix, Axis::First),
        &number(cross.second),
        axis(look.matrix, Axis::Second),
    )
}

/// A point in words.
pub(super) fn dot(look: Look, item: &Item, at: (f64, f64)) -> String {
    let mut said = matrix::dot(&item.name, &values(look, at));
    let n = match item.n() {
        Some(n) => matrix::n_is(count(n)),
        None => matrix::estimated().to_owned(),
    };
    said = format!("{said}, {n}");
    if let Some(tag) = &item.tag {
        said = format!("{said}, {tag}");
    }
    if item.is_key {
        said = format!("{said}, {}", matrix::key_mark());
    }
    said
}

/// Where a value comes from, in short.
pub(super) fn told(value: &Value) -> String {
    match &value.lock {
        Some(lock) => matrix::n_is(count(lock.n)),
        None => matrix::estimated().to_owned(),
    }
}

/// A number of customers.
fn count(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// Why a point cannot be moved at all.
pub(super) fn fixed() -> &'static str {
    matrix::all_locked()
}

/// What an item is called.
pub(super) fn name(look: Look, id: Id) -> String {
    look.item(id).map(|item| item.name).unwrap_or_default()
}

/// A point was dropped.
pub(super) fn dropped(look: Look, id: Id) -> String {
    let values = look.at(id).map(|at| values(look, at));
    matrix::dropped(&name(look, id), &values.unwrap_or_default())
}

/// A point went back.
pub(super) fn restored(look: Look, id: Id) -> String {
    matrix::restored(&name(look, id))
}
