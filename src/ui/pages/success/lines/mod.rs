//! From ideas to measurements.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// From ideas to measurements.
#[component]
pub fn Lines(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
