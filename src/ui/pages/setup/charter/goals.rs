//! The goals of the charter.

use leptos::prelude::*;

use super::super::add::AddField;
use super::super::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use crate::domain::Goal;
use crate::domain::board::titles;
use crate::i18n::words::{charter, setup};
use crate::platform::address;
use crate::ui::parts::{TextArea, use_toasts};
use crate::workspace::{Deed, Id, Workspace};

/// The list of goals.
#[component]
pub(super) fn Goals(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.in_order::<Goal>());
    let add = move |text: String| {
        let goal = |title| Goal {
            title,
            ..Goal::default()
        };
        let goals = titles(&text).into_iter().map(goal).collect();
        let added = workspace.append(Deed::AddGoal, goals);
        if !added.is_empty() {
            toasts.announce(charter::goal_added(added.len()));
        }
    };
    view! {
        <Show
            when=move || !ids.read().is_empty()
            fallback=|| view! { <p class="charter-sheet__empty">{charter::goals_empty()}</p> }
        >
            <div class="rows__heads rows__heads--goal" aria-hidden="true">
                <span>{charter::goal()}</span>
                <span>{charter::metric()}</span>
                <span>{charter::target()}</span>
            </div>
            <ol class="rows">
                <For each=move || ids.get() key=|id| *id let:id>
                    <GoalRow workspace id ids />
                </For>
            </ol>
        </Show>
        <AddField label=charter::add_goal() on_add=add />
    }
}

#[component]
fn GoalRow(workspace: Workspace, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let toasts = use_toasts();
    let goal = Memo::new(move |_| workspace.value::<Goal>(id));
    let name = Signal::derive(move || name_of(&goal.read().title));
    let edit = move |change: Box<dyn FnOnce(&mut Goal)>| {
        workspace.change::<Goal>(Deed::EditGoal, id, change);
    };
    let nudge = move |nudge| {
        let place = workspace.nudge::<Goal>(Deed::EditGoal, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Goal>(Deed::TrashGoal, id);
        tell_trashed(toasts, setup::trashed(&name), move || {
            workspace.bring_back::<Goal>(id);
        });
        address::focus("charter-goals");
    };
    view! {
        <li class="row row--goal">
            <div class="row__main">
                <TextArea
                    label=charter::goal()
                    value=Signal::derive(move || goal.read().title.clone())
                    rows=1
                    on_commit=move |text: String| edit(Box::new(|goal| goal.title = text))
                />
            </div>
            <TextArea
                label=charter::metric()
                rows=1
                placeholder=charter::metric_example()
                value=Signal::derive(move || goal.read().metric.clone())
                on_commit=move |text: String| edit(Box::new(|goal| goal.metric = text))
            />
            <TextArea
                label=charter::target()
                rows=1
                placeholder=charter::target_example()
                value=Signal::derive(move || goal.read().target.clone())
                on_commit=move |text: String| edit(Box::new(|goal| goal.target = text))
            />
            <OrderButtons
                name
                menu=Signal::derive(move || charter::menu_of(&name.get()))
                standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                on_nudge=nudge
                on_trash=trash
            />
        </li>
    }
}

/// The name for menus and messages, short enough for them.
pub(super) fn name_of(title: &str) -> String {
    const MOST: usize = 60;
    let title = title.trim();
    let mut name: String = title.chars().take(MOST).collect();
    if name.is_empty() {
        charter::unnamed().clone_into(&mut name);
    } else if name.len() < title.len() {
        name.push('…');
    }
    name
}
