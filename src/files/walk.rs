//! A walk through the values of a file: it knows where it is, holds the limits, and refuses names
//! that stand twice, of which `serde_json` alone would let the last one win.

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::error::{FileError, Place};
use super::{MAX_RECORDS, MAX_TEXT, MAX_VALUES};
use crate::merge::codec::is_field_name;

/// Where the reading is, what it has counted, and what made it stop.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) place: Place,
    records: usize,
    values: usize,
    pub(super) found: Option<FileError>,
    /// Files of other tools hold pictures as texts.
    pub(super) any_length: bool,
}

impl Walk {
    /// The place for an error.
    pub(super) fn place(&self) -> Box<Place> {
        Box::new(self.place.clone())
    }

    /// Stops the reading with an error of ours; the JSON reader's own can only carry a text.
    pub(super) fn stop<E: de::Error>(&mut self, error: FileError) -> E {
        self.found.get_or_insert(error);
        E::custom("refused")
    }

    pub(super) fn twice<E: de::Error>(&mut self, name: String) -> E {
        let place = self.place();
        self.stop(FileError::DuplicateKey { place, name })
    }

    pub(super) fn check_text<E: de::Error>(&mut self, text: &str) -> Result<(), E> {
        if !self.any_length && text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT {
            let place = self.place();
            let limit = MAX_TEXT;
            return Err(self.stop(FileError::TooLongText { place, limit }));
        }
        Ok(())
    }

    pub(super) fn check_kind<E: de::Error>(&mut self, kind: &str) -> Result<(), E> {
        self.check_text(kind)?;
        self.demand_name(!kind.is_empty(), kind)
    }

    pub(super) fn check_field<E: de::Error>(&mut self, name: &str) -> Result<(), E> {
        self.check_text(name)?;
        self.demand_name(is_field_name(name), name)
    }

    fn demand_name<E: de::Error>(&mut self, is_name: bool, name: &str) -> Result<(), E> {
        if is_name {
            return Ok(());
        }
        let (place, name) = (self.place(), name.to_owned());
        Err(self.stop(FileError::BadFieldName { place, name }))
    }

    pub(super) fn count_value<E: de::Error>(&mut self) -> Result<(), E> {
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(self.stop(FileError::TooManyValues { limit: MAX_VALUES }));
        }
        Ok(())
    }

    pub(super) fn count_record<E: de::Error>(&mut self) -> Result<(), E> {
        self.records += 1;
        if self.records > MAX_RECORDS {
            return Err(self.stop(FileError::TooManyRecords { limit: MAX_RECORDS }));
        }
        Ok(())
    }
}

/// Any value.
pub(super) struct ValueSeed<'w>(pub(super) &'w mut Walk);

impl<'de> DeserializeSeed<'de> for ValueSeed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.0.count_value()?;
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueSeed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        self.0.check_text(text)?;
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(ValueSeed(self.0))? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut object = serde_json::Map::new();
        while let Some(name) = map.next_key::<String>()? {
            self.0.check_text(&name)?;
            if object.contains_key(&name) {
                return Err(self.0.twice(name));
            }
            let value = map.next_value_seed(ValueSeed(self.0))?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}
