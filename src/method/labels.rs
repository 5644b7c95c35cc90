//! Where the words of a picture go: near their point, and never over another word or point. A
//! word that finds no place is left out; whoever draws says it elsewhere.

use std::collections::BTreeMap;

use super::curve_path::Spot;

/// A rectangle of the picture.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Area {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Area {
    /// The square around a spot.
    pub fn around(spot: Spot, radius: f64) -> Self {
        Self {
            x: spot.x - radius,
            y: spot.y - radius,
            width: 2.0 * radius,
            height: 2.0 * radius,
        }
    }

    /// Do the two share any room?
    pub fn touches(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Is the other wholly in this one?
    pub fn holds(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }
}

/// On which side of its point a word is looked for first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Over it.
    Above,
    /// Under it.
    Below,
    /// Behind it.
    After,
}

/// A word that wants a place.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wanted {
    /// Its point.
    pub spot: Spot,
    /// How far it stays away from the middle of the point.
    pub gap: f64,
    /// How wide the word is.
    pub width: f64,
    /// How high the word is.
    pub height: f64,
    /// Where to look first.
    pub side: Side,
}

/// What is taken already, sorted into strips, so that only neighbours are compared.
#[derive(Default)]
struct Taken(BTreeMap<i64, Vec<Area>>);

const STRIP: f64 = 60.0;

impl Taken {
    fn strips(area: &Area) -> std::ops::RangeInclusive<i64> {
        let strip = |x: f64| (x / STRIP).floor() as i64;
        strip(area.x)..=strip(area.x + area.width)
    }

    fn add(&mut self, area: Area) {
        for strip in Self::strips(&area) {
            self.0.entry(strip).or_default().push(area);
        }
    }

    fn is_free(&self, area: &Area) -> bool {
        let mut near = Self::strips(area).filter_map(|strip| self.0.get(&strip));
        !near.any(|areas| areas.iter().any(|other| other.touches(area)))
    }
}

/// Finds a place for each word, the first ones first. `solid` must stay free; `soft` (the lines
/// themselves) is kept free where there is room elsewhere.
pub fn place(words: &[Wanted], solid: &[Area], soft: &[Area], within: &Area) -> Vec<Option<Area>> {
    let (mut taken, mut lines) = (Taken::default(), Taken::default());
    solid.iter().for_each(|area| taken.add(*area));
    soft.iter().for_each(|area| lines.add(*area));
    let mut find = |word: &Wanted| {
        let free: Vec<Area> = candidates(word)
            .filter(|area| within.holds(area) && taken.is_free(area))
            .collect();
        let clear = free.iter().find(|area| lines.is_free(area));
        let found = clear.or(free.first()).copied();
        found.into_iter().for_each(|area| taken.add(area));
        found
    };
    words.iter().map(&mut find).collect()
}

/// The places of a word, the best first: over and under its point, beside it, then farther away.
fn candidates(word: &Wanted) -> impl Iterator<Item = Area> {
    let Wanted {
        spot,
        gap,
        width,
        height,
        side,
    } = *word;
    let area = move |x: f64, y: f64| Area {
        x,
        y,
        width,
        height,
    };
    let middle = spot.x - width / 2.0;
    let over = move |row: f64| spot.y - gap - height * (row + 1.0);
    let under = move |row: f64| spot.y + gap + height * row;
    let beside = spot.y - height / 2.0;
    let (right, left) = (spot.x + gap, spot.x - gap - width);
    let first = match side {
        Side::Above => [
            area(middle, over(0.0)),
            area(middle, under(0.0)),
            area(right, beside),
        ],
        Side::Below => [
            area(middle, under(0.0)),
            area(middle, over(0.0)),
            area(right, beside),
        ],
        Side::After => [
            area(right, beside),
            area(middle, over(0.0)),
            area(middle, under(0.0)),
        ],
    };
    let rows = (0..5).flat_map(move |row| {
        let row = f64::from(row);
        let aside = [middle, spot.x, spot.x - width, right, left];
        let up = aside.map(|x| area(x, over(row)));
        let down = aside.map(|x| area(x, under(row)));
        match side {
            Side::Below => down.into_iter().chain(up),
            Side::Above | Side::After => up.into_iter().chain(down),
        }
    });
    first.into_iter().chain([area(left, beside)]).chain(rows)
}

/// About how wide a text is at this size; rather too wide than too narrow.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.6 + size * 0.4
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PICTURE: Area = Area {
        x: 0.0,
        y: 0.0,
        width: 900.0,
        height: 240.0,
    };

    fn word(x: f64, y: f64, side: Side) -> Wanted {
        Wanted {
            spot: Spot { x, y },
            gap: 9.0,
            width: 34.0,
            height: 14.0,
            side,
        }
    }

    #[test]
    fn a_lonely_word_stands_where_it_was_looked_for_first() {
        for (side, y) in [
            (Side::Above, 77.0),
            (Side::Below, 109.0),
            (Side::After, 93.0),
        ] {
            let found = place(&[word(100.0, 100.0, side)], &[], &[], &PICTURE);
            assert_eq!(found.first().and_then(|area| area.map(|a| a.y)), Some(y));
        }
    }

    #[test]
    fn at_the_upper_edge_a_word_goes_below() {
        let found = place(&[word(100.0, 10.0, Side::Above)], &[], &[], &PICTURE);
        assert_eq!(found.first().and_then(|area| area.map(|a| a.y)), Some(19.0));
    }

    #[test]
    fn a_word_evades_the_line_but_stands_on_it_rather_than_nowhere() {
        let around = |height| Area { height, ..PICTURE };
        let wanted = [word(100.0, 100.0, Side::Above)];
        let evaded = place(&wanted, &[], &[around(95.0)], &PICTURE);
        assert_eq!(evaded.first().and_then(|a| a.map(|a| a.y)), Some(109.0));
        let crossed = place(&wanted, &[], &[around(240.0)], &PICTURE);
        assert_eq!(crossed.first().and_then(|a| a.map(|a| a.y)), Some(77.0));
    }

    proptest! {
        #[test]
        fn no_word_touches_another_word_or_a_point(
            spots in proptest::collection::vec((0.0_f64..900.0, 0.0_f64..240.0, 0..3), 0..80),
        ) {
            let words: Vec<Wanted> = spots.iter().map(|(x, y, side)| {
                let side = match side { 0 => Side::Above, 1 => Side::Below, _ => Side::After };
                word(*x, *y, side)
            }).collect();
            let points: Vec<Area> = words.iter().map(|w| Area::around(w.spot, 6.0)).collect();
            let found = place(&words, &points, &[], &PICTURE);
            prop_assert_eq!(found.len(), words.len());
            let found: Vec<Area> = found.into_iter().flatten().collect();
            for (nth, area) in found.iter().enumerate() {
                prop_assert!(PICTURE.holds(area));
                prop_assert!(found.iter().skip(nth + 1).all(|other| !other.touches(area)));
                prop_assert!(points.iter().all(|point| !point.touches(area)));
            }
        }
    }
}
