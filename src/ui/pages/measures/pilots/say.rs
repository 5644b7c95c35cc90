//! Pilots in words: when they run, where they stand, what they ask for.

use leptos::prelude::*;

use crate::domain::{Decision, Pilot};
use crate::i18n::{self, words::pilots};
use crate::method::pilot::{Ask, PilotStage};
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::say_doing;
use crate::workspace::{Id, Workspace};

/// When it runs.
pub(in crate::ui::pages::measures) fn dates(pilot: &Pilot) -> String {
    let say = |day: crate::domain::Date| i18n::day(day.parts());
    match (pilot.from.map(say), pilot.until.map(say)) {
        (Some(from), Some(until)) => pilots::dates(&from, &until),
        (Some(from), None) => pilots::dates_from(&from),
        (None, Some(until)) => pilots::dates_until(&until),
        (None, None) => pilots::dates_none().to_owned(),
    }
}

/// What it asks for.
pub(in crate::ui::pages::measures) fn ask(it: Ask) -> &'static str {
    match it {
        Ask::Market => pilots::ask_market(),
        Ask::Dates => pilots::ask_dates(),
        Ask::Staff => pilots::ask_staff(),
        Ask::Customers => pilots::ask_customers(),
        Ask::Wave => pilots::ask_wave(),
        Ask::Answers => pilots::ask_answers(),
        Ask::Decision => pilots::ask_decision(),
    }
}

/// Where it stands.
#[component]
pub(in crate::ui::pages::measures) fn StageChip(workspace: Workspace, id: Id) -> impl IntoView {
    let stage = Memo::new(move |_| workspace.pilot_stage(id));
    let decision = Memo::new(move |_| workspace.pilot(id).and_then(|it| it.decision));
    let label = move || match (decision.get(), stage.get()) {
        (Some(decision), _) => pilots::stage_decided(say_doing::decision(decision)),
        (None, PilotStage::Ahead) => pilots::stage_ahead().to_owned(),
        (None, PilotStage::Running) => pilots::stage_running().to_owned(),
        (None, PilotStage::Ended) => pilots::stage_ended().to_owned(),
        (None, PilotStage::Undated | PilotStage::Decided) => pilots::stage_undated().to_owned(),
    };
    let tone = move || match (decision.get(), stage.get()) {
        (Some(Decision::RollOut), _) => Tone::Good,
        (None, PilotStage::Ended) => Tone::Warn,
        (None, PilotStage::Running) => Tone::Accent,
        _ => Tone::Neutral,
    };
    let glyph = move || match (decision.get(), stage.get()) {
        (Some(_), _) => Glyph::Check,
        (None, PilotStage::Running) => Glyph::Pilot,
        (None, PilotStage::Ended) => Glyph::Warning,
        _ => Glyph::Calendar,
    };
    view! {
        <Chip label=Signal::derive(label) tone=Signal::derive(tone) icon=Signal::derive(glyph) />
    }
}
