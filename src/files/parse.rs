//! From text to the members of a project file and the parts of a written table.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use super::error::{FileError, Place};
use super::records::Records;
use super::walk::{ValueSeed, Walk};
use crate::merge::Id;
use crate::merge::codec::WrittenTable;

/// The members of a project file.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) app: Option<String>,
    pub(super) exported: Option<String>,
    pub(super) project: Option<HeadProject>,
    /// Which package it is, if it is one.
    pub(super) part: Option<Id>,
    /// What a template says of itself; a project file has none.
    pub(super) template: Option<HeadTemplate>,
    pub(super) checksum: Option<String>,
    pub(super) written: WrittenTable,
    /// Names of members that nobody here knows; they are not kept.
    pub(super) unknown: Vec<String>,
}

/// Which project the file belongs to.
#[derive(Deserialize)]
pub(super) struct HeadProject {
    pub(super) id: Id,
    #[serde(default)]
    pub(super) name: String,
}

/// What a template is called, and what is in it.
#[derive(Deserialize, Default)]
pub(super) struct HeadTemplate {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) about: String,
}

/// Reads a project file of the current version, or a template.
pub(super) fn frame(text: &str) -> Result<Frame, FileError> {
    with_walk(text, |walk, deserializer| {
        deserializer.deserialize_map(FrameVisitor(walk))
    })
}

/// Reads any JSON; names that stand twice are refused.
pub(super) fn value(text: &str) -> Result<Value, FileError> {
    with_walk(text, |walk, deserializer| {
        ValueSeed(walk).deserialize(deserializer)
    })
}

/// The same for files of other tools, whose texts may be of any length.
pub(super) fn foreign_value(text: &str) -> Result<Value, FileError> {
    with_walk(text, |walk, deserializer| {
        walk.any_length = true;
        ValueSeed(walk).deserialize(deserializer)
    })
}

/// An error of the JSON reader with its line and column.
pub(super) fn json_error(text: &str, error: &serde_json::Error, place: Place) -> FileError {
    let (line, column) = (error.line(), error.column());
    let mut reason = error.to_string();
    if let Some(end) = reason.rfind(" at line ") {
        reason.truncate(end);
    }
    match error.classify() {
        Category::Eof => FileError::Truncated { line },
        // A number cut in two.
        Category::Syntax if reason == "invalid number" && is_end(text, line, column) => {
            FileError::Truncated { line }
        }
        Category::Data => FileError::Shape {
            place: Box::new(place),
            line,
            column,
            reason,
        },
        Category::Syntax | Category::Io => FileError::NotJson {
            line,
            column,
            reason,
        },
    }
}

fn is_end(text: &str, line: usize, column: usize) -> bool {
    let mut lines = text.split('\n').skip(line.saturating_sub(1));
    lines
        .next()
        .is_some_and(|last| last.len() == column && last.ends_with(['-', '.', 'e', 'E', '+']))
        && lines.next().is_none()
}

type TextReader<'de> = serde_json::Deserializer<serde_json::de::StrRead<'de>>;

fn with_walk<'de, T>(
    text: &'de str,
    read: impl FnOnce(&mut Walk, &mut TextReader<'de>) -> Result<T, serde_json::Error>,
) -> Result<T, FileError> {
    let mut walk = Walk::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let result = read(&mut walk, &mut deserializer).and_then(|read| {
        deserializer.end()?;
        Ok(read)
    });
    result.map_err(|error| {
        let found = walk.found.take();
        found.unwrap_or_else(|| json_error(text, &error, walk.place))
    })
}

struct FrameVisitor<'w>(&'w mut Walk);

impl<'de> Visitor<'de> for FrameVisitor<'_> {
    type Value = Frame;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a project file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Frame, A::Error> {
        let mut frame = Frame::default();
        let mut names = BTreeSet::new();
        while let Some(name) = map.next_key::<String>()? {
            self.0.place = Place::member(&name);
            if !names.insert(name.clone()) {
                return Err(self.0.twice(name));
            }
            match name.as_str() {
                "app" => frame.app = map.next_value()?,
                "exported" => frame.exported = map.next_value()?,
                "project" => frame.project = map.next_value()?,
                "part" => frame.part = map.next_value()?,
                "template" => frame.template = map.next_value()?,
                "checksum" => frame.checksum = map.next_value()?,
                "actors" => frame.written.actors = map.next_value()?,
                "known" => frame.written.known = map.next_value()?,
                "latest" => frame.written.latest = map.next_value()?,
                "records" => frame.written.records = map.next_value_seed(Records(self.0))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    if !matches!(name.as_str(), "format" | "version" | "$schema") {
                        frame.unknown.push(name);
                    }
                }
            }
        }
        if !names.contains("records") {
            self.0.place = Place::default();
            return Err(de::Error::missing_field("records"));
        }
        Ok(frame)
    }
}
