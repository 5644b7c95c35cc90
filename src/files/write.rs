//! Writing the project file. One record per line in a stable order; the same table always gives
//! the same text, so that mail, diff and version control stay usable.

use super::{EXTENSION, FORMAT, VERSION};
use crate::domain::{Domain, Project};
use crate::merge::codec::{push_json, write_members};
use crate::merge::{Id, Table};

/// Longest name of a project in a file name, in bytes: common file systems allow 255 in all.
const LONGEST_NAME: usize = 150;

/// A project, or a part of one, as the text of a project file. `exported` is shown only and never
/// trusted.
pub fn write(table: &Table, project: Id, exported: &str) -> String {
    with_checksum(content(table, &Head::new(project, exported)))
}

/// A package: the file says which one it is, so that it opens as such and never as the project.
pub fn write_package(table: &Table, project: Id, package: Id, exported: &str) -> String {
    let head = Head {
        part: Some(package),
        ..Head::new(project, exported)
    };
    with_checksum(content(table, &head))
}

/// What a file says of itself.
pub(super) struct Head<'a> {
    pub(super) project: Id,
    pub(super) part: Option<Id>,
    pub(super) app: &'a str,
    pub(super) exported: Option<&'a str>,
}

impl<'a> Head<'a> {
    fn new(project: Id, exported: &'a str) -> Self {
        Self {
            project,
            part: None,
            app: env!("CARGO_PKG_VERSION"),
            exported: Some(exported),
        }
    }
}

/// The file's text up to the checksum.
pub(super) fn content(table: &Table, head: &Head<'_>) -> String {
    let Head {
        project,
        part,
        app,
        exported,
    } = *head;
    let name = table
        .record(Project::KIND, project)
        .map(|record| Project::read(record).0.name)
        .unwrap_or_default();
    let mut out = format!("{{\n\"format\":\"{FORMAT}\",\n\"version\":{VERSION},\n\"app\":");
    push_json(&mut out, app);
    if let Some(exported) = exported {
        out.push_str(",\n\"exported\":");
        push_json(&mut out, exported);
    }
    out.push_str(",\n\"project\":{\"id\":");
    push_json(&mut out, &project);
    out.push_str(",\"name\":");
    push_json(&mut out, &name);
    out.push_str("},\n");
    if let Some(part) = part {
        out.push_str("\"part\":");
        push_json(&mut out, &part);
        out.push_str(",\n");
    }
    write_members(table, &mut out);
    out
}

fn with_checksum(mut content: String) -> String {
    let checksum = checksum(&content);
    content.push_str(",\n\"checksum\":\"");
    content.push_str(&checksum);
    content.push_str("\"}\n");
    content
}

/// The checksum of a file's content: CRC-32 (as in zip and PNG) of all bytes from the first `{`
/// up to, and without, the comma before `"checksum"`. Carriage returns do not count, so that a
/// file survives the change of line ends that mail and version control make.
pub(super) fn checksum(content: &str) -> String {
    let mut hasher = crc32fast::Hasher::new();
    for piece in content.as_bytes().split(|byte| *byte == b'\r') {
        hasher.update(piece);
    }
    format!("crc32:{:08x}", hasher.finalize())
}

/// The part of a file's text that its checksum covers.
pub(super) fn covered(text: &str) -> Option<&str> {
    let (content, _) = text.rsplit_once("\"checksum\"")?;
    content.trim_ascii_end().strip_suffix(',')
}

/// A name for the file of a project that every file system takes: "Hausrat 2027
/// 2026-11-22.touchpoint.json". `date` is the day of the export.
pub fn file_name(name: &str, date: &str) -> String {
    file_name_ending(name, date, EXTENSION)
}

/// The same for another kind of file.
pub fn file_name_ending(name: &str, date: &str, extension: &str) -> String {
    let mut name = safe(name, LONGEST_NAME);
    if name.is_empty() {
        name.push_str(FORMAT);
    }
    let date = safe(date, 32);
    if !date.is_empty() {
        name.push(' ');
        name.push_str(&date);
    }
    name.push_str(extension);
    name
}

/// Letters of all languages stay; what a file system or a reader could take for something else
/// becomes a hyphen or goes.
pub(super) fn safe(text: &str, longest: usize) -> String {
    let kept: String = text
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '|' => '-',
            '<' | '>' | '"' | '?' | '*' => ' ',
            _ if letter.is_control() || is_invisible(letter) => ' ',
            _ => letter,
        })
        .collect();
    let mut name = String::new();
    for word in kept.split_whitespace() {
        let gap = usize::from(!name.is_empty());
        let room = longest.saturating_sub(name.len() + gap);
        let end = (0..=room.min(word.len())).rfind(|end| word.is_char_boundary(*end));
        let fitting = word.get(..end.unwrap_or(0)).unwrap_or_default();
        if fitting.is_empty() {
            break;
        }
        if gap == 1 {
            name.push(' ');
        }
        name.push_str(fitting);
    }
    name.trim_matches(['.', ' ', '-']).to_owned()
}

/// Marks without a shape, among them those that turn the reading direction and so can hide the
/// ending of a name.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_keep_letters_and_lose_what_file_systems_refuse() {
        for (name, want) in [
            ("Hausrat 2027", "Hausrat 2027 2026-11-22.touchpoint.json"),
            (
                "Größe: über/unter?",
                "Größe- über-unter 2026-11-22.touchpoint.json",
            ),
            ("..\\..\\etc", "etc 2026-11-22.touchpoint.json"),
            ("a\u{202E}gpj\nb", "a gpj b 2026-11-22.touchpoint.json"),
            ("?", "touchpoint-werkstatt 2026-11-22.touchpoint.json"),
            ("CON", "CON 2026-11-22.touchpoint.json"),
            ("日本", "日本 2026-11-22.touchpoint.json"),
        ] {
            assert_eq!(file_name(name, "2026-11-22"), want);
        }
        assert_eq!(file_name("x", ""), "x.touchpoint.json");
        assert!(file_name(&"ä".repeat(1000), "2026-11-22").len() < 255);
        assert!(file_name(&"a b ".repeat(1000), "2026-11-22").len() < 255);
    }

    #[test]
    fn the_checksum_is_the_common_crc32() {
        assert_eq!(checksum("123456789"), "crc32:cbf43926");
        assert_eq!(checksum("1234\r56789"), "crc32:cbf43926");
    }
}
