//! Success control: touchpoints and departments in the baseline and in a later wave, which
//! standards were met in the latest look, and how measures went (method, section 10).

use std::collections::{BTreeMap, BTreeSet};

use super::net::{Change, Net, Verdict};
use super::quality::felt;
use super::shopping::{Look, latest};
use crate::domain::{Counts, Date, Id, Measure, MeasureState, RaterGroup, WaveContent};

/// The score of one side of a comparison.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Side {
    /// The score. Its `n` is how many people answered at the least: for several touchpoints, the
    /// answers at the one that has most, since the same people may have answered at all of them.
    pub net: Net,
    /// How many answers there are.
    pub answers: u64,
}

/// A score before and after; a side without answers is nothing.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Compared {
    /// In the baseline.
    pub before: Option<Side>,
    /// In the later wave.
    pub after: Option<Side>,
}

impl Compared {
    fn both(&self) -> Option<(Side, Side)> {
        Some((self.before?, self.after?))
    }

    /// By how much it changed; nothing where there are too few answers to say.
    pub fn told(&self) -> Option<f64> {
        let change = self.change()?;
        (change.verdict != Verdict::TooFew).then_some(change.difference)
    }

    /// What changed; nothing where a side is missing.
    pub fn change(&self) -> Option<Change> {
        let (before, after) = self.both()?;
        Some(after.net.since(&before.net))
    }

    /// The margin of the change; see [`Net::margin_since`].
    pub fn margin(&self) -> Option<f64> {
        let (before, after) = self.both()?;
        after.net.margin_since(&before.net)
    }

    /// What can be said of the change.
    pub fn verdict(&self) -> Option<Verdict> {
        self.change().map(|change| change.verdict)
    }
}

/// What customers felt, by touchpoint, in the baseline and in a later wave. Whether the two may be
/// compared is asked before: only on the same scale.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct BeforeAfter(BTreeMap<Id, (Counts, Counts)>);

impl BeforeAfter {
    /// What the customers of both waves said.
    pub fn new(baseline: &WaveContent, later: &WaveContent) -> Self {
        let mut all: BTreeMap<Id, (Counts, Counts)> = BTreeMap::new();
        let of = |groups: &BTreeMap<RaterGroup, Counts>| {
            let customers = groups.get(&RaterGroup::Customers).copied();
            customers.filter(|counts| counts.n() > 0)
        };
        for (touchpoint, groups) in felt(baseline) {
            if let Some(counts) = of(&groups) {
                all.entry(touchpoint).or_default().0 = counts;
            }
        }
        for (touchpoint, groups) in felt(later) {
            if let Some(counts) = of(&groups) {
                all.entry(touchpoint).or_default().1 = counts;
            }
        }
        Self(all)
    }

    /// The touchpoints with answers in either wave.
    pub fn touchpoints(&self) -> impl Iterator<Item = Id> {
        self.0.keys().copied()
    }

    /// One touchpoint.
    pub fn at(&self, touchpoint: Id) -> Compared {
        let side = |counts: Counts| {
            let net = Net::of_counts(counts)?;
            Some(Side {
                net,
                answers: net.n,
            })
        };
        let (before, after) = self.0.get(&touchpoint).copied().unwrap_or_default();
        Compared {
            before: side(before),
            after: side(after),
        }
    }

    /// Several touchpoints added up, and how many of them count: only those with answers in both
    /// waves, so that like is compared with like. Each weighs as much in both waves as it has
    /// answers in the two together, or a wave that asks elsewhere would look like a change (ours).
    /// The error is the largest there can be, since the same people may have answered at all of
    /// them: the weighted sum of the errors (ours).
    pub fn sum(&self, touchpoints: &BTreeSet<Id>) -> (Compared, usize) {
        let both = touchpoints.iter().filter_map(|id| self.at(*id).both());
        let both: Vec<(Side, Side)> = both.collect();
        let all: u64 = both
            .iter()
            .map(|(one, other)| one.answers + other.answers)
            .sum();
        let side = |of: fn(&(Side, Side)) -> Side| {
            let mut sum = Side {
                net: Net {
                    value: 0.0,
                    n: 0,
                    error: 0.0,
                },
                answers: 0,
            };
            for pair in &both {
                let weight = (pair.0.answers + pair.1.answers) as f64 / all as f64;
                let one = of(pair);
                sum.net.value += weight * one.net.value;
                sum.net.error += weight * one.net.error;
                sum.net.n = sum.net.n.max(one.net.n);
                sum.answers += one.answers;
            }
            (!both.is_empty()).then_some(sum)
        };
        let compared = Compared {
            before: side(|pair| pair.0),
            after: side(|pair| pair.1),
        };
        (compared, both.len())
    }

