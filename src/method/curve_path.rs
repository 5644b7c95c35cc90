//! The geometry of the emotion curve: a smooth line that never shows more than was rated, and
//! where the steps of another journey stand among the columns of this one. Pure numbers; x grows
//! to the right, y downwards, as on a screen.

use std::fmt::Write as _;

/// A place in the picture.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
}

/// The line from one point to the next: a cubic with two handles.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Piece {
    /// Where it begins.
    pub from: Spot,
    /// The handle of its beginning.
    pub leaving: Spot,
    /// The handle of its end.
    pub coming: Spot,
    /// Where it ends.
    pub to: Spot,
}

impl Piece {
    /// The place on the line at `t`, 0 to 1.
    pub fn at(&self, t: f64) -> Spot {
        let s = 1.0 - t;
        let (a, b, c, d) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
        let mix = |p: fn(&Spot) -> f64| {
            a * p(&self.from) + b * p(&self.leaving) + c * p(&self.coming) + d * p(&self.to)
        };
        Spot {
            x: mix(|spot| spot.x),
            y: mix(|spot| spot.y),
        }
    }
}

/// The smooth line through points whose x grows. Between two points it stays between their
/// heights, so it invents no peak (Steffen's monotone cubic, 1990).
pub fn pieces(spots: &[Spot]) -> Vec<Piece> {
    let slopes: Vec<f64> = spots.windows(2).map(slope).collect();
    let inner = slopes.windows(2).map(|pair| match pair {
        [before, after] => tangent(*before, *after),
        _ => 0.0,
    });
    let inner: Vec<f64> = inner.collect();
    let at_end = |slope: Option<&f64>, next: Option<&f64>| match (slope, next) {
        (Some(slope), Some(next)) => limited(1.5 * slope - 0.5 * next, *slope),
        (Some(slope), None) => *slope,
        _ => 0.0,
    };
    let first = at_end(slopes.first(), inner.first());
    let last = at_end(slopes.last(), inner.last());
    let leaving = std::iter::once(first).chain(inner.iter().copied());
    let coming = inner.iter().copied().chain([last]);
    let ends = spots.windows(2).filter_map(|pair| match pair {
        [from, to] => Some((*from, *to)),
        _ => None,
    });
    ends.zip(leaving.zip(coming))
        .map(|((from, to), (leaving, coming))| {
            let third = (to.x - from.x) / 3.0;
            Piece {
                from,
                leaving: Spot {
                    x: from.x + third,
                    y: from.y + leaving * third,
                },
                coming: Spot {
                    x: to.x - third,
                    y: to.y - coming * third,
                },
                to,
            }
        })
        .collect()
}

fn slope(pair: &[Spot]) -> f64 {
    match pair {
        [from, to] if to.x > from.x => (to.y - from.y) / (to.x - from.x),
        _ => 0.0,
    }
}

/// Level at peaks and valleys, else no steeper than twice the flatter side.
fn tangent(before: f64, after: f64) -> f64 {
    if before * after <= 0.0 {
        return 0.0;
    }
    let steepest = 2.0 * before.abs().min(after.abs());
    before.signum() * steepest.min(f64::midpoint(before, after).abs())
}

fn limited(wanted: f64, slope: f64) -> f64 {
    if wanted * slope <= 0.0 {
        0.0
    } else {
        slope.signum() * wanted.abs().min(2.0 * slope.abs())
    }
}

/// A stretch of the line as SVG reads it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The `d` of a path.
    pub path: String,
    /// Does it only bridge steps that nobody rated?
    pub bridge: bool,
}

/// The pieces as paths: neighbours of the same sort become one. `bridges` says which pieces only
/// bridge a gap.
pub fn stretches(pieces: &[Piece], bridges: &[bool]) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    let flags = bridges.iter().copied().chain(std::iter::repeat(false));
    for (piece, bridge) in pieces.iter().zip(flags) {
        if all.last().is_none_or(|last| last.bridge != bridge) {
            let path = format!("M{:.1} {:.1}", piece.from.x, piece.from.y);
            all.push(Stretch { path, bridge });
        }
        if let Some(stretch) = all.last_mut() {
            let Piece {
                leaving,
                coming,
                to,
                ..
            } = piece;
            // Writing to a string cannot fail.
            write!(
                stretch.path,
                "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
                leaving.x, leaving.y, coming.x, coming.y, to.x, to.y
            )
            .unwrap_or_default();
        }
    }
    all
}

