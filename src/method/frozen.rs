//! What guards a frozen wave and a closed voting round: which wishes would change them or what they
//! counted.

use serde::Deserialize;

use super::voting::is_faulty;
use crate::domain::{Answers, Ballot, Domain, Id, Recommendation, Round, Seal, Wave};
use crate::merge::{Fate, Record, TRASHED, Table, Wish};

/// Would these wishes change a frozen wave or a closed voting round, or what it counted? Remarks are
/// free, a ballot that breaks a rule of its round and so does not count can be mended or left out,
/// and a wave or a round as a whole can go into the trash, come back, and be removed for good.
pub fn touches_frozen(table: &Table, wishes: &[Wish]) -> bool {
    wishes.iter().any(|wish| {
        let key = &wish.key;
        match key.kind.as_str() {
            Wave::KIND => {
                wish.field != TRASHED
                    && is_frozen(table, key.id)
                    && !goes(table, wishes, Wave::KIND, key.id)
            }
            Answers::KIND | Recommendation::KIND => {
                let waves = [stored(table, wish, "wave"), wished(wish, "wave")];
                waves.into_iter().flatten().any(|id| is_frozen(table, id))
            }
            Round::KIND => {
                let closed = is_closed(table, key.id) && !goes(table, wishes, Round::KIND, key.id);
                wish.field != TRASHED && (closed || breaks_ballots(table, wish))
            }
            Ballot::KIND => {
                let rounds = [stored(table, wish, "round"), wished(wish, "round")];
                let mut rounds = rounds.into_iter().flatten();
                rounds.any(|id| is_closed(table, id)) && !mends(table, wish)
            }
            _ => false,
        }
    })
}

/// Would this wish, one of many, take the seal off a frozen wave that stays, or open a closed round
/// again? Undoing a merge or taking over a file written by hand may bring an old state back, but
/// never thaws, and nobody votes anew who has seen the result.
pub fn thaws(table: &Table, wishes: &[Wish], wish: &Wish) -> bool {
    let (kind, id) = (wish.key.kind.as_str(), wish.key.id);
    let mut values = wish.values.iter();
    let opens = match (kind, wish.field.as_str()) {
        (Wave::KIND, "seal") => {
            is_frozen(table, id) && !values.any(|value| Seal::deserialize(value).is_ok())
        }
        (Round::KIND, "closed") => {
            is_closed(table, id) && !values.any(|value| value.as_bool() == Some(true))
        }
        _ => false,
    };
    opens && !goes(table, wishes, kind, id)
}

/// Is there such a wave with a seal?
pub fn is_frozen(table: &Table, wave: Id) -> bool {
    let record = table.record(Wave::KIND, wave);
    record.is_some_and(|record| Wave::read(record).0.seal.is_some())
}

/// Would this wish change what a round asks although ballots were handed in? Ballots are no steps of
/// undo, so going back must not come below them.
fn breaks_ballots(table: &Table, wish: &Wish) -> bool {
    let field = wish.field.as_str();
    let is_rule = matches!(field, "dots" | "single") || field.starts_with("cards/");
    let record = table.record(Round::KIND, wish.key.id);
    let is_here = record.is_some_and(|record| record.fate() != Fate::Trashed);
    let round = wish.key.id.to_string();
    let is_of_it = |ballot: &Record| {
        let named = ballot.shown("round").and_then(|it| it.as_str());
        ballot.fate() != Fate::Trashed && named == Some(round.as_str())
    };
    is_rule
        && is_here
        && table
            .records(Ballot::KIND)
            .any(|(_, ballot)| is_of_it(ballot))
}

/// Is there such a voting round, and is it closed?
fn is_closed(table: &Table, round: Id) -> bool {
    let record = table.record(Round::KIND, round);
    record.is_some_and(|record| Round::read(record).0.closed)
}