    /// How many touchpoints went which way.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for id in self.touchpoints() {
            match self.at(id).verdict() {
                Some(Verdict::Better) => tally.better += 1,
                Some(Verdict::Worse) => tally.worse += 1,
                Some(Verdict::Unclear) => tally.unclear += 1,
                Some(Verdict::TooFew) => tally.few += 1,
                None => tally.once += 1,
            }
        }
        tally
    }
}

/// How many touchpoints went which way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Clearly better.
    pub better: usize,
    /// Clearly worse.
    pub worse: usize,
    /// May be chance.
    pub unclear: usize,
    /// Fewer than [`FEW`](super::net::FEW) answers in one of the waves.
    pub few: usize,
    /// Answers in one of the waves only.
    pub once: usize,
}

impl Tally {
    /// How many could be looked at in both waves.
    pub fn compared(&self) -> usize {
        self.better + self.worse + self.unclear + self.few
    }
}

/// How many of the items that somebody looked at were met.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Met {
    /// With all their points in the latest look.
    pub met: usize,
    /// With a look at all.
    pub looked: usize,
    /// The visits that say so.
    pub visits: BTreeSet<Id>,
}

impl Met {
    /// The share of those met, 0 to 1; nothing without a look.
    pub fn share(&self) -> Option<f64> {
        (self.looked > 0).then(|| self.met as f64 / self.looked as f64)
    }

    /// Several groups together.
    pub fn sum<'a>(groups: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut sum = Self::default();
        for group in groups {
            sum.met += group.met;
            sum.looked += group.looked;
            sum.visits.extend(&group.visits);
        }
        sum
    }
}

/// The items by group, each as the latest look found it.
pub fn met_by<K: Ord>(
    looks: impl IntoIterator<Item = Look>,
    group: impl Fn(Id) -> K,
) -> BTreeMap<K, Met> {
    let mut groups: BTreeMap<K, Met> = BTreeMap::new();
    for look in latest(looks).into_values() {
        let met = groups.entry(group(look.check)).or_default();
        met.looked += 1;
        met.met += usize::from(look.is_met());
        met.visits.insert(look.visit);
    }
    groups
}

/// How measures went. Those that were dropped are left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Delivery {
    /// Done by their day.
    pub on_time: usize,
    /// Done after their day.
    pub late: usize,
    /// Done, and a day is missing to say more.
    pub undated: usize,
    /// Still to be done.
    pub open: usize,
    /// Of the open ones, those whose day has gone by.
    pub overdue: usize,
}

