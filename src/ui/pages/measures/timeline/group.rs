//! The rows of a sub-project: its head with the bar of all its measures, then the measures.

use leptos::prelude::*;

use super::arrows::Arrows;
use super::chart::Grid;
use super::dots::Dots;
use super::row::MeasureRow;
use super::state::{Chart, say_span};
use crate::domain::SubProject;
use crate::i18n::{self, words::timeline};
use crate::method::timeline::{Group, Span};
use crate::ui::{parts, say_doing};
use crate::workspace::Id;

/// The head and the measures of a sub-project, or of none.
#[component]
pub(super) fn GroupRows(chart: Chart, sub_project: Option<Id>) -> impl IntoView {
    let group = Memo::new(move |_| {
        let plan = chart.plan.read();
        let mut groups = plan.groups.iter();
        groups
            .find(|group| group.sub_project == sub_project)
            .cloned()
    });
    let above = Memo::new(move |_| {
        let plan = chart.plan.read();
        let above = plan.groups.iter();
        let above = above.take_while(|group| group.sub_project != sub_project);
        above.map(|group| group.rows.len()).sum::<usize>()
    });
    let ids = Memo::new(move |_| {
        let group = group.read();
        let rows = group.iter().flat_map(|group| &group.rows);
        let drawn = parts::drawn(chart.drawn.get(), chart.on_paper).saturating_sub(above.get());
        let ids = rows.filter_map(|row| row.measure).take(drawn);
        ids.collect::<Vec<_>>()
    });
    let lines = move || group.read().as_ref().map_or(0, |group| group.lines);
    view! {
        <tbody class="timeline__group" style:--timeline-group-lines=move || lines().to_string()>
            <Head chart sub_project group />
            <For each=move || ids.get() key=|id| *id let:id>
                <MeasureRow chart id group />
            </For>
        </tbody>
    }
}

#[component]
fn Head(chart: Chart, sub_project: Option<Id>, group: Memo<Option<Group>>) -> impl IntoView {
    let workspace = chart.workspace;
    let name = move || match sub_project {
        Some(id) => say_doing::sub_project(workspace, id),
        None if workspace.in_order::<SubProject>().is_empty() => {
            timeline::all_measures().to_owned()
        }
        None => timeline::without_sub_project().to_owned(),
    };
    let dot = sub_project.map(|id| {
        let color = move || workspace.value::<SubProject>(id).color.as_str();
        view! { <span class="dot" data-color=color></span> }
    });
    let done = Memo::new(move |_| group.read().as_ref().map_or((0, 0), |group| group.done));
    let progress = move || {
        let (done, all) = done.get();
        timeline::progress(&i18n::number(all), &i18n::number(done))
    };
    let lines = move || group.read().as_ref().map_or(1, |group| group.head.lines);
    let dots = Memo::new(move |_| {
        let group = group.read();
        group
            .as_ref()
            .map(|group| group.head.dots.clone())
            .unwrap_or_default()
    });
    let bar = move || {
        let days = group.read().as_ref()?.head.days?;
        let (start, end) = chart.place(days);
        let (done, all) = done.get();
        let share = (done * 100).checked_div(all).unwrap_or_default();
        let words = say_span(Span {
            from: Some(days.0),
            until: Some(days.1),
        });
        let style = format!(
            "inset-inline-start: {start:.4}%; inline-size: {:.4}%",
            end - start
        );
        Some(view! {
            <div class="timeline__sum" prop:style=style title=words.clone()>
                <span class="visually-hidden">{words.clone()}</span>
                <span class="timeline__done" prop:style=format!("inline-size: {share}%")></span>
            </div>
        })
    };
    view! {
            <tr class="timeline__row timeline__row--head" style:--lines=move || lines().to_string()>
                <th scope="row" class="timeline__names">
    <div class="timeline__name timeline__name--head">
                    <span class="timeline__title">{dot}{name}</span>
                    <span class="timeline__facts small">{progress}</span>
                </div></th>
                <td class="timeline__plot">
                    <Grid chart />
                    <Arrows chart sub_project />
                    {bar}
                    {move || view! { <Dots chart dots=dots.get() /> }}
                </td>
            </tr>
        }
}
