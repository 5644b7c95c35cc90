//! The fields of a persona.

use leptos::prelude::*;

use super::facts::{percent, score};
use super::name_of;
use crate::domain::{Percent, Persona, Priority, Score, StrategicGoal};
use crate::i18n::words::{method, personas};
use crate::ui::parts::{Choice, Segmented, TextArea, TextField};
use crate::ui::say_method;
use crate::workspace::{Deed, Id, Workspace};

fn edit(workspace: Workspace, id: Id, change: impl FnOnce(&mut Persona)) {
    workspace.change::<Persona>(Deed::EditPersona, id, change);
}

/// All fields but the picture.
#[component]
pub(super) fn Form(workspace: Workspace, id: Id, persona: Memo<Persona>) -> impl IntoView {
    let prose = move |label, hint, of: fn(&mut Persona) -> &mut String| {
        view! { <Prose workspace id persona label hint of /> }
    };
    view! {
        <section class="panel" aria-labelledby="persona-person">
            <h2 class="panel__title" id="persona-person">{personas::person()}</h2>
            <Name workspace id persona />
            {prose(personas::who(), personas::who_hint(), |persona| &mut persona.who)}
            {prose(personas::quote(), personas::quote_hint(), |persona| &mut persona.quote)}
        </section>
        <section class="panel" aria-labelledby="persona-wants">
            <h2 class="panel__title" id="persona-wants">{personas::wants()}</h2>
            <div class="pair">
                {prose(personas::needs(), personas::needs_hint(), |persona| &mut persona.needs)}
                {prose(personas::pains(), personas::pains_hint(), |persona| &mut persona.pains)}
            </div>
        </section>
        <section class="panel" aria-labelledby="persona-strategy">
            <h2 class="panel__title" id="persona-strategy">{personas::strategy()}</h2>
            <Strategy workspace id persona />
            <div class="pair">
                <Numbers workspace id persona />
            </div>
            {prose(personas::cycle(), personas::cycle_hint(), |persona| &mut persona.decision_cycle)}
        </section>
    }
}

#[component]
fn Prose(
    workspace: Workspace,
    id: Id,
    persona: Memo<Persona>,
    label: &'static str,
    hint: &'static str,
    of: fn(&mut Persona) -> &mut String,
) -> impl IntoView {
    let value = Signal::derive(move || std::mem::take(of(&mut persona.get())));
    view! {
        <TextArea
            label
            hint
            value
            on_commit=move |text: String| edit(workspace, id, |persona| *of(persona) = text)
        />
    }
}

#[component]
fn Name(workspace: Workspace, id: Id, persona: Memo<Persona>) -> impl IntoView {
    let nameless = RwSignal::new(false);
    let rename = move |name: String| {
        let name = name.trim().to_owned();
        nameless.set(name.is_empty());
        if !name.is_empty() {
            edit(workspace, id, |persona| persona.name = name);
        }
    };
    let error = MaybeProp::derive(move || {
        nameless
            .get()
            .then(|| personas::name_needed(&name_of(&persona.read())))
    });
    view! {
        <TextField
            label=personas::name()
            value=Signal::derive(move || persona.read().name.clone())
            error
            on_commit=rename
            on_input=move |text: String| if !text.trim().is_empty() { nameless.set(false) }
        />
    }
}

#[component]
fn Strategy(workspace: Workspace, id: Id, persona: Memo<Persona>) -> impl IntoView {
    let goals = Signal::derive(|| {
        let goal =
            |goal: StrategicGoal| Choice::new(goal.as_str(), say_method::strategic_goal(goal));
        let goals = StrategicGoal::ALL.into_iter().map(goal);
        std::iter::once(Choice::new("", method::unset()))
            .chain(goals)
            .collect::<Vec<_>>()
    });
    let goal = move || {
        persona
            .read()
            .goal
            .map(StrategicGoal::as_str)
            .unwrap_or_default()
    };
    let priorities = Signal::derive(|| {
        let choice = |it: Priority| Choice::new(it.as_str(), say_method::priority(it));
        Priority::ALL.map(choice).to_vec()
    });
    view! {
        <Segmented
            label=personas::goal()
            hint=personas::goal_hint()
            options=goals
            value=Signal::derive(move || goal().to_owned())
            on_change=move |word: String| edit(workspace, id, |persona| persona.goal = word.parse().ok())
        />
        <Segmented
            label=personas::priority()
            options=priorities
            value=Signal::derive(move || persona.read().priority.as_str().to_owned())
            on_change=move |word: String| {
                if let Ok(priority) = word.parse() {
                    edit(workspace, id, |persona| persona.priority = priority);
                }
            }
        />
    }
}

#[component]
fn Numbers(workspace: Workspace, id: Id, persona: Memo<Persona>) -> impl IntoView {
    let (bad_share, bad_nps) = (RwSignal::new(false), RwSignal::new(false));
    let set_share = move |text: String| {
        let share = Percent::from_people(&text);
        bad_share.set(share.is_none() && !text.trim().is_empty());
        if !bad_share.get_untracked() {
            edit(workspace, id, |persona| persona.share = share);
        }
    };
    let set_nps = move |text: String| {
        let nps = Score::from_people(&text);
        bad_nps.set(nps.is_none() && !text.trim().is_empty());
        if !bad_nps.get_untracked() {
            edit(workspace, id, |persona| persona.nps = nps);
        }
    };
    let error = |bad: RwSignal<bool>, words: fn() -> &'static str| {
        MaybeProp::derive(move || bad.get().then(|| words().to_owned()))
    };
    view! {
        <TextField
            label=personas::share()
            hint=personas::share_hint()
            value=Signal::derive(move || persona.read().share.map(percent).unwrap_or_default())
            error=error(bad_share, personas::share_wrong)
            on_input=move |_: String| bad_share.set(false)
            on_commit=set_share
        />
        <TextField
            label=personas::nps()
            hint=personas::nps_hint()
            value=Signal::derive(move || persona.read().nps.map(score).unwrap_or_default())
            error=error(bad_nps, personas::nps_wrong)
            on_input=move |_: String| bad_nps.set(false)
            on_commit=set_nps
        />
    }
}
