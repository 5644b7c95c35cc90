//! The head of the page: the name, where it stands, and the ways to the others.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::domain::{Date, Domain, Status, Touchpoint};
use crate::i18n::{self, words::common, words::ranking, words::touchpoint};
use crate::platform::clock;
use crate::ui::pages::files::ConflictFields;
use crate::ui::parts::{
    Button, Chip, Glyph, Icon, MenuButton, MenuItem, Tone, Variant, use_toasts,
};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::ui::{places, say_method};
use crate::workspace::{Deed, Fate, Id, Key, Way};

/// Name, chips, menu and ways.
#[component]
pub(super) fn Head(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let name = Signal::derive(move || say_method::touchpoint(workspace, id));
    let status = Memo::new(move |_| sheet.touchpoint.read().status);
    let toasts = use_toasts();
    let trash = move || {
        let name = untrack(|| name.get());
        if workspace.trash_touchpoint(id) {
            toasts.toast_with(touchpoint::trashed(&name), common::undo(), move || {
                workspace.step(Way::Undo, false);
            });
        }
    };
    let items = move |()| {
        let (label, to) = match status.get_untracked() {
            Status::Retired => (touchpoint::reactivate(), Status::Active),
            _ => (touchpoint::retire(), Status::Retired),
        };
        vec![
            MenuItem::action(label, move || set_status(sheet, to)).icon(Glyph::History),
            MenuItem::Separator,
            MenuItem::action(touchpoint::trash(), trash)
                .icon(Glyph::Trash)
                .danger(),
        ]
    };
    view! {
        <Ways sheet />
        <div class="head touchpoint-title">
            <div class="head__words">
                <h1 id="touchpoint-title" tabindex="-1">{name}</h1>
                <p class="touchpoint-title__chips">
                    <Chip label=Signal::derive(move || say_method::phase(workspace, sheet.touchpoint.read().phase)) />
                    <Chip
                        label=Signal::derive(move || say_method::status(status.get()).to_owned())
                        tone=Signal::derive(move || match status.get() {
                            Status::Active => Tone::Good,
                            Status::Candidate => Tone::Accent,
                            Status::Retired => Tone::Neutral,
                        })
                    />
                    <Show when=move || sheet.touchpoint.read().key>
                        <Chip label=touchpoint::key() icon=Glyph::Key tone=Tone::Accent />
                    </Show>
                </p>
            </div>
            <div class="design__ways" data-no-print="">
                <a class="button button--quiet" href=places::design(workspace, id)>
                    <Icon glyph=Glyph::Compass />
                    <span class="button__label">{ranking::to_design()}</span>
                </a>
                <MenuButton label=Signal::derive(move || touchpoint::menu(&name.get())) items />
            </div>
        </div>
    }
}

/// Another status counts from today.
pub(super) fn set_status(sheet: Sheet, status: Status) {
    let today: Option<Date> = clock::today().parse().ok();
    sheet.change(|touchpoint| {
        if touchpoint.status != status {
            touchpoint.status = status;
            touchpoint.since = today;
        }
    });
}

/// Back to the table, and on to the neighbours in the order of the customer's way.
#[component]
fn Ways(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let project = workspace.inner().project;
    let href = move |view| Route::Project(project, Page::Touchpoints(view)).href();
    let all = Memo::new(move |_| workspace.touchpoints_by_phase());
    let place = Memo::new(move |_| all.read().iter().position(|other| *other == id));
    let beside = move |step: isize| {
        let place = place.get()?.checked_add_signed(step)?;
        all.read().get(place).copied()
    };
    let link = move |to: Option<Id>, glyph: Glyph, say: fn(&str) -> String| {
        let Some(to) = to else {
            return view! { <span class="icon-button" aria-hidden="true" data-off="true"><Icon glyph /></span> }
                .into_any();
        };
        let words = say(&say_method::touchpoint(workspace, to));
        view! {
            <a class="icon-button" href=href(TouchpointsView::One(to)) aria-label=words.clone() title=words>
                <Icon glyph />
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="touchpoint-ways" aria-label=touchpoint::nav()>
            <a class="button button--ghost" href=href(TouchpointsView::Table)>
                <Icon glyph=Glyph::ArrowLeft />
                <span class="button__label">{touchpoint::back()}</span>
            </a>
            <span class="touchpoint-ways__space"></span>
            {move || link(beside(-1), Glyph::ChevronLeft, touchpoint::previous)}
            <span class="quiet small number">
                {move || place.get().map(|place| {
                    touchpoint::place(&i18n::number(all.read().len()), &i18n::number(place + 1))
                })}
            </span>
            {move || link(beside(1), Glyph::ChevronRight, touchpoint::next)}
        </nav>
    }
}

/// What one should know before reading: retired, back from the trash, or in conflict.
#[component]
pub(super) fn Notes(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let retired = Memo::new(move |_| {
        let touchpoint = sheet.touchpoint.read();
        (touchpoint.status == Status::Retired).then_some(touchpoint.since)
    });
    let entry = Memo::new(move |_| workspace.inner().touchpoints.read(id));
    let in_conflict = Memo::new(move |_| entry.get().is_some_and(|e| !e.conflicts.is_empty()));
    let revived = Memo::new(move |_| entry.get().is_some_and(|e| e.fate == Fate::Revived));
    let key = move || Key::new(Touchpoint::KIND, id);
    let keep = move |_| {
        workspace.edit(Deed::Restore, |draft| draft.restore(key()));
    };
    view! {
        {move || retired.get().map(|since| view! {
            <p class="touchpoint-note">
                <Icon glyph=Glyph::Info />
                <span>{since.map_or_else(
                    || touchpoint::retired_note().to_owned(),
                    |since| touchpoint::retired_note_since(&i18n::day(since.parts())),
                )}</span>
            </p>
        })}
        <Show when=move || revived.get()>
            <p class="touchpoint-note">
                <Icon glyph=Glyph::Restore />
                <span>{touchpoint::revived()}</span>
                <Button label=touchpoint::keep() variant=Variant::Ghost on_click=keep />
            </p>
        </Show>
        <Show when=move || in_conflict.get()>
            <section class="panel touchpoint-conflict" aria-label=touchpoint::conflict()>
                <p>{touchpoint::conflict()}</p>
                <ConflictFields workspace key=key() />
            </section>
        </Show>
    }
}
