//! The touchpoints: the table, finding new ones, insights, what influences what, and one in detail.

mod detail;
mod insights;
mod network;
pub(super) mod note;
mod research;
mod table;

use leptos::prelude::*;

use self::detail::Detail;
pub(super) use self::detail::{Toggle, Toggles};
use self::insights::Insights;
pub(super) use self::insights::{Actions, AddInsight, InsightDialog, InsightItem};
use self::network::Network;
use self::research::Research;
use self::table::Table;
pub(super) use self::table::words as table_words;
use crate::i18n::words::touchpoints;
use crate::ui::app::use_workspace;
use crate::ui::parts::{TabLink, TabLinks};
use crate::ui::route::{Page, Route, TouchpointsView};

/// The page of touchpoints.
#[component]
pub fn TouchpointsPage(
    /// The address; it says which view.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let project = workspace.inner().project;
    table::provide_show();
    let view = Memo::new(move |before: Option<&TouchpointsView>| match page.get() {
        Some(Page::Touchpoints(view)) => view,
        _ => before.copied().unwrap_or(TouchpointsView::Table),
    });
    let href = move |view| Route::Project(project, Page::Touchpoints(view)).href();
    let tab = move |view, label, count| TabLink::new(href(view), label, count);
    let tabs = Signal::derive(move || {
        vec![
            tab(TouchpointsView::Table, touchpoints::table(), None),
            tab(TouchpointsView::Research, touchpoints::research(), None),
            tab(
                TouchpointsView::Insights,
                touchpoints::insights(),
                Some(workspace.insights().len()),
            ),
            tab(TouchpointsView::Network, touchpoints::network(), None),
        ]
    });
    let current = Signal::derive(move || match view.get() {
        TouchpointsView::One(_) => href(TouchpointsView::Table),
        TouchpointsView::Insight(_) => href(TouchpointsView::Insights),
        other => href(other),
    });
    view! {
        <TabLinks label=touchpoints::views() tabs current />
        {move || match view.get() {
            TouchpointsView::Table => view! { <Table workspace /> }.into_any(),
            TouchpointsView::Research => view! { <Research workspace /> }.into_any(),
            TouchpointsView::Insights => view! { <Insights workspace /> }.into_any(),
            TouchpointsView::Insight(id) => view! { <Insights workspace at=id /> }.into_any(),
            TouchpointsView::Network => view! { <Network workspace /> }.into_any(),
            TouchpointsView::One(id) => view! { <Detail workspace id /> }.into_any(),
        }}
    }
}
