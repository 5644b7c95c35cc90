//! Touchpoints in an order: by the team's weighted criteria, or while there are none by the
//! opportunity score; and why one stands where it stands.

use std::collections::BTreeMap;

use super::assessed::Assessment;
use super::priority::{Part, contributions, weighted};
use crate::domain::{CriterionSource, Id};

/// A criterion as the formula sees it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Judge {
    /// Which one.
    pub id: Id,
    /// How much it counts beside the others, 0 to 100.
    pub weight: f64,
    /// Where its points come from.
    pub source: CriterionSource,
}

/// A touchpoint that wants a place.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Candidate {
    /// Which one.
    pub id: Id,
    /// How much it matters and how good it is.
    pub assessment: Assessment,
    /// How many others move when it is changed, directly or through others.
    pub moved: usize,
}

/// What the team gave, by criterion and touchpoint.
pub type OwnPoints = BTreeMap<(Id, Id), f64>;

/// A touchpoint with its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Ranked {
    /// Which one.
    pub id: Id,
    /// From 1; those with equal scores share it. Nothing without a score.
    pub place: Option<usize>,
    /// From 0 to 10, or without criteria the opportunity score from 0 to 20. Nothing where less than
    /// half of what counts was judged.
    pub score: Option<f64>,
    /// Weight and points by each criterion, in their order.
    pub parts: Vec<Part>,
    /// What the place was made from.
    pub candidate: Candidate,
}

impl Ranked {
    /// By how many criteria it has points.
    pub fn judged(&self) -> usize {
        let judged = self.parts.iter().filter(|part| part.points.is_some());
        judged.count()
    }

    /// Are points by some criterion still missing? The place may then change a lot.
    pub fn is_provisional(&self) -> bool {
        self.judged() < self.parts.len()
    }

    /// What each criterion adds to the score, nothing being 0.
    fn adds(&self) -> Vec<f64> {
        let added = contributions(&self.parts).into_iter();
        added.map(Option::unwrap_or_default).collect()
    }
}

/// Puts touchpoints into an order: the highest score first, those without one last; equal ones
/// in the order in which they came.
pub fn rank(candidates: Vec<Candidate>, criteria: &[Judge], own: &OwnPoints) -> Vec<Ranked> {
    let most = candidates.iter().map(|one| one.moved).max().unwrap_or(0);
    let ranked = |candidate: Candidate| {
        let part = |judge: &Judge| Part {
            weight: judge.weight,
            points: points(judge, &candidate, own, most),
        };
        let parts: Vec<Part> = criteria.iter().map(part).collect();
        let score = match criteria.is_empty() {
            true => candidate.assessment.opportunity(),
            false => weighted(&parts).filter(|_| is_enough(&parts)),
        };
        Ranked {
            id: candidate.id,
            place: None,
            score,
            parts,
            candidate,
        }
    };
    let mut rows: Vec<Ranked> = candidates.into_iter().map(ranked).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(step(row)));
    let steps: Vec<Option<i64>> = rows.iter().map(step).collect();
    for row in &mut rows {
        let mine = step(row);
        row.place = mine.map(|_| steps.iter().take_while(|other| **other > mine).count() + 1);
    }
    rows
}

/// Has at least half of what counts been judged? Less would put what nobody knows anything about
/// on top *(ours)*.
fn is_enough(parts: &[Part]) -> bool {
    let judged = parts.iter().filter(|part| part.points.is_some());
    let sum: f64 = judged.map(|part| part.weight).sum();
    let all: f64 = parts.iter().map(|part| part.weight).sum();
    sum * 2.0 >= all
}

/// The score as a whole number: what differs by less than a millionth only differs by rounding.
fn step(row: &Ranked) -> Option<i64> {
    row.score.map(|score| (score * 1e6).round() as i64)
}

/// The points of a touchpoint by a criterion, 0 to 10; nothing where nobody can know.
fn points(judge: &Judge, it: &Candidate, own: &OwnPoints, most: usize) -> Option<f64> {
    match judge.source {
        CriterionSource::Own => own.get(&(judge.id, it.id)).copied(),
        CriterionSource::Relevance => it.assessment.relevance.map(|known| known.value),
        CriterionSource::Weakness => it.assessment.quality.map(|known| 10.0 - known.value),
        CriterionSource::Opportunity => it.assessment.opportunity().map(|score| score / 2.0),
        CriterionSource::Influence => (most > 0).then(|| it.moved as f64 * 10.0 / most as f64),
    }
}

/// A touchpoint beside another one.
#[derive(Clone, PartialEq, Debug)]
pub struct Beside {
    /// The other one.
    pub id: Id,
    /// Its place.
    pub place: usize,
    /// How far it is behind this one; below zero where it is before it.
    pub ahead: f64,
    /// What each criterion adds to that, what counts most first; those that add nothing are left
    /// out. Together they are `ahead`.
    pub by: Vec<(Id, f64)>,
}

