//! Reading the project file: the one door for everything that comes from a disk, a mail or
//! another program. Nothing it meets makes it panic, and what it repairs it names.

use serde_json::Value;

use super::error::FileError;
use super::parse::{self, Frame};
use super::plain::{PlainRecord, as_table};
use super::remark::{self, Remark};
use super::write::{Head, checksum, content, covered};
use super::{MAX_BELIEVED_COUNTER, MAX_VALUES_OF_A_FIELD, migrate, text};
use crate::domain::{Domain, Project};
use crate::merge::codec::{BadTable, WrittenRecord, WrittenTable};
use crate::merge::{Actor, Fate, Id, Key, TRASHED, Table};

/// A file that could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectFile {
    /// The project's id: a file with the id of an open project can be merged into it.
    pub project: Id,
    /// What the team calls the project.
    pub name: String,
    /// Which package it is, if it is one.
    pub part: Option<Id>,
    /// When the file says it was written, ISO 8601. Shown only, never trusted.
    pub exported: Option<String>,
    /// The records.
    pub content: Content,
    /// What the reader should know.
    pub remarks: Vec<Remark>,
}

impl ProjectFile {
    /// Does it hold only a part of its project (one department's package)? A part can be merged,
    /// but not opened as a project.
    pub fn is_part(&self) -> bool {
        let is_piece = match &self.content {
            Content::Stamped(table) => table.known().is_empty(),
            Content::Plain(records) => !records.iter().any(|r| r.key.kind == Project::KIND),
        };
        self.part.is_some() || is_piece
    }

    /// The package that it is, with its table, if it can be worked on as one.
    pub fn package(&self) -> Option<(Id, &Table)> {
        match (&self.content, self.part) {
            (Content::Stamped(table), Some(part)) => {
                let home = super::home_of_package(table, part);
                (home == Some(self.project)).then_some((part, table))
            }
            _ => None,
        }
    }
}

/// The records of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// With stamps: it can be merged.
    Stamped(Table),
    /// Without: see [`as_table`] and [`super::differences`].
    Plain(Vec<PlainRecord>),
}

/// Reads a project file.
///
/// # Errors
/// [`FileError`] names the place and the reason.
pub fn read(bytes: &[u8]) -> Result<ProjectFile, FileError> {
    let text = text::decode(bytes)?;
    let current = migrate::to_current(text)?;
    let mut frame = parse::frame(&current)?;
    let project = project(&frame)?;
    let stray = frame.template.take().map(|_| "template".to_owned());
    let mut remarks: Vec<Remark> = std::mem::take(&mut frame.unknown)
        .into_iter()
        .chain(stray)
        .map(|name| Remark::UnknownMember { name })
        .collect();
    let exported = frame.exported.clone();
    let part = frame.part;
    let name = frame.project.as_ref().map(|p| p.name.clone());
    let content = match stamped(text, frame, project) {
        Ok(table) => {
            // A record of which no field is known is none: nobody could write this file again.
            if !table.known().is_empty() && table.record(Project::KIND, project).is_none() {
                return Err(FileError::NoProject { found: 0 });
            }
            remarks.extend(remark::on_table(&table, part.is_some()));
            Content::Stamped(table)
        }
        Err(reason) => {
            // The records were used up in making the table, and this path is rare.
            let written = parse::frame(&current)?.written;
            remarks.extend(reason);
            let plain = plain(written, &mut remarks);
            let table = as_table(&plain, Actor::new(1));
            remarks.extend(remark::on_table(&table, part.is_some()));
            Content::Plain(plain)
        }
    };
    Ok(ProjectFile {
        project,
        name: project_name(&content, project).or(name).unwrap_or_default(),
        part,
        exported,
        content,
        remarks,
    })
}

/// The project that the file belongs to.
fn project(frame: &Frame) -> Result<Id, FileError> {
    let head = frame.project.as_ref().map(|project| project.id);
    let records = frame.written.records.get(Project::KIND);
    let is_part = frame.written.known.is_empty() && frame.written.is_stamped();
    match (records.map_or(&[][..], Vec::as_slice), head) {
        ([only], None) => Ok(only.id),
        ([only], Some(head)) if only.id == head => Ok(head),
        ([], Some(head)) if is_part => Ok(head),
        ([_], Some(_)) => Err(FileError::NoProject { found: 0 }),
        (records, _) => Err(FileError::NoProject {
            found: records.len(),
        }),
    }
}

