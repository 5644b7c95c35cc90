//! Measures by state.

use leptos::prelude::*;

use super::filter::{FilterBar, use_filter};
use crate::workspace::Workspace;

/// Measures by state.
#[component]
pub fn MeasuresBoard(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let filter = use_filter();
    let shown = Memo::new(move |_| workspace.shown_measures(&filter.read()));
    view! {
        <FilterBar workspace shown=Signal::derive(move || shown.read().len()) />
    }
}
