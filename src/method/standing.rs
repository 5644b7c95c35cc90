//! Where a project stands in the two processes of the method, computed from what is there: the four
//! steps (analyse, plan, do, success control) and the ten steps of larger programmes.

use std::collections::BTreeMap;

/// The four-step method.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FourStep {
    /// As it is.
    Analyse,
    /// As it shall be.
    Plan,
    /// Quick wins first.
    Do,
    /// What came of it.
    Success,
}

impl FourStep {
    /// In their order.
    pub const ALL: [Self; 4] = [Self::Analyse, Self::Plan, Self::Do, Self::Success];
}

/// The ten-step method.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TenStep {
    /// Briefing, challenges, goals, milestones.
    Initiation,
    /// Documents, reporting, roles.
    Preparation,
    /// Personas, journeys, touchpoints, requirements, perception.
    Contacts,
    /// Resources, processes, data.
    Resources,
    /// Benchmark and baseline.
    Effect,
    /// Prioritising and designing the decisive touchpoints.
    Design,
    /// Activities, order in time, sub-projects.
    Measures,
    /// Test market.
    Pilot,
    /// Roll-out with training.
    RollOut,
    /// Success measurement and communication.
    Control,
}

impl TenStep {
    /// In their order.
    pub const ALL: [Self; 10] = [
        Self::Initiation,
        Self::Preparation,
        Self::Contacts,
        Self::Resources,
        Self::Effect,
        Self::Design,
        Self::Measures,
        Self::Pilot,
        Self::RollOut,
        Self::Control,
    ];
}

