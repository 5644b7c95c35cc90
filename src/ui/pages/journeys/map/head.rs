//! The head of the page: what the journey is, and how it can be shown.

use leptos::prelude::*;

use crate::domain::JourneyKind;
use crate::i18n::words::journeys;
use crate::ui::pages::journeys::deeds::{Deeds, Numbers};
use crate::ui::pages::journeys::print::PrintButton;
use crate::ui::pages::journeys::say::{kind_and_origin, persona_words};
use crate::ui::parts::{Button, Glyph, Icon, MenuButton, PictureButton};
use crate::ui::route::JourneysView;
use crate::ui::say_method;
use crate::workspace::Id;

/// Heading, summary and views.
#[component]
pub(super) fn Head(
    deeds: Deeds,
    id: Id,
    together: RwSignal<Option<Id>>,
    lanes_open: RwSignal<bool>,
    /// What belongs to the map itself.
    tools: AnyView,
) -> impl IntoView {
    let workspace = deeds.workspace;
    let name = Signal::derive(move || deeds.name(id));
    let numbers = Memo::new(move |_| Numbers::of(workspace, id));
    let summary = move || {
        let journey = workspace
            .journey(id)
            .map(|entry| entry.value)
            .unwrap_or_default();
        let numbers = numbers.get();
        let parts = [
            Some(kind_and_origin(deeds, &journey)),
            persona_words(workspace, &journey),
            Some(journey.scope.clone()),
            Some(journeys::steps(numbers.steps)),
            Some(journeys::ratings(numbers.ratings as usize)),
        ];
        let parts = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.trim().is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <a class="map__back" href=deeds.href(JourneysView::List)>
            <Icon glyph=Glyph::ArrowLeft />
            {journeys::list()}
        </a>
        <div class="head">
            <div class="head__words">
                <h1>{name}</h1>
                <p class="quiet">{summary}</p>
            </div>
        </div>
        <div class="map__bar" data-no-print>
            <Kinds deeds id together />
            {tools}
            <div class="map__views">
                <Button label=journeys::lanes() icon=Glyph::Table on_click=move |_| lanes_open.set(true) />
                <a class="button button--quiet" href=deeds.href(JourneysView::Outline(id))>{journeys::outline()}</a>
                <PrintButton workspace journey=id />
                <PictureButton selector="table.map" name=move || name.get() />
                <MenuButton
                    label=Signal::derive(move || journeys::menu(&name.get()))
                    items=move |()| deeds.menu(id, false)
                />
                <a class="button button--primary" href=deeds.href(JourneysView::Present(id))>
                    <Icon glyph=Glyph::Present />
                    <span class="button__label">{journeys::present()}</span>
                </a>
            </div>
        </div>
    }
}

/// As-is, to-be, or both; or the way to a to-be journey.
#[component]
fn Kinds(deeds: Deeds, id: Id, together: RwSignal<Option<Id>>) -> impl IntoView {
    let workspace = deeds.workspace;
    let kind = Memo::new(move |_| {
        let entry = workspace.journey(id);
        entry.map(|entry| entry.value.kind).unwrap_or_default()
    });
    let other = Memo::new(move |_| workspace.counterpart(id));
    let one = move |of: JourneyKind, other: Id| {
        let at = if kind.get() == of { id } else { other };
        let current = move || (at == id && together.get().is_none()).then_some("page");
        view! {
            <a
                class="tab"
                href=deeds.href(JourneysView::Map(at))
                aria-current=current
                on:click=move |_| together.set(None)
            >
                {say_method::journey_kind(of)}
            </a>
        }
    };
    move || {
        match (other.get(), kind.get()) {
        (Some(other), _) => view! {
            <div class="map__kinds" role="group" aria-label=journeys::views()>
                {one(JourneyKind::AsIs, other)}
                {one(JourneyKind::ToBe, other)}
                <button
                    class="tab"
                    type="button"
                    aria-pressed=move || together.get().is_some().to_string()
                    on:click=move |_| together.update(|shown| {
                        *shown = if shown.is_some() { None } else { Some(other) };
                    })
                >
                    {journeys::together()}
                </button>
            </div>
        }
        .into_any(),
        (None, JourneyKind::AsIs) => view! {
            <Button label=journeys::make_to_be() icon=Glyph::Copy on_click=move |_| deeds.make_to_be(id) />
        }
        .into_any(),
        (None, JourneyKind::ToBe) => ().into_any(),
    }
    }
}
