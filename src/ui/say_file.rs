//! Files in words: why one cannot be read, what was noticed about one, and what kinds, fields
//! and places in it are called.

use crate::i18n::{self, words::files, words::parts};
use crate::platform::open::OpenError;
use crate::workspace::{FileError, Place, Remark};

/// Why a file cannot be read: the place, the reason, and that nothing was changed.
pub fn file_error(error: &FileError) -> String {
    format!("{} {}", reason(error), files::nothing_changed())
}

fn reason(error: &FileError) -> String {
    match error {
        FileError::TooLarge { size, limit } => {
            files::err_too_large(&i18n::size(*limit as u64), &i18n::size(*size as u64))
        }
        FileError::TooManyRecords { limit } => files::err_too_many_records(&i18n::number(*limit)),
        FileError::TooManyValues { limit } => files::err_too_many_values(&i18n::number(*limit)),
        FileError::TooLongText { place: at, limit } => {
            files::err_too_long_text(&i18n::number(*limit), &place(at))
        }
        FileError::Empty => files::err_empty().to_owned(),
        FileError::NotText { .. } => files::err_not_text().to_owned(),
        FileError::Utf16 => files::err_utf16().to_owned(),
        FileError::NotJson {
            line,
            column,
            reason,
        } => files::err_not_json(&column.to_string(), &line.to_string(), reason),
        FileError::Truncated { line } => files::err_truncated(&line.to_string()),
        FileError::TooDeep { line, column } => {
            files::err_too_deep(&column.to_string(), &line.to_string())
        }
        FileError::WrongFormat { found: None } => files::err_wrong_format().to_owned(),
        FileError::WrongFormat { found: Some(found) } => files::err_other_format(found),
        FileError::Newer { version } => files::err_newer(&version.to_string()),
        FileError::Shape {
            place: at,
            line,
            column,
            reason,
        } => files::err_shape(&column.to_string(), &line.to_string(), &place(at), reason),
        FileError::BadId {
            place: at,
            found: None,
        } => files::err_no_id(&place(at)),
        FileError::BadId {
            place: at,
            found: Some(found),
        } => files::err_bad_id(found, &place(at)),
        FileError::DuplicateId { key } => {
            files::err_duplicate_id(&key.id.to_string(), kind_name(&key.kind).as_str())
        }
        FileError::DuplicateKey { place: at, name } => files::err_duplicate_name(name, &place(at)),
        FileError::BadFieldName { place: at, name } => files::err_bad_name(name, &place(at)),
        FileError::NoProject { found: 0 } => files::err_no_project().to_owned(),
        FileError::NoProject { found } => files::err_many_projects(&i18n::number(*found)),
    }
}

/// Why the browser does not hand over a file.
pub fn open_error(error: &OpenError) -> String {
    match error {
        OpenError::TooBig { name, size, limit } => {
            parts::file_too_big(&i18n::size(*limit), name, &i18n::size(*size))
        }
        OpenError::Unreadable { name, .. } => parts::file_unreadable(name),
    }
}

/// What a reader of the file should know although it could be read.
pub fn remark(remark: &Remark) -> String {
    match remark {
        Remark::ChecksumMissing => files::remark_no_checksum().to_owned(),
        Remark::ChecksumWrong => files::remark_checksum().to_owned(),
        Remark::StampsUnfit { place } => files::remark_stamps(place),
        Remark::OtherValues { key, field, values } => {
            files::remark_other_values(&field_name(field), &kind_name(&key.kind), values.len())
        }
        Remark::MissingRecord { key, field, .. } => {
            files::remark_missing(&field_name(field), &kind_name(&key.kind))
        }
        Remark::Misfit { key, field } => {
            files::remark_misfit(&field_name(field), &kind_name(&key.kind))
        }
        Remark::UnknownKind { kind, count } => files::remark_kind(kind, *count),
        Remark::UnknownMember { name } => files::remark_member(name),
    }
}

/// Where in a file.
fn place(place: &Place) -> String {
    let mut text = match place.part.as_str() {
        "" => files::place_file().to_owned(),
        part => kind_name(part),
    };
    if let Some(nth) = place.nth {
        text = files::place_nth(&i18n::number(nth), &text);
    }
    match &place.field {
        Some(field) => files::place_field(&field_name(field), &text),
        None => text,
    }
}

/// What a kind of record is called; unknown ones keep their own name.
pub fn kind_name(kind: &str) -> String {
    match kind {
        "card" => files::kind_card().to_owned(),
        "department" => files::kind_department().to_owned(),
        "person" => files::kind_person().to_owned(),
        "project" => files::kind_project().to_owned(),
        "session" => files::kind_session().to_owned(),
        other => files::kind_other(other),
    }
}

/// What a field is called; unknown ones keep their own name.
pub fn field_name(field: &str) -> String {
    let known = match field {
        "title" => files::field_title(),
        "note" => files::field_note(),
        "place" => files::field_place(),
        "author" => files::field_author(),
        "state" => files::field_state(),
        "was" => files::field_was(),
        "sellable" => files::field_sellable(),
        "spotlight" => files::field_spotlight(),
        "dos" => files::field_dos(),
        "donts" => files::field_donts(),
        "name" => files::field_name(),
        "color" => files::field_color(),
        "at" => files::field_at(),
        "department" => files::field_department(),
        "role" => files::field_role(),
        "target_group" => files::field_target_group(),
        "service" => files::field_service(),
        "trashed" => files::field_trashed(),
        other => {
            return match other.split_once('/') {
                Some(("tags", tag)) => files::field_tag(tag),
                _ => files::field_other(other),
            };
        }
    };
    known.to_owned()
}
