//! The table of votes: what closed rounds say, card by card. Ballots themselves stay secret.

use std::collections::BTreeSet;

use super::cell::Cell;
use super::columns::Part;
use super::{Content, Sheet, VOTES, Words, closed_rounds};
use crate::domain::record::name_of;
use crate::domain::{Ballot, Card, Domain};
use crate::merge::{Id, Key, Table};
use crate::method::voting::Outcome;

const PARTS: [Part; 6] = [
    Part::Round,
    Part::Place,
    Part::Card,
    Part::Dots,
    Part::Share,
    Part::Id,
];

/// How many rows the table has.
pub(super) fn count(table: &Table, hidden: &BTreeSet<Key>) -> usize {
    outcomes(table, hidden).map(|(.., all)| all.len()).sum()
}

/// The table, complete: rounds have few cards.
pub(super) fn sheet(table: &Table, hidden: &BTreeSet<Key>, words: &dyn Words) -> Sheet {
    let mut rows = Vec::new();
    for (round, outcome, places) in outcomes(table, hidden) {
        for (place, card, dots) in places {
            let title = table.record(Card::KIND, card).map(name_of);
            rows.push(vec![
                Cell::text(&round),
                Cell::count(place as u64),
                Cell::text(title.unwrap_or_default()),
                Cell::count(dots),
                outcome.share(dots).map_or(Cell::Empty, Cell::Number),
                Cell::Text(card.to_string()),
            ]);
        }
    }
    let heading = |part| words.heading(VOTES, "", part);
    Sheet {
        name: words.table(VOTES),
        headings: PARTS.map(heading).to_vec(),
        content: Content::Made(rows),
    }
}

/// Each closed round with its outcome and the places of the cards that are not hidden.
fn outcomes<'a>(
    table: &'a Table,
    hidden: &'a BTreeSet<Key>,
) -> impl Iterator<Item = (String, Outcome, Vec<(usize, Id, u64)>)> + 'a {
    let rounds = closed_rounds(table, hidden);
    let ballots: Vec<(Id, Ballot)> = if rounds.is_empty() {
        Vec::new()
    } else {
        let all = table.records(Ballot::KIND);
        let here = all.filter(|(id, _)| !hidden.contains(&Key::new(Ballot::KIND, *id)));
        here.map(|(id, record)| (id, Ballot::read(record).0))
            .collect()
    };
    rounds.into_iter().map(move |(id, round)| {
        let of_round = ballots.iter().filter(|(_, it)| it.round == Some(id));
        let outcome = Outcome::of(&round, of_round.map(|(id, ballot)| (*id, ballot)));
        let is_shown = |card: &Id| !hidden.contains(&Key::new(Card::KIND, *card));
        let mut places = outcome.places();
        places.retain(|(_, card, _)| is_shown(card));
        (round.name, outcome, places)
    })
}
