//! The touchpoint behind the scenes: its goal, who is responsible, and what it runs on.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::sheet::{Lines, Sheet, Toggle, Toggles};
use crate::domain::Board;
use crate::i18n::words::touchpoint;
use crate::ui::route::{Page, Route, SetupView};
use crate::ui::say;
use crate::workspace::Id;

/// The panel.
#[component]
pub(super) fn Backstage(sheet: Sheet) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="touchpoint-backstage">
            <h2 class="panel__title" id="touchpoint-backstage">{touchpoint::backstage()}</h2>
            <Lines sheet label=touchpoint::goal() read=|t| &t.goal place=|t| &mut t.goal />
            <Departments sheet />
            <div class="card-form__pair">
                <Lines sheet label=touchpoint::processes() hint=touchpoint::per_line() read=|t| &t.processes place=|t| &mut t.processes />
                <Lines sheet label=touchpoint::systems() hint=touchpoint::per_line() read=|t| &t.systems place=|t| &mut t.systems />
                <Lines sheet label=touchpoint::data() hint=touchpoint::per_line() read=|t| &t.data place=|t| &mut t.data />
                <Lines sheet label=touchpoint::interfaces() hint=touchpoint::per_line() read=|t| &t.interfaces place=|t| &mut t.interfaces />
            </div>
        </section>
    }
}

#[component]
fn Departments(sheet: Sheet) -> impl IntoView {
    let workspace = sheet.workspace;
    let own = Memo::new(move |_| sheet.touchpoint.read().departments.clone());
    let all = Memo::new(move |_| {
        let inner = workspace.inner();
        let mut ids = workspace.departments();
        // One in the trash is still responsible until somebody says otherwise.
        let gone: Vec<Id> = own
            .get()
            .into_iter()
            .filter(|id| !ids.contains(id))
            .collect();
        ids.extend(gone);
        let toggle = |id: Id| Toggle {
            value: id.to_string(),
            label: say::board_name(workspace, Board::Department(id)),
            color: inner.departments.read(id).map(|entry| entry.value.color),
        };
        ids.into_iter().map(toggle).collect::<Vec<_>>()
    });
    let on = Signal::derive(move || {
        let own = own.read();
        own.iter().map(Id::to_string).collect::<BTreeSet<_>>()
    });
    let setup = Route::Project(workspace.inner().project, Page::Setup(SetupView::Team)).href();
    view! {
        <Show
            when=move || !all.read().is_empty()
            fallback=move || view! {
                <p class="quiet">
                    {touchpoint::no_departments()}" "
                    <a href=setup.clone()>{touchpoint::to_setup()}</a>
                </p>
            }
        >
            <Toggles
                label=touchpoint::departments()
                all
                on
                on_change=move |(value, on): (String, bool)| {
                    if let Ok(id) = value.parse::<Id>() {
                        sheet.change(|touchpoint| {
                            if on {
                                touchpoint.departments.insert(id);
                            } else {
                                touchpoint.departments.remove(&id);
                            }
                        });
                    }
                }
            />
        </Show>
    }
}
