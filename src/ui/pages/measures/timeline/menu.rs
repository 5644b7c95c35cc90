//! What can be done with a measure in time, without dragging.

use leptos::prelude::*;

use super::state::Chart;
use crate::i18n::words::timeline;
use crate::ui::parts::{Glyph, MenuItem};
use crate::ui::route::{MeasuresView, Page, Route};
use crate::workspace::Id;

/// The lines of the menu.
pub(super) fn items(chart: Chart, id: Id) -> Vec<MenuItem> {
    let follows = untrack(|| chart.chain.with(|chain| chain.followers(id).len()));
    let project = chart.workspace.inner().project;
    let shift = |label: &str, by: i64, with_followers: bool| {
        MenuItem::action(label, move || chart.shift(id, by, with_followers))
    };
    let mut items = vec![
        shift(timeline::week_earlier(), -7, false).icon(Glyph::ArrowLeft),
        shift(timeline::week_later(), 7, false).icon(Glyph::ArrowRight),
    ];
    if follows > 0 {
        items.extend([
            MenuItem::heading(timeline::with_followers(follows)),
            shift(timeline::all_earlier(), -7, true).icon(Glyph::ArrowLeft),
            shift(timeline::all_later(), 7, true).icon(Glyph::ArrowRight),
        ]);
    }
    items.extend([
        MenuItem::Separator,
        MenuItem::action(timeline::set_dates(), move || chart.dates_of.set(Some(id)))
            .icon(Glyph::Calendar),
        MenuItem::action(timeline::set_before(), move || {
            chart.before_of.set(Some(id))
        })
        .icon(Glyph::Link),
        MenuItem::action(timeline::open(), move || {
            Route::Project(project, Page::Measures(MeasuresView::One(id))).go();
        })
        .icon(Glyph::Open),
    ]);
    items
}
