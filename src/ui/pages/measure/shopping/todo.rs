//! What was missed: the items that the latest visits found wanting, each one step from a measure.

use leptos::prelude::*;

use super::super::measures::MakeMeasure;
use super::say::{answer, href, item_name};
use crate::domain::CheckResult;
use crate::i18n::{self, words::shopping};
use crate::method::shopping::Miss;
use crate::ui::pages::touchpoints::note::CardLink;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::route::{MeasureView, Page, Route, TouchpointsView};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The panel.
#[component]
pub(super) fn Missed(workspace: Workspace) -> impl IntoView {
    let all = Memo::new(move |_| workspace.missed());
    let ids = Memo::new(move |_| {
        all.read()
            .iter()
            .map(|it| it.latest.check)
            .collect::<Vec<_>>()
    });
    let has_looked = Memo::new(move |_| {
        let visits = workspace.visits();
        visits
            .into_iter()
            .any(|id| workspace.visit_score(id).answered > 0)
    });
    view! {
        <section class="panel" aria-labelledby="shopping-missed">
            <h2 class="panel__title" id="shopping-missed" tabindex="-1">
                {shopping::missed()}
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <p class="quiet measure">{shopping::missed_lead()}</p>
            <Show when=move || has_looked.get() && ids.read().is_empty()>
                <p>{shopping::missed_none()}</p>
            </Show>
            <ul class="shopping__missed" aria-labelledby="shopping-missed">
                <For each=move || ids.get() key=|id| *id let:id>
                    <OneMiss workspace id all />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn OneMiss(workspace: Workspace, id: Id, all: Memo<Vec<Miss>>) -> impl IntoView {
    let check = Memo::new(move |_| workspace.check(id).map(|it| it.value).unwrap_or_default());
    let miss = Memo::new(move |_| {
        let all = all.read();
        all.iter().find(|it| it.latest.check == id).cloned()
    });
    let name = Signal::derive(move || item_name(workspace, id));
    let often = move || {
        miss.get().map(|it| {
            shopping::missed_often(&i18n::number(it.looked), &i18n::number(it.visits.len()))
        })
    };
    let got = move || {
        let latest = miss.get()?.latest;
        Some(answer(
            latest.worth,
            Some(CheckResult::Points(latest.points)),
        ))
    };
    let last = move || miss.get().map(|it| latest(workspace, &it));
    let remark = Memo::new(move |_| {
        miss.get()
            .map(|it| workspace.remark_on(it.latest.visit, id))
            .filter(|text| !text.trim().is_empty())
    });
    let made = Memo::new(move |_| workspace.measure_for_check(id));
    let make =
        move |()| workspace.measure_from_check(id, remark.get_untracked().unwrap_or_default());
    view! {
        <li class="shopping__miss">
            <div class="shopping__words">
                <p class="shopping__what">{name}</p>
                <p class="shopping__facts small">
                    <span class="shopping__got"><Icon glyph=Glyph::Warning />{got}</span>
                    <span>{often}</span>
                    {last}
                </p>
                {move || remark.get().map(|text| view! { <p class="shopping__remark">{text}</p> })}
                <p class="shopping__from">
                    {move || check.read().touchpoint.map(|id| view! { <AtTouchpoint workspace id /> })}
                    {move || check.read().card.map(|id| view! { <CardLink workspace id /> })}
                </p>
            </div>
            <MakeMeasure workspace name made on_make=make />
        </li>
    }
}

/// A link to a touchpoint.
#[component]
pub(in crate::ui::pages::measure) fn AtTouchpoint(workspace: Workspace, id: Id) -> impl IntoView {
    let project = workspace.inner().project;
    let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(id))).href();
    view! {
        <a class="measures__link" href=href>
            <Icon glyph=Glyph::Touchpoint />
            <span>{move || say_method::touchpoint(workspace, id)}</span>
        </a>
    }
}

/// When and where it was missed last, as a link to that visit.
fn latest(workspace: Workspace, miss: &Miss) -> impl IntoView + use<> {
    let day = match miss.latest.day {
        Some(day) => i18n::day(day.parts()),
        None => shopping::no_date().to_owned(),
    };
    let visit = workspace.visit(miss.latest.visit).map(|it| it.value);
    let place = visit
        .map(|it| it.place.trim().to_owned())
        .unwrap_or_default();
    let text = match place.as_str() {
        "" => shopping::missed_last(&day),
        place => shopping::missed_last_at(&day, place),
    };
    view! { <a href=href(workspace, MeasureView::Visit(miss.latest.visit))>{text}</a> }
}
