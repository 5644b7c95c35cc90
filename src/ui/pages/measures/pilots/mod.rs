//! All pilots.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// All pilots.
#[component]
pub fn Pilots(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
