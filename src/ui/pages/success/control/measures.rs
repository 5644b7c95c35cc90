//! How the measures went: done, in time or late, and what is still open.

use leptos::prelude::*;

use crate::domain::Counted;
use crate::i18n::{self, words::control as words};
use crate::ui::places;
use crate::ui::route::{MeasuresView, Page};
use crate::workspace::Workspace;

/// The panel.
#[component]
pub(super) fn MeasuresTile(workspace: Workspace) -> impl IntoView {
    let progress = Memo::new(move |_| workspace.progress());
    let board = places::page(workspace, Page::Measures(MeasuresView::Board));
    let numbers = move || {
        let it = progress.get();
        let line = |label: &'static str, number: usize, counted: Counted, is_part: bool| {
            let href = places::measures(workspace, counted);
            view! {
                <div class="control-fact" data-part=is_part.to_string()>
                    <dt>{label}</dt>
                    <dd><a class="control-number" href=href>{i18n::number(number)}</a></dd>
                </div>
            }
        };
        let part =
            |label, number, counted| (number > 0).then(|| line(label, number, counted, true));
        view! {
            <dl class="control-facts">
                {line(words::done(), it.done(), Counted::Done, false)}
                {part(words::on_time(), it.on_time, Counted::OnTime)}
                {part(words::late(), it.late, Counted::DoneLate)}
                {part(words::no_day(), it.undated, Counted::DoneUndated)}
                {line(words::open(), it.open, Counted::Open, false)}
                {part(words::overdue(), it.overdue, Counted::Overdue)}
            </dl>
        }
    };
    let has_any = Memo::new(move |_| {
        let it = progress.get();
        it.done() + it.open > 0
    });
    view! {
        <section class="panel control-tile" aria-labelledby="control-measures">
            <h2 class="panel__title" id="control-measures">{words::measures_title()}</h2>
            <Show
                when=move || has_any.get()
                fallback=move || view! {
                    <p class="quiet">{words::measures_none()}</p>
                    <p data-no-print><a class="control-name" href=board.clone()>{words::to_measures()}</a></p>
                }
            >
                {numbers}
            </Show>
        </section>
    }
}
