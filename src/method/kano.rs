//! Kano: what a pair of answers means, and what many of them say together. The evaluation table and
//! the two coefficients are those of Berger et al. (1993), the rule for ties that of Sauerwein
//! (1996).

use std::cmp::Reverse;

use super::net::FEW;
use crate::domain::{KanoAnswer, KanoTable};

/// What something is to customers. In the order in which ties are settled: M > O > A > I, then R
/// and Q (ours).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Category {
    /// Taken for granted: its absence disappoints, its presence delights nobody.
    MustBe,
    /// The more the better.
    Performance,
    /// Nobody expects it; whoever gets it is delighted.
    Attractive,
    /// Nobody cares.
    Indifferent,
    /// Customers would rather not have it.
    Reverse,
    /// The two answers contradict each other: the question was probably misunderstood.
    Questionable,
}

impl Category {
    /// All, in the order in which ties are settled.
    pub const ALL: [Self; 6] = [
        Self::MustBe,
        Self::Performance,
        Self::Attractive,
        Self::Indifferent,
        Self::Reverse,
        Self::Questionable,
    ];

    /// What a pair of answers means: how it would be if it were there, and if it were not.
    pub fn of(present: KanoAnswer, absent: KanoAnswer) -> Self {
        use KanoAnswer::{Dislike, Like};
        match (present, absent) {
            (Like, Like) | (Dislike, Dislike) => Self::Questionable,
            (Like, Dislike) => Self::Performance,
            (Like, _) => Self::Attractive,
            (Dislike, _) | (_, Like) => Self::Reverse,
            (_, Dislike) => Self::MustBe,
            _ => Self::Indifferent,
        }
    }

    /// Its letter in the evaluation table.
    pub fn letter(self) -> &'static str {
        match self {
            Self::MustBe => "M",
            Self::Performance => "O",
            Self::Attractive => "A",
            Self::Indifferent => "I",
            Self::Reverse => "R",
            Self::Questionable => "Q",
        }
    }
}

/// Can the category be relied on?
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clarity {
    /// Fewer than ten answers (ours).
    TooFew,
    /// The two most frequent categories are less than 5 % of all answers apart (ours).
    Unclear,
    /// One category is clearly the most frequent.
    Clear,
}

/// A quarter of the picture of better and worse.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quadrant {
    /// Much better with it, hardly worse without: delight.
    Delight,
    /// Much better with it, much worse without: performance.
    Performance,
    /// Hardly better with it, much worse without: basic.
    Basic,
    /// Neither: indifferent.
    Indifferent,
}

impl Quadrant {
    /// Where a point lies. `worse` is given without its sign; a point on the line counts as high
    /// (ours, as in the other matrices).
    pub fn of(better: f64, worse: f64) -> Self {
        match (better >= 0.5, worse.abs() >= 0.5) {
            (true, false) => Self::Delight,
            (true, true) => Self::Performance,
            (false, true) => Self::Basic,
            (false, false) => Self::Indifferent,
        }
    }
}

/// How many pairs of answers fell into which category.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Categories([u64; 6]);

impl Categories {
    /// Counts a table of answers.
    pub fn of(table: &KanoTable) -> Self {
        let mut counts = Self::default();
        for present in KanoAnswer::ALL {
            for absent in KanoAnswer::ALL {
                let category = Category::of(present, absent);
                counts.add(category, table.get(present, absent).into());
            }
        }
        counts
    }

    fn add(&mut self, category: Category, more: u64) {
        if let Some(place) = self.0.get_mut(category as usize) {
            *place = place.saturating_add(more);
        }
    }

    /// How many fell into this category.
    pub fn get(&self, category: Category) -> u64 {
        self.0.get(category as usize).copied().unwrap_or(0)
    }

    /// How many answered.
    pub fn n(&self) -> u64 {
        self.0.iter().sum()
    }

    /// How many gave an answer that counts for the coefficients: A, O, M and I.
    pub fn relevant(&self) -> u64 {
        self.n() - self.get(Category::Reverse) - self.get(Category::Questionable)
    }

    /// `better = (A + O) / (A + O + M + I)`, 0 to 1: how far it can please. Nothing without relevant
    /// answers.
    pub fn better(&self) -> Option<f64> {
        self.share(Category::Attractive, Category::Performance)
    }

