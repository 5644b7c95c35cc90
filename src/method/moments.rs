//! The steps of a journey that decide: moments of truth, of delight and of disappointment.

use std::collections::BTreeMap;

use super::curve::Curve;
use super::feeling::{mean, word};
use crate::domain::{Counts, Feeling, RaterGroup};

/// Why a step stands out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Moment {
    /// Here the customer decides: a key touchpoint, or the peak of the customers' curve (ours).
    Truth,
    /// All groups that rated are delighted.
    Delight,
    /// At least one group is disappointed.
    Disappointment,
}

/// What was rated at one step.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rated {
    /// Does it happen at a key touchpoint?
    pub is_key: bool,
    /// The ratings by group.
    pub groups: BTreeMap<RaterGroup, Counts>,
}

/// The moments of a journey, by step (counted from 0).
pub fn moments(steps: &[Rated]) -> Vec<(usize, Moment)> {
    let of_customers = |step: &Rated| {
        let counts = step.groups.get(&RaterGroup::Customers);
        counts.copied().unwrap_or_default()
    };
    let customers: Vec<Counts> = steps.iter().map(of_customers).collect();
    let peak = Curve::new(&customers)
        .peak()
        .filter(|peak| word(peak.value) != Feeling::Okay)
        .map(|peak| peak.step);
    let mut found = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let mut felt = step
            .groups
            .values()
            .filter_map(|counts| mean(*counts))
            .map(word);
        let words: Vec<Feeling> = felt.by_ref().collect();
        if step.is_key || peak == Some(number) {
            found.push((number, Moment::Truth));
        }
        if !words.is_empty() && words.iter().all(|word| *word == Feeling::Delighted) {
            found.push((number, Moment::Delight));
        }
        if words.contains(&Feeling::Disappointed) {
            found.push((number, Moment::Disappointment));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rated(groups: &[(RaterGroup, u32, u32, u32)]) -> Rated {
        let groups = groups.iter().map(|(group, disappointed, okay, delighted)| {
            let counts = Counts {
                disappointed: *disappointed,
                okay: *okay,
                delighted: *delighted,
            };
            (*group, counts)
        });
        Rated {
            is_key: false,
            groups: groups.collect(),
        }
    }

    #[test]
    fn delight_needs_all_groups_and_disappointment_only_one() {
        use RaterGroup::{Customers, Management};
        let steps = [
            rated(&[(Customers, 0, 0, 3), (Management, 0, 1, 1)]),
            rated(&[(Customers, 0, 0, 3), (Management, 0, 3, 0)]),
            rated(&[(Customers, 0, 3, 0), (Management, 2, 0, 0)]),
            rated(&[]),
            rated(&[(Customers, 0, 0, 0)]),
        ];
        let found = moments(&steps);
        assert_eq!(
            found,
            [
                (0, Moment::Truth),
                (0, Moment::Delight),
                (2, Moment::Disappointment)
            ]
        );
    }

    #[test]
    fn a_key_touchpoint_is_a_moment_of_truth_even_unrated() {
        let key = Rated {
            is_key: true,
            ..Rated::default()
        };
        assert_eq!(moments(&[Rated::default(), key]), [(1, Moment::Truth)]);
    }

    #[test]
    fn a_flat_curve_has_no_moment_of_truth() {
        let flat = rated(&[(RaterGroup::Customers, 1, 2, 1)]);
        assert_eq!(moments(&[flat.clone(), flat]), []);
    }
}
