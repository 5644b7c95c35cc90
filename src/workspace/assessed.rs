//! How much touchpoints matter and how good they are, fed by a wave or by the team's estimates.
//! Each reader subscribes to what it reads.

use std::collections::BTreeMap;

use super::{Id, Workspace};
use crate::domain::{RaterGroup, Status};
use crate::method::Assessment;

impl Workspace {
    /// The waves in which customers said something about touchpoints, the latest first.
    pub fn feeding_waves(self) -> Vec<Id> {
        let mut waves = self.waves();
        waves.retain(|wave| {
            let content = self.wave_content(*wave);
            let mut answers = content.answers.iter();
            answers.any(|sum| sum.group == RaterGroup::Customers)
        });
        waves.reverse();
        waves
    }

    /// What is known of every touchpoint that is not retired; from this wave, and what it does not
    /// say, from estimates.
    pub fn assessments(self, wave: Option<Id>) -> BTreeMap<Id, Assessment> {
        let content = wave.map(|wave| self.wave_content(wave));
        let all = self.inner().touchpoints.pick(|id, touchpoint| {
            let is_here = touchpoint.status != Status::Retired;
            is_here.then(|| (id, Assessment::of(id, touchpoint, content.as_deref())))
        });
        all.into_iter().collect()
    }
}
