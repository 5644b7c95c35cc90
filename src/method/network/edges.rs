//! The lines of the links and where they touch the touchpoints.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::picture::{Edge, NODE_WIDTH, left_of};
use crate::domain::Id;

/// Where links begin and end, at the most so far from the middle of the side.
const SPREAD: f64 = 15.0;

/// A link on its way through the columns, always from the left to the right.
pub(super) struct Way {
    pub(super) from: Id,
    pub(super) to: Id,
    /// Does it lead from the right to the left?
    pub(super) back: bool,
    /// The items it passes, both ends included.
    pub(super) items: Vec<usize>,
}

/// Which side of a touchpoint a link is tied to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

/// How far from the middle of a side each link begins or ends: those that lead up above those
/// that lead down.
fn ports(ways: &[Way], middle: &[f64]) -> BTreeMap<(usize, Side), f64> {
    let height = |item: Option<&usize>| {
        item.and_then(|item| middle.get(*item))
            .copied()
            .unwrap_or_default()
    };
    let mut sides: BTreeMap<(usize, Side), Vec<(f64, usize)>> = BTreeMap::new();
    for (number, way) in ways.iter().enumerate() {
        if let (Some(first), Some(last)) = (way.items.first(), way.items.last()) {
            let (next, before) = (way.items.get(1), way.items.iter().rev().nth(1));
            sides
                .entry((*first, Side::Right))
                .or_default()
                .push((height(next), number));
            sides
                .entry((*last, Side::Left))
                .or_default()
                .push((height(before), number));
        }
    }
    let mut ports = BTreeMap::new();
    for ((_, side), mut ties) in sides {
        ties.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let count = ties.len();
        for (place, (_, number)) in ties.into_iter().enumerate() {
            let step = (2.0 * SPREAD / count as f64).min(9.0);
            let offset = (place as f64 - (count as f64 - 1.0) / 2.0) * step;
            ports.insert((number, side), offset);
        }
    }
    ports
}

/// All links as lines.
pub(super) fn drawn(ways: &[Way], rows: &[Vec<usize>], middle: &[f64]) -> Vec<Edge> {
    let mut column_of = vec![0; middle.len()];
    for (column, row) in rows.iter().enumerate() {
        for item in row {
            if let Some(at) = column_of.get_mut(*item) {
                *at = column;
            }
        }
    }
    let ports = ports(ways, middle);
    let edge = |(number, way): (usize, &Way)| {
        let port = |side| ports.get(&(number, side)).copied().unwrap_or_default();
        let last = way.items.len().saturating_sub(1);
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (place, item) in way.items.iter().enumerate() {
            let x = left_of(column_of.get(*item).copied().unwrap_or_default());
            let y = middle.get(*item).copied().unwrap_or_default();
            match place {
                0 => points.push((x + NODE_WIDTH, y + port(Side::Right))),
                place if place == last => points.push((x, y + port(Side::Left))),
                _ => points.extend([(x, y), (x + NODE_WIDTH, y)]),
            }
        }
        if way.back {
            points.reverse();
        }
        let (line, head) = arrow(&points, way.back);
        Edge {
            from: way.from,
            to: way.to,
            line,
            head,
        }
    };
    ways.iter().enumerate().map(edge).collect()
}

/// A line through the points, level at each of them, and its head.
fn arrow(points: &[(f64, f64)], back: bool) -> (String, String) {
    let mut line = String::new();
    let mut head = String::new();
    let reach = if back { -7.0 } else { 7.0 };
    let count = points.len();
    let mut before: Option<(f64, f64)> = None;
    for (place, (x, y)) in points.iter().enumerate() {
        // The line ends where the head begins to be as broad as itself.
        let end = if place + 1 == count {
            x - reach * 0.7
        } else {
            *x
        };
        // Writing into a text cannot fail.
        let written = match before {
            None => write!(line, "M{x} {y:.1}"),
            Some((_, old)) if (old - y).abs() < 0.05 => write!(line, "H{end}"),
            Some((old_x, old_y)) => {
                let half = (old_x + end) / 2.0;
                write!(line, "C{half} {old_y:.1} {half} {y:.1} {end} {y:.1}")
            }
        };
        written.unwrap_or_default();
        before = Some((*x, *y));
        if place + 1 == count {
            let (root, up, down) = (x - reach, y - 4.0, y + 4.0);
            head = format!("M{x} {y:.1}L{root} {up:.1}V{down:.1}Z");
        }
    }
    (line, head)
}
