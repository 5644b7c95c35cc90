//! Who changed what when, in the whole project, as far as stamps and this browser's journal tell, and
//! taking one change back.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::people::writer_of;
use super::{Deed, Key, Workspace, Writer};
use crate::domain::{Ballot, Card, Domain, Session};
use crate::files::{self, NotBack, PastChange};
use crate::merge::{Actor, Table};
use crate::method::cover;
use crate::storage::StorageError;

/// How long a sitting lasts at most: times are noted every five minutes.
const SITTING_MS: u64 = 5 * 60 * 1000;

/// A change, and who made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What changed.
    pub change: PastChange,
    /// Who made it.
    pub writer: Writer,
    /// About when (ms since 1970), if that is known and may be told.
    pub time: Option<u64>,
    /// Whose changes belong together.
    actor: Actor,
}

/// What one person did at one sitting, the newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// Who.
    pub writer: Writer,
    /// When the last of it was, if that is known.
    pub time: Option<u64>,
    /// What.
    pub changes: Vec<Told>,
}

/// Changes brought together by sittings. They must come in the order in which they are told.
pub fn sittings<'a>(told: impl IntoIterator<Item = &'a Told>) -> Vec<Sitting> {
    let mut sittings: Vec<Sitting> = Vec::new();
    for told in told {
        let belongs = |last: &&mut Sitting| {
            let same_time = match (last.time, told.time) {
                (Some(last), Some(time)) => last.saturating_sub(time) <= SITTING_MS,
                (last, time) => last == time,
            };
            let same_writer = match &told.writer {
                // Two people who gave no name are two people, as far as anybody knows.
                Writer::Unknown if told.time.is_some() => {
                    last.changes.last().map(|it| it.actor) == Some(told.actor)
                }
                writer => *writer == last.writer,
            };
            same_time && same_writer && told.writer == last.writer
        };
        match sittings.last_mut().filter(belongs) {
            Some(sitting) => sitting.changes.push(told.clone()),
            None => sittings.push(Sitting {
                writer: told.writer.clone(),
                time: told.time,
                changes: vec![told.clone()],
            }),
        }
    }
    sittings
}

/// What is known of an actor.
struct Known {
    writer: Writer,
    session: Option<Session>,
}

impl Workspace {
    /// Everything that is known of the project's past, the newest first; what bears no name comes
    /// last, in an order that says nothing. Nothing of ballots, of covered cards, and of records that
    /// were removed for good.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn told(self) -> Result<Vec<Told>, StorageError> {
        let inner = self.inner();
        let remembered = inner.store.remembered(inner.project).await?;
        let changes = files::past(&remembered.base, &remembered.rows);
        let own = inner.own_set();
        let table = inner.table.borrow();
        let mut is_told: BTreeMap<Key, bool> = BTreeMap::new();
        let mut writers: BTreeMap<Actor, Known> = BTreeMap::new();
        let mut told: Vec<Told> = Vec::new();
        for change in changes {
            let key = &change.key;
            let may = *is_told.entry(key.clone()).or_insert_with(|| {
                key.kind != Ballot::KIND
                    && table.record(&key.kind, key.id).is_some()
                    && !cover::is_covered(&table, key, &own)
            });
            if !may {
                continue;
            }
            let actor = change.stamp.actor;
            let known = writers.entry(actor).or_insert_with(|| Known {
                writer: writer_of(&table, change.stamp, Some(inner.actor.get())).0,
                session: table
                    .record(Session::KIND, Session::id(actor))
                    .map(|record| Session::read(record).0),
            });
            // Who is to have no name is not to be known by the time either.
            let session = known.session.as_ref();
            let time = session.and_then(|it| change.at.or_else(|| it.time(change.stamp.counter)));
            let writer = match &known.writer {
                Writer::Unknown if is_anonymous(&table, key) => Writer::Anonymous,
                writer => writer.clone(),
            };
            told.push(Told {
                change,
                writer,
                time,
                actor,
            });
        }
        told.sort_by_cached_key(|told| {
            let nth = told.time.map_or(0, |_| told.change.stamp.counter);
            let PastChange { key, field, .. } = &told.change;
            (Reverse((told.time, nth)), key.clone(), field.clone())
        });
        Ok(told)
    }

    /// Can a change be taken back?
    ///
    /// # Errors
    /// See [`NotBack`]. Not reactive.
    pub fn can_take_back(self, change: &PastChange) -> Result<(), NotBack> {
        self.with_table(|table| files::take_back(table, change).map(|_| ()))
    }

    /// Takes a change back, as a change of its own; says whether it did.
    pub fn take_back(self, change: &PastChange) -> bool {
        let wish = self.with_table(|table| files::take_back(table, change));
        wish.is_ok_and(|wish| self.edit(Deed::TakeBack, |draft| draft.extend([wish])))
    }
}

fn is_anonymous(table: &Table, key: &Key) -> bool {
    let record = table.record(&key.kind, key.id);
    key.kind == Card::KIND && record.is_some_and(|record| Card::read(record).0.anonymous)
}
