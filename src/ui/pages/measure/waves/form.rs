//! The window for a new wave: its name, its date and its method; all else stands on its page.

use leptos::prelude::*;

use super::super::wave::{Deeds, method_choices};
use crate::domain::{Date, RaterGroup, Wave};
use crate::i18n::words::{common, measure, waves};
use crate::ui::parts::{Button, Dialog, Select, TextField, Variant};
use crate::ui::route::MeasureView;
use crate::workspace::{Workspace, today};

/// The window. Nothing is written before it is confirmed.
#[component]
pub(super) fn NewWave(deeds: Deeds, open: RwSignal<bool>) -> impl IntoView {
    let wave = RwSignal::new(Wave::default());
    let date = RwSignal::new(String::new());
    let wrong_date = RwSignal::new(false);
    let send = move || {
        let text = date.get_untracked();
        let day = Date::from_people(&text);
        if day.is_none() && !text.trim().is_empty() {
            return wrong_date.set(true);
        }
        let mut filled = wave.get_untracked();
        filled.name = filled.name.split_whitespace().collect::<Vec<_>>().join(" ");
        filled.date = day;
        open.set(false);
        if let Some(id) = deeds.workspace.add_wave(&filled) {
            deeds.go(MeasureView::Wave(id));
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button label=waves::create() variant=Variant::Primary on_click=move |_| send() />
        }
    };
    view! {
        <Dialog open title=waves::new() on_close=move |()| open.set(false) footer>
            <Fields workspace=deeds.workspace wave date wrong_date on_send=Callback::new(move |()| send()) />
        </Dialog>
    }
}

#[component]
fn Fields(
    workspace: Workspace,
    wave: RwSignal<Wave>,
    date: RwSignal<String>,
    wrong_date: RwSignal<bool>,
    on_send: Callback<()>,
) -> impl IntoView {
    // The window has just been opened: it begins anew.
    wave.set(untrack(|| blank(workspace)));
    wrong_date.set(false);
    date.set(today().map(|date| date.to_string()).unwrap_or_default());
    let error = move || wrong_date.get().then(|| waves::date_wrong().to_owned());
    let name = move |name: String| wave.update(|wave| wave.name = name);
    view! {
        <TextField
            label=waves::name()
            placeholder=waves::name_example()
            value=Signal::derive(move || wave.read().name.clone())
            autofocus=true
            max_length=300
            on_input=name
            on_enter=move |_: String| on_send.run(())
        />
        <TextField
            label=waves::date()
            hint=waves::date_hint()
            kind="date"
            value=date
            error=MaybeProp::derive(error)
            on_input=move |text: String| {
                wrong_date.set(false);
                date.set(text);
            }
        />
        <Select
            label=waves::method()
            options=method_choices()
            value=Signal::derive(move || wave.read().method.as_str().to_owned())
            on_change=move |method: String| {
                wave.update(|wave| wave.method = method.parse().unwrap_or_default());
            }
        />
    }
}

/// The first wave is the baseline; later ones begin on the scale of the one before.
fn blank(workspace: Workspace) -> Wave {
    let last = workspace.waves().last().copied();
    let last = last.and_then(|id| workspace.wave(id));
    Wave {
        name: match last {
            None => measure::baseline().to_owned(),
            Some(_) => String::new(),
        },
        scale: last.map_or_else(|| "1".to_owned(), |wave| wave.about().scale),
        groups: [RaterGroup::Customers].into(),
        ..Wave::default()
    }
}
