//! The picture: where each touchpoint stands and how each link runs, in points of the drawing.

use std::collections::BTreeMap;

use super::Links;
use super::edges::{Way, drawn};
use super::label::in_lines;
use super::layers::columns;
use super::order::{Item, heights, sort};
use crate::domain::Id;

/// How wide a touchpoint is drawn.
pub const NODE_WIDTH: f64 = 152.0;
/// How high a touchpoint is drawn.
pub const NODE_HEIGHT: f64 = 44.0;
/// Between two columns.
const AISLE: f64 = 48.0;
/// Around everything.
const MARGIN: f64 = 16.0;
/// Above everything, for the names of the phases.
const HEAD: f64 = 44.0;
/// How many letters of usual width stand in a line.
const LETTERS: f64 = 16.5;
/// How high a place is where a link passes through.
const PASSAGE: f64 = 4.0;

/// A touchpoint to be drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    /// Which one.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The number of its phase, from left to right.
    pub band: usize,
}

/// A touchpoint in the picture.
#[derive(Clone, PartialEq, Debug)]
pub struct Placed {
    /// Which one.
    pub id: Id,
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// In which column it stands, from the left.
    pub column: usize,
    /// Its name in lines, cut where it is too long.
    pub lines: Vec<String>,
}

/// A link in the picture.
#[derive(Clone, PartialEq, Debug)]
pub struct Edge {
    /// What influences.
    pub from: Id,
    /// What is influenced.
    pub to: Id,
    /// The line, as the data of a path.
    pub line: String,
    /// The head of the arrow, as the data of a path.
    pub head: String,
}

/// The columns of one phase.
#[derive(Clone, PartialEq, Debug)]
pub struct Band {
    /// The number of the phase.
    pub band: usize,
    /// The left edge of its first column.
    pub x: f64,
    /// Up to the right edge of its last column.
    pub width: f64,
}

/// The whole picture.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Picture {
    /// From the left edge to the right one.
    pub width: f64,
    /// From the upper edge to the lower one.
    pub height: f64,
    /// The phases that have columns, from the left.
    pub bands: Vec<Band>,
    /// Column by column, from above.
    pub nodes: Vec<Placed>,
    /// All links.
    pub edges: Vec<Edge>,
}

impl Picture {
    /// Draws the touchpoints that are linked. The same input gives the same picture.
    pub fn new(nodes: &[Node], links: &Links) -> Self {
        let mut by_band: BTreeMap<usize, Vec<&Node>> = BTreeMap::new();
        for node in nodes.iter().filter(|node| links.is_linked(node.id)) {
            by_band.entry(node.band).or_default().push(node);
        }
        let mut bands = Vec::new();
        let mut rows: Vec<Vec<usize>> = Vec::new();
        let mut items: Vec<Item> = Vec::new();
        // Each touchpoint: its item and its column.
        let mut spots: BTreeMap<Id, (usize, usize)> = BTreeMap::new();
        for (band, nodes) in by_band {
            let first = rows.len();
            let ids: Vec<Id> = nodes.iter().map(|node| node.id).collect();
            for column in columns(&ids, links) {
                let mut row = Vec::new();
                for id in column {
                    spots.insert(id, (items.len(), rows.len()));
                    row.push(items.len());
                    items.push(Item {
                        height: NODE_HEIGHT,
                        ..Item::default()
                    });
                }
                rows.push(row);
            }
            let (x, end) = (left_of(first), left_of(rows.len()) - AISLE);
            bands.push(Band {
                band,
                x,
                width: end - x,
            });
        }
        let ways = ways(links, &spots, &mut rows, &mut items);
        sort(&mut rows, &items);
        let mut middle = heights(&rows, &items);
        let highest = spots
            .values()
            .filter_map(|(item, _)| middle.get(*item))
            .copied()
            .fold(f64::INFINITY, f64::min);
        let through = middle.iter().copied().fold(f64::INFINITY, f64::min);
        let shift =
            HEAD + MARGIN / 2.0 + NODE_HEIGHT / 2.0 - highest.min(through + NODE_HEIGHT / 2.0);
        for at in &mut middle {
            *at = (*at + shift).round();
        }
        let lowest = middle.iter().copied().fold(0.0, f64::max);
        let names: BTreeMap<Id, &str> = nodes
            .iter()
            .map(|node| (node.id, node.name.as_str()))
            .collect();
        let mut placed: Vec<Placed> = spots
            .iter()
            .map(|(id, (item, column))| Placed {
                id: *id,
                x: left_of(*column),
                y: middle.get(*item).copied().unwrap_or_default() - NODE_HEIGHT / 2.0,
                column: *column,
                lines: in_lines(names.get(id).copied().unwrap_or_default(), LETTERS, 2),
            })
            .collect();
        placed.sort_by(|a, b| a.column.cmp(&b.column).then(a.y.total_cmp(&b.y)));
        if placed.is_empty() {
            return Self::default();
        }
        Self {
            width: left_of(rows.len()) - AISLE + MARGIN,
            height: lowest + NODE_HEIGHT / 2.0 + MARGIN,
            bands,
            nodes: placed,
            edges: drawn(&ways, &rows, &middle),
        }
    }
}