macro_rules! signs {
    ($( $(#[$meta:meta])* $sign:ident: $four:ident, $ten:ident; )*) => {
        /// Something in the data by which one sees how far a step has come.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Sign {
            $( $(#[$meta])* $sign, )*
        }

        impl Sign {
            /// In the order in which they usually come.
            pub const ALL: [Self; [$(stringify!($sign)),*].len()] = [$(Self::$sign),*];

            /// To which of the four steps it belongs.
            pub fn four(self) -> FourStep {
                match self { $( Self::$sign => FourStep::$four, )* }
            }

            /// To which of the ten steps it belongs.
            pub fn ten(self) -> TenStep {
                match self { $( Self::$sign => TenStep::$ten, )* }
            }
        }
    };
}
signs! {
    /// The service and the target group are named.
    Scope: Analyse, Initiation;
    /// Goals of the charter.
    Goals: Analyse, Initiation;
    /// Milestones of the charter.
    Milestones: Analyse, Initiation;
    /// Departments.
    Departments: Analyse, Preparation;
    /// People.
    People: Analyse, Preparation;
    /// Roles that somebody has.
    Duties: Analyse, Preparation;
    /// Where documents live, and who hears what.
    Reporting: Analyse, Preparation;
    /// Personas.
    Personas: Analyse, Contacts;
    /// Touchpoints that are not retired.
    Touchpoints: Analyse, Contacts;
    /// As-is journeys.
    Journeys: Analyse, Contacts;
    /// Steps of as-is journeys that were rated.
    Rated: Analyse, Contacts;
    /// Insights.
    Insights: Analyse, Contacts;
    /// Staff and customers said what they feel.
    Perception: Analyse, Contacts;
    /// Touchpoints whose resources are known.
    Resources: Analyse, Resources;
    /// Other companies with scores.
    Benchmark: Analyse, Effect;
    /// The first wave is frozen.
    Baseline: Analyse, Effect;
    /// Ideas on the boards.
    Ideas: Plan, Contacts;
    /// To-be journeys.
    ToBe: Plan, Design;
    /// A company-wide minimum standard is agreed.
    CompanyStandard: Plan, Design;
    /// Departments with an agreed minimum standard.
    Standards: Plan, Design;
    /// Departments with an agreed wow effect.
    Wows: Plan, Design;
    /// Touchpoints whose relevance and quality are known.
    Assessed: Plan, Design;
    /// Key touchpoints.
    Key: Plan, Design;
    /// Key touchpoints for which it is decided what becomes of them.
    Designed: Plan, Design;
    /// Cards with impact and effort.
    Estimated: Do, Measures;
    /// Measures.
    Measures: Do, Measures;
    /// Open measures with somebody and a day.
    Planned: Do, Measures;
    /// Pilots that were decided.
    Pilots: Do, Pilot;
    /// Trainings that were held.
    Trainings: Do, RollOut;
    /// Agreed standards and wow effects that are live.
    Live: Do, RollOut;
    /// Measures that are done.
    Done: Success, Control;
    /// Visits of test customers.
    Visits: Success, Control;
    /// A wave after the baseline.
    SecondWave: Success, Control;
    /// The success report has the team's own words.
    Report: Success, Control;
}

/// How much of something is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Have {
    /// So many.
    pub has: usize,
    /// Of so many; nothing where any is enough.
    pub of: Option<usize>,
}

/// How far something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stage {
    /// Nothing is there.
    Nothing,
    /// Something is there.
    Begun,
    /// Everything is there.
    There,
}

impl Have {
    /// Any number is enough.
    pub fn any(has: usize) -> Self {
        Self { has, of: None }
    }

    /// So many of so many.
    pub fn part(has: usize, of: usize) -> Self {
        Self { has, of: Some(of) }
    }

    /// Yes or no.
    pub fn is(it: bool) -> Self {
        Self::any(usize::from(it))
    }

    /// How far it is. Nothing of nothing is not there: what it would be counted among is to come first.
    pub fn stage(self) -> Stage {
        match (self.has, self.of) {
            (0, _) => Stage::Nothing,
            (has, Some(of)) if has < of => Stage::Begun,
            _ => Stage::There,
        }
    }
}

/// Where a project stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing(BTreeMap<Sign, Have>);

impl FromIterator<(Sign, Have)> for Standing {
    fn from_iter<I: IntoIterator<Item = (Sign, Have)>>(signs: I) -> Self {
        Self(signs.into_iter().collect())
    }
}

impl Standing {
    /// How much of a sign is there.
    pub fn have(&self, sign: Sign) -> Have {
        self.0.get(&sign).copied().unwrap_or_default()
    }

    /// How far a step is: there when all its signs are, begun when any is.
    pub fn stage(&self, belongs: impl Fn(Sign) -> bool) -> Stage {
        let stages = Sign::ALL.into_iter().filter(|sign| belongs(*sign));
        let stages: Vec<Stage> = stages.map(|sign| self.have(sign).stage()).collect();
        if stages.iter().all(|stage| *stage == Stage::There) {
            Stage::There
        } else if stages.iter().all(|stage| *stage == Stage::Nothing) {
            Stage::Nothing
        } else {
            Stage::Begun
        }
    }

    /// What is sensible next within a step: the first sign of which nothing is there, else the first
    /// that is not complete.
    pub fn next(&self, belongs: impl Fn(Sign) -> bool) -> Option<Sign> {
        let at = |stage: Stage| {
            let mut signs = Sign::ALL.into_iter().filter(|sign| belongs(*sign));
            signs.find(|sign| self.have(*sign).stage() == stage)
        };
        at(Stage::Nothing).or_else(|| at(Stage::Begun))
    }

    /// In which of the four steps the project is: the last one that was entered. Success control begins
    /// with a second wave or a measure that is done, doing with measures, planning with cards on the boards;
    /// test customers alone, who may come at any time, enter no step.
    pub fn now(&self) -> FourStep {
        let has = |signs: &[Sign]| signs.iter().any(|sign| self.have(*sign).has > 0);
        if has(&[Sign::SecondWave, Sign::Done]) {
            FourStep::Success
        } else if has(&[Sign::Measures]) {
            FourStep::Do
        } else if has(&[
            Sign::Ideas,
            Sign::CompanyStandard,
            Sign::Standards,
            Sign::Wows,
        ]) {
            FourStep::Plan
        } else {
            FourStep::Analyse
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_step_has_signs_and_signs_follow_the_steps() {
        for step in FourStep::ALL {
            assert!(Sign::ALL.iter().any(|sign| sign.four() == step), "{step:?}");
        }
        for step in TenStep::ALL {
            assert!(Sign::ALL.iter().any(|sign| sign.ten() == step), "{step:?}");
        }
        assert!(Sign::ALL.is_sorted_by_key(|sign| sign.four()));
    }

    #[test]
    fn an_empty_project_begins_with_its_scope() {
        let empty = Standing::default();
        assert_eq!(empty.now(), FourStep::Analyse);
        assert_eq!(empty.next(|_| true), Some(Sign::Scope));
        assert_eq!(empty.stage(|_| true), Stage::Nothing);
    }

    #[test]
    fn what_is_missing_comes_before_what_is_unfinished() {
        let standing: Standing = [
            (Sign::Ideas, Have::any(4)),
            (Sign::ToBe, Have::any(1)),
            (Sign::CompanyStandard, Have::is(true)),
            (Sign::Standards, Have::part(1, 3)),
            (Sign::Wows, Have::part(0, 3)),
        ]
        .into_iter()
        .collect();
        let plan = |sign: Sign| sign.four() == FourStep::Plan;
        assert_eq!(standing.next(plan), Some(Sign::Wows));
        assert_eq!(standing.now(), FourStep::Plan);
        let visited: Standing = [(Sign::Visits, Have::any(2))].into_iter().collect();
        assert_eq!(visited.now(), FourStep::Analyse);
        assert_eq!(Have::part(0, 0).stage(), Stage::Nothing);
        assert_eq!(Have::part(3, 3).stage(), Stage::There);
    }

    proptest! {
        #[test]
        fn a_step_is_there_exactly_when_nothing_is_next(has in prop::collection::vec((0..3_usize, prop::option::of(0..3_usize)), Sign::ALL.len())) {
            let signs = Sign::ALL.into_iter().zip(has.into_iter().map(|(has, of)| Have { has, of }));
            let standing: Standing = signs.collect();
            for step in TenStep::ALL {
                let belongs = |sign: Sign| sign.ten() == step;
                let is_there = standing.stage(belongs) == Stage::There;
                prop_assert_eq!(is_there, standing.next(belongs).is_none());
            }
        }
    }
}
