//! The order of rows: sorted by one attribute, grouped by another.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::filter::{values, words_of};
use super::{Attribute, Cell, Vocabulary};
use crate::domain::board::fold;
use crate::domain::{Id, Touchpoint};

/// A touchpoint as a row.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Which one.
    pub id: Id,
    /// What is known about it.
    pub touchpoint: Touchpoint,
    /// All its words for searching, put together when somebody searches.
    words: OnceLock<String>,
}

impl Row {
    /// Makes a row.
    pub fn new(id: Id, touchpoint: Touchpoint) -> Self {
        Self {
            id,
            touchpoint,
            words: OnceLock::new(),
        }
    }

    pub(super) fn words(&self) -> &str {
        self.words.get_or_init(|| words_of(&self.touchpoint))
    }
}

/// By what rows are sorted, and which way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sorting {
    /// The attribute.
    pub by: Attribute,
    /// From the end?
    pub is_descending: bool,
}

/// Rows under one heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// The value that they share; nothing for those without one, and when nothing is grouped.
    pub value: Option<String>,
    /// The rows in their order.
    pub rows: Vec<Id>,
}

/// What sorts a cell. Texts in which numbers stand sort as people count.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Place(Vec<usize>, String),
    Text(Vec<Piece>),
    Day(Option<crate::domain::Date>),
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(u64),
    Letters(String),
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let text = fold(text);
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let is_number = first.is_ascii_digit();
        let end = rest
            .find(|c: char| c.is_ascii_digit() != is_number)
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(match piece.parse() {
            Ok(number) if is_number => Piece::Number(number),
            _ => Piece::Letters(piece.to_owned()),
        });
        rest = after;
    }
    pieces
}

/// Nothing when the cell is empty: such rows stand at the end, whichever way is sorted.
fn rank(attribute: Attribute, it: &Touchpoint, words: &Vocabulary) -> Option<Rank> {
    let placed = |values: &[String]| {
        let mut places: Vec<usize> = values.iter().map(|it| words.place(attribute, it)).collect();
        places.sort_unstable();
        Rank::Place(places, fold(&values.join(",")))
    };
    match attribute.of(it) {
        Cell::Text(text) if text.trim().is_empty() => None,
        Cell::Text(text) => Some(Rank::Text(pieces(text.trim()))),
        Cell::One(value) => Some(placed(&[value?])),
        Cell::Set(values) if values.is_empty() => None,
        Cell::Set(values) => Some(placed(&values.into_iter().collect::<Vec<_>>())),
        Cell::Day(day) => Some(Rank::Day(Some(day?))),
        Cell::Flag(is_on) => is_on.then(|| Rank::Place(vec![0], String::new())),
    }
}

/// Puts rows in order and under headings. A row with several values of the grouping attribute
/// stands under each; those without a value come last. Equal rows keep the order they came in.
pub fn arrange(
    rows: &[&Row],
    sorting: Option<Sorting>,
    group: Option<Attribute>,
    words: &Vocabulary,
) -> Vec<Section> {
    let mut sorted: Vec<&Row> = rows.to_vec();
    if let Some(Sorting { by, is_descending }) = sorting {
        sorted.sort_by_cached_key(|row| Key {
            rank: rank(by, &row.touchpoint, words),
            is_descending,
        });
    }
    let Some(group) = group else {
        return vec![Section {
            value: None,
            rows: sorted.iter().map(|row| row.id).collect(),
        }];
    };
    let mut sections: BTreeMap<(bool, usize, Option<String>), Vec<Id>> = BTreeMap::new();
    for row in sorted {
        let values = values(group.of(&row.touchpoint)).unwrap_or_default();
        let found = values.into_iter().map(Some);
        let found: Vec<Option<String>> = found.collect();
        let found = if found.is_empty() { vec![None] } else { found };
        for value in found {
            let place = value.as_ref().map_or(0, |it| words.place(group, it));
            let key = (value.is_none(), place, value);
            sections.entry(key).or_default().push(row.id);
        }
    }
    sections
        .into_iter()
        .map(|((_, _, value), rows)| Section { value, rows })
        .collect()
}

#[derive(PartialEq, Eq)]
struct Key {
    rank: Option<Rank>,
    is_descending: bool,
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.rank, &other.rank) {
            (Some(left), Some(right)) if self.is_descending => right.cmp(left),
            (Some(left), Some(right)) => left.cmp(right),
            (left, right) => left.is_none().cmp(&right.is_none()),
        }
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::sample;
    use super::*;
    use crate::domain::{BuiltIn, Media};
    use uuid::Uuid;

    fn row(number: u128, change: impl FnOnce(&mut Touchpoint)) -> Row {
        let mut it = Touchpoint::default();
        change(&mut it);
        Row::new(Id(Uuid::from_u128(number)), it)
    }

    fn numbers(sections: &[Section]) -> Vec<Vec<u128>> {
        let ids = |section: &Section| section.rows.iter().map(|id| id.0.as_u128()).collect();
        sections.iter().map(ids).collect()
    }

    #[test]
    fn empty_cells_stand_at_the_end_whichever_way_is_sorted() {
        let rows = [
            row(1, |it| it.name = "Öffnung".to_owned()),
            row(2, |_| ()),
            row(3, |it| it.name = "Filiale 10".to_owned()),
            row(4, |it| it.name = "filiale 9".to_owned()),
        ];
        let rows: Vec<&Row> = rows.iter().collect();
        let order = |is_descending| {
            let sorting = Sorting {
                by: Attribute::Name,
                is_descending,
            };
            numbers(&arrange(&rows, Some(sorting), None, &sample()))
        };
        assert_eq!(order(false), [[4, 3, 1, 2]]);
        assert_eq!(order(true), [[1, 3, 4, 2]]);
    }

    #[test]
    fn choices_sort_in_the_order_of_choice() {
        let phase = |phase: BuiltIn| move |it: &mut Touchpoint| it.phase = Some(phase.id());
        let rows = [
            row(1, phase(BuiltIn::Purchase)),
            row(2, phase(BuiltIn::Before)),
        ];
        let rows: Vec<&Row> = rows.iter().collect();
        let sorting = Some(Sorting {
            by: Attribute::Phase,
            is_descending: false,
        });
        assert_eq!(numbers(&arrange(&rows, sorting, None, &sample())), [[2, 1]]);
    }

    #[test]
    fn a_row_stands_under_each_of_its_values_and_those_without_come_last() {
        let rows = [
            row(1, |_| ()),
            row(2, |it| it.media = [Media::Paid, Media::Owned].into()),
            row(3, |it| it.media = [Media::Paid].into()),
        ];
        let rows: Vec<&Row> = rows.iter().collect();
        let sections = arrange(&rows, None, Some(Attribute::Media), &sample());
        let values: Vec<_> = sections.iter().map(|it| it.value.as_deref()).collect();
        assert_eq!(values, [Some("owned"), Some("paid"), None]);
        assert_eq!(numbers(&sections), [vec![2], vec![2, 3], vec![1]]);
    }
}
