//! Where the lines of the profile go: dimensions from top to bottom, scores from left to right.

use std::collections::BTreeMap;

use super::sheet::{Axis, Firm};
use crate::method::benchmark::stretches;
use crate::method::curve_path::Spot;

/// How wide the picture is.
pub(super) const WIDTH: f64 = 360.0;
/// Where scores of 0 and of 10 stand.
pub(super) const LEFT: f64 = 138.0;
pub(super) const RIGHT: f64 = 348.0;
/// How far dimensions are apart.
pub(super) const ROW: f64 = 42.0;
/// Above the first dimension.
pub(super) const TOP: f64 = 26.0;
/// How large letters are.
pub(super) const LETTERS: f64 = 13.0;
/// So many letters have room beside the picture.
const ROOM: usize = 18;
/// Equal scores stand beside each other by so much.
const APART: f64 = 7.0;

/// Where a score stands.
pub(super) fn x(score: f64) -> f64 {
    LEFT + score / 10.0 * (RIGHT - LEFT)
}

/// The middle of a dimension.
pub(super) fn y(row: usize) -> f64 {
    TOP + ROW * (row as f64 + 0.5)
}

/// How high the picture is.
pub(super) fn height(rows: usize) -> f64 {
    TOP + ROW * rows as f64 + 6.0
}

/// The line of a company.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    pub(super) firm: Firm,
    /// The pieces between gaps.
    pub(super) paths: Vec<String>,
    /// The scores.
    pub(super) spots: Vec<Spot>,
}

/// The lines, our own last, so that it lies on top.
pub(super) fn lines(firms: &[Firm]) -> Vec<Line> {
    let places = places(firms);
    let line = |(nth, firm): (usize, &Firm)| {
        let spot = |(row, score): (usize, f64)| Spot {
            x: x(score),
            y: places.get(&(nth, row)).copied().unwrap_or_else(|| y(row)),
        };
        let all: Vec<Vec<Spot>> = stretches(&firm.scores)
            .into_iter()
            .map(|stretch| stretch.into_iter().map(spot).collect())
            .collect();
        Line {
            firm: firm.clone(),
            paths: all
                .iter()
                .filter(|s| s.len() > 1)
                .map(|s| path(s))
                .collect(),
            spots: all.into_iter().flatten().collect(),
        }
    };
    let mut lines: Vec<Line> = firms.iter().enumerate().map(line).collect();
    lines.sort_by_key(|line| line.firm.is_own());
    lines
}

/// Companies with the same score in a row stand under each other, or one would hide the other.
fn places(firms: &[Firm]) -> BTreeMap<(usize, usize), f64> {
    let mut same = BTreeMap::<(usize, u64), Vec<usize>>::new();
    for (nth, firm) in firms.iter().enumerate() {
        for (row, score) in firm.scores.iter().enumerate() {
            if let Some(score) = score {
                let tenths = (score * 10.0).round() as u64;
                same.entry((row, tenths)).or_default().push(nth);
            }
        }
    }
    let mut places = BTreeMap::new();
    for ((row, _), group) in same {
        let apart = APART.min((ROW - 12.0) / group.len() as f64);
        let first = y(row) - apart * (group.len() as f64 - 1.0) / 2.0;
        for (place, nth) in group.into_iter().enumerate() {
            places.insert((nth, row), first + apart * place as f64);
        }
    }
    places
}

fn path(spots: &[Spot]) -> String {
    let mut path = String::new();
    for (nth, spot) in spots.iter().enumerate() {
        let pen = if nth == 0 { 'M' } else { 'L' };
        path.push_str(&format!("{pen}{:.1} {:.1}", spot.x, spot.y));
    }
    path
}

/// The name of a dimension in one line or two; what is longer is cut, the table has it whole.
pub(super) fn label(axis: &Axis) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in axis.name.split_whitespace() {
        let line = lines.last_mut();
        let fits = |line: &String| line.chars().count() + word.chars().count() < ROOM;
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if fits(line) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > 2;
    lines.truncate(2);
    for line in &mut lines {
        if line.chars().count() > ROOM {
            *line = line.chars().take(ROOM - 1).collect();
            line.push('…');
        }
    }
    if let Some(last) = lines
        .last_mut()
        .filter(|line| is_cut && !line.ends_with('…'))
    {
        last.push('…');
    }
    lines
}

/// The shape of a company's points, around a spot.
pub(super) fn shape(pattern: usize, at: Spot) -> String {
    let Spot { x, y } = at;
    let circle = |r: f64| {
        let wide = 2.0 * r;
        format!(
            "M{:.1} {y:.1}a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0 -{wide} 0z",
            x - r
        )
    };
    if pattern == 0 {
        return circle(6.5);
    }
    match (pattern - 1) % 6 {
        0 => format!("M{:.1} {:.1}h10v10h-10z", x - 5.0, y - 5.0),
        1 => format!("M{:.1} {:.1}h12l-6 -11z", x - 6.0, y + 5.0),
        2 => format!("M{x:.1} {:.1}l7 7l-7 7l-7 -7z", y - 7.0),
        3 => format!("M{:.1} {:.1}h12l-6 11z", x - 6.0, y - 5.0),
        4 => format!("M{:.1} {:.1}h4v-4h4v4h4v4h-4v4h-4v-4h-4z", x - 6.0, y - 2.0),
        _ => circle(4.5),
    }
}

/// The dashes of a company's line.
pub(super) fn dashes(pattern: usize) -> &'static str {
    if pattern == 0 {
        return "none";
    }
    match (pattern - 1) % 6 {
        0 => "8 4",
        1 => "2 4",
        2 => "10 4 2 4",
        3 => "5 3",
        4 => "14 3",
        _ => "2 2 6 2",
    }
}
