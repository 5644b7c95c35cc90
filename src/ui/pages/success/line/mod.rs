//! The line of one card.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// The line of one card.
#[component]
pub fn OneLine(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let _ = (workspace, id);
}
