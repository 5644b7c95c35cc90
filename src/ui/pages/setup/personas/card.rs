//! One persona among all: face, name, what the company wants with it.

use leptos::prelude::*;

use super::super::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use super::facts::Facts;
use super::name_of;
use super::portrait::Portrait;
use crate::domain::Persona;
use crate::i18n::words::{personas, setup};
use crate::platform::address;
use crate::ui::parts::{Glyph, MenuItem, use_toasts};
use crate::ui::route::{Page, Route, SetupView};
use crate::workspace::{Deed, Id, Workspace};

/// A card that leads to the persona's sheet.
#[component]
pub(super) fn PersonaCard(workspace: Workspace, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let toasts = use_toasts();
    let persona = Memo::new(move |_| workspace.value::<Persona>(id));
    let name = Signal::derive(move || name_of(&persona.read()));
    let sheet = Route::Project(
        workspace.inner().project,
        Page::Setup(SetupView::Persona(id)),
    );
    let nudge = move |nudge| {
        let place = workspace.nudge::<Persona>(Deed::MovePersona, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Persona>(Deed::TrashPersona, id);
        tell_trashed(toasts, setup::trashed(&name), move || {
            workspace.bring_back::<Persona>(id);
        });
        address::focus("personas-title");
    };
    let open =
        move |()| vec![MenuItem::action(personas::open(), move || sheet.go()).icon(Glyph::Open)];
    let quote = move || {
        let quote = persona.read().spoken().to_owned();
        (!quote.is_empty()).then(|| view! { <q class="persona-card__quote">{quote}</q> })
    };
    view! {
        <li class="persona-card">
            <Portrait persona size="small" />
            <div class="persona-card__words">
                <h2 class="persona-card__name">
                    <a href=sheet.href()>{name}</a>
                </h2>
                {quote}
            </div>
            <div class="persona-card__foot">
            <Facts persona />
            <OrderButtons
                name
                menu=Signal::derive(move || personas::menu_of(&name.get()))
                standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                sideways=true
                on_nudge=nudge
                on_trash=trash
                more=open
            />
            </div>
        </li>
    }
}
