//! The score of a mystery shopping visit, and what several visits found missing (method, section
//! 10: points earned of the points possible; what could not be seen leaves both sums).

use std::collections::BTreeMap;

use crate::domain::{CheckResult, Date, Id, Worth};

/// What a visit says of an item: its worth that day, and what was found, if anything.
pub type Seen = (Worth, Option<CheckResult>);

/// How a visit stands.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct VisitScore {
    /// Points earned of the points possible, 0 to 1. Nothing while nothing that counts was answered.
    pub score: Option<f64>,
    /// At how many items somebody has said something, "not applicable" included.
    pub answered: usize,
    /// How many items there are.
    pub all: usize,
}

/// The points that count: never more than the most that the item is worth.
pub fn points(worth: Worth, points: u16) -> u16 {
    points.min(worth.most.get())
}

/// The score of a visit, from its items.
pub fn score(items: impl IntoIterator<Item = Seen>) -> VisitScore {
    let mut it = VisitScore::default();
    let (mut earned, mut possible) = (0.0, 0.0);
    for (worth, result) in items {
        it.all += 1;
        it.answered += usize::from(result.is_some());
        if let Some(CheckResult::Points(given)) = result {
            let weight = worth.weight.get();
            earned += weight * f64::from(points(worth, given));
            possible += weight * f64::from(worth.most.get());
        }
    }
    // Rounding may leave the range by the last bit.
    it.score = (possible > 0.0).then(|| (earned / possible).clamp(0.0, 1.0));
    it
}

/// The mean of the visits that have a score, and how many these are.
pub fn mean_score(scores: impl IntoIterator<Item = VisitScore>) -> Option<(f64, usize)> {
    let scores: Vec<f64> = scores.into_iter().filter_map(|it| it.score).collect();
    let sum: f64 = scores.iter().sum();
    (!scores.is_empty()).then(|| (sum / scores.len() as f64, scores.len()))
}

/// A visit that looked at an item and could see it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Look {
    /// The item.
    pub check: Id,
    /// The visit.
    pub visit: Id,
    /// Its day; visits without one count as the earliest.
    pub day: Option<Date>,
    /// What the item was worth that day.
    pub worth: Worth,
    /// The points it got.
    pub points: u16,
}

impl Look {
    /// Did it get all its points?
    pub fn is_met(&self) -> bool {
        !self.is_miss()
    }

    /// The later, the greater.
    fn rank(&self) -> (Option<Date>, Id) {
        (self.day, self.visit)
    }

    fn is_miss(&self) -> bool {
        self.points < self.worth.most.get()
    }
}

/// An item that the latest visit found wanting.
#[derive(Clone, PartialEq, Debug)]
pub struct Miss {
    /// The latest visit that looked at it.
    pub latest: Look,
    /// The visits that found it wanting, the latest first.
    pub visits: Vec<Id>,
    /// How many visits looked at it.
    pub looked: usize,
}

/// The items with fewer points than the most in the latest visit that looked at them: those that
/// were missed most often first, then those whose weight counts most.
pub fn misses(looks: impl IntoIterator<Item = Look>) -> Vec<Miss> {
    let mut by_check: BTreeMap<Id, Vec<Look>> = BTreeMap::new();
    for look in looks {
        by_check.entry(look.check).or_default().push(look);
    }
    let miss = |mut looks: Vec<Look>| {
        looks.sort_by_key(|look| std::cmp::Reverse(look.rank()));
        let latest = *looks.first().filter(|look| look.is_miss())?;
        let wanting = looks.iter().filter(|look| look.is_miss());
        Some(Miss {
            latest,
            visits: wanting.map(|look| look.visit).collect(),
            looked: looks.len(),
        })
    };
    let mut all: Vec<Miss> = by_check.into_values().filter_map(miss).collect();
    all.sort_by(|a, b| {
        let weight = |it: &Miss| it.latest.worth.weight.get();
        let often = b.visits.len().cmp(&a.visits.len());
        often.then(weight(b).total_cmp(&weight(a)))
    });
    all
}