/// Why a touchpoint stands where it stands.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Why {
    /// What each criterion adds to the score, in their order; nothing where it has no points.
    pub adds: Vec<Option<f64>>,
    /// The next one with a higher score.
    pub before: Option<Beside>,
    /// The others on the same place.
    pub same: Vec<Id>,
    /// The next one with a lower score.
    pub behind: Option<Beside>,
}

/// Why a touchpoint stands where it stands among these rows.
pub fn why(rows: &[Ranked], criteria: &[Judge], id: Id) -> Why {
    let Some(row) = rows.iter().find(|row| row.id == id) else {
        return Why::default();
    };
    let adds = contributions(&row.parts);
    let Some(mine) = step(row) else {
        return Why {
            adds,
            ..Why::default()
        };
    };
    let scored = || rows.iter().filter_map(|row| Some((step(row)?, row)));
    let same = scored().filter(|(step, other)| *step == mine && other.id != id);
    Why {
        before: scored()
            .rfind(|(step, _)| *step > mine)
            .and_then(|(_, other)| beside(row, other, criteria)),
        same: same.map(|(_, other)| other.id).collect(),
        behind: scored()
            .find(|(step, _)| *step < mine)
            .and_then(|(_, other)| beside(row, other, criteria)),
        adds,
    }
}

