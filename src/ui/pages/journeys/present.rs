//! One journey step by step on the whole screen.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The presentation.
#[component]
pub(super) fn Present(workspace: Workspace, id: crate::workspace::Id) -> impl IntoView {
    let _ = (workspace, id);
}
