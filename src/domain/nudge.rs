//! One step within a list that people put in order by hand.

use super::board::Spot;
use crate::merge::Id;

/// Which way something goes within its list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nudge {
    /// Before its neighbour.
    Up,
    /// Behind its neighbour.
    Down,
    /// Before everything.
    Top,
    /// Behind everything.
    Bottom,
}

impl Nudge {
    /// Where something in a list goes; nothing if it is there already or not in the list.
    pub fn spot(self, list: &[Id], id: Id) -> Option<Spot> {
        let place = list.iter().position(|other| *other == id)?;
        let before = place.checked_sub(1).and_then(|place| list.get(place));
        let after = list.get(place + 1);
        match self {
            Self::Up => before.copied().map(Spot::Before),
            Self::Down => after.copied().map(Spot::After),
            Self::Top => before.map(|_| Spot::First),
            Self::Bottom => after.map(|_| Spot::Last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_step_leads_past_one_neighbour_and_not_beyond_the_ends() {
        let id = |number| Id(Uuid::from_u128(number));
        let list = [id(1), id(2), id(3)];
        for (nudge, of, spot) in [
            (Nudge::Up, 2, Some(Spot::Before(id(1)))),
            (Nudge::Down, 2, Some(Spot::After(id(3)))),
            (Nudge::Top, 3, Some(Spot::First)),
            (Nudge::Bottom, 1, Some(Spot::Last)),
            (Nudge::Up, 1, None),
            (Nudge::Top, 1, None),
            (Nudge::Down, 3, None),
            (Nudge::Bottom, 3, None),
            (Nudge::Up, 9, None),
        ] {
            assert_eq!(nudge.spot(&list, id(of)), spot, "{nudge:?} {of}");
        }
    }
}
