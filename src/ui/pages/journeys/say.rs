//! A journey in words.

use super::deeds::Deeds;
use crate::domain::{Journey, JourneyKind, Touchpoint};
use crate::i18n::{self, words::journeys};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// Whose journey it is, with what the company wants with them; subscribes to the persona.
pub(super) fn persona_words(workspace: Workspace, journey: &Journey) -> Option<String> {
    let persona = workspace.inner().personas.read(journey.persona?)?.value;
    Some(match persona.goal {
        Some(goal) => journeys::of_persona_goal(say_method::strategic_goal(goal), &persona.name),
        None => journeys::of_persona(&persona.name),
    })
}

/// As-is, to-be, or the to-be of which one; subscribes to that one.
pub(super) fn kind_and_origin(deeds: Deeds, journey: &Journey) -> String {
    let origin = journey.origin.filter(|id| {
        let entry = deeds.workspace.journey(*id);
        entry.is_some_and(|entry| entry.is_here())
    });
    match (journey.kind, origin) {
        (JourneyKind::AsIs, _) => journeys::as_is_journey().to_owned(),
        (JourneyKind::ToBe, None) => journeys::to_be_journey().to_owned(),
        (JourneyKind::ToBe, Some(origin)) => journeys::from(&deeds.name(origin)),
    }
}

/// A mean and how many rated.
pub(super) fn mean_words(mean: Option<f64>, n: u64) -> Option<String> {
    Some(journeys::mean_n(&i18n::signed(mean?, 1), n as usize))
}

/// What a step is called.
pub(super) fn step_title(title: &str) -> String {
    if title.trim().is_empty() {
        journeys::step_untitled().to_owned()
    } else {
        title.to_owned()
    }
}

/// What a touchpoint is called, also one in the trash; subscribes to it.
pub(super) fn touchpoint_name(workspace: Workspace, id: Id) -> String {
    match workspace.inner().touchpoints.read(id) {
        Some(entry) if entry.value.name.trim().is_empty() => {
            journeys::touchpoint_untitled().to_owned()
        }
        Some(entry) if entry.is_here() => entry.value.name,
        Some(entry) => journeys::touchpoint_gone(&entry.value.name),
        None => String::new(),
    }
}

/// The facts of a touchpoint in a few words, such as "own · person · online".
pub(super) fn touchpoint_facts(touchpoint: &Touchpoint) -> String {
    let media = touchpoint.media.iter().copied().map(say_method::media);
    let facts = [
        touchpoint.source.map(say_method::source),
        touchpoint.contact.map(say_method::contact),
        touchpoint.line.map(say_method::line),
    ];
    let words: Vec<&str> = facts.into_iter().flatten().chain(media).collect();
    // The dot stays at the end of its line.
    words.join("\u{a0}· ")
}
