//! Customer journeys: the steps of one persona in the order of time, and the lanes of the map.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::choice::choice;
use super::record::record;
use crate::merge::Id;

choice! {
    /// Whether a journey tells what is or what shall be.
    JourneyKind {
        /// As it is today.
        #[default]
        AsIs = "as-is",
        /// As it shall become.
        ToBe = "to-be",
    }
}

choice! {
    /// The lanes that every map has.
    BuiltInLane {
        /// What the customer does; the heading of each step.
        #[default]
        Activity = "activity",
        /// Where it happens.
        Touchpoint = "touchpoint",
        /// The emotion curve.
        Curve = "curve",
        /// The rating by rater group.
        Rating = "rating",
        /// What the customer thinks or says.
        Voice = "voice",
        /// How often, how long, with which result.
        Facts = "facts",
        /// What was learnt about the touchpoint.
        Insights = "insights",
        /// Ideas for the touchpoint.
        Ideas = "ideas",
        /// Minimum standards and wow effects at the touchpoint.
        Standards = "standards",
        /// Departments, processes, systems, data and interfaces.
        Backstage = "backstage",
    }
}

/// A lane of the map: one that every map has, or one of the team's own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LaneKey {
    /// One that every map has.
    BuiltIn(BuiltInLane),
    /// The team's own, by the id of its [`Lane`].
    Own(Id),
}

impl fmt::Display for LaneKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn(lane) => lane.fmt(f),
            Self::Own(id) => id.fmt(f),
        }
    }
}

impl FromStr for LaneKey {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.parse() {
            Ok(lane) => Ok(Self::BuiltIn(lane)),
            Err(_) => text.parse().map(Self::Own),
        }
    }
}

impl Serialize for LaneKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LaneKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

record! {
    /// A journey.
    Journey = "journey" {
        /// What the team calls it.
        name: String,
        /// Whose journey.
        persona: Option<Id>,
        /// From where to where, with which service.
        scope: String,
        /// What is or what shall be.
        kind: JourneyKind,
        /// A to-be journey: the as-is journey it was made from.
        origin: Option<Id>,
        /// The lanes in the order the team gave them; those not named follow in the usual order.
        lanes: Vec<LaneKey>,
        /// The order key; see [`super::order`].
        at: String,
    }
    sets {
        /// The lanes that are not shown.
        hidden: LaneKey,
    }
}

record! {
    /// A lane of the team's own, in one journey.
    Lane = "lane" {
        /// Which journey.
        journey: Option<Id>,
        /// What it is about.
        name: String,
    }
}

/// Where a step stands. ONE field, never two; see [`super::card::Place`].
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct StepPlace {
    /// The phase; nothing: before all phases.
    pub phase: Option<Id>,
    /// The order key within the phase.
    #[serde(default)]
    pub at: String,
}

record! {
    /// A step of a journey.
    Step = "step" {
        /// Which journey.
        journey: Option<Id>,
        /// Phase and position.
        place: StepPlace,
        /// What the customer does.
        title: String,
        /// Where it happens.
        touchpoint: Option<Id>,
        /// What the customer thinks or says.
        voice: String,
        /// How often.
        often: String,
        /// How long.
        duration: String,
        /// With which result.
        outcome: String,
        /// In a to-be journey: the step of the as-is journey it was made from.
        origin: Option<Id>,
    }
    texts {
        /// What stands in the team's own lanes, by the id of the [`Lane`].
        own: Id,
    }
}

impl Journey {
    /// All lanes in the order of this journey; `own` are the ids of its own lanes.
    pub fn lanes_in_order(&self, own: &[Id]) -> Vec<LaneKey> {
        let usual = BuiltInLane::ALL.map(LaneKey::BuiltIn).into_iter();
        let all: Vec<LaneKey> = usual.chain(own.iter().copied().map(LaneKey::Own)).collect();
        let known: BTreeSet<LaneKey> = all.iter().copied().collect();
        let mut seen = BTreeSet::new();
        let named = self
            .lanes
            .iter()
            .copied()
            .filter(|lane| known.contains(lane));
        named.chain(all).filter(|lane| seen.insert(*lane)).collect()
    }

    /// The lanes that are shown.
    pub fn shown_lanes(&self, own: &[Id]) -> Vec<LaneKey> {
        let mut lanes = self.lanes_in_order(own);
        lanes.retain(|lane| !self.hidden.contains(lane));
        lanes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_keep_the_teams_order_and_nothing_is_forgotten() {
        let own = crate::domain::BuiltIn::After.id();
        let gone = crate::domain::BuiltIn::Before.id();
        let voice = LaneKey::BuiltIn(BuiltInLane::Voice);
        let mut journey = Journey {
            lanes: vec![LaneKey::Own(own), voice, LaneKey::Own(gone), voice],
            ..Journey::default()
        };
        let lanes = journey.lanes_in_order(&[own]);
        assert_eq!(
            lanes.get(..3),
            Some(
                &[
                    LaneKey::Own(own),
                    voice,
                    LaneKey::BuiltIn(BuiltInLane::Activity)
                ][..]
            )
        );
        assert_eq!(lanes.len(), BuiltInLane::ALL.len() + 1);
        journey.hidden.insert(voice);
        assert!(!journey.shown_lanes(&[own]).contains(&voice));
        for lane in lanes {
            assert_eq!(lane.to_string().parse(), Ok(lane));
        }
    }
}
