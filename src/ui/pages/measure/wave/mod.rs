//! One wave: what it says of itself, what was counted, freezing, and remarks.

mod choose;
mod count;
mod count_cell;
mod count_row;
mod count_switch;
mod counting;
mod deeds;
mod facts;
mod facts_text;
mod freeze;
mod open;
mod remarks;
mod say;
mod seal;
mod since;
mod sums;

use leptos::prelude::*;

pub(super) use self::deeds::{Deeds, TrashQuestion};
use self::open::OpenWave;
use self::remarks::Remarks;
pub(super) use self::say::{Badges, answers_in, groups_words, method_choices, scale_words};
use self::seal::FrozenWave;
use crate::domain::{Domain, Wave};
use crate::i18n::words::waves;
use crate::platform::print;
use crate::ui::pages::files::ConflictFields;
use crate::ui::parts::{Button, Empty, Glyph, Icon, MenuButton, MenuItem, Variant, use_toasts};
use crate::ui::route::MeasureView;
use crate::workspace::{Entry, Id, Key, Workspace};

/// A wave, or what became of it.
#[component]
pub(super) fn OneWave(workspace: Workspace, id: Id) -> impl IntoView {
    let deeds = Deeds::new(workspace, use_toasts());
    let fate = Memo::new(move |_| {
        let entry = workspace.inner().waves.read(id);
        entry.as_ref().map(Entry::is_here)
    });
    move || match fate.get() {
        Some(true) => view! { <Sheet deeds id /> }.into_any(),
        Some(false) => view! { <InTrash deeds id /> }.into_any(),
        None => view! {
            <h1 class="visually-hidden" id="wave-title" tabindex="-1">{waves::missing()}</h1>
            <Empty title=waves::missing() text=waves::missing_text() icon=Glyph::Measure>
                <Back deeds />
            </Empty>
        }
        .into_any(),
    }
}

#[component]
fn Back(deeds: Deeds) -> impl IntoView {
    view! {
        <a class="button button--ghost" href=deeds.href(MeasureView::Waves)>
            <Icon glyph=Glyph::ArrowLeft />
            <span class="button__label">{waves::back()}</span>
        </a>
    }
}

#[component]
fn InTrash(deeds: Deeds, id: Id) -> impl IntoView {
    let name = move || {
        let entry = deeds.workspace.inner().waves.read(id);
        let about = entry.map(|entry| entry.value.about()).unwrap_or_default();
        crate::ui::say_measuring::wave(&about)
    };
    let title = Signal::derive(move || waves::in_trash(&name()));
    let restore = move |_| {
        deeds.workspace.bring_back::<Wave>(id);
    };
    view! {
        <h1 class="visually-hidden" id="wave-title" tabindex="-1">{title}</h1>
        <Empty title text=waves::in_trash_text() icon=Glyph::Trash>
            <Button label=waves::restore() icon=Glyph::Restore variant=Variant::Primary on_click=restore />
            <Back deeds />
        </Empty>
    }
}

#[component]
fn Sheet(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let name = Signal::derive(move || deeds.name(id));
    let is_frozen = Memo::new(move |_| workspace.wave(id).is_some_and(|wave| wave.seal.is_some()));
    let in_conflict = Memo::new(move |_| {
        let entry = workspace.inner().waves.read(id);
        entry.is_some_and(|entry| !entry.conflicts.is_empty())
    });
    view! {
        <div class="wave">
            <nav class="wave__ways" aria-label=waves::ways()>
                <Back deeds />
            </nav>
            <div class="head">
                <div class="head__words">
                    <h1 id="wave-title" tabindex="-1">{name}</h1>
                    <Badges workspace id />
                </div>
                <Ways deeds id is_frozen name />
            </div>
            <Show when=move || in_conflict.get()>
                <ConflictFields workspace key=Key::new(Wave::KIND, id) />
            </Show>
            {move || if is_frozen.get() {
                view! { <FrozenWave deeds id /> }.into_any()
            } else {
                view! { <OpenWave deeds id /> }.into_any()
            }}
            <Remarks deeds id />
        </div>
    }
}

/// What can be done with the wave, and where its answers come in.
#[component]
fn Ways(deeds: Deeds, id: Id, is_frozen: Memo<bool>, name: Signal<String>) -> impl IntoView {
    let asked = RwSignal::new(false);
    let link = move |view: MeasureView, label: &'static str, glyph: Glyph| {
        view! {
            <a class="button button--quiet" href=deeds.href(view)>
                <Icon glyph />
                <span class="button__label">{label}</span>
            </a>
        }
    };
    let items = move |()| {
        vec![
            MenuItem::action(waves::like(), move || deeds.like(id)).icon(Glyph::Copy),
            MenuItem::Separator,
            MenuItem::action(waves::trash(), move || deeds.ask_trash(id, asked))
                .icon(Glyph::Trash)
                .danger(),
        ]
    };
    view! {
        <div class="wave-actions" data-no-print>
            <Show when=move || !is_frozen.get()>
                {link(MeasureView::Sheet(id), waves::to_sheet(), Glyph::Edit)}
                {link(MeasureView::Import(id), waves::to_import(), Glyph::Upload)}
            </Show>
            <Button label=waves::print() icon=Glyph::Print on_click=|_| print::page() />
            <MenuButton label=Signal::derive(move || waves::menu(&name.get())) items />
        </div>
        <TrashQuestion deeds id asked />
    }
}
