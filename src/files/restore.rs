//! Going back to a backup as normal edits, so that merging with others stays right; and what goes
//! with the trash when it is emptied.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::domain::{
    Activity, Annotation, Answers, Ballot, Check, Checklist, Company, Criterion, Dimension, Domain,
    Finding, Journey, Kano, KanoReplies, Lane, Mark, Points, Rating, Recommendation, Round,
    Session, Step, Tally, Touchpoint, Visit, Wave, Workshop,
};
use crate::merge::{Fate, Key, Record, TRASHED, Table, Wish};
use crate::method::touches_frozen;

/// What going back to a backup would write.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Restoring {
    /// The edits.
    pub wishes: Vec<Wish>,
    /// What lay in the trash and is made again: once it is there, it goes back into the trash.
    pub to_trash: Vec<Key>,
    /// What stays as it is now.
    pub left: Left,
}

/// What going back leaves as it is, in records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// Of frozen waves and closed voting rounds.
    pub frozen: usize,
    /// Ballots: they are never changed by going back.
    pub ballots: usize,
}

/// The edits that make `now` look like the backup. What came since goes into the trash, what was
/// removed since is made again, and what lay in the trash is there again, as it is now if it is here.
pub fn restoring(now: &Table, backup: &Table) -> Restoring {
    let keys: BTreeSet<Key> = now.keys().chain(backup.keys()).collect();
    let mut restoring = Restoring::default();
    for key in keys.into_iter().filter(|key| key.kind != Session::KIND) {
        let was = backup.record(&key.kind, key.id);
        let is = now.record(&key.kind, key.id);
        let wishes = wishes_of(&key, is, was);
        if wishes.is_empty() {
            continue;
        }
        if key.kind == Ballot::KIND {
            restoring.left.ballots += 1;
        } else if touches_frozen(now, &wishes) {
            restoring.left.frozen += 1;
        } else {
            if is.is_none() && was.is_some_and(is_trashed) {
                restoring.to_trash.push(key);
            }
            restoring.wishes.extend(wishes);
        }
    }
    restoring
}

/// What puts these records into the trash as they are now.
pub fn trashing(table: &Table, keys: &[Key]) -> Vec<Wish> {
    let value = |key: &Key| Some(table.record(&key.kind, key.id)?.trash_value());
    let wishes = keys.iter();
    wishes
        .filter_map(|key| Some(Wish::set(key.clone(), TRASHED, value(key)?)))
        .collect()
}

fn is_trashed(record: &Record) -> bool {
    record.fate() == Fate::Trashed
}

fn wishes_of(key: &Key, is: Option<&Record>, was: Option<&Record>) -> Vec<Wish> {
    let trash = |is: &Record| vec![Wish::set(key.clone(), TRASHED, is.trash_value())];
    match (is, was) {
        (Some(is), None) if !is_trashed(is) => trash(is),
        // Writing into it would bring it back: whoever trashed it had not seen the writing.
        (Some(is), Some(was)) if is_trashed(was) && !is_trashed(is) => trash(is),
        (_, None) => Vec::new(),
        (Some(_), Some(was)) if is_trashed(was) => Vec::new(),
        (is, Some(was)) => {
            let mut wishes = content_wishes(key, is, was);
            // Also where something written since brought it back: that may be what goes now.
            let is_marked = is.is_some_and(|is| is.fate() != Fate::Here);
            if is_marked && (!wishes.is_empty() || is.is_some_and(is_trashed)) {
                wishes.push(Wish::set(key.clone(), TRASHED, false));
            }
            wishes
        }
    }
}

fn content_wishes(key: &Key, is: Option<&Record>, was: &Record) -> Vec<Wish> {
    let now = is.into_iter().flat_map(Record::fields);
    let names: BTreeSet<&str> = was.fields().chain(now).map(|(name, _)| name).collect();
    let values = |record: Option<&Record>, name: &str| -> Vec<Value> {
        let register = record.and_then(|record| record.field(name));
        let heads = register.map_or(&[][..], |register| register.heads());
        heads.iter().map(|head| head.value.clone()).collect()
    };
    let names = names.into_iter().filter(|name| *name != TRASHED);
    let differing = names.filter_map(|name| {
        let wanted = values(Some(was), name);
        (values(is, name) != wanted).then(|| Wish {
            key: key.clone(),
            field: name.to_owned(),
            values: wanted,
        })
    });
    differing.collect()
}

