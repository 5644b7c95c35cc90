//! Workshops: agendas, writing, grouping, voting and presenting in the room, packages, protocol.

mod agenda;
mod brain;
mod gone;
mod groups;
mod list;
mod packages;
mod present;
mod protocol;
mod questions;
mod room;
mod say;
mod voting;
mod wall;
mod writing;

use leptos::prelude::*;

use self::agenda::Agenda;
pub(super) use self::brain::Chain;
use self::groups::Groups;
use self::list::WorkshopList;
use self::packages::Packages;
use self::present::Present;
use self::protocol::Protocol;
use self::questions::Questions;
use self::room::Room;
use self::wall::Wall;
use crate::i18n::words::workshop;
use crate::ui::app::use_workspace;
use crate::ui::parts::{TabLink, TabLinks};
use crate::ui::route::{Page, Route, WorkshopView};

/// Workshops.
#[component]
pub fn WorkshopPage(
    /// The address; it says which view.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let project = workspace.inner().project;
    let view = Memo::new(move |before: Option<&WorkshopView>| match page.get() {
        Some(Page::Workshop(view)) => view,
        _ => before.copied().unwrap_or(WorkshopView::List),
    });
    let href = move |view| Route::Project(project, Page::Workshop(view)).href();
    let tabs = Signal::derive(move || {
        let tab = |view, label| TabLink::new(href(view), label, None);
        vec![
            tab(WorkshopView::List, workshop::tab_list()),
            tab(WorkshopView::Questions, workshop::tab_questions()),
            tab(WorkshopView::Groups, workshop::tab_groups()),
            tab(WorkshopView::Packages, workshop::tab_packages()),
            tab(WorkshopView::Protocol, workshop::tab_protocol()),
        ]
    });
    let is_package = workspace.open_package().is_some();
    let current = Signal::derive(move || {
        href(match view.get() {
            WorkshopView::Agenda(_) => WorkshopView::List,
            other => other,
        })
    });
    view! {
        <Show when=move || !is_package && !view.get().is_alone()>
            <TabLinks label=workshop::views() tabs current />
        </Show>
        {move || match view.get() {
            // Whoever works on a package has its task and nothing else.
            _ if is_package => view! { <Packages workspace /> }.into_any(),
            WorkshopView::List => view! { <WorkshopList workspace /> }.into_any(),
            WorkshopView::Agenda(id) => view! { <Agenda workspace id /> }.into_any(),
            WorkshopView::Room(id) => view! { <Room workspace id /> }.into_any(),
            WorkshopView::Wall(id) => view! { <Wall workspace id /> }.into_any(),
            WorkshopView::Questions => view! { <Questions workspace /> }.into_any(),
            WorkshopView::Groups => view! { <Groups workspace /> }.into_any(),
            WorkshopView::Present(shown) => view! { <Present workspace shown /> }.into_any(),
            WorkshopView::Packages => view! { <Packages workspace /> }.into_any(),
            WorkshopView::Protocol => view! { <Protocol workspace /> }.into_any(),
        }}
    }
}
