//! How staff see touchpoints beside how customers see them: rows in their order, and where the
//! dots of a row stand so that none hides another.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::feeling::{gap, mean};
use super::net::FEW;
use crate::domain::{Counts, Id, RaterGroup, WaveContent};

/// Staff are the departments and the management; others stand apart.
pub fn is_staff(group: RaterGroup) -> bool {
    matches!(group, RaterGroup::Department(_) | RaterGroup::Management)
}

/// What customers and staff feel at a touchpoint.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct GapRow {
    /// What the customers feel.
    pub customers: Counts,
    /// The chosen staff groups that answered.
    pub staff: Vec<(RaterGroup, Counts)>,
    /// Others, who are neither.
    pub others: Counts,
}

impl GapRow {
    /// All chosen staff together.
    pub fn all_staff(&self) -> Counts {
        let counts = self.staff.iter().map(|(_, counts)| *counts);
        counts.fold(Counts::default(), |all, counts| all + counts)
    }

    /// The gap, -2 to +2: above 0 the staff see it rosier. Nothing where a side is missing.
    pub fn gap(&self) -> Option<f64> {
        gap(self.all_staff(), self.customers)
    }

    /// Is one of the two sides so small that the gap says little?
    pub fn is_few(&self) -> bool {
        self.customers.n() < FEW || self.all_staff().n() < FEW
    }

    /// All dots of the row: group and mean. Nothing stands for all staff together.
    pub fn dots(&self) -> Vec<(Option<RaterGroup>, f64, u64)> {
        let customers = (Some(RaterGroup::Customers), self.customers);
        let staff = (None, self.all_staff());
        let groups = self.staff.iter().filter(|_| self.staff.len() > 1);
        let groups = groups.map(|(group, counts)| (Some(*group), *counts));
        let others = (Some(RaterGroup::Others), self.others);
        let all = [customers, staff].into_iter().chain(groups).chain([others]);
        all.filter_map(|(group, counts)| Some((group, mean(counts)?, counts.n())))
            .collect()
    }
}

/// All rows.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Gaps {
    /// Those with both sides, where staff see it too rosy first.
    pub rows: Vec<(Id, GapRow)>,
    /// Those with one side only.
    pub one_sided: Vec<(Id, GapRow)>,
}

impl Gaps {
    /// Customers from one wave, staff from the same or another; `takes` says which staff groups.
    pub fn new(
        customers: &WaveContent,
        staff: &WaveContent,
        takes: impl Fn(RaterGroup) -> bool,
    ) -> Self {
        let mut rows: BTreeMap<Id, GapRow> = BTreeMap::new();
        let mut groups: BTreeMap<(Id, RaterGroup), Counts> = BTreeMap::new();
        for sum in &customers.answers {
            let row = rows.entry(sum.touchpoint).or_default();
            match sum.group {
                RaterGroup::Customers => row.customers = row.customers + sum.counts,
                RaterGroup::Others => row.others = row.others + sum.counts,
                RaterGroup::Department(_) | RaterGroup::Management => {}
            }
        }
        let of_staff = staff.answers.iter();
        for sum in of_staff.filter(|sum| is_staff(sum.group) && takes(sum.group)) {
            let counts = groups.entry((sum.touchpoint, sum.group)).or_default();
            *counts = *counts + sum.counts;
        }
        groups.retain(|_, counts| counts.n() > 0);
        for ((touchpoint, group), counts) in groups {
            let row = rows.entry(touchpoint).or_default();
            row.staff.push((group, counts));
        }
        rows.retain(|_, row| row.customers.n() > 0 || row.all_staff().n() > 0);
        let (mut rows, one_sided): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|(_, row)| row.gap().is_some());
        rows.sort_by(|(one, left), (other, right)| {
            let by_gap = right.gap().partial_cmp(&left.gap());
            by_gap.unwrap_or(Ordering::Equal).then(one.cmp(other))
        });
        Self { rows, one_sided }
    }
}

/// Has the wave answers of customers, and of staff?
pub fn sides(content: &WaveContent) -> (bool, bool) {
    let has = |takes: fn(RaterGroup) -> bool| {
        let mut answers = content.answers.iter();
        answers.any(|sum| takes(sum.group) && sum.counts.n() > 0)
    };
    (has(|group| group == RaterGroup::Customers), has(is_staff))
}

/// The waves to begin with, for customers and for staff: the newest that has both, else for each
/// side the newest that has it. Waves come the earliest first.
pub fn usual_waves(waves: &[(bool, bool)]) -> (Option<usize>, Option<usize>) {
    let newest = |has: fn((bool, bool)) -> bool| waves.iter().rposition(|wave| has(*wave));
    match newest(|(customers, staff)| customers && staff) {
        Some(both) => (Some(both), Some(both)),
        None => (
            newest(|(customers, _)| customers),
            newest(|(_, staff)| staff),
        ),
    }
}

