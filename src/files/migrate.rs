//! Format versions: the version is read before anything else, a newer one is refused, and an
//! older one is led up step by step, each step a function `vN_to_vN+1` from JSON to JSON.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::error::{FileError, Place};
use super::{FORMAT, VERSION, parse};

/// The step at place N leads from version N+1 to version N+2. A step once released is never
/// changed again; `tests/fixtures/vN/` holds files of every version for ever.
const STEPS: [fn(Value) -> Value; (VERSION - 1) as usize] = [];

/// The head of a file of any version.
struct Head {
    format: Option<Value>,
    version: Option<Value>,
}

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(HeadVisitor)
    }
}

struct HeadVisitor;

impl<'de> Visitor<'de> for HeadVisitor {
    type Value = Head;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a project file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
        let (mut format, mut version) = (None, None);
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            match name.as_ref() {
                "format" => format = Some(map.next_value()?),
                "version" => version = Some(map.next_value()?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Head { format, version })
    }
}

/// The text of the file as the current version would have it.
pub(super) fn to_current(text: &str) -> Result<Cow<'_, str>, FileError> {
    let version = version(text, FORMAT, VERSION)?;
    if version == VERSION {
        return Ok(Cow::Borrowed(text));
    }
    let steps = STEPS.iter().skip((version - 1) as usize);
    let document = steps.fold(parse::value(text)?, |document, step| step(document));
    Ok(Cow::Owned(document.to_string()))
}

/// The version that the file says it has: from 1 to the newest of its format.
pub(super) fn version(text: &str, format: &str, newest: u64) -> Result<u64, FileError> {
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => FileError::WrongFormat { found: None },
        _ => parse::json_error(text, &error, Place::default()),
    })?;
    match head.format {
        Some(Value::String(found)) if found == format => {}
        Some(Value::String(found)) => {
            return Err(FileError::WrongFormat { found: Some(found) });
        }
        _ => return Err(FileError::WrongFormat { found: None }),
    }
    let version = head.version.unwrap_or_default();
    match version.as_u64() {
        Some(known) if (1..=newest).contains(&known) => Ok(known),
        Some(version) if version > newest => Err(FileError::Newer { version }),
        _ => Err(FileError::Shape {
            place: Box::new(Place::member("version")),
            line: 1,
            column: 1,
            reason: format!("{version} is not a version"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_before_anything_else() {
        let file = |version: &str| {
            format!("{{\"records\":[[7]],\"version\":{version},\"format\":\"{FORMAT}\"}}")
        };
        let version = |text: &str| version(text, FORMAT, 1);
        assert_eq!(version(&file("1")), Ok(1));
        assert_eq!(version(&file("2")), Err(FileError::Newer { version: 2 }));
        for bad in ["0", "-1", "1.5", "\"1\"", "null", "[1]"] {
            let error = version(&file(bad)).unwrap_err();
            assert!(matches!(error, FileError::Shape { .. }), "{bad}: {error}");
        }
    }
}
