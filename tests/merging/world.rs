//! Plays a history through our tables, through one Automerge document per replica, and through
//! the reference model, and compares after every step.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, ObjId, ObjType, ROOT, ReadDoc};
use serde_json::{Value, json};
use uuid::Uuid;
use werkstatt::merge::codec::{read_change, read_table, write_change, write_table};
use werkstatt::merge::{Actor, Change, ChangeSet, Id, Key, Outcome, Stamp, TRASHED, Table, Wish};

use crate::history::{Flavour, History, Step};
use crate::model::{self, Memory, Reached};

/// Nothing, or the promise that was broken.
pub type Check = Result<(), String>;

macro_rules! ensure {
    ($truth:expr, $($text:tt)+) => {
        if !$truth {
            return Err(format!($($text)+));
        }
    };
}

/// What was tried, over all histories.
#[derive(Default)]
pub struct Figures {
    pub histories: AtomicU64,
    pub change_sets: AtomicU64,
    pub merges: AtomicU64,
    pub parts_merged: AtomicU64,
    pub delivered: AtomicU64,
    pub held_back: AtomicU64,
    pub fields_compared: AtomicU64,
    pub conflicts_compared: AtomicU64,
    pub winners_compared: AtomicU64,
    pub laws: AtomicU64,
}

impl Figures {
    pub fn print(&self, title: &str) {
        let get = |n: &AtomicU64| n.load(Ordering::Relaxed);
        println!(
            "{title}: {} histories, {} change sets, {} merges ({} of parts), {} delivered live, \
             {} held back; {} fields with content compared, {} of them in conflict, {} winners compared, \
             {} laws; no mismatch",
            get(&self.histories),
            get(&self.change_sets),
            get(&self.merges),
            get(&self.parts_merged),
            get(&self.delivered),
            get(&self.held_back),
            get(&self.fields_compared),
            get(&self.conflicts_compared),
            get(&self.winners_compared),
            get(&self.laws),
        );
    }
}

fn count(n: &AtomicU64) {
    n.fetch_add(1, Ordering::Relaxed);
}

const FIELDS: [&str; 4] = ["title", "note", "place", TRASHED];
const MOST_REPLICAS: usize = 6;
const MOST_BACKUPS: usize = 4;
const MOST_LETTERS: usize = 60;
const OLDER_LETTERS: usize = 10;

/// The records that histories write to.
pub fn keys() -> [Key; 3] {
    [("card", 1), ("card", 2), ("person", 3)]
        .map(|(kind, nth)| Key::new(kind, Id(Uuid::from_u128(nth))))
}

/// A change on its way to another tab.
struct Letter {
    text: String,
    news: News,
}

enum News {
    /// A change set, and the same as Automerge wrote it.
    Edit(ChangeSet, Option<Box<automerge::Change>>),
    /// A merged file.
    Merge(Box<State>),
}

/// What a file holds.
#[derive(Clone)]
pub struct State {
    pub table: Table,
    doc: Option<AutoCommit>,
    reached: Reached,
    /// Something was taken in although its causes are missing: replaced values may come back.
    gap: bool,
}

/// The wishes that undo a change set, and the change set.
type Undoable = (ChangeSet, Vec<Wish>);

struct Replica {
    state: State,
    actor: Actor,
    held: Vec<Rc<Letter>>,
    undo: Vec<Undoable>,
    redo: Vec<Undoable>,
}

/// Several people, their tables and what is on its way between them.
pub struct World<'a> {
    flavour: Flavour,
    one_by_one: bool,
    figures: &'a Figures,
    memory: Memory,
    maps: BTreeMap<Key, ObjId>,
    replicas: Vec<Replica>,
    backups: Vec<State>,
    letters: Vec<(usize, Rc<Letter>)>,
    actors: u64,
    values: u64,
}

/// Plays a history to its end.
pub fn play(history: &History, figures: &Figures) -> Check {
    let mut world = World::new(history, figures);
    for step in &history.steps {
        world
            .step(step)
            .map_err(|broken| format!("{broken}\nat {step:?}"))?;
    }
    world.finish()?;
    count(&figures.histories);
    Ok(())
}

