//! What has to be done before what: who follows, who begins too early, who waits in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::span::{Grip, Span};
use crate::domain::{Id, Measure};

/// What the order of measures needs to know of one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Link {
    /// From when until when.
    pub span: Span,
    /// Is something still to be done?
    pub is_open: bool,
    /// What has to be done before it.
    pub after: BTreeSet<Id>,
}

impl Link {
    /// Of a measure.
    pub fn of(measure: &Measure) -> Self {
        Self {
            span: Span::of(measure),
            is_open: measure.state.is_open(),
            after: measure.after.clone(),
        }
    }
}

/// Measures and what has to be done before each.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Chain(pub BTreeMap<Id, Link>);

impl Chain {
    /// The pairs (first, then) of measures that are here.
    pub fn pairs(&self) -> impl Iterator<Item = (Id, Id)> {
        let pairs = self.0.iter().flat_map(|(then, link)| {
            let firsts = link.after.iter().filter(|first| self.0.contains_key(first));
            firsts.map(|first| (*first, *then))
        });
        pairs.filter(|(first, then)| first != then)
    }

    /// Those that wait for this one directly, in the order of their ids.
    pub fn waiting_for(&self, first: Id) -> Vec<Id> {
        let waits = self.pairs().filter(|pair| pair.0 == first);
        waits.map(|(_, then)| then).collect()
    }

    /// Does `then` begin before `first` ends? Only while both are still to be done.
    pub fn is_violated(&self, first: Id, then: Id) -> bool {
        let days = |id: Id| {
            let link = self.0.get(&id).filter(|link| link.is_open)?;
            link.span.days()
        };
        let both = days(first).zip(days(then));
        both.is_some_and(|((_, end), (start, _))| start < end)
    }

    /// The pairs whose second begins before the first ends.
    pub fn violated(&self) -> Vec<(Id, Id)> {
        let pairs = self.pairs();
        pairs
            .filter(|(first, then)| self.is_violated(*first, *then))
            .collect()
    }

    /// Everything that waits for this one, also by way of others; not itself.
    pub fn followers(&self, of: Id) -> BTreeSet<Id> {
        let mut next: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for (first, then) in self.pairs() {
            next.entry(first).or_default().push(then);
        }
        let mut found = BTreeSet::new();
        let mut queue = vec![of];
        while let Some(first) = queue.pop() {
            for then in next.get(&first).into_iter().flatten() {
                if *then != of && found.insert(*then) {
                    queue.push(*then);
                }
            }
        }
        found
    }

    /// May `then` wait for `first` without waiting for itself? Where it waits already, as after a
    /// merge: is this link part of no circle?
    pub fn may_wait(&self, then: Id, first: Id) -> bool {
        then != first && !self.followers(then).contains(&first)
    }

    /// The circles: measures that wait for each other, and so can never begin.
    pub fn circles(&self) -> Vec<BTreeSet<Id>> {
        // Whatever waits for nobody, or for whom nobody waits, is in no circle; mostly nothing is left.
        let mut left: BTreeSet<Id> = self.0.keys().copied().collect();
        let pairs: Vec<(Id, Id)> = self.pairs().collect();
        loop {
            let inside = |(first, then): &&(Id, Id)| left.contains(first) && left.contains(then);
            let firsts: BTreeSet<Id> = pairs.iter().filter(inside).map(|pair| pair.0).collect();
            let thens: BTreeSet<Id> = pairs.iter().filter(inside).map(|pair| pair.1).collect();
            let both: BTreeSet<Id> = firsts.intersection(&thens).copied().collect();
            if both.len() == left.len() {
                break;
            }
            left = both;
        }
        let followers: BTreeMap<Id, BTreeSet<Id>> =
            left.iter().map(|id| (*id, self.followers(*id))).collect();
        let follows = |of: Id, it: Id| followers.get(&of).is_some_and(|all| all.contains(&it));
        let mut circles = Vec::new();
        while let Some(id) = left.pop_first() {
            let others = left
                .iter()
                .filter(|it| follows(id, **it) && follows(**it, id));
            let mut circle: BTreeSet<Id> = others.copied().collect();
            if !circle.is_empty() {
                left.retain(|it| !circle.contains(it));
                circle.insert(id);
                circles.push(circle);
            }
        }
        circles
    }

