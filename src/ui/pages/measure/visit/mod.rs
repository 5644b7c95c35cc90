//! One visit, made for a phone: the facts, then item by item what was found, and how it stands.

mod answer;
mod facts;
mod item;

use std::marker::PhantomData;

use leptos::prelude::*;

use self::facts::Facts;
use self::item::{Answered, Gone};
use super::shopping::{Absent, checklist_name, percent, visit_name};
use crate::domain::Visit;
use crate::i18n::{self, words::shopping};
use crate::method::shopping::VisitScore;
use crate::platform::print;
use crate::ui::parts::{Button, Glyph, fresh_id};
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_method;
use crate::workspace::{Id, VisitItem, Workspace};

/// The page of one visit.
#[component]
pub(super) fn OneVisit(workspace: Workspace, id: Id) -> impl IntoView {
    let is_here = Memo::new(move |_| workspace.visit(id).map(|entry| entry.is_here()));
    move || match is_here.get() {
        Some(true) => view! { <Everything workspace id /> }.into_any(),
        found => {
            let name = found.map(|_| untrack(|| visit_name(workspace, id)));
            let kind = PhantomData::<Visit>;
            view! { <Absent workspace id name kind /> }.into_any()
        }
    }
}

/// Items in a row that belong to one touchpoint.
type Run = (Option<Id>, Vec<Id>);

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let items = Memo::new(move |_| workspace.visit_items(id));
    let score = Memo::new(move |_| workspace.visit_score(id));
    let runs = Memo::new(move |_| runs(workspace, &items.read()));
    let gone = Memo::new(move |_| {
        let items = items.read();
        let gone = items.iter().filter(|item| item.is_gone);
        gone.map(|item| item.check).collect::<Vec<_>>()
    });
    let run =
        move |(touchpoint, checks): Run| view! { <OneRun workspace id touchpoint checks items /> };
    let to = move |view| Route::Project(workspace.inner().project, Page::Measure(view)).href();
    view! {
        <div class="visit">
            <div class="head">
                <div class="head__words">
                    <h1>{move || visit_name(workspace, id)}</h1>
                    <OfList workspace id />
                </div>
                <Button label=shopping::print_visit() icon=Glyph::Print on_click=|_| print::page() />
            </div>
            <Facts workspace id />
            <Show when=move || items.read().is_empty()>
                <p class="quiet">{shopping::visit_empty()}</p>
            </Show>
            <For each=move || runs.get() key=|run| run.clone() children=run />
            <Show when=move || !gone.read().is_empty()>
                <section class="visit__run" aria-labelledby="visit-gone">
                    <h2 id="visit-gone">{shopping::gone()}</h2>
                    <p class="quiet small">{shopping::gone_hint()}</p>
                    <ul class="visit__items">
                        <For each=move || gone.get() key=|id| *id let:check>
                            <Gone workspace check items />
                        </For>
                    </ul>
                </section>
            </Show>
            <p data-no-print=""><a href=to(MeasureView::Shopping)>{shopping::to_missed()}</a></p>
            <p class="visit__score" role="status">{move || say_score(score.get())}</p>
        </div>
    }
}

/// Which checklist it is made with.
#[component]
fn OfList(workspace: Workspace, id: Id) -> impl IntoView {
    let list = Memo::new(move |_| workspace.visit(id).and_then(|visit| visit.value.checklist));
    let project = workspace.inner().project;
    view! {
        <p class="quiet">
            {move || match list.get() {
                None => shopping::no_list().into_any(),
                Some(list) => {
                    let href = Route::Project(project, Page::Measure(MeasureView::Checklist(list))).href();
                    let is_gone = move || workspace.checklist(list).is_none_or(|it| !it.is_here());
                    view! {
                        <a href=href>{move || checklist_name(workspace, list)}</a>
                        {move || is_gone().then(|| format!(" · {}", shopping::list_gone()))}
                    }
                    .into_any()
                }
            }}
        </p>
    }
}

#[component]
fn OneRun(
    workspace: Workspace,
    id: Id,
    touchpoint: Option<Id>,
    checks: Vec<Id>,
    items: Memo<Vec<VisitItem>>,
) -> impl IntoView {
    let heading = fresh_id("visit-run");
    let labelled_by = heading.clone();
    let name = move || match touchpoint {
        Some(id) => say_method::touchpoint(workspace, id),
        None => shopping::everywhere().to_owned(),
    };
    let item = move |check: Id| view! { <Answered workspace visit=id check items /> };
    view! {
        <section class="visit__run" aria-labelledby=labelled_by>
            <h2 id=heading>{name}</h2>
            <ul class="visit__items">{checks.into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

/// The items of the checklist, parted where the touchpoint changes.
fn runs(workspace: Workspace, items: &[VisitItem]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for item in items.iter().filter(|item| !item.is_gone) {
        let at = workspace
            .check(item.check)
            .and_then(|it| it.value.touchpoint);
        match runs.last_mut() {
            Some((same, checks)) if *same == at => checks.push(item.check),
            _ => runs.push((at, vec![item.check])),
        }
    }
    runs
}

/// "75 % der möglichen Punkte · 4 von 8 beantwortet".
fn say_score(score: VisitScore) -> String {
    let result = match score.score {
        Some(share) => shopping::score_now(&percent(share)),
        None if score.all > 0 && score.answered == score.all => shopping::score_none().to_owned(),
        None => shopping::score_yet().to_owned(),
    };
    let done = shopping::score_done(&i18n::number(score.all), &i18n::number(score.answered));
    format!("{result} · {done}")
}
