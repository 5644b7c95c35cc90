//! How much touchpoints matter and how good they are, fed by a wave or by the team's estimates.
//! Each reader subscribes to what it reads.

use std::collections::BTreeMap;

use super::{Deed, Id, Workspace};
use crate::domain::{Grade, RaterGroup, Status};
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

    /// Writes the team's estimates of a touchpoint; what is nothing stays as it is.
    pub fn estimate(
        self,
        touchpoint: Id,
        relevance: Option<Grade>,
        quality: Option<Grade>,
    ) -> bool {
        self.edit(Deed::Estimate, |draft| {
            draft.change::<crate::domain::Touchpoint>(touchpoint, |it| {
                it.guessed_relevance = relevance.or(it.guessed_relevance);
                it.guessed_quality = quality.or(it.guessed_quality);
            });
        })
    }
}
