//! Asks into which project a table or a board of another tool is to go.

use leptos::prelude::*;

use super::desk::name_of;
use super::import::Imports;
use crate::i18n::words::{common, intake as text};
use crate::ui::parts::{Button, Choice, Dialog, Select, Variant};

/// The dialog about a file that is no project file.
#[component]
pub(super) fn ForeignDialog(imports: Imports) -> impl IntoView {
    let chosen = RwSignal::new(None::<String>);
    let projects = Signal::derive(move || {
        let rows = imports.library.projects.get().into_iter();
        let rows = rows.filter(|row| row.trashed.is_none());
        rows.map(|row| Choice::new(row.id.to_string(), name_of(&row)))
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let first = || projects.read().first().map(|choice| choice.value.clone());
        chosen.get().or_else(first).unwrap_or_default()
    });
    let has_projects = Memo::new(move |_| !projects.read().is_empty());
    let title = Signal::derive(move || {
        imports
            .foreign
            .get()
            .map(|file| text::start_title(&file.0))
            .unwrap_or_default()
    });
    let close = move || imports.foreign.set(None);
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button label=text::start_new() on_click=move |_| imports.foreign_into(None) />
            <Show when=move || has_projects.get()>
                <Button
                    label=text::start_into()
                    variant=Variant::Primary
                    on_click=move |_| {
                        if let Ok(project) = value.get_untracked().parse() {
                            imports.foreign_into(Some(project));
                        }
                    }
                />
            </Show>
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || imports.foreign.with(Option::is_some))
            title
            on_close=move |()| close()
            footer
        >
            <p>{text::start_text()}</p>
            <Show when=move || has_projects.get()>
                <Select
                    label=text::start_project()
                    options=projects
                    value
                    on_change=move |id| chosen.set(Some(id))
                />
            </Show>
        </Dialog>
    }
}
