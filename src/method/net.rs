//! Net scores with their margin, and whether a change between two waves can be told from chance.
//! One formula for recommendation (promoters minus detractors) and for touchpoints (delighted minus
//! disappointed).

use crate::domain::{Counts, Recommended};

/// Below so many answers neither margin nor change is told: the formulas assume many (ours).
pub const FEW: u64 = 10;

/// Two-sided, 95 %.
const Z: f64 = 1.96;

/// A net score.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Net {
    /// The share of those in favour minus the share of those against, -1 to +1.
    pub value: f64,
    /// How many answered, 1 or more.
    pub n: u64,
    /// The standard error, 0 to 1; 0 when all answered the same.
    pub error: f64,
}

/// Can a change be told from chance?
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// Clearly better.
    Better,
    /// Clearly worse.
    Worse,
    /// So small a difference may be chance.
    Unclear,
    /// One of the waves has fewer than [`FEW`] answers.
    TooFew,
}

/// A change between two waves.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Change {
    /// After minus before, -2 to +2.
    pub difference: f64,
    /// Can it be told from chance?
    pub verdict: Verdict,
}

impl Net {
    /// From how many were in favour, how many against, and how many answered at all. Nothing
    /// without answers, or if more were in favour and against than answered.
    pub fn new(in_favour: u64, against: u64, n: u64) -> Option<Self> {
        let fits = in_favour.checked_add(against).is_some_and(|sum| sum <= n);
        if n == 0 || !fits {
            return None;
        }
        let all = n as f64;
        let (p, q) = (in_favour as f64 / all, against as f64 / all);
        let value = p - q;
        // Var = p + q - N^2; rounding may bring it just below 0.
        let variance = (p + q - value * value).max(0.0);
        Some(Self {
            value,
            n,
            error: (variance / all).sqrt(),
        })
    }

    /// Of recommendations: the net promoter score divided by 100.
    pub fn of_recommended(counts: &Recommended) -> Option<Self> {
        Self::new(counts.promoters(), counts.detractors(), counts.n())
    }

    /// Of feelings: the touchpoint net score (ours: with the same formula).
    pub fn of_counts(counts: Counts) -> Option<Self> {
        Self::new(
            counts.delighted.into(),
            counts.disappointed.into(),
            counts.n(),
        )
    }

    /// The margin of 95 %, 0 to 2: the true value is as likely as that within value ± margin. Nothing
    /// where it would pretend: with fewer than [`FEW`] answers, or when all answered the same.
    pub fn margin(&self) -> Option<f64> {
        (self.n >= FEW && self.error > 0.0).then_some(Z * self.error)
    }

    /// The margin of the change from an earlier wave to this one; nothing where one of them has
    /// fewer than [`FEW`] answers, or where all answered the same both times.
    pub fn margin_since(&self, before: &Self) -> Option<f64> {
        let error = self.error.hypot(before.error);
        let is_told = self.n >= FEW && before.n >= FEW && error > 0.0;
        is_told.then_some(Z * error)
    }

    /// The change from an earlier wave to this one: z = (N2 - N1) / sqrt(SE1² + SE2²), clear when
    /// |z| > 1.96.
    pub fn since(&self, before: &Self) -> Change {
        let difference = self.value - before.value;
        let error = self.error.hypot(before.error);
        let verdict = if self.n < FEW || before.n < FEW {
            Verdict::TooFew
        } else if difference.abs() > Z * error {
            if difference > 0.0 {
                Verdict::Better
            } else {
                Verdict::Worse
            }
        } else {
            Verdict::Unclear
        };
        Change {
            difference,
            verdict,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn net(in_favour: u64, against: u64, n: u64) -> Net {
        Net::new(in_favour, against, n).unwrap()
    }

    #[test]
    fn the_fixture_of_the_method_page() {
        // p 1/2, passives 1/3, q 1/6, n 30: N 33.3, margin 26.7 points.
        let net = net(15, 5, 30);
        assert!((net.value * 100.0 - 33.3).abs() < 0.05);
        assert!((net.margin().unwrap() * 100.0 - 26.7).abs() < 0.05);
    }

    #[test]
    fn without_answers_or_with_counts_that_do_not_fit_there_is_no_score() {
        assert_eq!(Net::new(0, 0, 0), None);
        assert_eq!(Net::new(3, 3, 5), None);
        assert_eq!(Net::new(u64::MAX, 1, u64::MAX), None);
    }

    #[test]
    fn few_or_equal_answers_have_no_margin() {
        assert_eq!(net(5, 4, 9).margin(), None);
        assert!(net(5, 4, 10).margin().is_some());
        assert_eq!(net(40, 0, 40).margin(), None);
    }

    #[test]
    fn a_change_is_told_only_where_it_is_more_than_chance() {
        let verdict = |before: Net, after: Net| after.since(&before).verdict;
        assert_eq!(
            verdict(net(100, 150, 400), net(180, 80, 400)),
            Verdict::Better
        );
        assert_eq!(
            verdict(net(180, 80, 400), net(100, 150, 400)),
            Verdict::Worse
        );
        assert_eq!(
            verdict(net(100, 150, 400), net(104, 148, 400)),
            Verdict::Unclear
        );
        assert_eq!(verdict(net(0, 9, 9), net(400, 0, 400)), Verdict::TooFew);
        assert_eq!(verdict(net(0, 20, 20), net(20, 0, 20)), Verdict::Better);
        assert_eq!(verdict(net(20, 0, 20), net(30, 0, 30)), Verdict::Unclear);
    }

    proptest! {
        #[test]
        fn scores_stay_in_range_mirror_and_grow_with_those_in_favour(a in 0..500_u64, b in 0..500_u64, c in 1..500_u64) {
            let n = a + b + c;
            let score = net(a, b, n);
            prop_assert!((-1.0..=1.0).contains(&score.value));
            prop_assert!((0.0..=1.0).contains(&score.error));
            let mirrored = net(b, a, n);
            prop_assert_eq!(mirrored.value, -score.value);
            prop_assert!((mirrored.error - score.error).abs() < 1e-12);
            prop_assert!(net(a + 1, b, n).value > score.value);
            // Four times the answers, half the error.
            prop_assert!((net(4 * a, 4 * b, 4 * n).error * 2.0 - score.error).abs() < 1e-12);
            // Comparing is symmetric.
            let other = net(c.min(n), 0, n);
            let (there, back) = (score.since(&other), other.since(&score));
            prop_assert_eq!(there.difference, -back.difference);
            prop_assert_eq!(there.verdict == Verdict::Better, back.verdict == Verdict::Worse);
            // What is clear is more than its margin.
            if let Some(margin) = score.margin_since(&other) {
                let is_clear = matches!(there.verdict, Verdict::Better | Verdict::Worse);
                prop_assert_eq!(is_clear, there.difference.abs() > margin);
            }
        }
    }
}
