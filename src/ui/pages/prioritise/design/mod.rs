//! What becomes of each touchpoint.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// What becomes of each touchpoint.
#[component]
pub fn Design(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
