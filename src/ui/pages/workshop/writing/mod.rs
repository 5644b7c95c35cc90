//! Writing cards: the question, the own cards, and those of others covered.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// Writing cards: the question, the own cards, and those of others covered.
#[component]
pub(super) fn Writing(
    /// The open project.
    workspace: Workspace,
    /// The activity.
    activity: Id,
) -> impl IntoView {
    let _ = (workspace, activity);
}
