//! What can be visible within four weeks.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// What can be visible within four weeks.
#[component]
pub fn Wins(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
