//! A page whose checklist or visit is not there, and the way back.

use leptos::prelude::*;

use super::say::href;
use crate::domain::Domain;
use crate::i18n::words::shopping;
use crate::ui::parts::{Button, Empty, Glyph, Variant, use_toasts};
use crate::ui::route::MeasureView;
use crate::workspace::{Id, Workspace};

/// Says that a record is in the trash, or missing altogether.
#[component]
pub(in crate::ui::pages::measure) fn Absent<T: Domain>(
    workspace: Workspace,
    id: Id,
    /// What the record in the trash is called; nothing where there is no such record.
    name: Option<String>,
    /// The kind of the record.
    kind: std::marker::PhantomData<T>,
) -> impl IntoView {
    let _ = kind;
    let toasts = use_toasts();
    let title = match name {
        Some(_) => shopping::in_trash_title(),
        None => shopping::missing_title(),
    };
    let text = match &name {
        Some(name) => shopping::in_trash_text(name),
        None => shopping::missing_text().to_owned(),
    };
    let restore = name.map(|name| {
        let restore = move |_| {
            workspace.bring_back::<T>(id);
            toasts.toast(shopping::restored(&name));
        };
        view! {
            <Button label=shopping::restore() icon=Glyph::Restore variant=Variant::Primary on_click=restore />
        }
    });
    view! {
        <h1 class="visually-hidden">{title}</h1>
        <Empty title text icon=Glyph::Measure>
            {restore}
            <a class="button button--quiet" href=href(workspace, MeasureView::Shopping)>{shopping::back()}</a>
        </Empty>
    }
}
