//! The head of the page: the name, how far it is, the ways to the others, and what to know first.

use leptos::prelude::*;

use super::TITLE;
use super::sheet::{Sheet, tone};
use crate::domain::{Domain, Measure};
use crate::i18n::{self, words::common, words::measure_page, words::measures};
use crate::platform::print;
use crate::ui::pages::files::ConflictFields;
use crate::ui::parts::{
    Button, Chip, Glyph, Icon, MenuButton, MenuItem, Tone, Variant, use_toasts,
};
use crate::ui::route::{MeasuresView, Page, Route};
use crate::ui::{places, say_doing, say_measuring};
use crate::workspace::{Deed, Fate, Id, Key, today};

/// Name, chips, menu and ways.
#[component]
pub(super) fn Head(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let name = Signal::derive(move || say_doing::measure(workspace, id));
    let state = Memo::new(move |_| sheet.measure.read().state);
    let is_late =
        Memo::new(move |_| today().is_some_and(|today| sheet.measure.read().is_late(today)));
    let toasts = use_toasts();
    let trash = move || {
        let name = name.get_untracked();
        if workspace.discard::<Measure>(Deed::TrashMeasure, id) {
            toasts.toast_with(measures::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Measure>(id);
            });
            Route::Project(
                workspace.inner().project,
                Page::Measures(MeasuresView::Board),
            )
            .go();
        }
    };
    let items = move |()| {
        vec![
            MenuItem::action(measure_page::print(), print::page).icon(Glyph::Print),
            MenuItem::Separator,
            MenuItem::action(measure_page::trash(), trash)
                .icon(Glyph::Trash)
                .danger(),
        ]
    };
    view! {
        <Ways sheet />
        <div class="head measure-page-head">
            <div class="head__words">
                <h1 id=TITLE tabindex="-1">{name}</h1>
                <p class="quiet measure" data-no-print="">{measure_page::lead()}</p>
                <p class="measure-page-head__chips">
                    <Chip
                        label=Signal::derive(move || say_measuring::measure_state(state.get()).to_owned())
                        tone=Signal::derive(move || tone(state.get()))
                    />
                    <Show when=move || is_late.get()>
                        <Chip label=measures::late() tone=Tone::Warn icon=Glyph::Warning />
                    </Show>
                    {move || sheet.measure.read().was_on_time().map(|on_time| if on_time {
                        view! { <Chip label=measure_page::on_time() tone=Tone::Good icon=Glyph::Check /> }.into_any()
                    } else {
                        view! { <Chip label=measure_page::too_late() tone=Tone::Warn icon=Glyph::Warning /> }.into_any()
                    })}
                </p>
            </div>
            <MenuButton label=Signal::derive(move || measure_page::menu(&name.get())) items />
        </div>
    }
}

/// Back to the board, and on to the neighbours: those to be done first before the others.
#[component]
fn Ways(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let all = Memo::new(move |_| workspace.every_measure());
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
        let words = say(&say_doing::measure(workspace, to));
        view! {
            <a class="icon-button" href=places::measure(workspace, to) aria-label=words.clone() title=words>
                <Icon glyph />
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="measure-page-ways" aria-label=measure_page::nav()>
            <a class="button button--ghost" href=places::page(workspace, Page::Measures(MeasuresView::Board))>
                <Icon glyph=Glyph::ArrowLeft />
                <span class="button__label">{measure_page::back()}</span>
            </a>
            <span class="measure-page-ways__space"></span>
            {move || link(beside(-1), Glyph::ChevronLeft, measure_page::previous)}
            <span class="quiet small number">
                {move || place.get().map(|place| {
                    measure_page::place(&i18n::number(all.read().len()), &i18n::number(place + 1))
                })}
            </span>
            {move || link(beside(1), Glyph::ChevronRight, measure_page::next)}
        </nav>
    }
}

/// Back from the trash, or in conflict.
#[component]
pub(super) fn Notes(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let entry = Memo::new(move |_| workspace.inner().measures.read(id));
    let in_conflict = Memo::new(move |_| entry.get().is_some_and(|e| !e.conflicts.is_empty()));
    let revived = Memo::new(move |_| entry.get().is_some_and(|e| e.fate == Fate::Revived));
    view! {
        <Show when=move || revived.get()>
            <p class="measure-page-note">
                <Icon glyph=Glyph::Restore />
                <span>{measure_page::revived()}</span>
                <Button
                    label=measure_page::keep()
                    variant=Variant::Ghost
                    on_click=move |_| { workspace.bring_back::<Measure>(id); }
                />
            </p>
        </Show>
        <Show when=move || in_conflict.get()>
            <section class="panel measure-page-conflict" aria-label=measure_page::conflict()>
                <p>{measure_page::conflict()}</p>
                <ConflictFields workspace key=Key::new(Measure::KIND, id) />
            </section>
        </Show>
    }
}
