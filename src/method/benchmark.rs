//! The benchmark in numbers: means over what was scored, the distance to the best, who leads. What
//! nobody scored is nothing, never 0.

use std::collections::BTreeSet;

use crate::domain::Grade;

/// A mean with how many dimensions it is of.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Mean {
    /// 0 to 10.
    pub value: f64,
    /// How many dimensions were scored, 1 or more.
    pub n: usize,
}

/// The mean of what was scored; nothing if nothing was.
pub fn mean(scores: impl IntoIterator<Item = Option<f64>>) -> Option<Mean> {
    let scored: Vec<f64> = scores.into_iter().flatten().collect();
    let n = scored.len();
    let sum: f64 = scored.iter().sum();
    (n > 0).then(|| Mean {
        value: sum / n as f64,
        n,
    })
}

/// The places that are scored in every row: only means over these can be compared (ours).
pub fn common(rows: &[Vec<Option<f64>>]) -> BTreeSet<usize> {
    let scored = |row: &Vec<Option<f64>>| -> BTreeSet<usize> {
        let places = row.iter().enumerate();
        let places = places.filter(|(_, score)| score.is_some());
        places.map(|(place, _)| place).collect()
    };
    let all = rows.iter().map(scored);
    all.reduce(|some, more| &some & &more).unwrap_or_default()
}

/// The best score; nothing if there is none.
pub fn best(scores: impl IntoIterator<Item = Option<f64>>) -> Option<f64> {
    scores.into_iter().flatten().reduce(f64::max)
}

/// How we stand in a dimension.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Standing {
    /// Nobody is as good: by so much before the next one.
    Leads(f64),
    /// As good as the best of the others.
    Level,
    /// So much behind the best of the others.
    Behind(f64),
}

/// How we stand beside the others; nothing if we or all others are not scored.
pub fn standing(
    own: Option<f64>,
    others: impl IntoIterator<Item = Option<f64>>,
) -> Option<Standing> {
    let (own, best) = (own?, best(others)?);
    Some(if own > best {
        Standing::Leads(own - best)
    } else if own < best {
        Standing::Behind(best - own)
    } else {
        Standing::Level
    })
}

/// The stretches of a line that are drawn: places next to each other that are scored. A missing
/// score leaves a gap.
pub fn stretches(scores: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let mut all: Vec<Vec<(usize, f64)>> = Vec::new();
    let mut goes_on = false;
    for (place, score) in scores.iter().enumerate() {
        match (score, all.last_mut()) {
            (Some(score), Some(stretch)) if goes_on => stretch.push((place, *score)),
            (Some(score), _) => all.push(vec![(place, *score)]),
            (None, _) => {}
        }
        goes_on = score.is_some();
    }
    all
}

/// A score as people write it, 0 to 10 with one decimal at most. `Err` for everything else, `Ok(None)`
/// for nothing.
pub fn score_from_people(text: &str) -> Result<Option<Grade>, NoScore> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) || part.len() > 1 {
        return Err(NoScore);
    }
    Grade::from_people(text).map(Some).ok_or(NoScore)
}

/// A text that is no score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoScore;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn missing_scores_are_nothing_and_never_0() {
        assert_eq!(mean([None, None]), None);
        let mean = mean([Some(4.0), None, Some(8.0)]).unwrap();
        assert_eq!((mean.value, mean.n), (6.0, 2));
        assert_eq!(best([None, Some(0.0)]), Some(0.0));
        assert_eq!(best([None]), None);
        let line = [Some(1.0), Some(2.0), None, Some(3.0)];
        assert_eq!(stretches(&line), [vec![(0, 1.0), (1, 2.0)], vec![(3, 3.0)]]);
    }

    #[test]
    fn only_dimensions_that_all_share_are_compared() {
        let rows = [
            vec![Some(1.0), None, Some(3.0)],
            vec![Some(1.0), Some(2.0), Some(3.0)],
        ];
        assert_eq!(common(&rows), [0, 2].into());
        assert!(common(&[]).is_empty());
    }

    #[test]
    fn who_leads_is_said_only_where_both_are_scored() {
        assert_eq!(
            standing(Some(8.0), [Some(6.0), None, Some(7.0)]),
            Some(Standing::Leads(1.0))
        );
        assert_eq!(standing(Some(7.0), [Some(7.0)]), Some(Standing::Level));
        assert_eq!(
            standing(Some(0.0), [Some(7.0)]),
            Some(Standing::Behind(7.0))
        );
        assert_eq!(standing(None, [Some(7.0)]), None);
        assert_eq!(standing(Some(7.0), [None]), None);
    }

    #[test]
    fn a_score_has_one_decimal_at_most_and_stays_within_its_range() {
        let read = |text| score_from_people(text).map(|grade| grade.map(Grade::get));
        for (text, score) in [("7", 7.0), (" 7,5 ", 7.5), ("0", 0.0), ("10.0", 10.0)] {
            assert_eq!(read(text), Ok(Some(score)), "{text}");
        }
        assert_eq!(read("  "), Ok(None));
        for bad in [
            "11", "10,1", "-1", "7,25", "gut", "7%", "1e1", ",5", "5,", "inf",
        ] {
            assert_eq!(read(bad), Err(NoScore), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn means_lie_between_the_extremes_and_stretches_lose_nothing(
            scores in proptest::collection::vec(proptest::option::of(0.0..=10.0_f64), 0..12),
        ) {
            let scored: Vec<(usize, f64)> = scores.iter().enumerate()
                .filter_map(|(place, score)| Some((place, (*score)?))).collect();
            let drawn: Vec<(usize, f64)> = stretches(&scores).into_iter().flatten().collect();
            prop_assert_eq!(&drawn, &scored);
            if let Some(mean) = mean(scores.iter().copied()) {
                let best = best(scores.iter().copied()).unwrap();
                prop_assert_eq!(mean.n, scored.len());
                prop_assert!((0.0..=best + 1e-12).contains(&mean.value));
            }
        }

        #[test]
        fn standing_mirrors(own in 0.0..=10.0_f64, other in 0.0..=10.0_f64) {
            let back = match standing(Some(other), [Some(own)]).unwrap() {
                Standing::Leads(by) => Standing::Behind(by),
                Standing::Level => Standing::Level,
                Standing::Behind(by) => Standing::Leads(by),
            };
            prop_assert_eq!(standing(Some(own), [Some(other)]).unwrap(), back);
        }

        #[test]
        fn every_score_is_read_back_as_it_is_shown(tenths in 0..=100_u32) {
            let text = format!("{},{}", tenths / 10, tenths % 10);
            let read = score_from_people(&text).unwrap().unwrap().get();
            prop_assert!((read * 10.0 - f64::from(tenths)).abs() < 1e-9);
        }
    }
}
