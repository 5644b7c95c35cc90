//! Recommendation over the waves that can be compared with the baseline: a picture, and a list that
//! leads to each wave.

use leptos::prelude::*;

use super::say;
use super::sight::Sight;
use crate::i18n::{self, words::control as words, words::measure};
use crate::method::success::{Compared, Side};
use crate::ui::pages::measure::nps::change_picture::{Picture, Spot};
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::ui::places;
use crate::ui::route::{MeasureView, Page};
use crate::workspace::Id;

/// The recommendation of the company in both waves.
pub(in crate::ui::pages::success) fn compared(before: &OneOfWaves, after: &OneOfWaves) -> Compared {
    let side = |wave: &OneOfWaves| {
        let net = wave.nps(None, None)?;
        Some(Side {
            net,
            answers: net.n,
        })
    };
    Compared {
        before: side(before),
        after: side(after),
    }
}

/// The waves on the scale of the baseline that have a score.
fn spots(waves: &[OneOfWaves]) -> Vec<(Id, Spot)> {
    let Some(first) = waves.first() else {
        return Vec::new();
    };
    let same = waves
        .iter()
        .filter(|wave| wave.about().is_comparable(first.about()));
    let scored = same.filter_map(|wave| Some((wave, wave.nps(None, None)?)));
    let spot = |(place, (wave, net)): (usize, (&OneOfWaves, _))| {
        let spot = Spot {
            number: place + 1,
            name: wave.name_and_day(),
            net,
        };
        (wave.id, spot)
    };
    scored.enumerate().map(spot).collect()
}

/// The names of the waves with a score on another scale.
fn elsewhere(waves: &[OneOfWaves]) -> Vec<String> {
    let Some(first) = waves.first() else {
        return Vec::new();
    };
    let other = waves.iter().filter(|wave| {
        !wave.about().is_comparable(first.about()) && wave.nps(None, None).is_some()
    });
    other.map(OneOfWaves::name_and_day).collect()
}

/// The panel.
#[component]
pub(super) fn Recommendation(sight: Sight) -> impl IntoView {
    let workspace = sight.workspace;
    let all = Memo::new(move |_| spots(&sight.waves.read()));
    let pictured = Memo::new(move |_| all.get().into_iter().map(|it| it.1).collect::<Vec<_>>());
    let others = Memo::new(move |_| elsewhere(&sight.waves.read()));
    let nps = places::page(workspace, Page::Measure(MeasureView::Nps));
    let to_nps = nps.clone();
    let since = move || {
        let pair = sight.pair()?;
        let compared = compared(&pair.before, &pair.after);
        let change = say::change(&compared)?;
        Some(view! {
            <p class="control-since">
                <strong><a class="control-name" href=nps.clone()>{words::nps_since(&change)}</a></strong>
                {compared.verdict().map(say::verdict)}
            </p>
        })
    };
    let lines = move || {
        let line = |(id, spot): (Id, Spot)| {
            view! {
                <li>
                    <a class="control-name" href=places::wave(workspace, id)>
                        {spot.name}
                        ": "
                        <span class="control-whole">{say::value(&spot.net)}</span>
                        " · "
                        <span class="control-whole">{measure::n_of(spot.net.n as usize)}</span>
                    </a>
                </li>
            }
        };
        all.get().into_iter().map(line).collect_view()
    };
    view! {
        <section class="panel control-tile" aria-labelledby="control-nps">
            <h2 class="panel__title" id="control-nps">{words::nps()}</h2>
            <Show
                when=move || !all.read().is_empty()
                fallback=move || view! {
                    <p class="quiet">{words::nps_none()}</p>
                    <p data-no-print><a class="control-name" href=to_nps.clone()>{words::to_nps()}</a></p>
                }
            >
                {since.clone()}
                <Show when=move || { pictured.read().len() > 1 }>
                    <Picture spots=pictured />
                </Show>
                <ol class="control-waves">{lines}</ol>
            </Show>
            <Show when=move || !others.read().is_empty()>
                <p class="quiet small">{move || words::nps_other_scale(&i18n::list(&others.read()))}</p>
            </Show>
        </section>
    }
}
