//! Cards in an order.

use leptos::prelude::*;

use crate::workspace::Workspace;

/// Cards in an order.
#[component]
pub fn CardRanking(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let _ = workspace;
}
