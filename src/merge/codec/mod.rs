//! A table as JSON text and back: the same form in project files, in the database and between
//! tabs. One record per line in a stable order, so that mail, diff and version control stay
//! usable. Actors are listed once and named by their place in the list.

mod change;

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::change::Key;
pub use change::{BadChange, read_change, read_table, write_change, write_table};

pub use super::record::is_field_name;
use super::record::{Head, Id, Record, Register};
use super::stamp::{Actor, Known, MAX_COUNTER, Stamp};
use super::table::Table;

/// A stamp as it is written: the actor's place in the list, and the counter.
pub type ShortStamp = (usize, u64);

/// What is wrong with a written table, with the place where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTable {
    /// Two records of one kind share an id.
    #[error("{0}: this id stands twice")]
    TwiceTheId(String),
    /// A record has a stamp for a field that it does not have, or none for one that it has.
    #[error("{0}: the stamps do not fit the fields")]
    Stamps(String),
    /// A stamp names an actor that is not listed, or a counter out of range.
    #[error("{0}: a stamp names an unknown actor or a wrong counter")]
    Stamp(String),
}

/// A record as it is written: shown values, and the stamps beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenRecord {
    /// Its id.
    pub id: Id,
    /// The shown value of each field.
    pub fields: BTreeMap<String, Value>,
    /// Field name (or `*` for all fields that have no entry of their own) to stamps.
    pub stamps: Option<BTreeMap<String, Value>>,
    /// What was seen of this record beyond the whole table.
    pub seen: Vec<ShortStamp>,
}

/// The records of a written table by kind.
pub type WrittenRecords = BTreeMap<String, Vec<WrittenRecord>>;

/// The parts of a written table.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct WrittenTable {
    /// The actors that stamps refer to.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// What the table has seen.
    #[serde(default)]
    pub known: Vec<ShortStamp>,
    /// Its latest deeds.
    #[serde(default)]
    pub latest: Vec<ShortStamp>,
    /// Its records.
    #[serde(default)]
    pub records: WrittenRecords,
}

impl<'de> Deserialize<'de> for WrittenRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RecordVisitor)
    }
}

struct RecordVisitor;

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = WrittenRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WrittenRecord, A::Error> {
        let (mut id, mut stamps, mut seen) = (None, None, None);
        let mut fields = BTreeMap::new();
        let twice = |name: &str| de::Error::custom(format_args!("field `{name}` stands twice"));
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "id" if id.is_some() => return Err(twice("id")),
                "id" => id = Some(map.next_value::<Id>()?),
                "stamps" if stamps.is_some() => return Err(twice("stamps")),
                "stamps" => stamps = Some(map.next_value()?),
                "seen" if seen.is_some() => return Err(twice("seen")),
                "seen" => seen = Some(map.next_value()?),
                _ => {
                    let value = map.next_value::<Value>()?;
                    if fields.contains_key(&name) {
                        return Err(twice(&name));
                    }
                    fields.insert(name, value);
                }
            }
        }
        let id = id.ok_or_else(|| de::Error::missing_field("id"))?;
        Ok(WrittenRecord {
            id,
            fields,
            stamps,
            seen: seen.unwrap_or_default(),
        })
    }
}

impl WrittenTable {
    /// Does it carry stamps? A file written by hand or by another program does not.
    pub fn is_stamped(&self) -> bool {
        !self.known.is_empty() || self.records.values().flatten().any(|r| r.stamps.is_some())
    }

