//! One phase: on or off, name, place in the order.

use leptos::prelude::*;

use super::super::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use crate::domain::{BuiltIn, Phase};
use crate::i18n::words::topics;
use crate::platform::address;
use crate::ui::parts::{Glyph, MenuItem, TextField, use_toasts};
use crate::ui::say_method;
use crate::workspace::{Deed, Id, Workspace};

/// One phase in the list.
#[component]
pub(super) fn PhaseRow(
    workspace: Workspace,
    id: Id,
    ids: Memo<Vec<Id>>,
    /// How many phases are switched on.
    shown: Memo<usize>,
) -> impl IntoView {
    let toasts = use_toasts();
    let built_in = BuiltIn::of(id);
    let usual = built_in.map(say_method::built_in_phase);
    let phase = Memo::new(move |_| workspace.phase(id));
    let own_name = Signal::derive(move || phase.read().name.clone());
    let name = Signal::derive(move || {
        let name = say_method::phase_name(id, &phase.read());
        if name.trim().is_empty() {
            topics::phase_unnamed().to_owned()
        } else {
            name
        }
    });
    let nameless = RwSignal::new(false);
    let rename = move |text: String| {
        let name = text.trim();
        nameless.set(name.is_empty() && built_in.is_none());
        if nameless.get_untracked() {
            return;
        }
        // The usual name needs no record, and follows the language.
        let name = if Some(name) == usual { "" } else { name }.to_owned();
        if name != own_name.get_untracked() {
            workspace.edit_phase(Deed::EditPhase, id, |phase| phase.name = name);
        }
    };
    let typed = move |text: String| {
        if !text.trim().is_empty() {
            nameless.set(false);
        }
    };
    let nudge = move |nudge| {
        let place = workspace.nudge_phase(id, nudge);
        tell_moved(toasts, &name.get_untracked(), place);
    };
    let trash = move |()| {
        let name = name.get_untracked();
        workspace.discard::<Phase>(Deed::TrashPhase, id);
        tell_trashed(toasts, topics::phase_trashed(&name), move || {
            workspace.bring_back::<Phase>(id);
        });
        address::focus("phases-title");
    };
    let reset = move || {
        workspace.edit_phase(Deed::EditPhase, id, |phase| phase.name.clear());
    };
    let more = move |()| {
        let has_own = usual.is_some() && !own_name.get_untracked().is_empty();
        let item = MenuItem::action(topics::phase_reset(), reset).icon(Glyph::Restore);
        has_own.then_some(item).into_iter().collect::<Vec<_>>()
    };
    let buttons = {
        let standing = Signal::derive(move || Standing::of(&ids.read(), &id));
        let menu = Signal::derive(move || topics::phase_menu(&name.get()));
        match built_in {
            Some(_) => view! { <OrderButtons name menu standing on_nudge=nudge more /> }.into_any(),
            None => view! { <OrderButtons name menu standing on_nudge=nudge on_trash=trash /> }
                .into_any(),
        }
    };
    let kind = if built_in.is_some() {
        topics::phase_built_in()
    } else {
        topics::phase_own()
    };
    view! {
        <li class="entry entry--phase" data-state=move || if phase.read().is_shown(id) { "on" } else { "off" }>
            <Switch workspace id phase name shown />
            <div class="entry__name">
                <TextField
                    label=topics::phase_name()
                    label_hidden=true
                    value=own_name
                    placeholder=usual.unwrap_or_default()
                    hint=MaybeProp::derive(move || {
                        usual
                            .filter(|_| !own_name.get().is_empty())
                            .map(topics::phase_usual)
                    })
                    error=MaybeProp::derive(move || nameless.get().then(|| topics::name_needed(&name.get())))
                    on_commit=rename
                    on_input=typed
                />
            </div>
            <span class="entry__note quiet">{kind}</span>
            {buttons}
        </li>
    }
}

/// Shows a phase or not. The last one stays.
#[component]
fn Switch(
    workspace: Workspace,
    id: Id,
    phase: Memo<Phase>,
    name: Signal<String>,
    shown: Memo<usize>,
) -> impl IntoView {
    let toasts = use_toasts();
    let is_on = Memo::new(move |_| phase.read().is_shown(id));
    let is_last = move || is_on.get() && shown.get() == 1;
    let set = move |on: bool| {
        workspace.edit_phase(Deed::EditPhase, id, |phase| phase.shown = Some(on));
        let name = name.get_untracked();
        toasts.announce(if on {
            topics::phase_on(&name)
        } else {
            topics::phase_off(&name)
        });
    };
    view! {
        <label class="switch" title=move || is_last().then(topics::phase_last)>
            <input
                class="check__box"
                type="checkbox"
                aria-label=move || topics::phase_shown_named(&name.get())
                prop:checked=is_on
                disabled=is_last
                on:change=move |event| set(event_target_checked(&event))
            />
            <span aria-hidden="true">{topics::phase_shown()}</span>
        </label>
    }
}
