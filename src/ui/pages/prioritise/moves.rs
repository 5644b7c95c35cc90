//! What else moves when a touchpoint is changed, by name.

use leptos::prelude::*;

use crate::i18n::words::ranking;
use crate::method::moved::Moved;
use crate::ui::places;
use crate::ui::route::{Page, TouchpointsView};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The ones that move directly, and the ones farther on.
#[component]
pub(super) fn Moves(workspace: Workspace, id: Id) -> impl IntoView {
    let moved = Memo::new(move |_| Moved::by(&workspace.links_today(), id));
    let network = places::page(workspace, Page::Touchpoints(TouchpointsView::Network));
    let line = move |word: &'static str, ids: Vec<Id>| {
        (!ids.is_empty()).then(|| {
            view! {
                <p class="ranking-moves__line">
                    <span class="quiet">{word}": "</span>
                    <TouchpointLinks workspace ids />
                </p>
            }
        })
    };
    view! {
        <div class="ranking-moves">
            {move || {
                let moved = moved.get();
                let nothing = moved.count() == 0;
                view! {
                    {nothing.then(|| view! { <p class="quiet">{ranking::moves_nothing()}</p> })}
                    {line(ranking::moves_direct(), moved.direct)}
                    {line(ranking::moves_further(), moved.further)}
                }
            }}
            <p data-no-print=""><a href=network>{ranking::to_network()}</a></p>
        </div>
    }
}

/// Touchpoints by name, each leading to its page.
#[component]
pub(super) fn TouchpointLinks(workspace: Workspace, ids: Vec<Id>) -> impl IntoView {
    let last = ids.len().saturating_sub(1);
    let one = move |(n, id): (usize, Id)| {
        view! {
            <a href=places::touchpoint(workspace, id)>{move || say_method::touchpoint(workspace, id)}</a>
            {(n < last).then_some(", ")}
        }
    };
    ids.into_iter().enumerate().map(one).collect_view()
}
