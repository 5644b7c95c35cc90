//! What can be done with the timer of the activity that runs.

use std::num::NonZeroU32;

use leptos::prelude::*;

use super::{Stand, Tick};
use crate::i18n::words::timer;
use crate::method::timer::Timer;
use crate::ui::parts::{Button, Glyph, IconButton, use_toasts};
use crate::workspace::Workspace;

/// Start and pause, more time, from the beginning, and with or without sound.
#[component]
pub fn TimerButtons(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let tick = expect_context::<Tick>();
    let toasts = use_toasts();
    let live = Memo::new(move |_| workspace.running());
    let stand = Memo::new(move |_| {
        let timer = live.get().map(|live| live.timer);
        timer.map_or(Stand::Unset, |timer| Stand::of(timer, tick.now()))
    });
    let runs = Memo::new(move |_| matches!(stand.get(), Stand::Runs | Stand::Last));
    let muted = Memo::new(move |_| live.get().is_some_and(|live| live.muted));
    let turn = move |_| {
        workspace.change_live(|live, now| {
            live.timer = match live.timer {
                Timer::Runs(_) => live.timer.paused(now),
                Timer::Stands(_) => live.timer.started(now),
            };
        });
    };
    let more = move |minutes: u32| {
        workspace.change_live(|live, now| live.timer = live.timer.with_more(now, minutes));
        toasts.announce(timer::more_given(minutes as usize));
    };
    let again = move |_| {
        workspace.change_live(|live, _| {
            let minutes = untrack(|| workspace.activity(live.activity)).minutes;
            live.timer = Timer::of_minutes(minutes.map_or(0, NonZeroU32::get));
        });
    };
    let hush = move |_| workspace.change_live(|live, _| live.muted = !live.muted);
    view! {
        <div class="timer-buttons" role="group" aria-label=timer::buttons()>
            <Button
                label=Signal::derive(move || if runs.get() { timer::pause() } else { timer::start() }.to_owned())
                icon=Signal::derive(move || if runs.get() { Glyph::Pause } else { Glyph::Play })
                disabled=Signal::derive(move || matches!(stand.get(), Stand::Unset | Stand::Over))
                on_click=turn
            />
            <Button label=timer::one_more() title=timer::one_more_long() on_click=move |_| more(1) />
            <Button label=timer::five_more() title=timer::five_more_long() on_click=move |_| more(5) />
            <IconButton label=timer::again() icon=Glyph::Restore on_click=again />
            <IconButton
                label=Signal::derive(move || if muted.get() { timer::with_sound() } else { timer::without_sound() }.to_owned())
                icon=Signal::derive(move || if muted.get() { Glyph::Silent } else { Glyph::Sound })
                on_click=hush
            />
        </div>
    }
}
