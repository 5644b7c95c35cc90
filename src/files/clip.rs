//! What is copied for Word, Excel and Outlook: the same content once as rich text (HTML) and once as plain
//! text (tab-separated cells for tables, lines for cards). Texts are escaped, so no text becomes markup; and
//! no cell becomes a formula: what a spreadsheet could take for one begins with an apostrophe. (Excel's own
//! mark for text is an inline style, which the page's policy forbids even for what is copied.)

use super::document::escape;
use super::tsv::write_cells;

/// Something to be copied, in both forms.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Clip {
    /// As HTML.
    pub html: String,
    /// As plain text.
    pub text: String,
}

/// A card as it is copied.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ClipCard {
    /// What it says.
    pub title: String,
    /// What else it says: a label (may be empty) and a text with lines.
    pub details: Vec<(String, String)>,
}

/// A table. The first row is its head.
pub fn clip_table(rows: &[Vec<String>]) -> Clip {
    let mut html = String::from("<table>");
    for (nth, row) in rows.iter().enumerate() {
        let tag = if nth == 0 { "th" } else { "td" };
        html.push_str("<tr>");
        for cell in row {
            html.push_str(&format!("<{tag}>{}</{tag}>", lines(&harmless(cell))));
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    let row = |row: &Vec<String>| row.iter().map(|cell| harmless(cell)).collect::<Vec<_>>();
    Clip {
        html,
        text: write_cells(&rows.iter().map(row).collect::<Vec<_>>()),
    }
}

/// Cards below a heading, which may be empty. As plain text a card among several is one line, so that
/// the lines become cards again where they are pasted; a single one brings its details.
pub fn clip_cards(heading: &str, cards: &[ClipCard]) -> Clip {
    let mut html = String::new();
    if !heading.is_empty() {
        html.push_str(&format!("<h3>{}</h3>", lines(heading)));
    }
    html.push_str("<ul>");
    for card in cards {
        html.push_str(&format!("<li><b>{}</b>", lines(&card.title)));
        for (label, text) in &card.details {
            html.push_str("<br>");
            if !label.is_empty() {
                html.push_str(&format!("<i>{}</i> ", lines(label)));
            }
            html.push_str(&lines(text));
        }
        html.push_str("</li>");
    }
    html.push_str("</ul>");
    let text = match cards {
        [only] => {
            let details = only
                .details
                .iter()
                .map(|(label, text)| match label.is_empty() {
                    true => text.clone(),
                    false => format!("{label} {text}"),
                });
            let all = std::iter::once(one_line(&only.title)).chain(details);
            all.collect::<Vec<_>>().join("\n")
        }
        several => {
            let titles = several.iter().map(|card| one_line(&card.title));
            titles.collect::<Vec<_>>().join("\n")
        }
    };
    Clip { html, text }
}

/// A text as HTML, its line breaks kept.
fn lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(escape).collect();
    lines.join("<br>")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Could a spreadsheet take this for a formula? Numbers with a sign are none.
fn is_like_a_formula(cell: &str) -> bool {
    let cell = cell.trim_start();
    let is_number = || {
        let digits = cell.trim_start_matches(['+', '-']).trim();
        digits.chars().any(|sign| sign.is_ascii_digit())
            && digits.chars().all(|sign| {
                sign.is_ascii_digit()
                    || matches!(sign, '.' | ',' | '%' | ' ' | '\u{a0}' | '\u{202f}')
            })
    };
    cell.starts_with(['=', '@']) || cell.starts_with(['+', '-']) && cell.len() > 1 && !is_number()
}

/// Each line of a cell may become a row of its own where it is pasted.
fn harmless(cell: &str) -> String {
    let line = |line: &str| match is_like_a_formula(line) {
        true => format!("'{line}"),
        false => line.to_owned(),
    };
    cell.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::files::read_cells;

    /// The texts between tags, as a browser reads them; anything between < and > is a tag.
    fn cells_of(html: &str, open: &[&str]) -> Vec<String> {
        let mut cells = Vec::new();
        let mut is_cell = false;
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            let (text, after) = rest.split_at(start);
            let end = after.find('>').expect("every tag ends");
            let tag = &after[1..end];
            if is_cell && let Some(cell) = cells.last_mut() {
                *cell = format!("{cell}{}", unescape(text));
                if tag == "br" {
                    cell.push('\n');
                }
            }
            let name = tag.split(' ').next().unwrap_or_default();
            if open.contains(&name) {
                cells.push(String::new());
                is_cell = true;
            } else if tag != "br" {
                is_cell = false;
            }
            rest = &after[end + 1..];
        }
        cells
    }

    fn unescape(text: &str) -> String {
        let pairs = [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&amp;", "&"),
        ];
        pairs.iter().fold(text.to_owned(), |text, (code, sign)| {
            text.replace(code, sign)
        })
    }

    fn cell() -> impl Strategy<Value = String> {
        "[ -~äß€=+@\n]{0,12}".prop_map(|text| {
            let text = text.strip_suffix('\n').unwrap_or(&text);
            text.trim_end_matches('\n').to_owned()
        })
    }

    proptest! {
        #[test]
        fn what_goes_into_a_table_comes_out(
            rows in prop::collection::vec(prop::collection::vec(cell(), 3), 1..5)
        ) {
            let clip = clip_table(&rows);
            let given: Vec<String> = rows.concat().iter().map(|cell| harmless(cell)).collect();
            prop_assert_eq!(cells_of(&clip.html, &["td", "th"]), given);
            let plain = read_cells(&clip.text);
            for (cell, given) in plain.concat().iter().zip(rows.concat()) {
                prop_assert_eq!(cell, &harmless(&given));
                for (line, given) in cell.split('\n').zip(given.split('\n')) {
                    prop_assert!(line == given || line.strip_prefix('\'') == Some(given));
                    prop_assert!(!line.trim_start().starts_with(['=', '@']));
                }
            }
            prop_assert_eq!(plain.len(), rows.len());
        }

        #[test]
        fn what_a_card_says_comes_out(title in cell(), label in cell(), text in cell()) {
            let card = ClipCard { title: title.clone(), details: vec![(label.clone(), text.clone())] };
            let clip = clip_cards("", std::slice::from_ref(&card));
            prop_assert_eq!(cells_of(&clip.html, &["b"]), vec![title.clone()]);
            if !label.is_empty() {
                prop_assert_eq!(cells_of(&clip.html, &["i"]), vec![label]);
            }
            let several = clip_cards("", &[card.clone(), card]);
            prop_assert_eq!(several.text.lines().filter(|it| **it == one_line(&title)).count(), several.text.lines().count());
        }
    }

    #[test]
    fn no_cell_becomes_a_formula_and_numbers_stay_numbers() {
        for formula in ["=1+1", " =A1", "@SUM(A1)", "-cmd|' /C calc'!A0", "+A1"] {
            let clip = clip_table(&[vec![formula.to_owned()]]);
            assert!(clip.html.contains("<th>&#39;"), "{formula}: {}", clip.html);
            assert_eq!(clip.text, format!("'{formula}"));
        }
        for number in ["+34", "-12,5", "-", "40 %", "1.200", "x=1"] {
            let clip = clip_table(&[vec![number.to_owned()]]);
            assert!(clip.html.contains(&format!("<th>{number}")), "{number}");
            assert_eq!(clip.text, number);
        }
    }
}
