//! The touchpoint from the customer's side.

use leptos::prelude::*;

use super::sheet::{Line, Lines, Sheet};
use crate::i18n::words::touchpoint;

/// The panel.
#[component]
pub(super) fn Customer(sheet: Sheet) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="touchpoint-customer">
            <h2 class="panel__title" id="touchpoint-customer">{touchpoint::customer()}</h2>
            <Lines sheet label=touchpoint::expectation() read=|t| &t.expectation place=|t| &mut t.expectation />
            <Lines sheet label=touchpoint::current() read=|t| &t.current place=|t| &mut t.current />
            <Lines sheet label=touchpoint::outcome() read=|t| &t.outcome place=|t| &mut t.outcome />
            <Line sheet label=touchpoint::frequency() hint=touchpoint::frequency_hint() read=|t| &t.frequency place=|t| &mut t.frequency />
        </section>
    }
}
