//! The trash of the project, kind by kind, each record with the way back.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::emptying::Emptying;
use super::list::{More, PIECE};
use super::trash_item::TrashItem;
use crate::domain::{
    Activity, Annotation, Ballot, Card, Check, Checklist, Company, Criterion, Department,
    Dimension, Domain, Duty, Goal, Group, Insight, Journey, Kano, Lane, Measure, Milestone, Need,
    Package, Person, Persona, Phase, Pilot, Question, Round, Step, SubProject, Topic, Touchpoint,
    Training, Visit, Wave, Workshop,
};
use crate::i18n::{self, words::files};
use crate::ui::parts::{Empty, Glyph};
use crate::workspace::{Id, Key, Workspace};

/// The section of the trash.
#[component]
pub(super) fn Trash(workspace: Workspace) -> impl IntoView {
    // Departments first, as cards that went with one stand with it.
    let shelves = workspace.inner().shelves.all().map(|shelf| shelf.kind());
    let mut kinds: Vec<&'static str> = shelves
        .into_iter()
        .filter(|kind| heading(kind).is_some())
        .collect();
    kinds.sort_by_key(|kind| *kind != Department::KIND);
    let groups: Vec<(&'static str, Memo<Vec<Id>>)> = kinds
        .into_iter()
        .map(|kind| (kind, Memo::new(move |_| in_trash(workspace, kind))))
        .collect();
    let lists: Vec<Memo<Vec<Id>>> = groups.iter().map(|(_, ids)| *ids).collect();
    let is_empty = move || lists.iter().all(|ids| ids.read().is_empty());
    let groups = StoredValue::new(groups);
    view! {
        <section class="panel" aria-labelledby="trash-title">
            <h2 class="panel__title" id="trash-title" tabindex="-1">{files::trash_title()}</h2>
            <Show
                when=move || !is_empty()
                fallback=|| view! {
                    <Empty title=files::trash_none() text=files::trash_none_text() icon=Glyph::Trash />
                }
            >
                <p class="measure">{files::trash_text()}</p>
                <Emptying workspace />
                {groups
                    .get_value()
                    .into_iter()
                    .filter_map(|(kind, ids)| Some((kind, heading(kind)?, ids)))
                    .map(|(kind, title, ids)| view! { <Group workspace kind title ids /> })
                    .collect_view()}
            </Show>
        </section>
    }
}

/// The heading above the records of a kind; kinds that nobody throws away have none.
fn heading(kind: &str) -> Option<&'static str> {
    Some(match kind {
        Department::KIND => files::trash_departments(),
        Card::KIND => files::trash_cards(),
        Person::KIND => files::trash_people(),
        Goal::KIND => files::trash_goal(),
        Milestone::KIND => files::trash_milestone(),
        Duty::KIND => files::trash_duty(),
        Persona::KIND => files::trash_persona(),
        Topic::KIND => files::trash_topic(),
        Phase::KIND => files::trash_phase(),
        Touchpoint::KIND => files::trash_touchpoint(),
        Insight::KIND => files::trash_insight(),
        Journey::KIND => files::trash_journey(),
        Lane::KIND => files::trash_lane(),
        Step::KIND => files::trash_step(),
        Wave::KIND => files::trash_wave(),
        Annotation::KIND => files::trash_annotation(),
        Kano::KIND => files::trash_kano(),
        Company::KIND => files::trash_company(),
        Dimension::KIND => files::trash_dimension(),
        Checklist::KIND => files::trash_checklist(),
        Check::KIND => files::trash_check(),
        Visit::KIND => files::trash_visit(),
        Measure::KIND => files::trash_measure(),
        Need::KIND => files::trash_need(),
        Criterion::KIND => files::trash_criterion(),
        Round::KIND => files::trash_round(),
        Ballot::KIND => files::trash_ballot(),
        SubProject::KIND => files::trash_sub_project(),
        Pilot::KIND => files::trash_pilot(),
        Training::KIND => files::trash_training(),
        Workshop::KIND => files::trash_workshop(),
        Activity::KIND => files::trash_activity(),
        Question::KIND => files::trash_question(),
        Group::KIND => files::trash_group(),
        Package::KIND => files::trash_package(),
        _ => return None,
    })
}

/// The records of a kind in the trash, those left out that went with their department.
fn in_trash(workspace: Workspace, kind: &str) -> Vec<Id> {
    let inner = workspace.inner();
    let of = |kind: &str| inner.shelves.of(kind).map(|shelf| shelf.in_trash());
    let mut ids = of(kind).unwrap_or_default();
    if kind == Card::KIND {
        let departments = of(Department::KIND).unwrap_or_default();
        let along: BTreeSet<Id> = departments
            .into_iter()
            .flat_map(|id| workspace.trashed_with(&Key::new(Department::KIND, id)))
            .collect();
        ids.retain(|id| !along.contains(id));
    }
    ids
}

/// The records of one kind; nothing while there are none.
#[component]
fn Group(
    workspace: Workspace,
    kind: &'static str,
    title: &'static str,
    ids: Memo<Vec<Id>>,
) -> impl IntoView {
    let shown = RwSignal::new(PIECE);
    let drawn = Memo::new(move |_| {
        let mut ids = ids.get();
        ids.truncate(shown.get());
        ids
    });
    view! {
        <Show when=move || !ids.read().is_empty()>
            <h3 class="trash__heading">
                <span>{title}</span>
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h3>
            <ul class="trash__list">
                <For each=move || drawn.get() key=|id| *id let:id>
                    <TrashItem workspace key=Key::new(kind, id) />
                </For>
            </ul>
            <More total=Signal::derive(move || ids.read().len()) shown label=files::trash_more />
        </Show>
    }
}
