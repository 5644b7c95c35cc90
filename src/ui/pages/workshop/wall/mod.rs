//! What everybody sees from afar: question and timer.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// What everybody sees from afar: question and timer.
#[component]
pub(super) fn Wall(
    /// The open project.
    workspace: Workspace,
    /// Which.
    id: Id,
) -> impl IntoView {
    let _ = (workspace, id);
}
