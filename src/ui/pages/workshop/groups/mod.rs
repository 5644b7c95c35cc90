//! Putting cards together that mean the same.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Putting cards together that mean the same.
#[component]
pub(super) fn Groups(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
