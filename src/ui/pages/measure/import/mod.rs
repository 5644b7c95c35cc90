//! Not built yet.

use leptos::prelude::*;

use crate::workspace::{Id, Workspace};

/// Not built yet.
#[component]
pub(super) fn Import(workspace: Workspace, id: Id) -> impl IntoView {
    let _ = (workspace, id);
}
