//! What comes first: the opportunity score (Ulwick), the weighted score by the team's own criteria,
//! RICE and WSJF.

/// A quality from -1 (all disappointed) to +1 (all delighted) on the scale from 0 to 10 that
/// relevance has, too *(ours)*.
pub fn quality_of_ten(net: f64) -> f64 {
    ((net + 1.0) * 5.0).clamp(0.0, 10.0)
}

/// Opportunity: `importance + max(importance - satisfaction, 0)`, both 0 to 10; 0 to 20 (Ulwick).
pub fn opportunity(importance: f64, satisfaction: f64) -> f64 {
    importance + (importance - satisfaction).max(0.0)
}

/// One criterion's part in a weighted score.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Part {
    /// The weight, 0 to 100.
    pub weight: f64,
    /// The points, 0 to 10; nothing while nobody has given any.
    pub points: Option<f64>,
}

/// The weighted mean of the points, 0 to 10. Criteria without points leave both sums; nothing
/// where none counts.
pub fn weighted(parts: &[Part]) -> Option<f64> {
    let counted = parts
        .iter()
        .filter_map(|part| Some((part.weight, part.points?)));
    let (weights, sum) = counted.fold((0.0, 0.0), |(weights, sum), (weight, points)| {
        (weights + weight, sum + weight * points)
    });
    (weights > 0.0).then(|| (sum / weights).clamp(0.0, 10.0))
}

/// How much each criterion adds to the weighted score; together they are the score. Nothing for
/// one without points.
pub fn contributions(parts: &[Part]) -> Vec<Option<f64>> {
    let counted = parts.iter().filter(|part| part.points.is_some());
    let weights: f64 = counted.map(|part| part.weight).sum();
    let share = |part: &Part| {
        let points = part.points.filter(|_| weights > 0.0)?;
        Some(part.weight * points / weights)
    };
    parts.iter().map(share).collect()
}

/// Why there is no score: dividing by an effort of 0 would make anything infinitely good.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an effort of 0 has no score")]
pub struct NoEffort;

/// What RICE asks for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rice {
    /// Customers in a quarter of a year.
    pub reach: f64,
    /// 0 to 10.
    pub impact: f64,
    /// In percent.
    pub confidence: f64,
    /// 0 to 10.
    pub effort: f64,
}

impl Rice {
    /// `reach * impact * confidence / effort`.
    ///
    /// # Errors
    /// When the effort is 0.
    pub fn score(self) -> Result<f64, NoEffort> {
        by_effort(
            self.reach * self.impact * self.confidence / 100.0,
            self.effort,
        )
    }
}

/// What WSJF asks for, 0 to 10 each.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wsjf {
    /// The value: a card's impact.
    pub value: f64,
    /// How soon the value goes by.
    pub urgency: f64,
    /// The risk it takes away, or the chance it opens.
    pub chance: f64,
    /// The size: a card's effort.
    pub size: f64,
}

impl Wsjf {
    /// `(value + urgency + chance) / size`.
    ///
    /// # Errors
    /// When the size is 0.
    pub fn score(self) -> Result<f64, NoEffort> {
        by_effort(self.value + self.urgency + self.chance, self.size)
    }
}

fn by_effort(value: f64, effort: f64) -> Result<f64, NoEffort> {
    if effort > 0.0 {
        Ok(value / effort)
    } else {
        Err(NoEffort)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn opportunity_is_as_in_the_method() {
        for (importance, satisfaction, score) in [
            (9.0, 3.0, 15.0),
            (9.0, 9.0, 9.0),
            (8.0, 4.0, 12.0),
            (3.0, 8.0, 3.0),
        ] {
            assert_eq!(opportunity(importance, satisfaction), score);
        }
    }

    #[test]
    fn an_effort_of_nothing_is_refused() {
        let rice = |effort| Rice {
            reach: 500.0,
            impact: 4.0,
            confidence: 80.0,
            effort,
        };
        assert_eq!(rice(2.0).score(), Ok(800.0));
        assert_eq!(rice(0.0).score(), Err(NoEffort));
        let wsjf = |size| Wsjf {
            value: 8.0,
            urgency: 5.0,
            chance: 3.0,
            size,
        };
        assert_eq!(wsjf(4.0).score(), Ok(4.0));
        assert_eq!(wsjf(0.0).score(), Err(NoEffort));
    }

    #[test]
    fn criteria_without_points_leave_both_sums() {
        let part = |weight, points| Part { weight, points };
        let parts = [
            part(30.0, Some(10.0)),
            part(10.0, Some(2.0)),
            part(60.0, None),
        ];
        assert_eq!(weighted(&parts), Some(8.0));
        assert_eq!(contributions(&parts), [Some(7.5), Some(0.5), None]);
        assert_eq!(weighted(&[part(0.0, Some(10.0)), part(5.0, None)]), None);
        assert_eq!(weighted(&[]), None);
    }

    proptest! {
        #[test]
        fn the_contributions_together_are_the_score(
            parts in prop::collection::vec((0.0..=100.0_f64, prop::option::of(0.0..=10.0_f64)), 0..8)
        ) {
            let parts: Vec<Part> = parts.into_iter().map(|(weight, points)| Part { weight, points }).collect();
            let sum: f64 = contributions(&parts).into_iter().flatten().sum();
            match weighted(&parts) {
                Some(score) => prop_assert!((score - sum).abs() < 1e-9 && (0.0..=10.0).contains(&score)),
                None => prop_assert_eq!(sum, 0.0),
            }
        }

        #[test]
        fn more_quality_is_never_more_opportunity(importance in 0.0..=10.0_f64, a in -1.0..=1.0_f64, b in -1.0..=1.0_f64) {
            let of = |net: f64| opportunity(importance, quality_of_ten(net));
            prop_assert!(of(a.max(b)) <= of(a.min(b)));
            prop_assert!((0.0..=20.0).contains(&of(a)));
        }
    }
}