impl Delivery {
    /// Counts measures.
    pub fn of<'a>(measures: impl IntoIterator<Item = &'a Measure>, today: Option<Date>) -> Self {
        let mut it = Self::default();
        for measure in measures {
            match (measure.state, measure.was_on_time()) {
                (MeasureState::Dropped, _) => {}
                (MeasureState::Done, Some(true)) => it.on_time += 1,
                (MeasureState::Done, Some(false)) => it.late += 1,
                (MeasureState::Done, None) => it.undated += 1,
                _ => {
                    it.open += 1;
                    it.overdue += usize::from(today.is_some_and(|today| measure.is_late(today)));
                }
            }
        }
        it
    }

    /// How many are done.
    pub fn done(&self) -> usize {
        self.on_time + self.late + self.undated
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AnswerSum, Worth};
    use crate::method::net::FEW;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn counts(disappointed: u32, okay: u32, delighted: u32) -> Counts {
        Counts {
            disappointed,
            okay,
            delighted,
        }
    }

    fn wave(all: &[(u128, Counts)]) -> WaveContent {
        let sum = |(touchpoint, counts): &(u128, Counts)| AnswerSum {
            touchpoint: id(*touchpoint),
            group: RaterGroup::Customers,
            persona: None,
            counts: *counts,
            relevance: None,
        };
        WaveContent {
            answers: all.iter().map(sum).collect(),
            ..WaveContent::default()
        }
    }

    fn set(ids: &[u128]) -> BTreeSet<Id> {
        ids.iter().copied().map(id).collect()
    }

    #[test]
    fn each_touchpoint_gets_its_verdict_and_the_tally_adds_up() {
        let mut before = wave(&[
            (1, counts(150, 150, 100)),
            (2, counts(80, 140, 180)),
            (3, counts(10, 10, 10)),
            (4, counts(9, 0, 0)),
            (5, counts(1, 1, 40)),
        ]);
        // What staff think is not what customers feel.
        before.answers.push(AnswerSum {
            group: RaterGroup::Management,
            ..wave(&[(7, counts(0, 0, 99))]).answers[0]
        });
        let after = wave(&[
            (1, counts(80, 140, 180)),
            (2, counts(150, 150, 100)),
            (3, counts(10, 10, 11)),
            (4, counts(0, 0, 40)),
            (6, counts(0, 0, 40)),
        ]);
        let it = BeforeAfter::new(&before, &after);
        let verdict = |number| it.at(id(number)).verdict();
        assert_eq!(verdict(1), Some(Verdict::Better));
        assert_eq!(verdict(2), Some(Verdict::Worse));
        assert_eq!(verdict(3), Some(Verdict::Unclear));
        assert_eq!(verdict(4), Some(Verdict::TooFew));
        assert_eq!((it.at(id(4)).margin(), it.at(id(4)).told()), (None, None));
        assert_eq!((verdict(5), verdict(6), verdict(7)), (None, None, None));
        let tally = it.tally();
        assert_eq!((tally.better, tally.worse, tally.unclear), (1, 1, 1));
        assert_eq!((tally.few, tally.once, tally.compared()), (1, 2, 4));
        let change = it.at(id(1)).change().unwrap();
        assert!((change.difference - 0.375).abs() < 1e-12);
    }

    // The fixture of the method page, before and after: N 33.3, margin 26.7 points.
    #[test]
    fn the_margin_of_a_change_is_that_of_both_waves() {
        let one = counts(5, 10, 15);
        let it = BeforeAfter::new(&wave(&[(1, one)]), &wave(&[(1, one)]));
        let side = it.at(id(1)).before.unwrap();
        assert!((side.net.margin().unwrap() * 100.0 - 26.7).abs() < 0.05);
        let margin = it.at(id(1)).margin().unwrap();
        assert!((margin * 100.0 - 26.7 * 2_f64.sqrt()).abs() < 0.1);
    }

    #[test]
    fn a_department_does_not_change_because_a_wave_asked_elsewhere() {
        // Nobody changed their mind; only more were asked at the good touchpoint.
        let before = wave(&[(1, counts(30, 0, 10)), (2, counts(10, 0, 30))]);
        let after = wave(&[
            (1, counts(15, 0, 5)),
            (2, counts(20, 0, 60)),
            (3, counts(9, 0, 9)),
        ]);
        let it = BeforeAfter::new(&before, &after);
        let (sum, counted) = it.sum(&set(&[1, 2, 3]));
        assert_eq!(counted, 2, "the third has nothing to be compared with");
        assert!(sum.change().unwrap().difference.abs() < 1e-12);
        assert_eq!(sum.verdict(), Some(Verdict::Unclear));
        let after = sum.after.unwrap();
        assert_eq!((after.answers, after.net.n), (100, 80));
        assert_eq!(it.sum(&set(&[3, 9])), (Compared::default(), 0));
    }

    #[test]
    fn a_few_people_at_many_touchpoints_are_still_a_few() {
        let all: Vec<(u128, Counts)> = (1..9).map(|number| (number, counts(5, 0, 0))).collect();
        let good: Vec<(u128, Counts)> = (1..9).map(|number| (number, counts(0, 0, 5))).collect();
        let it = BeforeAfter::new(&wave(&all), &wave(&good));
        let (sum, _) = it.sum(&it.touchpoints().collect());
        assert_eq!(sum.before.unwrap().answers, 40);
        assert_eq!(sum.verdict(), Some(Verdict::TooFew));
        assert!(sum.before.unwrap().net.n < FEW);
    }

    #[test]
    fn standards_count_as_the_latest_look_found_them() {
        let look = |check: u128, visit: u128, day: u8, points: u16| Look {
            check: id(check),
            visit: id(visit),
            day: Date::new(2026, 5, day),
            worth: Worth::default(),
            points,
        };
        let looks = [
            look(1, 8, 1, 0),
            look(1, 9, 2, 1),
            look(2, 9, 2, 0),
            look(3, 8, 1, 1),
        ];
        let groups = met_by(looks, |check| check == id(3));
        let met = |key| {
            groups
                .get(key)
                .map(|it: &Met| (it.met, it.looked, it.visits.len()))
        };
        assert_eq!(met(&false), Some((1, 2, 1)));
        assert_eq!(met(&true), Some((1, 1, 1)));
        let sum = Met::sum(groups.values());
        assert_eq!((sum.met, sum.looked, &sum.visits), (2, 3, &set(&[8, 9])));
        assert_eq!(
            (sum.share(), Met::default().share()),
            (Some(2.0 / 3.0), None)
        );
    }

    #[test]
    fn measures_are_done_in_time_late_or_nobody_can_say() {
        let day = |day: u8| Date::new(2026, 5, day);
        let measure = |state, until: Option<u8>, done: Option<u8>| Measure {
            state,
            until: until.and_then(day),
            done: done.and_then(day),
            ..Measure::default()
        };
        use MeasureState::{Done, Dropped, Planned};
        let all = [
            measure(Done, Some(10), Some(10)),
            measure(Done, Some(10), Some(11)),
            measure(Done, None, Some(11)),
            measure(Planned, Some(14), None),
            measure(Planned, Some(15), None),
            measure(Dropped, Some(1), None),
        ];
        let it = Delivery::of(&all, day(15));
        assert_eq!((it.on_time, it.late, it.undated, it.done()), (1, 1, 1, 3));
        assert_eq!((it.open, it.overdue), (2, 1));
        assert_eq!(Delivery::of(&all, None).overdue, 0);
    }

    fn any_wave() -> impl Strategy<Value = Vec<(u128, Counts)>> {
        let some = (0..60_u32, 0..60_u32, 1..60_u32).prop_map(|(a, b, c)| counts(a, b, c));
        proptest::collection::vec(some, 1..9).prop_map(|all| (1..).zip(all).collect())
    }

    proptest! {
        // Departments that share no touchpoint make up the whole: answers add up, and the change
        // of the whole is theirs, each by its share of the answers.
        #[test]
        fn departments_without_shared_touchpoints_add_up_to_the_whole(
            before in any_wave(), after in any_wave(), cut in 0..9_u128,
        ) {
            let it = BeforeAfter::new(&wave(&before), &wave(&after));
            let all: BTreeSet<Id> = it.touchpoints().collect();
            let (one, other) = all.iter().copied().partition(|at| *at <= id(cut));
            let parts = [it.sum(&one), it.sum(&other)];
            let (whole, counted) = it.sum(&all);
            prop_assert_eq!(parts[0].1 + parts[1].1, counted);
            let answers = |it: &Compared| it.both().map_or(0, |(a, b)| a.answers + b.answers);
            let total = answers(&whole);
            prop_assert_eq!(parts.iter().map(|part| answers(&part.0)).sum::<u64>(), total);
            let moved = parts.iter().filter_map(|(part, _)| {
                Some(part.change()?.difference * answers(part) as f64 / total as f64)
            });
            let moved: f64 = moved.sum();
            prop_assert!((whole.change().unwrap().difference - moved).abs() < 1e-9);
        }

        // The careful error is never smaller than the one of answers that know nothing of each other.
        #[test]
        fn the_error_of_a_sum_is_careful_and_one_touchpoint_is_itself(all in any_wave()) {
            let it = BeforeAfter::new(&wave(&all), &wave(&all));
            let (sum, _) = it.sum(&it.touchpoints().collect());
            let sum = sum.before.unwrap();
            let total = all.iter().fold(Counts::default(), |sum, (_, counts)| sum + *counts);
            prop_assert!((sum.net.value - Net::of_counts(total).unwrap().value).abs() < 1e-9);
            prop_assert_eq!(sum.answers, total.n());
            let free: f64 = all.iter().map(|(_, counts)| {
                let net = Net::of_counts(*counts).unwrap();
                (net.n as f64 / total.n() as f64 * net.error).powi(2)
            }).sum();
            prop_assert!(sum.net.error >= free.sqrt() - 1e-12);
            let (one, _) = it.sum(&set(&[1]));
            let alone = it.at(id(1));
            prop_assert!((one.before.unwrap().net.error - alone.before.unwrap().net.error).abs() < 1e-12);
            prop_assert_eq!(one.verdict(), alone.verdict());
        }
    }
}
