//! A document to hand out: a title, and below it a plain row of blocks. The screen draws the same
//! blocks that become Markdown and HTML, so that nobody hands out anything else than they see.

mod html;
mod markdown;
mod reading;
#[cfg(test)]
mod tests;

pub(super) use html::escape;
pub use html::to_html;
pub use markdown::to_markdown;
pub use reading::from_markdown;

use super::write::safe;

/// A document.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// The code of its language, such as "de".
    pub language: String,
    /// What it is.
    pub title: String,
    /// What it says in short, below the title; may be empty.
    pub lead: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a document. What is empty is left out everywhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// Begins a section that goes on to the next one.
    Section(String),
    /// Begins a part within a section.
    Part(String),
    /// A paragraph; its line breaks stay.
    Paragraph(Text),
    /// Points without an order.
    List(Vec<Text>),
    /// Points in their order.
    Steps(Vec<Text>),
    /// Names, and what is to be said under each.
    Facts(Vec<(String, Text)>),
    /// Rows and columns.
    Table(Grid),
    /// What follows begins a new page on paper.
    NewPage,
}

/// A text, and where in the app it comes from. On screen it is a link to its source; files only
/// have the text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Text {
    /// What it says; line breaks stay.
    pub text: String,
    /// An address within the app.
    pub source: Option<String>,
}

impl Text {
    /// A text that leads to its source.
    pub fn from_source(text: impl Into<String>, source: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            source: Some(source.into()),
        }
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            source: None,
        }
    }
}

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid {
    /// What it shows.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with its cells; missing cells are empty, the first names the row.
    pub rows: Vec<Vec<Text>>,
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Column {
    /// What stands above it.
    pub name: String,
    /// Numbers stand to the right.
    pub is_number: bool,
}

impl Column {
    /// A column of words.
    pub fn words(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            is_number: false,
        }
    }

    /// A column of numbers.
    pub fn numbers(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            is_number: true,
        }
    }
}

/// As what a document is handed out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Text with a few signs, which people read and programs format.
    Markdown,
    /// A page for any browser, complete in itself.
    Html,
}

impl Form {
    /// The document as a text of this form.
    pub fn write(self, document: &Document) -> String {
        match self {
            Self::Markdown => to_markdown(document),
            Self::Html => to_html(document),
        }
    }

    /// The kind of file, as browsers name it.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
        }
    }

    /// A name for the file that file systems accept.
    pub fn file_name(self, name: &str) -> String {
        let ending = match self {
            Self::Markdown => "md",
            Self::Html => "html",
        };
        match safe(name, LONGEST_NAME) {
            name if name.is_empty() => format!("document.{ending}"),
            name => format!("{name}.{ending}"),
        }
    }
}

/// Bytes that a file's name may have before its ending.
const LONGEST_NAME: usize = 160;

/// The lines of a text that say something, without what no screen shows.
fn shown_lines(text: &str) -> Vec<String> {
    let visible = |letter: char| match letter {
        '\n' | '\r' => '\n',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    let text: String = text.chars().map(visible).collect();
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Does a text say nothing?
fn is_blank(text: &str) -> bool {
    shown_lines(text).is_empty()
}
