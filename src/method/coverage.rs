//! Who has been trained in what: per standard and department, how many of its people took part in
//! a training that was held.

use std::collections::BTreeSet;

use crate::domain::{Board, Id};

/// A person, and where they work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Member {
    /// Who.
    pub person: Id,
    /// Where, if anywhere.
    pub department: Option<Id>,
}

/// A training that was held.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lesson {
    /// What it taught.
    pub cards: BTreeSet<Id>,
    /// Who took part.
    pub attended: BTreeSet<Id>,
}

/// One department's people, as far as a standard concerns them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Share {
    /// Which department; nothing: those who work in none.
    pub department: Option<Id>,
    /// Who took part in a training, in the order of the people.
    pub trained: Vec<Id>,
    /// Who did not.
    pub missing: Vec<Id>,
}

impl Share {
    /// How many people it has.
    pub fn all(&self) -> usize {
        self.trained.len() + self.missing.len()
    }
}

/// How many of how many. Nothing can be said of nobody.
pub fn count(shares: &[Share]) -> Option<(usize, usize)> {
    let trained = shares.iter().map(|share| share.trained.len()).sum();
    let all = shares.iter().map(Share::all).sum();
    (all > 0).then_some((trained, all))
}

/// A part in whole percent, rounded down: 100 means everybody.
pub fn percent((part, all): (usize, usize)) -> usize {
    (part * 100).checked_div(all).unwrap_or_default()
}

/// What is covered of one standard. A department's standard concerns that department; one of the
/// whole company concerns all of them, and those who work in none.
pub fn coverage(
    card: Id,
    board: Board,
    departments: &[Id],
    people: &[Member],
    lessons: &[Lesson],
) -> Vec<Share> {
    let taught = lessons.iter().filter(|lesson| lesson.cards.contains(&card));
    let trained: BTreeSet<Id> = taught.flat_map(|lesson| lesson.attended.clone()).collect();
    let share = |department: Option<Id>| {
        let of_it = |member: &&Member| match member.department {
            // Somebody whose department is gone works in none.
            Some(own) if !departments.contains(&own) => department.is_none(),
            own => own == department,
        };
        let ids = people.iter().filter(of_it).map(|member| member.person);
        let (trained, missing) = ids.partition(|person| trained.contains(person));
        Share {
            department,
            trained,
            missing,
        }
    };
    match board {
        Board::Department(id) => vec![share(Some(id))],
        Board::Company => {
            let homeless = Some(share(None)).filter(|share| share.all() > 0);
            let each = departments.iter().map(|id| share(Some(*id)));
            each.chain(homeless).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn member(person: u128, department: Option<u128>) -> Member {
        Member {
            person: id(person),
            department: department.map(id),
        }
    }

    #[test]
    fn a_company_standard_asks_every_department_and_those_who_work_in_none() {
        let people = [
            member(1, Some(91)),
            member(2, Some(91)),
            member(3, None),
            member(4, Some(99)),
        ];
        let lesson = Lesson {
            cards: [id(7)].into(),
            attended: [id(1), id(4), id(50)].into(),
        };
        let shares = coverage(id(7), Board::Company, &[id(91), id(92)], &people, &[lesson]);
        let of = |n: usize| shares.get(n).unwrap();
        assert_eq!(
            (of(0).trained.clone(), of(0).missing.clone()),
            (vec![id(1)], vec![id(2)])
        );
        assert_eq!((of(1).department, of(1).all()), (Some(id(92)), 0));
        assert_eq!(
            (of(2).trained.clone(), of(2).missing.clone()),
            (vec![id(4)], vec![id(3)])
        );
        assert_eq!(count(&shares), Some((2, 4)));
        assert_eq!(count(shares.get(1..2).unwrap()), None);
    }

    #[test]
    fn a_departments_standard_asks_nobody_else_and_other_lessons_do_not_count() {
        let people = [member(1, Some(91)), member(2, Some(92))];
        let lesson = |card| Lesson {
            cards: [id(card)].into(),
            attended: [id(1), id(2)].into(),
        };
        let board = Board::Department(id(91));
        let both = [id(91), id(92)];
        assert_eq!(
            count(&coverage(id(7), board, &both, &people, &[lesson(8)])),
            Some((0, 1))
        );
        assert_eq!(
            count(&coverage(id(7), board, &both, &people, &[lesson(7)])),
            Some((1, 1))
        );
    }

    #[test]
    fn hundred_percent_means_everybody() {
        assert_eq!(percent((999, 1000)), 99);
        assert_eq!(percent((3, 3)), 100);
        assert_eq!(percent((0, 0)), 0);
    }

    proptest! {
        #[test]
        fn everybody_is_counted_once_and_another_training_never_takes_anybody_away(
            homes in prop::collection::vec(0u128..4, 0..30),
            first in prop::collection::btree_set(0u128..30, 0..20),
            second in prop::collection::btree_set(0u128..30, 0..20),
        ) {
            let people: Vec<_> = homes
                .iter()
                .enumerate()
                .map(|(n, home)| member(n as u128, (*home < 3).then_some(100 + home)))
                .collect();
            let lesson = |who: &BTreeSet<u128>| Lesson {
                cards: [id(7)].into(),
                attended: who.iter().copied().map(id).collect(),
            };
            let departments = [id(100), id(101)];
            let of = |lessons: &[Lesson]| {
                coverage(id(7), Board::Company, &departments, &people, lessons)
            };
            let one = of(&[lesson(&first)]);
            let two = of(&[lesson(&first), lesson(&second)]);
            prop_assert_eq!(one.iter().map(Share::all).sum::<usize>(), people.len());
            for (one, two) in one.iter().zip(&two) {
                prop_assert!(one.trained.iter().all(|id| two.trained.contains(id)));
                prop_assert_eq!(one.all(), two.all());
            }
        }
    }
}
