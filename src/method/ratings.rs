//! All ratings of one step, brought together: each person counts once per group.

use std::collections::BTreeMap;

use crate::domain::{Counts, Feeling, Id, RaterGroup, Rating, Tally};

/// The ratings of one step.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StepRatings {
    /// What single people said, by group and person; the record's id beside it.
    pub single: BTreeMap<(RaterGroup, Id), (Id, Feeling)>,
    /// What was counted, by group; the record's id beside it.
    pub counted: BTreeMap<RaterGroup, (Id, Counts)>,
}

impl StepRatings {
    /// Everything together, by group. Groups without ratings are left out.
    pub fn groups(&self) -> BTreeMap<RaterGroup, Counts> {
        let mut groups: BTreeMap<RaterGroup, Counts> = BTreeMap::new();
        for ((group, _), (_, feeling)) in &self.single {
            groups.entry(*group).or_default().add(*feeling);
        }
        for (group, (_, counts)) in &self.counted {
            let sum = groups.entry(*group).or_default();
            *sum = *sum + *counts;
        }
        groups.retain(|_, counts| counts.n() > 0);
        groups
    }

    /// Takes in what one person said. A second record of the same person and group changes nothing,
    /// so the records are to come in a fixed order.
    pub fn add_rating(&mut self, id: Id, rating: &Rating) {
        if let (Some(by), Some(feeling)) = (rating.by, rating.feeling) {
            self.single
                .entry((rating.group, by))
                .or_insert((id, feeling));
        }
    }

    /// Takes in what was counted for a group, likewise once.
    pub fn add_tally(&mut self, id: Id, tally: &Tally) {
        self.counted
            .entry(tally.group)
            .or_insert((id, tally.counts));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Domain;
    use crate::merge::{Actor, Change, Key, Table};
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn rate(table: &mut Table, actor: u64, by: u128, feeling: Feeling) {
        let (step, group) = (id(1), RaterGroup::Customers);
        let rating = Rating {
            step: Some(step),
            group,
            by: Some(id(by)),
            feeling: Some(feeling),
        };
        let key = Key::new(Rating::KIND, Rating::id(step, group, id(by)));
        let before = table
            .record(&key.kind, key.id)
            .map(|record| Rating::read(record).0);
        let wishes = match before {
            Some(before) => rating.wishes(&key, &before),
            None => rating.creation(&key),
        };
        let set = table.propose(Actor::new(actor), wishes).unwrap();
        table.apply(&Change::Edit(set));
    }

    fn read(table: &Table) -> StepRatings {
        let mut all = StepRatings::default();
        for (id, record) in table.records(Rating::KIND) {
            all.add_rating(id, &Rating::read(record).0);
        }
        for (id, record) in table.records(Tally::KIND) {
            all.add_tally(id, &Tally::read(record).0);
        }
        all
    }

    #[test]
    fn ratings_of_many_people_merge_and_each_counts_once() {
        let mut ours = Table::new();
        rate(&mut ours, 1, 10, Feeling::Okay);
        let mut theirs = ours.clone();
        rate(&mut theirs, 2, 11, Feeling::Delighted);
        // The same person once more, on another machine.
        rate(&mut theirs, 2, 10, Feeling::Disappointed);
        rate(&mut ours, 1, 12, Feeling::Delighted);
        ours.merge(&theirs);
        ours.merge(&theirs);
        let counts = Counts {
            disappointed: 1,
            okay: 0,
            delighted: 2,
        };
        assert_eq!(
            read(&ours).groups(),
            [(RaterGroup::Customers, counts)].into()
        );
        let conflicts = ours
            .records(Rating::KIND)
            .map(|(_, record)| record.conflicts().count());
        assert_eq!(conflicts.sum::<usize>(), 0);
    }

    #[test]
    fn raised_hands_and_single_ratings_add_up_and_empty_groups_are_left_out() {
        let mut all = StepRatings::default();
        let hands = |okay, group| Tally {
            step: Some(id(1)),
            group,
            counts: Counts {
                okay,
                ..Counts::default()
            },
        };
        all.add_tally(id(5), &hands(4, RaterGroup::Management));
        all.add_tally(id(6), &hands(9, RaterGroup::Management));
        all.add_tally(id(7), &hands(0, RaterGroup::Others));
        let rating = Rating {
            group: RaterGroup::Management,
            by: Some(id(9)),
            feeling: Some(Feeling::Okay),
            ..Rating::default()
        };
        all.add_rating(id(8), &rating);
        all.add_rating(
            id(9),
            &Rating {
                feeling: None,
                ..rating
            },
        );
        let groups = all.groups();
        assert_eq!(groups.keys().collect::<Vec<_>>(), [&RaterGroup::Management]);
        assert_eq!(groups.values().map(|counts| counts.n()).sum::<u64>(), 5);
    }
}
