//! A workbook, written sheet by sheet and row by row: real dates and numbers, texts that stay texts,
//! a heading that stays in sight and filters. Knows nothing of the app: headings and cells come as JSON.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use serde::Deserialize;

/// Characters that Excel takes in one cell, in its own counting.
const LONGEST_TEXT: usize = 32_767;
/// What stands at the end of a text that was too long.
const CUT: &str = " […]";
/// Characters of a sheet's name.
const LONGEST_NAME: usize = 31;
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// Why a table cannot be written.
#[derive(Debug)]
pub enum NoBook {
    /// What came is not what was agreed upon.
    Json(serde_json::Error),
    /// Excel's own limits.
    Excel(XlsxError),
    /// Rows before the first heading.
    NoSheet,
}

impl std::fmt::Display for NoBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Excel(error) => error.fmt(f),
            Self::NoSheet => f.write_str("rows without a heading"),
        }
    }
}

impl std::error::Error for NoBook {}

impl From<serde_json::Error> for NoBook {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl From<XlsxError> for NoBook {
    fn from(error: XlsxError) -> Self {
        Self::Excel(error)
    }
}

#[derive(Deserialize)]
struct Head {
    name: String,
    headings: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Cell {
    Empty(()),
    Flag(bool),
    Number(f64),
    Text(String),
    Date { d: (u16, u8, u8) },
}

/// A sheet that is being written.
struct Open {
    sheet: Worksheet,
    /// The next row.
    row: u32,
    /// The longest line of each column.
    widths: Vec<usize>,
}

/// A workbook that is being written.
pub struct Book {
    workbook: Workbook,
    open: Option<Open>,
    names: BTreeSet<String>,
    cut: u32,
    heading: Format,
    text: Format,
    plain: Format,
    date: Format,
}

impl Book {
    /// An empty one, with the name of the project as its title.
    pub fn new(title: &str) -> Self {
        let mut workbook = Workbook::new();
        workbook.set_properties(&DocProperties::new().set_title(title));
        let top = Format::new().set_align(FormatAlign::Top);
        Self {
            workbook,
            open: None,
            names: BTreeSet::new(),
            cut: 0,
            heading: top.clone().set_bold(),
            text: top.clone().set_text_wrap(),
            // Number 14 is the short date, as the reader's own computer writes it.
            date: top.clone().set_num_format_index(14),
            plain: top,
        }
    }

    /// Begins a sheet: `{"name": .., "headings": [..]}`.
    ///
    /// # Errors
    /// See [`NoBook`].
    pub fn begin(&mut self, head: &str) -> Result<(), NoBook> {
        let head: Head = serde_json::from_str(head)?;
        self.end()?;
        let mut sheet = Worksheet::new();
        sheet.set_name(self.free_name(&head.name))?;
        let mut widths = Vec::with_capacity(head.headings.len());
        for (column, heading) in (0..).zip(&head.headings) {
            sheet.write_string_with_format(0, column, shortened(heading).0, &self.heading)?;
            // The button of the filter stands beside the words.
            widths.push(heading.chars().count() + 3);
        }
        self.open = Some(Open {
            sheet,
            row: 1,
            widths,
        });
        Ok(())
    }

    /// Adds rows to the sheet: `[[null, true, 1.5, "text", {"d": [2026, 11, 23]}], ..]`. Gives how
    /// many there were.
    ///
    /// # Errors
    /// See [`NoBook`].
    pub fn rows(&mut self, rows: &str) -> Result<u32, NoBook> {
        let rows: Vec<Vec<Cell>> = serde_json::from_str(rows)?;
        let open = self.open.as_mut().ok_or(NoBook::NoSheet)?;
        let before = open.row;
        for row in rows {
            for (column, cell) in (0..).zip(row) {
                let width = match cell {
                    Cell::Empty(()) => 0,
                    Cell::Flag(yes) => {
                        let format = &self.plain;
                        open.sheet
                            .write_boolean_with_format(open.row, column, yes, format)?;
                        7
                    }
                    Cell::Number(number) => {
                        let format = &self.plain;
                        open.sheet
                            .write_number_with_format(open.row, column, number, format)?;
                        10
                    }
                    Cell::Date {
                        d: (year, month, day),
                    } => {
                        match ExcelDateTime::from_ymd(year, month, day) {
                            Ok(date) => {
                                let format = &self.date;
                                open.sheet
                                    .write_datetime_with_format(open.row, column, date, format)?;
                            }
                            // Excel's calendar begins in 1900.
                            Err(_) => {
                                let text = format!("{year:04}-{month:02}-{day:02}");
                                let format = &self.plain;
                                open.sheet
                                    .write_string_with_format(open.row, column, text, format)?;
                            }
                        }
                        11
                    }
                    Cell::Text(text) => {
                        let (text, was_cut) = shortened(&text);
                        self.cut += u32::from(was_cut);
                        let lines = text.lines().map(|line| line.chars().count());
                        let width = lines.max().unwrap_or(0);
                        let is_long = width > WIDEST || text.contains('\n');
                        let format = if is_long { &self.text } else { &self.plain };
                        open.sheet
                            .write_string_with_format(open.row, column, text, format)?;
                        width
                    }
                };
                if let Some(widest) = open.widths.get_mut(usize::from(column)) {
                    *widest = width.max(*widest);
                }
            }
            open.row += 1;
        }
        Ok(open.row - before)
    }

