//! Relevance and quality with where they come from: customers in a wave, or the team.

use leptos::prelude::*;

use crate::i18n::{self, words::ranking};
use crate::method::{Known, Told};
use crate::ui::route::{Page, PrioritiseView};
use crate::ui::{places, say_measuring};
use crate::workspace::{Id, Workspace};

/// What a wave is called; subscribes to it.
fn wave_name(workspace: Workspace, id: Id) -> String {
    let about = workspace.wave(id).map(|wave| wave.about());
    about
        .map(|about| say_measuring::wave(&about))
        .unwrap_or_default()
}

fn count(n: u64) -> String {
    i18n::number(usize::try_from(n).unwrap_or(usize::MAX))
}

/// The address where the team estimates.
pub(super) fn matrix(workspace: Workspace) -> String {
    places::page(workspace, Page::Prioritise(PrioritiseView::Matrix))
}

/// In a cell: how many customers said so, leading to the wave; or that it is an estimate, leading
/// to where it was made.
pub(super) fn mark(workspace: Workspace, wave: Option<Id>, all: &[Option<Known>]) -> AnyView {
    let known: Vec<Known> = all.iter().flatten().copied().collect();
    let measured: Vec<Known> = known.iter().copied().filter(Known::is_measured).collect();
    let n = measured.iter().filter_map(Known::n).min();
    match (wave.zip(n), known.is_empty()) {
        (_, true) => ().into_any(),
        (Some((wave, n)), _) => {
            let words = match measured.len() < known.len() {
                true => ranking::partly().to_owned(),
                false => ranking::n_short(&count(n)),
            };
            let title = ranking::measured_in(&count(n), &wave_name(workspace, wave));
            view! {
                <a class="ranking-mark" href=places::wave(workspace, wave) title=title>{words}</a>
            }
            .into_any()
        }
        _ => view! {
            <a class="ranking-mark" href=matrix(workspace) title=ranking::estimate_long()>
                {ranking::estimate()}
            </a>
        }
        .into_any(),
    }
}

/// A sentence: the value, from how many customers with which margin, and a link to the wave; or
/// that the team estimates it.
pub(super) fn sentence(
    workspace: Workspace,
    wave: Option<Id>,
    known: Option<Known>,
    of_ten: fn(&str) -> String,
) -> AnyView {
    let Some(known) = known else {
        return view! { <span class="quiet">{ranking::unknown()}</span> }.into_any();
    };
    let value = of_ten(&i18n::decimal(known.value, 1));
    let from = match (known.told, wave) {
        (Told::Net(net), Some(wave)) => {
            let score = i18n::signed(net.value * 100.0, 0);
            let margin = net.margin().map(|margin| i18n::decimal(margin * 100.0, 0));
            let words = match margin {
                Some(margin) => ranking::net_margin(&count(net.n), &margin, &score),
                None => ranking::net_only(&count(net.n), &score),
            };
            Some((wave, words))
        }
        (Told::Relevance(relevance), Some(wave)) => {
            Some((wave, ranking::n_short(&count(relevance.n.into()))))
        }
        _ => None,
    };
    let source = match from {
        Some((wave, words)) => view! {
            <span class="number">{words}</span>
            " · "
            <a href=places::wave(workspace, wave)>{wave_name(workspace, wave)}</a>
        }
        .into_any(),
        None => view! { <a href=matrix(workspace)>{ranking::estimate_long()}</a> }.into_any(),
    };
    view! {
        <span>
            <span class="number">{value}</span>
            " · "
            {source}
        </span>
    }
    .into_any()
}
