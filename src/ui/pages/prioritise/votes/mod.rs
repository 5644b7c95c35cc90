//! Voting rounds and their results.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Voting rounds and their results.
#[component]
pub fn Votes(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
