//! Giving dots: a blank ballot for one after another.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// Giving dots: a blank ballot for one after another.
#[component]
pub(super) fn Voting(
    /// The open project.
    workspace: Workspace,
    /// The activity.
    activity: Id,
) -> impl IntoView {
    let _ = (workspace, activity);
}
