//! Two journeys shown together: the steps of the one below the steps of the other.

use crate::merge::Id;

/// A step of the other journey, below a step of this one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Beside {
    /// Which step.
    pub step: Id,
    /// Is one made from the other? If not, it only happens at about this time.
    pub linked: bool,
}

/// What of the other journey stands below each of these steps. `others` are its steps in the order
/// of time, each with the step here that it belongs to. Whatever belongs to none stands below the
/// step that the one before it belongs to.
pub fn beside(steps: &[Id], others: &[(Id, Option<Id>)]) -> Vec<Vec<Beside>> {
    let mut below = vec![Vec::new(); steps.len()];
    let mut last = 0;
    for (step, partner) in others {
        let place = partner.and_then(|partner| steps.iter().position(|id| *id == partner));
        let linked = place.is_some();
        last = place.unwrap_or(last);
        if let Some(below) = below.get_mut(last) {
            below.push(Beside {
                step: *step,
                linked,
            });
        }
    }
    below
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn shown(steps: &[u128], others: &[(u128, Option<u128>)]) -> Vec<Vec<(u128, bool)>> {
        let steps: Vec<Id> = steps.iter().copied().map(id).collect();
        let others: Vec<_> = others
            .iter()
            .map(|(step, partner)| (id(*step), partner.map(id)))
            .collect();
        let plain = |it: &Beside| (it.step.0.as_u128(), it.linked);
        let below = beside(&steps, &others);
        below
            .iter()
            .map(|it| it.iter().map(plain).collect())
            .collect()
    }

    #[test]
    fn partners_stand_below_each_other_and_new_steps_behind_their_forerunner() {
        let below = shown(
            &[1, 2, 3],
            &[(10, None), (11, Some(1)), (12, None), (13, Some(3))],
        );
        assert_eq!(
            below,
            [
                vec![(10, false), (11, true), (12, false)],
                vec![],
                vec![(13, true)]
            ]
        );
    }

    #[test]
    fn nothing_gets_lost_when_partners_are_gone_or_out_of_order() {
        assert_eq!(shown(&[], &[(10, Some(1))]), Vec::<Vec<_>>::new());
        let below = shown(&[1, 2], &[(10, Some(2)), (11, Some(1)), (12, Some(9))]);
        assert_eq!(below, [vec![(11, true), (12, false)], vec![(10, true)]]);
    }
}
