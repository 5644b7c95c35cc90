//! Any of the departments, as toggles.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::touchpoints::{Toggle, Toggles};
use crate::domain::Board;
use crate::i18n::words::touchpoint;
use crate::ui::route::{Page, SetupView};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// The departments that take part in something; a way to make some while there are none.
#[component]
pub(super) fn Departments(
    workspace: Workspace,
    /// What they are to this.
    label: &'static str,
    /// Those that are.
    #[prop(into)]
    own: Signal<BTreeSet<Id>>,
    /// One comes or goes.
    #[prop(into)]
    on_change: Callback<(Id, bool)>,
) -> impl IntoView {
    let all = Memo::new(move |_| {
        let inner = workspace.inner();
        let mut ids = workspace.departments();
        // One in the trash still takes part until somebody says otherwise.
        let gone = own.get().into_iter().filter(|id| !ids.contains(id));
        let gone: Vec<Id> = gone.collect();
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
    let setup = places::page(workspace, Page::Setup(SetupView::Team));
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
                label
                all
                on
                on_change=move |(value, on): (String, bool)| {
                    if let Ok(id) = value.parse::<Id>() {
                        on_change.run((id, on));
                    }
                }
            />
        </Show>
    }
}

/// Writes that one comes or goes.
pub(super) fn put(departments: &mut BTreeSet<Id>, (id, on): (Id, bool)) {
    if on {
        departments.insert(id);
    } else {
        departments.remove(&id);
    }
}
