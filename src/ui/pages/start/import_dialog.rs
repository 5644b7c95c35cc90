//! Asks about a file that cannot simply be opened: its project is here already, it is only a
//! part, or something was noticed about it.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::files::Remarks;
use super::desk::name_of;
use super::import::Imports;
use crate::i18n::words::{common, start};
use crate::ui::parts::{Button, Dialog, Variant};
use crate::workspace::Incoming;

/// What there is to decide about a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Its project is here: merge or copy?
    Here,
    /// A part, and its project is here: merge?
    PartHere,
    /// A part, and its project is not here.
    Part,
    /// Only the remarks.
    Remarks,
}

fn case(imports: Imports, incoming: &Incoming) -> Case {
    match (imports.here(incoming).is_some(), incoming.file.is_part()) {
        (true, true) => Case::PartHere,
        (true, false) => Case::Here,
        (false, true) => Case::Part,
        (false, false) => Case::Remarks,
    }
}

/// The dialog about the first waiting file.
#[component]
pub(super) fn ImportDialog(imports: Imports) -> impl IntoView {
    let first = move || imports.waiting.read().first().cloned();
    let title = Signal::derive(move || {
        let Some(incoming) = first() else {
            return String::new();
        };
        match case(imports, &incoming) {
            Case::Here | Case::PartHere => start::here_title(&incoming.file.name),
            Case::Part => start::part_title(&incoming.name),
            Case::Remarks => start::remarks_dialog(&incoming.name),
        }
    });
    let buttons = move || {
        let case = case(imports, &*first()?);
        let merge = view! {
            <Button label=start::here_merge() variant=Variant::Primary on_click=move |_| imports.merge_next() />
        };
        Some(match case {
            Case::Here => view! {
                <Button label=start::here_copy() on_click=move |_| imports.copy_next() />
                {merge}
            }
            .into_any(),
            Case::PartHere => merge.into_any(),
            Case::Part => ().into_any(),
            Case::Remarks => view! {
                <Button label=start::remarks_go() variant=Variant::Primary on_click=move |_| imports.open_next() />
            }
            .into_any(),
        })
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| imports.skip() />
            {buttons}
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || !imports.waiting.read().is_empty())
            title
            on_close=move |()| imports.skip()
            footer
        >
            {move || first().map(|incoming| view! { <Words imports incoming /> })}
        </Dialog>
    }
}

/// What the dialog says about a file.
#[component]
fn Words(imports: Imports, incoming: Arc<Incoming>) -> impl IntoView {
    let case = case(imports, &incoming);
    let row = imports.here(&incoming);
    let is_trashed = row.as_ref().is_some_and(|row| row.trashed.is_some());
    let project = row
        .as_ref()
        .map(name_of)
        .unwrap_or_else(|| incoming.file.name.clone());
    let text = match case {
        Case::Here | Case::PartHere => start::here_text(&project),
        Case::Part => start::part_text(&project),
        Case::Remarks => start::remarks_text().to_owned(),
    };
    view! {
        <p>{text}</p>
        {is_trashed.then(|| view! { <p>{start::here_trashed()}</p> })}
        {(case == Case::Here).then(|| view! { <p class="quiet">{start::here_copy_hint()}</p> })}
        <Remarks remarks=incoming.file.remarks.clone() />
    }
}
