//! All journeys of the project.

use leptos::prelude::*;

use super::deeds::{Asked, Deeds, Numbers, row_id};
use super::form::JourneyForm;
use super::say::{kind_and_origin, mean_words, persona_words};
use crate::domain::JourneyKind;
use crate::i18n::{self, words::journeys};
use crate::ui::parts::{Button, Chip, Empty, Glyph, Icon, MenuButton, Tone, Variant, use_toasts};
use crate::ui::route::JourneysView;
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The list.
#[component]
pub(super) fn List(workspace: Workspace) -> impl IntoView {
    let deeds = Deeds::new(workspace, use_toasts());
    let ids = Memo::new(move |_| workspace.journeys());
    let ask = move |_| deeds.asked.set(Some(Asked::New));
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{journeys::title()}</h1>
                <p class="quiet measure">{journeys::lead()}</p>
            </div>
            <Show when=move || !ids.read().is_empty()>
                <Button label=journeys::new() variant=Variant::Primary icon=Glyph::Plus on_click=ask />
            </Show>
        </div>
        <Show
            when=move || !ids.read().is_empty()
            fallback=move || view! {
                <Empty title=journeys::empty_title() text=journeys::empty_text() icon=Glyph::Journey>
                    <Button label=journeys::new() variant=Variant::Primary icon=Glyph::Plus on_click=ask />
                </Empty>
            }
        >
            <ul class="journeys" aria-label=journeys::title()>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row deeds id />
                </For>
            </ul>
        </Show>
        <JourneyForm deeds />
    }
}

#[component]
fn Row(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let journey = Memo::new(move |_| {
        let entry = workspace.journey(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let name = Signal::derive(move || deeds.name(id));
    let numbers = Memo::new(move |_| Numbers::of(workspace, id));
    let kind = Memo::new(move |_| journey.read().kind);
    let tone = Signal::derive(move || match kind.get() {
        JourneyKind::AsIs => Tone::Neutral,
        JourneyKind::ToBe => Tone::Accent,
    });
    let mean = move || {
        let numbers = numbers.get();
        match (numbers.mean, mean_words(numbers.mean, numbers.n)) {
            (Some(mean), Some(words)) => {
                let feeling = crate::method::word(mean);
                view! {
                    <dd data-feeling=feeling.as_str()>
                        <Icon glyph=say_method::feeling_glyph(feeling) />
                        {words}
                    </dd>
                }
                .into_any()
            }
            _ => view! { <dd>{journeys::mean_none()}</dd> }.into_any(),
        }
    };
    view! {
        <li class="journey">
            <div class="journey__words">
                <h2 class="journey__name">
                    <a id=row_id(id) href=deeds.href(JourneysView::Map(id))>{name}</a>
                    <Chip label=Signal::derive(move || say_method::journey_kind(kind.get()).to_owned()) tone />
                </h2>
                <p class="quiet">
                    {move || {
                        let journey = journey.get();
                        let origin = journey.origin.map(|_| kind_and_origin(deeds, &journey));
                        let parts = [persona_words(workspace, &journey), Some(journey.scope.clone()), origin];
                        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
                        parts.collect::<Vec<_>>().join(" · ")
                    }}
                </p>
            </div>
            <dl class="journey__numbers">
                <div>
                    <dt>{journeys::column_steps()}</dt>
                    <dd>{move || {
                        let it = numbers.get();
                        journeys::steps_rated(&i18n::number(it.rated), &i18n::number(it.steps))
                    }}</dd>
                </div>
                <div>
                    <dt>{journeys::column_ratings()}</dt>
                    <dd>{move || i18n::number(numbers.get().ratings as usize)}</dd>
                </div>
                <div>
                    <dt>{journeys::column_mean()}</dt>
                    {mean}
                </div>
            </dl>
            <MenuButton
                label=Signal::derive(move || journeys::menu(&name.get()))
                items=move |()| deeds.menu(id, true)
            />
        </li>
    }
}
