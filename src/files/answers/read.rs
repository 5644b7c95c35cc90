//! Reading one row: each cell as its column says, everything that is wrong with it named.

use super::plan::Trouble;
use super::{Coding, Column, Known, Mapping, NameKind, folded};
use crate::domain::{Date, Feeling, Id};

/// The highest that people can give.
const MOST: u8 = 10;

/// A name in a row: known, unknown, or missing.
pub(super) type Named<'a> = Option<&'a str>;

/// What a row says, before its names are looked up.
#[derive(Debug, Default)]
pub(super) struct RowRead<'a> {
    pub(super) touchpoint: Named<'a>,
    pub(super) persona: Named<'a>,
    pub(super) group: Named<'a>,
    /// The answer about the touchpoint of the row.
    pub(super) answer: Option<Feeling>,
    /// The answers about touchpoints that columns name.
    pub(super) about: Vec<(Id, Feeling)>,
    pub(super) relevance: Option<u8>,
    pub(super) recommendation: Option<u8>,
    pub(super) date: Option<Date>,
    pub(super) comments: Vec<&'a str>,
}

impl RowRead<'_> {
    /// Says nothing at all?
    pub(super) fn is_blank(&self) -> bool {
        self.answer.is_none()
            && self.about.is_empty()
            && self.relevance.is_none()
            && self.recommendation.is_none()
            && self.comments.is_empty()
    }
}

/// Reads the cells of a row; the first thing that is wrong with it is its trouble.
pub(super) fn read_row<'a>(
    cells: &'a [String],
    width: usize,
    mapping: &Mapping,
    known: &Known,
) -> Result<RowRead<'a>, Trouble> {
    let more = cells.get(width..).unwrap_or_default();
    // Some programs end every row with a separator.
    if cells.len() < width || more.iter().any(|cell| !cell.trim().is_empty()) {
        return Err(Trouble::Width {
            found: cells.len(),
            expected: width,
        });
    }
    let mut row = RowRead::default();
    for (cell, column) in cells.iter().zip(&mapping.columns) {
        let cell = cell.trim();
        if !cell.is_empty() {
            put(&mut row, cell, *column, mapping.coding, known)?;
        }
    }
    if row.touchpoint.is_none() && (row.answer.is_some() || row.relevance.is_some()) {
        return Err(Trouble::NoTouchpoint);
    }
    Ok(row)
}

fn put<'a>(
    row: &mut RowRead<'a>,
    cell: &'a str,
    column: Column,
    coding: Coding,
    known: &Known,
) -> Result<(), Trouble> {
    let wrong = |trouble: fn(String) -> Trouble| trouble(short(cell));
    match column {
        Column::Ignore => {}
        Column::Touchpoint => row.touchpoint = Some(cell),
        Column::Persona => row.persona = Some(cell),
        Column::Group => row.group = Some(cell),
        Column::Comment => row.comments.push(cell),
        Column::Answer => row.answer = Some(feeling(cell, coding, known)?),
        Column::AnswerAbout(id) => row.about.push((id, feeling(cell, coding, known)?)),
        Column::Relevance => {
            row.relevance = Some(score(cell).ok_or_else(|| wrong(Trouble::Relevance))?);
        }
        Column::Recommendation => {
            let given = score(cell).ok_or_else(|| wrong(Trouble::Recommendation))?;
            row.recommendation = Some(given);
        }
        Column::Date => {
            // Exports write the time behind the day.
            let day = cell.split([' ', 'T']).next().unwrap_or_default();
            row.date = Some(Date::from_people(day).ok_or_else(|| wrong(Trouble::Date))?);
        }
    }
    Ok(())
}

fn feeling(cell: &str, coding: Coding, known: &Known) -> Result<Feeling, Trouble> {
    if let Some(feeling) = known.feelings.get(&folded(cell)) {
        return Ok(*feeling);
    }
    let number = whole(cell);
    match (number, coding) {
        (Some(_), Coding::Words) => Err(Trouble::Uncoded(short(cell))),
        (Some(number), coding) => coding
            .feeling(number)
            .ok_or_else(|| Trouble::Answer(short(cell))),
        (None, _) => Err(Trouble::Answer(short(cell))),
    }
}

/// A whole number, as spreadsheets write it.
fn whole(cell: &str) -> Option<i32> {
    let cell = cell.replace('\u{2212}', "-").replace(',', ".");
    let cell = match cell.split_once('.') {
        Some((whole, rest)) if rest.bytes().all(|byte| byte == b'0') => whole,
        Some(_) => return None,
        None => cell.as_str(),
    };
    cell.parse().ok()
}

pub(super) fn is_number(cell: &str) -> bool {
    whole(cell).is_some()
}

fn score(cell: &str) -> Option<u8> {
    let number = u8::try_from(whole(cell)?).ok()?;
    (number <= MOST).then_some(number)
}

/// As much of a cell as an error can show.
fn short(cell: &str) -> String {
    const MOST_LETTERS: usize = 40;
    let cut: String = cell.chars().take(MOST_LETTERS).collect();
    if cut.len() < cell.len() {
        format!("{cut}…")
    } else {
        cut
    }
}

impl NameKind {
    /// Does the project know the name?
    pub(super) fn is_known(self, folded: &str, known: &Known) -> bool {
        match self {
            Self::Touchpoint => known.touchpoints.contains_key(folded),
            Self::Persona => known.personas.contains_key(folded),
            Self::Group => known.groups.contains_key(folded),
        }
    }
}
