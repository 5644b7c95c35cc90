//! Reading a text of our own that is written in Markdown, such as the note on privacy. It takes the few signs that such
//! a text uses: headings, paragraphs that begin with what they are about, points, tables.

use super::{Block, Column, Document, Grid, Text};

/// The part of a text below one of its main headings ("## English"), as a document.
///
/// "**What it is.** ..." begins a section, and "### ..." does.
pub fn from_markdown(text: &str, heading: &str) -> Document {
    let wanted = format!("## {heading}");
    let after = text.lines().skip_while(|line| line.trim_end() != wanted);
    let lines = after.skip(1).take_while(|line| !line.starts_with("## "));
    let mut document = Document::default();
    for line in lines.map(str::trim) {
        take(line, &mut document.blocks);
    }
    document
}

fn take(line: &str, blocks: &mut Vec<Block>) {
    if let Some(title) = line.strip_prefix("### ") {
        blocks.push(Block::Section(unmarked(title)));
    } else if let Some(point) = line.strip_prefix("- ") {
        match blocks.last_mut() {
            Some(Block::List(points)) => points.push(said(point)),
            _ => blocks.push(Block::List(vec![said(point)])),
        }
    } else if let Some(row) = line.strip_prefix('|') {
        take_row(row, blocks);
    } else if let Some((title, rest)) = line.strip_prefix("**").and_then(|it| it.split_once("**")) {
        blocks.push(Block::Section(unmarked(title.trim_end_matches('.'))));
        if !rest.trim().is_empty() {
            blocks.push(Block::Paragraph(said(rest.trim())));
        }
    } else if !line.is_empty() {
        blocks.push(Block::Paragraph(said(line)));
    }
}

/// A row of the table that goes on, or the head of one that begins.
fn take_row(row: &str, blocks: &mut Vec<Block>) {
    let row = row.strip_suffix('|').unwrap_or(row);
    let is_rule = row
        .chars()
        .all(|sign| matches!(sign, '-' | ':' | '|' | ' '));
    let cells = row.split('|').map(|cell| unmarked(cell.trim()));
    match blocks.last_mut() {
        Some(Block::Table(_)) if is_rule => {}
        Some(Block::Table(grid)) => grid.rows.push(cells.map(Text::from).collect()),
        _ => {
            let columns: Vec<Column> = cells.map(Column::words).collect();
            let names = columns.iter().map(|it| it.name.as_str());
            let caption = names.collect::<Vec<_>>().join(", ");
            let rows = Vec::new();
            blocks.push(Block::Table(Grid {
                caption,
                columns,
                rows,
            }));
        }
    }
}

fn said(text: &str) -> Text {
    unmarked(text).into()
}

/// Without the signs that only say how it looks.
fn unmarked(text: &str) -> String {
    text.replace("**", "").replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_block_by_block() {
        let text = "# Both\n\n## Deutsch\n\nHallo.\n\n## English\n\n**What it is.** A `test`.\n\n\
            - one\n- **two**\n\n| place | content |\n|---|---|\n| here | this |\n\n### More\n\nEnd.\n";
        let document = from_markdown(text, "English");
        let grid = Grid {
            caption: "place, content".into(),
            columns: vec![Column::words("place"), Column::words("content")],
            rows: vec![vec!["here".into(), "this".into()]],
        };
        assert_eq!(
            document.blocks,
            [
                Block::Section("What it is".into()),
                Block::Paragraph("A test.".into()),
                Block::List(vec!["one".into(), "two".into()]),
                Block::Table(grid),
                Block::Section("More".into()),
                Block::Paragraph("End.".into()),
            ]
        );
        assert_eq!(
            from_markdown(text, "Deutsch").blocks,
            [Block::Paragraph("Hallo.".into())]
        );
        assert_eq!(from_markdown(text, "Dansk").blocks, []);
    }

    /// The note itself: nothing of it is lost on the way to the screen, in either language.
    #[test]
    fn the_note_on_privacy_is_shown_whole() {
        let note = std::fs::read_to_string("PRIVACY.md").unwrap();
        let parts = ["Deutsch", "English"].map(|heading| from_markdown(&note, heading));
        let shape = |document: &Document| -> Vec<&str> {
            let name = |block: &Block| match block {
                Block::Section(_) => "section",
                Block::Paragraph(_) => "paragraph",
                Block::List(_) => "list",
                Block::Table(_) => "table",
                _ => "other",
            };
            document.blocks.iter().map(name).collect()
        };
        assert_eq!(
            shape(&parts[0]),
            shape(&parts[1]),
            "both languages say the same"
        );
        let shown = parts
            .map(|document| format!("{:?}", document.blocks))
            .concat();
        assert!(!shown.contains(['`', '*', '|']));
        let is_sign = |letter: char| !letter.is_alphanumeric();
        let body = note
            .split_once("## Deutsch")
            .unwrap()
            .1
            .replace("## English", "");
        for word in body.split(is_sign) {
            assert!(shown.contains(word), "{word}");
        }
    }
}
