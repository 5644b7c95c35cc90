//! The emotion curve: one point per step of a journey, with its peak, its end and both means.

use super::feeling::mean;
use crate::domain::Counts;

/// One step on the curve.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    /// Which step, counted from 0.
    pub step: usize,
    /// The mean of the ratings, -1 to +1.
    pub value: f64,
    /// How many rated.
    pub n: u64,
}

/// The curve of one rater group over one journey. Steps that nobody rated have no point.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Curve {
    /// In the order of the steps.
    pub points: Vec<Point>,
}

impl Curve {
    /// The curve of the ratings per step.
    pub fn new(ratings: &[Counts]) -> Self {
        let point = |(step, counts): (usize, &Counts)| {
            Some(Point {
                step,
                value: mean(*counts)?,
                n: counts.n(),
            })
        };
        Self {
            points: ratings.iter().enumerate().filter_map(point).collect(),
        }
    }

    /// The point farthest from zero; on a tie the negative one, then the earlier one (Kahneman's
    /// peak; the tie rule is ours).
    pub fn peak(&self) -> Option<Point> {
        let mut points = self.points.iter().copied();
        let first = points.next()?;
        Some(points.fold(first, |peak, point| {
            let (old, new) = (peak.value.abs(), point.value.abs());
            let wins = new > old || (new == old && point.value < peak.value);
            if wins { point } else { peak }
        }))
    }

    /// The last point.
    pub fn end(&self) -> Option<Point> {
        self.points.last().copied()
    }

    /// The peak-end value: (peak + end) / 2, -1 to +1. It stands beside the mean, never instead.
    pub fn peak_end(&self) -> Option<f64> {
        Some((self.peak()?.value + self.end()?.value) / 2.0)
    }

    /// The plain mean of the points, -1 to +1; each step counts the same.
    pub fn mean(&self) -> Option<f64> {
        let n = self.points.len();
        let sum: f64 = self.points.iter().map(|point| point.value).sum();
        (n > 0).then(|| sum / n as f64)
    }

    /// All ratings together.
    pub fn n(&self) -> u64 {
        self.points.iter().map(|point| point.n).sum()
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
    fn steps_without_ratings_have_no_point() {
        let curve = Curve::new(&[counts(1, 0, 0), Counts::default(), counts(0, 1, 1)]);
        let steps: Vec<_> = curve
            .points
            .iter()
            .map(|p| (p.step, p.value, p.n))
            .collect();
        assert_eq!(steps, [(0, -1.0, 1), (2, 0.5, 2)]);
        assert_eq!(curve.n(), 3);
    }

    #[test]
    fn on_a_tie_the_negative_peak_counts() {
        let curve = Curve::new(&[counts(0, 0, 4), counts(3, 0, 0), counts(0, 1, 0)]);
        assert_eq!(curve.peak().map(|p| (p.step, p.value)), Some((1, -1.0)));
        assert_eq!(curve.peak_end(), Some(-0.5));
        assert_eq!(curve.mean(), Some(0.0));
    }

    #[test]
    fn an_empty_curve_has_no_numbers() {
        let curve = Curve::new(&[Counts::default(); 3]);
        assert_eq!(
            (curve.peak(), curve.peak_end(), curve.mean()),
            (None, None, None)
        );
    }

    proptest! {
        #[test]
        fn peak_and_both_means_stay_between_the_lowest_and_the_highest_point(
            rated in proptest::collection::vec((0_u32..9, 0_u32..9, 0_u32..9), 0..40),
        ) {
            let rated: Vec<Counts> = rated.into_iter().map(|(a, b, c)| counts(a, b, c)).collect();
            let curve = Curve::new(&rated);
            let values: Vec<f64> = curve.points.iter().map(|p| p.value).collect();
            let low = values.iter().copied().fold(f64::INFINITY, f64::min) - 1e-9;
            let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max) + 1e-9;
            for value in [curve.peak_end(), curve.mean()].into_iter().flatten() {
                prop_assert!(low <= value && value <= high);
            }
            if let Some(peak) = curve.peak() {
                prop_assert!(values.iter().all(|value| value.abs() <= peak.value.abs()));
            }
        }
    }
}
