//! Minimum standards that are not met yet, and with them wow effects without a floor: who is still
//! waiting for what goes without saying is not to be surprised (ours).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CardState, Check};
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

/// Where a standard was missed: at a touchpoint, or everywhere if its item names none.
pub type MissedAt = (Id, Option<Id>);

/// The standards behind missed items (see [`super::shopping::misses`]), each with the touchpoint of
/// the item. Of several items made from one standard, one that is missed is enough.
pub fn missed_standards(
    checks: &BTreeMap<Id, Check>,
    missed: impl IntoIterator<Item = Id>,
) -> BTreeSet<MissedAt> {
    let place = |id: Id| {
        let check = checks.get(&id)?;
        Some((check.card?, check.touchpoint))
    };
    missed.into_iter().filter_map(place).collect()
}

/// Was the standard missed at this touchpoint?
pub fn is_missed_at(missed: &BTreeSet<MissedAt>, standard: Id, touchpoint: Id) -> bool {
    missed.contains(&(standard, Some(touchpoint))) || missed.contains(&(standard, None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

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
    fn a_miss_counts_at_its_touchpoint_and_without_one_everywhere() {
        let check = |card: Option<u128>, touchpoint: Option<u128>| Check {
            card: card.map(id),
            touchpoint: touchpoint.map(id),
            ..Check::default()
        };
        let checks = BTreeMap::from([
            (id(100), check(Some(7), Some(1))),
            (id(101), check(Some(7), Some(2))),
            (id(102), check(Some(8), None)),
            (id(103), check(None, Some(1))),
        ]);
        let missed = missed_standards(&checks, [101, 102, 103, 999].map(id));
        assert!(!is_missed_at(&missed, id(7), id(1)));
        assert!(is_missed_at(&missed, id(7), id(2)));
        assert!(is_missed_at(&missed, id(8), id(1)) && is_missed_at(&missed, id(8), id(2)));
        assert_eq!(
            missed.len(),
            2,
            "an item without a standard says nothing of one"
        );
    }
}
