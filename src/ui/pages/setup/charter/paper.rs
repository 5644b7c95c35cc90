//! The charter on paper: the project assignment, with what is filled in and nothing else.

use leptos::prelude::*;

use crate::domain::{Duty, Goal, Milestone, Project};
use crate::i18n::{self, words::charter};
use crate::platform::clock;
use crate::workspace::Workspace;

/// The form that is printed; it is not on screen.
#[component]
pub(super) fn Paper(workspace: Workspace, info: Memo<Project>) -> impl IntoView {
    let text = move |label: &'static str, of: fn(&Project) -> &String| {
        move || {
            let text = of(&info.read()).trim().to_owned();
            (!text.is_empty()).then(|| {
                view! {
                    <div class="paper__text">
                        <h3>{label}</h3>
                        <p>{text}</p>
                    </div>
                }
            })
        }
    };
    let part = move |title: &'static str, texts: Vec<AnyView>| {
        view! {
            <section class="paper__part">
                <h2>{title}</h2>
                <div class="paper__texts">{texts}</div>
            </section>
        }
    };
    let any = move |of: &[fn(&Project) -> &String]| {
        of.iter().any(|of| !of(&info.read()).trim().is_empty())
    };
    view! {
        <article class="paper">
            <header class="paper__head">
                <p class="paper__kind">{charter::paper_title()}</p>
                <h1>{move || info.read().name.clone()}</h1>
                <dl class="paper__facts">
                    {fact(info, charter::paper_target_group(), |info| &info.target_group)}
                    {fact(info, charter::paper_service(), |info| &info.service)}
                </dl>
                <p class="paper__date">{charter::paper_date(&i18n::date_time(clock::now()))}</p>
            </header>
            {move || any(&[|info| &info.situation, |info| &info.challenges]).then(|| part(charter::start(), vec![
                text(charter::situation(), |info| &info.situation).into_any(),
                text(charter::challenges(), |info| &info.challenges).into_any(),
            ]))}
            <GoalTable workspace />
            {move || any(&[|info| &info.included, |info| &info.excluded]).then(|| part(charter::scope(), vec![
                text(charter::included(), |info| &info.included).into_any(),
                text(charter::excluded(), |info| &info.excluded).into_any(),
            ]))}
            <MilestoneTable workspace />
            <DutyTable workspace />
            {move || any(&[|info| &info.documents, |info| &info.reporting]).then(|| part(charter::talk(), vec![
                text(charter::documents(), |info| &info.documents).into_any(),
                text(charter::reporting(), |info| &info.reporting).into_any(),
            ]))}
            <footer class="paper__signs">
                <p>{charter::sign_sponsor()}</p>
                <p>{charter::sign_lead()}</p>
            </footer>
        </article>
    }
}

fn fact(info: Memo<Project>, label: &'static str, of: fn(&Project) -> &String) -> impl IntoView {
    move || {
        let text = of(&info.read()).trim().to_owned();
        (!text.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                </div>
            }
        })
    }
}

/// A table with a heading above; nothing when it has no rows.
fn table<const N: usize>(
    name: &'static str,
    title: &'static str,
    heads: [&'static str; N],
    rows: Vec<[String; N]>,
) -> Option<impl IntoView> {
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()))
        .collect();
    (!rows.is_empty()).then(|| {
        let row = |cells: [String; N]| {
            view! { <tr>{cells.map(|cell| view! { <td>{cell}</td> }).into_iter().collect_view()}</tr> }
        };
        view! {
            <section class="paper__part">
                <h2>{title}</h2>
                <table class="paper__table" data-table=name>
                    <thead>
                        <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view()}</tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </section>
        }
    })
}

#[component]
fn GoalTable(workspace: Workspace) -> impl IntoView {
    move || {
        let ids = workspace.in_order::<Goal>().into_iter();
        let goals = ids.map(|id| workspace.value::<Goal>(id));
        let rows = goals.map(|goal| [goal.title, goal.metric, goal.target]);
        let heads = [charter::goal(), charter::metric(), charter::target()];
        table("goals", charter::goals(), heads, rows.collect())
    }
}

#[component]
fn MilestoneTable(workspace: Workspace) -> impl IntoView {
    move || {
        let row = |id| {
            let milestone = workspace.value::<Milestone>(id);
            let due = milestone.due.map(|due| i18n::day(due.parts()));
            [due.unwrap_or_default(), milestone.title]
        };
        let rows = workspace.milestones().into_iter().map(row);
        let heads = [charter::due(), charter::milestone()];
        table("milestones", charter::milestones(), heads, rows.collect())
    }
}

#[component]
fn DutyTable(workspace: Workspace) -> impl IntoView {
    move || {
        let row = |id| {
            let duty = workspace.value::<Duty>(id);
            let person = duty.person.and_then(|id| workspace.person_name(id));
            [duty.title, person.unwrap_or_default(), duty.note]
        };
        let rows = workspace.in_order::<Duty>().into_iter().map(row);
        let heads = [charter::duty(), charter::person(), charter::note()];
        table("duties", charter::duties(), heads, rows.collect())
    }
}
