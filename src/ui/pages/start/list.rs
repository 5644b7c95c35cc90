//! The list of projects.

use leptos::prelude::*;

use super::desk::{Desk, home, name_of, project_name};
use crate::i18n::{self, words::start};
use crate::ui::parts::{Glyph, Icon, MenuButton};
use crate::workspace::ProjectRow;

/// The projects that are not in the trash, the last changed first.
#[component]
pub(super) fn ProjectList(desk: Desk) -> impl IntoView {
    let rows = move || {
        let rows = desk.library.projects.get();
        rows.into_iter()
            .filter(|row| row.trashed.is_none())
            .collect::<Vec<_>>()
    };
    view! {
        <section class="projects" aria-labelledby="projects-title">
            <h2 class="projects__title" id="projects-title">{start::projects()}</h2>
            <ul class="projects__list">
                // A row that has changed is drawn anew; there are few of them.
                <For each=rows key=|row| (row.id, row.changed, row.name.clone(), row.saved_file) let:row>
                    <Project desk row />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Project(desk: Desk, row: ProjectRow) -> impl IntoView {
    let name = name_of(&row);
    let counts = [
        start::cards(row.cards),
        start::departments(row.departments),
        start::people(row.people),
    ];
    let size = (row.bytes > 0).then(|| i18n::size(row.bytes as u64));
    // Of a package one wants to know of which project it is.
    let counts = match row.part {
        Some(_) => vec![project_name(&row), start::cards(row.cards)],
        None => counts.to_vec(),
    };
    let facts: Vec<String> = counts.into_iter().chain(size).collect();
    let glyph = if row.part.is_some() {
        Glyph::Package
    } else {
        Glyph::Board
    };
    let saved = match row.saved_file {
        Some(at) => start::file_saved(&i18n::date_time(at)),
        None => start::file_never().to_owned(),
    };
    let changed = start::changed(&i18n::date_time(row.changed));
    let href = home(&row).href();
    let label = start::project_menu(&name);
    view! {
        <li class="project">
            <span class="project__mark"><Icon glyph /></span>
            <div class="project__words">
                <a class="project__name" href=href>{name}</a>
                <p class="project__facts">{facts.join(" · ")}</p>
                <p class="project__times">
                    <span>{changed}</span>
                    <span>{saved}</span>
                </p>
            </div>
            <MenuButton label items=move |()| desk.menu(&row) />
        </li>
    }
}