/// The latest look at each item, by item.
pub fn latest(looks: impl IntoIterator<Item = Look>) -> BTreeMap<Id, Look> {
    let mut latest: BTreeMap<Id, Look> = BTreeMap::new();
    for look in looks {
        let known = latest.entry(look.check).or_insert(look);
        if look.rank() > known.rank() {
            *known = look;
        }
    }
    latest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Weight;
    use proptest::prelude::*;
    use std::num::NonZeroU16;
    use uuid::Uuid;

    fn worth(weight: f64, most: u16) -> Worth {
        Worth {
            weight: Weight::new(weight).unwrap(),
            most: NonZeroU16::new(most).unwrap(),
        }
    }

    fn got(points: u16) -> Option<CheckResult> {
        Some(CheckResult::Points(points))
    }

    const NOT_APPLICABLE: Option<CheckResult> = Some(CheckResult::NotApplicable);

    // The method, section 10: "score = points earned / points possible; not-applicable leaves
    // both sums; all not-applicable means no score".
    #[test]
    fn the_score_is_the_weighted_share_of_the_possible_points() {
        let items = [
            (worth(1.0, 1), got(1)),
            (worth(2.0, 1), got(0)),
            (worth(1.0, 5), got(3)),
            (worth(3.0, 1), NOT_APPLICABLE),
            (worth(9.0, 1), None),
        ];
        let it = score(items);
        assert_eq!((it.score, it.answered, it.all), (Some(0.5), 4, 5));
    }

    #[test]
    fn all_not_applicable_or_unanswered_or_without_weight_is_no_score() {
        assert_eq!(score([]).score, None);
        let it = score([
            (worth(1.0, 1), NOT_APPLICABLE),
            (worth(5.0, 3), NOT_APPLICABLE),
        ]);
        assert_eq!((it.score, it.answered, it.all), (None, 2, 2));
        assert_eq!(score([(worth(1.0, 1), None)]).score, None);
        let noted = [(worth(0.0, 1), got(0)), (worth(0.0, 4), got(4))];
        assert_eq!(score(noted).score, None);
        let beside = [(worth(0.0, 1), got(0)), (worth(1.0, 1), got(1))];
        assert_eq!(score(beside).score, Some(1.0));
    }

    #[test]
    fn points_above_the_most_count_as_the_most() {
        assert_eq!(score([(worth(1.0, 2), got(7))]).score, Some(1.0));
    }

    #[test]
    fn visits_without_a_score_leave_the_mean_alone() {
        let of = |points| score([(worth(1.0, 4), points)]);
        let all = [of(got(1)), of(NOT_APPLICABLE), of(got(3)), of(None)];
        assert_eq!(mean_score(all), Some((0.5, 2)));
        assert_eq!(mean_score([of(None)]), None);
    }

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn look(check: u128, visit: u128, day: u8, weight: f64, points: u16) -> Look {
        Look {
            check: id(check),
            visit: id(visit),
            day: (day > 0).then(|| Date::new(2026, 5, day).unwrap()),
            worth: worth(weight, 2),
            points,
        }
    }

    #[test]
    fn the_latest_look_decides_and_earlier_misses_are_counted() {
        let looks = [
            // Missed once and made good since.
            look(1, 21, 1, 1.0, 0),
            look(1, 22, 2, 1.0, 2),
            // Missed twice of three.
            look(2, 22, 2, 1.0, 2),
            look(2, 21, 1, 1.0, 1),
            look(2, 23, 3, 1.0, 0),
            // Missed once each, one of them with more weight.
            look(3, 21, 1, 1.0, 1),
            look(4, 21, 1, 5.0, 1),
            // A visit without a day comes before those with one.
            look(5, 99, 0, 1.0, 0),
            look(5, 21, 1, 1.0, 2),
        ];
        let found: Vec<_> = misses(looks)
            .into_iter()
            .map(|it| (it.latest.check, it.latest.visit, it.visits.len(), it.looked))
            .collect();
        let wanted = [
            (id(2), id(23), 2, 3),
            (id(4), id(21), 1, 1),
            (id(3), id(21), 1, 1),
        ];
        assert_eq!(found, wanted);
        let met = latest(looks).into_values().filter(Look::is_met);
        let met: Vec<Id> = met.map(|look| look.check).collect();
        assert_eq!(met, [id(1), id(5)], "what is not missed is met");
    }

    fn any_item() -> impl Strategy<Value = Seen> {
        let result = prop_oneof![
            Just(None),
            Just(NOT_APPLICABLE),
            (0..12_u16).prop_map(|points| Some(CheckResult::Points(points))),
        ];
        let number = (0..=1000_u32).prop_map(|tenths| f64::from(tenths) / 10.0);
        (number, 1..10_u16, result).prop_map(|(weight, most, result)| (worth(weight, most), result))
    }

    fn close(a: Option<f64>, b: Option<f64>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            (a, b) => a == b,
        }
    }

    proptest! {
        #[test]
        fn a_score_is_between_nothing_and_everything(items in proptest::collection::vec(any_item(), 0..20)) {
            let it = score(items.clone());
            prop_assert!(it.score.is_none_or(|score| (0.0..=1.0).contains(&score)));
            prop_assert!(it.answered <= it.all && it.all == items.len());
        }

        #[test]
        fn what_is_not_applicable_never_changes_the_score(
            items in proptest::collection::vec(any_item(), 0..20),
            weight in 0..=100_u8, most in 1..50_u16, place in 0..20_usize,
        ) {
            let before = score(items.clone());
            let mut more = items;
            let place = place.min(more.len());
            more.insert(place, (worth(f64::from(weight), most), NOT_APPLICABLE));
            prop_assert_eq!(score(more).score, before.score);
        }

        #[test]
        fn more_points_never_lower_the_score(
            items in proptest::collection::vec(any_item(), 1..20), place in 0..20_usize, more in 1..9_u16,
        ) {
            let before = score(items.clone()).score;
            let mut raised = items;
            let place = place % raised.len();
            if let Some((_, Some(CheckResult::Points(points)))) = raised.get_mut(place) {
                *points += more;
            }
            let after = score(raised).score;
            prop_assert_eq!(before.is_some(), after.is_some());
            prop_assert!(after.unwrap_or(0.0) >= before.unwrap_or(0.0) - 1e-12);
        }

        #[test]
        fn scaling_all_weights_changes_nothing(
            items in proptest::collection::vec(any_item(), 0..20), percent in 1..=100_u8,
        ) {
            let before = score(items.clone()).score;
            let scaled = items.into_iter().map(|(it, result)| {
                (worth(it.weight.get() * f64::from(percent) / 100.0, it.most.get()), result)
            });
            prop_assert!(close(score(scaled).score, before));
        }
    }
}
