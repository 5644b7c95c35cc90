//! Cards put together that mean the same. A card names its group and keeps everything else: place,
//! votes, texts. So taking a group apart brings back what was there before.

use std::collections::{BTreeMap, BTreeSet};

use super::similar::Similar;
use crate::domain::{Card, Domain};
use crate::merge::{Fate, Id, Key, Table, Wish};

/// Cards by their groups.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grouping {
    /// The cards in no group, in the order given.
    pub loose: Vec<Id>,
    /// All groups in the order given, each with its cards; a group may be empty.
    pub groups: Vec<(Id, Vec<Id>)>,
}

impl Grouping {
    /// Sorts cards into the groups that there are; a card of any other group is in none.
    pub fn of(
        groups: impl IntoIterator<Item = Id>,
        cards: impl IntoIterator<Item = (Id, Option<Id>)>,
    ) -> Self {
        let groups: Vec<Id> = groups.into_iter().collect();
        let known: BTreeSet<Id> = groups.iter().copied().collect();
        let mut members: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        let mut loose = Vec::new();
        for (card, group) in cards {
            match group.filter(|group| known.contains(group)) {
                Some(group) => members.entry(group).or_default().push(card),
                None => loose.push(card),
            }
        }
        let groups = groups
            .into_iter()
            .map(|group| (group, members.remove(&group).unwrap_or_default()));
        Self {
            groups: groups.collect(),
            loose,
        }
    }
}

/// The dots of a group: those of its cards together.
pub fn dots_of(members: &[Id], dots: &BTreeMap<Id, u64>) -> u64 {
    members.iter().filter_map(|card| dots.get(card)).sum()
}

/// Puts cards into a group, or into none; nothing else about them changes. Cards in the trash stay
/// as they are.
pub fn put(table: &Table, cards: &[Id], group: Option<Id>) -> Vec<Wish> {
    each(table, cards, |card| card.group = group)
}

/// Says of two cards that they do not mean the same, on both, so that it is known whichever of them
/// travels in a file.
pub fn part(table: &Table, a: Id, b: Id) -> Vec<Wish> {
    let mut wishes = each(table, &[a], |card| _ = card.unlike.insert(b));
    wishes.extend(each(table, &[b], |card| _ = card.unlike.insert(a)));
    wishes
}

fn each(table: &Table, cards: &[Id], change: impl Fn(&mut Card)) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for id in cards {
        let record = table.record(Card::KIND, *id);
        let Some(record) = record.filter(|record| record.fate() != Fate::Trashed) else {
            continue;
        };
        let (before, _) = Card::read(record);
        let mut after = before.clone();
        change(&mut after);
        wishes.extend(after.wishes(&Key::new(Card::KIND, *id), &before));
    }
    wishes
}

/// What is known of a card that may be offered for putting together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Known {
    /// Its group, if there is such a group.
    pub group: Option<Id>,
    /// The cards that it is not to be put together with.
    pub unlike: BTreeSet<Id>,
}

/// Two cards that may be put together: into a new group, or into the group of the one that has one.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Offer {
    /// The two.
    pub pair: Similar,
    /// The group that one of them is in.
    pub group: Option<Id>,
}

