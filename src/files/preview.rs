//! What merging a file would do, before it is done: told per record, with a title and with the
//! people who wrote it, as far as the file says.

use std::collections::BTreeSet;

use super::preview_frozen::{FrozenWave, frozen_waves};
use crate::domain::card::COVERED;
use crate::domain::record::name_of;
use crate::domain::{Card, Domain, Person, Round, Session, Touchpoint, Wave};
use crate::merge::compare::{Difference, Nature, compare};
use crate::merge::{Actor, Fate, Key, Record, Table};
use crate::method::cover::is_unrevealed;

/// What merging a table into another would do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preview {
    /// The sums.
    pub counts: Counts,
    /// What happens to each record, in the order of kinds and ids.
    pub items: Vec<Item>,
    /// The waves that are frozen here and to which the file brings something.
    pub frozen: Vec<FrozenWave>,
}

impl Preview {
    /// Would nothing happen?
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// How many waves would hold something else than what was frozen.
    pub fn changed_seals(&self) -> usize {
        self.frozen.iter().filter(|wave| wave.seal).count()
    }
}

/// How much of what would happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Records that are new here.
    pub added: usize,
    /// Records that stay and change.
    pub changed: usize,
    /// Fields that get several values, among which somebody has to choose.
    pub conflicts: usize,
    /// Values that vanish without a new one in their place, those of removed records included.
    pub removed_values: usize,
    /// Records that are removed for good.
    pub removed: usize,
    /// Records that go into the trash, or come and lie there already.
    pub trashed: usize,
    /// Records that come back out of the trash.
    pub restored: usize,
}

/// What would happen to one record.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Which record, what kind of change, which fields.
    pub difference: Difference,
    /// Its title or name, empty when it has none.
    pub title: String,
    /// The names of those who wrote what comes in, as far as they said so.
    pub by: BTreeSet<String>,
    /// Did somebody write who did not give a name?
    pub by_unnamed: bool,
}

/// What merging `theirs` into `ours` would do. That both belong to one project is for the caller
/// to check.
pub fn preview(ours: &Table, theirs: &Table) -> Preview {
    let mut after = ours.clone();
    let touched = after.merge(theirs);
    preview_between(ours, &after, touched)
}

/// What is different in the touched records `after`, told in the same way.
pub fn preview_between(ours: &Table, after: &Table, mut touched: Vec<Key>) -> Preview {
    touched.retain(|key| key.kind != Session::KIND);
    let mut preview = Preview::default();
    for mut difference in compare(ours, after, &touched) {
        let key = &difference.key;
        let record = after.record(&key.kind, key.id);
        if difference.nature == Nature::Added
            && record.is_some_and(|record| record.fate() == Fate::Trashed)
        {
            difference.nature = Nature::Trashed;
        }
        preview.counts.add(&difference);
        let record = record.or_else(|| ours.record(&key.kind, key.id));
        let names = difference.by.iter().map(|actor| name(after, *actor));
        preview.items.push(Item {
            title: record
                .map(|record| title(after, key, record))
                .unwrap_or_default(),
            by: names.clone().flatten().collect(),
            by_unnamed: names.clone().any(|name| name.is_none()),
            difference,
        });
    }
    let differences: Vec<&Difference> = preview.items.iter().map(|it| &it.difference).collect();
    preview.frozen = frozen_waves(ours, after, &differences);
    preview
}

impl Counts {
    fn add(&mut self, difference: &Difference) {
        match difference.nature {
            Nature::Added => self.added += 1,
            Nature::Changed => self.changed += 1,
            Nature::Trashed => self.trashed += 1,
            Nature::Restored => self.restored += 1,
            Nature::Removed => self.removed += 1,
        }
        self.conflicts += difference.conflicts.len();
        self.removed_values += difference.removed.len();
    }
}

/// What a record is called; answers have no name, so they are called as what they are about, and
/// ballots as whose they are.
fn title(table: &Table, key: &Key, record: &Record) -> String {
    if key.kind == Card::KIND && is_unrevealed(table, record) {
        return COVERED.to_owned();
    }
    let own = name_of(record);
    if !own.is_empty() {
        return own.to_owned();
    }
    let about = |(field, kind): (&str, &str)| {
        let id = record.shown(field)?.as_str()?.parse().ok()?;
        Some(name_of(table.record(kind, id)?).to_owned())
    };
    let mut all = vec![
        (Touchpoint::KIND, Touchpoint::KIND),
        (Wave::KIND, Wave::KIND),
    ];
    if record.shown(Round::KIND).is_some() {
        all.extend([("by", Person::KIND), (Round::KIND, Round::KIND)]);
    }
    let mut named = all.into_iter().filter_map(about);
    named.next().unwrap_or_default()
}

/// The name of the person behind an actor, when the session says who it was.
fn name(table: &Table, actor: Actor) -> Option<String> {
    let session = table.record(Session::KIND, Session::id(actor))?;
    let person = Key::new(Person::KIND, Session::read(session).0.person?);
    let name = Person::read(table.record(&person.kind, person.id)?).0.name;
    (!name.trim().is_empty()).then_some(name)
}
