//! Not built yet.

use leptos::prelude::*;

use crate::i18n::words::measure;
use crate::workspace::{Id, Workspace};

/// Not built yet.
#[component]
pub(super) fn Sheet(workspace: Workspace, id: Id) -> impl IntoView {
    let _ = (workspace, id);
    view! { <h1>{measure::waves()}</h1> }
}
