//! Tables as other programs save them: CSV with commas, semicolons or tabs. From bytes to cells, with the
//! line of each row; what is no such table is refused with a reason.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Bytes that a table may have.
pub const MAX_GRID_BYTES: usize = 5_000_000;
/// Rows below the heading that a table may have.
pub const MAX_GRID_ROWS: usize = 50_000;
/// Columns that a table may have.
pub const MAX_GRID_COLUMNS: usize = 500;
/// How many rows tell which separator it is.
const PROBE: usize = 50;

/// What stands between two cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Delimiter {
    Semicolon,
    Comma,
    Tab,
}

impl Delimiter {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}

/// A row below the heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GridRow {
    /// The line of the file in which it begins, counted from 1.
    pub line: usize,
    /// Its cells, as many as there are.
    pub cells: Vec<String>,
}

/// A table that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grid {
    /// The headings.
    pub head: Vec<String>,
    /// The rows below; empty ones are left out.
    pub rows: Vec<GridRow>,
    /// What stood between the cells.
    pub delimiter: Delimiter,
}

/// Why a table cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum GridError {
    /// More bytes than allowed.
    #[error("{size} bytes, more than {MAX_GRID_BYTES}")]
    TooLarge {
        /// Its bytes.
        size: usize,
    },
    /// More rows than allowed.
    #[error("more than {MAX_GRID_ROWS} rows")]
    TooManyRows,
    /// More columns than allowed.
    #[error("more than {MAX_GRID_COLUMNS} columns")]
    TooManyColumns,
    /// Two bytes per letter.
    #[error("UTF-16")]
    Utf16,
    /// A workbook, a picture: bytes that are no text.
    #[error("no text")]
    NotText,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// A heading and nothing below.
    #[error("a heading only")]
    NoRows,
}

/// A text, and whether it had to be read as Windows-1252.
pub type Decoded = (String, bool);

/// The text of a table: UTF-8, else Windows-1252, which says so.
///
/// # Errors
/// When it is too large, empty, or no such text.
pub fn decode_grid(bytes: &[u8]) -> Result<Decoded, GridError> {
    let size = bytes.len();
    if size > MAX_GRID_BYTES {
        return Err(GridError::TooLarge { size });
    }
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
        || matches!(bytes, [0, other, ..] | [other, 0, ..] if *other != 0)
    {
        return Err(GridError::Utf16);
    }
    if bytes.contains(&0) {
        return Err(GridError::NotText);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(GridError::Empty);
    }
    Ok(match str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (bytes.iter().map(|byte| windows_1252(*byte)).collect(), true),
    })
}

/// The letter that Windows-1252 has for a byte; the five bytes without one become the mark for that.
fn windows_1252(byte: u8) -> char {
    const UPPER: [u16; 32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ];
    let place = usize::from(byte).wrapping_sub(0x80);
    let upper = UPPER
        .get(place)
        .and_then(|code| char::from_u32(u32::from(*code)));
    upper.unwrap_or(char::from(byte))
}

/// Reads a table; the separator is the one with which most rows are as wide as the heading, unless it
/// is given.
///
/// # Errors
/// When it is too large, or has no rows.
pub fn read_grid(text: &str, delimiter: Option<Delimiter>) -> Result<Grid, GridError> {
    let delimiter = delimiter.unwrap_or_else(|| detect(text));
    let mut rows = Rows::new(text, delimiter);
    let head = loop {
        match rows.next()? {
            None => return Err(GridError::Empty),
            Some(row) if row.cells.iter().all(|cell| cell.trim().is_empty()) => {}
            Some(row) => break row.cells,
        }
    };
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if all.len() == MAX_GRID_ROWS {
            return Err(GridError::TooManyRows);
        }
        all.push(row);
    }
    if all.is_empty() {
        return Err(GridError::NoRows);
    }
    Ok(Grid {
        head,
        rows: all,
        delimiter,
    })
}

fn detect(text: &str) -> Delimiter {
    let fits = |delimiter: &Delimiter| {
        let mut rows = Rows::new(text, *delimiter);
        let mut widths = Vec::new();
        while let (true, Ok(Some(row))) = (widths.len() < PROBE, rows.next()) {
            widths.push(row.cells.len());
        }
        let width = widths.first().copied().unwrap_or_default();
        let alike = widths.iter().filter(|other| **other == width).count();
        if width > 1 { (alike, width) } else { (0, 0) }
    };
    // The last of the best wins, so the usual one of German spreadsheets stands last.
    let candidates = [Delimiter::Tab, Delimiter::Comma, Delimiter::Semicolon];
    let best = candidates.into_iter().max_by_key(fits);
    best.unwrap_or(Delimiter::Semicolon)
}

