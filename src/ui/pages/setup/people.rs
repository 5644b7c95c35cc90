//! The people who take part.

use leptos::prelude::*;

use super::add::AddField;
use super::me::Me;
use super::person::PersonRow;
use super::team::Team;
use crate::domain::Person;
use crate::i18n::words::{leave, setup};
use crate::ui::parts::{Choice, Empty, Glyph, Select};
use crate::ui::places;
use crate::ui::route::{Page, SetupView};
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
    let workspace = team.workspace;
    let trashed = Memo::new(move |_| {
        let inner = workspace.inner();
        let ids = inner
            .people
            .trashed(|id, person: &Person| (person.name.clone(), id));
        let named = |id| Some((id, inner.people.peek(id)?.value.name));
        ids.into_iter()
            .filter_map(named)
            .collect::<Vec<(Id, String)>>()
    });
    let href = move |id| places::page(workspace, Page::Setup(SetupView::Remove(id)));
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
            <Show when=move || !trashed.read().is_empty()>
                <p class="quiet">
                    {leave::trashed_lead()}
                    {move || trashed.get().into_iter().map(|(id, name)| view! {
                        " "
                        <a href=href(id)>{leave::trashed_one(&name)}</a>
                    }).collect_view()}
                </p>
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
