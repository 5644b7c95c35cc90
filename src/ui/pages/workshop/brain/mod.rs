//! Brainwriting: sheets go round, and each idea grows out of the one above it.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// Brainwriting: sheets go round, and each idea grows out of the one above it.
#[component]
pub(super) fn Brainwriting(
    /// The open project.
    workspace: Workspace,
    /// The activity.
    activity: Id,
) -> impl IntoView {
    let _ = (workspace, activity);
}