/// In which column each step of a journey stands. `known` names the column of steps that have
/// one; the others are spread between their neighbours. Columns count from 0; the numbers stay
/// within half a column around them.
pub fn columns(known: &[Option<usize>], count: usize) -> Vec<f64> {
    let mut places = Vec::with_capacity(known.len());
    let mut before = -0.5;
    let mut rest = known;
    while let Some((first, others)) = rest.split_first() {
        if let Some(column) = first {
            before = *column as f64;
            places.push(before);
            rest = others;
            continue;
        }
        let run = rest.iter().take_while(|column| column.is_none()).count();
        let (_, after_run) = rest.split_at(run);
        let next = after_run.first().copied().flatten();
        let next = next.map_or(count as f64 - 0.5, |column| column as f64);
        // Steps that were moved may stand the other way round; then there is no room between.
        let next = if next > before { next } else { before + 0.5 };
        let gap = (next - before) / (run as f64 + 1.0);
        places.extend((1..=run).map(|nth| before + gap * nth as f64));
        rest = after_run;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(points: &[(f64, f64)]) -> Vec<Spot> {
        points.iter().map(|(x, y)| Spot { x: *x, y: *y }).collect()
    }

    #[test]
    fn a_peak_is_level_and_a_straight_line_stays_straight() {
        let bent = pieces(&line(&[(0.0, 0.0), (1.0, 5.0), (2.0, 0.0)]));
        assert_eq!(bent.len(), 2);
        assert!(bent.iter().any(|piece| piece.coming.y == 5.0));
        let straight = pieces(&line(&[(0.0, 0.0), (1.0, 1.0), (3.0, 3.0)]));
        for piece in straight {
            for t in [0.25, 0.5, 0.75] {
                let spot = piece.at(t);
                assert!((spot.x - spot.y).abs() < 1e-9, "{spot:?}");
            }
        }
    }

    #[test]
    fn one_point_makes_no_line() {
        assert_eq!(pieces(&line(&[(3.0, 1.0)])), []);
        assert_eq!(pieces(&[]), []);
    }

    #[test]
    fn what_bridges_a_gap_is_a_path_of_its_own() {
        let all = pieces(&line(&[(0.0, 0.0), (1.0, 1.0), (3.0, 0.0), (4.0, 2.0)]));
        let stretches = stretches(&all, &[false, true, false]);
        let sorts: Vec<bool> = stretches.iter().map(|stretch| stretch.bridge).collect();
        assert_eq!(sorts, [false, true, false]);
        assert!(
            stretches
                .iter()
                .all(|stretch| stretch.path.starts_with('M'))
        );
    }

    #[test]
    fn new_steps_stand_between_the_steps_that_were_there_before() {
        let places = columns(&[None, Some(0), None, Some(1), None], 2);
        assert_eq!(places, [-0.25, 0.0, 0.5, 1.0, 1.25]);
        assert_eq!(columns(&[Some(2), None, Some(0)], 3), [2.0, 2.25, 0.0]);
        assert_eq!(columns(&[], 3), Vec::<f64>::new());
    }

    proptest! {
        #[test]
        fn the_line_never_leaves_the_heights_of_its_points(
            points in proptest::collection::vec((0.1_f64..50.0, -100.0_f64..100.0), 2..40),
        ) {
            let mut x = 0.0;
            let spots: Vec<Spot> = points.iter().map(|(step, y)| {
                x += step;
                Spot { x, y: *y }
            }).collect();
            for piece in pieces(&spots) {
                let low = piece.from.y.min(piece.to.y) - 1e-9;
                let high = piece.from.y.max(piece.to.y) + 1e-9;
                for nth in 0..=20 {
                    let spot = piece.at(f64::from(nth) / 20.0);
                    prop_assert!(low <= spot.y && spot.y <= high, "{piece:?}");
                    prop_assert!(piece.from.x - 1e-9 <= spot.x && spot.x <= piece.to.x + 1e-9);
                }
            }
        }

        #[test]
        fn every_step_gets_a_place_within_the_picture(
            known in proptest::collection::vec(proptest::option::of(0_usize..10), 0..30),
        ) {
            let places = columns(&known, 10);
            prop_assert_eq!(places.len(), known.len());
            prop_assert!(places.iter().all(|place| (-0.5..=9.5).contains(place)));
            for (place, column) in places.iter().zip(&known) {
                if let Some(column) = column {
                    prop_assert_eq!(*place, *column as f64);
                }
            }
        }
    }
}
