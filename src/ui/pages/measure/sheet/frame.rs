//! What stands around each screen: the way out, how far one has come, and the ways back and on.

use leptos::prelude::*;

use super::passing::{Passing, Stage};
use crate::i18n::{
    self,
    words::{sheet, shell},
};
use crate::ui::parts::{Button, Dialog, Glyph, Icon, Variant};
use crate::workspace::SaveStatus;

/// The frame. It covers the app.
#[component]
pub(super) fn Frame(passing: Passing, children: Children) -> impl IntoView {
    view! {
        <section class="sheet-pass" aria-label=sheet::title() data-no-print>
            <Head passing />
            <div class="sheet-pass__stage">
                <div class="sheet-pass__screen">{children()}</div>
            </div>
            <Foot passing />
        </section>
        <Leaving passing />
    }
}

/// The way out, and how far one has come.
#[component]
fn Head(passing: Passing) -> impl IntoView {
    let status = passing.workspace.inner().status.clone();
    let nth = move || match passing.stage.get() {
        Stage::Ask(nth) => Some(nth + 1),
        _ => None,
    };
    let place = move || {
        let nth = nth()?;
        Some(sheet::progress(
            &i18n::number(passing.count()),
            &i18n::number(nth),
        ))
    };
    let share = move || {
        let all = passing.count().max(1) as f64;
        let done = match passing.stage.get() {
            Stage::Who => 0.0,
            Stage::Ask(nth) => nth as f64 / all,
            Stage::Recommend | Stage::Thanks => 1.0,
        };
        format!("{:.2}%", done * 100.0)
    };
    view! {
        <div class="sheet-pass__head">
            <button class="sheet-pass__leave" type="button" on:click=move |_| passing.leave()>
                <Icon glyph=Glyph::Close />
                <span>{sheet::leave()}</span>
            </button>
            // The bar of the app, which says so elsewhere, is covered.
            <span class="sheet-pass__trouble" role="alert">
                {move || matches!(status.get(), SaveStatus::NotSaved(_)).then(shell::not_saved)}
            </span>
            <span class="sheet-pass__place" id="sheet-place">{place}</span>
        </div>
        <div class="sheet-pass__bar" aria-hidden="true">
            <div class="sheet-pass__done" style:inline-size=share></div>
        </div>
    }
}

/// The ways back and on, where thumbs are.
#[component]
fn Foot(passing: Passing) -> impl IntoView {
    let label = Signal::derive(move || {
        let words = match passing.stage.get() {
            Stage::Who => sheet::begin(),
            Stage::Ask(_) => sheet::next(),
            Stage::Recommend => sheet::finish(),
            Stage::Thanks => sheet::next_person(),
        };
        words.to_owned()
    });
    let can_go_back = move || matches!(passing.stage.get(), Stage::Ask(_) | Stage::Recommend);
    view! {
        <div class="sheet-pass__foot">
            <Show when=can_go_back>
                <Button
                    label=sheet::back()
                    icon=Glyph::ChevronLeft
                    on_click=move |_| passing.back()
                />
            </Show>
            <Button
                label
                variant=Variant::Primary
                disabled=Signal::derive(move || !passing.ready.get())
                on_click=move |_| passing.next()
            />
        </div>
    }
}

#[component]
fn Leaving(passing: Passing) -> impl IntoView {
    let stay = move || passing.leaving.set(false);
    view! {
        <Dialog
            open=passing.leaving
            title=sheet::leave_title()
            on_close=move |()| stay()
            footer=move || view! {
                <Button label=sheet::stay() on_click=move |_| stay() />
                <Button
                    label=sheet::leave_now()
                    variant=Variant::Primary
                    on_click=move |_| passing.leave_now()
                />
            }
        >
            <p>{sheet::leave_text()}</p>
        </Dialog>
    }
}
