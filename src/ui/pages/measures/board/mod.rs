//! Measures by state.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Measures by state.
#[component]
pub fn MeasuresBoard(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
