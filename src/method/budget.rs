//! Money: what measures may cost and what they have cost. A sum says of how many measures it is
//! made, since a measure without an amount is not one that costs nothing.

use std::collections::BTreeMap;

use crate::domain::{Belongs, Measure, MeasureState};

/// What some measures may cost and have cost.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Sums {
    /// How many measures.
    pub measures: usize,
    /// How many of them have a budget.
    pub with_budget: usize,
    /// What they may cost.
    pub budget: f64,
    /// How many of them say what they have cost.
    pub with_spent: usize,
    /// What they have cost.
    pub spent: f64,
    /// How many have cost more than they may.
    pub over: usize,
    /// By how much, taken together. What others have left does not make up for it.
    pub over_by: f64,
}

impl Sums {
    /// One measure more.
    pub fn add(&mut self, measure: &Measure) {
        self.measures += 1;
        if let Some(budget) = measure.budget {
            self.with_budget += 1;
            self.budget += budget.get();
        }
        if let Some(spent) = measure.spent {
            self.with_spent += 1;
            self.spent += spent.get();
        }
        if let Some(over) = measure.over_budget() {
            self.over += 1;
            self.over_by += over;
        }
    }

    /// Is there no money in it at all?
    pub fn is_without_money(&self) -> bool {
        self.with_budget == 0 && self.with_spent == 0
    }
}

/// The sums of some measures: all together, by sub-project and by state.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Budget {
    /// All of them.
    pub total: Sums,
    /// By where they belong.
    pub by_sub_project: BTreeMap<Belongs, Sums>,
    /// By how far they have come.
    pub by_state: BTreeMap<MeasureState, Sums>,
}

impl Budget {
    /// Adds these measures up.
    pub fn of<'a>(measures: impl IntoIterator<Item = &'a Measure>) -> Self {
        let mut budget = Self::default();
        for measure in measures {
            let here = budget.by_sub_project.entry(Belongs::of(measure));
            here.or_default().add(measure);
            budget
                .by_state
                .entry(measure.state)
                .or_default()
                .add(measure);
            budget.total.add(measure);
        }
        budget
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Amount;
    use crate::merge::Id;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn measure(budget: Option<f64>, spent: Option<f64>) -> Measure {
        Measure {
            budget: budget.and_then(Amount::new),
            spent: spent.and_then(Amount::new),
            ..Measure::default()
        }
    }

    #[test]
    fn what_one_has_left_does_not_pay_for_another() {
        let all = [
            measure(Some(1000.0), Some(400.0)),
            measure(Some(200.0), Some(250.5)),
            measure(None, Some(80.0)),
            measure(Some(50.0), None),
            measure(None, None),
        ];
        let total = Budget::of(&all).total;
        let wanted = Sums {
            measures: 5,
            with_budget: 3,
            budget: 1250.0,
            with_spent: 3,
            spent: 730.5,
            over: 1,
            over_by: 50.5,
        };
        assert_eq!(total, wanted);
        assert!(Budget::of(&all[4..]).total.is_without_money());
    }

    proptest! {
        #[test]
        fn the_parts_add_up_to_the_whole(
            all in prop::collection::vec((0_u128..3, 0_usize..6, prop::option::of(0_u32..9000), prop::option::of(0_u32..9000)), 0..40)
        ) {
            let measures: Vec<Measure> = all.iter().map(|(place, state, budget, spent)| Measure {
                sub_project: (*place > 0).then(|| Id(Uuid::from_u128(*place))),
                state: MeasureState::ALL[*state],
                ..measure(budget.map(f64::from), spent.map(f64::from))
            }).collect();
            let budget = Budget::of(&measures);
            let sum = |parts: Vec<&Sums>| parts.into_iter().fold((0, 0.0, 0.0, 0.0), |all, it| {
                (all.0 + it.measures, all.1 + it.budget, all.2 + it.spent, all.3 + it.over_by)
            });
            let total = sum(vec![&budget.total]);
            prop_assert_eq!(total, sum(budget.by_sub_project.values().collect()));
            prop_assert_eq!(total, sum(budget.by_state.values().collect()));
        }
    }
}
