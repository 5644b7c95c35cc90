//! The project as it stands, without who wrote what and when: a file that can be opened or compared,
//! and read by people and other programs.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::restore::owned_by_trash;
use super::{FORMAT, VERSION};
use crate::domain::{Ballot, Card, Domain, Project, Round, Session};
use crate::merge::{Id, Key, TRASHED, Table};
use crate::method::cover::unrevealed;

/// The text of such a file. It holds the shown values only: no stamps, no sessions, no trash, no
/// covered card and no ballot of an open round.
pub fn without_history(table: &Table, project: Id, exported: &str) -> String {
    let mut hidden: BTreeSet<Key> = owned_by_trash(table);
    hidden.extend(unrevealed(table).map(|id| Key::new(Card::KIND, id)));
    let is_open = |round: Id| {
        let record = table.record(Round::KIND, round);
        !record.is_some_and(|record| Round::read(record).0.closed)
    };
    let secret = table.records(Ballot::KIND).filter_map(|(id, record)| {
        let round = Ballot::read(record).0.round;
        round
            .is_none_or(is_open)
            .then(|| Key::new(Ballot::KIND, id))
    });
    hidden.extend(secret);
    let mut kinds = Map::new();
    for kind in table.kinds().filter(|kind| *kind != Session::KIND) {
        let records = table
            .records(kind)
            .filter(|(id, _)| !hidden.contains(&Key::new(kind, *id)));
        let plain = records.map(|(id, record)| {
            let mut plain = Map::new();
            plain.insert("id".to_owned(), id.to_string().into());
            let fields = record.fields().filter(|(name, _)| *name != TRASHED);
            let shown = fields.map(|(name, register)| (name.to_owned(), register.shown().clone()));
            plain.extend(shown.filter(|(_, value)| !value.is_null()));
            Value::Object(plain)
        });
        let plain: Vec<Value> = plain.collect();
        if !plain.is_empty() {
            kinds.insert(kind.to_owned(), plain.into());
        }
    }
    let name = table.record(Project::KIND, project);
    let name = name.map(|record| Project::read(record).0.name);
    let file = json!({
        "format": FORMAT,
        "version": VERSION,
        "app": env!("CARGO_PKG_VERSION"),
        "exported": exported,
        "project": { "id": project.to_string(), "name": name.unwrap_or_default() },
        "records": kinds,
    });
    format!("{file:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Activity;
    use crate::files::{Content, differences, read, schema};
    use crate::merge::{Actor, Change, Wish};
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn write(table: &mut Table, wishes: Vec<Wish>) {
        let set = table.propose(Actor::new(1), wishes).unwrap();
        table.apply(&Change::Edit(set));
    }

    fn put<T: Domain>(table: &mut Table, number: u128, value: &T) {
        write(table, value.creation(&Key::new(T::KIND, id(number))));
    }

    #[test]
    fn it_reads_as_plain_content_that_differs_in_nothing_and_tells_no_secret() {
        let mut table = Table::new();
        let project = Project {
            name: "Hausrat".into(),
            ..Project::default()
        };
        put(&mut table, 1, &project);
        let card = |title: &str, writing| Card {
            title: title.into(),
            writing,
            ..Card::default()
        };
        put(&mut table, 2, &card("Offen", None));
        put(&mut table, 3, &card("Verdeckt", Some(id(9))));
        put(&mut table, 4, &card("Weggeworfen", None));
        let seen = table.record(Card::KIND, id(4)).unwrap().trash_value();
        let trash = Wish::set(Key::new(Card::KIND, id(4)), TRASHED, seen);
        write(&mut table, vec![trash]);
        let writing = Activity {
            private: true,
            ..Activity::default()
        };
        put(&mut table, 9, &writing);
        put(&mut table, 10, &Round::default());
        let ballot = Ballot {
            round: Some(id(10)),
            dots: [(id(2), 3)].into(),
            ..Ballot::default()
        };
        put(&mut table, 11, &ballot);

        let text = without_history(&table, id(1), "2026-11-23T10:00:00.000Z");
        for secret in ["Verdeckt", "Weggeworfen", "stamps", "actors", "dots"] {
            assert!(!text.contains(secret), "{secret}");
        }
        let json: Value = serde_json::from_str(&text).unwrap();
        let errors = jsonschema::draft202012::new(&schema()).unwrap();
        assert!(errors.is_valid(&json), "{text}");
        let file = read(text.as_bytes()).unwrap();
        let Content::Plain(plain) = file.content else {
            panic!("it has no history");
        };
        assert!(plain.iter().any(|it| it.key == Key::new(Card::KIND, id(2))));
        let wishes = differences(&table, &plain);
        assert!(wishes.is_empty(), "{wishes:?}");
    }
}
