//! Who sees what of cards that were written in private, and which edits bear no name.
//!
//! A card names the activity in which it was written. As long as that activity is private and not
//! revealed, only the tab in which the card was written shows what it says. An activity in the
//! trash still covers its cards; one that does not exist at all covers nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::domain::{Activity, Ballot, Card, Domain};
use crate::merge::{Id, Key, Record, TRASHED, Table, Wish};

/// Cards that only the tab sees in which they were written.
pub type Own = BTreeSet<Id>;

fn says(record: &Record, field: &str) -> bool {
    record.shown(field) == Some(&Value::Bool(true))
}

fn id_of(value: &Value) -> Option<Id> {
    value.as_str()?.parse().ok()
}

/// The activity in which a card was written.
pub fn written_in(card: &Record) -> Option<Id> {
    id_of(card.shown("writing")?)
}

/// Does an activity cover its cards? As [`Activity::covers`], from the record.
pub fn is_covering(activity: &Record) -> bool {
    says(activity, "private") && !says(activity, "revealed")
}

/// Is a card still to be revealed?
pub fn is_unrevealed(table: &Table, card: &Record) -> bool {
    written_in(card)
        .and_then(|id| table.record(Activity::KIND, id))
        .is_some_and(is_covering)
}

/// The cards that are still to be revealed, whoever wrote them.
pub fn unrevealed(table: &Table) -> impl Iterator<Item = Id> + '_ {
    table
        .records(Card::KIND)
        .filter(|(_, card)| is_unrevealed(table, card))
        .map(|(id, _)| id)
}

/// Is this record a card that is covered where `own` were written?
pub fn is_covered(table: &Table, key: &Key, own: &Own) -> bool {
    key.kind == Card::KIND
        && !own.contains(&key.id)
        && table
            .record(Card::KIND, key.id)
            .is_some_and(|card| is_unrevealed(table, card))
}

/// The project without the cards that are still to be revealed. It says nothing of these, so
/// merging it removes none anywhere.
pub fn without_unrevealed(table: &Table) -> Table {
    let left_out: Own = unrevealed(table).collect();
    let keys: Vec<Key> = table
        .keys()
        .filter(|key| key.kind != Card::KIND || !left_out.contains(&key.id))
        .collect();
    table.part(&keys)
}

/// The new cards of an edit, marked as written in an activity.
#[derive(Debug, Default, PartialEq)]
pub struct Marked {
    /// What the edit asks for, with the marks.
    pub wishes: Vec<Wish>,
    /// The new cards that were written in an activity.
    pub written: Vec<Id>,
}

/// Marks the new cards of an edit: where a writing activity runs, they were written in it, unless
/// they name another one; and where cards of their activity have no author, they get none.
pub fn mark(table: &Table, mut wishes: Vec<Wish>, running: Option<Id>) -> Marked {
    let is_new = |key: &Key| key.kind == Card::KIND && table.record(Card::KIND, key.id).is_none();
    let mut new: BTreeMap<Key, Option<Id>> = BTreeMap::new();
    for wish in wishes.iter().filter(|wish| is_new(&wish.key)) {
        let activity = new.entry(wish.key.clone()).or_default();
        if wish.field == "writing" {
            *activity = wish.values.first().and_then(id_of);
        }
    }
    let mut written = Vec::new();
    for (key, named) in new {
        let Some(activity) = named.or(running) else {
            continue;
        };
        let record = table.record(Activity::KIND, activity);
        if record.is_some_and(|it| says(it, "anonymous")) {
            wishes.retain(|wish| wish.key != key || wish.field != "author");
            wishes.push(Wish::set(key.clone(), "anonymous", true));
        }
        written.push(key.id);
        wishes.push(Wish::set(key, "writing", activity.to_string()));
    }
    Marked { wishes, written }
}

/// Must nobody learn who made this edit? So it is where it touches a ballot, or a card without an
/// author: anything of it until its activity is revealed, and later its words and its trashing,
/// which its writer is the likeliest to change. The whole edit then, with whatever else it touches.
pub fn is_secret(table: &Table, wishes: &[Wish]) -> bool {
    if wishes.iter().any(|wish| wish.key.kind == Ballot::KIND) {
        return true;
    }
    let mut touched: BTreeMap<Id, Touched> = BTreeMap::new();
    for wish in wishes.iter().filter(|wish| wish.key.kind == Card::KIND) {
        let it = touched.entry(wish.key.id).or_insert_with(|| {
            let card = table.record(Card::KIND, wish.key.id);
            Touched {
                anonymous: card.is_some_and(|card| says(card, "anonymous")),
                activity: card.and_then(written_in),
                words: false,
            }
        });
        let value = wish.values.first();
        match wish.field.as_str() {
            "anonymous" => it.anonymous |= value == Some(&Value::Bool(true)),
            "writing" => it.activity = value.and_then(id_of).or(it.activity),
            "title" | "note" | "dos" | "donts" | TRASHED => it.words = true,
            _ => {}
        }
    }
    let is_revealed = |activity: Id| {
        let record = table.record(Activity::KIND, activity);
        record.is_some_and(|it| says(it, "revealed"))
    };
    touched
        .into_values()
        .any(|it| it.anonymous && (it.words || !it.activity.is_some_and(is_revealed)))
}

/// What an edit does to a card.
struct Touched {
    anonymous: bool,
    activity: Option<Id>,
    /// Does it change what the card says, or whether it is there?
    words: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::{Actor, Change};
    use uuid::Uuid;

