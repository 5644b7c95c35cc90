//! The names that nobody in the project has: what is meant by each.

use leptos::prelude::*;

use super::intake::Intake;
use super::words;
use crate::domain::Persona;
use crate::i18n::{self, words::answers_import as text};
use crate::ui::parts::{Button, Choice, Select};
use crate::ui::say_method;
use crate::workspace::answer_table::{Decision, NameKind, UnknownName};
use crate::workspace::fresh_id;

/// How many names are shown at once; each has a list of all that it could mean.
const MOST_SHOWN: usize = 40;
/// How many lines are named.
const MOST_LINES: usize = 8;
/// Nothing decided yet.
const OPEN: &str = "";
const NEW: &str = "new";
const OUT: &str = "out";
const WITHOUT: &str = "without";

/// All unknown names.
#[component]
pub(super) fn Names(intake: Intake) -> impl IntoView {
    let unknown = Memo::new(move |_| intake.plan.read().unknown.clone());
    let open = move || {
        let decisions = intake.decisions.read();
        let is_open = |name: &&UnknownName| !decisions.contains_key(&key(name));
        unknown
            .read()
            .iter()
            .filter(is_open)
            .cloned()
            .collect::<Vec<_>>()
    };
    let decide_all = move |only: Option<NameKind>, decision: fn() -> Decision| {
        let names = untrack(open).into_iter();
        let names = names.filter(|name| only.is_none_or(|kind| name.kind == kind));
        intake
            .decisions
            .update(|decisions| decisions.extend(names.map(|name| (key(&name), decision()))));
    };
    let more = move || {
        let more = unknown.read().len().saturating_sub(MOST_SHOWN);
        (more > 0).then(|| text::more_names(more))
    };
    let has_touchpoints = move || open().iter().any(|name| name.kind == NameKind::Touchpoint);
    view! {
        <Show when=move || !unknown.read().is_empty()>
            <section class="panel" aria-labelledby="answers-import-names">
                <h2 class="panel__title" id="answers-import-names" tabindex="-1">
                    {text::names()}
                    <span class="count">{move || i18n::number(unknown.read().len())}</span>
                </h2>
                <p class="quiet">{text::names_text()}</p>
                <div class="answers-import__all">
                    <Show when=has_touchpoints>
                        <Button
                            label=text::all_new()
                            on_click=move |_| {
                                decide_all(Some(NameKind::Touchpoint), || Decision::New(fresh_id()));
                            }
                        />
                    </Show>
                    <Show when=move || !open().is_empty()>
                        <Button
                            label=text::all_out()
                            on_click=move |_| decide_all(None, || Decision::LeaveOut)
                        />
                    </Show>
                </div>
                <ul class="answers-import__columns">
                    <For
                        each=move || unknown.get().into_iter().take(MOST_SHOWN)
                        key=|name| (name.kind, name.folded.clone(), name.lines.len())
                        let:name
                    >
                        <One intake name />
                    </For>
                </ul>
                <p class="quiet small">{more}</p>
            </section>
        </Show>
    }
}

fn key(name: &UnknownName) -> (NameKind, String) {
    (name.kind, name.folded.clone())
}

#[component]
fn One(intake: Intake, name: UnknownName) -> impl IntoView {
    let (kind, key) = (name.kind, key(&name));
    let label = text::name_of(words::name_kind(kind), &name.name);
    let hint = lines(&name.lines);
    let value = {
        let key = key.clone();
        Signal::derive(move || {
            let decisions = intake.decisions.read();
            decisions.get(&key).map_or(OPEN.to_owned(), |it| said(*it))
        })
    };
    let decide = move |chosen: String| {
        let decision = meant(kind, &chosen);
        intake.decisions.update(|decisions| {
            match decision {
                Some(decision) => decisions.insert(key.clone(), decision),
                None => decisions.remove(&key),
            };
        });
    };
    view! {
        <li class="answers-import__column">
            <Select
                label
                hint
                options=Signal::derive(move || options(intake, kind))
                value
                on_change=decide
            />
        </li>
    }
}

/// What a name of this kind can mean.
fn options(intake: Intake, kind: NameKind) -> Vec<Choice> {
    let workspace = intake.workspace;
    let mut all = vec![Choice::new(OPEN, text::decide())];
    match kind {
        NameKind::Touchpoint => {
            all.push(Choice::new(NEW, text::decide_new()));
            let names = workspace.touchpoint_names().into_iter();
            let names = names.filter(|(_, name)| !name.trim().is_empty());
            all.extend(names.map(|(id, name)| Choice::new(id.to_string(), name)));
        }
        NameKind::Persona => {
            all.push(Choice::new(WITHOUT, text::decide_no_persona()));
            let ids = workspace.personas().into_iter();
            all.extend(
                ids.map(|id| Choice::new(id.to_string(), workspace.value::<Persona>(id).name)),
            );
        }
        NameKind::Group => {
            let usual = say_method::rater_group(workspace, intake.mapping.read().group);
            all.push(Choice::new(WITHOUT, text::decide_usual_group(&usual)));
            let groups = workspace.rater_groups().into_iter();
            all.extend(groups.map(|group| {
                Choice::new(group.to_string(), say_method::rater_group(workspace, group))
            }));
        }
    }
    all.push(Choice::new(OUT, text::decide_out()));
    all
}

fn said(decision: Decision) -> String {
    match decision {
        Decision::Is(id) => id.to_string(),
        Decision::IsGroup(group) => group.to_string(),
        Decision::New(_) => NEW.to_owned(),
        Decision::Without => WITHOUT.to_owned(),
        Decision::LeaveOut => OUT.to_owned(),
    }
}

fn meant(kind: NameKind, chosen: &str) -> Option<Decision> {
    match (chosen, kind) {
        (OPEN, _) => None,
        (NEW, _) => Some(Decision::New(fresh_id())),
        (OUT, _) => Some(Decision::LeaveOut),
        (WITHOUT, _) => Some(Decision::Without),
        (group, NameKind::Group) => group.parse().ok().map(Decision::IsGroup),
        (id, _) => id.parse().ok().map(Decision::Is),
    }
}

/// "Lines 2, 3, 4 and 12 more".
fn lines(all: &[usize]) -> String {
    let shown: Vec<String> = all
        .iter()
        .take(MOST_LINES)
        .map(|line| line.to_string())
        .collect();
    let shown = shown.join(", ");
    let more = all.len().saturating_sub(MOST_LINES);
    let shown = if more > 0 {
        text::lines_more(&shown, more)
    } else {
        shown
    };
    text::lines(&shown, all.len())
}
