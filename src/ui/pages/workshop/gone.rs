//! A workshop that is in the trash, or that there is not, and the ways on.

use leptos::prelude::*;

use crate::domain::Workshop;
use crate::i18n::words::agenda;
use crate::ui::parts::{Button, Empty, Glyph, Variant, use_toasts};
use crate::ui::places;
use crate::ui::route::{Page, WorkshopView};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// Says so instead of a workshop's page.
#[component]
pub(super) fn Gone(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let name = untrack(|| workspace.inner().workshops.read(id))
        .map(|entry| say_workshop::workshop(&entry.value.name));
    let (title, text) = match &name {
        Some(name) => (agenda::gone_title(), agenda::gone_text(name)),
        None => (agenda::missing_title(), agenda::missing_text().to_owned()),
    };
    let restore = name.map(|name| {
        let restore = move |_| {
            workspace.bring_back::<Workshop>(id);
            toasts.toast(agenda::restored(&name));
        };
        view! {
            <Button label=agenda::restore() icon=Glyph::Restore variant=Variant::Primary on_click=restore />
        }
    });
    view! {
        <h1 class="visually-hidden">{title}</h1>
        <Empty title text icon=Glyph::Workshop>
            {restore}
            <a class="button button--quiet" href=places::page(workspace, Page::Workshop(WorkshopView::List))>
                {agenda::all_workshops()}
            </a>
        </Empty>
    }
}
