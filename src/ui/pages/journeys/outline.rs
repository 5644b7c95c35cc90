//! One journey as headings and lists.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The outline.
#[component]
pub(super) fn Outline(workspace: Workspace, id: crate::workspace::Id) -> impl IntoView {
    let _ = (workspace, id);
}
