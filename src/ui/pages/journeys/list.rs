//! All journeys of the project.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The list.
#[component]
pub(super) fn List(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
