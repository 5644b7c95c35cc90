//! The head of a journey that is read: its name, whose it is, and the ways to its other forms.

use leptos::prelude::*;

use super::curve_lines::journey_name;
use super::outline_lanes::journeys_href;
use crate::domain::JourneyKind;
use crate::i18n::words::{journey_show as words, journeys};
use crate::platform::print;
use crate::ui::parts::{Button, Glyph, Icon};
use crate::ui::route::JourneysView;
use crate::workspace::{Id, Workspace};

/// "Ist · Persona: Familie Kaya · 9 Schritte · 212 Bewertungen".
pub(super) fn facts(workspace: Workspace, id: Id) -> String {
    let journey = workspace
        .journey(id)
        .map(|entry| entry.value)
        .unwrap_or_default();
    let steps = workspace.steps(id);
    let rated = steps
        .iter()
        .flat_map(|(_, step)| workspace.felt(*step).groups().into_values());
    let ratings: u64 = rated.map(|counts| counts.n()).sum();
    let persona = persona_name(workspace, id).map(|name| words::persona(&name));
    let kind = match (journey.kind, journey.origin) {
        (JourneyKind::AsIs, _) => journeys::as_is_journey().to_owned(),
        (JourneyKind::ToBe, None) => journeys::to_be_journey().to_owned(),
        (JourneyKind::ToBe, Some(origin)) => journeys::from(&journey_name(workspace, origin)),
    };
    let counts = [
        words::steps(steps.len()),
        words::ratings(usize::try_from(ratings).unwrap_or(usize::MAX)),
    ];
    let all: Vec<String> = std::iter::once(kind).chain(persona).chain(counts).collect();
    all.join(" · ")
}

/// The name of the persona of a journey.
pub(super) fn persona_name(workspace: Workspace, id: Id) -> Option<String> {
    let persona = workspace.journey(id)?.value.persona?;
    let name = workspace.inner().personas.read(persona)?.value.name;
    (!name.trim().is_empty()).then_some(name)
}

/// Where the journey begins and ends, and with which service.
pub(super) fn scope(workspace: Workspace, id: Id) -> Option<String> {
    let scope = workspace.journey(id)?.value.scope.trim().to_owned();
    (!scope.is_empty()).then_some(scope)
}

/// The head.
#[component]
pub(super) fn Head(workspace: Workspace, id: Id, name: Memo<String>) -> impl IntoView {
    view! {
        <header class="head">
            <div class="head__words">
                <h1 id="outline-name">{name}</h1>
                <p class="quiet">{move || facts(workspace, id)}</p>
                {move || scope(workspace, id).map(|scope| view! { <p class="outline__scope">{scope}</p> })}
            </div>
            <div class="outline__ways" data-no-print>
                <a class="button button--quiet" href=journeys_href(workspace, JourneysView::Map(id))>
                    <Icon glyph=Glyph::Journey />
                    <span>{words::to_map()}</span>
                </a>
                <a class="button button--quiet" href=journeys_href(workspace, JourneysView::Present(id))>
                    <Icon glyph=Glyph::Present />
                    <span>{words::present()}</span>
                </a>
                <Button label=words::print_outline() icon=Glyph::Print on_click=move |_| print::page() />
            </div>
        </header>
    }
}
