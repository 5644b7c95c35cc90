//! The list of insights.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The list.
#[component]
pub(super) fn Insights(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
