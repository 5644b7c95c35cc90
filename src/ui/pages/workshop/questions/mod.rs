//! The questions that can be asked.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The questions that can be asked.
#[component]
pub(super) fn Questions(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
