//! Minimum standards that are not met yet, and with them wow effects without a floor: who is still
//! waiting for what goes without saying is not to be surprised (ours).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CardState, Check, CheckResult, Finding, Visit};
use crate::merge::Id;

/// Why a standard is not met.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Why {
    /// It is not lived yet: proposed, or agreed on only.
    NotLive,
    /// It is said to be lived, but the latest visit that looked at it missed it.
    Missed,
}

/// Why a standard is not met; nothing if it is.
pub fn why_unmet(state: CardState, is_missed: bool) -> Option<Why> {
    match (state, is_missed) {
        (CardState::Live, false) => None,
        (CardState::Live, true) => Some(Why::Missed),
        _ => Some(Why::NotLive),
    }
}

/// The standards that the latest visit which looked at them missed. The latest is the one with the
/// latest day, and among those the one with the highest id; a visit without a day comes first. Who
/// could not see an item has not looked. Of several items made from one standard, one that is missed
/// is enough.
pub fn missed_standards(
    checks: &BTreeMap<Id, Check>,
    visits: &BTreeMap<Id, Visit>,
    findings: impl IntoIterator<Item = Finding>,
) -> BTreeSet<Id> {
    let mut latest = BTreeMap::new();
    for finding in findings {
        let Some(points) = points(&finding) else {
            continue;
        };
        let standard = finding.check.and_then(|id| checks.get(&id)?.card);
        let visit = finding
            .visit
            .and_then(|id| Some(((visits.get(&id)?.date), id)));
        let (Some(standard), Some(visit)) = (standard, visit) else {
            continue;
        };
        let is_missed = points < finding.worth.most.get();
        let known = latest.entry(standard).or_insert((visit, is_missed));
        match visit.cmp(&known.0) {
            std::cmp::Ordering::Greater => *known = (visit, is_missed),
            std::cmp::Ordering::Equal => known.1 |= is_missed,
            std::cmp::Ordering::Less => {}
        }
    }
    let missed = latest.into_iter().filter(|(_, (_, missed))| *missed);
    missed.map(|(standard, _)| standard).collect()
}

fn points(finding: &Finding) -> Option<u16> {
    match finding.result? {
        CheckResult::NotApplicable => None,
        CheckResult::Points(points) => Some(points),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Date, Worth};
    use proptest::prelude::*;
    use std::num::NonZeroU16;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn visits(days: &[Option<&str>]) -> BTreeMap<Id, Visit> {
        let visit = |(n, day): (usize, &Option<&str>)| {
            let date = day.and_then(Date::from_people);
            (
                id(n as u128),
                Visit {
                    date,
                    ..Visit::default()
                },
            )
        };
        days.iter().enumerate().map(visit).collect()
    }

    /// Checks 100 and 101 are made from standard 7, check 102 from none.
    fn checks() -> BTreeMap<Id, Check> {
        let check = |card: Option<u128>| Check {
            card: card.map(id),
            ..Check::default()
        };
        [(100, Some(7)), (101, Some(7)), (102, None)]
            .map(|(n, card)| (id(n), check(card)))
            .into()
    }

    fn finding(visit: u128, check: u128, result: Option<CheckResult>) -> Finding {
        Finding {
            visit: Some(id(visit)),
            check: Some(id(check)),
            worth: Worth {
                most: NonZeroU16::new(2).unwrap(),
                ..Worth::default()
            },
            result,
            ..Finding::default()
        }
    }

    fn is_missed(days: &[Option<&str>], findings: &[Finding]) -> bool {
        let missed = missed_standards(&checks(), &visits(days), findings.to_vec());
        assert!(missed.iter().all(|standard| *standard == id(7)));
        !missed.is_empty()
    }

    const ALL: Option<CheckResult> = Some(CheckResult::Points(2));
    const SOME: Option<CheckResult> = Some(CheckResult::Points(1));
    const NOT_SEEN: Option<CheckResult> = Some(CheckResult::NotApplicable);

    #[test]
    fn a_standard_is_met_when_it_is_lived_and_not_missed() {
        for (state, missed, why) in [
            (CardState::Live, false, None),
            (CardState::Live, true, Some(Why::Missed)),
            (CardState::Agreed, false, Some(Why::NotLive)),
            (CardState::Proposed, true, Some(Why::NotLive)),
        ] {
            assert_eq!(why_unmet(state, missed), why);
        }
    }

    #[test]
    fn the_latest_visit_that_looked_decides() {
        let (early, late) = (Some("2026-03-01"), Some("2026-05-01"));
        let bad_then_good = [finding(0, 100, SOME), finding(1, 100, ALL)];
        assert!(!is_missed(&[early, late], &bad_then_good));
        assert!(is_missed(&[late, early], &bad_then_good));
        // The same day: the higher id; without a day: before all others.
        assert!(!is_missed(&[late, late], &bad_then_good));
        assert!(is_missed(&[early, None], &bad_then_good));
        // Who could not see it, or said nothing, has not looked.
        for nothing in [NOT_SEEN, None] {
            let all = [finding(0, 100, SOME), finding(1, 100, nothing)];
            assert!(is_missed(&[early, late], &all));
            assert!(!is_missed(&[early], &[finding(0, 100, nothing)]));
        }
    }

    #[test]
    fn one_missed_item_of_a_standard_is_enough_and_strangers_do_not_count() {
        let day = [Some("2026-03-01")];
        assert!(is_missed(
            &day,
            &[finding(0, 100, SOME), finding(0, 101, ALL)]
        ));
        assert!(is_missed(
            &day,
            &[finding(0, 100, ALL), finding(0, 101, SOME)]
        ));
        // An item without a standard, one that is unknown, a visit in the trash.
        let strangers = [(0, 102), (0, 999), (9, 100)].map(|(v, c)| finding(v, c, SOME));
        assert!(!is_missed(&day, &strangers));
    }

    proptest! {
        #[test]
        fn the_order_of_findings_does_not_matter(list in proptest::collection::vec((0..4_u128, 100..103_u128, 0..3_u16), 0..12)) {
            let days = [Some("2026-03-01"), None, Some("2026-05-01"), Some("2026-03-01")];
            let all: Vec<Finding> = list.into_iter()
                .map(|(visit, check, points)| finding(visit, check, Some(CheckResult::Points(points)))).collect();
            let mut back = all.clone();
            back.reverse();
            prop_assert_eq!(is_missed(&days, &all), is_missed(&days, &back));
        }
    }
}
