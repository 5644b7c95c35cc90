//! A document as Markdown (CommonMark with tables). Whatever a text holds, it stays text: signs
//! that would mean something are escaped.

use super::{Block, Document, Grid, Text, is_blank, shown_lines};

/// The document as Markdown.
pub fn to_markdown(document: &Document) -> String {
    let mut parts = vec![heading(1, &document.title), paragraph(&document.lead)];
    parts.extend(document.blocks.iter().map(block));
    parts.retain(|part| !part.is_empty());
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Section(title) => heading(2, title),
        Block::Part(title) => heading(3, title),
        Block::Paragraph(text) => paragraph(&text.text),
        Block::List(items) => {
            let items = items.iter().map(|item| ("- ".to_owned(), &item.text));
            points(items)
        }
        Block::Steps(items) => {
            let items = items.iter().filter(|item| !is_blank(&item.text));
            let items = items.enumerate();
            points(items.map(|(nth, item)| (format!("{}. ", nth + 1), &item.text)))
        }
        Block::Facts(facts) => facts
            .iter()
            .filter(|(_, text)| !is_blank(&text.text))
            .map(|(name, text)| fact(name, &text.text))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Table(grid) => table(grid),
        Block::NewPage => String::new(),
    }
}

fn heading(level: usize, text: &str) -> String {
    match one_line(text, " ") {
        text if text.is_empty() => text,
        text => format!("{} {text}", "#".repeat(level)),
    }
}

fn paragraph(text: &str) -> String {
    hard_lines(text, 0)
}

fn points<'a>(items: impl Iterator<Item = (String, &'a String)>) -> String {
    let items = items.filter(|(_, text)| !is_blank(text));
    let items = items.map(|(mark, text)| format!("{mark}{}", hard_lines(text, mark.len())));
    items.collect::<Vec<_>>().join("\n")
}

fn fact(name: &str, text: &str) -> String {
    let text = hard_lines(text, 2);
    match one_line(name, " ") {
        name if name.is_empty() => format!("- {text}"),
        name => format!("- **{name}:** {text}"),
    }
}

fn table(grid: &Grid) -> String {
    if grid.columns.is_empty() || grid.rows.is_empty() {
        return String::new();
    }
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let heads = grid
        .columns
        .iter()
        .map(|column| one_line(&column.name, " "));
    let rules = grid.columns.iter().map(|column| {
        let rule = if column.is_number { "---:" } else { "---" };
        rule.to_owned()
    });
    let mut lines = vec![row(heads.collect()), row(rules.collect())];
    lines.extend(grid.rows.iter().map(|cells| {
        let cell = |nth: usize| cells.get(nth).map_or("", |cell: &Text| cell.text.as_str());
        // A cell has one line; what stands for the others is the one tag that all readers know.
        let cells = (0..grid.columns.len()).map(|nth| one_line(cell(nth), "<br>"));
        row(cells.collect())
    }));
    let caption = paragraph(&grid.caption);
    let gap = if caption.is_empty() { "" } else { "\n\n" };
    format!("{caption}{gap}{}", lines.join("\n"))
}

fn one_line(text: &str, between: &str) -> String {
    let lines = shown_lines(text);
    let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
    lines.join(between)
}

/// Lines with breaks between them, those after the first `deep` letters in.
fn hard_lines(text: &str, deep: usize) -> String {
    one_line(text, &format!("\\\n{}", " ".repeat(deep)))
}

/// One line of text, so that it means nothing but itself.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let means_something = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '^' | '$' | '{' => {
                true
            }
            '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphabetic()),
            // Lists, lines and the like begin a line.
            '-' | '+' | '=' | ':' => at == 0,
            '.' | ')' => digits > 0 && at == digits,
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