/// Does this wish mend a ballot that does not count, or leave it out? It may take dots away, or
/// choose among those that several people put on one card.
fn mends(table: &Table, wish: &Wish) -> bool {
    let mended = || {
        let ballot = Ballot::read(table.record(Ballot::KIND, wish.key.id)?).0;
        let round = Round::read(table.record(Round::KIND, ballot.round?)?).0;
        if !is_faulty(&round, &ballot) {
            return None;
        }
        if wish.field == TRASHED {
            return Some(true);
        }
        let card: Id = wish.field.strip_prefix("dots/")?.parse().ok()?;
        let had = ballot.dots.get(&card).copied().unwrap_or(0);
        let dots = wish.values.first().and_then(|value| value.as_u64());
        Some(dots.unwrap_or(0) <= u64::from(had))
    };
    mended().unwrap_or(false)
}

/// The wave that answers or recommendations belong to.
pub fn wave_of(record: &Record) -> Option<Id> {
    record.shown("wave")?.as_str()?.parse().ok()
}

/// Is every field of the record to be removed, so that nothing of it stays?
fn goes(table: &Table, wishes: &[Wish], kind: &str, id: Id) -> bool {
    let Some(record) = table.record(kind, id) else {
        return false;
    };
    let of_it = |wish: &&Wish| wish.key.kind == kind && wish.key.id == id;
    let removes = |field: &str| {
        let mut there = wishes.iter().filter(of_it);
        there.any(|wish| wish.field == field && wish.values.is_empty())
    };
    record.fields().all(|(field, _)| removes(field))
}

/// What the stored record names in this field.
fn stored(table: &Table, wish: &Wish, field: &str) -> Option<Id> {
    let record = table.record(&wish.key.kind, wish.key.id)?;
    record.shown(field)?.as_str()?.parse().ok()
}

