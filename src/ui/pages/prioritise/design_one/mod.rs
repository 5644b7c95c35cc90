//! What becomes of one touchpoint.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// What becomes of one touchpoint.
#[component]
pub fn DesignOne(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let _ = (workspace, id);
}