fn beside(row: &Ranked, other: &Ranked, criteria: &[Judge]) -> Option<Beside> {
    let pairs = row.adds().into_iter().zip(other.adds());
    let each = criteria.iter().zip(pairs);
    let mut by: Vec<(Id, f64)> = each
        .map(|(judge, (mine, others))| (judge.id, mine - others))
        .filter(|(_, ahead)| ahead.abs() > 1e-9)
        .collect();
    by.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
    Some(Beside {
        id: other.id,
        place: other.place?,
        ahead: row.score? - other.score?,
        by,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::assessed::{Known, Told};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(n: usize) -> Id {
        Id(Uuid::from_u128(n as u128 + 1))
    }

    fn known(value: f64) -> Option<Known> {
        Some(Known {
            value,
            told: Told::Estimate,
        })
    }

    fn candidate(n: usize, both: Option<(f64, f64)>, moved: usize) -> Candidate {
        let assessment = both.map(|(relevance, quality)| Assessment {
            relevance: known(relevance),
            quality: known(quality),
        });
        Candidate {
            id: id(n),
            assessment: assessment.unwrap_or_default(),
            moved,
        }
    }

    fn judge(n: usize, weight: f64, source: CriterionSource) -> Judge {
        Judge {
            id: id(n),
            weight,
            source,
        }
    }

    fn places(rows: &[Ranked]) -> Vec<(Id, Option<usize>)> {
        rows.iter().map(|row| (row.id, row.place)).collect()
    }

    #[test]
    fn without_criteria_the_opportunity_score_decides_and_equal_ones_share_a_place() {
        let all = vec![
            candidate(0, Some((9.0, 9.0)), 0),
            candidate(1, None, 3),
            candidate(2, Some((9.0, 3.0)), 0),
            candidate(3, Some((9.0, 9.5)), 0),
            candidate(4, Some((3.0, 8.0)), 0),
        ];
        let rows = rank(all, &[], &OwnPoints::new());
        let wanted = [
            (2, Some(1)),
            (0, Some(2)),
            (3, Some(2)),
            (4, Some(4)),
            (1, None),
        ];
        assert_eq!(places(&rows), wanted.map(|(n, place)| (id(n), place)));
        assert_eq!(rows[0].score, Some(15.0));
        let it = why(&rows, &[], id(3));
        assert_eq!(it.same, [id(0)]);
        assert_eq!(it.before.map(|it| (it.id, it.ahead)), Some((id(2), -6.0)));
        assert_eq!(it.behind.map(|it| (it.id, it.place)), Some((id(4), 4)));
    }

    #[test]
    fn every_source_gives_points_from_nought_to_ten() {
        use CriterionSource::{Influence, Opportunity, Own, Relevance, Weakness};
        let all = vec![
            candidate(0, Some((9.0, 3.0)), 4),
            candidate(1, Some((3.0, 8.0)), 1),
            candidate(2, None, 0),
        ];
        let criteria: Vec<Judge> = [Own, Relevance, Weakness, Opportunity, Influence]
            .into_iter()
            .enumerate()
            .map(|(n, source)| judge(n, 10.0, source))
            .collect();
        let own = OwnPoints::from([((id(0), id(1)), 6.0)]);
        let rows = rank(all.clone(), &criteria, &own);
        let row = |n: usize| rows.iter().find(|row| row.id == id(n)).unwrap();
        let points = |n: usize| row(n).parts.iter().map(|part| part.points);
        let points = |n: usize| points(n).collect::<Vec<_>>();
        assert_eq!(
            points(0),
            [None, Some(9.0), Some(7.0), Some(7.5), Some(10.0)]
        );
        assert_eq!(
            points(1),
            [Some(6.0), Some(3.0), Some(2.0), Some(1.5), Some(2.5)]
        );
        assert_eq!(points(2), [None, None, None, None, Some(0.0)]);
        assert_eq!((row(0).judged(), row(1).judged()), (4, 5));
        assert!(row(0).is_provisional() && !row(1).is_provisional());
        // Where nothing moves anything, influence says nothing.
        let still = all.into_iter().map(|it| Candidate { moved: 0, ..it });
        let rows = rank(still.collect(), &criteria[4..], &own);
        assert!(
            rows.iter()
                .all(|row| row.place.is_none() && row.score.is_none())
        );
    }

    #[test]
    fn the_difference_to_a_neighbour_is_told_criterion_by_criterion() {
        let criteria = [
            judge(10, 30.0, CriterionSource::Own),
            judge(11, 10.0, CriterionSource::Own),
        ];
        let own = OwnPoints::from([
            ((id(10), id(0)), 8.0),
            ((id(11), id(0)), 2.0),
            ((id(10), id(1)), 4.0),
            ((id(11), id(1)), 10.0),
        ]);
        let all = vec![candidate(0, None, 0), candidate(1, None, 0)];
        let rows = rank(all, &criteria, &own);
        assert_eq!(rows[0].score, Some(6.5));
        let it = why(&rows, &criteria, id(0));
        assert_eq!(it.adds, [Some(6.0), Some(0.5)]);
        assert_eq!(it.before, None);
        let behind = it.behind.unwrap();
        assert_eq!(behind.ahead, 1.0);
        assert_eq!(behind.by, [(id(10), 3.0), (id(11), -2.0)]);
    }

    /// Weights of criteria, and of each touchpoint its points by them. Whole numbers, so that
    /// nothing is equal by rounding only.
    fn judged() -> impl Strategy<Value = (Vec<u8>, Vec<Vec<u8>>)> {
        (1..5_usize).prop_flat_map(|criteria| {
            let weights = prop::collection::vec(0..=50_u8, criteria);
            let row = prop::collection::vec(0..=10_u8, criteria);
            (weights, prop::collection::vec(row, 1..8))
        })
    }

    fn ranked(weights: &[f64], points: &[Vec<u8>]) -> (Vec<Judge>, Vec<Ranked>) {
        let criterion = |(n, weight): (usize, &f64)| judge(100 + n, *weight, CriterionSource::Own);
        let criteria: Vec<Judge> = weights.iter().enumerate().map(criterion).collect();
        let mut own = OwnPoints::new();
        for (n, row) in points.iter().enumerate() {
            for (judge, points) in criteria.iter().zip(row) {
                own.insert((judge.id, id(n)), f64::from(*points));
            }
        }
        let all = (0..points.len()).map(|n| candidate(n, None, 0)).collect();
        let rows = rank(all, &criteria, &own);
        (criteria, rows)
    }

    proptest! {
        #[test]
        fn only_the_proportion_of_weights_counts((weights, points) in judged(), factor in prop::sample::select(vec![0.25, 0.5, 2.0])) {
            let weights: Vec<f64> = weights.into_iter().map(f64::from).collect();
            let scaled: Vec<f64> = weights.iter().map(|weight| weight * factor).collect();
            prop_assert_eq!(places(&ranked(&weights, &points).1), places(&ranked(&scaled, &points).1));
        }

        #[test]
        fn who_is_best_by_a_criterion_never_falls_when_it_counts_more((weights, points) in judged(), more in 1..=50_u8) {
            let mut weights: Vec<f64> = weights.into_iter().map(f64::from).collect();
            let best = (0..points.len()).max_by_key(|n| points[*n][0]).unwrap();
            let place = |weights: &[f64]| {
                let rows = ranked(weights, &points).1;
                rows.iter().find(|row| row.id == id(best)).and_then(|row| row.place)
            };
            // Without any weight there was no place to fall from.
            let before = place(&weights).unwrap_or(points.len());
            weights[0] += f64::from(more);
            prop_assert!(place(&weights).unwrap() <= before);
        }

        #[test]
        fn what_is_told_adds_up((weights, points) in judged()) {
            let weights: Vec<f64> = weights.into_iter().map(f64::from).collect();
            let (criteria, rows) = ranked(&weights, &points);
            for pair in rows.windows(2) {
                prop_assert!(pair[0].score >= pair[1].score && pair[0].place <= pair[1].place);
            }
            for row in &rows {
                let it = why(&rows, &criteria, row.id);
                let sum: f64 = it.adds.iter().flatten().sum();
                prop_assert!((sum - row.score.unwrap_or_default()).abs() < 1e-9);
                for beside in it.before.iter().chain(&it.behind) {
                    let sum: f64 = beside.by.iter().map(|(_, ahead)| ahead).sum();
                    prop_assert!((sum - beside.ahead).abs() < 1e-6);
                }
                prop_assert!(it.before.is_none_or(|it| it.ahead < 0.0) && it.behind.is_none_or(|it| it.ahead > 0.0));
            }
        }
    }
}
