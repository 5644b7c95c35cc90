//! Which later wave stands beside the baseline, and what to do where none can.

use leptos::prelude::*;

use super::sight::{Ground, Sight};
use crate::i18n::words::control as words;
use crate::ui::pages::measure::overview::data::{OneOfWaves, wave_choices};
use crate::ui::parts::{Empty, Glyph, Select};
use crate::ui::places;
use crate::ui::route::{MeasureView, Page};

/// The choice; nothing as long as there is none.
#[component]
pub(in crate::ui::pages::success) fn ChooseWave(sight: Sight) -> impl IntoView {
    let has_later = Memo::new(move |_| !sight.later().is_empty());
    let options = Signal::derive(move || wave_choices(&sight.later()));
    let value = Signal::derive(move || {
        let ground = sight.ground.read();
        ground
            .after()
            .map(|wave| wave.id.to_string())
            .unwrap_or_default()
    });
    view! {
        <Show when=move || has_later.get()>
            <div class="control-choose" data-no-print>
                <Select
                    label=words::wave()
                    options
                    value
                    on_change=move |value: String| sight.chosen.set(value.parse().ok())
                />
            </div>
        </Show>
    }
}

/// Why nothing can be compared, and what to do; nothing where two waves can be.
#[component]
pub(in crate::ui::pages::success) fn NothingToCompare(sight: Sight) -> impl IntoView {
    let workspace = sight.workspace;
    let waves = move || places::page(workspace, Page::Measure(MeasureView::Waves));
    let to_waves = move || (waves(), words::to_waves());
    move || match sight.ground.get() {
        Ground::Pair(_) => None,
        Ground::NoWave => Some(says(
            words::no_wave_title(),
            words::no_wave_text().to_owned(),
            to_waves(),
        )),
        Ground::EmptyBaseline(wave) => {
            let text = words::empty_text(&wave.name());
            let link = (places::wave(workspace, wave.id), words::to_baseline());
            Some(says(words::empty_title(), text, link))
        }
        Ground::OnlyOne(wave) => {
            let text = words::one_text(&wave.name());
            Some(says(words::one_title(), text, to_waves()))
        }
        Ground::OtherScale(before, after) => {
            let name = OneOfWaves::name_and_day;
            let text = words::scales_text(&name(&before), &name(&after));
            Some(says(words::scales_title(), text, to_waves()))
        }
    }
}

fn says(title: &'static str, text: String, link: (String, &'static str)) -> impl IntoView {
    let (href, label) = link;
    view! {
        <Empty title text icon=Glyph::Success>
            <a class="button button--primary" href=href>{label}</a>
        </Empty>
    }
}
