//! Success control: the baseline beside a later wave, per touchpoint and department, and what was
//! done in between.

mod choose;
mod departments;
mod measures;
mod recommend;
mod say;
mod sight;
mod standards;
mod table;
mod wows;

use leptos::prelude::*;

pub(super) use self::choose::ChooseWave;
use self::choose::NothingToCompare;
use self::departments::Departments;
use self::measures::MeasuresTile;
use self::recommend::Recommendation;
pub(super) use self::recommend::compared as recommended;
use self::say::sentence;
pub(super) use self::say::{change, summary, value};
pub(super) use self::sight::{Ground, Pair, Sight};
use self::standards::Standards;
use self::table::{HEADING, Shown, Touchpoints};
use self::wows::Wows;
pub(super) use self::wows::introduced;
use super::report::has_something;
use crate::i18n::words::control as words;
use crate::method::Verdict;
use crate::platform::address;
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::ui::places;
use crate::ui::route::{Page, Route, SuccessView};
pub(super) use crate::ui::say::card as card_title;

/// The page.
#[component]
pub fn Control(
    /// What is looked at.
    sight: Sight,
    /// Of which touchpoints the table speaks: those of which this is said, or all.
    said: Memo<Option<Option<Verdict>>>,
) -> impl IntoView {
    let workspace = sight.workspace;
    let shown = Shown {
        said,
        department: RwSignal::new(None),
    };
    let has_report = Memo::new(move |_| has_something(sight));
    let report = places::page(workspace, Page::Success(SuccessView::Report));
    view! {
        <div class="control">
            <div class="head">
                <div class="head__words">
                    <h1>{words::title()}</h1>
                    <p class="quiet measure">{words::lead()}</p>
                </div>
                <Show when=move || has_report.get()>
                    <a class="button button--quiet" href=report.clone() data-no-print>{words::to_report()}</a>
                </Show>
            </div>
            <ChooseWave sight />
            <NothingToCompare sight />
            <Summary sight shown />
            <div class="control-tiles">
                <Recommendation sight />
                <MeasuresTile workspace />
                <Standards workspace />
                <Wows sight />
            </div>
            <Tables sight shown />
        </div>
    }
}

/// How many touchpoints went which way, in a sentence.
#[component]
fn Summary(sight: Sight, shown: Shown) -> impl IntoView {
    let project = sight.workspace.inner().project;
    let part = move |(text, leads_to): (String, Option<Option<Verdict>>)| match leads_to {
        None => text.into_any(),
        Some(verdict) => {
            let href = Route::Project(project, Page::Success(SuccessView::Said(verdict))).href();
            let go = move |_| {
                shown.department.set(None);
                request_animation_frame(|| address::focus(HEADING));
            };
            view! { <a href=href on:click=go>{text}</a> }.into_any()
        }
    };
    move || {
        let pair = sight.pair()?;
        let tally = pair.felt.tally();
        let link = |wave: &OneOfWaves| {
            let href = places::wave(sight.workspace, wave.id);
            view! { <a href=href>{wave.name_and_day()}</a> }
        };
        Some(view! {
            <section class="control-summary" aria-label=words::title()>
                <p class="control-summary__said">{sentence(tally).into_iter().map(part).collect_view()}</p>
                <p class="control-summary__waves">
                    {words::before()} ": " {link(&pair.before)} " · " {words::after()} ": " {link(&pair.after)}
                </p>
                {(tally.once > 0).then(|| view! { <p class="small">{part((words::once(tally.once), Some(None)))}</p> })}
                <p class="quiet small measure">{words::method()}</p>
            </section>
        })
    }
}

/// Touchpoints and departments; nothing where nothing can be compared.
#[component]
fn Tables(sight: Sight, shown: Shown) -> impl IntoView {
    let has_pair = Memo::new(move |_| sight.pair().is_some());
    move || {
        has_pair.get().then(|| {
            view! {
                <Touchpoints sight shown />
                <Departments sight shown />
            }
        })
    }
}
