//! The people who take part.

use leptos::prelude::*;

use super::add::AddField;
use super::me::Me;
use super::person::PersonRow;
use super::team::Team;
use crate::i18n::words::setup;
use crate::ui::parts::{Choice, Empty, Glyph, Select};
use crate::workspace::Id;

/// The section of people.
#[component]
pub(super) fn People(team: Team) -> impl IntoView {
    let ids = Memo::new(move |_| {
        team.workspace
            .people()
            .into_iter()
            .map(|(id, _)| id)
            .collect::<Vec<Id>>()
    });
    let departments = Memo::new(move |_| {
        let own = team.workspace.departments().into_iter();
        let own = own.map(|id| Choice::new(id.to_string(), team.department(id).name));
        std::iter::once(Choice::new("", setup::no_department()))
            .chain(own)
            .collect::<Vec<_>>()
    });
    // Where the next ones work: people are mostly added department by department.
    let next = RwSignal::new(None::<Id>);
    let next_value =
        Signal::derive(move || next.get().map(|id| id.to_string()).unwrap_or_default());
    view! {
        <section class="panel" aria-labelledby="people-title">
            <h2 class="panel__title" id="people-title" tabindex="-1">{setup::people()}</h2>
            <p class="measure">{setup::people_text()}</p>
            <Me workspace=team.workspace />
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! {
                    <Empty title=setup::people_empty() text=setup::people_empty_text() icon=Glyph::People />
                }
            >
                <div class="people__heads" aria-hidden="true">
                    <span>{setup::person_name()}</span>
                    <span>{setup::department()}</span>
                    <span>{setup::role()}</span>
                </div>
                <ul class="people">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <PersonRow team id departments />
                    </For>
                </ul>
            </Show>
            <div class="people__add">
                <AddField
                    label=setup::add_person()
                    on_add=move |text: String| team.add_people(&text, next.get_untracked())
                />
                <Show when=move || { departments.read().len() > 1 }>
                    <Select
                        label=setup::add_person_department()
                        options=departments
                        value=next_value
                        on_change=move |id: String| next.set(id.parse().ok())
                    />
                </Show>
            </div>
        </section>
    }
}
