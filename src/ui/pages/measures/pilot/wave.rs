//! The new measurement it asks for: chosen or made here.

use leptos::prelude::*;

use super::compare::Compare;
use super::new_wave::NewWave;
use super::{Sheet, WAVE};
use crate::i18n::{self, words::pilots};
use crate::method::pilot::Remeasured;
use crate::ui::parts::{Button, Choice, Glyph, Icon, Select, Variant};
use crate::ui::{places, say_measuring, say_method};
use crate::workspace::Id;

/// The panel.
#[component]
pub(super) fn WavePanel(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        pilot,
    } = sheet;
    let own = Memo::new(move |_| pilot.read().wave);
    let here = Memo::new(move |_| workspace.wave_of_pilot(id).map(|(wave, _)| wave));
    let is_decided = Memo::new(move |_| pilot.read().decision.is_some());
    let making = RwSignal::new(false);
    let options = Signal::derive(move || {
        let baseline = workspace.baseline();
        let mut ids = workspace.waves();
        // The baseline cannot be after the pilot; one that is chosen stays to be seen.
        ids.retain(|id| Some(*id) != baseline || Some(*id) == own.get());
        let choice = |id: Id| {
            let about = workspace.wave(id).unwrap_or_default().about();
            let day = about.date.map(|day| i18n::day(day.parts()));
            let parts: Vec<String> = std::iter::once(say_measuring::wave(&about))
                .chain(day)
                .collect();
            Choice::new(id.to_string(), parts.join(" · "))
        };
        let none = Choice::new("", pilots::wave_none());
        std::iter::once(none)
            .chain(ids.into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    let is_gone = Memo::new(move |_| own.get().is_some() && here.get().is_none());
    let no_answers = move || {
        (workspace.remeasured(id) == Remeasured::Empty).then(|| {
            match workspace.touchpoint_of_pilot(id) {
                Some(touchpoint) => {
                    pilots::wave_empty_at(&say_method::touchpoint(workspace, touchpoint))
                }
                None => pilots::wave_empty().to_owned(),
            }
        })
    };
    let no_answers = Memo::new(move |_| no_answers());
    view! {
        <section class="panel" aria-labelledby=WAVE>
            <h2 class="panel__title" id=WAVE tabindex="-1">{pilots::again()}</h2>
            <p class="quiet measure" data-no-print="">{pilots::again_lead()}</p>
            <Show when=move || own.get().is_none() && !is_decided.get()>
                <p class="pilot-note">
                    <Icon glyph=Glyph::Warning />
                    <span>{pilots::asked()}</span>
                </p>
            </Show>
            <Show when=move || is_gone.get()>
                <p class="pilot-note">
                    <Icon glyph=Glyph::Trash />
                    <span>{pilots::wave_gone()}</span>
                </p>
            </Show>
            <div class="pilot-wave">
                <Select
                    label=pilots::wave()
                    options
                    value=Signal::derive(move || here.get().map(|id| id.to_string()).unwrap_or_default())
                    on_change=move |value: String| { workspace.edit_pilot(id, |it| it.wave = value.parse().ok()); }
                />
                {move || match here.get() {
                    Some(wave) => view! {
                        <a class="button button--quiet" href=places::wave(workspace, wave)>
                            <Icon glyph=Glyph::Measure />
                            <span class="button__label">{pilots::wave_open()}</span>
                        </a>
                    }
                    .into_any(),
                    None => view! {
                        <Button
                            label=pilots::new_wave()
                            icon=Glyph::Plus
                            variant=Variant::Quiet
                            on_click=move |_| making.set(true)
                        />
                    }
                    .into_any(),
                }}
            </div>
            {move || no_answers.get().map(|text| view! {
                <p class="pilot-note">
                    <Icon glyph=Glyph::Info />
                    <span>{text}</span>
                </p>
            })}
            {move || here.get().map(|wave| view! { <Compare sheet wave /> })}
            <NewWave sheet open=making />
        </section>
    }
}