    /// `worse = -(O + M) / (A + O + M + I)`, -1 to 0: how far its absence disappoints. Nothing without
    /// relevant answers.
    pub fn worse(&self) -> Option<f64> {
        // Not "minus zero".
        self.share(Category::MustBe, Category::Performance)
            .map(|share| 0.0 - share)
    }

    fn share(&self, one: Category, other: Category) -> Option<f64> {
        let relevant = self.relevant();
        (relevant > 0).then(|| (self.get(one) + self.get(other)) as f64 / relevant as f64)
    }

    /// The most frequent category; of equally frequent ones the first in the order M > O > A > I, so
    /// that what can disappoint is seen first. R and Q are shown as such where they are more frequent
    /// than each of these: then the thing itself or the question is to be thought over. Nothing without
    /// answers.
    pub fn category(&self) -> Option<Category> {
        let most = Category::ALL
            .into_iter()
            .min_by_key(|category| (Reverse(self.get(*category)), *category))?;
        (self.get(most) > 0).then_some(most)
    }

    /// Can the category be relied on?
    pub fn clarity(&self) -> Clarity {
        let mut counts = self.0;
        counts.sort_unstable_by_key(|count| Reverse(*count));
        let [first, second, ..] = counts;
        let n = self.n();
        if n < FEW {
            Clarity::TooFew
        } else if (first - second).saturating_mul(20) < n {
            Clarity::Unclear
        } else {
            Clarity::Clear
        }
    }