/// What the wish wants it to name there.
fn wished(wish: &Wish, field: &str) -> Option<Id> {
    let named = (wish.field == field).then(|| wish.values.first())?;
    named?.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Annotation, Counts, Date, RaterGroup, WaveContent};
    use crate::merge::{Actor, Change, Key};
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn key() -> Key {
        Key::new(Wave::KIND, id(1))
    }

    fn apply(table: &mut Table, wishes: Vec<Wish>) {
        let set = table.propose(Actor::new(7), wishes).unwrap();
        table.apply(&Change::Edit(set));
    }

    fn answers(wave: u128, delighted: u32) -> Answers {
        Answers {
            wave: Some(id(wave)),
            touchpoint: Some(id(9)),
            group: RaterGroup::Customers,
            counts: Counts {
                delighted,
                ..Counts::default()
            },
            ..Answers::default()
        }
    }

    /// Wave 1 with answers 3, wave 2 with answers 4; both open.
    fn open() -> Table {
        let mut table = Table::new();
        let wave = Wave {
            name: "Nullmessung".into(),
            ..Wave::default()
        };
        apply(&mut table, wave.creation(&key()));
        apply(&mut table, wave.creation(&Key::new(Wave::KIND, id(2))));
        let answer = |number| Key::new(Answers::KIND, id(number));
        apply(&mut table, answers(1, 5).creation(&answer(3)));
        apply(&mut table, answers(2, 5).creation(&answer(4)));
        table
    }

    /// The same with wave 1 frozen.
    fn frozen() -> Table {
        let mut table = open();
        let freezing = freezing(&table);
        apply(&mut table, freezing);
        table
    }

    fn freezing(table: &Table) -> Vec<Wish> {
        let before = Wave::read(table.record(Wave::KIND, id(1)).unwrap()).0;
        let mut after = before.clone();
        let day = Date::new(2026, 3, 1).unwrap();
        after.seal = Some(Seal::new(day, WaveContent::default()));
        after.wishes(&key(), &before)
    }

    #[test]
    fn an_open_wave_can_be_changed_counted_and_frozen() {
        let table = open();
        assert!(!touches_frozen(&table, &freezing(&table)));
        let count = answers(1, 6).creation(&Key::new(Answers::KIND, id(8)));
        assert!(!touches_frozen(&table, &count));
        assert!(!touches_frozen(&table, &[Wish::set(key(), "name", "x")]));
    }

    #[test]
    fn edits_of_a_frozen_wave_and_of_its_answers_are_seen() {
        let table = frozen();
        let answer = |number| Key::new(Answers::KIND, id(number));
        let given = Key::new(Recommendation::KIND, id(30));
        for wish in [
            Wish::set(key(), "name", "x"),
            Wish::set(key(), "touchpoints/x", true),
            Wish::set(answer(3), "counts", 1),
            Wish::set(answer(3), TRASHED, true),
            // New ones, and one of another wave that would move in or out.
            Wish::set(answer(8), "wave", id(1).to_string()),
            Wish::set(answer(4), "wave", id(1).to_string()),
            Wish::set(answer(3), "wave", id(2).to_string()),
            Wish::set(given, "wave", id(1).to_string()),
        ] {
            let name = format!("{wish:?}");
            assert!(touches_frozen(&table, &[wish]), "{name}");
        }
        assert!(!touches_frozen(
            &table,
            &[Wish::set(answer(4), "counts", 1)]
        ));
        let other = Key::new(Wave::KIND, id(2));
        assert!(!touches_frozen(&table, &[Wish::set(other, "name", "x")]));
    }

    #[test]
    fn one_forbidden_wish_among_many_is_enough() {
        let table = frozen();
        let fine = Wish::set(Key::new("card", id(50)), "title", "x");
        let bad = Wish::set(key(), "scale", "2");
        assert!(touches_frozen(&table, &[fine.clone(), bad]));
        assert!(!touches_frozen(&table, &[fine]));
    }

    #[test]
    fn taking_back_cannot_thaw() {
        let table = open();
        let freeze = table.propose(Actor::new(7), freezing(&table)).unwrap();
        let thaw = table.inverse(&freeze);
        let rename = vec![Wish::set(key(), "name", "Anders")];
        let rename = table.propose(Actor::new(7), rename).unwrap();
        let back = table.inverse(&rename);
        let frozen = frozen();
        assert!(touches_frozen(&frozen, &thaw));
        assert!(touches_frozen(&frozen, &back));
        // Taking back the making of the wave would leave its seal alone behind.
        let wave = Wave {
            name: "Nullmessung".into(),
            ..Wave::default()
        };
        let making = Table::new().propose(Actor::new(7), wave.creation(&key()));
        let unmade = Table::new().inverse(&making.unwrap());
        assert!(touches_frozen(&frozen, &unmade));
    }

    #[test]
    fn remarks_are_free_and_the_whole_can_go_and_come_back() {
        let table = frozen();
        let remark = Annotation {
            wave: Some(id(1)),
            text: "Zwei Filialen fehlten.".into(),
            ..Annotation::default()
        };
        let remark = remark.creation(&Key::new(Annotation::KIND, id(60)));
        assert!(!touches_frozen(&table, &remark));
        let record = table.record(Wave::KIND, id(1)).unwrap();
        let trash = Wish::set(key(), TRASHED, record.trash_value());
        assert!(!touches_frozen(&table, &[trash]));
        assert!(!touches_frozen(&table, &[Wish::set(key(), TRASHED, false)]));
        let mut purge = table.purge(&key());
        assert!(!touches_frozen(&table, &purge));
        purge.pop();
        assert!(touches_frozen(&table, &purge));
    }

    #[test]
    fn no_undoing_and_no_file_takes_a_seal_off() {
        let table = frozen();
        let wish = |values: Vec<serde_json::Value>| Wish {
            key: key(),
            field: "seal".to_owned(),
            values,
        };
        let thaws_with = |wish: Wish| thaws(&table, std::slice::from_ref(&wish), &wish);
        assert!(thaws_with(wish(Vec::new())));
        assert!(thaws_with(wish(vec![serde_json::Value::Null])));
        let seal = Seal::new(Date::new(2026, 1, 1).unwrap(), WaveContent::default());
        let another = serde_json::to_value(seal).unwrap();
        assert!(!thaws_with(wish(vec![another])));
        let name = Wish::set(key(), "name", "x");
        assert!(!thaws_with(name));
        let open = open();
        let unset = wish(Vec::new());
        assert!(!thaws(&open, std::slice::from_ref(&unset), &unset));
        // A wave that is removed as a whole goes with its seal.
        let fields = table.record(Wave::KIND, id(1)).unwrap().fields();
        let all: Vec<Wish> = fields
            .map(|(field, _)| Wish {
                key: key(),
                field: field.to_owned(),
                values: Vec::new(),
            })
            .collect();
        assert!(!all.iter().any(|wish| thaws(&table, &all, wish)));
    }

    #[test]
    fn a_closed_round_stays_as_it_is_but_for_a_ballot_with_too_many_dots() {
        let mut table = Table::new();
        let round = Key::new(Round::KIND, id(20));
        apply(&mut table, Round::default().creation(&round));
        let ballot = |dots| Ballot {
            round: Some(id(20)),
            dots: [(id(30), dots), (id(31), 1)].into(),
            ..Ballot::default()
        };
        let (right, over) = (
            Key::new(Ballot::KIND, id(21)),
            Key::new(Ballot::KIND, id(22)),
        );
        apply(&mut table, ballot(2).creation(&right));
        apply(&mut table, ballot(4).creation(&over));
        let less = |key: &Key, before, after| ballot(after).wishes(key, &ballot(before));
        assert!(
            !touches_frozen(&table, &less(&right, 2, 1)),
            "while it is open"
        );
        let undone = Wish {
            key: round.clone(),
            field: "dots".into(),
            values: vec![],
        };
        assert!(
            touches_frozen(&table, &[undone]),
            "nobody goes back below the ballots"
        );
        let closed = Round {
            closed: true,
            ..Round::default()
        };
        let close = closed.wishes(&round, &Round::default());
        assert!(!touches_frozen(&table, &close));
        apply(&mut table, close);
        assert!(touches_frozen(
            &table,
            &Round::default().wishes(&round, &closed)
        ));
        assert!(touches_frozen(&table, &less(&right, 2, 1)));
        assert!(!touches_frozen(&table, &less(&over, 4, 2)));
        assert!(touches_frozen(&table, &less(&over, 4, 5)));
        let new = ballot(1).creation(&Key::new(Ballot::KIND, id(23)));
        assert!(touches_frozen(&table, &new), "nobody votes afterwards");
        let trash = Wish::set(right, TRASHED, true);
        assert!(touches_frozen(&table, &[trash]));
        // What does not count may be left out, and come back to be asked about.
        for out in [true, false] {
            let leave = Wish::set(over.clone(), TRASHED, out);
            assert!(!touches_frozen(&table, &[leave]));
        }
        let both: Vec<Wish> = less(&over, 4, 2);
        apply(&mut table, both);
        assert!(touches_frozen(&table, &less(&over, 2, 1)), "mended is done");
        let trash = Wish::set(over, TRASHED, true);
        assert!(touches_frozen(&table, &[trash]));
        assert!(!touches_frozen(&table, &[Wish::set(round, TRASHED, true)]));
    }

    #[test]
    fn no_undoing_and_no_file_opens_a_closed_round() {
        let mut table = Table::new();
        let round = Key::new(Round::KIND, id(20));
        let closed = Round {
            name: "Was zuerst?".into(),
            closed: true,
            ..Round::default()
        };
        apply(&mut table, closed.creation(&round));
        let open = Wish::set(round.clone(), "closed", false);
        assert!(thaws(&table, std::slice::from_ref(&open), &open));
        let stays = Wish::set(round.clone(), "closed", true);
        assert!(!thaws(&table, std::slice::from_ref(&stays), &stays));
        let all = table.purge(&round);
        assert!(!all.iter().any(|wish| thaws(&table, &all, wish)));
        assert!(!touches_frozen(&table, &all), "it can go as a whole");
    }
}
