//! How the measures went: done, in time or late, and what is still open.

use leptos::prelude::*;

use crate::i18n::{self, words::control as words};
use crate::ui::places;
use crate::ui::route::{MeasuresView, Page};
use crate::workspace::Workspace;

/// The panel.
#[component]
pub(super) fn MeasuresTile(workspace: Workspace) -> impl IntoView {
    let progress = Memo::new(move |_| workspace.progress());
    let board = places::page(workspace, Page::Measures(MeasuresView::Board));
    let numbers = {
        let board = board.clone();
        move || {
            let it = progress.get();
            let line = |label: &'static str, number: usize, is_part: bool| {
                view! {
                    <div class="control-fact" data-part=is_part.to_string()>
                        <dt>{label}</dt>
                        <dd><a class="control-number" href=board.clone()>{i18n::number(number)}</a></dd>
                    </div>
                }
            };
            let part = |label, number| (number > 0).then(|| line(label, number, true));
            view! {
                <dl class="control-facts">
                    {line(words::done(), it.done(), false)}
                    {part(words::on_time(), it.on_time)}
                    {part(words::late(), it.late)}
                    {part(words::no_day(), it.undated)}
                    {line(words::open(), it.open, false)}
                    {part(words::overdue(), it.overdue)}
                </dl>
            }
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
                {numbers.clone()}
            </Show>
        </section>
    }
}
