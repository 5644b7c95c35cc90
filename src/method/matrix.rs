//! The two matrices of the method: where a point lies, and what its quadrant is called. Relevance
//! and quality of touchpoints (importance-performance analysis, Martilla & James 1977), impact and
//! effort of cards.

/// Which matrix.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Matrix {
    /// Relevance (first) and quality (second) of touchpoints.
    Touchpoints,
    /// Impact (first) and effort (second) of cards.
    Cards,
}

/// A quadrant, named by its first value (relevance, impact) and its second (quality, effort).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Corner {
    /// Concentrate here; quick win.
    HighLow,
    /// Keep it up; major project.
    HighHigh,
    /// Low priority; fill-in.
    LowLow,
    /// Possible overkill; thankless task.
    LowHigh,
}

impl Corner {
    /// The one to look at first comes first.
    pub const ALL: [Self; 4] = [Self::HighLow, Self::HighHigh, Self::LowLow, Self::LowHigh];
}

/// Where the crosshair stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum CrossAt {
    /// In the middle of the scales.
    #[default]
    Middle,
    /// At the means of the points.
    Mean,
}

/// The crosshair: two values on scales from 0 to 10.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Cross {
    /// On the first scale: relevance, impact.
    pub first: f64,
    /// On the second: quality, effort.
    pub second: f64,
}

impl Cross {
    /// The middle of both scales.
    pub const MIDDLE: Self = Self {
        first: 5.0,
        second: 5.0,
    };

    /// Where it stands among these points; in the middle where there are none.
    pub fn new(at: CrossAt, points: &[(f64, f64)]) -> Self {
        if at == CrossAt::Middle || points.is_empty() {
            return Self::MIDDLE;
        }
        let n = points.len() as f64;
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / n;
        Self {
            first: mean(|point| point.0),
            second: mean(|point| point.1),
        }
    }

    /// The quadrant of a point; one exactly on a line counts as high.
    pub fn corner(self, first: f64, second: f64) -> Corner {
        match (first >= self.first, second >= self.second) {
            (true, false) => Corner::HighLow,
            (true, true) => Corner::HighHigh,
            (false, false) => Corner::LowLow,
            (false, true) => Corner::LowHigh,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_point_on_the_line_counts_as_high() {
        let cross = Cross::MIDDLE;
        assert_eq!(cross.corner(5.0, 5.0), Corner::HighHigh);
        assert_eq!(cross.corner(5.0, 4.9), Corner::HighLow);
        assert_eq!(cross.corner(4.9, 5.0), Corner::LowHigh);
        assert_eq!(cross.corner(4.9, 4.9), Corner::LowLow);
    }

    #[test]
    fn the_crosshair_stands_in_the_middle_or_at_the_means() {
        let points = [(2.0, 8.0), (4.0, 10.0)];
        assert_eq!(Cross::new(CrossAt::Middle, &points), Cross::MIDDLE);
        let mean = Cross::new(CrossAt::Mean, &points);
        assert_eq!((mean.first, mean.second), (3.0, 9.0));
        assert_eq!(Cross::new(CrossAt::Mean, &[]), Cross::MIDDLE);
    }

    proptest! {
        #[test]
        fn not_every_point_is_below_the_mean(points in prop::collection::vec((0.0..=10.0_f64, 0.0..=10.0_f64), 1..20)) {
            // The mean may lie above all points by the last bit of a sum, never by more.
            let cross = Cross::new(CrossAt::Mean, &points);
            let reaches = |of: fn(&(f64, f64)) -> f64, line: f64| points.iter().any(|p| of(p) >= line - 1e-9);
            prop_assert!(reaches(|p| p.0, cross.first) && reaches(|p| p.1, cross.second));
        }
    }
}
