//! In which column each touchpoint stands: the phases from left to right, and within a phase from
//! cause to effect.

use std::collections::{BTreeMap, BTreeSet};

use super::Links;
use crate::domain::Id;

/// How many stand above each other before another column begins.
pub(super) const MOST_ROWS: usize = 14;

/// The columns of one phase: each touchpoint right of all that influence it, by the longest way.
/// Circles are cut where most links stay as they are. Ties go by the order of `nodes`.
pub(super) fn columns(nodes: &[Id], links: &Links) -> Vec<Vec<Id>> {
    let here: BTreeSet<Id> = nodes.iter().copied().collect();
    let mut left: Vec<Id> = nodes.to_vec();
    let mut layer: BTreeMap<Id, usize> = BTreeMap::new();
    while !left.is_empty() {
        let waits_for = |id: Id, layer: &BTreeMap<Id, usize>| {
            let before = links.depends_on(id).filter(|other| here.contains(other));
            before.filter(|other| !layer.contains_key(other)).count()
        };
        let leads_to = |id: Id, layer: &BTreeMap<Id, usize>| {
            let after = links.influences(id).filter(|other| here.contains(other));
            after.filter(|other| !layer.contains_key(other)).count()
        };
        // What waits for nothing comes first; in a circle, what leads to more than it waits for.
        let next = left.iter().copied().enumerate().min_by_key(|(place, id)| {
            let (before, after) = (waits_for(*id, &layer), leads_to(*id, &layer));
            let balance = before as i64 - after as i64;
            (before > 0, if before > 0 { balance } else { 0 }, *place)
        });
        let Some((place, id)) = next else { break };
        left.remove(place);
        // Neighbours in either direction: no two that are linked share a column.
        let near = links.depends_on(id).chain(links.influences(id));
        let deepest = near.filter_map(|other| layer.get(&other)).max();
        layer.insert(id, deepest.map_or(0, |deepest| deepest + 1));
    }
    let mut layers: Vec<Vec<Id>> = Vec::new();
    for id in nodes {
        let depth = layer.get(id).copied().unwrap_or_default();
        if layers.len() <= depth {
            layers.resize(depth + 1, Vec::new());
        }
        if let Some(layer) = layers.get_mut(depth) {
            layer.push(*id);
        }
    }
    let split = |layer: Vec<Id>| {
        let parts = layer.len().div_ceil(MOST_ROWS).max(1);
        let rows = layer.len().div_ceil(parts).max(1);
        layer.chunks(rows).map(<[Id]>::to_vec).collect::<Vec<_>>()
    };
    layers.into_iter().flat_map(split).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, links};
    use super::*;

    fn numbers(nodes: u128, pairs: &[(u128, u128)]) -> Vec<Vec<u128>> {
        let all: Vec<Id> = (1..=nodes).map(id).collect();
        let columns = columns(&all, &links(nodes, pairs)).into_iter();
        let number = |column: Vec<Id>| column.iter().map(|id| id.0.as_u128()).collect();
        columns.map(number).collect()
    }

    #[test]
    fn effects_stand_right_of_their_causes() {
        assert_eq!(
            numbers(4, &[(1, 2), (2, 3), (1, 3)]),
            [vec![1, 4], vec![2], vec![3]]
        );
        assert_eq!(numbers(2, &[(2, 1)]), [vec![2], vec![1]]);
    }

    #[test]
    fn a_circle_is_cut_once_and_nobody_shares_a_column_with_a_neighbour() {
        assert_eq!(
            numbers(3, &[(1, 2), (2, 3), (3, 1)]),
            [vec![1], vec![2], vec![3]]
        );
        assert_eq!(numbers(3, &[(1, 2), (2, 1), (2, 3)]), [vec![2], vec![1, 3]]);
    }

    #[test]
    fn a_full_column_goes_on_in_the_next() {
        let columns = numbers(30, &[]);
        assert_eq!(
            columns.iter().map(Vec::len).collect::<Vec<_>>(),
            [10, 10, 10]
        );
    }
}
