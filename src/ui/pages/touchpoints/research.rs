//! Finding touchpoints that nobody has thought of yet.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// The research view.
#[component]
pub(super) fn Research(workspace: Workspace) -> impl IntoView {
    let _ = (workspace);
}
