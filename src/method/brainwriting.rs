//! Brainwriting with sheets that go round (6-3-5, Rohrbach 1968): who has which sheet in which
//! turn, and what is written where. Persons, sheets, turns and ideas count from 0; there are as many
//! sheets as persons.

use std::collections::BTreeMap;

use crate::domain::{Activity, SheetSpot};
use crate::merge::Id;

/// The person who has this sheet in this turn: everybody begins with their own, then hands it on.
pub fn person_of(sheet: u32, turn: u32, people: u32) -> u32 {
    let people = u64::from(people.max(1));
    ((u64::from(sheet) + u64::from(turn)) % people) as u32
}

/// The sheet that this person has in this turn.
pub fn sheet_of(person: u32, turn: u32, people: u32) -> u32 {
    let people = u64::from(people.max(1));
    ((u64::from(person) + people - u64::from(turn) % people) % people) as u32
}

/// What was written in a brainwriting: the card of each spot.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheets(pub BTreeMap<SheetSpot, Id>);

impl Sheets {
    /// The cards of a sheet in the turns before this one, turn by turn; within a turn by idea.
    pub fn above(&self, sheet: u32, turn: u32) -> Vec<(SheetSpot, Id)> {
        let spots = self
            .0
            .iter()
            .filter(|(spot, _)| spot.sheet == sheet && spot.turn < turn);
        spots.map(|(spot, id)| (*spot, *id)).collect()
    }

    /// The ideas that grew out of each other: those of one number on one sheet, turn by turn.
    pub fn chain(&self, of: SheetSpot) -> Vec<(SheetSpot, Id)> {
        let same = |spot: &SheetSpot| spot.sheet == of.sheet && spot.idea == of.idea;
        let spots = self.0.iter().filter(|(spot, _)| same(spot));
        let mut chain: Vec<_> = spots.map(|(spot, id)| (*spot, *id)).collect();
        chain.sort_by_key(|(spot, _)| spot.turn);
        chain
    }

    /// How many ideas are on a sheet in a turn.
    pub fn written(&self, sheet: u32, turn: u32) -> usize {
        let here = |spot: &&SheetSpot| spot.sheet == sheet && spot.turn == turn;
        self.0.keys().filter(here).count()
    }

    /// How many people of this brainwriting have written something in a turn.
    pub fn writers(&self, activity: &Activity, turn: u32) -> u32 {
        let has = |sheet: &u32| self.written(*sheet, turn) > 0;
        (0..activity.heads()).filter(has).count() as u32
    }
}

/// How many ideas a brainwriting can bring: 6-3-5 makes 108.
pub fn most_ideas(activity: &Activity) -> u64 {
    u64::from(activity.heads()) * u64::from(activity.ideas()) * u64::from(activity.turns())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn id(n: u128) -> Id {
        Id(uuid::Uuid::from_u128(n))
    }

    #[test]
    fn six_people_three_ideas_six_turns_are_108() {
        assert_eq!(most_ideas(&Activity::default()), 108);
    }

    #[test]
    fn ideas_of_one_number_on_one_sheet_are_a_chain() {
        let spot = |sheet, turn, idea| SheetSpot { sheet, turn, idea };
        let sheets = Sheets(
            [
                (spot(0, 1, 0), id(2)),
                (spot(0, 0, 0), id(1)),
                (spot(0, 0, 1), id(3)),
                (spot(1, 0, 0), id(4)),
            ]
            .into(),
        );
        let ids =
            |spots: Vec<(SheetSpot, Id)>| spots.into_iter().map(|(_, id)| id).collect::<Vec<_>>();
        assert_eq!(ids(sheets.chain(spot(0, 1, 0))), [id(1), id(2)]);
        assert_eq!(ids(sheets.above(0, 1)), [id(1), id(3)]);
        assert_eq!(sheets.above(0, 0), []);
        let two = Activity {
            heads: std::num::NonZeroU32::new(2),
            ..Activity::default()
        };
        assert_eq!((sheets.writers(&two, 0), sheets.writers(&two, 1)), (2, 1));
    }

    proptest! {
        #[test]
        fn every_sheet_visits_everybody_once(people in 1..40_u32) {
            for sheet in 0..people {
                let visited: BTreeSet<u32> = (0..people).map(|turn| person_of(sheet, turn, people)).collect();
                prop_assert_eq!(visited.len() as u32, people);
            }
        }

        #[test]
        fn nobody_has_two_sheets_and_each_begins_with_the_own(people in 1..40_u32, turn in 0..u32::MAX) {
            let sheets: BTreeSet<u32> = (0..people).map(|person| sheet_of(person, turn, people)).collect();
            prop_assert_eq!(sheets.len() as u32, people);
            for person in 0..people {
                prop_assert_eq!(person_of(sheet_of(person, turn, people), turn, people), person);
                prop_assert_eq!(sheet_of(person, 0, people), person);
            }
        }
    }
}