    const ANA: Actor = Actor::new(1);

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn card(number: u128) -> Key {
        Key::new(Card::KIND, id(number))
    }

    fn activity() -> Key {
        Key::new(Activity::KIND, id(90))
    }

    fn write(table: &mut Table, wishes: Vec<Wish>) {
        let set = table.propose(ANA, wishes).unwrap();
        table.apply(&Change::Edit(set));
    }

    fn room(activity_says: Activity) -> Table {
        let mut table = Table::new();
        write(&mut table, activity_says.creation(&activity()));
        table
    }

    fn private() -> Activity {
        Activity {
            private: true,
            ..Activity::default()
        }
    }

    fn with_card(mut table: Table, writing: Id) -> Table {
        let it = Card {
            title: "Rückruf".into(),
            writing: Some(writing),
            ..Card::default()
        };
        write(&mut table, it.creation(&card(5)));
        table
    }

    #[test]
    fn only_the_tab_that_wrote_a_card_sees_it_until_it_is_revealed() {
        let mut table = with_card(room(private()), activity().id);
        assert!(is_covered(&table, &card(5), &Own::new()));
        assert!(!is_covered(&table, &card(5), &[id(5)].into()));
        assert!(!is_covered(&table, &activity(), &Own::new()));
        write(&mut table, vec![Wish::set(activity(), "revealed", true)]);
        assert!(!is_covered(&table, &card(5), &Own::new()));
        write(&mut table, vec![Wish::set(activity(), "revealed", false)]);
        assert!(is_covered(&table, &card(5), &Own::new()), "undo covers");
    }

    #[test]
    fn an_activity_in_the_trash_covers_and_a_missing_one_does_not() {
        let mut table = with_card(room(private()), activity().id);
        let trashed = table.record(Activity::KIND, activity().id).unwrap();
        let trash = Wish::set(activity(), crate::merge::TRASHED, trashed.trash_value());
        write(&mut table, vec![trash]);
        assert!(is_covered(&table, &card(5), &Own::new()));
        let table = with_card(Table::new(), activity().id);
        assert!(!is_covered(&table, &card(5), &Own::new()));
    }

    #[test]
    fn new_cards_belong_to_what_runs_unless_they_name_another_activity() {
        let table = room(private());
        let mut wishes = Card::default().creation(&card(5));
        let elsewhere = Card {
            writing: Some(id(91)),
            ..Card::default()
        };
        wishes.extend(elsewhere.creation(&card(6)));
        let marked = mark(&table, wishes.clone(), Some(activity().id));
        assert_eq!(marked.written, [id(5), id(6)]);
        let mut after = table.clone();
        write(&mut after, marked.wishes);
        let writing = |n| written_in(after.record(Card::KIND, id(n)).unwrap());
        assert_eq!((writing(5), writing(6)), (Some(id(90)), Some(id(91))));
        let changes = vec![Wish::set(card(5), "title", "neu")];
        let untouched = mark(&after, changes.clone(), Some(activity().id));
        assert_eq!((untouched.wishes, untouched.written), (changes, Vec::new()));
        assert_eq!(mark(&table, wishes, None).written, [id(6)]);
    }

    #[test]
    fn nobody_learns_who_wrote_a_card_without_an_author_or_a_ballot() {
        let mut table = room(Activity {
            anonymous: true,
            ..private()
        });
        let it = Card {
            title: "Rückruf".into(),
            author: Some(id(7)),
            ..Card::default()
        };
        let wishes = it.creation(&card(5));
        assert!(!is_secret(&table, &wishes));
        let marked = mark(&table, wishes, Some(activity().id)).wishes;
        assert!(is_secret(&table, &marked));
        write(&mut table, marked);
        let stored = Card::read(table.record(Card::KIND, id(5)).unwrap()).0;
        assert!(stored.anonymous && stored.author.is_none());
        let both = vec![
            Wish::set(Key::new("person", id(7)), "name", "Ana"),
            Wish::set(card(5), "title", "Rückruf heute"),
        ];
        assert!(is_secret(&table, &both), "the whole edit");
        assert!(is_secret(&table, &table.purge(&card(5))), "undo");
        write(&mut table, vec![Wish::set(activity(), "revealed", true)]);
        assert!(is_secret(&table, &both), "its words stay nobody's");
        let moved = [Wish::set(card(5), "impact", 3)];
        assert!(
            !is_secret(&table, &moved),
            "what the team makes of it is theirs"
        );
        let ballot = Ballot::default().creation(&Key::new(Ballot::KIND, id(6)));
        assert!(is_secret(&table, &ballot));
    }

    #[test]
    fn what_is_left_out_is_not_removed_when_the_rest_comes_back() {
        let mut ours = with_card(room(private()), activity().id);
        write(&mut ours, Card::default().creation(&card(6)));
        let mut part = without_unrevealed(&ours);
        assert!(part.record(Card::KIND, id(5)).is_none());
        assert!(part.record(Card::KIND, id(6)).is_some());
        let theirs = part
            .propose(Actor::new(2), vec![Wish::set(card(6), "title", "neu")])
            .unwrap();
        part.apply(&Change::Edit(theirs));
        let before = ours.record(Card::KIND, id(5)).cloned();
        ours.merge(&part);
        assert_eq!(ours.record(Card::KIND, id(5)).cloned(), before);
        let title = |n| {
            ours.record(Card::KIND, id(n))
                .unwrap()
                .shown("title")
                .cloned()
        };
        assert_eq!(title(6), Some("neu".into()));
    }
}
