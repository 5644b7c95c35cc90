//! Where the project stands in the method, and what comes next.

use leptos::prelude::*;

/// Where the project stands.
#[component]
pub fn OverviewPage() -> impl IntoView {}
