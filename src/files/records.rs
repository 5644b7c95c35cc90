//! The records of a file, read with all doubts named.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::error::{FileError, Place};
use super::walk::{ValueSeed, Walk};
use crate::merge::codec::{WrittenRecord, WrittenRecords};
use crate::merge::{Id, Key};

/// All records, by kind.
pub(super) struct Records<'w>(pub(super) &'w mut Walk);

impl<'de> DeserializeSeed<'de> for Records<'_> {
    type Value = WrittenRecords;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<WrittenRecords, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = WrittenRecords;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a list of records for each kind")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WrittenRecords, A::Error> {
        let mut kinds = WrittenRecords::new();
        while let Some(kind) = map.next_key::<String>()? {
            self.0.place = Place::member("records");
            self.0.check_kind(&kind)?;
            if kinds.contains_key(&kind) {
                return Err(self.0.twice(kind));
            }
            self.0.place = Place::member(&kind);
            let records = map.next_value_seed(RecordList(self.0))?;
            kinds.insert(kind, records);
        }
        Ok(kinds)
    }
}

/// The records of one kind.
struct RecordList<'w>(&'w mut Walk);

impl<'de> DeserializeSeed<'de> for RecordList<'_> {
    type Value = Vec<WrittenRecord>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for RecordList<'_> {
    type Value = Vec<WrittenRecord>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut records = Vec::new();
        let mut ids = BTreeSet::new();
        self.0.place.nth = Some(1);
        while let Some(record) = seq.next_element_seed(OneRecord(self.0))? {
            if !ids.insert(record.id) {
                let key = Key::new(&self.0.place.part, record.id);
                return Err(self.0.stop(FileError::DuplicateId { key }));
            }
            records.push(record);
            self.0.place = Place {
                nth: Some(records.len() + 1),
                ..Place::member(&self.0.place.part)
            };
        }
        Ok(records)
    }
}

/// One record.
struct OneRecord<'w>(&'w mut Walk);

impl<'de> DeserializeSeed<'de> for OneRecord<'_> {
    type Value = WrittenRecord;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<WrittenRecord, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OneRecord<'_> {
    type Value = WrittenRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WrittenRecord, A::Error> {
        self.0.count_record()?;
        let (mut id, mut stamps, mut seen) = (None, None, None);
        let mut fields = BTreeMap::new();
        while let Some(name) = map.next_key::<String>()? {
            self.0.place.field = Some(name.clone());
            let twice = match name.as_str() {
                "id" => id.replace(map.next_value_seed(OneId(self.0))?).is_some(),
                "stamps" => stamps
                    .replace(map.next_value_seed(ValueSeed(self.0))?)
                    .is_some(),
                "seen" => seen.replace(map.next_value()?).is_some(),
                _ => {
                    self.0.check_field(&name)?;
                    let value = map.next_value_seed(ValueSeed(self.0))?;
                    fields.insert(name.clone(), value).is_some()
                }
            };
            if twice {
                self.0.place.field = None;
                return Err(self.0.twice(name));
            }
        }
        self.0.place.field = None;
        let Some(id) = id else {
            let (place, found) = (self.0.place(), None);
            return Err(self.0.stop(FileError::BadId { place, found }));
        };
        let stamps = match stamps {
            None => None,
            Some(Value::Object(stamps)) => Some(stamps.into_iter().collect()),
            Some(_) => return Err(de::Error::custom("`stamps` must be an object")),
        };
        Ok(WrittenRecord {
            id,
            fields,
            stamps,
            seen: seen.unwrap_or_default(),
        })
    }
}

/// The id of a record.
struct OneId<'w>(&'w mut Walk);

impl<'de> DeserializeSeed<'de> for OneId<'_> {
    type Value = Id;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Id, D::Error> {
        let found = ValueSeed(self.0).deserialize(from)?;
        match found.as_str().and_then(|text| text.parse().ok()) {
            Some(id) => {
                self.0.place.id = Some(id);
                Ok(id)
            }
            None => {
                let (place, found) = (self.0.place(), Some(found.to_string()));
                Err(self.0.stop(FileError::BadId { place, found }))
            }
        }
    }
}
