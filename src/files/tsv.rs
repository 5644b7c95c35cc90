//! Cells as spreadsheets copy them: tabs between cells, lines between rows, quotes around cells
//! that hold either.

/// Reads a copied block. Never fails: a quote that does not close holds the rest.
pub fn read_cells(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    let mut is_fresh = true;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_fresh => read_quoted(&mut letters, &mut cell),
            '\t' => row.push(std::mem::take(&mut cell)),
            '\r' | '\n' => {
                if letter == '\r' && letters.peek() == Some(&'\n') {
                    letters.next();
                }
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
        is_fresh = matches!(letter, '\t' | '\r' | '\n');
    }
    // Spreadsheets end the last row, too.
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// Up to the closing quote; two quotes are one.
fn read_quoted(letters: &mut std::iter::Peekable<std::str::Chars<'_>>, cell: &mut String) {
    while let Some(letter) = letters.next() {
        match letter {
            '"' if letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => return,
            '\r' => {
                if letters.peek() != Some(&'\n') {
                    cell.push('\n');
                }
            }
            other => cell.push(other),
        }
    }
}

/// Writes a block so that spreadsheets read the same cells.
pub fn write_cells(rows: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        if text.contains(['\t', '\n', '\r']) || text.starts_with(['"', '\u{feff}']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    let mut text = rows.iter().map(row).collect::<Vec<_>>().join("\r\n");
    if rows
        .last()
        .is_some_and(|row| row.concat().is_empty() && row.len() == 1)
    {
        // A last row of one empty cell is there only if it ends.
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    #[test]
    fn a_block_copied_from_a_spreadsheet_is_read_cell_by_cell() {
        for (text, cells) in [
            ("a\tb\r\nc\td\r\n", block(&[&["a", "b"], &["c", "d"]])),
            ("a", block(&[&["a"]])),
            ("\"two\nlines\"\tb\n", block(&[&["two\nlines", "b"]])),
            ("\"say \"\"hi\"\"\"\tb", block(&[&["say \"hi\"", "b"]])),
            ("5\" screen\tb", block(&[&["5\" screen", "b"]])),
            ("a\t\n\t", block(&[&["a", ""], &["", ""]])),
            ("\u{feff}a\rb", block(&[&["a"], &["b"]])),
            ("\"never closed\tb\nc", block(&[&["never closed\tb\nc"]])),
            ("", block(&[])),
        ] {
            assert_eq!(read_cells(text), cells, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        let cells = block(&[
            &["plain", "with \"quotes\"", "\"quoted\""],
            &["tab\there", "two\nlines", ""],
        ]);
        assert_eq!(read_cells(&write_cells(&cells)), cells);
        for cells in [
            block(&[&["a"], &[""]]),
            block(&[&[""]]),
            block(&[&["\u{feff}a"]]),
        ] {
            assert_eq!(read_cells(&write_cells(&cells)), cells, "{cells:?}");
        }
    }
}
