//! Asks about a file that cannot simply be opened: its project is here already, it is only a
//! part, or something was noticed about it.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::files::Remarks;
use super::desk::name_of;
use super::import::Imports;
use crate::i18n::words::{common, packages, start};
use crate::ui::parts::{Button, Dialog, Variant};
use crate::workspace::{Incoming, ProjectRow};

/// What there is to decide about a file.
#[derive(Clone, PartialEq, Eq)]
enum Case {
    /// Its project is here: merge or copy?
    Here(ProjectRow),
    /// A package that can be opened, and its project is here: merge, or open it by itself?
    PackageHere(ProjectRow),
    /// A package that is here already: merge into it, or into its project if that is here too?
    Again(ProjectRow, Option<ProjectRow>),
    /// A part that cannot be opened, and its project is here: merge?
    PartHere(ProjectRow),
    /// A part that cannot be opened, and its project is not here.
    Part,
    /// Only the remarks.
    Remarks,
}

fn case(imports: Imports, incoming: &Incoming) -> Case {
    let file = &incoming.file;
    let (here, again) = (imports.here(incoming), imports.again(incoming));
    match (again, here) {
        (Some(package), project) => Case::Again(package, project),
        (None, Some(project)) if file.package().is_some() => Case::PackageHere(project),
        (None, Some(project)) if file.is_part() => Case::PartHere(project),
        (None, Some(project)) => Case::Here(project),
        (None, None) if file.is_part() && file.package().is_none() => Case::Part,
        (None, None) => Case::Remarks,
    }
}

impl Case {
    /// What lies in the trash, of what the file can be merged into.
    fn is_trashed(&self) -> bool {
        match self {
            Self::Here(row)
            | Self::PackageHere(row)
            | Self::PartHere(row)
            | Self::Again(row, _) => row.trashed.is_some(),
            Self::Part | Self::Remarks => false,
        }
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
        let department = incoming.department().unwrap_or_default();
        match case(imports, &incoming) {
            Case::Here(_) | Case::PartHere(_) => start::here_title(&incoming.file.name),
            Case::PackageHere(_) => packages::start_here_title(&department),
            Case::Again(..) => packages::start_again_title(&department),
            Case::Part => start::part_title(&incoming.name),
            Case::Remarks => start::remarks_dialog(&incoming.name),
        }
    });
    let merge = move |label: &'static str, to: ProjectRow, variant: Variant| {
        view! { <Button label variant on_click=move |_| imports.merge_next(to.clone()) /> }
    };
    let buttons = move || {
        Some(match case(imports, &*first()?) {
            Case::Here(row) => view! {
                <Button label=start::here_copy() on_click=move |_| imports.copy_next() />
                {merge(start::here_merge(), row, Variant::Primary)}
            }
            .into_any(),
            Case::PackageHere(row) => view! {
                <Button label=packages::start_open() on_click=move |_| imports.open_next() />
                {merge(packages::start_merge(), row, Variant::Primary)}
            }
            .into_any(),
            Case::Again(package, project) => {
                let other = project.map(|row| merge(packages::start_merge(), row, Variant::Quiet));
                view! {
                    {other}
                    {merge(packages::start_again_merge(), package, Variant::Primary)}
                }
                .into_any()
            }
            Case::PartHere(row) => merge(start::here_merge(), row, Variant::Primary).into_any(),
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
    let is_broken = incoming.file.part.is_some() && incoming.file.package().is_none();
    let name = &incoming.file.name;
    let text = match &case {
        Case::Here(row) | Case::PartHere(row) => start::here_text(&name_of(row)),
        Case::PackageHere(row) => packages::start_here_text(&name_of(row)),
        Case::Again(..) => packages::start_again_text().to_owned(),
        Case::Part => start::part_text(name),
        Case::Remarks => start::remarks_text().to_owned(),
    };
    let is_trashed = case.is_trashed();
    let copy_hint = matches!(case, Case::Here(_)).then(start::here_copy_hint);
    view! {
        <p>{text}</p>
        {is_broken.then(|| view! { <p>{packages::start_broken()}</p> })}
        {is_trashed.then(|| view! { <p>{start::here_trashed()}</p> })}
        {copy_hint.map(|hint| view! { <p class="quiet">{hint}</p> })}
        <Remarks remarks=incoming.file.remarks.clone() />
    }
}