    /// The quarter of the picture; nothing without relevant answers.
    pub fn quadrant(&self) -> Option<Quadrant> {
        Some(Quadrant::of(self.better()?, self.worse()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// In the order A O M I R Q, in which studies print them.
    fn counts([a, o, m, i, r, q]: [u64; 6]) -> Categories {
        let mut all = Categories::default();
        for (category, count) in [
            (Category::Attractive, a),
            (Category::Performance, o),
            (Category::MustBe, m),
            (Category::Indifferent, i),
            (Category::Reverse, r),
            (Category::Questionable, q),
        ] {
            all.add(category, count);
        }
        all
    }

    #[test]
    fn the_evaluation_table_of_berger_1993() {
        let rows: Vec<String> = KanoAnswer::ALL
            .into_iter()
            .map(|present| {
                let letter = |absent| Category::of(present, absent).letter();
                KanoAnswer::ALL.map(letter).join(" ")
            })
            .collect();
        assert_eq!(
            rows,
            [
                "Q A A A O",
                "R I I I M",
                "R I I I M",
                "R I I I M",
                "R R R R Q"
            ]
        );
    }

    #[test]
    fn the_coefficients_of_the_fixtures_of_the_method_page() {
        // Formulas of Berger 1993; the first study prints R and Q, which are left out.
        for (given, better, worse, category) in [
            (
                [216, 56, 13, 275, 23, 24],
                0.486,
                -0.123,
                Category::Indifferent,
            ),
            ([7, 33, 50, 10, 0, 0], 0.40, -0.83, Category::MustBe),
        ] {
            let all = counts(given);
            assert!((all.better().unwrap() - better).abs() < 0.0005);
            assert!((all.worse().unwrap() - worse).abs() < 0.0005);
            assert_eq!(all.category(), Some(category));
            assert_eq!(all.clarity(), Clarity::Clear);
        }
    }

    #[test]
    fn ties_are_settled_as_sauerwein_1996_does() {
        for (given, letter) in [
            ([5, 5, 5, 5, 0, 0], "M"),
            ([5, 5, 0, 5, 0, 0], "O"),
            ([5, 0, 0, 5, 0, 0], "A"),
            ([0, 0, 0, 5, 0, 0], "I"),
            // More frequent than each of the others: shown as such.
            ([5, 5, 5, 5, 6, 0], "R"),
            ([5, 5, 5, 5, 0, 6], "Q"),
            // Equally frequent: the others come first, and R before Q (ours).
            ([0, 0, 0, 5, 5, 5], "I"),
            ([0, 0, 0, 0, 5, 5], "R"),
        ] {
            let found = counts(given).category().map(Category::letter);
            assert_eq!(found, Some(letter), "{given:?}");
        }
        assert_eq!(Categories::default().category(), None);
    }

    #[test]
    fn without_relevant_answers_there_is_no_coefficient() {
        for given in [[0; 6], [0, 0, 0, 0, 7, 9]] {
            let all = counts(given);
            assert_eq!(
                (all.better(), all.worse(), all.quadrant()),
                (None, None, None)
            );
        }
    }

    #[test]
    fn few_answers_and_close_ones_are_said() {
        assert_eq!(counts([9, 0, 0, 0, 0, 0]).clarity(), Clarity::TooFew);
        assert_eq!(counts([10, 0, 0, 0, 0, 0]).clarity(), Clarity::Clear);
        // 5 of 100 apart is not "less than 5 %".
        assert_eq!(counts([40, 35, 25, 0, 0, 0]).clarity(), Clarity::Clear);
        assert_eq!(counts([40, 36, 24, 0, 0, 0]).clarity(), Clarity::Unclear);
        assert_eq!(counts([0, 0, 0, 0, 10, 10]).clarity(), Clarity::Unclear);
    }

    #[test]
    fn a_point_on_the_line_counts_as_high() {
        for (better, worse, quadrant) in [
            (0.5, -0.49, Quadrant::Delight),
            (0.5, -0.5, Quadrant::Performance),
            (0.49, -0.5, Quadrant::Basic),
            (0.49, -0.49, Quadrant::Indifferent),
        ] {
            assert_eq!(Quadrant::of(better, worse), quadrant);
        }
    }

    proptest! {
        #[test]
        fn coefficients_stay_in_range_and_categories_hold_everybody(
            cells in proptest::array::uniform5(proptest::array::uniform5(0..2000_u32)),
        ) {
            let table = KanoTable(cells);
            let all = Categories::of(&table);
            prop_assert_eq!(all.n(), table.n());
            let sum: u64 = Category::ALL.into_iter().map(|category| all.get(category)).sum();
            prop_assert_eq!(sum, all.n());
            if let (Some(better), Some(worse)) = (all.better(), all.worse()) {
                prop_assert!((0.0..=1.0).contains(&better));
                prop_assert!((-1.0..=0.0).contains(&worse));
                prop_assert!(better - worse <= 2.0);
            }
        }

        #[test]
        fn attractive_and_must_be_mirror_each_other(a in 0..500_u64, o in 0..500_u64, m in 0..500_u64, i in 1..500_u64) {
            let (one, other) = (counts([a, o, m, i, 0, 0]), counts([m, o, a, i, 0, 0]));
            prop_assert!((one.better().unwrap() + other.worse().unwrap()).abs() < 1e-12);
            prop_assert!((one.worse().unwrap() + other.better().unwrap()).abs() < 1e-12);
            // Twice the same answers say the same.
            let twice = counts([2 * a, 2 * o, 2 * m, 2 * i, 0, 0]);
            prop_assert_eq!((twice.better(), twice.worse(), twice.category()), (one.better(), one.worse(), one.category()));
        }

        #[test]
        fn one_more_attractive_answer_never_lowers_better_and_one_more_must_be_never_raises_worse(
            given in proptest::array::uniform6(0..500_u64),
        ) {
            let before = counts(given);
            let [a, o, m, i, r, q] = given;
            let (attractive, must_be) = (counts([a + 1, o, m, i, r, q]), counts([a, o, m + 1, i, r, q]));
            prop_assert!(attractive.better() >= before.better());
            prop_assert!(must_be.worse().unwrap() <= before.worse().unwrap_or(0.0));
            // What is left out changes neither.
            let left_out = counts([a, o, m, i, r + 5, q + 7]);
            prop_assert_eq!((left_out.better(), left_out.worse()), (before.better(), before.worse()));
        }

        #[test]
        fn no_category_is_more_frequent_than_the_one_named(given in proptest::array::uniform6(0..9_u64)) {
            let all = counts(given);
            let named = all.category().map_or(0, |category| all.get(category));
            prop_assert!(Category::ALL.into_iter().all(|category| all.get(category) <= named));
        }
    }
}
