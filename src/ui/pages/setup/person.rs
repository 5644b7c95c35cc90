//! One person: name, department, role.

use leptos::prelude::*;

use super::team::Team;
use crate::domain::Role;
use crate::i18n::words::{leave, setup};
use crate::ui::parts::{
    Chip, Choice, Glyph, IconButton, MenuButton, MenuItem, Select, TextField, Tone,
};
use crate::ui::route::{Page, Route, SetupView};
use crate::ui::say;
use crate::workspace::Id;

/// One person in the list.
#[component]
pub(super) fn PersonRow(team: Team, id: Id, departments: Memo<Vec<Choice>>) -> impl IntoView {
    let workspace = team.workspace;
    let person = Memo::new(move |_| team.person(id));
    let name = Signal::derive(move || person.read().name.clone());
    let department = Signal::derive(move || {
        person
            .read()
            .department
            .map(|id| id.to_string())
            .unwrap_or_default()
    });
    // A department in the trash is still where the person works until somebody says otherwise.
    let options = Signal::derive(move || {
        let mut options = departments.get();
        if let Some(id) = person.read().department
            && options.iter().all(|choice| choice.value != id.to_string())
        {
            let gone = setup::gone_department(&team.department(id).name);
            options.push(Choice::new(id.to_string(), gone));
        }
        options
    });
    let roles = Signal::derive(|| {
        Role::ALL
            .map(|role| Choice::new(role_value(role), say::role(role)))
            .to_vec()
    });
    let nameless = RwSignal::new(false);
    let typed = move |text: String| {
        if !text.trim().is_empty() {
            nameless.set(false);
        }
    };
    let rename = move |name: String| {
        let name = name.trim().to_owned();
        nameless.set(name.is_empty());
        if !name.is_empty() {
            team.edit_person(id, |person| person.name = name);
        }
    };
    let error = MaybeProp::derive(move || nameless.get().then(|| setup::name_needed(&name.get())));
    let set_role = move |value: String| {
        if let Some(role) = Role::ALL
            .into_iter()
            .find(|role| role_value(*role) == value)
        {
            team.edit_person(id, |person| person.role = role);
        }
    };
    let project = workspace.inner().project;
    let to_remove = move || Route::Project(project, Page::Setup(SetupView::Remove(id))).go();
    let to_replace = move || Route::Project(project, Page::Setup(SetupView::Replace(id))).go();
    view! {
        <li class="person">
            <div class="person__name">
                <TextField label=setup::person_name() value=name error on_commit=rename on_input=typed />
                <Show when=move || workspace.me() == Some(id)>
                    <Chip label=setup::that_is_me() tone=Tone::Accent icon=Glyph::Person />
                </Show>
            </div>
            <Select
                label=setup::department()
                options
                value=department
                on_change=move |id_text: String| {
                    team.edit_person(id, |person| person.department = id_text.parse().ok());
                }
            />
            <Select
                label=setup::role()
                options=roles
                value=Signal::derive(move || role_value(person.read().role).to_owned())
                on_change=set_role
            />
            <div class="person__tools">
                <IconButton
                    label=Signal::derive(move || setup::trash_person(&name.get()))
                    icon=Glyph::Trash
                    on_click=move |_| team.trash_person(id)
                />
                <MenuButton
                    label=Signal::derive(move || setup::person_menu(&name.get()))
                    items=move |()| vec![
                        MenuItem::action(leave::menu_remove(), to_remove),
                        MenuItem::action(leave::menu_replace(), to_replace),
                    ]
                />
            </div>
        </li>
    }
}

/// A role as the value of a choice.
fn role_value(role: Role) -> &'static str {
    match role {
        Role::Employee => "employee",
        Role::Customer => "customer",
        Role::External => "external",
    }
}
