//! What was felt at the touchpoint, over all its steps, by rater group.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::domain::{Counts, JourneyKind, RaterGroup};
use crate::i18n::{self, words::touchpoint};
use crate::method::{mean, word};
use crate::ui::parts::Icon;
use crate::ui::say_method;
use crate::workspace::Workspace;

type Groups = BTreeMap<RaterGroup, Counts>;

/// The panel. What is and what shall be are counted apart.
#[component]
pub(super) fn Ratings(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let steps = Memo::new(move |_| workspace.steps_at(id));
    let felt = move |kind: JourneyKind| {
        let inner = workspace.inner();
        let mut groups = Groups::new();
        for (journey, steps) in steps.get() {
            let entry = inner.journeys.read(journey);
            if entry.is_none_or(|entry| entry.value.kind != kind) {
                continue;
            }
            for (group, counts) in steps
                .into_iter()
                .flat_map(|step| workspace.felt(step).groups())
            {
                let sum = groups.entry(group).or_default();
                *sum = *sum + counts;
            }
        }
        groups
    };
    let all = JourneyKind::ALL.map(|kind| (kind, Memo::new(move |_| felt(kind))));
    let is_empty = move || all.iter().all(|(_, groups)| groups.read().is_empty());
    let nothing = move || match steps.read().is_empty() {
        true => touchpoint::ratings_no_step(),
        false => touchpoint::ratings_empty(),
    };
    view! {
        <section class="panel" aria-labelledby="touchpoint-ratings">
            <h2 class="panel__title" id="touchpoint-ratings">{touchpoint::ratings()}</h2>
            <Show when=is_empty>
                <p class="quiet">{nothing}</p>
            </Show>
            {all.map(|(kind, groups)| view! {
                <Show when=move || !groups.read().is_empty()>
                    <Felt workspace kind groups />
                </Show>
            }).collect_view()}
            <Show when=move || !is_empty()>
                <p class="quiet small">{touchpoint::ratings_scale()}</p>
            </Show>
        </section>
    }
}

/// One line per group.
#[component]
fn Felt(workspace: Workspace, kind: JourneyKind, groups: Memo<Groups>) -> impl IntoView {
    let line = move |(group, counts): (RaterGroup, Counts)| {
        let mean = mean(counts)?;
        let feeling = word(mean);
        Some(view! {
            <tr>
                <th scope="row">{move || say_method::rater_group(workspace, group)}</th>
                <td>
                    <span class="felt" data-feeling=feeling.as_str()>
                        <Icon glyph=say_method::feeling_glyph(feeling) />
                        <span>{say_method::feeling(feeling)}</span>
                    </span>
                </td>
                <td class="number">{i18n::signed(mean, 2)}</td>
                <td class="number">{i18n::number(counts.n() as usize)}</td>
            </tr>
        })
    };
    view! {
        <table class="felt-table">
            <caption>{touchpoint::ratings_of(say_method::journey_kind(kind))}</caption>
            <thead>
                <tr>
                    <th scope="col">{touchpoint::ratings_group()}</th>
                    <th scope="col">{touchpoint::ratings_felt()}</th>
                    <th scope="col" class="number">{touchpoint::ratings_mean()}</th>
                    <th scope="col" class="number">{touchpoint::ratings_n()}</th>
                </tr>
            </thead>
            <tbody>{move || groups.get().into_iter().filter_map(line).collect_view()}</tbody>
        </table>
    }
}
