//! The departments in their order.

use leptos::prelude::*;

use super::add::AddField;
use super::color::ColorDialog;
use super::department::DepartmentRow;
use super::team::Team;
use crate::domain::Color;
use crate::i18n::words::setup;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::shell::Question;

/// The section of departments.
#[component]
pub(super) fn Departments(team: Team) -> impl IntoView {
    let ids = Memo::new(move |_| team.workspace.departments());
    let (doomed, colored) = (team.doomed, team.colored);
    let department = Memo::new(move |_| {
        let id = colored.get();
        id.map(|id| team.department(id)).unwrap_or_default()
    });
    let set_color = move |color: Color| {
        if let Some(id) = colored.get_untracked() {
            team.edit_department(id, |department| department.color = color);
        }
    };
    let name = move || {
        doomed
            .get()
            .map(|id| team.department(id).name)
            .unwrap_or_default()
    };
    let count = move || {
        doomed
            .get()
            .map(|id| team.cards_of(id).len())
            .unwrap_or_default()
    };
    view! {
        <section class="panel" aria-labelledby="departments-title">
            <h2 class="panel__title" id="departments-title" tabindex="-1">{setup::departments()}</h2>
            <p class="measure">{setup::departments_text()}</p>
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! {
                    <Empty
                        title=setup::departments_empty()
                        text=setup::departments_empty_text()
                        icon=Glyph::Board
                    />
                }
            >
                <ol class="departments">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <DepartmentRow team id ids />
                    </For>
                </ol>
            </Show>
            <AddField label=setup::add_department() on_add=move |text: String| team.add_departments(&text) />
            <ColorDialog
                open=Signal::derive(move || colored.get().is_some())
                name=Signal::derive(move || department.read().name.clone())
                color=Signal::derive(move || department.read().color)
                on_change=set_color
                on_close=move |()| colored.set(None)
            />
            <Question
                open=Signal::derive(move || doomed.get().is_some())
                title=Signal::derive(move || setup::trash_title(&name()))
                text=Signal::derive(move || setup::trash_text(count()))
                yes=setup::trash()
                on_no=move |()| doomed.set(None)
                on_yes=move |()| {
                    if let Some(id) = doomed.get_untracked() {
                        doomed.set(None);
                        team.trash_department(id);
                    }
                }
            />
        </section>
    }
}
