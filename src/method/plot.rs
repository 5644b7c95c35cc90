//! Where the points of a matrix stand in its square picture, which is the next one in a direction,
//! how large each is, and where names find room.

use std::collections::BTreeMap;

use super::curve_path::Spot;
use super::labels::{Area, Side, Wanted, place, text_width};
use super::matrix::{Corner, Matrix};

/// The end of both scales.
const MOST: f64 = 10.0;

/// Radii in pixels: of the largest disc, of the smallest that can still be seen, of a ring.
const LARGEST: f64 = 18.0;
const SMALLEST: f64 = 5.0;
/// The radius of a point whose values are estimated.
pub const RING: f64 = 7.0;

/// How a matrix is turned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plot {
    /// Which matrix.
    pub matrix: Matrix,
    /// The second value is the upright axis instead of the first.
    pub swapped: bool,
}

impl Plot {
    /// Is the upright axis turned over? Little effort stands on top, so that quick wins do.
    pub fn low_on_top(self) -> bool {
        self.swapped && self.matrix == Matrix::Cards
    }

    /// Where values stand, as shares of the picture from its upper left corner.
    pub fn spot(self, first: f64, second: f64) -> Spot {
        let (across, up) = if self.swapped {
            (first, second)
        } else {
            (second, first)
        };
        let up = up / MOST;
        Spot {
            x: across / MOST,
            y: if self.low_on_top() { up } else { 1.0 - up },
        }
    }

    /// How much both values change on a way of so many shares to the right and down.
    pub fn change(self, right: f64, down: f64) -> (f64, f64) {
        let across = right * MOST;
        let up = if self.low_on_top() { down } else { -down } * MOST;
        if self.swapped {
            (across, up)
        } else {
            (up, across)
        }
    }

    /// Is a quadrant on the right, and is it on top?
    pub fn side(self, corner: Corner) -> (bool, bool) {
        let (first, second) = match corner {
            Corner::HighLow => (MOST, 0.0),
            Corner::HighHigh => (MOST, MOST),
            Corner::LowLow => (0.0, 0.0),
            Corner::LowHigh => (0.0, MOST),
        };
        let spot = self.spot(first, second);
        (spot.x > 0.5, spot.y < 0.5)
    }
}

/// A value moved by a step: within the scale, without the dust of binary fractions.
pub fn moved_to(value: f64, by: f64) -> f64 {
    (((value + by) * 10.0).round() / 10.0).clamp(0.0, MOST)
}

/// A value moved by hand: to halves, as nobody estimates finer. What the hand hardly moves stays.
pub fn dragged_to(value: f64, by: f64) -> f64 {
    if by.abs() < 0.25 {
        return value;
    }
    (((value + by) * 2.0).round() / 2.0).clamp(0.0, MOST)
}

/// The radius of a point from so many customers, where the most have `most`; its area grows with n.
pub fn radius(n: u64, most: u64) -> f64 {
    if most == 0 {
        return SMALLEST;
    }
    (LARGEST * (n as f64 / most as f64).sqrt()).clamp(SMALLEST, LARGEST)
}

/// How far each point stands aside, so that points in the very same spot can all be seen: in a
/// spiral around it, the closer together the more there are, so that none seems to be elsewhere.
pub fn aside(spots: &[Spot], step: f64) -> Vec<Spot> {
    let key = |spot: &Spot| ((spot.x * 1e4).round() as i64, (spot.y * 1e4).round() as i64);
    let mut met: BTreeMap<(i64, i64), (u32, u32)> = BTreeMap::new();
    for spot in spots {
        met.entry(key(spot)).or_default().0 += 1;
    }
    let mut aside = |spot: &Spot| {
        let (count, before) = met.entry(key(spot)).or_default();
        let nth = f64::from(*before);
        *before += 1;
        let step = step * (3.0 / f64::from(*count).sqrt()).min(1.0);
        let (angle, far) = (nth * 2.4, step * nth.sqrt());
        Spot {
            x: angle.cos() * far,
            y: angle.sin() * far,
        }
    };
    spots.iter().map(&mut aside).collect()
}

