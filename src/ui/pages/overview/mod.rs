//! Where the project stands in the method, and what comes next.

mod say;
mod signs;

use leptos::prelude::*;

use self::signs::{Mark, NextStep, Signs};
use crate::i18n::words::overview;
use crate::method::standing::{FourStep, Sign, Stage, Standing, TenStep};
use crate::ui::app::use_workspace;

/// Where the project stands.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let workspace = use_workspace();
    let project = workspace.inner().project;
    let standing = Memo::new(move |_| workspace.standing());
    let now = Memo::new(move |_| standing.read().now());
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{overview::title()}</h1>
                <p class="quiet">{overview::lead()}</p>
            </div>
        </div>
        <section class="overview-now" aria-label=overview::next()>
            <p class="overview-now__step">{move || overview::now(say::four(now.get()).0)}</p>
            <NextStep project standing belongs=move |sign: Sign| sign.four() == now.get() is_main=true />
        </section>
        <section class="overview-four" aria-labelledby="overview-four">
            <h2 id="overview-four">{overview::four()}</h2>
            <ol class="overview-four__steps">
                {FourStep::ALL
                    .map(|step| view! { <Four project standing step now /> })
                    .collect_view()}
            </ol>
        </section>
        <section class="overview-ten" aria-labelledby="overview-ten">
            <h2 id="overview-ten">{overview::ten()}</h2>
            <p class="quiet">{overview::ten_lead()}</p>
            <ol class="overview-ten__steps">
                {TenStep::ALL.map(|step| view! { <Ten project standing step /> }).collect_view()}
            </ol>
        </section>
    }
}

/// One of the four steps, with all that it counts.
#[component]
fn Four(
    project: crate::workspace::Id,
    standing: Memo<Standing>,
    step: FourStep,
    now: Memo<FourStep>,
) -> impl IntoView {
    let belongs = move |sign: Sign| sign.four() == step;
    let stage = Memo::new(move |_| standing.read().stage(belongs));
    let (name, text) = say::four(step);
    view! {
        <li class="overview-step" aria-current=move || (now.get() == step).then_some("step")>
            <h3 class="overview-step__name">{name}</h3>
            <Mark stage />
            <p class="quiet overview-step__text">{text}</p>
            <Signs project standing belongs />
            <NextStep project standing belongs is_main=false />
        </li>
    }
}

/// One of the ten steps: its name, how far it is, and on demand what it counts.
#[component]
fn Ten(project: crate::workspace::Id, standing: Memo<Standing>, step: TenStep) -> impl IntoView {
    let belongs = move |sign: Sign| sign.ten() == step;
    let stage = Memo::new(move |_| standing.read().stage(belongs));
    view! {
        <li class="overview-line" data-stage=move || say::stage_word(stage.get())>
            <h3 class="overview-line__name">{say::ten(step)}</h3>
            <Mark stage />
            <Signs project standing belongs />
            <Show when=move || stage.get() != Stage::There>
                <NextStep project standing belongs is_main=false />
            </Show>
        </li>
    }
}
