//! What was agreed on.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// What was agreed on.
#[component]
pub fn Book(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
