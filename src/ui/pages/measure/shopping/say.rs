//! Mystery shopping in words: names, scores, answers.

use leptos::prelude::*;

use crate::domain::{CheckResult, Worth};
use crate::i18n::{self, words::shopping};
use crate::method::shopping::points;
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_doing;
use crate::workspace::{Id, Workspace};

/// How long a name in a message may be.
const MOST: usize = 80;

/// A share as a whole number of percent; what is not quite everything or nothing is not rounded to it.
pub(in crate::ui::pages) fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let whole = percent.round();
    let is_edge = (whole == 0.0 || whole == 100.0) && percent != whole;
    shopping::percent(&i18n::decimal(percent, u32::from(is_edge)))
}

/// What a checklist is called, also one in the trash; subscribes to it.
pub(in crate::ui::pages::measure) fn checklist_name(workspace: Workspace, id: Id) -> String {
    let entry = workspace.checklist(id);
    let name = entry.map(|entry| entry.value.name).unwrap_or_default();
    match name.trim() {
        "" => shopping::unnamed().to_owned(),
        name => name.to_owned(),
    }
}

/// What an item asks for, also one in the trash, short enough for a message; subscribes to it.
pub(in crate::ui::pages::measure) fn item_name(workspace: Workspace, id: Id) -> String {
    let entry = workspace.check(id);
    let text = entry.map(|entry| entry.value.text).unwrap_or_default();
    match text.trim() {
        "" => shopping::untitled_item().to_owned(),
        text if text.chars().count() > MOST => {
            let short: String = text.chars().take(MOST).collect();
            format!("{}…", short.trim_end())
        }
        text => text.to_owned(),
    }
}

/// "Testkauf vom 22.11.2026", "Selbstprüfung ohne Datum"; subscribes to the visit.
pub(in crate::ui::pages) fn visit_name(workspace: Workspace, id: Id) -> String {
    let visit = workspace.visit(id).map(|visit| visit.value);
    let visit = visit.unwrap_or_default();
    let kind = say_doing::visit_kind(visit.kind);
    match visit.date {
        Some(date) => shopping::visit_of(&i18n::day(date.parts()), kind),
        None => shopping::visit_undated(kind),
    }
}

/// What an item is worth.
pub(in crate::ui::pages::measure) fn worth(worth: Worth) -> String {
    let weight = i18n::decimal(worth.weight.get(), 2);
    match worth.most.get() {
        1 => shopping::worth_yes_no(&weight),
        most => shopping::worth_points(&i18n::number(most.into()), &weight),
    }
}

/// What was found, in words.
pub(in crate::ui::pages::measure) fn answer(worth: Worth, result: Option<CheckResult>) -> String {
    let most = worth.most.get();
    match result {
        None => shopping::unanswered().to_owned(),
        Some(CheckResult::NotApplicable) => shopping::answer_na().to_owned(),
        Some(CheckResult::Points(given)) => match (most, points(worth, given)) {
            (1, 0) => shopping::answer_no().to_owned(),
            (1, _) => shopping::answer_yes().to_owned(),
            (most, given) => {
                shopping::points_of(&i18n::number(most.into()), &i18n::number(given.into()))
            }
        },
    }
}

/// Begins a visit and goes to its page.
pub(in crate::ui::pages::measure) fn begin(workspace: Workspace, checklist: Id) {
    if let Some(visit) = workspace.add_visit(checklist) {
        let project = workspace.inner().project;
        Route::Project(project, Page::Measure(MeasureView::Visit(visit))).go();
    }
}

/// The address of a view of measuring.
pub(super) fn href(workspace: Workspace, view: MeasureView) -> String {
    let project = untrack(|| workspace.inner().project);
    Route::Project(project, Page::Measure(view)).href()
}