    /// Where a measure comes to lie when it is moved, and everything that is still to be done and waits
    /// for it moves along. Nothing where the calendar ends.
    pub fn shifted(&self, id: Id, by: i64) -> Option<BTreeMap<Id, Span>> {
        let mut moved = BTreeMap::new();
        moved.insert(id, self.0.get(&id)?.span.moved(Grip::Whole, by)?);
        for follower in self.followers(id) {
            let Some(link) = self.0.get(&follower).filter(|link| link.is_open) else {
                continue;
            };
            if link.span.days().is_some() {
                moved.insert(follower, link.span.moved(Grip::Whole, by)?);
            }
        }
        Some(moved)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::Date;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    /// Measures 0, 1, ... with their first day, their length, and what comes before each.
    fn chain(links: &[(i64, i64, &[u128])]) -> Chain {
        let link = |(from, long, after): &(i64, i64, &[u128])| Link {
            span: Span {
                from: Date::of_number(*from),
                until: Date::of_number(from + long),
            },
            is_open: true,
            after: after.iter().copied().map(id).collect(),
        };
        let numbered = links.iter().enumerate();
        Chain(numbered.map(|(n, it)| (id(n as u128), link(it))).collect())
    }

    #[test]
    fn beginning_before_the_other_ends_is_a_violation_and_the_same_day_is_none() {
        let it = chain(&[
            (100, 10, &[]),
            (109, 5, &[0]),
            (110, 5, &[0]),
            (0, 1, &[77]),
        ]);
        assert_eq!(it.violated(), [(id(0), id(1))]);
        let mut done = it;
        done.0.get_mut(&id(0)).unwrap().is_open = false;
        assert_eq!(done.violated(), []);
    }

    #[test]
    fn circles_are_found_and_named_and_what_hangs_on_them_is_not() {
        // 0 -> 1 -> 2 -> 0, 3 waits for 2, 4 <-> 5, 6 waits for itself, 7 lies between both circles.
        let it = chain(&[
            (0, 1, &[2]),
            (0, 1, &[0]),
            (0, 1, &[1]),
            (0, 1, &[2]),
            (0, 1, &[5, 7]),
            (0, 1, &[4]),
            (0, 1, &[6]),
            (0, 1, &[2]),
        ]);
        let circles: Vec<BTreeSet<Id>> = it.circles();
        assert_eq!(
            circles,
            [[id(0), id(1), id(2)].into(), BTreeSet::from([id(4), id(5)])]
        );
        assert_eq!(it.followers(id(0)).len(), 6);
        assert_eq!(it.waiting_for(id(2)), [id(0), id(3), id(7)]);
        assert!(
            !it.may_wait(id(1), id(0)) && !it.may_wait(id(6), id(6)) && it.may_wait(id(3), id(2))
        );
        assert!(it.shifted(id(0), 3).is_some());
        assert!(!it.may_wait(id(0), id(3)) && it.may_wait(id(3), id(0)));
        assert_eq!(
            chain(&[(0, 1, &[]), (0, 1, &[0])]).circles(),
            Vec::<BTreeSet<Id>>::new()
        );
    }

    #[test]
    fn what_is_done_stays_where_it_was() {
        let mut it = chain(&[(0, 1, &[]), (2, 1, &[0]), (4, 1, &[1])]);
        it.0.get_mut(&id(1)).unwrap().is_open = false;
        let moved = it.shifted(id(0), 7).unwrap();
        assert_eq!(moved.keys().copied().collect::<Vec<_>>(), [id(0), id(2)]);
    }

    proptest! {
        #[test]
        fn moving_what_follows_along_never_makes_a_new_violation_among_them(
            links in prop::collection::vec(
                (0i64..200, 0i64..40, prop::collection::vec(0u128..12, 0..4), any::<bool>()), 1..12),
            by in -300i64..300,
            which in 0usize..12,
        ) {
            let plain: Vec<_> = links.iter().map(|(from, long, after, _)| (*from, *long, after.as_slice())).collect();
            let mut before = chain(&plain);
            for (n, (.., is_open)) in links.iter().enumerate() {
                before.0.get_mut(&id(n as u128)).unwrap().is_open = *is_open;
            }
            let moved = id((which % links.len()) as u128);
            let shifted = before.shifted(moved, by).unwrap();
            let mut after = before.clone();
            for (id, span) in &shifted {
                after.0.get_mut(id).unwrap().span = *span;
            }
            for (first, then) in after.violated() {
                if shifted.contains_key(&first) && shifted.contains_key(&then) {
                    prop_assert!(before.is_violated(first, then));
                }
            }
            // And back.
            let back = after.shifted(moved, -by).unwrap();
            for (id, span) in back {
                prop_assert_eq!(span, before.0.get(&id).unwrap().span);
            }
        }

        #[test]
        fn whoever_may_wait_closes_no_circle(
            after in prop::collection::vec(prop::collection::vec(0u128..8, 0..3), 8),
            then in 0u128..8, first in 0u128..8,
        ) {
            let links: Vec<_> = after.iter().map(|after| (0i64, 1i64, after.as_slice())).collect();
            let mut it = chain(&links);
            prop_assume!(it.circles().is_empty());
            let may = it.may_wait(id(then), id(first));
            it.0.get_mut(&id(then)).unwrap().after.insert(id(first));
            prop_assert_eq!(it.circles().is_empty(), may || then == first);
        }
    }
}
