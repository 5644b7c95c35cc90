//! Trainings and what they cover.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Trainings and what they cover.
#[component]
pub fn Trainings(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