    /// Makes the table that was written.
    ///
    /// # Errors
    /// [`BadTable`] names the record that does not hold together.
    pub fn into_table(self) -> Result<Table, BadTable> {
        let actors = Actors(self.actors);
        let top = |short| {
            actors
                .stamp(short)
                .ok_or_else(|| BadTable::Stamp("known".to_owned()))
        };
        let mut table = Table {
            known: self
                .known
                .into_iter()
                .map(top)
                .collect::<Result<Known, _>>()?,
            latest: self.latest.into_iter().map(top).collect::<Result<_, _>>()?,
            ..Table::new()
        };
        // Only what was seen can have been seen last: a deed that nobody has would hold up every next one.
        table.latest.retain(|stamp| table.known.sees(*stamp));
        table.clock = table.known.highest();
        for (kind, written) in self.records {
            let mut records = BTreeMap::new();
            for record in written {
                let place = format!("{kind} {}", record.id);
                let id = record.id;
                let record = read_record(record, &actors, &place)?;
                let highest = record.last_stamp().map_or(0, |stamp| stamp.counter);
                table.clock = table.clock.max(highest).max(record.seen.highest());
                if records.insert(id, record).is_some() {
                    return Err(BadTable::TwiceTheId(place));
                }
            }
            if !records.is_empty() {
                table.kinds.insert(kind, records);
            }
        }
        table.tidy();
        Ok(table)
    }
}

struct Actors(Vec<Actor>);

impl Actors {
    fn stamp(&self, (actor, counter): ShortStamp) -> Option<Stamp> {
        let actor = *self.0.get(actor)?;
        (1..=MAX_COUNTER)
            .contains(&counter)
            .then_some(Stamp { counter, actor })
    }
}

fn read_record(written: WrittenRecord, actors: &Actors, place: &str) -> Result<Record, BadTable> {
    let bad_stamps = || BadTable::Stamps(place.to_owned());
    let bad_stamp = || BadTable::Stamp(place.to_owned());
    let mut stamps = written.stamps.unwrap_or_default();
    let usual = match stamps.remove("*") {
        Some(value) => Some(
            short(&value)
                .and_then(|s| actors.stamp(s))
                .ok_or_else(bad_stamp)?,
        ),
        None => None,
    };
    let mut record = Record::default();
    for (name, value) in written.fields {
        if !is_field_name(&name) {
            return Err(bad_stamps());
        }
        let heads = match stamps.remove(&name) {
            None => vec![Head {
                stamp: usual.ok_or_else(bad_stamps)?,
                value,
            }],
            Some(own) => read_heads(&own, value, actors).ok_or_else(bad_stamp)?,
        };
        let register = Register::from_heads(heads).ok_or_else(bad_stamps)?;
        record.fields.insert(name, register);
    }
    if !stamps.is_empty() {
        return Err(bad_stamps());
    }
    for short in written.seen {
        record.seen.add(actors.stamp(short).ok_or_else(bad_stamp)?);
    }
    Ok(record)
}

/// `[actor, counter]`, or a list of such, from the second on with the value as third member.
fn read_heads(own: &Value, shown: Value, actors: &Actors) -> Option<Vec<Head>> {
    if let Some(single) = short(own) {
        return Some(vec![Head {
            stamp: actors.stamp(single)?,
            value: shown,
        }]);
    }
    let mut shown = Some(shown);
    own.as_array()?
        .iter()
        .map(|head| {
            let value = shown.take().or_else(|| head.get(2).cloned())?;
            let counter = head.get(1)?.as_u64()?;
            let stamp = actors.stamp((usize::try_from(head.get(0)?.as_u64()?).ok()?, counter))?;
            Some(Head { stamp, value })
        })
        .collect()
}

fn short(value: &Value) -> Option<ShortStamp> {
    match value.as_array()?.as_slice() {
        [actor, counter] => Some((usize::try_from(actor.as_u64()?).ok()?, counter.as_u64()?)),
        _ => None,
    }
}

