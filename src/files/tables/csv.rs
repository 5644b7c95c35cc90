//! Tables as CSV, for spreadsheets: German ones expect semicolons, decimal commas and a mark of
//! UTF-8, the others RFC 4180. Whatever a spreadsheet could take for a formula is made a text.

use super::Cell;

/// How such a file's name ends.
pub const CSV_EXTENSION: &str = ".csv";

/// What the spreadsheet of the reader expects.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// `;`, a decimal comma, and the mark without which Excel reads umlauts wrongly.
    German,
    /// RFC 4180: `,` and a decimal point.
    Plain,
}

/// A CSV file that is being written.
pub struct Csv {
    text: String,
    dialect: Dialect,
    yes: String,
    no: String,
}

impl Csv {
    /// An empty one; `yes` and `no` are the words for what is only that.
    pub fn new(dialect: Dialect, yes: &str, no: &str) -> Self {
        let text = match dialect {
            Dialect::German => "\u{feff}",
            Dialect::Plain => "",
        };
        Self {
            text: text.to_owned(),
            dialect,
            yes: yes.to_owned(),
            no: no.to_owned(),
        }
    }

    /// The first line.
    pub fn head(&mut self, headings: &[String]) {
        for (nth, heading) in headings.iter().enumerate() {
            self.separate(nth);
            self.push_text(heading);
        }
        self.text.push_str("\r\n");
    }

    /// More lines.
    pub fn rows(&mut self, rows: &[Vec<Cell>]) {
        for row in rows {
            for (nth, cell) in row.iter().enumerate() {
                self.separate(nth);
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => self.push_text(text),
                    Cell::Number(number) => self.push_number(*number),
                    // ISO 8601: German and English Excel alike read it as a date, and it sorts.
                    Cell::Date(date) => self.text.push_str(&date.to_string()),
                    Cell::Flag(yes) => {
                        let word = if *yes { &self.yes } else { &self.no }.clone();
                        self.push_text(&word);
                    }
                }
            }
            self.text.push_str("\r\n");
        }
    }

    /// The file.
    pub fn finish(self) -> String {
        self.text
    }

    fn separate(&mut self, nth: usize) {
        if nth > 0 {
            self.text.push(self.separator());
        }
    }

    fn separator(&self) -> char {
        match self.dialect {
            Dialect::German => ';',
            Dialect::Plain => ',',
        }
    }

    fn push_number(&mut self, number: f64) {
        let number = number.to_string();
        match self.dialect {
            Dialect::German => self.text.push_str(&number.replace('.', ",")),
            Dialect::Plain => self.text.push_str(&number),
        }
    }

    fn push_text(&mut self, text: &str) {
        let guard = if is_formula(text) { "'" } else { "" };
        let needs_quotes = text.contains(['"', '\r', '\n', ',', ';', '\t']);
        if needs_quotes {
            self.text.push('"');
            self.text.push_str(guard);
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(guard);
            self.text.push_str(text);
        }
    }
}

/// Could a spreadsheet take this for a formula? Some skip white space before they look.
fn is_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let first = text.trim_start().chars().next();
    first.is_some_and(|sign| matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}
