//! Quality of all touchpoints: what the newest wave says beside the baseline, and a table of net
//! scores over waves or over groups.

mod build;
mod cell;
pub(in crate::ui::pages) mod data;
mod filters;
mod headline;
mod heat;
mod legend;
mod rows;
pub(in crate::ui::pages) mod say;

use leptos::prelude::*;

pub(super) use self::build::in_order;
use self::data::all_waves;
use self::filters::Filters;
use self::headline::Headline;
use self::heat::HeatTable;
use self::legend::Legend;
use self::rows::Sight;
use crate::i18n::words::quality;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::route::{MeasureView, Page, Route};
use crate::workspace::Workspace;

/// The page.
#[component]
pub(super) fn Overview(workspace: Workspace) -> impl IntoView {
    let waves = all_waves(workspace);
    let has_answers = Memo::new(move |_| {
        let waves = waves.read();
        waves.iter().any(|wave| wave.has_answers())
    });
    let to_waves = Route::Project(workspace.inner().project, Page::Measure(MeasureView::Waves));
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{quality::title()}</h1>
                <p class="quiet measure">{quality::lead()}</p>
            </div>
        </div>
        <Show
            when=move || has_answers.get()
            fallback=move || view! {
                <Empty title=quality::empty_title() text=quality::empty_text() icon=Glyph::Measure>
                    <a class="button button--primary" href=to_waves.href()>{quality::to_waves()}</a>
                </Empty>
            }
        >
            <Headline workspace waves />
            <Scores sight=Sight::new(workspace, waves) />
        </Show>
    }
}

/// Filters, table, and what the colours mean.
#[component]
fn Scores(sight: Sight) -> impl IntoView {
    let without = Memo::new(move |_| sight.without_answers());
    view! {
        <section class="quality" aria-label=quality::table()>
            <Filters sight />
            <HeatTable sight />
            <Show when=move || { without.get() > 0 }>
                <p class="quiet small">{move || quality::without_answers(without.get())}</p>
            </Show>
            <Legend />
        </section>
    }
}
