//! One criterion in the list: its name, what its ends mean, where points come from, its weight.

use leptos::prelude::*;

use super::criteria::{HEADING, line_id};
use super::sight::Sight;
use crate::domain::{Criterion, CriterionSource, Nudge, Weight};
use crate::i18n::{self, words::ranking};
use crate::platform::address;
use crate::ui::pages::setup::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use crate::ui::parts::{Choice, Select, TextField, use_toasts};
use crate::ui::say_doing;
use crate::workspace::{Deed, Id};

/// The line.
#[component]
pub(super) fn Line(sight: Sight, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let workspace = sight.workspace;
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.value::<Criterion>(id));
    let name = Signal::derive(move || say_doing::criterion(&it.read()));
    let sources = CriterionSource::ALL
        .map(|source| Choice::new(source.as_str(), say_doing::criterion_source(source)));
    let nudge = move |nudge: Nudge| {
        let place = workspace.nudge::<Criterion>(Deed::MoveCriterion, id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Criterion>(Deed::TrashCriterion, id);
        tell_trashed(toasts, ranking::trashed(&name), move || {
            workspace.bring_back::<Criterion>(id);
        });
        request_animation_frame(|| address::focus(HEADING));
    };
    view! {
        <li class="ranking-criterion" id=line_id(id) tabindex="-1">
            <div class="ranking-criterion__name">
                <TextField
                    label=ranking::name()
                    placeholder=MaybeProp::derive(move || Some(name.get()))
                    value=Signal::derive(move || it.read().name.clone())
                    on_commit=move |text: String| {
                        workspace.change::<Criterion>(Deed::EditCriterion, id, |it| it.name = text.trim().to_owned());
                    }
                />
            </div>
            <Select
                label=ranking::source()
                options=sources.to_vec()
                value=Signal::derive(move || it.read().source.as_str().to_owned())
                on_change=move |value: String| {
                    if let Ok(source) = value.parse::<CriterionSource>() {
                        workspace.change::<Criterion>(Deed::EditCriterion, id, |it| it.source = source);
                    }
                }
            />
            <TextField
                label=ranking::note()
                value=Signal::derive(move || it.read().note.clone())
                on_commit=move |text: String| {
                    workspace.change::<Criterion>(Deed::EditCriterion, id, |it| it.note = text.trim().to_owned());
                }
            />
            <WeightFields sight id it name />
            <OrderButtons
                name
                menu=Signal::derive(move || ranking::menu(&name.get()))
                standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                on_nudge=nudge
                on_trash=trash
            />
        </li>
    }
}

/// The weight as a number and on a slider, and its share of all weights.
#[component]
fn WeightFields(sight: Sight, id: Id, it: Memo<Criterion>, name: Signal<String>) -> impl IntoView {
    let workspace = sight.workspace;
    let wrong = RwSignal::new(false);
    let weight = Memo::new(move |_| it.read().weight());
    // Where the slider is while a hand moves it; it is written once it is let go.
    let moving = RwSignal::new(None::<Weight>);
    let shown = move || moving.get().map_or_else(|| weight.get(), Weight::get);
    let put = move |new: Weight| {
        wrong.set(false);
        moving.set(None);
        workspace.change::<Criterion>(Deed::EditCriterion, id, |it| it.weight = Some(new));
    };
    let share = move || {
        let ranking = sight.ranking.read();
        let all: f64 = ranking.criteria.iter().map(|judge| judge.weight).sum();
        let share = if all > 0.0 { weight.get() / all } else { 0.0 };
        ranking::share_of_all(&i18n::decimal(share * 100.0, 0))
    };
    view! {
        <div class="ranking-weight">
            <TextField
                label=ranking::weight()
                value=Signal::derive(move || i18n::decimal(shown(), 1))
                error=MaybeProp::derive(move || wrong.get().then(|| ranking::weight_wrong().to_owned()))
                on_commit=move |text: String| match Weight::from_people(&text) {
                    Some(new) => put(new),
                    None => wrong.set(true),
                }
            />
            <input
                class="ranking-weight__slider"
                type="range"
                min="0"
                max="100"
                step="1"
                aria-label=move || ranking::weight_slider(&name.get())
                prop:value=move || weight.get().to_string()
                on:input=move |event| moving.set(Weight::from_people(&event_target_value(&event)))
                on:change=move |event| {
                    if let Some(new) = Weight::from_people(&event_target_value(&event)) {
                        put(new);
                    }
                }
            />
            <span class="ranking-weight__share quiet small number">{share}</span>
        </div>
    }
}
