//! All workshops, and the ready-made agendas to begin with.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// All workshops, and the ready-made agendas to begin with.
#[component]
pub(super) fn WorkshopList(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
