//! One journey as a map: steps in the order of time, lanes below each other.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The map.
#[component]
pub(super) fn Map(workspace: Workspace, id: crate::workspace::Id) -> impl IntoView {
    let _ = (workspace, id);
}
