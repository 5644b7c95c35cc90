//! The field in which a touchpoint is found, or made where it is missing.

use leptos::prelude::*;
use leptos::{ev, html};

use super::actions::Actions;
use super::columns::phase_name;
use super::options::{Offer, exact, offers};
use crate::i18n::words::journeys;
use crate::ui::pages::journeys::say::touchpoint_name;
use crate::ui::parts::{Glyph, Icon, fresh_id};
use crate::workspace::Id;

/// Type to find, arrows and Enter to choose; the last line makes a new one.
#[component]
pub(super) fn Pick(
    actions: Actions,
    id: Id,
    now: Option<Id>,
    /// Somebody is done; says whether the cell gets the focus.
    done: Callback<bool>,
) -> impl IntoView {
    let workspace = actions.workspace;
    let input = NodeRef::<html::Input>::new();
    let list = NodeRef::<html::Ul>::new();
    let typed = RwSignal::new(None::<String>);
    let active = RwSignal::new(None::<usize>);
    let known = StoredValue::new(untrack(|| known(actions)));
    let found = Memo::new(move |_| {
        let typed = typed.get();
        known.with_value(|known| offers(known, typed.as_deref(), now.is_some()))
    });
    input.on_load(move |field| {
        request_animation_frame(move || {
            field.focus().unwrap_or_default();
            field.select();
        });
    });
    // The list stands above everything, so that the edges of the map do not cut it off.
    Effect::new(move |_| {
        found.track();
        if let (Some(list), Some(field)) = (list.get(), input.get()) {
            list.show_popover().unwrap_or_default();
            put(&list, &field);
        }
    });
    let choose = move |offer: Offer| {
        let told = match offer {
            Offer::Known(touchpoint, name, _) => {
                workspace.edit_step(id, |step| step.touchpoint = Some(touchpoint));
                journeys::pick_set(&name)
            }
            Offer::New(name) => {
                workspace.step_at_new_touchpoint(id, name.clone());
                journeys::pick_made(&name)
            }
            Offer::Nothing => {
                workspace.edit_step(id, |step| step.touchpoint = None);
                journeys::pick_cleared().to_owned()
            }
        };
        actions.toasts.announce(told);
        done.run(true);
    };
    let enter = move || {
        let offers = found.get_untracked();
        let chosen = active
            .get_untracked()
            .and_then(|place| offers.get(place).cloned());
        let text = typed.get_untracked();
        let by_name = known.with_value(|known| exact(known, text.as_deref().unwrap_or_default()));
        let same = |offer: &Offer| matches!(offer, Offer::Known(id, _, _) if Some(*id) == by_name);
        let named = offers.iter().find(|offer| same(offer)).cloned();
        let new = offers
            .iter()
            .rfind(|offer| !matches!(offer, Offer::Known(..)))
            .cloned();
        match (chosen.or(named), text) {
            (Some(offer), _) => choose(offer),
            (None, Some(_)) if new.is_some() => new.into_iter().for_each(choose),
            _ => done.run(true),
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let count = found.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                active.update(|active| *active = Some(active.map_or(0, |n| (n + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                let up = |n: usize| (n + count - 1) % count;
                active.update(|active| *active = Some(active.map_or(count - 1, up)));
            }
            "Enter" => enter(),
            "Escape" => done.run(true),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let list_id = fresh_id("offers");
    let option_id = {
        let list_id = list_id.clone();
        move |place: usize| format!("{list_id}-{place}")
    };
    let active_id = {
        let option_id = option_id.clone();
        move || active.get().map(&option_id)
    };
    let start = now.map(|now| untrack(|| touchpoint_name(workspace, now)));
    let lines = move || {
        let line = |(place, offer): (usize, Offer)| {
            let own = offer.clone();
            view! {
                <li
                    id=option_id(place)
                    class="suggestion"
                    role="option"
                    aria-selected=move || (active.get() == Some(place)).to_string()
                    // Before the field loses the focus.
                    on:pointerdown=|event| event.prevent_default()
                    on:click=move |event| {
                        event.stop_propagation();
                        choose(own.clone());
                    }
                >
                    {words(offer)}
                </li>
            }
        };
        found.get().into_iter().enumerate().map(line).collect_view()
    };
    view! {
        <div class="step-pick" on:click=|event| event.stop_propagation()>
            <input
                node_ref=input
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                maxlength="300"
                aria-label=journeys::pick()
                aria-autocomplete="list"
                aria-expanded="true"
                aria-controls=list_id.clone()
                aria-activedescendant=active_id
                placeholder=journeys::pick_hint()
                prop:value=start
                on:input=move |event| {
                    active.set(None);
                    typed.set(Some(event_target_value(&event)));
                }
                on:keydown=on_key
                on:blur=move |_| _ = done.try_run(false)
            />
            <ul
                node_ref=list
                id=list_id
                class="suggestions step-pick__list"
                role="listbox"
                popover="manual"
                aria-label=journeys::pick()
                hidden=move || found.read().is_empty()
            >
                {lines}
            </ul>
        </div>
    }
}

fn words(offer: Offer) -> AnyView {
    match offer {
        Offer::Known(_, name, phase) => view! {
            <span class="step-pick__name">{name}</span>
            <span class="step-pick__phase">{phase}</span>
        }
        .into_any(),
        Offer::New(name) => view! {
            <Icon glyph=Glyph::Plus />
            <span class="step-pick__name">{journeys::pick_new(&name)}</span>
        }
        .into_any(),
        Offer::Nothing => view! {
            <Icon glyph=Glyph::Close />
            <span class="step-pick__name">{journeys::pick_none()}</span>
        }
        .into_any(),
    }
}

/// Ids, names and phases of all touchpoints that have a name.
fn known(actions: Actions) -> Vec<(Id, String, String)> {
    let workspace = actions.workspace;
    let inner = workspace.inner();
    let phase = |id: Id| {
        let entry = inner.touchpoints.peek(id)?;
        entry
            .value
            .phase
            .map(|phase| phase_name(workspace, Some(phase)))
    };
    let names = workspace.touchpoint_names().into_iter();
    names
        .filter(|(_, name)| !name.trim().is_empty())
        .map(|(id, name)| (id, name, phase(id).unwrap_or_default()))
        .collect()
}

/// Below the field if there is room, above it if not.
fn put(list: &web_sys::HtmlElement, field: &web_sys::HtmlElement) {
    let size = |value: Result<wasm_bindgen::JsValue, _>| {
        let value = value.ok().and_then(|value| value.as_f64());
        value.unwrap_or_default()
    };
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let frame = field.get_bounding_client_rect();
    let (wide, high) = (
        f64::from(list.offset_width()),
        f64::from(list.offset_height()),
    );
    let left = frame.left().min(width - wide - 8.0).max(8.0);
    let below = frame.bottom() + 4.0;
    let top = if below + high > height && frame.top() - high - 4.0 > 0.0 {
        frame.top() - high - 4.0
    } else {
        below
    };
    let style = list.style();
    for (name, value) in [("--pick-left", left), ("--pick-top", top)] {
        // A custom property takes any value.
        style
            .set_property(name, &format!("{value}px"))
            .unwrap_or_default();
    }
}
