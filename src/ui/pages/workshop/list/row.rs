//! One workshop in the list.

use leptos::prelude::*;

use super::TITLE;
use crate::domain::Workshop;
use crate::i18n::{self, words::agenda};
use crate::platform::address;
use crate::ui::pages::setup::order::tell_trashed;
use crate::ui::pages::workshop::say;
use crate::ui::parts::{Chip, Glyph, Icon, MenuButton, MenuItem, Toasts, Tone, use_toasts};
use crate::ui::route::{Page, Route, WorkshopView};
use crate::ui::{places, say_workshop};
use crate::workspace::{Deed, Id, Workspace};

/// The line of a workshop.
#[component]
pub(super) fn Row(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.workshop(id).unwrap_or_default());
    let name = Signal::derive(move || say_workshop::workshop(&it.read().name));
    let facts = move || {
        let date = it.read().date.map(|date| i18n::day(date.parts()));
        let count = agenda::activities(workspace.activities(id).len());
        let minutes = say::minutes(workspace.agenda_minutes(id));
        let facts = date.into_iter().chain([count, minutes]);
        facts.collect::<Vec<_>>().join(" · ")
    };
    let runs = Memo::new(move |_| workspace.running().is_some_and(|live| live.workshop == id));
    view! {
        <li class="workshop-row">
            <div class="workshop-row__words">
                <a class="workshop-row__name" href=places::page(workspace, Page::Workshop(WorkshopView::Agenda(id)))>
                    <Icon glyph=Glyph::Workshop />
                    {name}
                </a>
                <span class="quiet small">{facts}</span>
            </div>
            <Show when=move || runs.get()>
                <Chip label=agenda::runs() tone=Tone::Accent icon=Glyph::Play />
            </Show>
            <Show when=move || it.read().template>
                <Chip label=agenda::is_pattern() icon=Glyph::Copy />
            </Show>
            <MenuButton
                label=Signal::derive(move || agenda::menu_of(&name.get()))
                items=move |()| menu(workspace, toasts, id)
            />
        </li>
    }
}

/// What can be done with a workshop as a whole.
pub(in crate::ui::pages::workshop) fn menu(
    workspace: Workspace,
    toasts: Toasts,
    id: Id,
) -> Vec<MenuItem> {
    let it = untrack(|| workspace.workshop(id)).unwrap_or_default();
    let name = say_workshop::workshop(&it.name);
    let pattern = if it.template {
        agenda::drop_pattern()
    } else {
        agenda::keep_pattern()
    };
    let copied = name.clone();
    let kept = name.clone();
    vec![
        MenuItem::action(agenda::duplicate(), move || {
            let copy = Workshop {
                name: agenda::copy_of(&copied),
                date: None,
                template: false,
                ..untrack(|| workspace.workshop(id)).unwrap_or_default()
            };
            if workspace.workshop_like(id, &copy).is_some() {
                toasts.toast(agenda::duplicated(&copied));
            }
        })
        .icon(Glyph::Copy),
        MenuItem::action(pattern, move || {
            let template = !it.template;
            workspace.change::<Workshop>(Deed::EditWorkshop, id, |it| it.template = template);
            if template {
                toasts.toast(agenda::pattern_kept(&kept));
            }
        })
        .icon(Glyph::File),
        MenuItem::Separator,
        MenuItem::action(agenda::trash(), move || {
            workspace.discard::<Workshop>(Deed::TrashWorkshop, id);
            tell_trashed(toasts, agenda::trashed(&name), move || {
                workspace.bring_back::<Workshop>(id);
            });
            let list = Page::Workshop(WorkshopView::List);
            Route::Project(workspace.inner().project, list).go();
            request_animation_frame(|| address::focus(TITLE));
        })
        .icon(Glyph::Trash)
        .danger(),
    ]
}
