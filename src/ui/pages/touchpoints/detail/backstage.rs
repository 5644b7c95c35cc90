//! The touchpoint behind the scenes: its goal, who is responsible, and what it runs on.

use leptos::prelude::*;

use super::sheet::{Lines, Sheet};
use crate::i18n::words::touchpoint;
use crate::ui::pages::departments::{Departments, put};

/// The panel.
#[component]
pub(super) fn Backstage(sheet: Sheet) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="touchpoint-backstage">
            <h2 class="panel__title" id="touchpoint-backstage">{touchpoint::backstage()}</h2>
            <Lines sheet label=touchpoint::goal() read=|t| &t.goal place=|t| &mut t.goal />
            <Departments
                workspace=sheet.workspace
                label=touchpoint::departments()
                own=Signal::derive(move || sheet.touchpoint.read().departments.clone())
                on_change=move |it| sheet.change(|touchpoint| put(&mut touchpoint.departments, it))
            />
            <div class="card-form__pair">
                <Lines sheet label=touchpoint::processes() hint=touchpoint::per_line() read=|t| &t.processes place=|t| &mut t.processes />
                <Lines sheet label=touchpoint::systems() hint=touchpoint::per_line() read=|t| &t.systems place=|t| &mut t.systems />
                <Lines sheet label=touchpoint::data() hint=touchpoint::per_line() read=|t| &t.data place=|t| &mut t.data />
                <Lines sheet label=touchpoint::interfaces() hint=touchpoint::per_line() read=|t| &t.interfaces place=|t| &mut t.interfaces />
            </div>
        </section>
    }
}
