//! Everything about one measure.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// Everything about one measure.
#[component]
pub fn OneMeasure(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let _ = (workspace, id);
}
