//! Measures in time.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Measures in time.
#[component]
pub fn Timeline(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
