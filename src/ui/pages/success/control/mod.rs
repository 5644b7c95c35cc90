//! Before and after.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Before and after.
#[component]
pub fn Control(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