/// Writes a table as the members `actors`, `known`, `latest` and `records` of a JSON object,
/// without the braces around them.
pub fn write_members(table: &Table, out: &mut String) {
    let places = actor_places(table);
    let mut listed: Vec<Actor> = places.keys().copied().collect();
    listed.sort_by_key(|actor| places.get(actor).copied());
    let shorten = |stamp: Stamp| {
        (
            places.get(&stamp.actor).copied().unwrap_or(0),
            stamp.counter,
        )
    };
    out.push_str("\"actors\":");
    push_json(out, &listed);
    out.push_str(",\n\"known\":");
    push_json(out, &table.known.iter().map(shorten).collect::<Vec<_>>());
    out.push_str(",\n\"latest\":");
    push_json(out, &table.latest().map(shorten).collect::<Vec<_>>());
    out.push_str(",\n\"records\":{");
    for (nth, (kind, records)) in table.kinds.iter().enumerate() {
        out.push_str(if nth == 0 { "\n" } else { ",\n" });
        push_json(out, kind);
        out.push_str(":[");
        for (nth, (id, record)) in records.iter().enumerate() {
            out.push_str(if nth == 0 { "\n" } else { ",\n" });
            write_record(out, *id, record, &shorten);
        }
        out.push_str("\n]");
    }
    out.push('}');
}

fn actor_places(table: &Table) -> BTreeMap<Actor, usize> {
    let heads = |record: &Record| -> Vec<Stamp> {
        let stamps = record
            .fields()
            .flat_map(|(_, r)| r.heads().iter().map(|head| head.stamp));
        stamps.chain(record.seen.iter()).collect()
    };
    let in_records = table
        .kinds
        .values()
        .flat_map(|records| records.values().flat_map(heads));
    let actors: std::collections::BTreeSet<Actor> = table
        .known
        .iter()
        .chain(table.latest())
        .chain(in_records)
        .map(|s| s.actor)
        .collect();
    actors
        .into_iter()
        .enumerate()
        .map(|(place, actor)| (actor, place))
        .collect()
}

fn write_record(out: &mut String, id: Id, record: &Record, shorten: &impl Fn(Stamp) -> ShortStamp) {
    out.push_str("{\"id\":");
    push_json(out, &id);
    for (name, register) in record.fields() {
        out.push(',');
        push_json(out, name);
        out.push(':');
        push_json(out, register.shown());
    }
    let usual = usual_stamp(record);
    let mut stamps: BTreeMap<&str, Value> = BTreeMap::new();
    if let Some(stamp) = usual {
        stamps.insert("*", serde_json::json!(shorten(stamp)));
    }
    for (name, register) in record.fields() {
        match register.heads() {
            [only] if Some(only.stamp) == usual => {}
            [only] => {
                stamps.insert(name, serde_json::json!(shorten(only.stamp)));
            }
            heads => {
                let written = heads.iter().enumerate().map(|(nth, head)| {
                    let (actor, counter) = shorten(head.stamp);
                    match nth {
                        0 => serde_json::json!([actor, counter]),
                        _ => serde_json::json!([actor, counter, head.value]),
                    }
                });
                stamps.insert(name, Value::Array(written.collect()));
            }
        }
    }
    out.push_str(",\"stamps\":");
    push_json(out, &stamps);
    if !record.seen.is_empty() {
        out.push_str(",\"seen\":");
        push_json(out, &record.seen.iter().map(shorten).collect::<Vec<_>>());
    }
    out.push('}');
}

/// The stamp that most fields of a record share.
fn usual_stamp(record: &Record) -> Option<Stamp> {
    let mut counts: BTreeMap<Stamp, usize> = BTreeMap::new();
    for (_, register) in record.fields() {
        if let [only] = register.heads() {
            *counts.entry(only.stamp).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(stamp, _)| stamp)
}

/// Appends a value as JSON. Values made of texts, numbers, lists and maps with text keys, which
/// is all there is here, always have a JSON form.
pub fn push_json<T: Serialize + ?Sized>(out: &mut String, value: &T) {
    match serde_json::to_string(value) {
        Ok(json) => out.push_str(&json),
        Err(_) => out.push_str("null"),
    }
}

/// Keys of records, for messages: "card 0190...".
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.id)
    }
}
