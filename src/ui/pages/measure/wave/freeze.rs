//! Freezing a wave: what it means, and the question before it happens.

use leptos::prelude::*;

use super::count_row::input_id;
use super::counting::Counting;
use super::deeds::Deeds;
use super::say::answers_in;
use crate::i18n::words::waves;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Variant};
use crate::ui::shell::Question;
use crate::workspace::{Id, today};

/// The words, the button and the question.
#[component]
pub(super) fn Freeze(deeds: Deeds, id: Id, counting: Counting) -> impl IntoView {
    let workspace = deeds.workspace;
    let asked = RwSignal::new(false);
    let ask = move |_| {
        let first = counting
            .wrong
            .with_untracked(|wrong| wrong.keys().next().copied());
        if let Some((key, cell)) = first {
            let n = counting.wrong.with_untracked(|wrong| wrong.len());
            deeds.toasts.error(waves::freeze_wrong(n));
            address::focus(&input_id(key, cell));
        } else {
            asked.set(true);
        }
    };
    let freeze = move || {
        asked.set(false);
        let frozen = today().is_some_and(|today| workspace.freeze_wave(id, today));
        if frozen {
            let name = untrack(|| deeds.name(id));
            deeds.toasts.toast(waves::freeze_done(&name));
            // The button is gone with all that could be changed.
            request_animation_frame(|| address::focus("wave-title"));
        }
    };
    let text = Signal::derive(move || {
        let content = workspace.wave_content(id);
        let mut text = waves::freeze_question(&answers_in(&content), &deeds.name(id));
        if content.about.date.is_none() {
            text = format!("{text} {}", waves::freeze_no_date());
        }
        text
    });
    view! {
        <p class="measure">{waves::freeze_text()}</p>
        <div class="panel__actions">
            <Button label=waves::freeze() icon=Glyph::Lock variant=Variant::Primary on_click=ask />
        </div>
        <Question
            open=asked
            title=waves::freeze_sure()
            text
            yes=waves::freeze_yes()
            on_no=move |()| asked.set(false)
            on_yes=move |()| freeze()
        />
    }
}
