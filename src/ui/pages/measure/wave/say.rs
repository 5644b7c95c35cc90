//! What is said of waves in several places: state, answers, groups, scale.

use leptos::prelude::*;

use crate::domain::{Date, RaterGroup, WaveAbout, WaveContent, WaveMethod};
use crate::i18n::{self, words::measure, words::waves};
use crate::ui::parts::{Chip, Choice, Glyph, Tone};
use crate::ui::{say_measuring, say_method};
use crate::workspace::{Id, Workspace};

/// Is it the baseline, is it frozen, has it a date?
#[component]
pub(in crate::ui::pages::measure) fn Badges(workspace: Workspace, id: Id) -> impl IntoView {
    let is_baseline = Memo::new(move |_| workspace.baseline() == Some(id));
    let facts = Memo::new(move |_| {
        let wave = workspace.wave(id).unwrap_or_default();
        let date = wave.about().date;
        (wave.seal.map(|seal| seal.on), date)
    });
    view! {
        <span class="wave-badges">
            <Show when=move || is_baseline.get()>
                <Chip label=measure::baseline() tone=Tone::Accent icon=Glyph::Measure title=waves::baseline_title() />
            </Show>
            {move || match facts.get().0 {
                Some(on) => view! { <Chip label=waves::frozen_on(&day(on)) tone=Tone::Good icon=Glyph::Lock /> },
                None => view! { <Chip label=waves::is_open() tone=Tone::Neutral icon=Glyph::Edit /> },
            }}
            <Show when=move || facts.get().1.is_none()>
                <Chip label=waves::no_date() tone=Tone::Warn icon=Glyph::Warning title=waves::no_date_title() />
            </Show>
        </span>
    }
}

/// A day in the language's way.
pub(super) fn day(date: Date) -> String {
    i18n::day(date.parts())
}

/// A number of people, as texts take it.
pub(super) fn whole(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// A number of people in the language's way.
pub(super) fn people(n: u64) -> String {
    i18n::number(whole(n))
}

/// How many answers about touchpoints, and how many recommendations.
pub(in crate::ui::pages::measure) fn answers_in(content: &WaveContent) -> String {
    let answers: u64 = content.answers.iter().map(|sum| sum.counts.n()).sum();
    let given = content.recommendations.iter();
    let given: u64 = given.map(|sum| sum.counts.n()).sum();
    match (answers, given) {
        (0, 0) => measure::no_answers().to_owned(),
        (_, 0) => measure::n_of(whole(answers)),
        _ => waves::answers_and_given(&measure::n_of(whole(answers)), whole(given)),
    }
}

/// The groups that were asked.
pub(in crate::ui::pages::measure) fn groups_words(
    workspace: Workspace,
    about: &WaveAbout,
) -> String {
    let groups = about.groups.iter();
    let names: Vec<String> = groups
        .map(|group| say_method::rater_group(workspace, *group))
        .collect();
    if names.is_empty() {
        waves::no_groups().to_owned()
    } else {
        i18n::list(&names)
    }
}

/// The version of the scale.
pub(in crate::ui::pages::measure) fn scale_words(about: &WaveAbout) -> String {
    match about.scale.trim() {
        "" => waves::no_scale().to_owned(),
        scale => scale.to_owned(),
    }
}

/// The methods as choices.
pub(in crate::ui::pages::measure) fn method_choices() -> Vec<Choice> {
    let choice = |it: WaveMethod| Choice::new(it.as_str(), say_measuring::wave_method(it));
    WaveMethod::ALL.map(choice).to_vec()
}

/// The groups that can be asked, and those of `also` that are no more.
pub(super) fn all_groups(
    workspace: Workspace,
    also: impl IntoIterator<Item = RaterGroup>,
) -> Vec<RaterGroup> {
    let mut groups = workspace.rater_groups();
    for group in also {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

/// The persona's name, or that none is known.
pub(super) fn persona_words(workspace: Workspace, persona: Option<Id>) -> String {
    let Some(id) = persona else {
        return waves::any_persona().to_owned();
    };
    let entry = workspace.inner().personas.read(id);
    let name = entry.map(|entry| (entry.is_here(), entry.value.name));
    match name {
        Some((true, name)) if !name.trim().is_empty() => name,
        Some((false, name)) => waves::gone(&name),
        _ => waves::unnamed_persona().to_owned(),
    }
}
