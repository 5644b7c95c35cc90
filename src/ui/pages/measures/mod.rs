//! Measures: who does what until when, in states and in time; pilots and trainings.

mod ask;
mod board;
pub(super) mod bring;
mod fields;
mod filter;
mod one;
mod pilot;
mod pilots;
mod timeline;
mod training;
mod trainings;

use leptos::prelude::*;

use self::board::MeasuresBoard;
pub(in crate::ui::pages) use self::board::save_calendar;
use self::filter::provide_filter;
use self::one::OneMeasure;
use self::pilot::OnePilot;
use self::pilots::Pilots;
use self::timeline::Timeline;
use self::training::OneTraining;
use self::trainings::Trainings;
use crate::i18n::words::plan;
use crate::ui::app::use_workspace;
use crate::ui::parts::{TabLink, TabLinks};
use crate::ui::route::{MeasuresView, Page, Route};

/// Measures.
#[component]
pub fn MeasuresPage(
    /// The address; it says which view.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let project = workspace.inner().project;
    let view = Memo::new(move |before: Option<&MeasuresView>| match page.get() {
        Some(Page::Measures(view)) => view,
        _ => before.copied().unwrap_or(MeasuresView::Board),
    });
    let only = Memo::new(move |_| match view.get() {
        MeasuresView::Only(only) => Some(only),
        _ => None,
    });
    provide_filter(project, only);
    let view = Memo::new(move |_| match view.get() {
        MeasuresView::Only(_) => MeasuresView::Board,
        other => other,
    });
    let href = move |view| Route::Project(project, Page::Measures(view)).href();
    let tabs = move || {
        let tab = |view, label| TabLink::new(href(view), label, None);
        vec![
            tab(MeasuresView::Board, plan::tab_board()),
            tab(MeasuresView::Timeline, plan::tab_timeline()),
            tab(MeasuresView::Pilots, plan::tab_pilots()),
            tab(MeasuresView::Trainings, plan::tab_trainings()),
        ]
    };
    let tabs = Signal::derive(tabs);
    let current = Signal::derive(move || {
        href(match view.get() {
            MeasuresView::One(_) => MeasuresView::Board,
            MeasuresView::Pilot(_) => MeasuresView::Pilots,
            MeasuresView::Training(_) | MeasuresView::TrainingsSince(_) => MeasuresView::Trainings,
            other => other,
        })
    });
    view! {
        <TabLinks label=plan::views() tabs current />
        {move || match view.get() {
            MeasuresView::Board | MeasuresView::Only(_) => view! { <MeasuresBoard workspace /> }.into_any(),
            MeasuresView::Timeline => view! { <Timeline workspace /> }.into_any(),
            MeasuresView::One(id) => view! { <OneMeasure workspace id /> }.into_any(),
            MeasuresView::Pilots => view! { <Pilots workspace /> }.into_any(),
            MeasuresView::Pilot(id) => view! { <OnePilot workspace id /> }.into_any(),
            MeasuresView::Trainings => view! { <Trainings workspace since=None /> }.into_any(),
            MeasuresView::TrainingsSince(day) => view! { <Trainings workspace since=Some(day) /> }.into_any(),
            MeasuresView::Training(id) => view! { <OneTraining workspace id /> }.into_any(),
        }}
    }
}
