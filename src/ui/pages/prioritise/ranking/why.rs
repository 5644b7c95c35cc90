//! Why a touchpoint stands where it stands, in words.

use leptos::prelude::*;

use super::super::moves::Moves;
use super::super::told;
use super::criteria;
use super::row::value;
use super::sight::{Sight, why_id};
use crate::domain::Criterion;
use crate::i18n::{self, words::ranking};
use crate::method::ranked::{Beside, Why, why};
use crate::method::{Ranked, priority};
use crate::ui::{places, say_doing, say_method};
use crate::workspace::{Id, Workspace};

/// So many touchpoints on the same place are named.
const NAMED: usize = 3;

/// Everything that a row says about itself.
#[component]
pub(super) fn Explained(sight: Sight, id: Id, row: Memo<Option<Ranked>>) -> impl IntoView {
    let workspace = sight.workspace;
    let reasons = Memo::new(move |_| {
        let ranking = sight.ranking.read();
        why(&ranking.rows, &ranking.criteria, id)
    });
    let has_criteria = Memo::new(move |_| !sight.columns.read().is_empty());
    view! {
        <div class="ranking-why" id=why_id(id) tabindex="-1">
            <div>
                <p class="ranking-why__place">{move || row.read().as_ref().map(|row| place(row, has_criteria.get()))}</p>
                {move || row.read().as_ref().and_then(left_out).map(|text| view! { <p class="quiet">{text}</p> })}
                <h3 class="ranking-why__title">{ranking::composition()}</h3>
                {move || match has_criteria.get() {
                    true => view! { <Adds sight row reasons /> }.into_any(),
                    false => view! { <p>{move || row.read().as_ref().map(sum)}</p> }.into_any(),
                }}
                {move || beside(sight, &reasons.read())}
            </div>
            <div>
                <h3 class="ranking-why__title">{ranking::known()}</h3>
                {move || {
                    let wave = sight.wave.get();
                    let it = row.read().as_ref().map(|row| row.candidate.assessment).unwrap_or_default();
                    view! {
                        <p>{ranking::relevance()} ": " {told::sentence(workspace, wave, it.relevance, ranking::of_ten)}</p>
                        <p>{ranking::quality()} ": " {told::sentence(workspace, wave, it.quality, ranking::of_ten)}</p>
                    }
                }}
                <h3 class="ranking-why__title">{ranking::moves_title()}</h3>
                <Moves workspace id />
                <p data-no-print=""><a href=places::design(workspace, id)>{ranking::to_design()}</a></p>
            </div>
        </div>
    }
}

/// "Place 3: 7.2 of 10 points."
fn place(row: &Ranked, has_criteria: bool) -> String {
    match (row.place, has_criteria) {
        (Some(place), _) => {
            let most = if has_criteria { 10 } else { 20 };
            ranking::at_place(&i18n::number(most), &i18n::number(place), &value(row.score))
        }
        (None, true) => ranking::not_placed().to_owned(),
        (None, false) => ranking::not_placed_opportunity().to_owned(),
    }
}

/// What a place leaves out; where there is none yet, the sentence above says why.
fn left_out(row: &Ranked) -> Option<String> {
    let (judged, all) = (row.judged(), row.parts.len());
    (row.place.is_some() && judged < all)
        .then(|| ranking::left_out(&i18n::number(all), &i18n::number(judged)))
}

/// The opportunity score as a sum.
fn sum(row: &Ranked) -> String {
    let Some((relevance, quality)) = row.candidate.assessment.both() else {
        return ranking::unknown().to_owned();
    };
    let score = priority::opportunity(relevance, quality);
    let lack = score - relevance;
    ranking::sum_of(
        &i18n::decimal(lack, 2),
        &i18n::decimal(relevance, 2),
        &i18n::decimal(score, 2),
    )
}

