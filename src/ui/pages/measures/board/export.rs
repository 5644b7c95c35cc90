//! The dates of the shown measures as a calendar file.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{
    Belongs, Date, Measure, MeasureFilter, MeasureState, Milestone, Pilot, Training,
};
use crate::i18n::words::{files, measures, plan};
use crate::platform::save;
use crate::ui::parts::{Button, Glyph, Toasts, use_toasts};
use crate::ui::{say_doing, say_measuring, say_method};
use crate::workspace::{Event, Id, Workspace};

use super::super::filter::Shown;
use super::card::title_of;

/// The kind of file, as browsers name it.
const KIND: &str = "text/calendar";

/// Hands the calendar file to the browser.
#[component]
pub(super) fn ExportButton(
    workspace: Workspace,
    shown: Memo<Vec<(Id, Measure)>>,
    chosen: Shown,
) -> impl IntoView {
    let toasts = use_toasts();
    let export = move |_| {
        let events = untrack(|| events(workspace, &shown.get(), &chosen.whole()));
        hand_out(workspace, toasts, &events);
    };
    view! {
        <Button label=plan::export() title=plan::export_hint() icon=Glyph::Download on_click=export />
    }
}

/// Hands out all dates of the project.
pub(in crate::ui::pages) fn save_calendar(workspace: Workspace, toasts: Toasts) {
    let filter = MeasureFilter::default();
    let events = untrack(|| events(workspace, &workspace.shown_measures(&filter), &filter));
    hand_out(workspace, toasts, &events);
}

fn hand_out(workspace: Workspace, toasts: Toasts, events: &[Event]) {
    if events.is_empty() {
        toasts.toast(plan::export_empty());
        return;
    }
    let (name, text) = workspace.calendar_file(events);
    match save::save(&name, KIND, text.as_bytes()) {
        Ok(()) => {
            let count = plan::exported(events.len());
            toasts.toast(format!("{count} {}", files::save_handed(&name)));
        }
        Err(_) => toasts.error(files::save_failed()),
    }
}

/// The shown measures with days, their pilots and trainings; without a filter also everything else
/// that has a day, and with one the milestones of its sub-project.
fn events(workspace: Workspace, shown: &[(Id, Measure)], filter: &MeasureFilter) -> Vec<Event> {
    let inner = workspace.inner();
    let ids: BTreeSet<Id> = shown.iter().map(|(id, _)| *id).collect();
    let counts = |of: Option<Id>| filter.is_empty() || of.is_some_and(|of| ids.contains(&of));
    let mut events: Vec<Event> = shown
        .iter()
        .filter_map(|(id, it)| measure_event(workspace, *id, it))
        .collect();
    events.extend(inner.pilots.pick(|id, it: &Pilot| {
        let measure = it.measure.and_then(|id| workspace.measure(id));
        let name = match (it.market.trim(), measure) {
            ("", Some(measure)) => title_of(&measure),
            (market, _) => market.to_owned(),
        };
        let days = (it.from, it.until);
        event(id, plan::event_pilot(), &name, &it.note, days).filter(|_| counts(it.measure))
    }));
    events.extend(inner.trainings.pick(|id, it: &Training| {
        let days = (it.date, it.date);
        event(id, plan::event_training(), &it.title, &it.note, days).filter(|_| counts(it.measure))
    }));
    events.extend(inner.milestones.pick(|id, it: &Milestone| {
        let wanted = it.sub_project.map(Belongs::To);
        let counts = filter.is_empty() || wanted.is_some() && filter.sub_project == wanted;
        event(id, plan::event_milestone(), &it.title, "", (it.due, it.due)).filter(|_| counts)
    }));
    events.sort_by_key(|event| (event.from, event.until, event.id));
    events
}

/// One entry, if it has a day.
fn event(
    id: Id,
    kind: &str,
    title: &str,
    note: &str,
    (from, until): (Option<Date>, Option<Date>),
) -> Option<Event> {
    let from = from.or(until)?;
    let title = match title.trim() {
        "" => kind.to_owned(),
        title => format!("{kind}: {title}"),
    };
    Some(Event {
        id,
        title,
        note: note.trim().to_owned(),
        kind: kind.to_owned(),
        from,
        until: until.unwrap_or(from),
        is_cancelled: false,
    })
}

fn measure_event(workspace: Workspace, id: Id, it: &Measure) -> Option<Event> {
    let who = it.person.and_then(|person| workspace.person_name(person));
    let line = |label: &str, value: Option<String>| {
        let value = value.filter(|value| !value.trim().is_empty())?;
        Some(format!("{label}: {value}"))
    };
    let sub_project = it
        .sub_project
        .map(|id| say_doing::sub_project(workspace, id));
    let touchpoint = it
        .touchpoint
        .map(|id| say_method::touchpoint(workspace, id));
    let state = say_measuring::measure_state(it.state).to_owned();
    let lines = [
        line(plan::owner(), who),
        line(measures::state(), Some(state)),
        line(plan::sub_project(), sub_project),
        line(plan::touchpoint(), touchpoint),
        Some(it.note.trim().to_owned()).filter(|note| !note.is_empty()),
    ];
    let note = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let event = event(
        id,
        plan::event_measure(),
        &title_of(it),
        &note,
        (it.from, it.until),
    )?;
    Some(Event {
        is_cancelled: it.state == MeasureState::Dropped,
        ..event
    })
}
