//! A project for handing on that names nobody: a copy of its own, which can never be merged back.

use std::cmp::Reverse;

use serde_json::Value;

use super::duplicate::copies;
use super::persons::{Names, is_for_names, renamed_member, speak, without_id};
use super::plain::{PlainRecord, as_table};
use crate::domain::record::Fields;
use crate::domain::{Ballot, Domain, Person, Round};
use crate::merge::{Actor, Id, Key, Table};
use crate::method::cover::without_unrevealed;

/// The copy: new ids and one stamp, so no session, trash or history; "Person 1" and so on in an order
/// that says nothing, without their departments; the names of all known people replaced in texts.
/// Covered cards and the ballots of open rounds stay behind. `called` says what the n-th person is
/// called. Nothing is left where a person is written down by name only.
pub fn nameless(
    table: &Table,
    new_id: &mut dyn FnMut() -> Id,
    actor: Actor,
    name: &str,
    called: &dyn Fn(usize) -> String,
) -> Table {
    let mut order: Vec<Id> = table.records(Person::KIND).map(|(id, _)| id).collect();
    order.sort_by_key(|id| Reverse(mixed(*id, actor)));
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (nth, id) in order.iter().enumerate() {
        let heads = table.heads(&Key::new(Person::KIND, *id), "name");
        let names = heads.iter().filter_map(|head| head.value.as_str());
        pairs.extend(names.map(|name| (name.to_owned(), called(nth + 1))));
    }
    let names = Names::new(pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    let shown = without_unrevealed(table);
    let is_open = |round: Id| {
        let record = shown.record(Round::KIND, round);
        !record.is_some_and(|record| Round::read(record).0.closed)
    };
    let told: Vec<Key> = shown
        .keys()
        .filter(|key| {
            let ballot = || shown.record(Ballot::KIND, key.id).map(Ballot::read);
            let is_ballot = key.kind == Ballot::KIND;
            !is_ballot || ballot().is_some_and(|(it, _)| !it.round.is_none_or(is_open))
        })
        .collect();
    let name = names.replaced(name).unwrap_or_else(|| name.to_owned());
    let mut records = copies(&shown.part(&told), new_id, &name);
    let mut nth = 0;
    // Whoever lies in the trash is not among the copies, but named in texts.
    let mut people: Vec<&mut PlainRecord> = Vec::new();
    for record in &mut records {
        if record.key.kind == Person::KIND {
            people.push(record);
        } else {
            without_names(record, &names, &order);
        }
    }
    people.sort_by_key(|record| mixed(record.key.id, actor));
    for record in people {
        let own = record.fields.get("name").and_then(Value::as_str);
        let neutral = own.and_then(|own| names.replaced(own)).unwrap_or_else(|| {
            nth += 1;
            called(order.len() + nth)
        });
        record.fields.retain(|field, _| field == "role");
        record.fields.insert("name".to_owned(), neutral.into());
    }
    as_table(&records, actor)
}

fn without_names(record: &mut PlainRecord, names: &Names, people: &[Id]) {
    let kind = record.key.kind.clone();
    let fields = std::mem::take(&mut record.fields).into_iter();
    let told = fields.filter(|(field, _)| !is_for_names(&kind, field));
    let fields: Fields = told
        .filter_map(|(field, value)| {
            let value = speak(&kind, &field, &value, names).unwrap_or(value);
            let field = renamed_member(&kind, &field, names).unwrap_or(field);
            let mut people = people.iter();
            people.try_fold((field, value), |(field, value), person| {
                without_id(*person, field, value)
            })
        })
        .collect();
    record.fields = fields;
}

/// A number made of both, which tells nothing of the order in which people were written down.
fn mixed(id: Id, actor: Actor) -> u64 {
    let (high, low) = id.0.as_u64_pair();
    let parts = [high, low, actor.bits()];
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |bits: u64, part| {
        (bits ^ part)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29)
    })
}
