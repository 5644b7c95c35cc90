//! For whom a training is, and who was there.

use leptos::prelude::*;

use super::Change;
use crate::domain::Training;
use crate::domain::board::holds;
use crate::i18n::{self, words::trainings};
use crate::ui::pages::departments::{Departments, put};
use crate::ui::parts::{Button, Checkbox, Choice, Pick, use_toasts};
use crate::ui::places;
use crate::ui::route::{Page, SetupView};
use crate::workspace::{Id, Workspace};

/// How many people a search shows.
const MOST: usize = 40;
const HEADING: &str = "training-people";

/// Departments and people.
#[component]
pub(super) fn People(
    workspace: Workspace,
    id: Id,
    it: Memo<Training>,
    edit: Callback<Change>,
) -> impl IntoView {
    let people = Memo::new(move |_| workspace.training_people(id));
    let there = Memo::new(move |_| {
        let training = it.read();
        let people = people.read();
        people
            .iter()
            .filter(|id| training.attended.contains(id))
            .count()
    });
    let everybody = move |_| {
        let people = people.get_untracked();
        edit.run(Box::new(move |it: &mut Training| {
            it.attended.extend(people)
        }));
    };
    let team = places::page(workspace, Page::Setup(SetupView::Team));
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">
                {trainings::people()}
                <span class="count">
                    {move || trainings::of(&i18n::number(people.read().len()), &i18n::number(there.get()))}
                </span>
            </h2>
            <Departments
                workspace
                label=trainings::departments()
                own=Signal::derive(move || it.read().departments.clone())
                on_change=move |one| edit.run(Box::new(move |it| put(&mut it.departments, one)))
            />
            <Show
                when=move || !people.read().is_empty()
                fallback={
                    let team = team.clone();
                    move || view! {
                        <p class="quiet">{trainings::people_empty()}" "<a href=team.clone()>{trainings::to_team()}</a></p>
                    }
                }
            >
                <fieldset class="training-page__people">
                    <legend>{trainings::was_there()}</legend>
                    <For each=move || people.get() key=|id| *id let:person>
                        <Checkbox
                            label=Signal::derive(move || workspace.person_name(person).unwrap_or_default())
                            checked=Signal::derive(move || it.read().attended.contains(&person))
                            on_change=move |on: bool| edit.run(Box::new(move |it: &mut Training| {
                                if on {
                                    it.attended.insert(person);
                                } else {
                                    it.attended.remove(&person);
                                }
                            }))
                        />
                    </For>
                </fieldset>
                <div>
                    <Button
                        label=trainings::everybody()
                        disabled=Signal::derive(move || there.get() == people.read().len())
                        on_click=everybody
                    />
                </div>
            </Show>
            <Others workspace people edit />
            <p class="quiet small">{trainings::privacy()}</p>
        </section>
    }
}

/// Somebody of another department who was there, too.
#[component]
fn Others(workspace: Workspace, people: Memo<Vec<Id>>, edit: Callback<Change>) -> impl IntoView {
    let toasts = use_toasts();
    let search = move |words: String| {
        let fits = |(id, name): &(Id, String)| !people.read().contains(id) && holds(name, &words);
        let found = workspace.people().into_iter().filter(fits).take(MOST);
        found
            .map(|(id, name)| Choice::new(id.to_string(), name))
            .collect::<Vec<_>>()
    };
    let add = move |person: String| {
        if let Ok(person) = person.parse::<Id>() {
            edit.run(Box::new(move |it: &mut Training| {
                it.attended.insert(person);
            }));
            let name = untrack(|| workspace.person_name(person)).unwrap_or_default();
            toasts.announce(trainings::was_there_too(&name));
        }
    };
    view! {
        <div data-no-print="">
            <Pick
                label=trainings::others()
                placeholder=trainings::others_hint()
                on_search=Callback::new(search)
                on_pick=add
            />
        </div>
    }
}
