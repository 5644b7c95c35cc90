//! The lists that everything else refers to: topics and phases.

mod loose;
mod phase;
mod phases;
mod topic;
mod topics;
mod trash;

use leptos::prelude::*;

use self::phases::Phases;
use self::topics::Topics;
use crate::i18n::words::topics as words;
use crate::workspace::Workspace;

/// Topics and phases.
#[component]
pub(super) fn Lists(workspace: Workspace) -> impl IntoView {
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{words::title()}</h1>
                <p class="quiet">{words::lead()}</p>
            </div>
        </div>
        <div class="setup lists">
            <Topics workspace />
            <Phases workspace />
        </div>
    }
}
