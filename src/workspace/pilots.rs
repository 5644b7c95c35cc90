//! Pilots: begun from a measure, heard, measured anew, and decided. What a decision does to the
//! measure is one step with it. Each reader subscribes to what it reads.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Deed, Id, Workspace, today};
use crate::domain::{
    Date, Decision, Insight, Measure, MeasureState, Pilot, RaterGroup, Voice, Wave, WaveContent,
    WaveMethod,
};
use crate::method::pilot::{
    Ask, Feedback, PilotStage, Remeasured, asks, decided_state, is_state_by_decision, remeasured,
    reopened_state, stage,
};
use crate::platform::random;

impl Workspace {
    /// All pilots: those to be decided first, by their last day; then those that are decided, the
    /// latest first.
    pub fn pilots(self) -> Vec<Id> {
        self.pilots_where(|_| true)
    }

    /// The pilots of a measure, in the same order.
    pub fn pilots_of(self, measure: Id) -> Vec<Id> {
        self.pilots_where(|pilot| pilot.measure == Some(measure))
    }

    fn pilots_where(self, wanted: impl Fn(&Pilot) -> bool) -> Vec<Id> {
        let mut found = self.inner().pilots.pick(|id, it: &Pilot| {
            let until = it.until;
            let open = (until.is_none(), until);
            wanted(it).then_some((it.decision.is_some(), Reverse(it.decided), open, id))
        });
        found.sort();
        found.into_iter().map(|(.., id)| id).collect()
    }

    /// A pilot that is not in the trash.
    pub fn pilot(self, id: Id) -> Option<Pilot> {
        let entry = self.inner().pilots.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// Begins a pilot of a measure in a test market; a measure that was an idea or planned is now
    /// tried out.
    pub fn add_pilot(self, measure: Id, market: String) -> Option<Id> {
        let id = random::id();
        let pilot = Pilot {
            measure: Some(measure),
            market,
            ..Pilot::default()
        };
        let done = self.edit(Deed::AddPilot, |draft| {
            draft.create(id, &pilot);
            draft.change::<Measure>(measure, |it| {
                if matches!(it.state, MeasureState::Idea | MeasureState::Planned) {
                    it.come_to(MeasureState::Pilot, today());
                }
            });
        });
        done.then_some(id)
    }

    /// Changes fields of a pilot.
    pub fn edit_pilot(self, id: Id, change: impl FnOnce(&mut Pilot)) -> bool {
        self.change::<Pilot>(Deed::EditPilot, id, change)
    }

    /// The touchpoint that a pilot is about: that of its measure.
    pub fn touchpoint_of_pilot(self, pilot: Id) -> Option<Id> {
        self.measure(self.pilot(pilot)?.measure?)?.touchpoint
    }

    /// The feedback to a pilot in one voice, the newest first. What was written without a voice
    /// counts as the customers'.
    pub fn feedback(self, pilot: Id, voice: Voice) -> Vec<Id> {
        let mut found = self.inner().insights.pick(|id, it: &Insight| {
            let by = it.by_whom.unwrap_or_default();
            (it.pilot == Some(pilot) && by == voice).then_some(id)
        });
        found.sort_by_key(|id| Reverse(*id));
        found
    }

    /// What new feedback to a pilot begins with.
    pub fn blank_feedback(self, pilot: Id, voice: Voice) -> Insight {
        Insight {
            date: today(),
            touchpoint: self.touchpoint_of_pilot(pilot),
            pilot: Some(pilot),
            by_whom: Some(voice),
            ..Insight::default()
        }
    }

    /// The wave that measures a pilot anew, if it is not in the trash.
    pub fn wave_of_pilot(self, pilot: Id) -> Option<(Id, Arc<WaveContent>)> {
        let wave = self.pilot(pilot)?.wave?;
        self.wave(wave)?;
        Some((wave, self.wave_content(wave)))
    }

    /// Was it measured anew before it was decided?
    pub fn remeasured(self, pilot: Id) -> Remeasured {
        let it = self.pilot(pilot).unwrap_or_default();
        let wave = self.wave_of_pilot(pilot).map(|(_, content)| content);
        remeasured(&it, self.touchpoint_of_pilot(pilot), wave.as_deref())
    }

    /// What a pilot still asks for.
    pub fn pilot_asks(self, pilot: Id) -> Vec<Ask> {
        let it = self.pilot(pilot).unwrap_or_default();
        let feedback = Feedback {
            customers: self.feedback(pilot, Voice::Customers).len(),
            staff: self.feedback(pilot, Voice::Staff).len(),
        };
        asks(&it, feedback, self.remeasured(pilot))
    }

    /// Where a pilot stands today.
    pub fn pilot_stage(self, pilot: Id) -> PilotStage {
        let it = self.pilot(pilot).unwrap_or_default();
        today().map_or(PilotStage::Undated, |today| stage(&it, today))
    }

    /// Makes the wave that measures a pilot anew: on the scale of the baseline, so that both can be
    /// compared, with customers, about its touchpoint.
    pub fn wave_for_pilot(
        self,
        pilot: Id,
        name: String,
        date: Option<Date>,
        method: WaveMethod,
    ) -> Option<Id> {
        let baseline = untrack(|| self.wave(self.baseline()?));
        let wave = Wave {
            name,
            date,
            method,
            scale: baseline.map_or_else(|| "1".to_owned(), |wave| wave.about().scale),
            touchpoints: untrack(|| self.touchpoint_of_pilot(pilot))
                .into_iter()
                .collect(),
            groups: [RaterGroup::Customers].into(),
            ..Wave::default()
        };
        let id = random::id();
        let done = self.edit(Deed::AddWave, |draft| {
            draft.create(id, &wave);
            draft.change::<Pilot>(pilot, |it| it.wave = Some(id));
        });
        done.then_some(id)
    }

    /// Decides what comes of a pilot; its measure goes with it, while it is open. Nothing happens without reasons.
    pub fn decide(self, pilot: Id, decision: Decision, reasons: &str, by: Option<Id>) -> bool {
        let reasons = reasons.trim();
        let Some(it) = untrack(|| self.pilot(pilot)).filter(|_| !reasons.is_empty()) else {
            return false;
        };
        self.edit(Deed::DecidePilot, |draft| {
            draft.change::<Pilot>(pilot, |it| {
                it.decision = Some(decision);
                reasons.clone_into(&mut it.reasons);
                it.by = by;
                it.decided = today();
            });
            if let Some(measure) = it.measure {
                draft.change::<Measure>(measure, |it| {
                    it.come_to(decided_state(it.state, decision), today());
                });
            }
        })
    }

    /// Opens a decided pilot again, reasons and all. Its measure is tried out again, if it was the
    /// decision that brought it to where it is.
    pub fn reopen_pilot(self, pilot: Id) -> bool {
        let Some(it) = untrack(|| self.pilot(pilot)) else {
            return false;
        };
        let by_decision =
            |measure| self.with_table(|table| is_state_by_decision(pilot, measure, table));
        let was_by_decision = it.measure.is_some_and(by_decision);
        self.edit(Deed::DecidePilot, |draft| {
            draft.change::<Pilot>(pilot, |it| {
                it.decision = None;
                it.decided = None;
            });
            if let (Some(measure), Some(decision)) = (it.measure, it.decision) {
                draft.change::<Measure>(measure, |it| {
                    it.come_to(reopened_state(it.state, decision, was_by_decision), today());
                });
            }
        })
    }
}
