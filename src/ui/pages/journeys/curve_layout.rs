//! Where everything of the emotion curve stands in its picture. Units are pixels of a picture
//! that is drawn as wide as its columns together; on paper it is scaled as a whole.

use super::curve_lines::{Dot, Line};
use crate::domain::Feeling;
use crate::i18n::words::journey_show as words;
use crate::method::curve_path::{Piece, Spot, Stretch, pieces, stretches};
use crate::method::labels::{Area, Side, Wanted, place, text_width};
use crate::ui::say_method;
use crate::workspace::Id;

/// How high the picture is.
pub(super) const HEIGHT: f64 = 236.0;
/// Room for words above and below the scale.
const MARGIN: f64 = 44.0;
/// The size of all words.
pub(super) const LETTERS: f64 = 12.0;
const LINE_HEIGHT: f64 = 15.0;
/// How far the words of the scale stand from the edge, and how wide their shapes are.
const INDENT: f64 = 8.0;
pub(super) const SHAPE: f64 = 13.0;
/// What a point keeps free around itself.
const RADIUS: f64 = 8.0;

/// Everything that is drawn.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Layout {
    /// How many columns.
    pub(super) columns: usize,
    /// How wide one is.
    pub(super) step_width: f64,
    /// The words of the scale, which begin anew after so many columns; no word crosses there.
    pub(super) scales: Vec<Scale>,
    /// The lines, the one that matters least first.
    pub(super) lines: Vec<Drawn>,
    /// The words at the points and at the ends of the lines.
    pub(super) words: Vec<Word>,
}

/// The three words of the scale at the left edge of a column.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Scale {
    /// Which column.
    pub(super) column: usize,
    /// Where "delighted", "okay" and "disappointed" stand.
    pub(super) words: [(Feeling, Area); 3],
}

/// A line as it is drawn.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Drawn {
    /// What it shows.
    pub(super) line: Line,
    /// Its paths.
    pub(super) stretches: Vec<Stretch>,
    /// Its points.
    pub(super) marks: Vec<Mark>,
}

/// A point as it is drawn.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Mark {
    /// Where.
    pub(super) spot: Spot,
    /// Which step.
    pub(super) step: Id,
    /// Is it the peak?
    pub(super) is_peak: bool,
    /// Is it the end?
    pub(super) is_end: bool,
}

/// A word as it is drawn.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Word {
    /// Its words.
    pub(super) text: String,
    /// Where.
    pub(super) area: Area,
    /// Of which line.
    pub(super) line: Line,
    /// Says it whose line it is?
    pub(super) is_name: bool,
}

/// The width of a column when the whole curve stands in one picture: the more there are, the
/// narrower, so that the curve stays a curve.
pub(super) fn narrowed(columns: usize, widest: f64, all: f64) -> f64 {
    (all / columns.max(1) as f64).clamp(40.0, widest)
}

/// The height of a value.
pub(super) fn height(value: f64) -> f64 {
    let half = HEIGHT / 2.0;
    half - value * (half - MARGIN)
}

/// Finds a place for everything.
pub(super) fn layout(lines: &[Line], columns: usize, step_width: f64, every: usize) -> Layout {
    let every = every.max(1);
    let spot = |dot: &Dot| Spot {
        x: (dot.column + 0.5) * step_width,
        y: height(dot.value),
    };
    let curves: Vec<Vec<Piece>> = lines
        .iter()
        .map(|line| pieces(&line.dots.iter().map(spot).collect::<Vec<_>>()))
        .collect();
    let drawn = lines.iter().zip(&curves).map(|(line, curve)| {
        let bridges: Vec<bool> = line.dots.iter().skip(1).map(|dot| dot.after_gap).collect();
        let mark = |dot: &Dot| Mark {
            spot: spot(dot),
            step: dot.step,
            is_peak: dot.is_peak,
            is_end: dot.is_end,
        };
        Drawn {
            line: line.clone(),
            stretches: stretches(curve, &bridges),
            marks: line.dots.iter().map(mark).collect(),
        }
    });
    let mut drawn: Vec<Drawn> = drawn.collect();
    let points: Vec<Area> = lines
        .iter()
        .flat_map(|line| &line.dots)
        .map(|dot| Area::around(spot(dot), RADIUS))
        .collect();
    let scales: Vec<Scale> = (0..columns)
        .step_by(every)
        .map(|column| scale(column, step_width, &points))
        .collect();
    // What is drawn last lies on top: the first line, the customers' as a rule.
    drawn.reverse();
    Layout {
        columns,
        step_width,
        lines: drawn,
        words: words_of(
            lines,
            &curves,
            points,
            &scales,
            columns as f64 * step_width,
            spot,
        ),
        scales,
    }
}

