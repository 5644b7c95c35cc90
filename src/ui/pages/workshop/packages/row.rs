//! One package among all: for whom, how far it has come, and its file.

use leptos::prelude::*;

use super::department_name;
use super::save::Saving;
use crate::domain::Package;
use crate::i18n::{
    self,
    words::{common, packages},
};
use crate::platform::address;
use crate::ui::parts::{Button, Chip, Glyph, MenuButton, MenuItem, Tone, use_toasts};
use crate::ui::say_measuring;
use crate::workspace::{Id, PackageState, Workspace, today};

/// A package in short.
#[component]
pub(super) fn Row(workspace: Workspace, saving: Saving, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let package = Memo::new(move |_| workspace.package(id).unwrap_or_default());
    let state = Memo::new(move |_| workspace.package_state(id));
    let name = Signal::derive(move || department_name(workspace, id));
    let color = move || {
        let entry = package
            .read()
            .department
            .and_then(|id| workspace.inner().departments.read(id));
        entry.map(|entry| entry.value.color.as_str())
    };
    let is_late = move || {
        let due = package.read().due;
        state.get() != PackageState::Done && due.is_some() && due < today()
    };
    let trash = move || {
        let name = name.get_untracked();
        if workspace.trash_package(id) {
            toasts.toast_with(packages::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Package>(id);
            });
            // The row and its menu are gone.
            request_animation_frame(|| address::focus("packages-title"));
        }
    };
    let items = move |()| {
        vec![
            MenuItem::action(packages::save(), move || saving.save(id)).icon(Glyph::Download),
            MenuItem::Separator,
            MenuItem::action(packages::trash(), trash)
                .icon(Glyph::Trash)
                .danger(),
        ]
    };
    view! {
        <li class="pack-item" data-color=color>
            <div class="pack-item__words">
                <h2 class="pack-item__name"><span class="dot"></span><span>{name}</span></h2>
                <div class="pack-item__chips">
                    <Chip
                        label=Signal::derive(move || state_words(state.get()))
                        tone=Signal::derive(move || state_tone(state.get()))
                        icon=Signal::derive(move || state_glyph(state.get()))
                    />
                    <Show when=is_late>
                        <Chip label=packages::late() tone=Tone::Warn icon=Glyph::Warning />
                    </Show>
                    <Show when=move || saving.has(id)>
                        <Chip label=packages::saved() icon=Glyph::Download />
                    </Show>
                </div>
                <p class="quiet">{move || facts(workspace, &package.read())}</p>
            </div>
            <div class="pack-item__file">
                <Button
                    label=Signal::derive(move || packages::save_named(&name.get()))
                    icon=Glyph::Download
                    on_click=move |_| saving.save(id)
                />
                <MenuButton label=Signal::derive(move || packages::menu(&name.get())) items />
            </div>
        </li>
    }
}

fn state_words(state: PackageState) -> String {
    match state {
        PackageState::Done => packages::state_done().to_owned(),
        PackageState::Answered(count) => packages::state_answered(count),
        PackageState::Out => packages::state_out().to_owned(),
    }
}

fn state_tone(state: PackageState) -> Tone {
    match state {
        PackageState::Done => Tone::Good,
        PackageState::Answered(_) => Tone::Accent,
        PackageState::Out => Tone::Neutral,
    }
}

fn state_glyph(state: PackageState) -> Glyph {
    match state {
        PackageState::Done => Glyph::Check,
        PackageState::Answered(_) => Glyph::Edit,
        PackageState::Out => Glyph::Package,
    }
}

/// Until when, what is in it, since when, in one line.
fn facts(workspace: Workspace, package: &Package) -> String {
    let questions = package.questions.len();
    let wave = package.wave.and_then(|id| workspace.wave(id));
    let facts = [
        package
            .due
            .map(|day| packages::due_on(&i18n::day(day.parts()))),
        (questions > 0).then(|| packages::question_count(questions)),
        wave.map(|wave| packages::with_wave(&say_measuring::wave(&wave.about()))),
        package
            .date
            .map(|day| packages::made_on(&i18n::day(day.parts()))),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
