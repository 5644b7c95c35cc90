//! The checklists: how long they are, how often they were used, and what came of it.

use leptos::prelude::*;

use super::say::{begin, checklist_name, href, percent};
use crate::domain::Checklist;
use crate::i18n::{self, words::common, words::shopping};
use crate::method::shopping::mean_score;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, MenuButton, MenuItem, Toasts, use_toasts};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::{Deed, Id, Workspace};

/// The panel of checklists.
#[component]
pub(super) fn Lists(workspace: Workspace, ids: Memo<Vec<Id>>) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="shopping-lists">
            <h2 class="panel__title" id="shopping-lists" tabindex="-1">
                {shopping::lists()}
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <ul class="shopping__lists">
                <For each=move || ids.get() key=|id| *id let:id>
                    <OneList workspace id />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn OneList(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let name = Signal::derive(move || checklist_name(workspace, id));
    let facts = Memo::new(move |_| {
        let items = workspace.checks_of(id).len();
        let visits = workspace.visits_of(id);
        let scores = visits.iter().map(|visit| workspace.visit_score(*visit));
        let mean = match mean_score(scores) {
            Some((mean, n)) => shopping::mean(n, &percent(mean)),
            None => shopping::no_mean().to_owned(),
        };
        let parts = [
            shopping::items(items),
            shopping::visit_count(visits.len()),
            mean,
        ];
        parts.join(" · ")
    });
    let view_of = MeasureView::Checklist(id);
    let menu = move |()| {
        let open = Route::Project(workspace.inner().project, Page::Measure(view_of));
        vec![
            MenuItem::action(shopping::open(), move || open.go()).icon(Glyph::Open),
            MenuItem::Separator,
            MenuItem::action(shopping::trash(), move || {
                trash(workspace, toasts, id);
                address::focus("shopping-lists");
            })
            .icon(Glyph::Trash)
            .danger(),
        ]
    };
    view! {
        <li class="shopping__list">
            <div class="shopping__words">
                <h3><a href=href(workspace, view_of)>{name}</a></h3>
                <p class="quiet small number">{facts}</p>
            </div>
            <Button
                label=shopping::begin()
                aria_label=MaybeProp::derive(move || Some(shopping::begin_with(&name.get())))
                icon=Glyph::Check
                on_click=move |_| begin(workspace, id)
            />
            <MenuButton label=Signal::derive(move || shopping::menu_list(&name.get())) items=menu />
        </li>
    }
}

/// Puts a checklist into the trash; a message offers to take that back.
pub(in crate::ui::pages::measure) fn trash(workspace: Workspace, toasts: Toasts, id: Id) {
    let name = untrack(|| checklist_name(workspace, id));
    if workspace.discard::<Checklist>(Deed::TrashChecklist, id) {
        toasts.toast_with(shopping::trashed(&name), common::undo(), move || {
            workspace.bring_back::<Checklist>(id);
        });
    }
}