fn words_of(
    lines: &[Line],
    curves: &[Vec<Piece>],
    points: Vec<Area>,
    scales: &[Scale],
    width: f64,
    spot: impl Fn(&Dot) -> Spot,
) -> Vec<Word> {
    let mut wanted: Vec<(u8, Wanted, String, &Line, bool)> = Vec::new();
    for line in lines {
        for (nth, dot) in line.dots.iter().enumerate() {
            let (text, rank) = count_words(dot);
            let word = Wanted {
                spot: spot(dot),
                gap: RADIUS + 1.0,
                width: text_width(&text, LETTERS),
                height: LINE_HEIGHT,
                side: side(&line.dots, nth),
            };
            wanted.push((rank, word, text, line, false));
        }
        // Several lines are named at both ends: who looks at the beginning does not see the end.
        let begins = line
            .dots
            .first()
            .filter(|_| lines.len() > 1 && line.dots.len() > 2);
        let first = |line: &Line| line.dots.first().map_or(f64::NEG_INFINITY, |dot| dot.value);
        let is_highest = lines.iter().all(|other| first(other) <= first(line));
        let aside = if is_highest { Side::Above } else { Side::Below };
        let ends = [(line.dots.last(), Side::After), (begins, aside)];
        for (dot, side) in ends {
            let Some(dot) = dot else {
                continue;
            };
            let text = shortened(&line.name, 24);
            let word = Wanted {
                spot: spot(dot),
                gap: RADIUS + 4.0,
                width: text_width(&text, LETTERS),
                height: LINE_HEIGHT,
                side,
            };
            wanted.push((1, word, text, line, true));
        }
    }
    wanted.sort_by_key(|(rank, ..)| *rank);
    let places: Vec<Wanted> = wanted.iter().map(|(_, word, ..)| *word).collect();
    let mut solid = points;
    for scale in scales {
        solid.extend(scale.words.map(|(_, area)| area));
        let edge = scale.words.first().map_or(0.0, |(_, area)| area.x - INDENT);
        solid.push(Area {
            x: edge - 0.5,
            y: 0.0,
            width: 1.0,
            height: HEIGHT,
        });
    }
    let soft: Vec<Area> = curves.iter().flatten().flat_map(samples).collect();
    let picture = Area {
        x: 0.0,
        y: 0.0,
        width,
        height: HEIGHT,
    };
    let found = place(&places, &solid, &soft, &picture);
    let words = wanted.into_iter().zip(found);
    words
        .filter_map(|((_, _, text, line, is_name), area)| {
            Some(Word {
                text,
                area: area?,
                line: line.clone(),
                is_name,
            })
        })
        .collect()
}

/// The words at a point, and how early they look for a place.
fn count_words(dot: &Dot) -> (String, u8) {
    let n = usize::try_from(dot.n).unwrap_or(usize::MAX);
    match (dot.is_peak, dot.is_end) {
        (true, true) => (words::peak_and_end_n(n), 0),
        (true, false) => (words::peak_n(n), 0),
        (false, true) => (words::end_n(n), 0),
        (false, false) => (words::n(n), 2),
    }
}

/// Over a peak, under a valley; on a slope on the side where the line is not.
fn side(dots: &[Dot], nth: usize) -> Side {
    let value = |at: Option<usize>| at.and_then(|at| dots.get(at)).map(|dot| dot.value);
    let here = value(Some(nth)).unwrap_or_default();
    let before = value(nth.checked_sub(1)).unwrap_or(here);
    let after = value(nth.checked_add(1)).unwrap_or(here);
    let around = f64::midpoint(before, after);
    if here > around || (here == around && here >= 0.0) {
        Side::Above
    } else {
        Side::Below
    }
}

/// The line itself as small areas.
fn samples(piece: &Piece) -> impl Iterator<Item = Area> {
    (0..=16).map(|nth| Area::around(piece.at(f64::from(nth) / 16.0), 2.5))
}

/// The words of the scale at a column; "okay" goes below the zero line where a point is in its way.
fn scale(column: usize, step_width: f64, points: &[Area]) -> Scale {
    let word = |feeling: Feeling, y: f64| {
        let text = say_method::feeling(feeling);
        Area {
            x: column as f64 * step_width + INDENT,
            y,
            width: SHAPE + text_width(text, LETTERS),
            height: LINE_HEIGHT,
        }
    };
    let above = word(Feeling::Okay, height(0.0) - LINE_HEIGHT - 2.0);
    let below = word(Feeling::Okay, height(0.0) + 3.0);
    let is_free = |area: &Area| !points.iter().any(|point| point.touches(area));
    let okay = if is_free(&above) || !is_free(&below) {
        above
    } else {
        below
    };
    let bottom = HEIGHT - LINE_HEIGHT - 4.0;
    Scale {
        column,
        words: [
            (Feeling::Delighted, word(Feeling::Delighted, 4.0)),
            (Feeling::Okay, okay),
            (Feeling::Disappointed, word(Feeling::Disappointed, bottom)),
        ],
    }
}

fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let start: String = text.chars().take(letters - 1).collect();
    format!("{}…", start.trim_end())
}