impl<'a> World<'a> {
    fn new(history: &History, figures: &'a Figures) -> Self {
        let mut world = World {
            flavour: history.flavour,
            one_by_one: history.one_by_one,
            figures,
            memory: Memory::default(),
            maps: BTreeMap::new(),
            replicas: Vec::new(),
            backups: Vec::new(),
            letters: Vec::new(),
            actors: 0,
            values: 0,
        };
        let doc = world.with_automerge().then(|| {
            let mut doc = AutoCommit::new().with_actor(ActorId::from([0; 8]));
            for key in keys() {
                let map = doc.put_object(ROOT, key.to_string(), ObjType::Map).unwrap();
                world.maps.insert(key, map);
            }
            doc.commit();
            doc
        });
        let start = State {
            table: Table::new(),
            doc,
            reached: Reached::default(),
            gap: false,
        };
        for _ in 0..history.people {
            let replica = world.replica(&start);
            world.replicas.push(replica);
        }
        world
    }

    fn with_automerge(&self) -> bool {
        matches!(self.flavour, Flavour::Wholes | Flavour::ActorsUsedAgain)
    }

    /// Where actors are used again, a stamp no longer names one write: the model has no answer.
    fn with_model(&self) -> bool {
        self.flavour != Flavour::ActorsUsedAgain
    }