/// On which line of a row each dot stands, so that two on one line are at least `apart` from each
/// other. Places come in any order; the first lines fill first.
pub fn lines(places: &[f64], apart: f64) -> Vec<usize> {
    let mut lines: Vec<Vec<f64>> = Vec::new();
    let fits = |line: &Vec<f64>, place: f64| line.iter().all(|at| (at - place).abs() >= apart);
    places
        .iter()
        .map(
            |place| match lines.iter().position(|line| fits(line, *place)) {
                Some(nth) => {
                    if let Some(line) = lines.get_mut(nth) {
                        line.push(*place);
                    }
                    nth
                }
                None => {
                    lines.push(vec![*place]);
                    lines.len() - 1
                }
            },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::AnswerSum;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn content(answers: &[(u128, RaterGroup, [u32; 3])]) -> WaveContent {
        let sum = |(touchpoint, group, [disappointed, okay, delighted]): &(
            u128,
            RaterGroup,
            [u32; 3],
        )| AnswerSum {
            touchpoint: id(*touchpoint),
            group: *group,
            persona: None,
            counts: Counts {
                disappointed: *disappointed,
                okay: *okay,
                delighted: *delighted,
            },
            relevance: None,
        };
        WaveContent {
            answers: answers.iter().map(sum).collect(),
            ..WaveContent::default()
        }
    }

    const CUSTOMERS: RaterGroup = RaterGroup::Customers;
    const BOSS: RaterGroup = RaterGroup::Management;

    #[test]
    fn where_staff_see_it_too_rosy_stands_on_top() {
        let sales = RaterGroup::Department(id(90));
        let all = content(&[
            (1, CUSTOMERS, [10, 0, 0]),
            (1, BOSS, [0, 5, 5]),
            (2, CUSTOMERS, [0, 0, 10]),
            (2, sales, [10, 0, 0]),
            (3, CUSTOMERS, [0, 10, 0]),
            (3, sales, [0, 2, 2]),
            (3, BOSS, [2, 2, 0]),
            (3, RaterGroup::Others, [0, 0, 9]),
            (4, CUSTOMERS, [1, 0, 0]),
            (5, sales, [1, 0, 0]),
            (6, RaterGroup::Others, [1, 0, 0]),
        ]);
        let gaps = Gaps::new(&all, &all, |_| true);
        let order: Vec<_> = gaps.rows.iter().map(|(id, row)| (*id, row.gap())).collect();
        assert_eq!(
            order,
            [(id(1), Some(1.5)), (id(3), Some(0.0)), (id(2), Some(-2.0))]
        );
        assert_eq!(
            gaps.one_sided.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            [id(4), id(5)]
        );
        // Others count for neither side; one staff group needs no dot beside all staff.
        let dots = |nth: usize| gaps.rows[nth].1.dots().len();
        assert_eq!((dots(0), dots(1), dots(2)), (2, 5, 2));
        assert!(gaps.rows[1].1.is_few() && !gaps.rows[0].1.is_few());
        let sales_only = Gaps::new(&all, &all, |group| group == sales);
        assert_eq!(sales_only.rows.len(), 2);
    }

    #[test]
    fn the_waves_to_begin_with() {
        assert_eq!(usual_waves(&[]), (None, None));
        let waves = [(true, true), (true, true), (true, false)];
        assert_eq!(usual_waves(&waves), (Some(1), Some(1)));
        let waves = [(false, true), (true, false), (true, false)];
        assert_eq!(usual_waves(&waves), (Some(2), Some(0)));
        assert_eq!(sides(&content(&[(1, BOSS, [1, 0, 0])])), (false, true));
    }

    proptest! {
        #[test]
        fn rows_fall_from_rosy_to_bleak(list in proptest::collection::vec((0..6_u128, any::<bool>(), 0..9_u32, 0..9_u32, 0..9_u32), 0..24)) {
            let answers: Vec<_> = list.into_iter()
                .map(|(t, customer, d, o, b)| (t, if customer { CUSTOMERS } else { BOSS }, [d, o, b]))
                .collect();
            let all = content(&answers);
            let gaps = Gaps::new(&all, &all, |_| true);
            for pair in gaps.rows.windows(2) {
                prop_assert!(pair[0].1.gap() >= pair[1].1.gap());
            }
            for (_, row) in &gaps.rows {
                prop_assert!((-2.0..=2.0).contains(&row.gap().unwrap()));
                prop_assert!(row.dots().iter().all(|(_, mean, n)| (-1.0..=1.0).contains(mean) && *n > 0));
            }
            prop_assert!(gaps.one_sided.iter().all(|(_, row)| row.gap().is_none()));
        }

        #[test]
        fn dots_on_one_line_keep_apart(places in proptest::collection::vec(-1.0..=1.0_f64, 0..12), apart in 0.01..0.5_f64) {
            let lines = lines(&places, apart);
            prop_assert_eq!(lines.len(), places.len());
            for (i, a) in places.iter().enumerate() {
                for (j, b) in places.iter().enumerate().skip(i + 1) {
                    prop_assert!(lines[i] != lines[j] || (a - b).abs() >= apart);
                }
            }
            prop_assert!(lines.first().is_none_or(|line| *line == 0));
        }
    }
}
