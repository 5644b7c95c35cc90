//! Measures in time: bars by sub-project, milestones, pilots and trainings, what waits for what.
//! Bars are moved with the pointer, with keys and with a menu.

mod arrows;
mod bar;
mod before;
mod chart;
mod dates;
mod dots;
mod group;
mod keys;
mod menu;
mod pointer;
mod row;
mod state;
mod undated;
mod warnings;

use leptos::prelude::*;

use self::before::BeforeDialog;
use self::chart::Picture;
use self::dates::DatesDialog;
use self::state::{Chart, Zoom};
use self::undated::Undated;
use self::warnings::Warnings;
use super::filter::FilterBar;
use crate::i18n::words::timeline;
use crate::ui::parts::{Button, Choice, Empty, Glyph, PictureButton, Segmented};
use crate::ui::places;
use crate::ui::route::{MeasuresView, Page};
use crate::workspace::Workspace;

/// Measures in time.
#[component]
pub fn Timeline(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let chart = Chart::new(workspace);
    let has_any = Memo::new(move |_| workspace.measure_count() > 0 || chart.range.read().is_some());
    let to_board = move || places::page(workspace, Page::Measures(MeasuresView::Board));
    view! {
        <div class="timeline">
            <div class="head">
                <div class="head__words">
                    <h1 id="timeline-title" tabindex="-1">{timeline::title()}</h1>
                    <p class="quiet measure">{timeline::lead()}</p>
                </div>
                <Show when=move || chart.range.read().is_some()>
                    <Button label=timeline::print() icon=Glyph::Print on_click=move |_| chart.print() />
                </Show>
            </div>
            <Show
                when=move || has_any.get()
                fallback=move || view! {
                    <Empty title=timeline::empty_title() text=timeline::empty_text() icon=Glyph::Calendar>
                        <a class="button button--primary" href=to_board()>{timeline::to_board()}</a>
                    </Empty>
                }
            >
                <FilterBar workspace shown=Signal::derive(move || chart.shown.get()) />
                <Warnings chart />
                <Show
                    when=move || chart.range.read().is_some()
                    fallback=move || view! { <p>{move || nothing(chart)}</p> }
                >
                    <Zooms chart />
                    <Picture chart />
                    <p class="quiet small" id="timeline-keys" data-no-print="">{timeline::keys_hint()}</p>
                </Show>
                <Undated chart />
            </Show>
            <DatesDialog chart />
            <BeforeDialog chart />
        </div>
    }
}

/// Why there is no picture.
fn nothing(chart: Chart) -> &'static str {
    match chart.shown.get() {
        0 => timeline::none_fit(),
        _ => timeline::none_dated(),
    }
}

/// How much of the time is in sight.
#[component]
fn Zooms(chart: Chart) -> impl IntoView {
    let word = |zoom: Zoom| match zoom {
        Zoom::Weeks => timeline::weeks(),
        Zoom::Months => timeline::months(),
        Zoom::Quarters => timeline::quarters(),
        Zoom::All => timeline::all(),
    };
    let options: Vec<Choice> = Zoom::ALL
        .into_iter()
        .map(|zoom| Choice::new(zoom.as_str(), word(zoom)))
        .collect();
    view! {
        <div class="timeline__zoom" data-no-print="">
            <Segmented
                label=timeline::zoom()
                label_hidden=true
                options
                value=Signal::derive(move || chart.zoom.get().as_str().to_owned())
                on_change=move |value: String| {
                    let zoom = Zoom::ALL.into_iter().find(|zoom| zoom.as_str() == value);
                    chart.zoom.set(zoom.unwrap_or_default());
                }
            />
            <PictureButton selector=".timeline__table" name=|| timeline::title().to_owned() />
        </div>
    }
}