    /// Actors in no order, so that the tie between two is not always won by the newer.
    fn new_actor(&mut self) -> Actor {
        self.actors += 1;
        Actor::new(self.actors.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn replica(&mut self, state: &State) -> Replica {
        let actor = self.new_actor();
        let mut state = state.clone();
        if let Some(doc) = &mut state.doc {
            doc.set_actor(ActorId::from(actor.bits().to_be_bytes()));
        }
        Replica {
            state,
            actor,
            held: Vec::new(),
            undo: Vec::new(),
            redo: Vec::new(),
        }
    }

    fn put_replica(&mut self, place: u8, replica: Replica) -> usize {
        if self.replicas.len() < MOST_REPLICAS {
            self.replicas.push(replica);
            return self.replicas.len() - 1;
        }
        let place = usize::from(place) % self.replicas.len();
        self.replicas[place] = replica;
        place
    }

    fn who(&self, who: u8) -> usize {
        usize::from(who) % self.replicas.len()
    }

    fn step(&mut self, step: &Step) -> Check {
        let keys = keys();
        let key = |nth: u8| keys[usize::from(nth) % keys.len()].clone();
        let some_keys = |bits: u8| -> Vec<Key> {
            (0..3)
                .filter(|nth| bits & (1 << nth) != 0)
                .map(key)
                .collect()
        };
        match step {
            Step::Set(who, writes) => {
                let wishes = writes.iter().map(|(record, field, value)| {
                    Wish::set(
                        key(*record),
                        FIELDS[usize::from(*field) % 3],
                        self.value(*value),
                    )
                });
                let wishes = wishes.collect::<Vec<_>>();
                self.act(self.who(*who), wishes)
            }
            Step::Trash(who, record) => {
                let (who, key) = (self.who(*who), key(*record));
                let record = self.replicas[who].state.table.record(&key.kind, key.id);
                let Some(mark) = record.map(|record| record.trash_value()) else {
                    return Ok(());
                };
                self.act(who, vec![Wish::set(key, TRASHED, mark)])
            }
            Step::Restore(who, record) => {
                let (who, key) = (self.who(*who), key(*record));
                if self.replicas[who]
                    .state
                    .table
                    .heads(&key, TRASHED)
                    .is_empty()
                {
                    return Ok(());
                }
                self.act(who, vec![Wish::set(key, TRASHED, Value::Null)])
            }
            Step::Purge(who, record) => {
                let who = self.who(*who);
                let wishes = self.replicas[who].state.table.purge(&key(*record));
                self.act(who, wishes)?;
                let left = &self.replicas[who].state.table;
                ensure!(
                    left.record(&key(*record).kind, key(*record).id).is_none(),
                    "purge left"
                );
                Ok(())
            }
            Step::Settle(who, record, field) => {
                let (who, key) = (self.who(*who), key(*record));
                let field = FIELDS[usize::from(*field) % 3];
                if self.replicas[who].state.table.heads(&key, field).len() < 2 {
                    return Ok(());
                }
                let value = self.value(9);
                self.act(who, vec![Wish::set(key.clone(), field, value)])?;
                let left = self.replicas[who].state.table.heads(&key, field).len();
                ensure!(left == 1, "settling left {left} values");
                Ok(())
            }
            Step::Undo(who) => self.take_back(self.who(*who), true),
            Step::Redo(who) => self.take_back(self.who(*who), false),
            Step::Fork { from, into } => {
                let state = self.replicas[self.who(*from)].state.clone();
                let replica = self.replica(&state);
                let place = self.put_replica(*into, replica);
                self.check(place)
            }
            Step::Merge { into, from } => {
                let (into, from) = (self.who(*into), self.who(*from));
                let state = self.replicas[from].state.clone();
                self.merge(into, state)
            }
            Step::Reload(who) => self.reload(self.who(*who)),
            Step::Deliver(_) | Step::Gap(_) if self.letters.is_empty() => Ok(()),
            Step::Deliver(which) => {
                let which = usize::from(*which) % self.letters.len().min(OLDER_LETTERS);
                let (to, letter) = self.letters.remove(which);
                self.receive(to, letter)
            }
            Step::Gap(which) => {
                let which = usize::from(*which) % self.letters.len();
                let (to, letter) = self.letters.swap_remove(which);
                self.receive_despite_gap(to, &letter)
            }
            Step::Backup(who) => {
                let state = self.replicas[self.who(*who)].state.clone();
                self.backups.push(state);
                if self.backups.len() > MOST_BACKUPS {
                    self.backups.remove(0);
                }
                Ok(())
            }
            Step::MergeBackup { .. } | Step::RestoreKeepingTheActor { .. }
                if self.backups.is_empty() =>
            {
                Ok(())
            }
            Step::MergeBackup { into, which } => {
                let state = self.backups[usize::from(*which) % self.backups.len()].clone();
                self.merge(self.who(*into), state)
            }
            Step::OpenPart {
                from,
                into,
                records,
            } => {
                let part = self.part(self.who(*from), &some_keys(*records))?;
                let replica = self.replica(&part);
                let place = self.put_replica(*into, replica);
                self.check(place)
            }
            Step::MergePart {
                into,
                from,
                records,
            } => {
                let part = self.part(self.who(*from), &some_keys(*records))?;
                count(&self.figures.parts_merged);
                self.merge(self.who(*into), part)
            }
            Step::RestoreKeepingTheActor { who, which } => {
                let backup = self.backups[usize::from(*which) % self.backups.len()].clone();
                let who = self.who(*who);
                // Automerge refuses to use an actor again, so its document goes on under a new one.
                let renamed = self.replica(&backup);
                let actor = self.replicas[who].actor;
                self.replicas[who] = Replica { actor, ..renamed };
                Ok(())
            }
        }
    }

    fn value(&mut self, nth: u8) -> Value {
        self.values += 1;
        match nth {
            0 | 1 => Value::Null,
            2 => json!("a"),
            3 => json!(" a "),
            4 => json!("b"),
            5 => json!(0.1),
            6 => json!({"list": [1, "x"]}),
            _ => json!(format!("value {}", self.values)),
        }
    }

    /// A user action: proposed, applied, remembered, told to all others.
    fn act(&mut self, who: usize, wishes: Vec<Wish>) -> Check {
        let actions = if self.one_by_one {
            wishes.into_iter().map(|w| vec![w]).collect()
        } else {
            vec![wishes]
        };
        for wishes in actions {
            if let Some(undoable) = self.act_once(who, wishes)? {
                self.replicas[who].undo.push(undoable);
                self.replicas[who].redo.clear();
            }
        }
        Ok(())
    }

    fn act_once(&mut self, who: usize, wishes: Vec<Wish>) -> Result<Option<Undoable>, String> {
        let wished = wishes.clone();
        let several = wishes.iter().any(|wish| wish.values.len() > 1);
        if several && !matches!(self.flavour, Flavour::Parts | Flavour::Gaps) {
            return Ok(None);
        }
        let Replica { state, actor, .. } = &mut self.replicas[who];
        let Some(set) = state.table.propose(*actor, wishes) else {
            return Ok(None);
        };
        for head in state.table.keys().flat_map(|key| {
            FIELDS
                .iter()
                .flat_map(|field| state.table.heads(&key, field).to_vec())
                .collect::<Vec<_>>()
        }) {
            ensure!(
                set.stamp > head.stamp,
                "a new stamp is not higher than {:?}",
                head.stamp
            );
        }
        count(&self.figures.change_sets);
        let inverse = state.table.inverse(&set);
        let outcome = state.table.apply(&Change::Edit(set.clone()));
        ensure!(
            matches!(outcome, Outcome::Applied(_)),
            "own change set: {outcome:?}"
        );
        for write in &set.writes {
            let wish = wished
                .iter()
                .rev()
                .find(|w| w.key == write.key && w.field == write.field);
            let mut wish: Vec<_> = wish
                .unwrap()
                .values
                .iter()
                .map(|value| (set.stamp, value.clone()))
                .collect();
            model::sort(&mut wish);
            ensure!(
                values_of(&state.table, &write.key, &write.field) == wish,
                "wish not fulfilled"
            );
        }
        state.reached.add(&set);
        let theirs = state
            .doc
            .as_mut()
            .map(|doc| Box::new(put(doc, &self.maps, &set)));
        if self.memory.0.insert(set.stamp, set.clone()).is_some() && self.with_model() {
            return Err(format!("{:?} was given twice", set.stamp));
        }
        self.post(
            who,
            &Change::Edit(set.clone()),
            News::Edit(set.clone(), theirs),
        );
        self.check(who)?;
        Ok(Some((set, inverse)))
    }

    /// Undoes or redoes, if nobody else has written there since.
    fn take_back(&mut self, who: usize, undo: bool) -> Check {
        let replica = &mut self.replicas[who];
        let Some((set, wishes)) = (if undo {
            &mut replica.undo
        } else {
            &mut replica.redo
        })
        .pop() else {
            return Ok(());
        };
        let still_mine = set.writes.iter().all(|write| {
            let mut written: Vec<_> = write
                .values
                .iter()
                .map(|value| (set.stamp, value.clone()))
                .collect();
            model::sort(&mut written);
            values_of(&replica.state.table, &write.key, &write.field) == written
        });
        if !still_mine {
            return Ok(());
        }
        if let Some(undoable) = self.act_once(who, wishes)? {
            let replica = &mut self.replicas[who];
            if undo {
                &mut replica.redo
            } else {
                &mut replica.undo
            }
            .push(undoable);
        }
        Ok(())
    }

    /// Sends a change to all others; when too many are on their way, the oldest gets lost.
    fn post(&mut self, who: usize, change: &Change, news: News) {
        let letter = Rc::new(Letter {
            text: write_change(change),
            news,
        });
        for to in (0..self.replicas.len()).filter(|to| *to != who) {
            self.letters.push((to, Rc::clone(&letter)));
        }
        while self.letters.len() > MOST_LETTERS {
            self.letters.remove(0);
        }
    }

    fn part(&self, from: usize, keys: &[Key]) -> Result<State, String> {
        let from = &self.replicas[from].state;
        let part = from.table.part(keys);
        let table = read_table(&write_table(&part)).map_err(|bad| bad.to_string())?;
        ensure!(table == part, "a part changed by writing and reading");
        ensure!(table.known().is_empty(), "a part claims to know the whole");
        Ok(State {
            table,
            doc: None,
            reached: from.reached.part(keys),
            gap: from.gap,
        })
    }

    /// Merges a file: directly, as a change, and as a change that was written and read.
    fn merge(&mut self, into: usize, mut other: State) -> Check {
        count(&self.figures.merges);
        let ours = &mut self.replicas[into].state;
        let before = ours.table.clone();
        let merged = before.merging(&other.table);
        let change = Change::Merge(Box::new(merged));
        let touched = ours.table.merge(&other.table);
        ensure_touched(&before, &ours.table, &touched)?;
        let again = read_change(&write_change(&change)).map_err(|bad| bad.to_string())?;
        ensure!(again == change, "a merge changed by writing and reading");
        for change in [&change, &again] {
            let mut by_change = before.clone();
            let outcome = by_change.apply(change);
            let Outcome::Applied(keys) = outcome else {
                return Err(format!("own merge: {outcome:?}"));
            };
            ensure!(
                keys == touched,
                "merging touched {touched:?}, as a change {keys:?}"
            );
            same(
                &by_change,
                &ours.table,
                "merged as a change",
                "merged directly",
            )?;
        }
        let mut twice = ours.table.clone();
        ensure!(
            twice.merge(&other.table).is_empty(),
            "merging twice touched something"
        );
        same(&twice, &ours.table, "merged twice", "merged once")?;

        ours.take(&mut other);
        self.post(into, &change, News::Merge(Box::new(other)));
        self.check(into)?;
        self.retry_held(into)
    }

    fn reload(&mut self, who: usize) -> Check {
        let state = &self.replicas[who].state;
        let read = read_table(&write_table(&state.table)).map_err(|bad| bad.to_string())?;
        same(&read, &state.table, "read", "written")?;
        let state = State {
            table: read,
            ..state.clone()
        };
        self.replicas[who] = self.replica(&state);
        self.check(who)
    }

    fn receive(&mut self, to: usize, letter: Rc<Letter>) -> Check {
        let change = read_change(&letter.text).map_err(|bad| bad.to_string())?;
        ensure!(
            write_change(&change) == letter.text,
            "a change changed by writing and reading"
        );
        let state = &mut self.replicas[to].state;
        let before = state.table.clone();
        let outcome = state.table.apply(&change);
        match (&outcome, &letter.news) {
            (Outcome::Old, News::Edit(set, theirs)) => {
                ensure!(before.known().sees(set.stamp), "old but not known");
                if let (Some(doc), Some(theirs)) = (&mut state.doc, theirs) {
                    let there = doc.get_change_by_hash(&theirs.hash()).is_some();
                    ensure!(there, "old here, new to Automerge: {set:?}");
                }
            }
            (Outcome::Early, News::Edit(set, theirs)) => {
                count(&self.figures.held_back);
                let known = before.known();
                let missing = set.after.iter().any(|stamp| !known.sees(*stamp))
                    || set.writes.iter().any(|write| {
                        write
                            .over
                            .iter()
                            .any(|stamp| !state.reached.has(&write.key, *stamp))
                    });
                ensure!(missing || state.gap, "held back for no reason: {set:?}");
                if let (Some(doc), Some(theirs)) = (&mut state.doc, theirs) {
                    ensure!(
                        !ready(doc, theirs),
                        "early here, ready for Automerge: {set:?}"
                    );
                }
            }
            (Outcome::Applied(touched), News::Edit(set, theirs)) => {
                count(&self.figures.delivered);
                ensure_touched(&before, &state.table, touched)?;
                state.reached.add(set);
                if let (Some(doc), Some(theirs)) = (&mut state.doc, theirs) {
                    ensure!(
                        ready(doc, theirs),
                        "applied here, early for Automerge: {set:?}"
                    );
                    doc.apply_changes([(**theirs).clone()]).unwrap();
                }
            }
            (Outcome::Early, News::Merge(_)) => count(&self.figures.held_back),
            (Outcome::Applied(touched), News::Merge(other)) => {
                count(&self.figures.delivered);
                ensure_touched(&before, &state.table, touched)?;
                let mut directly = before.clone();
                directly.merge(&other.table);
                if !state.gap && !other.gap {
                    same(
                        &state.table,
                        &directly,
                        "merge delivered",
                        "merged directly",
                    )?;
                }
                state.take(&mut (**other).clone());
            }
            (Outcome::Old, News::Merge(_)) => return Err("a merge was called old".to_owned()),
        }
        if state.table != before {
            let mut again = state.table.clone();
            let outcome = again.apply(&change);
            let untouched = matches!(&outcome, Outcome::Old)
                || matches!(&outcome, Outcome::Applied(keys) if keys.is_empty());
            ensure!(untouched, "delivered twice: {outcome:?}");
            same(&again, &state.table, "delivered twice", "delivered once")?;
        }
        self.check(to)?;
        match outcome {
            Outcome::Early => self.replicas[to].held.push(letter),
            Outcome::Applied(_) => self.retry_held(to)?,
            Outcome::Old => {}
        }
        Ok(())
    }

    fn retry_held(&mut self, to: usize) -> Check {
        for letter in std::mem::take(&mut self.replicas[to].held) {
            self.receive(to, letter)?;
        }
        Ok(())
    }

    fn receive_despite_gap(&mut self, to: usize, letter: &Letter) -> Check {
        let change = read_change(&letter.text).map_err(|bad| bad.to_string())?;
        let state = &mut self.replicas[to].state;
        let before = state.table.clone();
        if state.table.clone().apply(&change) != Outcome::Early {
            return Ok(());
        }
        let touched = state.table.apply_despite_gap(&change);
        ensure_touched(&before, &state.table, &touched)?;
        ensure!(
            state.table.known() == before.known(),
            "a gap was claimed as seen"
        );
        ensure!(
            state.table.latest().eq(before.latest()),
            "a gap was claimed as built upon"
        );
        state.gap = true;
        match &letter.news {
            News::Edit(set, _) => state.reached.add(set),
            News::Merge(other) => {
                let keys = keys_in(&letter.text);
                state.reached.join(&other.reached.part(&keys));
            }
        }
        self.check(to)
    }

    /// Compares one replica with the model and with Automerge.
    fn check(&mut self, who: usize) -> Check {
        let with_model = self.with_model();
        let Replica { state, .. } = &mut self.replicas[who];
        for key in keys() {
            for field in FIELDS {
                let ours = values_of(&state.table, &key, field);
                if !ours.is_empty() {
                    count(&self.figures.fields_compared);
                }
                if ours.len() > 1 {
                    count(&self.figures.conflicts_compared);
                }
                if with_model {
                    let visible = self.memory.visible(&state.reached, &key, field);
                    let right = if state.gap {
                        visible.iter().all(|value| ours.contains(value))
                    } else {
                        visible == ours
                    };
                    ensure!(
                        right,
                        "{key} {field}: has to show {visible:?}, shows {ours:?}"
                    );
                }
                if let Some(doc) = &state.doc {
                    let map = &self.maps[&key];
                    let mut theirs: Vec<String> = doc
                        .get_all(map, field)
                        .unwrap()
                        .into_iter()
                        .map(|(value, _)| value.into_string().unwrap())
                        .collect();
                    let mut texts: Vec<String> = ours.iter().map(|(s, v)| text(*s, v)).collect();
                    if self.one_by_one {
                        count(&self.figures.winners_compared);
                        let winner = doc.get(map, field).unwrap();
                        let winner = winner.map(|(value, _)| value.into_string().unwrap());
                        ensure!(
                            winner.as_ref() == texts.first(),
                            "{key} {field}: Automerge's winner {winner:?}, ours {texts:?}"
                        );
                    }
                    theirs.sort();
                    texts.sort();
                    ensure!(
                        theirs == texts,
                        "{key} {field}: Automerge {theirs:?}, ours {texts:?}"
                    );
                }
            }
        }
        if with_model {
            self.check_honesty(who)
        } else {
            Ok(())
        }
    }

    /// Known, of the table and of each record, never claims more than has arrived.
    fn check_honesty(&self, who: usize) -> Check {
        let State { table, reached, .. } = &self.replicas[who].state;
        for set in self.memory.0.values() {
            let whole = table.known().sees(set.stamp);
            for write in &set.writes {
                let record = table.record(&write.key.kind, write.key.id);
                let claims = whole || record.is_some_and(|r| r.seen().sees(set.stamp));
                ensure!(
                    !claims || reached.has(&write.key, set.stamp),
                    "claims to have seen {:?} of {}",
                    set.stamp,
                    write.key
                );
            }
        }
        Ok(())
    }

    /// The laws, on states that a real history led to.
    fn finish(mut self) -> Check {
        for who in 0..self.replicas.len() {
            self.check(who)?;
        }
        if !self.with_model() {
            return Ok(());
        }
        let mut states: Vec<Table> = self.backups.into_iter().map(|b| b.table).collect();
        states.extend(self.replicas.into_iter().map(|replica| replica.state.table));
        let part = states.last().map(|state| state.part(&keys()[..2]));
        states.extend(part);
        for state in &states {
            let read = read_table(&write_table(state)).map_err(|bad| bad.to_string())?;
            same(&read, state, "read", "written")?;
        }
        for three in states.windows(3) {
            count(&self.figures.laws);
            laws(&three[0], &three[1], &three[2])?;
        }
        laws(
            &states[0],
            &states[states.len() - 1],
            &states[states.len() / 2],
        )
    }
}

impl State {
    /// What merging a file does to everything beside our own table.
    fn take(&mut self, other: &mut State) {
        self.reached.join(&other.reached);
        self.gap |= other.gap;
        if let (Some(ours), Some(theirs)) = (&mut self.doc, &mut other.doc) {
            ours.merge(theirs).unwrap();
        }
    }
}

/// Merging in any order, any grouping, any number of times gives the same.
pub fn laws(a: &Table, b: &Table, c: &Table) -> Check {
    let merged = |a: &Table, b: &Table| {
        let mut merged = a.clone();
        merged.merge(b);
        merged
    };
    let a_b = merged(a, b);
    same(&a_b, &merged(b, a), "a+b", "b+a")?;
    same(
        &merged(&a_b, c),
        &merged(a, &merged(b, c)),
        "(a+b)+c",
        "a+(b+c)",
    )?;
    same(&merged(a, a), a, "a+a", "a")?;
    same(&merged(&a_b, a), &a_b, "a+b+a", "a+b")?;
    same(&merged(&a_b, b), &a_b, "a+b+b", "a+b")
}

/// Equal as tables and letter for letter.
fn same(a: &Table, b: &Table, name_of_a: &str, name_of_b: &str) -> Check {
    let (a_text, b_text) = (write_table(a), write_table(b));
    ensure!(
        a == b && a_text == b_text,
        "{name_of_a} differs from {name_of_b}:\n{a_text}\n{b_text}\n{a:?}\n{b:?}"
    );
    Ok(())
}

/// Every record that changed was named.
fn ensure_touched(before: &Table, after: &Table, touched: &[Key]) -> Check {
    for key in keys() {
        let fields = |table: &Table| FIELDS.map(|field| values_of(table, &key, field));
        let changed = fields(before) != fields(after);
        ensure!(
            !changed || touched.contains(&key),
            "{key} changed but was not named"
        );
    }
    Ok(())
}

pub fn values_of(table: &Table, key: &Key, field: &str) -> Vec<(Stamp, Value)> {
    table
        .heads(key, field)
        .iter()
        .map(|head| (head.stamp, head.value.clone()))
        .collect()
}

/// Does Automerge have everything that this change builds on?
fn ready(doc: &mut AutoCommit, change: &automerge::Change) -> bool {
    change
        .deps()
        .iter()
        .all(|dep| doc.get_change_by_hash(dep).is_some())
}

/// A value as Automerge gets it: with its stamp, so that it is compared which writes survive, not
/// only which values. (And because Automerge's `put` of the value that is shown already makes no
/// new value; it deletes the others only. We let a person's choice be a write like any other.)
fn text(stamp: Stamp, value: &Value) -> String {
    format!("{}@{} {value}", stamp.counter, stamp.actor)
}

/// The same change set as one Automerge change.
fn put(doc: &mut AutoCommit, maps: &BTreeMap<Key, ObjId>, set: &ChangeSet) -> automerge::Change {
    for write in &set.writes {
        let map = &maps[&write.key];
        match write.values.as_slice() {
            [] => doc.delete(map, write.field.as_str()).unwrap(),
            [value] => doc
                .put(map, write.field.as_str(), text(set.stamp, value))
                .unwrap(),
            _ => unreachable!("several values have no counterpart in Automerge"),
        }
    }
    doc.commit();
    doc.get_last_local_change().unwrap()
}

/// The records that a written merge speaks of.
fn keys_in(text: &str) -> Vec<Key> {
    let change: Value = serde_json::from_str(text).unwrap();
    let records = &change["merge"]["part"]["records"];
    keys()
        .into_iter()
        .filter(|key| {
            let of_kind = records[&key.kind].as_array();
            of_kind.is_some_and(|rs| rs.iter().any(|r| r["id"] == key.id.to_string().as_str()))
        })
        .collect()
}
