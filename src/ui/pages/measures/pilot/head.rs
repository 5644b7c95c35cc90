//! The head of the page, and what is still missing.

use leptos::prelude::*;

use super::super::pilots::{StageChip, ask};
use super::{Back, CUSTOMERS, DECISION, PLAN, STAFF, Sheet, TITLE, WAVE};
use crate::domain::{Domain, Pilot};
use crate::i18n::words::{common, measure_page, pilots};
use crate::method::pilot::{Ask, is_unmeasured_roll_out};
use crate::platform::{address, print};
use crate::ui::pages::files::ConflictFields;
use crate::ui::parts::{
    Button, Chip, Glyph, Icon, MenuButton, MenuItem, Tone, Variant, use_toasts,
};
use crate::ui::route::{MeasuresView, Page, Route};
use crate::ui::{places, say_doing};
use crate::workspace::{Deed, Key};

/// Name, measure, where it stands, menu.
#[component]
pub(super) fn Head(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        pilot,
    } = sheet;
    let toasts = use_toasts();
    let name = Signal::derive(move || say_doing::market(workspace, id));
    let measure = Memo::new(move |_| pilot.read().measure);
    let is_unmeasured =
        Memo::new(move |_| is_unmeasured_roll_out(pilot.read().decision, workspace.remeasured(id)));
    let in_conflict = Memo::new(move |_| {
        let entry = workspace.inner().pilots.read(id);
        entry.is_some_and(|entry| !entry.conflicts.is_empty())
    });
    let trash = move || {
        let name = name.get_untracked();
        if workspace.discard::<Pilot>(Deed::TrashPilot, id) {
            toasts.toast_with(pilots::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Pilot>(id);
            });
            Route::Project(
                workspace.inner().project,
                Page::Measures(MeasuresView::Pilots),
            )
            .go();
            request_animation_frame(|| address::focus("pilots-title"));
        }
    };
    let items = move |()| {
        vec![
            MenuItem::action(measure_page::print(), print::page).icon(Glyph::Print),
            MenuItem::Separator,
            MenuItem::action(pilots::trash(), trash)
                .icon(Glyph::Trash)
                .danger(),
        ]
    };
    view! {
        <nav class="pilot-ways" aria-label=pilots::back()>
            <Back workspace />
        </nav>
        <div class="head pilot-head">
            <div class="head__words">
                <h1 id=TITLE tabindex="-1">{name}</h1>
                <p>
                    {move || match measure.get() {
                        Some(measure) => view! {
                            <a class="pilot-row__measure" href=places::measure(workspace, measure)>
                                <Icon glyph=Glyph::Measures />
                                <span>{move || say_doing::measure(workspace, measure)}</span>
                            </a>
                        }
                        .into_any(),
                        None => view! { <span class="quiet">{pilots::no_measure()}</span> }.into_any(),
                    }}
                </p>
                <p class="pilot-head__chips">
                    <StageChip workspace id />
                    <Show when=move || is_unmeasured.get()>
                        <Chip label=pilots::unmeasured() tone=Tone::Warn icon=Glyph::Warning />
                    </Show>
                </p>
            </div>
            <MenuButton label=Signal::derive(move || pilots::menu(&name.get())) items />
        </div>
        <Show when=move || in_conflict.get()>
            <section class="panel pilot-conflict" aria-label=pilots::conflict()>
                <p>{pilots::conflict()}</p>
                <ConflictFields workspace key=Key::new(Pilot::KIND, id) />
            </section>
        </Show>
    }
}

/// What it still asks for, each one click away.
#[component]
pub(super) fn Asks(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let all = Memo::new(move |_| workspace.pilot_asks(id));
    view! {
        <Show when=move || !all.read().is_empty()>
            <section class="panel" aria-labelledby="pilot-asks" data-no-print="">
                <h2 class="panel__title" id="pilot-asks">{pilots::asks_title()}</h2>
                <p class="quiet">{pilots::asks_lead()}</p>
                <ol class="pilot-asks">
                    <For each=move || all.get() key=|ask| *ask as u8 let:one>
                        <li>
                            <Button
                                label=ask(one)
                                icon=Glyph::ArrowDown
                                variant=Variant::Ghost
                                on_click=move |_| address::focus(place(one))
                            />
                        </li>
                    </For>
                </ol>
            </section>
        </Show>
    }
}

/// The heading below which it is answered.
fn place(it: Ask) -> &'static str {
    match it {
        Ask::Market | Ask::Dates => PLAN,
        Ask::Staff => STAFF,
        Ask::Customers => CUSTOMERS,
        Ask::Wave | Ask::Answers => WAVE,
        Ask::Decision => DECISION,
    }
}
