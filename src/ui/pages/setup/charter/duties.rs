//! The roles of the charter and who has them.

use leptos::prelude::*;

use super::super::add::AddField;
use super::super::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use super::goals::name_of;
use crate::domain::Duty;
use crate::domain::board::titles;
use crate::i18n::words::{charter, setup};
use crate::platform::address;
use crate::ui::parts::{PersonPicker, TextArea, use_toasts};
use crate::workspace::{Deed, Id, Workspace};

/// The list of roles.
#[component]
pub(super) fn Duties(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.in_order::<Duty>());
    let people = Memo::new(move |_| workspace.people());
    let add = move |text: String| {
        let duty = |title| Duty {
            title,
            ..Duty::default()
        };
        let duties = titles(&text).into_iter().map(duty).collect();
        let added = workspace.append(Deed::AddDuty, duties);
        if !added.is_empty() {
            toasts.announce(charter::duty_added(added.len()));
        }
    };
    view! {
        <Show
            when=move || !ids.read().is_empty()
            fallback=|| view! { <p class="charter-sheet__empty">{charter::duties_empty()}</p> }
        >
            <div class="rows__heads rows__heads--duty" aria-hidden="true">
                <span>{charter::duty()}</span>
                <span>{charter::person()}</span>
                <span>{charter::note()}</span>
            </div>
            <ol class="rows">
                <For each=move || ids.get() key=|id| *id let:id>
                    <DutyRow workspace id ids people />
                </For>
            </ol>
            <Show when=move || people.read().is_empty()>
                <p class="quiet small">{charter::no_people()}</p>
            </Show>
        </Show>
        <AddField label=charter::add_duty() on_add=add />
    }
}

#[component]
fn DutyRow(
    workspace: Workspace,
    id: Id,
    ids: Memo<Vec<Id>>,
    people: Memo<Vec<(Id, String)>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let duty = Memo::new(move |_| workspace.value::<Duty>(id));
    let name = Signal::derive(move || name_of(&duty.read().title));
    // Somebody in the trash still has the role until the team says otherwise.
    let people = Signal::derive(move || {
        let mut people = people.get();
        if let Some(person) = duty.read().person
            && people.iter().all(|(id, _)| *id != person)
        {
            let gone = workspace.person_name(person).unwrap_or_default();
            people.push((person, setup::gone_department(&gone)));
        }
        people
    });
    let edit = move |change: Box<dyn FnOnce(&mut Duty)>| {
        workspace.change::<Duty>(Deed::EditDuty, id, change);
    };
    let nudge = move |nudge| {
        let place = workspace.nudge::<Duty>(Deed::EditDuty, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Duty>(Deed::TrashDuty, id);
        tell_trashed(toasts, setup::trashed(&name), move || {
            workspace.bring_back::<Duty>(id);
        });
        address::focus("charter-duties");
    };
    view! {
        <li class="row row--duty">
            <TextArea
                label=charter::duty()
                rows=1
                value=Signal::derive(move || duty.read().title.clone())
                on_commit=move |text: String| edit(Box::new(|duty| duty.title = text))
            />
            <PersonPicker
                label=charter::person()
                people
                value=Signal::derive(move || duty.read().person)
                on_change=move |person| edit(Box::new(move |duty| duty.person = person))
            />
            <div class="row__main">
                <TextArea
                    label=charter::note()
                    placeholder=charter::note_example()
                    value=Signal::derive(move || duty.read().note.clone())
                    rows=1
                    on_commit=move |text: String| edit(Box::new(|duty| duty.note = text))
                />
            </div>
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
