//! Beginning a workshop: with a ready-made agenda, with one of the team's own, or with none.

use leptos::prelude::*;

use super::ready::{READY, Ready};
use crate::domain::Workshop;
use crate::i18n::words::agenda;
use crate::ui::pages::workshop::say;
use crate::ui::parts::{Button, Glyph, Icon, Variant};
use crate::ui::route::{Page, Route, WorkshopView};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace, today};

/// The choice. Where there is no workshop yet it stands open.
#[component]
pub(super) fn NewWorkshop(workspace: Workspace, is_empty: Memo<bool>) -> impl IntoView {
    let patterns = Memo::new(move |_| workspace.patterns());
    view! {
        <details class="panel workshop-new" open=is_empty.get_untracked()>
            <summary class="workshop-new__head"><h2>{agenda::new()}</h2></summary>
            <p class="measure">
                {move || if is_empty.get() { agenda::empty_text() } else { agenda::new_text() }}
            </p>
            <ul class="workshop-new__list">
                {READY.map(|ready| view! { <ReadyMade workspace ready /> })}
                <For each=move || patterns.get() key=|id| *id let:id>
                    <Own workspace id />
                </For>
                <li class="workshop-choice workshop-choice--empty">
                    <h3 class="workshop-choice__name">{agenda::empty_agenda()}</h3>
                    <p>{agenda::empty_agenda_text()}</p>
                    <Button
                        label=agenda::begin_empty()
                        icon=Glyph::Plus
                        on_click=move |_| go(workspace, workspace.add_workshop(&of_today(String::new()), Vec::new()))
                    />
                </li>
            </ul>
        </details>
    }
}

#[component]
fn ReadyMade(workspace: Workspace, ready: Ready) -> impl IntoView {
    let activities = ready.activities();
    let minutes = activities.iter().filter_map(|it| it.minutes);
    let minutes = minutes.map(std::num::NonZeroU32::get).sum();
    let names = activities.iter().map(say_workshop::activity);
    let names = names.map(|name| view! { <li>{name}</li> }).collect_view();
    let make = move |_| {
        let workshop = Workshop {
            note: ready.purpose().to_owned(),
            ..of_today(ready.name().to_owned())
        };
        go(
            workspace,
            workspace.add_workshop(&workshop, ready.activities()),
        );
    };
    view! {
        <li class="workshop-choice">
            <h3 class="workshop-choice__name"><Icon glyph=Glyph::Workshop />{ready.name()}</h3>
            <p>{ready.purpose()}</p>
            <p class="quiet small">{say::minutes(minutes)}</p>
            <ol class="workshop-choice__steps small">{names}</ol>
            <Button
                label=agenda::begin_with()
                title=agenda::begin_with_name(ready.name())
                icon=Glyph::Plus
                variant=if ready == Ready::Ideas { Variant::Primary } else { Variant::Quiet }
                on_click=make
            />
        </li>
    }
}

/// An agenda that the team keeps as a pattern.
#[component]
fn Own(workspace: Workspace, id: Id) -> impl IntoView {
    let it = Memo::new(move |_| workspace.workshop(id).unwrap_or_default());
    let name = Signal::derive(move || say_workshop::workshop(&it.read().name));
    let facts = move || {
        let count = agenda::activities(workspace.activities(id).len());
        format!("{count} · {}", say::minutes(workspace.agenda_minutes(id)))
    };
    let make = move |_| {
        let it = it.get_untracked();
        let workshop = Workshop {
            note: it.note,
            ..of_today(it.name)
        };
        go(workspace, workspace.workshop_like(id, &workshop));
    };
    view! {
        <li class="workshop-choice">
            <h3 class="workshop-choice__name"><Icon glyph=Glyph::Copy />{name}</h3>
            <p>{agenda::own_pattern()}</p>
            <p class="quiet small">{facts}</p>
            <Button
                label=agenda::begin_with()
                title=MaybeProp::derive(move || Some(agenda::begin_with_name(&name.get())))
                icon=Glyph::Plus
                on_click=make
            />
        </li>
    }
}

fn of_today(name: String) -> Workshop {
    Workshop {
        name,
        date: today(),
        ..Workshop::default()
    }
}

fn go(workspace: Workspace, made: Option<Id>) {
    if let Some(id) = made {
        Route::Project(
            workspace.inner().project,
            Page::Workshop(WorkshopView::Agenda(id)),
        )
        .go();
    }
}
