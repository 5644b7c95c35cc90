//! Journeys and their lanes, as the screens read and change them; see `steps` for the steps.

use leptos::prelude::*;

use super::{Deed, Entry, Id, Key, Workspace};
use crate::domain::{Domain, Journey, JourneyKind, Lane, LaneKey, Spot, Step};
use crate::method::moments::Rated;
use crate::platform::random;

impl Workspace {
    /// A journey, also one in the trash; subscribes to it.
    pub fn journey(self, id: Id) -> Option<Entry<Journey>> {
        self.inner().journeys.read(id)
    }

    /// What was rated at the steps of a journey, in the order of [`Workspace::steps`]; subscribes
    /// to steps, their touchpoints and their ratings.
    pub fn rated_steps(self, journey: Id) -> Vec<(Id, Rated)> {
        let inner = self.inner();
        let rated = |(_, id): (Option<Id>, Id)| {
            let touchpoint = self.step_value(id).touchpoint;
            let touchpoint = touchpoint.and_then(|id| inner.touchpoints.read(id));
            let rated = Rated {
                is_key: touchpoint.is_some_and(|entry| entry.is_here() && entry.value.key),
                groups: self.felt(id).groups(),
            };
            (id, rated)
        };
        self.steps(journey).into_iter().map(rated).collect()
    }

    /// The journey that belongs to this one: what a to-be journey was made from, or the first
    /// to-be journey that was made from this one.
    pub fn counterpart(self, journey: Id) -> Option<Id> {
        let entry = self.journey(journey)?;
        let others = self.journeys();
        match entry.value.origin {
            Some(origin) => others.contains(&origin).then_some(origin),
            None => others.into_iter().find(|other| {
                let other = self.journey(*other);
                other.is_some_and(|entry| entry.value.origin == Some(journey))
            }),
        }
    }

    /// Makes a journey behind the others.
    pub fn add_journey(self, mut journey: Journey) -> Option<Id> {
        let id = random::id();
        journey.at = self.journey_key(id, Spot::Last);
        self.edit(Deed::AddJourney, |draft| draft.create(id, &journey))
            .then_some(id)
    }

    /// Changes fields of a journey.
    pub fn edit_journey(self, id: Id, change: impl FnOnce(&mut Journey)) -> bool {
        self.edit(Deed::EditJourney, |draft| {
            draft.change::<Journey>(id, change)
        })
    }

    /// Puts a journey at a spot of the list.
    pub fn put_journey(self, id: Id, spot: Spot) -> bool {
        let at = self.journey_key(id, spot);
        self.edit(Deed::EditJourney, |draft| {
            draft.change::<Journey>(id, |journey| journey.at = at);
        })
    }

    fn journey_key(self, id: Id, spot: Spot) -> String {
        let list = untrack(|| self.journeys());
        self.key_for(|inner| &inner.journeys, &list, |it| &it.at, id, spot)
    }

    /// Puts a journey into the trash. Its steps stay with it and come back with it.
    pub fn trash_journey(self, id: Id) -> bool {
        self.edit(Deed::TrashJourney, |draft| {
            draft.trash(Key::new(Journey::KIND, id));
        })
    }

    /// Makes a to-be journey out of an as-is journey: steps and own lanes are copied and know
    /// where they come from, ratings are not. One deed.
    pub fn make_to_be(self, id: Id, name: String) -> Option<Id> {
        let inner = self.inner();
        let mut journey = inner.journeys.peek(id)?.value;
        let copy = random::id();
        let lanes: Vec<(Id, Id, Lane)> = untrack(|| self.own_lanes(id))
            .into_iter()
            .filter_map(|lane| Some((lane, random::id(), inner.lanes.peek(lane)?.value)))
            .collect();
        let twin = |lane: Id| {
            let mut lanes = lanes.iter();
            lanes
                .find(|(old, _, _)| *old == lane)
                .map(|(_, new, _)| *new)
        };
        let key = |key: LaneKey| match key {
            LaneKey::Own(lane) => twin(lane).map(LaneKey::Own),
            built_in @ LaneKey::BuiltIn(_) => Some(built_in),
        };
        journey.name = name;
        journey.kind = JourneyKind::ToBe;
        journey.origin = Some(id);
        journey.at = self.journey_key(copy, Spot::After(id));
        journey.lanes = journey.lanes.into_iter().filter_map(key).collect();
        journey.hidden = journey.hidden.into_iter().filter_map(key).collect();
        let steps: Vec<(Id, Step)> = untrack(|| self.steps(id))
            .into_iter()
            .filter_map(|(_, step)| Some((step, inner.steps.peek(step)?.value)))
            .map(|(origin, mut step)| {
                step.journey = Some(copy);
                step.origin = Some(origin);
                let own = step.own.into_iter();
                step.own = own
                    .filter_map(|(lane, text)| Some((twin(lane)?, text)))
                    .collect();
                (random::id(), step)
            })
            .collect();
        let done = self.edit(Deed::MakeToBe, |draft| {
            draft.create(copy, &journey);
            for (_, new, lane) in &lanes {
                let lane = Lane {
                    journey: Some(copy),
                    ..lane.clone()
                };
                draft.create(*new, &lane);
            }
            steps
                .iter()
                .for_each(|(step, value)| draft.create(*step, value));
        });
        done.then_some(copy)
    }

    /// Adds a lane of the team's own to a journey.
    pub fn add_lane(self, journey: Id, name: String) -> Option<Id> {
        let id = random::id();
        let lane = Lane {
            journey: Some(journey),
            name,
        };
        self.edit(Deed::AddLane, |draft| draft.create(id, &lane))
            .then_some(id)
    }

    /// Renames a lane of the team's own.
    pub fn rename_lane(self, id: Id, name: String) -> bool {
        self.edit(Deed::EditLane, |draft| {
            draft.change::<Lane>(id, |lane| lane.name = name);
        })
    }

    /// Puts a lane of the team's own into the trash; its texts stay with the steps.
    pub fn trash_lane(self, id: Id) -> bool {
        self.edit(Deed::TrashLane, |draft| {
            draft.trash(Key::new(Lane::KIND, id));
        })
    }

    /// Shows a lane or hides it.
    pub fn show_lane(self, journey: Id, lane: LaneKey, shown: bool) -> bool {
        self.edit(Deed::ShowLane, |draft| {
            draft.change::<Journey>(journey, |journey| {
                if shown {
                    journey.hidden.remove(&lane);
                } else {
                    journey.hidden.insert(lane);
                }
            });
        })
    }

    /// Gives the lanes another order.
    pub fn order_lanes(self, journey: Id, lanes: Vec<LaneKey>) -> bool {
        self.edit(Deed::MoveLane, |draft| {
            draft.change::<Journey>(journey, |journey| journey.lanes = lanes);
        })
    }
}
