//! What came of it so far.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// What came of it so far.
#[component]
pub(super) fn Protocol(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
