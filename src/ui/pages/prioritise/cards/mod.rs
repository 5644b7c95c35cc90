//! Impact and effort of cards as a matrix.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Impact and effort of cards as a matrix.
#[component]
pub fn CardMatrix(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
