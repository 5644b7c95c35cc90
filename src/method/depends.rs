//! What has to be done before what: which link would make a circle, who waits for whom, and an
//! order in which everything can be done.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Id;

/// By measure, the measures that have to be done before it.
pub type After = BTreeMap<Id, BTreeSet<Id>>;

/// Would it make a circle if `first` had to be done before `then`? Also true of a link that is
/// part of a circle already, as two links may be after a merge.
pub fn would_cycle(after: &After, then: Id, first: Id) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![first];
    while let Some(id) = open.pop() {
        if id == then {
            return true;
        }
        if seen.insert(id) {
            open.extend(after.get(&id).into_iter().flatten());
        }
    }
    false
}

/// Those that can begin only after `id`, in the order of their ids.
pub fn waiting_for(after: &After, id: Id) -> Vec<Id> {
    let waits = after.iter().filter(|(_, first)| first.contains(&id));
    waits.map(|(then, _)| *then).collect()
}

/// All measures, each after those it depends on; what stands in a circle comes last. Among those
/// that could come next the smallest id comes first, so that the order is the same everywhere.
pub fn order(after: &After) -> Vec<Id> {
    let known = |id: &&Id| after.contains_key(*id);
    let mut open: BTreeMap<Id, usize> = after
        .iter()
        .map(|(id, first)| (*id, first.iter().filter(known).count()))
        .collect();
    let mut waits: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for (then, first) in after {
        for first in first {
            waits.entry(*first).or_default().push(*then);
        }
    }
    let mut ready: BTreeSet<Id> = open
        .iter()
        .filter(|(_, n)| **n == 0)
        .map(|(id, _)| *id)
        .collect();
    let mut all = Vec::new();
    while let Some(id) = ready.pop_first() {
        open.remove(&id);
        all.push(id);
        for then in waits.get(&id).into_iter().flatten() {
            if let Some(n) = open.get_mut(then) {
                *n = n.saturating_sub(1);
                if *n == 0 {
                    ready.insert(*then);
                }
            }
        }
    }
    all.extend(open.into_keys());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(n: u128) -> Id {
        Id(Uuid::from_u128(n))
    }

    fn after(links: &[(u128, u128)]) -> After {
        let mut after = After::new();
        for (then, first) in links {
            after.entry(id(*first)).or_default();
            after.entry(id(*then)).or_default().insert(id(*first));
        }
        after
    }

    #[test]
    fn a_link_back_would_make_a_circle() {
        let chain = after(&[(2, 1), (3, 2)]);
        assert!(would_cycle(&chain, id(1), id(3)) && would_cycle(&chain, id(1), id(1)));
        assert!(!would_cycle(&chain, id(3), id(1)) && !would_cycle(&chain, id(4), id(3)));
        assert_eq!(waiting_for(&chain, id(1)), [id(2)]);
        assert_eq!(order(&chain), [id(1), id(2), id(3)]);
    }

    #[test]
    fn circles_from_merging_end_nothing_and_come_last() {
        let circle = after(&[(1, 2), (2, 1), (3, 4)]);
        assert!(would_cycle(&circle, id(1), id(2)));
        assert_eq!(order(&circle), [id(4), id(3), id(1), id(2)]);
    }

    proptest! {
        #[test]
        fn links_that_make_no_circle_can_be_put_in_order(links in proptest::collection::vec((0..12_u128, 0..12_u128), 0..40)) {
            let mut all = After::new();
            for (then, first) in links {
                if !would_cycle(&all, id(then), id(first)) {
                    all.entry(id(first)).or_default();
                    all.entry(id(then)).or_default().insert(id(first));
                }
            }
            let order = order(&all);
            prop_assert_eq!(order.len(), all.len());
            let place = |id: &Id| order.iter().position(|it| it == id);
            for (then, first) in &all {
                for first in first {
                    prop_assert!(place(first) < place(then));
                    prop_assert!(waiting_for(&all, *first).contains(then));
                }
            }
        }
    }
}
