//! What was taken in: it stays readable until the next file comes.

use leptos::prelude::*;

use super::flow::{Done, Flow};
use super::preview::{figures_view, lines_view};
use super::words;
use crate::i18n::words::intake as text;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::places;
use crate::ui::route::{BoardView, JourneysView, MeasuresView, Page, TouchpointsView};
use crate::ui::say;
use crate::workspace::foreign::Target;

/// What was taken in last.
#[component]
pub(super) fn DoneNote(flow: Flow) -> impl IntoView {
    move || flow.done.get().map(|done| note(flow, &done))
}

fn note(flow: Flow, done: &Done) -> impl IntoView + use<> {
    let workspace = flow.workspace;
    let besides = done.board.as_ref().and_then(|board| {
        let all: Vec<String> = board
            .besides
            .iter()
            .map(|(what, n)| words::beside(*what, *n))
            .collect();
        (!all.is_empty()).then(|| text::besides(&all.join(", ")))
    });
    let mut aside = words::aside(&done.plan);
    aside.extend(besides);
    let bad = done.plan.errors.len();
    if bad > 0 {
        aside.push(text::bad_left_out(bad));
    }
    let page = |page: Page, label: String| (places::page(workspace, page), label);
    let links: Vec<(String, String)> = match done.target {
        Target::Cards => {
            let all = done.plan.columns.iter();
            all.map(|(column, count)| {
                let name = untrack(|| say::column_name(workspace, *column));
                page(
                    Page::Boards(BoardView::One(column.board)),
                    text::where_to(*count, &name),
                )
            })
            .collect()
        }
        Target::Touchpoints => {
            vec![page(
                Page::Touchpoints(TouchpointsView::Table),
                words::target(done.target).to_owned(),
            )]
        }
        Target::Insights => {
            vec![page(
                Page::Touchpoints(TouchpointsView::Insights),
                words::target(done.target).to_owned(),
            )]
        }
        Target::Measures => {
            vec![page(
                Page::Measures(MeasuresView::Board),
                words::target(done.target).to_owned(),
            )]
        }
        Target::Ratings => vec![page(
            Page::Journeys(JourneysView::List),
            text::journeys().to_owned(),
        )],
    };
    let links = links
        .into_iter()
        .map(|(href, label)| view! { <li><a href=href>{label}</a></li> });
    view! {
        <section class="panel intake__done" aria-labelledby="intake-done">
            <h2 class="panel__title" id="intake-done">
                <Icon glyph=Glyph::Check />
                <span>{text::done(&done.name)}</span>
            </h2>
            {figures_view(&done.plan)}
            {lines_view(&aside)}
            <p>{text::went_to()}</p>
            <ul class="intake__links">{links.collect_view()}</ul>
            <p class="quiet">{text::undo_hint()}</p>
        </section>
    }
}
