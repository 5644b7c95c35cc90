//! The pairs of questions as a table.

use leptos::prelude::*;

use super::{Row, say};
use crate::domain::Kano;
use crate::i18n::words::{common, kano};
use crate::platform::address;
use crate::ui::parts::{Chip, Glyph, Icon, MenuButton, MenuItem, Toasts, use_toasts};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::{Deed, Id, Workspace};

/// The table; its numbers are those of the picture.
#[component]
pub(super) fn Pairs(workspace: Workspace, rows: Memo<Vec<Row>>) -> impl IntoView {
    view! {
        <div class="kano-scroll" role="region" tabindex="0" aria-label=kano::list()>
            <table class="kano-table">
                <caption class="visually-hidden">{kano::list()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{kano::about()}</th>
                        <th scope="col">{kano::category()}</th>
                        <th scope="col" class="kano-table__number">{kano::better()}</th>
                        <th scope="col" class="kano-table__number">{kano::worse()}</th>
                        <th scope="col" class="kano-table__number">{kano::n()}</th>
                        <th scope="col" data-no-print=""><span class="visually-hidden">{kano::actions()}</span></th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || rows.get() key=Row::key let:row>
                        <Line workspace row />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Line(workspace: Workspace, row: Row) -> impl IntoView {
    let toasts = use_toasts();
    let Row {
        id,
        name,
        subject,
        counts,
    } = row;
    let to = Route::Project(
        workspace.inner().project,
        Page::Measure(MeasureView::KanoPair(id)),
    );
    let menu = kano::menu_of(&name);
    let items = move |()| {
        let name = name.clone();
        vec![
            MenuItem::action(kano::open(), move || to.go()).icon(Glyph::Open),
            MenuItem::Separator,
            MenuItem::action(kano::trash(), move || {
                trash(workspace, toasts, id, &name);
                address::focus("kano-title");
            })
            .icon(Glyph::Trash)
            .danger(),
        ]
    };
    view! {
        <tr>
            <th scope="row">
                <a class="kano-table__name" href=to.href()>
                    <Icon glyph=subject.glyph />
                    <span>{subject.name}</span>
                </a>
                {subject.gone.map(|gone| view! { <span class="quiet small">{gone}</span> })}
            </th>
            <td><Chip label=say::verdict(&counts) tone=say::tone(&counts) /></td>
            <td class="kano-table__number number">{say::coefficient(counts.better())}</td>
            <td class="kano-table__number number">{say::coefficient(counts.worse())}</td>
            <td class="kano-table__number number">{say::count(counts.n())}</td>
            <td data-no-print=""><MenuButton label=menu items /></td>
        </tr>
    }
}

/// Puts a pair into the trash; a message offers the way back.
pub(in crate::ui::pages::measure) fn trash(
    workspace: Workspace,
    toasts: Toasts,
    id: Id,
    name: &str,
) {
    if workspace.discard::<Kano>(Deed::TrashKano, id) {
        toasts.toast_with(kano::trashed(name), common::undo(), move || {
            workspace.bring_back::<Kano>(id);
        });
    }
}