/// A direction in the picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// To the top.
    Up,
    /// To the bottom.
    Down,
}

impl Way {
    /// One step to the right and down.
    pub fn step(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

/// The nearest point in a direction; what lies off the way counts as farther.
pub fn next<T: Copy>(points: &[(T, Spot)], from: Spot, way: Way) -> Option<T> {
    let (right, down) = way.step();
    let far = |spot: &Spot| {
        let (x, y) = (spot.x - from.x, spot.y - from.y);
        let along = x * right + y * down;
        let off = (x * down).abs() + (y * right).abs();
        (along > 1e-6).then_some(along + 2.0 * off)
    };
    let found = points
        .iter()
        .filter_map(|(it, spot)| Some((*it, far(spot)?)));
    found
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(nearest, _)| nearest)
}

/// A point with the name that it wants beside it; both in pixels.
#[derive(Clone, PartialEq, Debug)]
pub struct Named {
    /// Its middle.
    pub spot: Spot,
    /// Its radius.
    pub radius: f64,
    /// Its name, as it is to be written.
    pub name: String,
    /// The ones with the lowest number find room first.
    pub rank: usize,
}

/// Where names go in a picture of this size, letters being so large: never over a point, another name
/// or what is taken already, and off the lines where there is room elsewhere. Nothing for a name without
/// room.
pub fn names(
    points: &[Named],
    taken: &[Area],
    lines: &[Area],
    size: f64,
    letters: f64,
) -> Vec<Option<Area>> {
    let mut order: Vec<(usize, &Named)> = points.iter().enumerate().collect();
    order.sort_by_key(|(nth, point)| (point.rank, *nth));
    let wanted: Vec<Wanted> = order
        .iter()
        .map(|(_, point)| Wanted {
            spot: point.spot,
            gap: point.radius + 3.0,
            width: text_width(&point.name, letters),
            height: (letters * 1.3).ceil(),
            side: Side::After,
        })
        .collect();
    let mut solid: Vec<Area> = points
        .iter()
        .map(|point| Area::around(point.spot, point.radius + 1.0))
        .collect();
    solid.extend(taken);
    let within = Area {
        x: 0.0,
        y: 0.0,
        width: size,
        height: size,
    };
    let found = place(&wanted, &solid, lines, &within);
    // Several rows away nobody can tell any more whose name it is.
    let near = |point: &Named, area: &Area| {
        let far = point.radius + letters * 2.8;
        area.touches(&Area::around(point.spot, far))
    };
    let mut all = vec![None; points.len()];
    for ((nth, point), area) in order.iter().zip(found) {
        if let Some(slot) = all.get_mut(*nth) {
            *slot = area.filter(|area| near(point, area));
        }
    }
    all
}

/// The room that the name of a quadrant takes in its outer corner.
pub fn corner_name(plot: Plot, corner: Corner, name: &str, size: f64, letters: f64) -> Area {
    let (is_right, is_top) = plot.side(corner);
    let (width, height) = (text_width(name, letters) + 12.0, letters * 1.3 + 10.0);
    Area {
        x: if is_right { size - width } else { 0.0 },
        y: if is_top { 0.0 } else { size - height },
        width,
        height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [Plot; 4] = [
        Plot {
            matrix: Matrix::Touchpoints,
            swapped: false,
        },
        Plot {
            matrix: Matrix::Touchpoints,
            swapped: true,
        },
        Plot {
            matrix: Matrix::Cards,
            swapped: false,
        },
        Plot {
            matrix: Matrix::Cards,
            swapped: true,
        },
    ];

    #[test]
    fn quick_wins_stand_on_top_however_the_axes_are_turned() {
        for plot in ALL.into_iter().filter(|plot| plot.matrix == Matrix::Cards) {
            assert!(plot.side(Corner::HighLow).1, "{plot:?}");
        }
        let [usual, swapped, ..] = ALL;
        assert_eq!(usual.side(Corner::HighLow), (false, true));
        assert_eq!(usual.side(Corner::HighHigh), (true, true));
        assert_eq!(swapped.side(Corner::HighLow), (true, false));
    }

    #[test]
    fn the_area_grows_with_the_answers() {
        assert_eq!(radius(100, 100), LARGEST);
        assert_eq!(radius(25, 100), LARGEST / 2.0);
        assert_eq!(radius(1, 10_000), SMALLEST);
        assert_eq!(radius(0, 0), SMALLEST);
    }

    #[test]
    fn steps_end_at_the_ends_of_the_scale() {
        assert_eq!(moved_to(9.8, 0.5), 10.0);
        assert_eq!(moved_to(0.2, -1.0), 0.0);
        assert_eq!(moved_to(0.1, 0.2), 0.3);
    }

    #[test]
    fn a_hand_moves_to_halves_and_leaves_what_it_hardly_touches() {
        assert_eq!(dragged_to(6.0, 1.37), 7.5);
        assert_eq!(dragged_to(7.3, 0.2), 7.3);
        assert_eq!(dragged_to(7.3, -0.6), 6.5);
        assert_eq!(dragged_to(9.8, 4.0), 10.0);
    }

    #[test]
    fn an_arrow_key_goes_to_the_nearest_point_on_its_way() {
        let spot = |x, y| Spot { x, y };
        let points = [
            ('a', spot(0.5, 0.5)),
            ('b', spot(0.7, 0.5)),
            ('c', spot(0.6, 0.9)),
        ];
        let from = spot(0.5, 0.5);
        assert_eq!(next(&points, from, Way::Right), Some('b'));
        assert_eq!(next(&points, from, Way::Down), Some('c'));
        assert_eq!(next(&points, from, Way::Left), None);
        assert_eq!(next(&points, spot(0.7, 0.5), Way::Left), Some('a'));
    }

    proptest! {
        #[test]
        fn moving_in_the_picture_is_moving_on_the_scales(
            which in 0_usize..4, a in 0.0..=10.0_f64, b in 0.0..=10.0_f64, c in 0.0..=10.0_f64, d in 0.0..=10.0_f64,
        ) {
            let plot = ALL[which];
            let (from, to) = (plot.spot(a, b), plot.spot(c, d));
            prop_assert!((0.0..=1.0).contains(&from.x) && (0.0..=1.0).contains(&from.y));
            let (first, second) = plot.change(to.x - from.x, to.y - from.y);
            prop_assert!((a + first - c).abs() < 1e-9 && (b + second - d).abs() < 1e-9);
        }

        #[test]
        fn no_name_lies_on_a_point_or_a_name(
            spots in prop::collection::vec((0.0..=500.0_f64, 0.0..=500.0_f64, 5.0..18.0_f64), 0..120),
        ) {
            let points: Vec<Named> = spots.iter().enumerate().map(|(nth, (x, y, radius))| Named {
                spot: Spot { x: *x, y: *y }, radius: *radius, name: "Servicehotline".to_owned(), rank: nth % 3,
            }).collect();
            let plot = ALL[0];
            let taken = [corner_name(plot, Corner::HighLow, "Hier ansetzen", 500.0, 12.0)];
            let found: Vec<Area> = names(&points, &taken, &[], 500.0, 12.0).into_iter().flatten().collect();
            for (nth, area) in found.iter().enumerate() {
                prop_assert!(!taken[0].touches(area));
                prop_assert!(found.iter().skip(nth + 1).all(|other| !other.touches(area)));
                prop_assert!(points.iter().all(|point| !Area::around(point.spot, point.radius).touches(area)));
            }
        }

        #[test]
        fn points_in_one_spot_stand_aside(count in 1_usize..40) {
            let spots = vec![Spot { x: 0.5, y: 0.5 }; count];
            let all = aside(&spots, 8.0);
            let least = if count <= 9 { 7.0 } else { 3.0 };
            for (nth, one) in all.iter().enumerate() {
                prop_assert!(one.x.hypot(one.y) <= 24.0);
                for other in all.iter().skip(nth + 1) {
                    let far = (one.x - other.x).hypot(one.y - other.y);
                    prop_assert!(far > least, "{far}");
                }
            }
        }
    }
}
