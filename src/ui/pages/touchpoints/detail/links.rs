//! The other touchpoints that this one influences or depends on.

use leptos::prelude::*;

use super::super::network::Neighbours as Lists;
use super::sheet::Sheet;
use crate::i18n::words::touchpoint;
use crate::ui::route::{Page, Route, TouchpointsView};

/// The panel.
#[component]
pub(super) fn Neighbours(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let links = Memo::new(move |_| workspace.links());
    let project = workspace.inner().project;
    let network = Route::Project(project, Page::Touchpoints(TouchpointsView::Network)).href();
    view! {
        <section class="panel" aria-labelledby="touchpoint-links">
            <h2 class="panel__title" id="touchpoint-links" tabindex="-1">{touchpoint::links()}</h2>
            <Lists workspace id links heading="touchpoint-links" />
            <p><a href=network>{touchpoint::to_network()}</a></p>
        </section>
    }
}
