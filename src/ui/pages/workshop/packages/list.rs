//! All packages: what went out, what came back, and the ways to new ones and to collecting.

use leptos::prelude::*;

use super::create::NewPackages;
use super::row::Row;
use super::save::{SaveAll, Saving};
use crate::i18n::words::packages;
use crate::ui::parts::{Button, Empty, Glyph, Icon, Variant};
use crate::ui::places;
use crate::ui::route::{Page, SetupView};
use crate::workspace::Workspace;

/// The page of whoever hands packages out.
#[component]
pub(super) fn PackageList(workspace: Workspace) -> impl IntoView {
    let saving = Saving::new(workspace);
    let ids = Memo::new(move |_| workspace.packages());
    let has_departments = Memo::new(move |_| !workspace.departments().is_empty());
    let open = RwSignal::new(false);
    let ask = move |_| open.set(true);
    let collect = places::page(workspace, Page::Files);
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="packages-title" tabindex="-1">{packages::title()}</h1>
                <p class="quiet measure">{packages::lead()}</p>
            </div>
            <Show when=move || !ids.read().is_empty()>
                <div class="pack-actions">
                    <a class="button button--quiet" href=collect.clone()>
                        <Icon glyph=Glyph::Upload />
                        <span class="button__label">{packages::collect()}</span>
                    </a>
                    <Button label=packages::new() icon=Glyph::Plus on_click=ask />
                </div>
            </Show>
        </div>
        <Show when=move || !ids.read().is_empty() fallback=move || view! { <Nothing workspace has_departments open /> }>
            <SaveAll workspace saving ids />
            <ul class="pack-list" aria-label=packages::list()>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row workspace saving id />
                </For>
            </ul>
        </Show>
        <NewPackages workspace open />
    }
}

/// What there is to do before there are packages.
#[component]
fn Nothing(
    workspace: Workspace,
    has_departments: Memo<bool>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let setup = StoredValue::new(places::page(workspace, Page::Setup(SetupView::Team)));
    view! {
        <Show
            when=move || has_departments.get()
            fallback=move || view! {
                <Empty title=packages::no_departments_title() text=packages::no_departments_text() icon=Glyph::People>
                    <a class="button button--primary" href=setup.get_value()>{packages::to_setup()}</a>
                </Empty>
            }
        >
            <Empty title=packages::empty_title() text=packages::empty_text() icon=Glyph::Package>
                <Button
                    label=packages::new()
                    icon=Glyph::Plus
                    variant=Variant::Primary
                    on_click=move |_| open.set(true)
                />
            </Empty>
        </Show>
    }
}
