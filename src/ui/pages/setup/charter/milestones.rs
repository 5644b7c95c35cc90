//! The milestones of the charter, by day.

use leptos::prelude::*;

use super::super::add::AddField;
use super::super::order::tell_trashed;
use super::goals::name_of;
use crate::domain::board::titles;
use crate::domain::{Date, Milestone, SubProject};
use crate::i18n::words::{charter, setup};
use crate::platform::{address, focus};
use crate::ui::parts::{Choice, Glyph, IconButton, Select, TextArea, TextField, use_toasts};
use crate::ui::say_doing;
use crate::workspace::{Deed, Id, Workspace};

/// The list of milestones.
#[component]
pub(super) fn Milestones(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.milestones());
    let add = move |text: String| {
        let milestone = |title| Milestone {
            title,
            ..Milestone::default()
        };
        let milestones = titles(&text).into_iter().map(milestone).collect();
        let added = workspace.append(Deed::AddMilestone, milestones);
        if !added.is_empty() {
            toasts.announce(charter::milestone_added(added.len()));
        }
    };
    view! {
        <Show
            when=move || !ids.read().is_empty()
            fallback=|| view! { <p class="charter-sheet__empty">{charter::milestones_empty()}</p> }
        >
            <div class="rows__heads rows__heads--milestone" aria-hidden="true">
                <span>{charter::due()}</span>
                <span>{charter::milestone()}</span>
            </div>
            <ol class="rows">
                <For each=move || ids.get() key=|id| *id let:id>
                    <MilestoneRow workspace id />
                </For>
            </ol>
        </Show>
        <AddField label=charter::add_milestone() on_add=add />
    }
}

#[component]
fn MilestoneRow(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let milestone = Memo::new(move |_| workspace.value::<Milestone>(id));
    let name = Signal::derive(move || name_of(&milestone.read().title));
    let due = move || milestone.read().due.map(|due| due.to_string());
    let wrong = RwSignal::new(false);
    let set_due = move |text: String| {
        let day = Date::from_field(&text);
        wrong.set(day.is_err());
        if let Ok(day) = day {
            // The row may move to another place while the keyboard goes to the next field.
            focus::keep_next(move || {
                workspace.change::<Milestone>(Deed::EditMilestone, id, |milestone| {
                    milestone.due = day;
                });
            });
        }
    };
    let trash = move |_| {
        let name = name.get_untracked();
        workspace.discard::<Milestone>(Deed::TrashMilestone, id);
        tell_trashed(toasts, setup::trashed(&name), move || {
            workspace.bring_back::<Milestone>(id);
        });
        address::focus("charter-milestones");
    };
    view! {
        <li class="row row--milestone">
            <TextField
                label=charter::due()
                kind="date"
                value=Signal::derive(move || due().unwrap_or_default())
                error=MaybeProp::derive(move || wrong.get().then(|| charter::due_wrong().to_owned()))
                on_input=move |_: String| wrong.set(false)
                on_commit=set_due
            />
            <div class="row__main">
                <TextArea
                    label=charter::milestone()
                    value=Signal::derive(move || milestone.read().title.clone())
                    rows=1
                    on_commit=move |text: String| {
                        workspace
                            .change::<Milestone>(Deed::EditMilestone, id, |milestone| {
                                milestone.title = text;
                            });
                    }
                />
                <Part workspace id milestone />
            </div>
            <div class="order">
                <IconButton
                    label=Signal::derive(move || charter::trash_milestone(&name.get()))
                    icon=Glyph::Trash
                    on_click=trash
                />
            </div>
        </li>
    }
}

/// The sub-project that a milestone belongs to; nothing while there are no sub-projects.
#[component]
fn Part(workspace: Workspace, id: Id, milestone: Memo<Milestone>) -> impl IntoView {
    let parts = Memo::new(move |_| workspace.in_order::<SubProject>());
    let options = move || {
        let whole = Choice::new("", charter::whole_project());
        let part = |id: Id| Choice::new(id.to_string(), say_doing::sub_project(workspace, id));
        std::iter::once(whole)
            .chain(parts.get().into_iter().map(part))
            .collect::<Vec<_>>()
    };
    let value = move || {
        let here = milestone
            .read()
            .sub_project
            .filter(|id| parts.read().contains(id));
        here.map(|id| id.to_string()).unwrap_or_default()
    };
    let set = move |value: String| {
        workspace.change::<Milestone>(Deed::EditMilestone, id, |milestone| {
            milestone.sub_project = value.parse().ok();
        });
    };
    view! {
        <Show when=move || !parts.read().is_empty()>
            <div class="row__part">
                <Select
                    label=charter::milestone_part()
                    options=Signal::derive(options)
                    value=Signal::derive(value)
                    on_change=set
                />
            </div>
        </Show>
    }
}
