//! Topics and phases.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Topics and phases.
#[component]
pub(super) fn Lists(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
