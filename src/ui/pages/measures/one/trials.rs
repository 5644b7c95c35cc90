//! How it is tried out and taught: its pilots, what they were told, and its trainings.

use leptos::prelude::*;

use super::super::ask::{AskFor, New};
use super::super::pilots::StageChip;
use super::known::Known;
use super::origin::insight_name;
use super::sheet::Sheet;
use crate::domain::{Insight, Training, Voice};
use crate::i18n::{self, words::measure_page};
use crate::ui::parts::{Button, Chip, Glyph, Tone};
use crate::ui::route::{Page, TouchpointsView};
use crate::ui::{places, say_doing};
use crate::workspace::Id;

/// The pilots.
#[component]
pub(super) fn Pilots(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let all = Memo::new(move |_| workspace.pilots_of(id));
    let asks = RwSignal::new(false);
    view! {
        <section class="panel" aria-labelledby="measure-page-pilots">
            <h2 class="panel__title" id="measure-page-pilots">
                {measure_page::pilots()}
                <span class="count">{move || i18n::number(all.read().len())}</span>
            </h2>
            <Show
                when=move || !all.read().is_empty()
                fallback=|| view! { <p class="quiet">{measure_page::pilots_empty()}</p> }
            >
                <ul class="measure-page__list" aria-label=measure_page::pilots()>
                    <For each=move || all.get() key=|id| *id let:pilot>
                        <Known
                            glyph=Glyph::Pilot
                            href=places::pilot(workspace, pilot)
                            name=Signal::derive(move || say_doing::market(workspace, pilot))
                        >
                            <StageChip workspace id=pilot />
                        </Known>
                    </For>
                </ul>
            </Show>
            <p data-no-print="">
                <Button label=measure_page::add_pilot() icon=Glyph::Plus on_click=move |_| asks.set(true) />
            </p>
            <AskFor workspace new=New::Pilot open=asks make=move |market| workspace.add_pilot(id, market) />
        </section>
    }
}

/// What the pilots were told; there while there is something.
#[component]
pub(super) fn Heard(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        measure,
    } = sheet;
    let all = Memo::new(move |_| {
        let pilots = workspace.pilots_of(id).into_iter();
        let heard = |pilot| {
            Voice::ALL
                .map(|voice| workspace.feedback(pilot, voice))
                .concat()
        };
        pilots.flat_map(heard).collect::<Vec<Id>>()
    });
    let about = move || {
        let touchpoint = measure.read().touchpoint?;
        let n = workspace.insights_at(touchpoint).len();
        (n > 0).then_some((touchpoint, n))
    };
    let about = Memo::new(move |_| about());
    view! {
        <Show when=move || !all.read().is_empty() || about.get().is_some()>
            <section class="panel" aria-labelledby="measure-page-heard">
                <h2 class="panel__title" id="measure-page-heard">
                    {measure_page::insights()}
                    <span class="count">{move || i18n::number(all.read().len())}</span>
                </h2>
                <ul class="measure-page__list" aria-label=measure_page::insights()>
                    <For each=move || all.get() key=|id| *id let:insight>
                        <Known
                            glyph=Glyph::Insight
                            href=places::page(workspace, Page::Touchpoints(TouchpointsView::Insight(insight)))
                            name=Signal::derive(move || insight_name(workspace, insight))
                        >
                            <span class="quiet small">{move || {
                                let entry = workspace.inner().insights.read(insight);
                                let it: Insight = entry.map(|entry| entry.value).unwrap_or_default();
                                say_doing::voice(it.by_whom.unwrap_or_default())
                            }}</span>
                        </Known>
                    </For>
                </ul>
                {move || about.get().map(|(touchpoint, n)| view! {
                    <p><a href=places::touchpoint(workspace, touchpoint)>{measure_page::to_touchpoint_insights(n)}</a></p>
                })}
            </section>
        </Show>
    }
}

/// The trainings.
#[component]
pub(super) fn Trainings(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let all = Memo::new(move |_| workspace.trainings_of_measure(id));
    let asks = RwSignal::new(false);
    view! {
        <section class="panel" aria-labelledby="measure-page-trainings">
            <h2 class="panel__title" id="measure-page-trainings">
                {measure_page::trainings()}
                <span class="count">{move || i18n::number(all.read().len())}</span>
            </h2>
            <Show
                when=move || !all.read().is_empty()
                fallback=|| view! { <p class="quiet">{measure_page::trainings_empty()}</p> }
            >
                <ul class="measure-page__list" aria-label=measure_page::trainings()>
                    <For each=move || all.get() key=|id| *id let:training>
                        {
                            let it = Memo::new(move |_| workspace.training(training).unwrap_or_default());
                            view! {
                                <Known
                                    glyph=Glyph::Training
                                    href=places::training(workspace, training)
                                    name=Signal::derive(move || title(&it.read()))
                                >
                                    <span class="quiet small">{move || day(&it.read())}</span>
                                    {move || if it.read().held {
                                        view! { <Chip label=measure_page::held() tone=Tone::Good icon=Glyph::Check /> }.into_any()
                                    } else {
                                        view! { <Chip label=measure_page::not_held() /> }.into_any()
                                    }}
                                </Known>
                            }
                        }
                    </For>
                </ul>
            </Show>
            <p data-no-print="">
                <Button label=measure_page::add_training() icon=Glyph::Plus on_click=move |_| asks.set(true) />
            </p>
            <AskFor
                workspace
                new=New::Training
                open=asks
                first=Signal::derive(move || sheet.measure.read().title.trim().to_owned())
                make=move |title| workspace.training_for(id, title)
            />
        </section>
    }
}

fn title(it: &Training) -> String {
    match it.title.trim() {
        "" => measure_page::training_untitled().to_owned(),
        title => title.to_owned(),
    }
}

fn day(it: &Training) -> Option<String> {
    it.date.map(|day| i18n::day(day.parts()))
}
