//! What success control and the report look at: the baseline beside a later wave.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::Date;
use crate::method::success::BeforeAfter;
use crate::ui::pages::measure::overview::data::{OneOfWaves, all_waves};
use crate::workspace::{Id, Workspace};

/// The two waves, and what customers felt in both.
#[derive(Clone, PartialEq)]
pub(in crate::ui::pages::success) struct Pair {
    pub(in crate::ui::pages::success) before: OneOfWaves,
    pub(in crate::ui::pages::success) after: OneOfWaves,
    pub(in crate::ui::pages::success) felt: Arc<BeforeAfter>,
}

/// What can be compared.
#[derive(Clone, PartialEq)]
pub(in crate::ui::pages::success) enum Ground {
    /// There is no wave at all.
    NoWave,
    /// The first wave has no answers.
    EmptyBaseline(OneOfWaves),
    /// No later wave has answers.
    OnlyOne(OneOfWaves),
    /// The baseline and a later wave on another scale.
    OtherScale(OneOfWaves, OneOfWaves),
    /// Two waves on the same scale.
    Pair(Pair),
}

impl Ground {
    fn of(waves: &[OneOfWaves], chosen: Option<Id>) -> Self {
        let Some((before, later)) = waves.split_first() else {
            return Self::NoWave;
        };
        if !before.has_answers() {
            return Self::EmptyBaseline(before.clone());
        }
        let fits = |wave: &&OneOfWaves| wave.about().is_comparable(before.about());
        let with_answers = || later.iter().filter(|wave| wave.has_answers());
        let after = with_answers()
            .find(|wave| Some(wave.id) == chosen)
            .or_else(|| with_answers().rfind(fits))
            .or_else(|| with_answers().next_back());
        match after {
            None => Self::OnlyOne(before.clone()),
            Some(after) if !fits(&after) => Self::OtherScale(before.clone(), after.clone()),
            Some(after) => Self::Pair(Pair {
                before: before.clone(),
                after: after.clone(),
                felt: Arc::new(BeforeAfter::new(&before.content, &after.content)),
            }),
        }
    }

    /// The later wave that is looked at.
    pub(in crate::ui::pages::success) fn after(&self) -> Option<&OneOfWaves> {
        match self {
            Self::OtherScale(_, after) => Some(after),
            Self::Pair(pair) => Some(&pair.after),
            _ => None,
        }
    }
}

/// What is looked at. Copy it freely.
#[derive(Clone, Copy)]
pub(in crate::ui::pages::success) struct Sight {
    pub(in crate::ui::pages::success) workspace: Workspace,
    pub(in crate::ui::pages::success) waves: Memo<Vec<OneOfWaves>>,
    /// Chosen by a person; nothing: the latest that can be compared.
    pub(in crate::ui::pages::success) chosen: RwSignal<Option<Id>>,
    pub(in crate::ui::pages::success) ground: Memo<Ground>,
}

impl Sight {
    /// All waves, and the usual choice.
    pub(in crate::ui::pages::success) fn new(workspace: Workspace) -> Self {
        let waves = all_waves(workspace);
        let chosen = RwSignal::new(None);
        let ground = Memo::new(move |_| Ground::of(&waves.read(), chosen.get()));
        Self {
            workspace,
            waves,
            chosen,
            ground,
        }
    }

    /// The day of the baseline: what is later is since then.
    pub(in crate::ui::pages::success) fn baseline_day(self) -> Option<Date> {
        let waves = self.waves.read();
        waves.first().and_then(|wave| wave.about().date)
    }

    /// The measures done since the baseline; none where it has no day.
    pub(in crate::ui::pages::success) fn done(self) -> Vec<Id> {
        let since = self
            .baseline_day()
            .map(|day| self.workspace.done_since(day));
        since.unwrap_or_default()
    }

    /// The two waves, where they can be compared.
    pub(in crate::ui::pages::success) fn pair(self) -> Option<Pair> {
        match self.ground.get() {
            Ground::Pair(pair) => Some(pair),
            _ => None,
        }
    }

    /// The waves that may stand beside the baseline.
    pub(in crate::ui::pages::success) fn later(self) -> Vec<OneOfWaves> {
        let waves = self.waves.read();
        let later = waves.iter().skip(1).filter(|wave| wave.has_answers());
        later.cloned().collect()
    }
}
