//! How the scores of one checklist went from visit to visit.

use leptos::prelude::*;

use super::say::{checklist_name, percent};
use super::trend_draw::Drawing;
use crate::domain::Date;
use crate::i18n::{self, words::shopping};
use crate::method::shopping::VisitScore;
use crate::ui::parts::{Choice, Select};
use crate::workspace::{Id, Workspace};

/// One visit in the trend.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Point {
    pub(super) day: Date,
    pub(super) place: String,
    pub(super) share: f64,
    pub(super) score: VisitScore,
}

/// The panel of the trend, with a choice among checklists.
#[component]
pub(super) fn Trend(workspace: Workspace, lists: Memo<Vec<Id>>) -> impl IntoView {
    let chosen = RwSignal::new(None::<Id>);
    let list = Memo::new(move |_| {
        let lists = lists.read();
        let chosen = chosen.get().filter(|id| lists.contains(id));
        let most = || {
            let by_visits = lists.iter().rev();
            by_visits
                .max_by_key(|id| workspace.visits_of(**id).len())
                .copied()
        };
        chosen.or_else(most)
    });
    let points = Memo::new(move |_| {
        list.get()
            .map(|id| points(workspace, id))
            .unwrap_or_default()
    });
    let undated = Memo::new(move |_| list.get().map_or(0, |id| undated(workspace, id)));
    let options = Signal::derive(move || {
        let ids = lists.get().into_iter();
        ids.map(|id| Choice::new(id.to_string(), checklist_name(workspace, id)))
            .collect::<Vec<_>>()
    });
    let label = Signal::derive(move || {
        let points = points.read();
        let at = |point: Option<&Point>| point.map(|it| percent(it.share)).unwrap_or_default();
        let name = list.get().map(|id| checklist_name(workspace, id));
        let name = name.unwrap_or_default();
        shopping::trend_label(&at(points.first()), &at(points.last()), &name)
    });
    let has_trend = Memo::new(move |_| points.read().len() > 1);
    view! {
        <section class="panel" aria-labelledby="shopping-trend">
            <h2 class="panel__title" id="shopping-trend">{shopping::trend()}</h2>
            <Show when=move || { lists.read().len() > 1 }>
                <div class="shopping__which">
                    <Select
                        label=shopping::list()
                        options
                        value=Signal::derive(move || list.get().map(|id| id.to_string()).unwrap_or_default())
                        on_change=move |value: String| chosen.set(value.parse().ok())
                    />
                </div>
            </Show>
            <Show
                when=move || has_trend.get()
                fallback=|| view! { <p class="quiet">{shopping::trend_few()}</p> }
            >
                <div class="shopping__trend" tabindex="0" role="region" aria-label=shopping::trend_area()>
                    <Drawing points label />
                </div>
                <details class="shopping__numbers">
                    <summary>{shopping::trend_table()}</summary>
                    {move || table(&points.read())}
                </details>
            </Show>
            <Show when=move || { undated.get() > 0 }>
                <p class="quiet small">{move || shopping::trend_undated(undated.get())}</p>
            </Show>
        </section>
    }
}

fn points(workspace: Workspace, list: Id) -> Vec<Point> {
    let point = |id: Id| {
        let visit = workspace.inner().visits.peek(id)?.value;
        let score = workspace.visit_score(id);
        Some(Point {
            day: visit.date?,
            place: visit.place,
            share: score.score?,
            score,
        })
    };
    let visits = workspace.visits_of(list).into_iter().rev();
    visits.filter_map(point).collect()
}

fn undated(workspace: Workspace, list: Id) -> usize {
    let is_undated = |id: &Id| {
        let visit = workspace.inner().visits.peek(*id);
        visit.is_some_and(|visit| visit.value.date.is_none())
            && workspace.visit_score(*id).score.is_some()
    };
    workspace
        .visits_of(list)
        .iter()
        .filter(|id| is_undated(id))
        .count()
}

fn table(points: &[Point]) -> impl IntoView + use<> {
    let row = |point: &Point| {
        view! {
            <tr>
                <th scope="row">{i18n::day(point.day.parts())}</th>
                <td>{point.place.clone()}</td>
                <td class="number">{percent(point.share)}</td>
                <td class="number">
                    {shopping::answered(&i18n::number(point.score.all), &i18n::number(point.score.answered))}
                </td>
            </tr>
        }
    };
    view! {
        <table class="visit-table__table">
            <thead>
                <tr>
                    <th scope="col">{shopping::date()}</th>
                    <th scope="col">{shopping::place()}</th>
                    <th scope="col" class="number">{shopping::score()}</th>
                    <th scope="col" class="number">{shopping::answered_head()}</th>
                </tr>
            </thead>
            <tbody>{points.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
