//! Measuring: waves of answers, recommendation, perception, Kano questions, the benchmark, mystery
//! shopping, and what touchpoints need.

mod benchmark;
pub(super) mod cells;
mod checklist;
mod gaps;
mod import;
pub(super) mod kano;
mod kano_pair;
mod measures;
mod needs;
pub(super) mod nps;
pub(super) mod overview;
mod sheet;
pub(super) mod shopping;
mod visit;
mod wave;
mod waves;

use leptos::prelude::*;

use self::benchmark::Benchmark;
use self::checklist::OneChecklist;
use self::gaps::Gaps;
use self::import::Import;
use self::kano::KanoList;
pub(in crate::ui::pages) use self::kano::say::category as kano_category;
use self::kano_pair::KanoPair;
use self::needs::Needs;
use self::nps::Nps;
use self::overview::Overview;
use self::sheet::Sheet;
use self::shopping::Shopping;
use self::visit::OneVisit;
use self::wave::OneWave;
use self::waves::Waves;
use crate::i18n::words::measure;
use crate::ui::app::use_workspace;
use crate::ui::parts::{TabLink, TabLinks};
use crate::ui::route::{MeasureView, Page, Route};

/// The page of measuring.
#[component]
pub fn MeasurePage(
    /// The address; it says which view.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let project = workspace.inner().project;
    let view = Memo::new(move |before: Option<&MeasureView>| match page.get() {
        Some(Page::Measure(view)) => view,
        _ => before.copied().unwrap_or(MeasureView::Overview),
    });
    let href = move |view| Route::Project(project, Page::Measure(view)).href();
    let tabs = move || {
        let tab = |view, label, count| TabLink::new(href(view), label, count);
        let waves = Some(workspace.waves().len());
        vec![
            tab(MeasureView::Overview, measure::overview(), None),
            tab(MeasureView::Waves, measure::waves(), waves),
            tab(MeasureView::Nps, measure::nps(), None),
            tab(MeasureView::Gaps, measure::gaps(), None),
            tab(MeasureView::Kano, measure::kano(), None),
            tab(MeasureView::Benchmark, measure::benchmark(), None),
            tab(MeasureView::Shopping, measure::shopping(), None),
            tab(MeasureView::Needs, measure::needs(), None),
        ]
    };
    let tabs = Signal::derive(tabs);
    let current = Signal::derive(move || {
        href(match view.get() {
            MeasureView::Wave(_) | MeasureView::Import(_) | MeasureView::Sheet(_) => {
                MeasureView::Waves
            }
            MeasureView::KanoPair(_) => MeasureView::Kano,
            MeasureView::Checklist(_) | MeasureView::Visit(_) => MeasureView::Shopping,
            other => other,
        })
    });
    view! {
        <TabLinks label=measure::views() tabs current />
        {move || match view.get() {
            MeasureView::Overview => view! { <Overview workspace /> }.into_any(),
            MeasureView::Waves => view! { <Waves workspace /> }.into_any(),
            MeasureView::Wave(id) => view! { <OneWave workspace id /> }.into_any(),
            MeasureView::Import(id) => view! { <Import workspace id /> }.into_any(),
            MeasureView::Sheet(id) => view! { <Sheet workspace id /> }.into_any(),
            MeasureView::Nps => view! { <Nps workspace /> }.into_any(),
            MeasureView::Gaps => view! { <Gaps workspace /> }.into_any(),
            MeasureView::Kano => view! { <KanoList workspace /> }.into_any(),
            MeasureView::KanoPair(id) => view! { <KanoPair workspace id /> }.into_any(),
            MeasureView::Benchmark => view! { <Benchmark workspace /> }.into_any(),
            MeasureView::Shopping => view! { <Shopping workspace /> }.into_any(),
            MeasureView::Checklist(id) => view! { <OneChecklist workspace id /> }.into_any(),
            MeasureView::Visit(id) => view! { <OneVisit workspace id /> }.into_any(),
            MeasureView::Needs => view! { <Needs workspace /> }.into_any(),
        }}
    }
}
