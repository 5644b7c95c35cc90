//! The waves with what they hold, as the figures read them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{WaveAbout, WaveContent};
use crate::i18n;
use crate::method::Net;
use crate::ui::pages::measure::overview::say;
use crate::ui::parts::Choice;
use crate::ui::say_measuring;
use crate::workspace::{Id, Workspace};

/// A wave with its content.
#[derive(Clone, PartialEq)]
pub(in crate::ui::pages) struct OneOfWaves {
    pub(in crate::ui::pages) id: Id,
    pub(in crate::ui::pages) content: Arc<WaveContent>,
    pub(in crate::ui::pages) is_frozen: bool,
}

impl OneOfWaves {
    /// What it says of itself.
    pub(in crate::ui::pages) fn about(&self) -> &WaveAbout {
        &self.content.about
    }

    /// Has it any numbers?
    pub(in crate::ui::pages) fn has_answers(&self) -> bool {
        let content = &self.content;
        content.answers.iter().any(|sum| sum.counts.n() > 0) || !content.recommendations.is_empty()
    }

    /// What it is called.
    pub(in crate::ui::pages) fn name(&self) -> String {
        say_measuring::wave(self.about())
    }

    /// Its name and its day.
    pub(in crate::ui::pages) fn name_and_day(&self) -> String {
        match self.day() {
            Some(day) => format!("{} · {day}", self.name()),
            None => self.name(),
        }
    }

    /// Its day.
    pub(in crate::ui::pages) fn day(&self) -> Option<String> {
        self.about().date.map(|date| i18n::day(date.parts()))
    }

    /// Its scale version.
    pub(in crate::ui::pages) fn scale(&self) -> &str {
        self.about().scale.trim()
    }

    /// Its score of recommendation, all personas together or of one.
    pub(in crate::ui::pages) fn nps(
        &self,
        touchpoint: Option<Id>,
        persona: Option<Id>,
    ) -> Option<Net> {
        Net::of_recommended(&self.content.recommended(touchpoint, persona))
    }
}

/// All waves, the earliest first.
pub(in crate::ui::pages) fn all_waves(workspace: Workspace) -> Memo<Vec<OneOfWaves>> {
    Memo::new(move |_| {
        let wave = |id: Id| {
            let is_frozen = workspace.wave(id)?.seal.is_some();
            let content = workspace.wave_content(id);
            Some(OneOfWaves {
                id,
                content,
                is_frozen,
            })
        };
        workspace.waves().into_iter().filter_map(wave).collect()
    })
}

/// The waves as choices, the newest first, with their scale where there are several.
pub(in crate::ui::pages) fn wave_choices(waves: &[OneOfWaves]) -> Vec<Choice> {
    let several = say::has_several_scales(waves);
    let choice = |wave: &OneOfWaves| {
        let name = wave.name_and_day();
        let scale = several.then(|| say::scale(wave)).flatten();
        let label = scale.map_or(name.clone(), |scale| format!("{name} · {scale}"));
        Choice::new(wave.id.to_string(), label)
    };
    waves.iter().rev().map(choice).collect()
}
