//! Dates as a calendar file that every calendar program takes in (iCalendar, RFC 5545): whole days
//! without a time of day, so that no time zone can move them.

use crate::domain::Date;
use crate::merge::Id;

/// How a calendar file's name ends.
pub const CALENDAR_EXTENSION: &str = ".ics";

/// A line may have so many octets, its end not counted.
const LONGEST_LINE: usize = 75;

/// What stands in a calendar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// The record that it stands for. A calendar that takes in a newer file changes what it knows
    /// of it instead of showing it twice.
    pub id: Id,
    /// What it says.
    pub title: String,
    /// Anything else.
    pub note: String,
    /// What kind of thing it is.
    pub kind: String,
    /// The first day.
    pub from: Date,
    /// The last day; it may be the first one.
    pub until: Date,
    /// It will not take place.
    pub is_cancelled: bool,
}

/// The file: its name in calendar programs, when it was made (ms since 1970), what stands in it.
pub fn calendar(name: &str, made: u64, events: &[Event]) -> String {
    let made = instant(made);
    let mut file = String::new();
    let mut line = |name: &str, value: &str| fold_into(&mut file, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line(
        "PRODID",
        "-//Touchpoint-Werkstatt//Touchpoint-Werkstatt//DE",
    );
    line("CALSCALE", "GREGORIAN");
    line("X-WR-CALNAME", &escaped(name));
    for event in events {
        line("BEGIN", "VEVENT");
        line("UID", &event.id.to_string());
        line("DTSTAMP", &made);
        line("DTSTART;VALUE=DATE", &basic(event.from));
        // The end is the first day on which it is over. Behind the last day of the calendar there
        // is none, and without an end it takes one day.
        if let Some(end) = event.until.max(event.from).plus(1) {
            line("DTEND;VALUE=DATE", &basic(end));
        }
        line("SUMMARY", &escaped(&event.title));
        if !event.note.trim().is_empty() {
            line("DESCRIPTION", &escaped(event.note.trim()));
        }
        line("CATEGORIES", &escaped(&event.kind));
        if event.is_cancelled {
            line("STATUS", "CANCELLED");
        }
        // Weeks of work do not make a person busy.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    file
}

/// A day as "20261122".
fn basic(day: Date) -> String {
    let (year, month, day) = day.parts();
    format!("{year:04}{month:02}{day:02}")
}

/// An instant in UTC as "20261122T143000Z".
fn instant(ms: u64) -> String {
    let seconds = ms / 1000;
    let days = i64::try_from(seconds / 86_400).unwrap_or(i64::MAX);
    let day = Date::of_number(days).map_or_else(|| "19700101".to_owned(), basic);
    let of_day = seconds % 86_400;
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!("{day}T{hour:02}{minute:02}{second:02}Z")
}

/// A text in which nothing is taken for a sign of the format.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Adds a line; a long one goes on in the next one after a space, never within a letter.
fn fold_into(file: &mut String, line: &str) {
    let mut room = LONGEST_LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LONGEST_LINE - 1;
        }
        room -= letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn event(title: &str, from: &str, until: &str) -> Event {
        Event {
            id: Id(Uuid::from_u128(7)),
            title: title.into(),
            note: String::new(),
            kind: "Maßnahme".into(),
            from: from.parse().unwrap(),
            until: until.parse().unwrap(),
            is_cancelled: false,
        }
    }

    /// Reads a file as RFC 5545 says, written without a look at the writer: unfolds lines, takes
    /// names and values apart and the escapes out.
    fn read(file: &str) -> Vec<(String, String)> {
        assert!(file.ends_with("\r\n"));
        let unfolded = file.replace("\r\n ", "");
        assert!(!unfolded.replace("\r\n", "").contains(['\r', '\n']));
        let lines = unfolded.split_terminator("\r\n");
        lines
            .map(|line| {
                let (name, value) = line.split_once(':').unwrap();
                let mut text = String::new();
                let mut letters = value.chars();
                while let Some(letter) = letters.next() {
                    text.push(match letter {
                        '\\' => match letters.next() {
                            Some('n' | 'N') => '\n',
                            Some(sign @ ('\\' | ',' | ';')) => sign,
                            other => panic!("escaped {other:?}"),
                        },
                        ',' | ';' => panic!("a bare {letter} in {line}"),
                        _ => letter,
                    });
                }
                (name.to_owned(), text)
            })
            .collect()
    }

    fn value<'a>(lines: &'a [(String, String)], name: &str) -> Option<&'a str> {
        let found = lines.iter().find(|(known, _)| known == name)?;
        Some(&found.1)
    }

    #[test]
    fn a_stretch_of_days_ends_on_the_day_after() {
        let all = [
            event("Rückruf", "2026-02-27", "2026-02-28"),
            event("Ewig", "9999-12-31", "9999-12-31"),
        ];
        let file = calendar("Hausrat 2027", 1_795_358_096_000, &all);
        let (first, second) = file.split_once("END:VEVENT\r\n").unwrap();
        let lines = read(first);
        assert_eq!(value(&lines, "X-WR-CALNAME"), Some("Hausrat 2027"));
        assert_eq!(value(&lines, "DTSTART;VALUE=DATE"), Some("20260227"));
        assert_eq!(value(&lines, "DTEND;VALUE=DATE"), Some("20260301"));
        assert_eq!(value(&lines, "DTSTAMP"), Some("20261122T143456Z"));
        assert_eq!(value(&lines, "SUMMARY"), Some("Rückruf"));
        let id = Uuid::from_u128(7).to_string();
        assert_eq!(value(&lines, "UID"), Some(id.as_str()));
        assert_eq!(value(&lines, "STATUS"), None);
        assert!(!second.contains("DTEND"));
        assert!(second.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn an_empty_calendar_is_one() {
        let lines = read(&calendar("", 0, &[]));
        let first = ("BEGIN".to_owned(), "VCALENDAR".to_owned());
        assert_eq!(lines.first(), Some(&first));
        assert_eq!(value(&lines, "VERSION"), Some("2.0"));
    }

    #[test]
    fn instants_are_those_of_the_world() {
        assert_eq!(instant(0), "19700101T000000Z");
        assert_eq!(instant(u64::MAX).len(), 16);
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_no_line_is_too_long(title in "[\\PC\n\\\\;,:ß😀]{0,200}", note in ".{0,300}") {
            let event = Event { note: note.clone(), ..event(&title, "2026-01-01", "2025-01-01") };
            let file = calendar("x", 0, &[event]);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
            let lines = read(&file);
            prop_assert_eq!(value(&lines, "SUMMARY"), Some(title.as_str()));
            prop_assert_eq!(value(&lines, "DTEND;VALUE=DATE"), Some("20260102"));
        }
    }
}
