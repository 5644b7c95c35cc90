//! Filling the list from a pasted block of cells: what goes where, and what was not understood.

use std::collections::BTreeMap;

use super::{Attribute, Cell, Vocabulary};
use crate::domain::Id;
use crate::domain::board::fold;

/// Which row a pasted line goes into.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Target {
    /// One that is there.
    Here(Id),
    /// A new one, the first being 0.
    New(usize),
}

/// A word that means nothing in its column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Misread {
    /// The line of the pasted block, from 1, its heading counted.
    pub line: usize,
    /// The row it was for.
    pub target: Target,
    /// The column.
    pub attribute: Attribute,
    /// The word.
    pub word: String,
}

/// What a pasted block means.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Block {
    /// The cells to write, row by row.
    pub rows: BTreeMap<Target, Vec<(Attribute, Cell)>>,
    /// What was not understood and is not written.
    pub misread: Vec<Misread>,
}

/// Says where the lines of a block go: into the rows from the current one on, the rest into new
/// rows; the cells into the columns from the current one on. A first line that only holds names of
/// columns says itself where its columns go. One single cell fills all rows of a selection.
pub fn plan(
    lines: &[Vec<String>],
    rows: &[Id],
    columns: &[Attribute],
    words: &Vocabulary,
    heading: impl Fn(&str) -> Option<Attribute>,
) -> Block {
    let named = lines.first().and_then(|line| headings(line, heading));
    let skipped = usize::from(named.is_some());
    let columns = named.unwrap_or_else(|| columns.iter().copied().map(Some).collect());
    let mut block = Block::default();
    for (place, line) in lines.iter().skip(skipped).enumerate() {
        let target = match rows.get(place) {
            Some(id) => Target::Here(*id),
            None if line.iter().all(|text| text.trim().is_empty()) => continue,
            None => Target::New(place - rows.len()),
        };
        let mut cells = Vec::new();
        for (attribute, text) in columns.iter().zip(line) {
            let Some(attribute) = *attribute else {
                continue;
            };
            let reading = words.read(attribute, text);
            cells.extend(reading.cell.map(|cell| (attribute, cell)));
            block
                .misread
                .extend(reading.unknown.into_iter().map(|word| Misread {
                    line: place + skipped + 1,
                    target,
                    attribute,
                    word,
                }));
        }
        // In the order of columns, so that a day that was written counts more than today.
        cells.sort_by_key(|(attribute, _)| *attribute);
        block.rows.entry(target).or_default().extend(cells);
    }
    block
}

/// The columns that a line names; nothing unless it has two at least, all of them known and none
/// twice.
fn headings(
    line: &[String],
    heading: impl Fn(&str) -> Option<Attribute>,
) -> Option<Vec<Option<Attribute>>> {
    let mut found = Vec::new();
    for text in line {
        let text = fold(text.trim());
        let attribute = if text.is_empty() {
            None
        } else {
            Some(heading(&text)?)
        };
        if attribute.is_some() && found.contains(&attribute) {
            return None;
        }
        found.push(attribute);
    }
    (found.iter().flatten().count() > 1).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::sample;
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn lines(text: &str) -> Vec<Vec<String>> {
        let cells = |line: &str| line.split('|').map(str::to_owned).collect();
        text.lines().map(cells).collect()
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    fn heading(text: &str) -> Option<Attribute> {
        Attribute::ALL.into_iter().find(|it| it.as_str() == text)
    }

    const COLUMNS: [Attribute; 3] = [Attribute::Name, Attribute::Source, Attribute::Channel];

    #[test]
    fn a_block_fills_rows_and_adds_those_beyond_the_end() {
        let block = plan(
            &lines("Anzeige|fremd|Print|too much\nHotline|eigen\n|"),
            &[id(1)],
            &COLUMNS,
            &sample(),
            heading,
        );
        let own = |word: &str| Cell::One(Some(word.to_owned()));
        assert_eq!(
            block.rows,
            [
                (
                    Target::Here(id(1)),
                    vec![
                        (Attribute::Name, text("Anzeige")),
                        (Attribute::Source, own("third")),
                        (Attribute::Channel, text("Print")),
                    ]
                ),
                (
                    Target::New(0),
                    vec![
                        (Attribute::Name, text("Hotline")),
                        (Attribute::Source, own("own")),
                    ]
                ),
            ]
            .into()
        );
        assert_eq!(block.misread, []);
    }

    #[test]
    fn what_is_not_understood_is_named_and_not_written() {
        let block = plan(&lines("A|weder noch"), &[], &COLUMNS, &sample(), heading);
        assert_eq!(
            block.rows,
            [(Target::New(0), vec![(Attribute::Name, text("A"))])].into()
        );
        assert_eq!(
            block.misread,
            [Misread {
                line: 1,
                target: Target::New(0),
                attribute: Attribute::Source,
                word: "weder noch".to_owned(),
            }]
        );
    }

    #[test]
    fn a_line_of_column_names_says_where_the_columns_go() {
        let block = plan(
            &lines("Channel||name\nPrint|?|Anzeige"),
            &[],
            &COLUMNS,
            &sample(),
            heading,
        );
        assert_eq!(
            block.rows,
            [(
                Target::New(0),
                vec![
                    (Attribute::Name, text("Anzeige")),
                    (Attribute::Channel, text("Print")),
                ]
            )]
            .into()
        );
    }
}