/// The rows of a text, one after the other.
struct Rows<'a> {
    reader: Reader,
    rest: &'a [u8],
    line: usize,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str, delimiter: Delimiter) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter.byte()).build(),
            rest: text.as_bytes(),
            line: 1,
            cells: vec![0; text.len() + 1],
            ends: vec![0; MAX_GRID_COLUMNS + 1],
        }
    }

    fn next(&mut self) -> Result<Option<GridRow>, GridError> {
        while let [b'\n' | b'\r', ..] = self.rest {
            self.pass(1);
        }
        let line = self.line;
        let (mut written, mut ended) = (0, 0);
        loop {
            let room = self.cells.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, read, wrote, found) = self.reader.read_record(self.rest, room, ends);
            self.pass(read);
            written += wrote;
            ended += found;
            match result {
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::Record => break,
                ReadRecordResult::OutputEndsFull => return Err(GridError::TooManyColumns),
                // An empty rest says that the text is over; the room is as large as the text.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => return Err(GridError::NotText),
            }
        }
        if ended > MAX_GRID_COLUMNS {
            return Err(GridError::TooManyColumns);
        }
        let mut from = 0;
        let mut cell = |end: &usize| {
            let bytes = self.cells.get(from..*end).unwrap_or_default();
            from = *end;
            String::from_utf8_lossy(bytes).into_owned()
        };
        let ends = self.ends.get(..ended).unwrap_or_default();
        let cells = ends.iter().map(&mut cell).collect();
        Ok(Some(GridRow { line, cells }))
    }

    fn pass(&mut self, count: usize) {
        let (passed, rest) = self
            .rest
            .split_at_checked(count)
            .unwrap_or((self.rest, &[]));
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.rest = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(grid: &Grid) -> Vec<(usize, Vec<&str>)> {
        let row = |row: &'_ GridRow| row.line;
        grid.rows
            .iter()
            .map(|it| (row(it), it.cells.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn quotes_umlauts_empty_lines_and_lines_within_cells_are_read() {
        let text = "\u{feff}Touchpoint;Antwort;Kommentar\r\n\r\nHotline;begeistert;\"Sagte \"\"Grüß Gott\"\";\r\nund half\"\r\n;;\r\nRechnung;okay;\r\n";
        let (text, is_windows) = decode_grid(text.as_bytes()).unwrap();
        let grid = read_grid(&text, None).unwrap();
        assert!(!is_windows && grid.delimiter == Delimiter::Semicolon);
        assert_eq!(grid.head, ["Touchpoint", "Antwort", "Kommentar"]);
        assert_eq!(
            cells(&grid),
            [
                (
                    3,
                    vec!["Hotline", "begeistert", "Sagte \"Grüß Gott\";\r\nund half"]
                ),
                (6, vec!["Rechnung", "okay", ""])
            ]
        );
    }

    #[test]
    fn the_separator_is_found_also_beside_others_in_the_cells() {
        for (text, delimiter) in [
            ("a;b\n1,5;2,5\n1;2", Delimiter::Semicolon),
            ("a,b\nx;y,2\n1,2", Delimiter::Comma),
            ("a\tb, c\n1\t2", Delimiter::Tab),
            ("only one column\nx", Delimiter::Semicolon),
            ("a,b,c\n\"x;y\",2,3\n4,5,6", Delimiter::Comma),
        ] {
            assert_eq!(
                read_grid(text, None).unwrap().delimiter,
                delimiter,
                "{text}"
            );
        }
        let given = read_grid("a;b\n1;2", Some(Delimiter::Comma)).unwrap();
        assert_eq!(given.head, ["a;b"]);
    }

    #[test]
    fn what_is_no_table_is_refused_with_its_reason() {
        let wide: String = std::iter::repeat_n("a;", MAX_GRID_COLUMNS + 1).collect();
        for (bytes, error) in [
            (&b""[..], GridError::Empty),
            (b" \r\n ", GridError::Empty),
            (b"\xFF\xFEa\0", GridError::Utf16),
            (b"a\0b\0", GridError::Utf16),
            (b"PK\x03\x04\0\0", GridError::NotText),
            (b"a;b\n", GridError::NoRows),
            (wide.as_bytes(), GridError::TooManyColumns),
        ] {
            let read = decode_grid(bytes).and_then(|(text, _)| read_grid(&text, None));
            assert_eq!(read.unwrap_err(), error, "{bytes:?}");
        }
        let size = MAX_GRID_BYTES + 1;
        assert_eq!(
            decode_grid(&vec![b'a'; size]),
            Err(GridError::TooLarge { size })
        );
        let many = "a;b\n".repeat(MAX_GRID_ROWS + 2);
        assert_eq!(read_grid(&many, None), Err(GridError::TooManyRows));
        let most = "a;b\n".repeat(MAX_GRID_ROWS + 1);
        assert_eq!(read_grid(&most, None).unwrap().rows.len(), MAX_GRID_ROWS);
    }

    #[test]
    fn a_table_of_an_old_spreadsheet_is_read_as_windows_1252() {
        let (text, is_windows) = decode_grid(b"Entt\xE4uscht;5 \x80;\x96").unwrap();
        assert_eq!((text.as_str(), is_windows), ("Enttäuscht;5 €;–", true));
    }

    proptest! {
        #[test]
        fn whatever_is_written_with_quotes_reads_back(
            rows in proptest::collection::vec(proptest::collection::vec("[a;,\"\n\räé ]{0,6}x", 2..5), 1..9),
            which in 0..3_usize,
        ) {
            let delimiter = Delimiter::ALL[which];
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| {
                let cells: Vec<String> = row.iter().map(quoted).collect();
                cells.join(&char::from(delimiter.byte()).to_string())
            };
            let text: Vec<String> = rows.iter().map(line).collect();
            let text = format!("head;line\n{}", text.join("\r\n"));
            let grid = read_grid(&text, Some(delimiter)).unwrap();
            let read: Vec<Vec<String>> = grid.rows.into_iter().map(|row| row.cells).collect();
            prop_assert_eq!(read, rows);
        }

        #[test]
        fn no_bytes_make_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok((text, _)) = decode_grid(&bytes) {
                let _ = read_grid(&text, None);
            }
        }
    }
}
