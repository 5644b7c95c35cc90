//! One item of a checklist: what is to be seen, where, and what it is worth.

use std::num::NonZeroU16;

use leptos::prelude::*;

use super::super::shopping::item_name;
use super::add::touchpoint_choices;
use crate::domain::{Check, Weight};
use crate::i18n::{self, words::shopping};
use crate::platform::address;
use crate::ui::pages::setup::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use crate::ui::parts::{Choice, Select, TextArea, TextField, use_toasts};
use crate::workspace::{Deed, Id, Workspace};

/// The most points an item can have.
const MOST: u16 = 100;

/// Changes one thing of an item.
type Change = Box<dyn FnOnce(&mut Check)>;

/// One item.
#[component]
pub(super) fn Item(workspace: Workspace, list: Id, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let toasts = use_toasts();
    let check = Memo::new(move |_| workspace.check(id).map(|it| it.value).unwrap_or_default());
    let name = Signal::derive(move || item_name(workspace, id));
    let change = Callback::new(move |change: Change| {
        workspace.change::<Check>(Deed::EditCheck, id, change);
    });
    let nudge = move |nudge| {
        let place = workspace.nudge_check(list, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Check>(Deed::TrashCheck, id);
        tell_trashed(toasts, shopping::trashed(&name), move || {
            workspace.bring_back::<Check>(id);
        });
        address::focus("checklist-items");
    };
    let touchpoint = Memo::new(move |_| check.read().touchpoint);
    let options = Signal::derive(move || touchpoint_choices(workspace, list, touchpoint.get()));
    view! {
        <li class="checklist__item">
            <div class="checklist__text">
                <TextArea
                    label=shopping::text()
                    value=Signal::derive(move || check.read().text.clone())
                    rows=1
                    on_commit=move |text: String| change.run(Box::new(move |it| it.text = text.trim().to_owned()))
                />
            </div>
            <OrderButtons
                name
                menu=Signal::derive(move || shopping::menu_item(&name.get()))
                standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                on_nudge=nudge
                on_trash=trash
            />
            <div class="checklist__worth">
                <Select
                    label=shopping::touchpoint()
                    options
                    value=Signal::derive(move || touchpoint.get().map(|id| id.to_string()).unwrap_or_default())
                    on_change=move |value: String| change.run(Box::new(move |it| it.touchpoint = value.parse().ok()))
                />
                <Most check on_change=change />
                <WeightField check on_change=change />
            </div>
        </li>
    }
}

/// Yes or no, or so many points.
#[component]
fn Most(check: Memo<Check>, on_change: Callback<Change>) -> impl IntoView {
    let most = Memo::new(move |_| check.read().worth.most.get());
    let wrong = RwSignal::new(false);
    let set = move |most: u16| {
        if let Some(most) = NonZeroU16::new(most) {
            on_change.run(Box::new(move |it| it.worth.most = most));
        }
    };
    let kinds = vec![
        Choice::new("yes-no", shopping::kind_yes_no()),
        Choice::new("points", shopping::kind_points()),
    ];
    let typed = move |text: String| {
        let number = text.trim().parse::<u16>().ok();
        let number = number.filter(|number| (2..=MOST).contains(number));
        wrong.set(number.is_none());
        if let Some(number) = number {
            set(number);
        }
    };
    view! {
        <Select
            label=shopping::kind()
            options=kinds
            value=Signal::derive(move || if most.get() == 1 { "yes-no" } else { "points" }.to_owned())
            on_change=move |kind: String| {
                wrong.set(false);
                set(if kind == "points" { 5 } else { 1 });
            }
        />
        <Show when=move || { most.get() > 1 }>
            <TextField
                label=shopping::most()
                kind="number"
                value=Signal::derive(move || most.get().to_string())
                error=MaybeProp::derive(move || wrong.get().then(|| shopping::most_wrong().to_owned()))
                on_commit=typed
            />
        </Show>
    }
}

/// How much it counts beside the others.
#[component]
fn WeightField(check: Memo<Check>, on_change: Callback<Change>) -> impl IntoView {
    let weight = Memo::new(move |_| check.read().worth.weight.get());
    let wrong = RwSignal::new(false);
    let typed = move |text: String| {
        let weight = Weight::from_people(&text);
        wrong.set(weight.is_none());
        if let Some(weight) = weight {
            on_change.run(Box::new(move |it| it.worth.weight = weight));
        }
    };
    view! {
        <TextField
            label=shopping::weight()
            value=Signal::derive(move || i18n::decimal(weight.get(), 2))
            hint=MaybeProp::derive(move || (weight.get() == 0.0).then(|| shopping::only_noted().to_owned()))
            error=MaybeProp::derive(move || wrong.get().then(|| shopping::weight_wrong().to_owned()))
            on_commit=typed
        />
    }
}
