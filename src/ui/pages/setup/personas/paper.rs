//! A persona on paper: one page to hang on the wall.

use leptos::prelude::*;

use super::facts::{percent, score};
use super::name_of;
use super::portrait::Portrait;
use crate::domain::Persona;
use crate::domain::card::lines;
use crate::i18n::words::personas;
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The sheet that is printed; it is not on screen.
#[component]
pub(super) fn Paper(
    workspace: Workspace,
    persona: Memo<Persona>,
    insights: Memo<usize>,
    journeys: Memo<Vec<(Id, String)>>,
) -> impl IntoView {
    let quote = move || {
        let quote = persona.read().spoken().to_owned();
        (!quote.is_empty()).then(|| view! { <q class="wall__quote">{quote}</q> })
    };
    let who = move || {
        let who = persona.read().who.trim().to_owned();
        (!who.is_empty()).then(|| {
            view! {
                <section class="wall__who">
                    <h2>{personas::who()}</h2>
                    <p>{who}</p>
                </section>
            }
        })
    };
    let list = move |title: &'static str, of: fn(&Persona) -> &String| {
        move || {
            let persona = persona.read();
            let items: Vec<String> = lines(of(&persona)).map(str::to_owned).collect();
            (!items.is_empty()).then(|| view! {
                <section class="wall__list">
                    <h2>{title}</h2>
                    <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                </section>
            })
        }
    };
    view! {
        <article class="paper wall" data-color=move || persona.read().color.as_str()>
            <header class="wall__head">
                <Portrait persona size="paper" />
                <div>
                    <p class="paper__kind">{personas::paper_title()}</p>
                    <h1>{move || name_of(&persona.read())}</h1>
                    {quote}
                </div>
            </header>
            <KeyFacts persona />
            {who}
            <div class="wall__lists">
                {list(personas::needs(), |persona| &persona.needs)}
                {list(personas::pains(), |persona| &persona.pains)}
            </div>
            <footer class="wall__foot">
                <span>{move || workspace.name()}</span>
                {move || (insights.get() > 0).then(|| view! { <span>{personas::insights(insights.get())}</span> })}
                {move || {
                    let names: Vec<String> = journeys.get().into_iter().map(|(_, name)| name).collect();
                    (!names.is_empty()).then(|| view! {
                        <span>{format!("{}: {}", personas::paper_journeys(), names.join(", "))}</span>
                    })
                }}
            </footer>
        </article>
    }
}

/// Goal, priority, share, NPS and decision cycle, as far as they are known.
#[component]
fn KeyFacts(persona: Memo<Persona>) -> impl IntoView {
    let facts = move || {
        let persona = persona.read();
        let cycle = persona.decision_cycle.trim();
        let facts = [
            (
                personas::goal(),
                persona
                    .goal
                    .map(|goal| say_method::strategic_goal(goal).to_owned()),
            ),
            (
                personas::priority(),
                Some(say_method::priority(persona.priority).to_owned()),
            ),
            (
                personas::paper_share(),
                persona
                    .share
                    .map(|share| personas::share_is(&percent(share))),
            ),
            (personas::paper_nps(), persona.nps.map(score)),
            (
                personas::cycle(),
                (!cycle.is_empty()).then(|| cycle.to_owned()),
            ),
        ];
        let fact = |(label, text): (&'static str, Option<String>)| {
            let class = (label == personas::cycle()).then_some("wall__fact--wide");
            text.map(|text| {
                view! {
                    <div class=class>
                        <dt>{label}</dt>
                        <dd>{text}</dd>
                    </div>
                }
            })
        };
        facts.map(fact).into_iter().collect_view()
    };
    view! { <dl class="wall__facts">{facts}</dl> }
}
