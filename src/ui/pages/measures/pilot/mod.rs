//! One pilot.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// One pilot.
#[component]
pub fn OnePilot(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let _ = (workspace, id);
}