/// The pairs that are worth a look: not both in a group already, and nobody has said of the one
/// that it is not to be put together with the other, or with somebody in the other's group.
pub fn offers(pairs: &[Similar], cards: &BTreeMap<Id, Known>) -> Vec<Offer> {
    let mut members: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for (id, card) in cards {
        if let Some(group) = card.group {
            members.entry(group).or_default().push(*id);
        }
    }
    let parted = |a: Id, b: Id| {
        let says = |a: Id, b: Id| cards.get(&a).is_some_and(|card| card.unlike.contains(&b));
        says(a, b) || says(b, a)
    };
    let offer = |pair: &Similar| {
        let (a, b) = (cards.get(&pair.a)?, cards.get(&pair.b)?);
        let (loose, group) = match (a.group, b.group) {
            (None, group) => (pair.a, group),
            (group, None) => (pair.b, group),
            (Some(_), Some(_)) => return None,
        };
        let there = group.and_then(|group| members.get(&group)).into_iter();
        let apart = parted(pair.a, pair.b) || there.flatten().any(|it| parted(loose, *it));
        (!apart).then_some(Offer { pair: *pair, group })
    };
    pairs.iter().filter_map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Ballot, CardKind, Column, Group};
    use crate::merge::{Actor, Change};
    use proptest::prelude::*;

    const CARDS: u128 = 6;
    const GROUPS: u128 = 3;

    fn id(n: u128) -> Id {
        Id(uuid::Uuid::from_u128(n))
    }

    fn card(n: u128) -> Id {
        id(100 + n)
    }

    fn group(n: u128) -> Id {
        id(200 + n)
    }

    fn pair(a: u128, b: u128) -> Similar {
        Similar {
            a: card(a),
            b: card(b),
            likeness: 0.5,
        }
    }

    #[test]
    fn a_card_of_a_group_that_is_gone_is_in_none() {
        let cards = [
            (card(1), Some(group(1))),
            (card(2), Some(group(9))),
            (card(3), None),
            (card(4), Some(group(1))),
        ];
        let it = Grouping::of([group(2), group(1)], cards);
        assert_eq!(it.loose, [card(2), card(3)]);
        let groups = [(group(2), vec![]), (group(1), vec![card(1), card(4)])];
        assert_eq!(it.groups, groups);
    }

    #[test]
    fn dots_of_a_group_are_those_of_its_cards() {
        let dots = [(card(1), 3), (card(2), 2), (card(4), 9)].into();
        assert_eq!(dots_of(&[card(1), card(2), card(3)], &dots), 5);
        assert_eq!(dots_of(&[], &dots), 0);
    }

    #[test]
    fn what_somebody_took_apart_is_not_offered_again() {
        let known = |group: Option<u128>, unlike: &[u128]| Known {
            group: group.map(super::tests::group),
            unlike: unlike.iter().map(|n| card(*n)).collect(),
        };
        let mut cards: BTreeMap<Id, Known> = (1..=5).map(|n| (card(n), Known::default())).collect();
        let pairs = [pair(1, 2), pair(1, 3), pair(3, 4)];
        let groups = |cards: &BTreeMap<Id, Known>| {
            let all = offers(&pairs, cards).into_iter();
            all.map(|it| (it.pair.a, it.group)).collect::<Vec<_>>()
        };
        assert_eq!(groups(&cards).len(), 3);
        cards.insert(card(2), known(None, &[1]));
        assert_eq!(
            groups(&cards),
            [(card(1), None), (card(3), None)],
            "said on either"
        );
        cards.insert(card(2), known(Some(1), &[1]));
        cards.insert(card(3), known(Some(1), &[]));
        let left = groups(&cards);
        assert_eq!(
            left,
            [(card(3), Some(group(1)))],
            "nor into a group with it"
        );
        cards.insert(card(4), known(Some(2), &[]));
        assert_eq!(groups(&cards), [], "who is in groups was decided about");
    }

    fn start() -> Table {
        let mut table = Table::new();
        let mut wishes = Vec::new();
        for n in 0..CARDS {
            let mut it = Card {
                title: format!("Karte {n}"),
                ..Card::default()
            };
            it.put(
                Column {
                    kind: CardKind::Wow,
                    ..Column::default()
                },
                format!("V{n}1"),
            );
            wishes.extend(it.creation(&Key::new(Card::KIND, card(n))));
        }
        let ballot = Ballot {
            dots: (0..CARDS).map(|n| (card(n), 2)).collect(),
            ..Ballot::default()
        };
        wishes.extend(ballot.creation(&Key::new(Ballot::KIND, id(1))));
        edit(&mut table, wishes);
        table
    }

    fn edit(table: &mut Table, wishes: Vec<Wish>) {
        if let Some(set) = table.propose(Actor::new(7), wishes) {
            table.apply(&Change::Edit(set));
        }
    }

    /// Everything but groups, and which group a card is in.
    fn rest(table: &Table) -> (Vec<Card>, Ballot) {
        let cards = table.records(Card::KIND).map(|(_, record)| Card {
            group: None,
            ..Card::read(record).0
        });
        let ballot = table.record(Ballot::KIND, id(1)).unwrap();
        (cards.collect(), Ballot::read(ballot).0)
    }

    fn grouping(table: &Table) -> Grouping {
        let here = |(id, record): (Id, &crate::merge::Record)| {
            (record.fate() != Fate::Trashed).then_some((id, record.clone()))
        };
        let groups = table.records(Group::KIND).filter_map(here);
        let cards = table.records(Card::KIND).filter_map(here);
        Grouping::of(
            groups.map(|(id, _)| id),
            cards.map(|(id, record)| (id, Card::read(&record).0.group)),
        )
    }

    proptest! {
        #[test]
        fn putting_together_and_apart_touches_nothing_else(
            deeds in prop::collection::vec((0..5_u8, 0..GROUPS, prop::collection::vec(0..CARDS, 0..4)), 0..24)
        ) {
            let mut table = start();
            let before = rest(&table);
            let dots: BTreeMap<Id, u64> =
                before.1.dots.iter().map(|(id, dots)| (*id, u64::from(*dots))).collect();
            let all: u64 = dots.values().sum();
            for (deed, which, cards) in deeds {
                let cards: Vec<Id> = cards.into_iter().map(card).collect();
                let key = Key::new(Group::KIND, group(which));
                let wishes = match deed {
                    0 | 1 => {
                        let mut wishes = Group::default().creation(&key);
                        wishes.push(Wish::set(key, crate::merge::TRASHED, false));
                        wishes.extend(put(&table, &cards, Some(group(which))));
                        wishes
                    }
                    2 => put(&table, &cards, None),
                    3 => vec![Wish::set(key, "name", format!("Name {}", cards.len()))],
                    _ => table
                        .record(Group::KIND, group(which))
                        .map(|record| Wish::set(key, crate::merge::TRASHED, record.trash_value()))
                        .into_iter()
                        .collect(),
                };
                edit(&mut table, wishes);
                prop_assert_eq!(&rest(&table), &before);
                let it = grouping(&table);
                let sums: u64 = it.groups.iter().map(|(_, members)| dots_of(members, &dots)).sum();
                prop_assert_eq!(sums + dots_of(&it.loose, &dots), all, "no dot is lost or counted twice");
            }
            for which in 0..GROUPS {
                if let Some(record) = table.record(Group::KIND, group(which)) {
                    let trash = record.trash_value();
                    let key = Key::new(Group::KIND, group(which));
                    edit(&mut table, vec![Wish::set(key, crate::merge::TRASHED, trash)]);
                }
            }
            prop_assert_eq!(&rest(&table), &before);
            prop_assert_eq!(grouping(&table).loose, (0..CARDS).map(card).collect::<Vec<_>>());
        }
    }
}
