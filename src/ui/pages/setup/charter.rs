//! The charter of the project.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The charter.
#[component]
pub(super) fn Charter(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
