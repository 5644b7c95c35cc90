//! What influences what.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The network.
#[component]
pub(super) fn Network(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
