//! The window for the wave that measures a pilot anew.

use leptos::prelude::*;

use super::{Sheet, WAVE};
use crate::domain::{Date, WaveMethod};
use crate::i18n::words::{common, measure_page, pilots};
use crate::platform::address;
use crate::ui::parts::{Button, Choice, Dialog, Select, TextField, Variant, use_toasts};
use crate::ui::{say_doing, say_measuring};
use crate::workspace::today;

/// What the window is filled in with. Copy it freely.
#[derive(Clone, Copy)]
struct Filled {
    name: RwSignal<String>,
    date: RwSignal<String>,
    method: RwSignal<WaveMethod>,
    is_wrong: RwSignal<bool>,
}

/// The window. Nothing is written before it is confirmed.
#[component]
pub(super) fn NewWave(sheet: Sheet, open: RwSignal<bool>) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let toasts = use_toasts();
    let filled = Filled {
        name: RwSignal::new(String::new()),
        date: RwSignal::new(String::new()),
        method: RwSignal::new(WaveMethod::default()),
        is_wrong: RwSignal::new(false),
    };
    let send = move || {
        let text = filled.date.get_untracked();
        let day = Date::from_people(&text);
        if day.is_none() && !text.trim().is_empty() {
            return filled.is_wrong.set(true);
        }
        let name = filled.name.get_untracked();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        open.set(false);
        let made = workspace.wave_for_pilot(id, name.clone(), day, filled.method.get_untracked());
        if made.is_some() {
            toasts.toast(pilots::wave_made(&name));
            request_animation_frame(|| address::focus(WAVE));
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button label=pilots::wave_make() variant=Variant::Primary on_click=move |_| send() />
        }
    };
    view! {
        <Dialog open title=pilots::new_wave() on_close=move |()| open.set(false) footer>
            <Fields sheet filled on_send=Callback::new(move |()| send()) />
        </Dialog>
    }
}

#[component]
fn Fields(sheet: Sheet, filled: Filled, on_send: Callback<()>) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        pilot,
    } = sheet;
    let Filled {
        name,
        date,
        method,
        is_wrong,
    } = filled;
    // The window has just been opened: it begins anew.
    let day = pilot.read_untracked().until.or_else(today);
    let baseline = untrack(|| workspace.wave(workspace.baseline()?));
    name.set(pilots::wave_name_of(&untrack(|| {
        say_doing::pilot(workspace, id)
    })));
    date.set(day.map(|day| day.to_string()).unwrap_or_default());
    method.set(baseline.map(|wave| wave.about().method).unwrap_or_default());
    is_wrong.set(false);
    let methods =
        WaveMethod::ALL.map(|it| Choice::new(it.as_str(), say_measuring::wave_method(it)));
    view! {
        <TextField
            label=pilots::wave_name()
            value=name
            autofocus=true
            max_length=300
            on_input=move |text: String| name.set(text)
            on_enter=move |_: String| on_send.run(())
        />
        <TextField
            label=pilots::wave_date()
            kind="date"
            value=date
            error=MaybeProp::derive(move || is_wrong.get().then(|| measure_page::day_wrong().to_owned()))
            on_input=move |text: String| {
                is_wrong.set(false);
                date.set(text);
            }
        />
        <Select
            label=pilots::wave_method()
            options=methods.to_vec()
            value=Signal::derive(move || method.get().as_str().to_owned())
            on_change=move |value: String| method.set(value.parse().unwrap_or_default())
        />
    }
}
