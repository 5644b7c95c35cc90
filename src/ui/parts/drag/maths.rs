//! The sums of dragging: which column, which gap, how fast to scroll. Numbers in, numbers out;
//! no browser here, so that `tests/drag.rs` can try it natively.

/// A place in the window, in pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// How far away another place is.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A box in the window, in pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Area {
    /// Right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Bottom edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// With the axes swapped, so that a row is calculated like a column.
    pub fn turned(self) -> Self {
        Self {
            left: self.top,
            top: self.left,
            width: self.height,
            height: self.width,
        }
    }

    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    /// How far a place is outside, sideways and up or down.
    fn outside(&self, point: Point) -> (f64, f64) {
        (
            (self.left - point.x).max(point.x - self.right()).max(0.0),
            (self.top - point.y).max(point.y - self.bottom()).max(0.0),
        )
    }
}

/// Which of the columns a place belongs to: the nearest sideways, among equals the nearest up or
/// down. So a card dropped below a short column falls into that column, and stacked columns work.
pub fn column_at(columns: &[Area], point: Point) -> Option<usize> {
    let distances = columns.iter().map(|column| column.outside(point));
    let nearest = distances
        .enumerate()
        .min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    nearest.map(|(place, _)| place)
}

/// Which gap of a column is meant: the number of cards above it. The dragged card is not among
/// the cards.
pub fn gap_at(cards: &[Area], y: f64) -> usize {
    cards.iter().take_while(|card| card.middle() < y).count()
}

/// Where to draw the line for a gap, between its neighbours or at the column's inner edge.
pub fn line_at(column: Area, cards: &[Area], gap: usize) -> f64 {
    let above = gap.checked_sub(1).and_then(|above| cards.get(above));
    match (above, cards.get(gap)) {
        (Some(above), Some(below)) => (above.bottom() + below.top) / 2.0,
        (Some(above), None) => above.bottom() + 5.0,
        (None, Some(below)) => below.top - 5.0,
        (None, None) => column.top + 5.0,
    }
}

/// How wide the zones at the edges are in which the page scrolls by itself.
const EDGE: f64 = 72.0;
/// Pixels in a second at the very edge.
const FASTEST: f64 = 1100.0;

/// How fast to scroll, in pixels per second, for a pointer at this place between two edges. It
/// rises with the square, so that one can steer.
pub fn scroll_speed(at: f64, start: f64, end: f64) -> f64 {
    // In a small frame the zones must leave room in the middle.
    let edge = EDGE.min((end - start) / 4.0);
    if edge <= 0.0 {
        return 0.0;
    }
    let depth = |inside: f64| ((edge - inside) / edge).clamp(0.0, 1.0).powi(2) * FASTEST;
    depth(end - at) - depth(at - start)
}

/// How a press becomes a drag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Start {
    /// As soon as it moves a little: the mouse, or a handle.
    Moved,
    /// After a while of resting: a finger on a card, since moving means scrolling.
    Held,
}

/// What a move of a pressed pointer means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// Not yet clear.
    Wait,
    /// Now the card is lifted.
    Lift,
    /// It was something else, such as scrolling.
    GiveUp,
}

/// How far a mouse moves before it drags.
const THRESHOLD: f64 = 5.0;
/// How far a resting finger may tremble.
const TREMBLE: f64 = 8.0;

/// What a pointer means that was pressed there and is here now.
pub fn meaning(start: Start, pressed: Point, now: Point) -> Meaning {
    let distance = pressed.distance(now);
    match start {
        Start::Moved if distance >= THRESHOLD => Meaning::Lift,
        Start::Held if distance > TREMBLE => Meaning::GiveUp,
        _ => Meaning::Wait,
    }
}
