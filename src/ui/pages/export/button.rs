//! The export of one table, at the head of the page that shows it.

use leptos::prelude::*;

use super::run::{Export, Form, Progress};
use super::words;
use crate::i18n::words::export;
use crate::platform::xlsx;
use crate::ui::parts::{Glyph, MenuButton, MenuItem, use_toasts};
use crate::workspace::table_files::Which;
use crate::workspace::{Id, Workspace};

/// A menu: the rows that are in sight, or all.
#[component]
pub(in crate::ui::pages) fn TableExport(
    workspace: Workspace,
    /// Which table.
    kind: &'static str,
    /// The rows in sight, in their order; nothing when no filter leaves any out.
    #[prop(into)]
    shown: Callback<(), Option<Vec<Id>>>,
) -> impl IntoView {
    let export = Export::new(workspace, use_toasts());
    let items = move |()| {
        let item = |label: &str, form: Form, which: Which| {
            let run = move || export.start(which.clone(), form, words::table(kind));
            let is_missing = form == Form::Xlsx && !xlsx::is_there();
            MenuItem::action(label, run)
                .icon(Glyph::Table)
                .disabled(is_missing)
        };
        let mut items = Vec::new();
        if let Some(ids) = untrack(|| shown.run(())) {
            let which = Which::Only(kind.to_owned(), ids.clone());
            items.push(MenuItem::heading(export::menu_shown(ids.len())));
            items.push(item(export::csv(), Form::Csv, which.clone()));
            items.push(item(export::xlsx(), Form::Xlsx, which));
        }
        let which = Which::Kind(kind.to_owned());
        items.push(MenuItem::heading(export::menu_all()));
        items.push(item(export::csv(), Form::Csv, which.clone()));
        items.push(item(export::xlsx(), Form::Xlsx, which));
        items
    };
    view! {
        <span data-no-print="">
            <MenuButton label=export::menu() items icon=Glyph::Download with_label=true />
        </span>
        <Progress export />
    }
}