/// The table with its stamps, or the reason why the stamps do not count; no reason is needed
/// when there are none.
fn stamped(text: &str, frame: Frame, project: Id) -> Result<Table, Option<Remark>> {
    let is_stamped = frame.written.is_stamped();
    let Some(wanted) = frame.checksum else {
        return Err(is_stamped.then_some(Remark::ChecksumMissing));
    };
    let right = covered(text).is_some_and(|content| checksum(content) == wanted);
    if !is_stamped {
        return Err((!right).then_some(Remark::ChecksumWrong));
    }
    let unfit = |place: String| {
        Err(Some(if right {
            Remark::StampsUnfit { place }
        } else {
            Remark::ChecksumWrong
        }))
    };
    if let Some(place) = crowded(&frame.written) {
        return unfit(place);
    }
    let table = match frame.written.into_table() {
        Ok(table) => table,
        Err(BadTable::TwiceTheId(place) | BadTable::Stamps(place) | BadTable::Stamp(place)) => {
            return unfit(place);
        }
    };
    if let Some(place) = unbelievable(&table) {
        return unfit(place);
    }
    // Another program may have laid out the same content anew.
    let app = frame.app.unwrap_or_default();
    let head = Head {
        project,
        part: frame.part,
        app: &app,
        exported: frame.exported.as_deref(),
    };
    let again = || checksum(&content(&table, &head));
    if right || again() == wanted {
        Ok(table)
    } else {
        Err(Some(Remark::ChecksumWrong))
    }
}

/// The first record with a field that has more values than people can have written at once.
fn crowded(written: &WrittenTable) -> Option<String> {
    let is_crowded = |stamps: &Value| {
        let heads = stamps.as_array().map_or(0, Vec::len);
        heads > MAX_VALUES_OF_A_FIELD
    };
    let records = written.records.iter();
    let mut records = records.flat_map(|(kind, records)| records.iter().map(move |it| (kind, it)));
    let found = records.find(|(_, it)| it.stamps.iter().flat_map(|it| it.values()).any(is_crowded));
    found.map(|(kind, record)| format!("{kind} {}", record.id))
}

/// The first place with a counter that nobody can have reached.
fn unbelievable(table: &Table) -> Option<String> {
    if table.known().highest() > MAX_BELIEVED_COUNTER {
        return Some("known".to_owned());
    }
    let stamps = |key: &Key| {
        let record = table.record(&key.kind, key.id)?;
        let highest = record.seen().highest();
        Some(record.last_stamp()?.counter.max(highest))
    };
    let mut keys = table.keys();
    keys.find(|key| stamps(key) > Some(MAX_BELIEVED_COUNTER))
        .map(|key| key.to_string())
}

fn plain(written: WrittenTable, remarks: &mut Vec<Remark>) -> Vec<PlainRecord> {
    let mut plain = Vec::new();
    for (kind, records) in written.records {
        for mut record in records {
            let key = Key::new(&kind, record.id);
            let trashed = is_trashed(&kind, &record, &written.actors);
            record.fields.remove(TRASHED);
            if record.fields.is_empty() && record.stamps.is_some() {
                // Nothing remains of it but the memory that it was there.
                continue;
            }
            remarks.extend(other_values(&key, &record));
            let fields = record.fields;
            plain.push(PlainRecord {
                key,
                fields,
                trashed,
            });
        }
    }
    plain
}

/// By hand one writes `true`. Otherwise the stamps tell; when they do not hold together any more,
/// the record is better shown than hidden.
fn is_trashed(kind: &str, record: &WrittenRecord, actors: &[Actor]) -> bool {
    match record.fields.get(TRASHED) {
        None => false,
        Some(Value::Bool(trashed)) => *trashed,
        Some(_) => {
            let alone = WrittenTable {
                actors: actors.to_vec(),
                records: [(kind.to_owned(), vec![record.clone()])].into(),
                ..WrittenTable::default()
            };
            let table = alone.into_table().ok();
            let record = table.as_ref().and_then(|t| t.record(kind, record.id));
            record.is_some_and(|record| record.fate() == Fate::Trashed)
        }
    }
}

fn other_values(key: &Key, record: &WrittenRecord) -> Vec<Remark> {
    let stamps = record.stamps.iter().flatten();
    stamps
        .filter(|(field, _)| *field != TRASHED)
        .filter_map(|(field, heads)| {
            let values: Vec<Value> = heads
                .as_array()?
                .iter()
                .filter_map(|head| head.get(2).cloned())
                .collect();
            (!values.is_empty()).then(|| Remark::OtherValues {
                key: key.clone(),
                field: field.clone(),
                values,
            })
        })
        .collect()
}

fn project_name(content: &Content, project: Id) -> Option<String> {
    let name = match content {
        Content::Stamped(table) => table.record(Project::KIND, project)?.shown("name"),
        Content::Plain(records) => records
            .iter()
            .find(|record| record.key.kind == Project::KIND)?
            .fields
            .get("name"),
    };
    name.and_then(Value::as_str).map(str::to_owned)
}
