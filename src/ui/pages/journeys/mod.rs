//! The customer journeys: all of them, one as a map, as an outline, or step by step.

mod curve;
mod curve_draw;
mod curve_layout;
mod curve_legend;
mod curve_lines;
mod curve_table;
mod deeds;
mod form;
mod list;
mod map;
mod moments;
mod outline;
mod outline_head;
mod outline_lanes;
mod outline_rate;
mod present;
mod present_slides;
mod print;
mod print_map;
mod say;

use leptos::prelude::*;

use self::list::List;
use self::map::{Look, Map};
use self::outline::Outline;
use self::present::Present;
use crate::ui::app::use_workspace;
use crate::ui::route::{JourneysView, Page};

/// The page of journeys.
#[component]
pub fn JourneysPage(
    /// The address; it says which journey and how it is shown.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    provide_context(curve_lines::CurveGroups::default());
    let look = Look::default();
    let view = Memo::new(move |before: Option<&JourneysView>| match page.get() {
        Some(Page::Journeys(view)) => view,
        _ => before.copied().unwrap_or(JourneysView::List),
    });
    move || match view.get() {
        JourneysView::List => view! { <List workspace /> }.into_any(),
        JourneysView::Map(id) => view! { <Map workspace id look /> }.into_any(),
        JourneysView::Outline(id) => view! { <Outline workspace id /> }.into_any(),
        JourneysView::Present(id) => view! { <Present workspace id /> }.into_any(),
    }
}
