//! The list of trainings: those to come, then those held.

use leptos::prelude::*;

use super::name_of;
use crate::domain::{Board, Training};
use crate::i18n::{self, words::common, words::trainings};
use crate::platform::address;
use crate::ui::parts::{Chip, Glyph, IconButton, Tone, use_toasts};
use crate::ui::{places, say};
use crate::workspace::{Deed, Id, Workspace};

/// The table.
#[component]
pub(super) fn List(workspace: Workspace, ids: Memo<Vec<Id>>) -> impl IntoView {
    view! {
        <div class="trainings__scroll" tabindex="0" role="region" aria-labelledby="trainings-title">
            <table class="trainings__table">
                <caption class="visually-hidden">{trainings::title()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{trainings::name()}</th>
                        <th scope="col">{trainings::date()}</th>
                        <th scope="col">{trainings::departments()}</th>
                        <th scope="col">{trainings::teaches()}</th>
                        <th scope="col">{trainings::there()}</th>
                        <th scope="col">{trainings::state()}</th>
                        <th scope="col" data-no-print=""><span class="visually-hidden">{trainings::actions()}</span></th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Row workspace id />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.training(id).unwrap_or_default());
    let name = Signal::derive(move || name_of(workspace, id));
    let day = move || match it.read().date {
        Some(day) => i18n::day(day.parts()),
        None => trainings::no_date().to_owned(),
    };
    let departments = move || {
        let training = it.read();
        let all = workspace.departments().into_iter();
        let own = all.filter(|department| training.departments.contains(department));
        let names = own.map(|it| say::board_name(workspace, Board::Department(it)));
        names.collect::<Vec<_>>().join(", ")
    };
    let there = move || {
        let all = workspace.training_people(id).len();
        let people = workspace.people();
        let training = it.read();
        let there = people
            .iter()
            .filter(|(id, _)| training.attended.contains(id));
        match all {
            0 => trainings::nobody_invited().to_owned(),
            all => trainings::of(&i18n::number(all), &i18n::number(there.count())),
        }
    };
    let trash = move |_| {
        let name = name.get_untracked();
        if workspace.discard::<Training>(Deed::TrashTraining, id) {
            toasts.toast_with(trainings::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Training>(id);
            });
            address::focus("trainings-title");
        }
    };
    view! {
        <tr>
            <th scope="row"><a href=places::training(workspace, id)>{name}</a></th>
            <td class="trainings__day">{day}</td>
            <td>{departments}</td>
            <td class="trainings__number">
                <a href=places::training(workspace, id)>{move || trainings::cards(it.read().cards.len())}</a>
            </td>
            <td class="trainings__number"><a href=places::training(workspace, id)>{there}</a></td>
            <td>
                <Show
                    when=move || it.read().held
                    fallback=|| view! { <Chip label=trainings::planned() icon=Glyph::Calendar /> }
                >
                    <Chip label=trainings::held() tone=Tone::Good icon=Glyph::Check />
                </Show>
            </td>
            <td data-no-print="">
                <IconButton
                    label=Signal::derive(move || trainings::trash(&name.get()))
                    icon=Glyph::Trash
                    on_click=trash
                />
            </td>
        </tr>
    }
}
