//! One persona.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The sheet.
#[component]
pub(super) fn PersonaSheet(workspace: Workspace, id: crate::workspace::Id) -> impl IntoView {
    let _ = (workspace, id);
}
