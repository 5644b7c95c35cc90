//! What an open wave says of itself, changed in place.

use leptos::prelude::*;

use super::say::{all_groups, method_choices};
use crate::domain::{Date, RaterGroup, Wave};
use crate::i18n::words::waves;
use crate::ui::parts::{Checkbox, Select, TextArea, TextField};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// Name, date, method, respondents, scale and groups.
#[component]
pub(super) fn Facts(workspace: Workspace, id: Id, wave: Memo<Wave>) -> impl IntoView {
    let change = move |change: Box<dyn FnOnce(&mut Wave)>| {
        workspace.edit_wave(id, change);
    };
    let wrong_date = RwSignal::new(false);
    let set_date = move |text: String| {
        let date = Date::from_people(&text);
        wrong_date.set(date.is_none() && !text.trim().is_empty());
        if date.is_some() || text.trim().is_empty() {
            change(Box::new(move |wave| wave.date = date));
        }
    };
    let set_name = move |text: String| {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        change(Box::new(move |wave| wave.name = name));
    };
    let date = move || {
        let date = wave.read().date;
        date.map(|date| date.to_string()).unwrap_or_default()
    };
    let error = move || wrong_date.get().then(|| waves::date_wrong().to_owned());
    view! {
        <div class="wave-form">
            <TextField
                label=waves::name()
                value=Signal::derive(move || wave.read().name.clone())
                max_length=300
                on_commit=set_name
            />
            <TextField
                label=waves::date()
                hint=waves::date_hint()
                kind="date"
                value=Signal::derive(date)
                error=MaybeProp::derive(error)
                on_commit=set_date
            />
            <Select
                label=waves::method()
                options=method_choices()
                value=Signal::derive(move || wave.read().method.as_str().to_owned())
                on_change=move |method: String| change(Box::new(move |wave| wave.method = method.parse().unwrap_or_default()))
            />
            <TextField
                label=waves::scale()
                hint=waves::scale_hint()
                value=Signal::derive(move || wave.read().scale.clone())
                max_length=100
                on_commit=move |text: String| change(Box::new(move |wave| wave.scale = text.trim().to_owned()))
            />
            <div class="wave-form__wide">
                <TextArea
                    label=waves::respondents()
                    hint=waves::respondents_hint()
                    value=Signal::derive(move || wave.read().respondents.clone())
                    on_commit=move |text: String| change(Box::new(move |wave| wave.respondents = text.trim().to_owned()))
                />
            </div>
            <div class="wave-form__wide">
                <Groups workspace id wave />
            </div>
        </div>
    }
}

/// The groups that are asked.
#[component]
fn Groups(workspace: Workspace, id: Id, wave: Memo<Wave>) -> impl IntoView {
    let chosen = Memo::new(move |_| wave.read().groups.clone());
    let all = Memo::new(move |_| all_groups(workspace, chosen.get()));
    let ask = move |group: RaterGroup, asked: bool| {
        workspace.edit_wave(id, |wave| {
            if asked {
                wave.groups.insert(group);
            } else {
                wave.groups.remove(&group);
            }
        });
    };
    view! {
        <fieldset class="wave-groups">
            <legend class="field__label">{waves::groups()}</legend>
            <p class="field__hint">{waves::groups_hint()}</p>
            <div class="wave-groups__list">
                <For each=move || all.get() key=|group| *group let:group>
                    <Checkbox
                        label=Signal::derive(move || say_method::rater_group(workspace, group))
                        checked=Signal::derive(move || chosen.read().contains(&group))
                        on_change=move |asked| ask(group, asked)
                    />
                </For>
            </div>
        </fieldset>
    }
}