/// Records that nobody sees without the record that this field names: child, field, parent.
const OWNED: [(&str, &str, &str); 18] = [
    (Lane::KIND, "journey", Journey::KIND),
    (Step::KIND, "journey", Journey::KIND),
    (Rating::KIND, "step", Step::KIND),
    (Tally::KIND, "step", Step::KIND),
    (Answers::KIND, "wave", Wave::KIND),
    (Recommendation::KIND, "wave", Wave::KIND),
    (Annotation::KIND, "wave", Wave::KIND),
    (KanoReplies::KIND, "kano", Kano::KIND),
    (Mark::KIND, "company", Company::KIND),
    (Mark::KIND, "dimension", Dimension::KIND),
    (Check::KIND, "checklist", Checklist::KIND),
    (Visit::KIND, "checklist", Checklist::KIND),
    (Finding::KIND, "visit", Visit::KIND),
    (Finding::KIND, "check", Check::KIND),
    (Ballot::KIND, "round", Round::KIND),
    (Activity::KIND, "workshop", Workshop::KIND),
    (Points::KIND, "criterion", Criterion::KIND),
    (Points::KIND, "touchpoint", Touchpoint::KIND),
];

/// Everything that emptying the trash removes: what lies in it, and what nobody sees without it,
/// such as the steps of a journey.
pub fn owned_by_trash(table: &Table) -> BTreeSet<Key> {
    let lies_there = |key: &Key| table.record(&key.kind, key.id).is_some_and(is_trashed);
    let mut going: BTreeSet<Key> = table.keys().filter(lies_there).collect();
    loop {
        let before = going.len();
        for (child, field, parent) in OWNED {
            let children = table.records(child).filter_map(|(id, record)| {
                let owner = record.shown(field)?.as_str()?.parse().ok()?;
                going
                    .contains(&Key::new(parent, owner))
                    .then(|| Key::new(child, id))
            });
            let children: Vec<Key> = children.collect();
            going.extend(children);
        }
        if going.len() == before {
            return going;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Card, Date, Id, Seal, WaveContent};
    use crate::merge::{Actor, Change};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn key(kind: &str, number: u128) -> Key {
        Key::new(kind, Id(Uuid::from_u128(number)))
    }

    fn write(table: &mut Table, actor: u64, wishes: Vec<Wish>) {
        if let Some(set) = table.propose(Actor::new(actor), wishes) {
            table.apply(&Change::Edit(set));
        }
    }

    fn shown(table: &Table) -> Vec<(Key, Vec<(String, Value)>)> {
        let content = |key: Key| {
            let record = table.record(&key.kind, key.id).unwrap();
            let fields = record.fields().filter(|(name, _)| *name != TRASHED);
            let fields = fields.map(|(name, r)| (name.to_owned(), r.shown().clone()));
            (record.fate() != Fate::Trashed).then(|| (key.clone(), fields.collect()))
        };
        table.keys().filter_map(content).collect()
    }

    fn trash(table: &mut Table, key: Key) {
        let value = table.record(&key.kind, key.id).map(Record::trash_value);
        let wishes = value.map(|value| Wish::set(key, TRASHED, value));
        write(table, 7, wishes.into_iter().collect());
    }

    fn purge(table: &mut Table, key: &Key) {
        let wishes = table.purge(key);
        write(table, 7, wishes);
    }

    fn restore(table: &mut Table, backup: &Table) {
        let found = restoring(table, backup);
        write(table, 9, found.wishes);
        let wishes = trashing(table, &found.to_trash);
        write(table, 9, wishes);
    }

    proptest! {
        /// Cards 0 to 5, field a or b, and what is done: write, trash, restore, remove for good.
        #[test]
        fn after_going_back_people_see_what_they_saw(
            before in proptest::collection::vec((0..6_u128, 0..2_u8, 0..6_u8, 0..9_i32), 0..30),
            after in proptest::collection::vec((0..6_u128, 0..2_u8, 0..6_u8, 0..9_i32), 0..30),
        ) {
            let mut table = Table::new();
            let act = |table: &mut Table, (id, field, deed, value): (u128, u8, u8, i32)| {
                let key = key(Card::KIND, id);
                let field = if field == 0 { "a" } else { "b" };
                match deed {
                    0 => trash(table, key),
                    1 if table.record(&key.kind, key.id).is_none() => {}
                    1 => write(table, 7, vec![Wish::set(key, TRASHED, false)]),
                    2 => purge(table, &key),
                    _ => write(table, 8, vec![Wish::set(key, field, value)]),
                }
            };
            before.into_iter().for_each(|deed| act(&mut table, deed));
            let backup = table.clone();
            after.into_iter().for_each(|deed| act(&mut table, deed));
            restore(&mut table, &backup);
            prop_assert_eq!(shown(&table), shown(&backup));
            for key in backup.keys() {
                let fate = |table: &Table| table.record(&key.kind, key.id).map(is_trashed);
                prop_assert_eq!(fate(&table), fate(&backup));
            }
            prop_assert_eq!(restoring(&table, &backup), Restoring::default());
        }
    }

    #[test]
    fn what_somebody_else_wrote_meanwhile_is_a_conflict_and_not_lost() {
        let mut ours = Table::new();
        let card = key(Card::KIND, 1);
        write(
            &mut ours,
            1,
            vec![Wish::set(card.clone(), "title", "before")],
        );
        let backup = ours.clone();
        write(
            &mut ours,
            1,
            vec![Wish::set(card.clone(), "title", "after")],
        );
        let mut theirs = ours.clone();
        write(
            &mut theirs,
            2,
            vec![Wish::set(card.clone(), "title", "theirs")],
        );
        restore(&mut ours, &backup);
        ours.merge(&theirs);
        let record = ours.record(&card.kind, card.id).unwrap();
        let values = record.field("title").unwrap().conflict();
        assert_eq!(values.len(), 2);
    }

    #[test]
    fn frozen_waves_and_ballots_stay_and_are_counted() {
        let mut table = Table::new();
        let (wave, answers, ballot) = (
            key(Wave::KIND, 1),
            key(Answers::KIND, 2),
            key(Ballot::KIND, 3),
        );
        write(
            &mut table,
            1,
            vec![Wish::set(wave.clone(), "name", "Nullmessung")],
        );
        let backup = table.clone();
        let seal = Seal::new(Date::new(2026, 3, 1).unwrap(), WaveContent::default());
        write(
            &mut table,
            1,
            vec![
                Wish::set(wave.clone(), "seal", serde_json::to_value(seal).unwrap()),
                Wish::set(answers, "wave", wave.id.to_string()),
                Wish::set(ballot, "round", wave.id.to_string()),
            ],
        );
        let found = restoring(&table, &backup);
        assert_eq!(found.wishes, []);
        assert_eq!(
            found.left,
            Left {
                frozen: 2,
                ballots: 1
            }
        );
    }

    #[test]
    fn with_a_journey_go_its_steps_and_what_was_rated_there() {
        let mut table = Table::new();
        let (journey, step, rating) = (
            key(Journey::KIND, 1),
            key(Step::KIND, 2),
            key(Rating::KIND, 3),
        );
        let other = key(Step::KIND, 4);
        write(
            &mut table,
            1,
            vec![
                Wish::set(journey.clone(), "name", "Umzug"),
                Wish::set(step.clone(), "journey", journey.id.to_string()),
                Wish::set(rating.clone(), "step", step.id.to_string()),
                Wish::set(other, "journey", key(Journey::KIND, 9).id.to_string()),
            ],
        );
        assert!(owned_by_trash(&table).is_empty());
        trash(&mut table, journey.clone());
        assert_eq!(owned_by_trash(&table), [journey, step, rating].into());
    }
}