/// The left edge of a column.
pub(super) fn left_of(column: usize) -> f64 {
    MARGIN + column as f64 * (NODE_WIDTH + AISLE)
}

/// Leads every link through the columns between its ends.
fn ways(
    links: &Links,
    spots: &BTreeMap<Id, (usize, usize)>,
    rows: &mut [Vec<usize>],
    items: &mut Vec<Item>,
) -> Vec<Way> {
    let mut ways = Vec::new();
    for (from, to) in links.all() {
        let (Some(start), Some(end)) = (spots.get(&from), spots.get(&to)) else {
            continue;
        };
        let back = start.1 > end.1;
        let (left, right) = if back { (end, start) } else { (start, end) };
        let mut way = vec![left.0];
        for row in rows.iter_mut().take(right.1).skip(left.1 + 1) {
            row.push(items.len());
            way.push(items.len());
            items.push(Item {
                height: PASSAGE,
                ..Item::default()
            });
        }
        way.push(right.0);
        for (a, b) in way.iter().zip(way.iter().skip(1)) {
            if let Some(item) = items.get_mut(*a) {
                item.right.push(*b);
            }
            if let Some(item) = items.get_mut(*b) {
                item.left.push(*a);
            }
        }
        ways.push(Way {
            from,
            to,
            back,
            items: way,
        });
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, links};
    use super::*;

    fn picture(nodes: u128, bands: usize, pairs: &[(u128, u128)]) -> Picture {
        let node = |n: u128| Node {
            id: id(n),
            name: format!("Touchpoint mit langem Namen {n}"),
            band: n as usize % bands,
        };
        let all: Vec<Node> = (1..=nodes).map(node).collect();
        Picture::new(&all, &links(nodes, pairs))
    }

    /// Links that look random and are the same each time.
    fn pairs(nodes: u128, count: u128) -> Vec<(u128, u128)> {
        (0..count)
            .map(|n| (n * 7919 % nodes + 1, n * 104_729 % nodes + 1))
            .collect()
    }

    fn overlapping(picture: &Picture) -> usize {
        let meet = |a: &Placed, b: &Placed| {
            a.x < b.x + NODE_WIDTH
                && b.x < a.x + NODE_WIDTH
                && a.y < b.y + NODE_HEIGHT + 4.0
                && b.y < a.y + NODE_HEIGHT + 4.0
        };
        let pairs = picture
            .nodes
            .iter()
            .enumerate()
            .flat_map(|(n, a)| picture.nodes.iter().skip(n + 1).filter(move |b| meet(a, b)));
        pairs.count()
    }

    #[test]
    fn no_two_touchpoints_overlap_and_all_stand_inside() {
        for (nodes, count) in [(60, 60), (60, 240), (300, 300), (300, 1000)] {
            let picture = picture(nodes, 5, &pairs(nodes, count));
            assert_eq!(overlapping(&picture), 0, "{nodes} {count}");
            for node in &picture.nodes {
                let fits = node.x >= 0.0
                    && node.y >= HEAD
                    && node.x + NODE_WIDTH <= picture.width
                    && node.y + NODE_HEIGHT <= picture.height;
                assert!(fits && node.lines.len() <= 2, "{node:?}");
            }
        }
    }

    #[test]
    fn phases_stand_from_left_to_right_and_every_link_is_drawn() {
        let picture = picture(60, 3, &pairs(60, 60));
        let ends = picture
            .bands
            .windows(2)
            .all(|two| two[0].x + two[0].width < two[1].x);
        assert!(ends && picture.bands.len() == 3);
        assert_eq!(picture.edges.len(), links(60, &pairs(60, 60)).all().count());
    }

    #[test]
    fn the_same_links_give_the_same_picture() {
        let drawn = || picture(80, 4, &pairs(80, 120));
        assert_eq!(drawn(), drawn());
    }

    #[test]
    fn touchpoints_without_links_are_not_drawn() {
        assert_eq!(picture(9, 3, &[]), Picture::default());
        assert_eq!(picture(9, 3, &[(1, 2)]).nodes.len(), 2);
    }

    #[test]
    fn an_arrow_points_where_the_influence_goes() {
        let forth = picture(2, 2, &[(2, 1)]);
        let back = picture(2, 2, &[(1, 2)]);
        assert!(
            forth.edges[0].line.starts_with("M168 "),
            "{:?}",
            forth.edges
        );
        assert!(back.edges[0].line.starts_with("M216 "), "{:?}", back.edges);
    }
}
