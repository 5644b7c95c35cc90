//! One row per touchpoint: its name, the dots, and the gap in words.

use leptos::prelude::*;

use super::choose::Chosen;
use super::dots::dots;
use super::say;
use super::shapes::Shapes;
use crate::i18n::words::gaps as words;
use crate::method::gaps::GapRow;
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::ui::say_method;
use crate::workspace::Id;

/// The plot.
#[component]
pub(super) fn Plot(chosen: Chosen) -> impl IntoView {
    let is_empty = Memo::new(move |_| chosen.gaps.read().rows.is_empty());
    let has_few = Memo::new(move |_| {
        let gaps = chosen.gaps.read();
        gaps.rows.iter().any(|(_, row)| row.is_few())
    });
    let rows = move || {
        let rows = chosen.gaps.get().rows.into_iter();
        rows.map(|(id, row)| view! { <Row chosen id row /> })
            .collect_view()
    };
    view! {
        <section class="panel gaps__panel" aria-labelledby="gaps-plot">
            <h2 class="panel__title" id="gaps-plot">{words::plot()}</h2>
            <Show
                when=move || !is_empty.get()
                fallback=|| view! { <p class="quiet">{words::none()}</p> }
            >
                <Shapes chosen />
                <div class="gaps__axis" aria-hidden="true">
                    <span>{words::scale_low()}</span>
                    <span>{words::scale_zero()}</span>
                    <span>{words::scale_high()}</span>
                </div>
                <ol class="gaps__rows" aria-label=words::plot_list()>{rows}</ol>
                <Show when=move || has_few.get()>
                    <p class="quiet small">{words::few_hint()}</p>
                </Show>
            </Show>
        </section>
    }
}

#[component]
fn Row(chosen: Chosen, id: Id, row: GapRow) -> impl IntoView {
    let workspace = chosen.workspace;
    let project = workspace.inner().project;
    let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(id))).href();
    let name = say_method::touchpoint(workspace, id);
    let (staff, customers) = (
        say::count(row.all_staff().n()),
        say::count(row.customers.n()),
    );
    let few = row.is_few().then(|| {
        view! {
            <Chip label=words::few() tone=Tone::Warn icon=Glyph::Warning />
        }
    });
    let dots = dots(chosen, &name, &row);
    view! {
        <li class="gaps__row">
            <a class="gaps__name" href=href>{name}</a>
            {dots}
            <div class="gaps__words">
                <span>{say::gap(&row)}</span>
                " "
                <span class="gaps__n" title=words::row_n_long(&customers, &staff)>
                    <span aria-hidden="true">{words::row_n(&customers, &staff)}</span>
                    <span class="visually-hidden">{words::row_n_long(&customers, &staff)}</span>
                </span>
                {few}
            </div>
        </li>
    }
}
