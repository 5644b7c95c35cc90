//! One page to celebrate.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// One page to celebrate.
#[component]
pub fn Report(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
