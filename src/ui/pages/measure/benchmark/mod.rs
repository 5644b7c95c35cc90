//! Not built yet.

use leptos::prelude::*;

use crate::i18n::words::measure;
use crate::workspace::Workspace;

/// Not built yet.
#[component]
pub(super) fn Benchmark(workspace: Workspace) -> impl IntoView {
    let _ = workspace;
    view! { <h1>{measure::benchmark()}</h1> }
}