    /// How many texts were too long for a cell and end before their end.
    pub fn cut(&self) -> u32 {
        self.cut
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// See [`NoBook`].
    pub fn finish(mut self) -> Result<Vec<u8>, NoBook> {
        self.end()?;
        Ok(self.workbook.save_to_buffer()?)
    }

    /// Ends the open sheet.
    fn end(&mut self) -> Result<(), NoBook> {
        let Some(Open {
            mut sheet,
            row,
            widths,
        }) = self.open.take()
        else {
            return Ok(());
        };
        for (column, width) in (0..).zip(&widths) {
            let width = (*width).clamp(NARROWEST, WIDEST);
            sheet.set_column_width(column, width as f64)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        if let Some(last) = u16::try_from(widths.len())
            .ok()
            .and_then(|n| n.checked_sub(1))
        {
            sheet.autofilter(0, 0, row - 1, last)?;
        }
        self.workbook.push_worksheet(sheet);
        Ok(())
    }

    /// A name that Excel takes and no other sheet has.
    fn free_name(&mut self, name: &str) -> String {
        let kept: String = name
            .chars()
            .map(|letter| match letter {
                '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '-',
                _ if letter.is_control() => ' ',
                _ => letter,
            })
            .collect();
        let kept = kept.trim().trim_matches('\'').trim();
        let base = if kept.is_empty() { "-" } else { kept };
        let mut nth = 1;
        loop {
            let ending = if nth == 1 {
                String::new()
            } else {
                format!(" {nth}")
            };
            let room = LONGEST_NAME - ending.len();
            let name = fitting(base, room).trim_end_matches([' ', '\'']).to_owned() + &ending;
            // "History" is a name that Excel keeps for itself.
            let is_free =
                name.to_lowercase() != "history" && self.names.insert(name.to_lowercase());
            if is_free {
                return name;
            }
            nth += 1;
        }
    }
}

/// As much of a text as fits, in Excel's counting (UTF-16), never half a letter.
fn fitting(text: &str, room: usize) -> &str {
    let mut used = 0;
    for (at, letter) in text.char_indices() {
        used += letter.len_utf16();
        if used > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// A text that fits into a cell, and whether it was cut.
fn shortened(text: &str) -> (String, bool) {
    let fits = fitting(text, LONGEST_TEXT);
    if fits.len() == text.len() {
        return (text.to_owned(), false);
    }
    let room = LONGEST_TEXT - CUT.encode_utf16().count();
    (fitting(text, room).to_owned() + CUT, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_fit_and_differ() {
        let mut book = Book::new("x");
        let mut name = |name: &str| book.free_name(name);
        assert_eq!(name("Karten"), "Karten");
        assert_eq!(name("karten"), "karten 2");
        assert_eq!(name("a[b]:*?/\\c"), "a-b------c");
        assert_eq!(name("'"), "-");
        assert_eq!(name("History"), "History 2");
        let long = "ä".repeat(40);
        let (first, second) = (name(&long), name(&long));
        assert_eq!(first.chars().count(), 31);
        assert_eq!(second.chars().count(), 31);
        assert_ne!(first, second);
    }

    #[test]
    fn a_text_that_is_too_long_says_so() {
        let (text, was_cut) = shortened(&"😀".repeat(20_000));
        assert!(was_cut && text.ends_with(CUT));
        assert!(text.encode_utf16().count() <= LONGEST_TEXT);
        assert_eq!(shortened("kurz"), ("kurz".to_owned(), false));
    }
}
