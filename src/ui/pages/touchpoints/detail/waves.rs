//! What customers said of the touchpoint, wave by wave.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::domain::{RaterGroup, Relevance};
use crate::i18n::{self, words::touchpoint};
use crate::method::Net;
use crate::method::net::Change;
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_measuring;
use crate::workspace::{Id, Workspace};

/// What a wave says beside those before it.
#[derive(Clone, Copy, PartialEq)]
enum Beside {
    /// No wave before it has answers about the touchpoint.
    First,
    /// All before it are on another scale.
    OtherScale,
    /// Since the wave before on the same scale.
    Since(Change),
}

/// What one wave says.
#[derive(Clone, PartialEq)]
struct Said {
    wave: Id,
    name: String,
    net: Net,
    beside: Beside,
    relevance: Option<Relevance>,
}

fn said(workspace: Workspace, touchpoint: Id) -> Vec<Said> {
    let customers = |group| group == RaterGroup::Customers;
    let mut all: Vec<Said> = Vec::new();
    let mut abouts = Vec::new();
    for wave in workspace.waves() {
        let content = workspace.wave_content(wave);
        let Some(net) = Net::of_counts(content.counts(touchpoint, customers)) else {
            continue;
        };
        let before = abouts.iter().zip(&all).rev();
        let mut before = before.filter(|(about, _)| content.about.is_comparable(about));
        let beside = match before.next() {
            Some((_, before)) => Beside::Since(net.since(&before.net)),
            None if all.is_empty() => Beside::First,
            None => Beside::OtherScale,
        };
        all.push(Said {
            wave,
            name: say_measuring::wave(&content.about),
            net,
            beside,
            relevance: content.relevance(touchpoint, customers),
        });
        abouts.push(content.about.clone());
    }
    all
}

/// The panel; nothing while no wave has answers about the touchpoint.
#[component]
pub(super) fn Waves(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let said = Memo::new(move |_| said(workspace, id));
    view! {
        <Show when=move || !said.read().is_empty()>
            <section class="panel" aria-labelledby="touchpoint-waves">
                <h2 class="panel__title" id="touchpoint-waves">{touchpoint::waves()}</h2>
                <div class="felt-table__scroll" role="region" tabindex="0" aria-labelledby="touchpoint-waves">
                    <table class="felt-table felt-table--waves">
                        <caption>{touchpoint::waves_caption()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{touchpoint::waves_wave()}</th>
                                <th scope="col" class="number">{touchpoint::waves_score()}</th>
                                <th scope="col" class="number">{touchpoint::waves_n()}</th>
                                <th scope="col">{touchpoint::waves_change()}</th>
                                <th scope="col" class="number">{touchpoint::waves_relevance()}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || said.get().into_iter().map(|said| row(workspace, said)).collect_view()}
                        </tbody>
                    </table>
                </div>
                <p class="quiet small">{touchpoint::waves_scale()}</p>
            </section>
        </Show>
    }
}

fn row(workspace: Workspace, said: Said) -> impl IntoView {
    let project = workspace.inner().project;
    let href = Route::Project(project, Page::Measure(MeasureView::Wave(said.wave))).href();
    let change = match said.beside {
        Beside::First => touchpoint::waves_first().to_owned(),
        Beside::OtherScale => touchpoint::waves_other_scale().to_owned(),
        Beside::Since(change) => format!(
            "{} ({})",
            i18n::signed(change.difference * 100.0, 0),
            say_measuring::verdict(change.verdict)
        ),
    };
    let relevance = said
        .relevance
        .map(|relevance| i18n::decimal(relevance.mean.get(), 1));
    view! {
        <tr>
            <th scope="row"><a href=href>{said.name}</a></th>
            <td class="number">{i18n::signed(said.net.value * 100.0, 0)}</td>
            <td class="number">{i18n::number(said.net.n as usize)}</td>
            <td>{change}</td>
            <td class="number">{relevance}</td>
        </tr>
    }
}
