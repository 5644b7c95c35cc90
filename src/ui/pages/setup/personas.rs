//! All personas.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The list.
#[component]
pub(super) fn Personas(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
