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
pub(super) use self::say::{change, summary, value};
pub(super) use self::sight::{Ground, Pair, Sight};
use self::standards::Standards;
pub(super) use self::table::measure_title;
use self::table::{Shown, Touchpoints};
use self::wows::Wows;
pub(super) use self::wows::introduced;
use crate::i18n::words::control as words;
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::ui::places;
use crate::ui::route::{Page, SuccessView};
pub(super) use crate::ui::say::card as card_title;
use crate::workspace::Workspace;

/// The page.
#[component]
pub fn Control(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let sight = Sight::new(workspace);
    let report = places::page(workspace, Page::Success(SuccessView::Report));
    view! {
        <div class="control">
            <div class="head">
                <div class="head__words">
                    <h1>{words::title()}</h1>
                    <p class="quiet measure">{words::lead()}</p>
                </div>
                <a class="button button--quiet" href=report data-no-print>{words::to_report()}</a>
            </div>
            <ChooseWave sight />
            <NothingToCompare sight />
            <Summary sight />
            <div class="control-tiles">
                <Recommendation sight />
                <MeasuresTile workspace />
                <Standards workspace />
                <Wows sight />
            </div>
            <Tables sight />
        </div>
    }
}

/// How many touchpoints went which way, in a sentence.
#[component]
fn Summary(sight: Sight) -> impl IntoView {
    move || {
        let pair = sight.pair()?;
        let tally = pair.felt.tally();
        let link = |wave: &OneOfWaves| {
            let href = places::wave(sight.workspace, wave.id);
            view! { <a href=href>{wave.name_and_day()}</a> }
        };
        Some(view! {
            <section class="control-summary" aria-label=words::title()>
                <p class="control-summary__said" role="status">{summary(tally)}</p>
                <p class="control-summary__waves">
                    {words::before()} ": " {link(&pair.before)} " · " {words::after()} ": " {link(&pair.after)}
                </p>
                {(tally.once > 0).then(|| view! { <p class="quiet small">{words::once(tally.once)}</p> })}
                <p class="quiet small measure">{words::method()}</p>
            </section>
        })
    }
}

/// Touchpoints and departments; nothing where nothing can be compared.
#[component]
fn Tables(sight: Sight) -> impl IntoView {
    let has_pair = Memo::new(move |_| sight.pair().is_some());
    move || {
        has_pair.get().then(|| {
            let shown = Shown::default();
            view! {
                <Touchpoints sight shown />
                <Departments sight shown />
            }
        })
    }
}
