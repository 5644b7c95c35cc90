//! The table of all touchpoints.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The table.
#[component]
pub(super) fn Table(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
