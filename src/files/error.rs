//! Why a file cannot be read. The variants carry the place and the reason as data; the English
//! texts are for logs, the screen has its own.

use std::fmt;

use crate::merge::{Id, Key};

/// Where in a project file: as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The kind of record, or the name of a member of the file itself.
    pub part: String,
    /// The record's place in the list of its kind, counted from 1.
    pub nth: Option<usize>,
    /// The record's id.
    pub id: Option<Id>,
    /// The field of the record.
    pub field: Option<String>,
}

impl Place {
    /// A member of the file itself.
    pub(super) fn member(name: &str) -> Self {
        Self {
            part: name.to_owned(),
            ..Self::default()
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.part.is_empty() {
            "file"
        } else {
            &self.part
        })?;
        if let Some(nth) = self.nth {
            write!(f, " no. {nth}")?;
        }
        if let Some(id) = self.id {
            write!(f, " ({id})")?;
        }
        if let Some(field) = &self.field {
            write!(f, ", field `{field}`")?;
        }
        Ok(())
    }
}

/// Why a file cannot be read. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// More bytes than [`super::MAX_BYTES`].
    #[error("{size} bytes are more than the {limit} that a project file may have")]
    TooLarge {
        /// Bytes it has.
        size: usize,
        /// Bytes it may have.
        limit: usize,
    },
    /// More records than [`super::MAX_RECORDS`].
    #[error("more than {limit} records")]
    TooManyRecords {
        /// Records it may have.
        limit: usize,
    },
    /// More values than [`super::MAX_VALUES`].
    #[error("more than {limit} values")]
    TooManyValues {
        /// Values it may have.
        limit: usize,
    },
    /// A text with more characters than [`super::MAX_TEXT`].
    #[error("{place}: the text is longer than {limit} characters")]
    TooLongText {
        /// Where it stands.
        place: Box<Place>,
        /// Characters it may have.
        limit: usize,
    },
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// Bytes that are no text in UTF-8: a picture, a packed file ...
    #[error("not a text: byte {at} is not UTF-8")]
    NotText {
        /// The first byte that does not fit, counted from 0.
        at: usize,
    },
    /// Text, but saved as UTF-16 or UTF-32.
    #[error("the text is saved as UTF-16; UTF-8 is wanted")]
    Utf16,
    /// Text, but no JSON.
    #[error("not JSON: line {line}, column {column}: {reason}")]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
        /// What the JSON reader says, in English.
        reason: String,
    },
    /// It ends in the middle: a broken download or mail.
    #[error("the file is incomplete: it ends on line {line}")]
    Truncated {
        /// The last line there is.
        line: usize,
    },
    /// Lists in lists in lists, deeper than [`super::MAX_DEPTH`].
    #[error("line {line}, column {column}: nested too deep")]
    TooDeep {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
    },
    /// JSON, but no project file.
    #[error("not a project file")]
    WrongFormat {
        /// What the member `format` says, when it is a text.
        found: Option<String>,
    },
    /// Written by a newer version of this program.
    #[error("a newer version of the program wrote this file (format version {version})")]
    Newer {
        /// The file's version.
        version: u64,
    },
    /// A value of the wrong type, or a missing one.
    #[error("{place} (line {line}, column {column}): {reason}")]
    Shape {
        /// Where it stands.
        place: Box<Place>,
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
        /// What the JSON reader says, in English.
        reason: String,
    },
    /// A record without an id, or with one that is no UUID.
    #[error("{place}: the id is missing or is no UUID")]
    BadId {
        /// Which record.
        place: Box<Place>,
        /// What stands there; nothing when it is missing.
        found: Option<String>,
    },
    /// Two records of one kind share an id.
    #[error("{key}: this id stands twice")]
    DuplicateId {
        /// Which record.
        key: Key,
    },
    /// One name stands twice in an object; which of the two counts, nobody can know.
    #[error("{place}: `{name}` stands twice")]
    DuplicateKey {
        /// Where.
        place: Box<Place>,
        /// The name.
        name: String,
    },
    /// A field or kind with a name that none may have.
    #[error("{place}: `{name}` is not a name for a field or kind")]
    BadFieldName {
        /// Where.
        place: Box<Place>,
        /// The name.
        name: String,
    },
    /// The project's own record is missing, stands more than once, or is not the one that the
    /// head of the file names.
    #[error("the file has {found} records for its project; exactly one is wanted")]
    NoProject {
        /// How many records of the project there are, 0 also when the head names another.
        found: usize,
    },
}
