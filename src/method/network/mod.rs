//! Which touchpoints influence which: what else moves when one is changed, and a picture of it.

mod edges;
mod label;
mod layers;
mod order;
mod picture;
mod walk;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub use picture::{Band, Edge, NODE_HEIGHT, NODE_WIDTH, Node, Picture, Placed};
pub use walk::Step;

use crate::domain::Id;

/// All links between touchpoints. A link to itself or to something that is gone does not count.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Links {
    out: BTreeMap<Id, BTreeSet<Id>>,
    into: BTreeMap<Id, BTreeSet<Id>>,
}

impl Links {
    /// From each touchpoint with the ones that it influences.
    pub fn new(all: impl IntoIterator<Item = (Id, BTreeSet<Id>)>) -> Self {
        let all: BTreeMap<Id, BTreeSet<Id>> = all.into_iter().collect();
        let mut links = Self::default();
        for (from, influenced) in &all {
            for to in influenced.iter().filter(|to| *to != from) {
                if all.contains_key(to) {
                    links.out.entry(*from).or_default().insert(*to);
                    links.into.entry(*to).or_default().insert(*from);
                }
            }
        }
        links
    }

    /// The ones that it influences directly.
    pub fn influences(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        self.out.get(&id).into_iter().flatten().copied()
    }

    /// The ones that influence it directly.
    pub fn depends_on(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        self.into.get(&id).into_iter().flatten().copied()
    }

    /// Is it part of any link?
    pub fn is_linked(&self, id: Id) -> bool {
        self.out.contains_key(&id) || self.into.contains_key(&id)
    }

    /// Does the one influence the other directly?
    pub fn has(&self, from: Id, to: Id) -> bool {
        self.out.get(&from).is_some_and(|all| all.contains(&to))
    }

    /// All links, from and to.
    pub fn all(&self) -> impl Iterator<Item = (Id, Id)> + '_ {
        let each = |(from, all): (&Id, &BTreeSet<Id>)| {
            let from = *from;
            all.iter().map(move |to| (from, *to)).collect::<Vec<_>>()
        };
        self.out.iter().flat_map(each)
    }

    /// What else moves when it is changed, each with the fewest steps that lead there (1 is
    /// direct). It is not among them, even where the links lead back.
    pub fn moved_by(&self, id: Id) -> BTreeMap<Id, usize> {
        let mut moved = BTreeMap::new();
        let mut waiting = VecDeque::from([(id, 0)]);
        while let Some((at, steps)) = waiting.pop_front() {
            for next in self.influences(at) {
                if next != id && !moved.contains_key(&next) {
                    moved.insert(next, steps + 1);
                    waiting.push_back((next, steps + 1));
                }
            }
        }
        moved
    }

    /// Do the links lead back to it?
    pub fn comes_back(&self, id: Id) -> bool {
        let moved = self.moved_by(id);
        self.depends_on(id)
            .any(|before| moved.contains_key(&before))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use uuid::Uuid;

    pub(crate) fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    pub(crate) fn links(nodes: u128, pairs: &[(u128, u128)]) -> Links {
        let out = |from: u128| {
            let to = pairs.iter().filter(|(a, _)| *a == from);
            (id(from), to.map(|(_, b)| id(*b)).collect())
        };
        Links::new((1..=nodes).map(out))
    }

    fn moved(links: &Links, of: u128) -> Vec<(u128, usize)> {
        let moved = links.moved_by(id(of)).into_iter();
        moved.map(|(id, steps)| (id.0.as_u128(), steps)).collect()
    }

    #[test]
    fn what_moves_is_counted_by_the_shortest_way() {
        let links = links(6, &[(1, 2), (2, 3), (1, 3), (3, 4), (5, 1)]);
        assert_eq!(moved(&links, 1), [(2, 1), (3, 1), (4, 2)]);
        assert_eq!(moved(&links, 5), [(1, 1), (2, 2), (3, 2), (4, 3)]);
        assert_eq!(moved(&links, 4), []);
        assert!(!links.is_linked(id(6)));
    }

    #[test]
    fn circles_end_and_are_named() {
        let links = links(4, &[(1, 2), (2, 3), (3, 1), (3, 4)]);
        assert_eq!(moved(&links, 1), [(2, 1), (3, 2), (4, 3)]);
        assert!(links.comes_back(id(2)) && !links.comes_back(id(4)));
    }

    #[test]
    fn links_to_itself_and_to_what_is_gone_do_not_count() {
        let links = links(2, &[(1, 1), (1, 9), (2, 1)]);
        assert_eq!(links.all().collect::<Vec<_>>(), [(id(2), id(1))]);
        assert!(!links.comes_back(id(1)));
    }
}
