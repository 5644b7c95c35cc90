//! The three-step scale in numbers: disappointed -1, okay 0, delighted +1.

use crate::domain::{Counts, Feeling};

/// The mean of all ratings, -1 to +1; nothing without ratings.
pub fn mean(counts: Counts) -> Option<f64> {
    let n = counts.n();
    let sum = f64::from(counts.delighted) - f64::from(counts.disappointed);
    (n > 0).then(|| sum / n as f64)
}

/// The touchpoint net score: the share of the delighted minus the share of the disappointed, -1 to
/// +1. With this coding it is the same number as the mean.
pub fn net_score(counts: Counts) -> Option<f64> {
    mean(counts)
}

/// The perception gap, -2 to +2: above 0 the staff see it rosier than the customers.
pub fn gap(staff: Counts, customers: Counts) -> Option<f64> {
    Some(mean(staff)? - mean(customers)?)
}

/// The step of the scale that a mean is nearest to; half way counts as the outer step (ours).
pub fn word(mean: f64) -> Feeling {
    if mean >= 0.5 {
        Feeling::Delighted
    } else if mean <= -0.5 {
        Feeling::Disappointed
    } else {
        Feeling::Okay
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counts(disappointed: u32, okay: u32, delighted: u32) -> Counts {
        Counts {
            disappointed,
            okay,
            delighted,
        }
    }

    #[test]
    fn without_ratings_there_is_no_number() {
        assert_eq!(mean(Counts::default()), None);
        assert_eq!(gap(counts(0, 0, 1), Counts::default()), None);
    }

    #[test]
    fn staff_who_see_it_too_rosy_have_a_gap_above_zero() {
        assert_eq!(gap(counts(0, 1, 3), counts(2, 2, 0)), Some(1.25));
        assert_eq!(net_score(counts(1, 2, 3)), Some(2.0 / 6.0));
    }

    #[test]
    fn half_way_counts_as_the_outer_step() {
        for (mean, feeling) in [
            (-1.0, Feeling::Disappointed),
            (-0.5, Feeling::Disappointed),
            (-0.49, Feeling::Okay),
            (0.49, Feeling::Okay),
            (0.5, Feeling::Delighted),
        ] {
            assert_eq!(word(mean), feeling, "{mean}");
        }
    }

    proptest! {
        #[test]
        fn a_mean_stays_on_the_scale_and_is_the_net_score(a in any::<u32>(), b in any::<u32>(), c in any::<u32>()) {
            let all = counts(a, b, c);
            let by_shares = (f64::from(c) / all.n() as f64) - (f64::from(a) / all.n() as f64);
            if let Some(mean) = mean(all) {
                prop_assert!((-1.0..=1.0).contains(&mean));
                prop_assert!((mean - by_shares).abs() < 1e-9);
            } else {
                prop_assert_eq!(all.n(), 0);
            }
        }
    }
}
