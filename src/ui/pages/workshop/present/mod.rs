//! Cards on the whole screen, one after another.

use leptos::prelude::*;

use crate::ui::route::Shown;
use crate::workspace::Workspace;

/// Cards on the whole screen, one after another.
#[component]
pub(super) fn Present(
    /// The open project.
    workspace: Workspace,
    /// What.
    shown: Shown,
) -> impl IntoView {
    let _ = (workspace, shown);
}
