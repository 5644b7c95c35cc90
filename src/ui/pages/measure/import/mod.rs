//! Taking answers of a wave out of a table: choosing it, saying what its columns mean, seeing what would
//! come, and only then taking it in.

mod columns;
mod decide;
mod errors;
mod intake;
mod meaning;
mod preview;
mod settings;
mod source;
mod vocabulary;
mod words;

use leptos::prelude::*;

use self::columns::Columns;
use self::decide::Names;
use self::intake::Intake;
use self::preview::Preview;
use self::settings::Settings;
use self::source::{Given, Source};
use super::sheet::Closed;
use crate::i18n::words::{answers_import as text, sheet};
use crate::ui::parts::{Glyph, Icon};
use crate::ui::route::{MeasureView, Page};
use crate::ui::say_measuring;
use crate::workspace::{Id, Workspace};

/// The page, as far as the wave takes answers.
#[component]
pub(super) fn Import(workspace: Workspace, id: Id) -> impl IntoView {
    let wave = Memo::new(move |_| workspace.wave(id).map(|wave| wave.seal.is_some()));
    move || match wave.get() {
        None => view! {
            <Closed
                workspace
                heading=text::title()
                title=sheet::gone()
                text=sheet::gone_text()
                to=Page::Measure(MeasureView::Waves)
                label=sheet::to_waves()
            />
        }
        .into_any(),
        Some(true) => view! {
            <Closed
                workspace
                heading=text::title()
                title=sheet::closed()
                text=text::closed_text()
                to=Page::Measure(MeasureView::Wave(id))
                label=sheet::to_wave()
            />
        }
        .into_any(),
        Some(false) => view! { <Open workspace id /> }.into_any(),
    }
}

#[component]
fn Open(workspace: Workspace, id: Id) -> impl IntoView {
    let intake = Intake::new(workspace, id);
    let name = move || {
        let about = workspace.wave(id).map(|wave| wave.about());
        text::lead(&say_measuring::wave(&about.unwrap_or_default()))
    };
    let is_there = Memo::new(move |_| intake.table.with(Option::is_some));
    let is_readable = Memo::new(move |_| intake.grid.with(|grid| matches!(grid, Some(Ok(_)))));
    let is_clear = Memo::new(move |_| {
        let mapping = intake.mapping.read();
        mapping.doubled().is_none() && mapping.has_answers()
    });
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="answers-import" tabindex="-1">{text::title()}</h1>
                <p class="quiet measure">{name}</p>
            </div>
        </div>
        <div class="answers-import">
            <div class="answers-import__refused" role="alert">
                {move || intake.refusal().map(|why| view! {
                    <p class="answers-import__note" data-tone="bad">
                        <Icon glyph=Glyph::Warning />
                        <span>{why}</span>
                    </p>
                })}
            </div>
            <Show when=move || is_there.get() fallback=move || view! { <Source intake /> }>
                <Given intake />
                <Show when=move || is_readable.get()>
                    <Columns intake />
                    <Settings intake />
                    <Show when=move || is_clear.get()>
                        <Names intake />
                        <Preview intake />
                    </Show>
                </Show>
            </Show>
        </div>
    }
}
