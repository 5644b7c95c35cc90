//! On the face of a card: the group that it was put into, with the way there.

use leptos::prelude::*;

use crate::domain::{Card, Group};
use crate::ui::parts::{Glyph, Icon};
use crate::ui::route::{Page, WorkshopView};
use crate::ui::{places, say_workshop};
use crate::workspace::Workspace;

/// The group of a card.
#[component]
pub(super) fn GroupLine(workspace: Workspace, card: Memo<Card>) -> impl IntoView {
    let group = Memo::new(move |_| workspace.group_of(&card.read()));
    move || {
        group.get().map(|id| {
            let own = workspace.value::<Group>(id).name;
            let name = say_workshop::group(&own);
            let href = places::page(workspace, Page::Workshop(WorkshopView::Groups));
            let title = say_workshop::of_group(&own);
            view! {
                <a class="groups-link" href=href title=title.clone() aria-label=title draggable="false">
                    <Icon glyph=Glyph::Group />
                    <span class="groups-link__name">{name}</span>
                </a>
            }
        })
    }
}
