//! Which touchpoints are asked about: how many are chosen, and the window in which many are chosen
//! at once.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::board::fold;
use crate::domain::{Status, Touchpoint, Wave};
use crate::i18n::words::{common, waves};
use crate::ui::parts::{
    Button, Checkbox, Dialog, DialogSize, Glyph, TextField, Variant, use_toasts,
};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// How many are chosen, and the way to choose others.
#[component]
pub(super) fn ChosenTouchpoints(workspace: Workspace, id: Id, wave: Memo<Wave>) -> impl IntoView {
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let chosen = RwSignal::new(BTreeSet::<Id>::new());
    let count = move || match wave.read().touchpoints.len() {
        0 => waves::chosen_none().to_owned(),
        n => waves::chosen(n),
    };
    let ask = move |_| {
        chosen.set(wave.read_untracked().touchpoints.clone());
        open.set(true);
    };
    let take = move || {
        let touchpoints = chosen.get_untracked();
        toasts.announce(waves::chosen(touchpoints.len()));
        workspace.edit_wave(id, |wave| wave.touchpoints = touchpoints);
        open.set(false);
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button
                label=Signal::derive(move || waves::choose_take(chosen.read().len()))
                variant=Variant::Primary
                on_click=move |_| take()
            />
        }
    };
    view! {
        <div class="panel__actions">
            <p class="number">{count}</p>
            <Button label=waves::choose() icon=Glyph::Touchpoint on_click=ask />
        </div>
        <Dialog
            open
            title=waves::choose()
            size=DialogSize::Large
            on_close=move |()| open.set(false)
            footer
        >
            <Chooser workspace chosen />
        </Dialog>
    }
}

/// A touchpoint that can be chosen.
#[derive(Clone, PartialEq, Debug)]
struct Offer {
    id: Id,
    name: String,
    touchpoint: Touchpoint,
}

#[component]
fn Chooser(workspace: Workspace, chosen: RwSignal<BTreeSet<Id>>) -> impl IntoView {
    let words = RwSignal::new(String::new());
    let at_first = chosen.get_untracked();
    let offers = Memo::new(move |_| {
        let inner = workspace.inner();
        let offer = |id: Id| {
            let touchpoint = inner.touchpoints.peek(id)?.value;
            let is_offered = touchpoint.status != Status::Retired || at_first.contains(&id);
            let name = say_method::touchpoint(workspace, id);
            is_offered.then_some(Offer {
                id,
                name,
                touchpoint,
            })
        };
        let ids = workspace.touchpoints_by_phase().into_iter();
        ids.filter_map(offer).collect::<Vec<_>>()
    });
    let shown = Memo::new(move |_| {
        let wanted = fold(words.read().trim());
        let mut shown = offers.get();
        shown.retain(|offer| fold(&offer.name).contains(&wanted));
        shown
    });
    let phases = Memo::new(move |_| {
        let mut phases: Vec<Option<Id>> = Vec::new();
        for offer in shown.read().iter() {
            if !phases.contains(&offer.touchpoint.phase) {
                phases.push(offer.touchpoint.phase);
            }
        }
        phases
    });
    let ids = move |takes: fn(&Touchpoint) -> bool| -> BTreeSet<Id> {
        let offers = offers.read();
        let found = offers.iter().filter(|offer| takes(&offer.touchpoint));
        found.map(|offer| offer.id).collect()
    };
    let active = move || ids(|it| it.status == Status::Active);
    let key = move || ids(|it| it.status == Status::Active && it.key);
    view! {
        <p class="measure">{waves::choose_text()}</p>
        <div class="wave-choose__quick">
            <Button
                label=Signal::derive(move || waves::choose_active(active().len()))
                on_click=move |_| chosen.set(untrack(active))
            />
            <Button
                label=Signal::derive(move || waves::choose_key(key().len()))
                icon=Glyph::Key
                on_click=move |_| chosen.set(untrack(key))
            />
            <Button
                label=waves::choose_none()
                variant=Variant::Ghost
                on_click=move |_| chosen.set(BTreeSet::new())
            />
        </div>
        <TextField
            label=waves::choose_search()
            kind="search"
            value=words
            on_input=move |text: String| words.set(text)
        />
        <Show when=move || !words.read().trim().is_empty() && !shown.read().is_empty()>
            <Button
                label=Signal::derive(move || waves::choose_shown(shown.read().len()))
                on_click=move |_| chosen.update(|chosen| {
                    chosen.extend(shown.read_untracked().iter().map(|offer| offer.id));
                })
            />
        </Show>
        <Show when=move || shown.read().is_empty()>
            <p class="quiet" role="status">{move || {
                if offers.read().is_empty() { waves::choose_no_touchpoints() } else { waves::choose_nothing() }
            }}</p>
        </Show>
        <For each=move || phases.get() key=|phase| *phase let:phase>
            <PhaseChoice workspace phase shown chosen />
        </For>
    }
}

/// A phase, to be chosen as a whole, with its touchpoints.
#[component]
fn PhaseChoice(
    workspace: Workspace,
    phase: Option<Id>,
    shown: Memo<Vec<Offer>>,
    chosen: RwSignal<BTreeSet<Id>>,
) -> impl IntoView {
    let here = Memo::new(move |_| {
        let shown = shown.read();
        let here = shown.iter().filter(|offer| offer.touchpoint.phase == phase);
        here.cloned().collect::<Vec<_>>()
    });
    let count = move || {
        let (here, chosen) = (here.read(), chosen.read());
        let taken = here.iter().filter(|offer| chosen.contains(&offer.id));
        (taken.count(), here.len())
    };
    let label = move || {
        let (taken, all) = count();
        let name = say_method::phase(workspace, phase);
        waves::choose_phase(&all.to_string(), &taken.to_string(), &name)
    };
    let choose = move |id: Id, yes: bool| {
        chosen.update(|chosen| {
            if yes {
                chosen.insert(id);
            } else {
                chosen.remove(&id);
            }
        });
    };
    let choose_all = move |yes: bool| {
        for offer in here.get_untracked() {
            choose(offer.id, yes);
        }
    };
    let name = |offer: &Offer| {
        let name = offer.name.clone();
        match (offer.touchpoint.status, offer.touchpoint.key) {
            (Status::Active, true) => waves::choose_is_key(&name),
            (Status::Active, false) => name,
            (other, _) => format!("{name} ({})", say_method::status(other)),
        }
    };
    view! {
        <div class="wave-choose__phase">
            <div class="wave-choose__whole">
                <Checkbox
                    label=Signal::derive(label)
                    checked=Signal::derive(move || { let (taken, all) = count(); taken == all })
                    on_change=choose_all
                />
            </div>
            <ul class="wave-choose__list">
                <For each=move || here.get() key=|offer| (offer.id, offer.name.clone()) let:offer>
                    <li>
                        <Checkbox
                            label=name(&offer)
                            checked=Signal::derive(move || chosen.read().contains(&offer.id))
                            on_change=move |yes| choose(offer.id, yes)
                        />
                    </li>
                </For>
            </ul>
        </div>
    }
}
