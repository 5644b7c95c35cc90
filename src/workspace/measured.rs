//! Waves as the screens read them, and freezing. Each reader subscribes to what it reads.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Deed, Id, Workspace};
use crate::domain::{Answers, Date, Recommendation, Seal, Wave, WaveContent};
use crate::method::{SinceFrozen, live_content, since_frozen};

impl Workspace {
    /// All waves, the earliest first; those without a date last.
    pub fn waves(self) -> Vec<Id> {
        let rank = |id: Id, wave: &Wave| {
            let date = wave.about().date;
            (date.is_none(), date, id)
        };
        self.inner().waves.here(rank)
    }

    /// The first wave: the baseline of all comparisons.
    pub fn baseline(self) -> Option<Id> {
        self.waves().first().copied()
    }

    /// A wave that is not in the trash.
    pub fn wave(self, id: Id) -> Option<Wave> {
        let entry = self.inner().waves.read(id)?;
        entry.is_here().then_some(entry.value)
    }

    /// What a wave holds: what was frozen, else what the records say.
    pub fn wave_content(self, id: Id) -> Arc<WaveContent> {
        let Some(wave) = self.wave(id) else {
            return Arc::default();
        };
        Arc::new(match wave.seal {
            Some(seal) => seal.content,
            None => self.live_content(id, &wave),
        })
    }

    /// What came into a frozen wave since it was frozen; nothing while it is open.
    pub fn since_frozen(self, id: Id) -> Option<SinceFrozen> {
        let wave = self.wave(id)?;
        let seal = wave.seal.as_ref()?;
        let since = since_frozen(&seal.content, &self.live_content(id, &wave));
        (!since.is_empty()).then_some(since)
    }

    fn live_content(self, id: Id, wave: &Wave) -> WaveContent {
        let inner = self.inner();
        let mut answers = inner.answers.pick(|record, value: &Answers| {
            (value.wave == Some(id)).then(|| (record, value.clone()))
        });
        let mut given = inner
            .recommendations
            .pick(|record, value: &Recommendation| {
                (value.wave == Some(id)).then(|| (record, value.clone()))
            });
        answers.sort_by_key(|(record, _)| *record);
        given.sort_by_key(|(record, _)| *record);
        let answers = answers.iter().map(|(_, value)| value);
        live_content(id, wave, answers, given.iter().map(|(_, value)| value))
    }

    /// Freezes a wave for good: from now on its numbers stand. This cannot be taken back.
    pub fn freeze_wave(self, id: Id, on: Date) -> bool {
        let wave = untrack(|| self.wave(id)).filter(|wave| wave.seal.is_none());
        let Some(wave) = wave else {
            return false;
        };
        let content = untrack(|| self.live_content(id, &wave));
        let seal = Seal::new(on, content);
        self.edit_for_good(Deed::FreezeWave, |draft| {
            draft.change::<Wave>(id, |wave| wave.seal = Some(seal))
        })
    }
}