/// What each criterion adds, with a bar as long as that.
#[component]
fn Adds(sight: Sight, row: Memo<Option<Ranked>>, reasons: Memo<Why>) -> impl IntoView {
    let lines = move || {
        let row = row.read();
        let parts = row
            .as_ref()
            .map(|row| row.parts.clone())
            .unwrap_or_default();
        let counted = parts.iter().filter(|part| part.points.is_some());
        let weights: f64 = counted.map(|part| part.weight).sum();
        let ids = sight.columns.get().into_iter().map(|column| column.id);
        let adds = reasons.read().adds.clone();
        let each = ids.zip(parts).zip(adds);
        each.map(|((id, part), adds)| {
            let words = match part.points.zip(adds) {
                Some((points, adds)) => ranking::adds(
                    &i18n::decimal(part.weight / weights * 100.0, 0),
                    &i18n::decimal(points, 2),
                    &i18n::decimal(adds, 2),
                ),
                None => ranking::adds_nothing().to_owned(),
            };
            let long = adds.unwrap_or_default() * 10.0;
            let name = say_doing::criterion(&sight.workspace.value::<Criterion>(id));
            view! {
                <li>
                    <button class="ranking-source" type="button" on:click=move |_| criteria::go_to(id)>{name}</button>
                    <span class="number quiet">{words}</span>
                    <span class="ranking-bar" aria-hidden="true">
                        <span class="ranking-bar__fill" style:inline-size=format!("{long}%")></span>
                    </span>
                </li>
            }
        })
        .collect_view()
    };
    view! { <ul class="ranking-adds">{lines}</ul> }
}

/// What lifts it above the next one, and what keeps it below the one before.
fn beside(sight: Sight, reasons: &Why) -> impl IntoView + use<> {
    let workspace = sight.workspace;
    let name = |id: Id| say_method::touchpoint(workspace, id);
    let mut lines = Vec::new();
    if let Some(before) = &reasons.before {
        let points = i18n::decimal(-before.ahead, 2);
        let words = ranking::behind(&name(before.id), &i18n::number(before.place), &points);
        lines.push((sentence(workspace, words, before), Some(before.id)));
    }
    if !reasons.same.is_empty() {
        let mut names: Vec<String> = reasons
            .same
            .iter()
            .take(NAMED)
            .map(|id| name(*id))
            .collect();
        if reasons.same.len() > NAMED {
            names.push(ranking::and_more().to_owned());
        }
        lines.push((ranking::same(reasons.same.len(), &names.join(", ")), None));
    }
    if let Some(behind) = &reasons.behind {
        let points = i18n::decimal(behind.ahead, 2);
        let words = ranking::ahead(&name(behind.id), &i18n::number(behind.place), &points);
        lines.push((sentence(workspace, words, behind), Some(behind.id)));
    }
    (!lines.is_empty()).then(|| {
        let line = |(words, other): (String, Option<Id>)| match other {
            // What the other's score is made of stands in its own row.
            Some(other) => view! {
                <li>
                    <button class="ranking-source" type="button" on:click=move |_| sight.explain(other)>{words}</button>
                </li>
            }
            .into_any(),
            None => view! { <li>{words}</li> }.into_any(),
        };
        let lines = lines.into_iter().map(line);
        view! {
            <h3 class="ranking-why__title">{ranking::neighbours()}</h3>
            <ul class="ranking-beside">{lines.collect_view()}</ul>
        }
    })
}

fn sentence(workspace: Workspace, words: String, beside: &Beside) -> String {
    let side = |more: bool| -> Vec<String> {
        let those = beside.by.iter().filter(|(_, ahead)| (*ahead > 0.0) == more);
        let one = |(id, ahead): &(Id, f64)| {
            let criterion = say_doing::criterion(&workspace.value::<Criterion>(*id));
            ranking::difference(&criterion, &i18n::signed(*ahead, 2))
        };
        those.map(one).collect()
    };
    let said = |names: Vec<String>, say: fn(&str) -> String| {
        (!names.is_empty()).then(|| say(&i18n::list(&names)))
    };
    let by: Vec<String> = [
        said(side(true), ranking::more_by),
        said(side(false), ranking::less_by),
    ]
    .into_iter()
    .flatten()
    .collect();
    match by.is_empty() {
        true => format!("{words}."),
        false => format!("{words}: {}.", by.join(", ")),
    }
}
