//! Touchpoints in an order by the team's criteria.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Touchpoints in an order by the team's criteria.
#[component]
pub fn Ranking(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
