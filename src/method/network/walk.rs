//! Walking through the picture by arrow keys: sideways along the links, up and down in a column.

use super::{Links, Picture, Placed};
use crate::domain::Id;

/// Which arrow key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
}

impl Picture {
    /// Where an arrow key leads: sideways to the nearest linked touchpoint on that side, up and
    /// down to the next one in the column.
    pub fn step(&self, links: &Links, from: Id, step: Step) -> Option<Id> {
        let at = self.nodes.iter().find(|node| node.id == from)?;
        let same_column = |node: &&Placed| node.column == at.column;
        let tied = |node: &&Placed| links.has(from, node.id) || links.has(node.id, from);
        let far = |node: &&Placed| {
            let columns = node.column.abs_diff(at.column) as f64;
            let distance = columns * 10_000.0 + (node.y - at.y).abs();
            distance as u64
        };
        let nodes = self.nodes.iter();
        let found = match step {
            Step::Up => nodes.filter(same_column).rfind(|node| node.y < at.y),
            Step::Down => nodes.filter(same_column).find(|node| node.y > at.y),
            Step::Left => nodes
                .filter(tied)
                .filter(|node| node.column < at.column)
                .min_by_key(far),
            Step::Right => nodes
                .filter(tied)
                .filter(|node| node.column > at.column)
                .min_by_key(far),
        };
        found.map(|node| node.id)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Node;
    use super::super::tests::{id, links};
    use super::*;

    #[test]
    fn arrow_keys_walk_along_the_links_and_within_a_column() {
        let links = links(4, &[(1, 2), (1, 3), (4, 1)]);
        let node = |n: u128, band| Node {
            id: id(n),
            name: n.to_string(),
            band,
        };
        let picture = Picture::new(&[node(1, 0), node(2, 1), node(3, 1), node(4, 2)], &links);
        let walk = |from: u128, step| {
            let to = picture.step(&links, id(from), step);
            to.map(|id| id.0.as_u128())
        };
        let first = walk(1, Step::Right);
        assert!(first == Some(2) || first == Some(3), "{first:?}");
        assert_eq!(walk(2, Step::Left), Some(1));
        assert_eq!(walk(4, Step::Left), Some(1), "against the arrow, too");
        assert_eq!(walk(4, Step::Right), None);
        let around = walk(2, Step::Down).or(walk(2, Step::Up));
        assert_eq!(around, Some(3));
        assert_eq!(walk(9, Step::Up), None);
    }
}
