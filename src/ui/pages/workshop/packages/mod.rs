//! What departments work on by themselves, out and back in.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// What departments work on by themselves, out and back in.
#[component]
pub(super) fn Packages(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
