//! The agenda of one workshop: its activities, and running them.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// The agenda of one workshop: its activities, and running them.
#[component]
pub(super) fn Agenda(
    /// The open project.
    workspace: Workspace,
    /// Which.
    id: Id,
) -> impl IntoView {
    let _ = (workspace, id);
}
