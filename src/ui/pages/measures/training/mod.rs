//! One training.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// One training.
#[component]
pub fn OneTraining(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let _ = (workspace, id);
}
