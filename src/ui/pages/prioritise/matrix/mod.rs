//! Relevance and quality of touchpoints as a matrix.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Relevance and quality of touchpoints as a matrix.
#[component]
pub fn TouchpointMatrix(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
