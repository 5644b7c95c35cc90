//! Visits as a table, the newest first.

use leptos::prelude::*;

use super::say::{checklist_name, href, percent, visit_name};
use crate::domain::Visit;
use crate::i18n::{self, words::common, words::shopping};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, IconButton, Variant, use_toasts};
use crate::ui::route::MeasureView;
use crate::ui::say_doing;
use crate::workspace::{Deed, Id, Workspace};

/// How many visits are drawn at first, and how many more each time.
const PAGE: usize = 50;

/// The table of visits.
#[component]
pub(in crate::ui::pages::measure) fn VisitsTable(
    workspace: Workspace,
    ids: Memo<Vec<Id>>,
    /// The heading above, which gets the focus when a visit goes.
    heading: &'static str,
    /// Names the checklist of each.
    #[prop(optional)]
    with_list: bool,
) -> impl IntoView {
    let limit = RwSignal::new(PAGE);
    let drawn = Memo::new(move |_| ids.get().into_iter().take(limit.get()).collect::<Vec<_>>());
    let hidden = Memo::new(move |_| ids.read().len().saturating_sub(limit.get()));
    let list_head = move || with_list.then(|| view! { <th scope="col">{shopping::list()}</th> });
    view! {
        <Show
            when=move || !ids.read().is_empty()
            fallback=|| view! { <p class="quiet">{shopping::visits_empty()}</p> }
        >
            <div class="visit-table" tabindex="0" role="region" aria-label=shopping::visits_area()>
                <table class="visit-table__table">
                    <thead>
                        <tr>
                            <th scope="col">{shopping::date()}</th>
                            <th scope="col" class="number">{shopping::score()}</th>
                            <th scope="col" class="number">{shopping::answered_head()}</th>
                            <th scope="col">{shopping::place()}</th>
                            <th scope="col">{shopping::visit_kind()}</th>
                            {list_head()}
                            <th scope="col">{shopping::shopper()}</th>
                            <th scope="col" data-no-print=""><span class="visually-hidden">{shopping::actions()}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || drawn.get() key=|id| *id let:id>
                            <Row workspace id heading with_list />
                        </For>
                    </tbody>
                </table>
            </div>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || shopping::show_more(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| limit.update(|limit| *limit += PAGE)
                />
            </Show>
        </Show>
    }
}

#[component]
fn Row(workspace: Workspace, id: Id, heading: &'static str, with_list: bool) -> impl IntoView {
    let toasts = use_toasts();
    let visit = Memo::new(move |_| {
        workspace
            .visit(id)
            .map(|visit| visit.value)
            .unwrap_or_default()
    });
    let score = Memo::new(move |_| workspace.visit_score(id));
    let day = move || match visit.read().date {
        Some(date) => i18n::day(date.parts()),
        None => shopping::no_date().to_owned(),
    };
    let list = with_list.then(|| {
        let name = move || match visit.read().checklist {
            Some(list) => checklist_name(workspace, list),
            None => shopping::no_list().to_owned(),
        };
        view! { <td>{name}</td> }
    });
    let trash = move |_| {
        let name = untrack(|| visit_name(workspace, id));
        if workspace.discard::<Visit>(Deed::TrashVisit, id) {
            toasts.toast_with(shopping::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Visit>(id);
            });
            address::focus(heading);
        }
    };
    view! {
        <tr>
            <th scope="row"><a href=href(workspace, MeasureView::Visit(id))>{day}</a></th>
            <td class="number">
                {move || score.get().score.map_or_else(|| shopping::no_score().to_owned(), percent)}
            </td>
            <td class="number">
                {move || {
                    let score = score.get();
                    shopping::answered(&i18n::number(score.all), &i18n::number(score.answered))
                }}
            </td>
            <td>{move || visit.read().place.clone()}</td>
            <td>{move || say_doing::visit_kind(visit.read().kind)}</td>
            {list}
            <td>{move || visit.read().shopper.clone()}</td>
            <td data-no-print="">
                <IconButton
                    label=Signal::derive(move || shopping::trash_visit(&visit_name(workspace, id)))
                    icon=Glyph::Trash
                    on_click=trash
                />
            </td>
        </tr>
    }
}
