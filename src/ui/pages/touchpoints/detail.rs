//! Everything known about one touchpoint.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The page of one touchpoint.
#[component]
pub(super) fn Detail(workspace: Workspace, id: crate::workspace::Id) -> impl IntoView {
    let _ = (workspace, id);
}
