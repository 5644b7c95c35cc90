//! What a file brings to waves that are frozen here: named before it is merged, since it will not
//! count; and asked about, should it hold another frozen state.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{self, words::measure, words::waves};
use crate::ui::parts::{Checkbox, Glyph, Icon};
use crate::workspace::{FrozenWave, Preview};

/// The frozen waves that are touched; nothing if there are none.
#[component]
pub(super) fn FrozenWaves(preview: Arc<Preview>, agreed: RwSignal<bool>) -> impl IntoView {
    if preview.frozen.is_empty() {
        return ().into_any();
    }
    let lines = preview.frozen.iter().map(line).map(|text| {
        view! {
            <li class="wave-merge__line">
                <Icon glyph=Glyph::Lock />
                <span>{text}</span>
            </li>
        }
    });
    let lines = lines.collect_view();
    let changed = preview.changed_seals();
    view! {
        <div class="wave-merge">
            <h3 class="preview__heading" id="preview-frozen">{waves::merge_title()}</h3>
            <ul class="wave-merge__list" aria-labelledby="preview-frozen">{lines}</ul>
            {(changed > 0).then(|| view! {
                <Checkbox
                    label=waves::merge_agree(changed)
                    checked=agreed
                    on_change=move |yes| agreed.set(yes)
                />
            })}
        </div>
    }
    .into_any()
}

/// What happens to a wave, in a sentence.
fn line(wave: &FrozenWave) -> String {
    let name = match wave.name.trim() {
        "" => measure::unnamed_wave(),
        name => name,
    };
    let day = i18n::day(wave.on.parts());
    if wave.seal {
        return waves::merge_seal(&day, name);
    }
    waves::merge_entries(&day, wave.entries + usize::from(wave.facts), name)
}
