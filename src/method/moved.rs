//! What else moves when a touchpoint is changed: the ones that it influences directly, and the
//! ones farther on.

use super::network::Links;
use crate::domain::Id;

/// What moves with a touchpoint. It is not in there itself, even where the links lead back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Moved {
    /// What it influences directly.
    pub direct: Vec<Id>,
    /// What these influence in turn, and so on; the nearest first.
    pub further: Vec<Id>,
}

impl Moved {
    /// What changing a touchpoint moves.
    pub fn by(links: &Links, id: Id) -> Self {
        let steps = links.moved_by(id);
        let mut all: Vec<(usize, Id)> = steps.into_iter().map(|(id, steps)| (steps, id)).collect();
        all.sort();
        let (direct, further): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(steps, _)| *steps <= 1);
        let ids = |all: Vec<(usize, Id)>| all.into_iter().map(|(_, id)| id).collect();
        Self {
            direct: ids(direct),
            further: ids(further),
        }
    }

    /// How many move, directly or not.
    pub fn count(&self) -> usize {
        self.direct.len() + self.further.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(n: u128) -> Id {
        Id(uuid::Uuid::from_u128(n))
    }

    fn links(all: &[(u128, &[u128])]) -> Links {
        let each = all
            .iter()
            .map(|(from, to)| (id(*from), to.iter().map(|to| id(*to)).collect()));
        Links::new(each)
    }

    #[test]
    fn direct_ones_and_farther_ones_are_told_apart() {
        let links = links(&[(1, &[2, 3]), (2, &[4]), (3, &[4, 2]), (4, &[5]), (5, &[])]);
        let moved = Moved::by(&links, id(1));
        assert_eq!(moved.direct, [id(2), id(3)]);
        assert_eq!(moved.further, [id(4), id(5)], "the nearest first");
        assert_eq!(moved.count(), 4);
        assert_eq!(Moved::by(&links, id(5)), Moved::default());
    }

    #[test]
    fn a_circle_ends_and_nothing_moves_itself() {
        let links = links(&[(1, &[2]), (2, &[3]), (3, &[1])]);
        let moved = Moved::by(&links, id(1));
        assert_eq!((moved.direct, moved.further), (vec![id(2)], vec![id(3)]));
    }

    proptest! {
        #[test]
        fn whatever_the_links_each_one_moves_once(
            pairs in prop::collection::vec((0_u128..9, 0_u128..9), 0..30),
        ) {
            let all = (0..9).map(|from| {
                let to = pairs.iter().filter(|pair| pair.0 == from).map(|pair| id(pair.1));
                (id(from), to.collect())
            });
            let links = Links::new(all);
            for n in 0..9 {
                let moved = Moved::by(&links, id(n));
                let mut seen: Vec<Id> = moved.direct.iter().chain(&moved.further).copied().collect();
                prop_assert!(!seen.contains(&id(n)));
                prop_assert_eq!(seen.len(), moved.count());
                seen.sort();
                seen.dedup();
                prop_assert_eq!(seen.len(), moved.count());
            }
        }
    }
}
