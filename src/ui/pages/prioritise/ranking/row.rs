//! One touchpoint in the table.

use leptos::prelude::*;

use super::super::told;
use super::sight::{Column, Sight};
use super::table::WRONG;
use super::why::Explained;
use crate::domain::{Criterion, CriterionSource, Grade};
use crate::i18n::{self, words::ranking};
use crate::method::Ranked;
use crate::ui::pages::measure::cells::Cell;
use crate::ui::parts::{Glyph, IconButton};
use crate::ui::route::{Page, TouchpointsView};
use crate::ui::{places, say_doing, say_method};
use crate::workspace::Id;

/// A number with two decimals at most, or a dash.
pub(super) fn value(number: Option<f64>) -> String {
    number.map_or_else(
        || ranking::no_place().to_owned(),
        |number| i18n::decimal(number, 2),
    )
}

/// The row, and below it why it stands there.
#[component]
pub(super) fn Row(sight: Sight, line: usize, id: Id, has_criteria: Memo<bool>) -> impl IntoView {
    let workspace = sight.workspace;
    let row = Memo::new(move |_| sight.row(id));
    let name = Signal::derive(move || say_method::touchpoint(workspace, id));
    let is_open = Memo::new(move |_| sight.open.read().contains(&id));
    let toggle = move || {
        sight.open.update(|open| {
            if !open.remove(&id) {
                open.insert(id);
            }
        });
    };
    let known = move |pick: fn(&Ranked) -> Option<crate::method::Known>| {
        move || {
            let known = row.read().as_ref().and_then(pick);
            let mark = told::mark(workspace, sight.wave.get(), &[known]);
            view! {
                <span class="number">{value(known.map(|known| known.value))}</span>
                {mark}
            }
        }
    };
    let is_provisional = move || {
        let row = row.read();
        row.as_ref().is_some_and(Ranked::is_provisional).to_string()
    };
    // Place, touchpoint, opportunity, moves, reasons; beside them criteria and their score, or
    // relevance and quality.
    let width = move || 6 + sight.columns.read().len().max(1);
    view! {
        <tr class="ranking-row" data-open=move || is_open.get().to_string()>
            <td class="ranking-table__number ranking-place" data-provisional=is_provisional><Place row /></td>
            <th scope="row">
                <span class="ranking-name">
                    <Key sight id name />
                    <a href=places::touchpoint(workspace, id)>{name}</a>
                </span>
            </th>
            <Show when=move || has_criteria.get()>
                <td class="ranking-table__number ranking-score"><Score row on_press=toggle is_open=is_open name /></td>
            </Show>
            <td class="ranking-table__number" class:ranking-score=move || !has_criteria.get()><Opportunity sight row /></td>
            <Show when=move || !has_criteria.get()>
                <td class="ranking-table__number">{known(|row| row.candidate.assessment.relevance)}</td>
                <td class="ranking-table__number">{known(|row| row.candidate.assessment.quality)}</td>
            </Show>
            <For each=move || sight.columns.get() key=|column| *column let:column>
                <td class="ranking-table__number">
                    <PointsCell sight line id row column name />
                </td>
            </For>
            <td class="ranking-table__number"><Moved row on_press=toggle is_open=is_open /></td>
            <td data-no-print="">
                <IconButton
                    label=Signal::derive(move || ranking::why_of(&name.get()))
                    icon=Signal::derive(move || if is_open.get() { Glyph::ChevronUp } else { Glyph::ChevronDown })
                    expanded=MaybeProp::derive(move || Some(is_open.get()))
                    on_click=move |_| toggle()
                />
            </td>
        </tr>
        <Show when=move || is_open.get()>
            <tr class="ranking-why-row" data-no-copy="">
                <td colspan=width><Explained sight id row /></td>
            </tr>
        </Show>
    }
}

#[component]
fn Place(row: Memo<Option<Ranked>>) -> impl IntoView {
    let place = Memo::new(move |_| row.read().as_ref().and_then(|row| row.place));
    move || match place.get() {
        Some(place) => i18n::number(place).into_any(),
        None => view! {
            <span aria-hidden="true">{ranking::no_place()}</span>
            <span class="visually-hidden">{ranking::no_place_long()}</span>
        }
        .into_any(),
    }
}

#[component]
fn Key(sight: Sight, id: Id, name: Signal<String>) -> impl IntoView {
    let workspace = sight.workspace;
    let is_key = Memo::new(move |_| {
        let entry = workspace.inner().touchpoints.read(id);
        entry.is_some_and(|entry| entry.value.key)
    });
    view! {
        <span class="ranking-key" data-on=move || is_key.get().to_string()>
            <IconButton
                label=Signal::derive(move || ranking::key_mark(&name.get()))
                icon=Glyph::Key
                pressed=MaybeProp::derive(move || Some(is_key.get()))
                on_click=move |_| {
                    workspace.edit_touchpoint(id, |it| it.key = !it.key);
                }
            />
        </span>
    }
}

#[component]
fn Opportunity(sight: Sight, row: Memo<Option<Ranked>>) -> impl IntoView {
    move || {
        let row = row.read();
        let assessment = row.as_ref().map(|row| row.candidate.assessment);
        let it = assessment.unwrap_or_default();
        let score = it.opportunity();
        let known = [it.relevance, it.quality].map(|known| known.filter(|_| score.is_some()));
        let mark = told::mark(sight.workspace, sight.wave.get(), &known);
        view! {
            <span class="number">{value(score)}</span>
            {mark}
        }
    }
}

/// The score, which opens what it is made of; how much of it is known, where something is missing.
#[component]
fn Score(
    row: Memo<Option<Ranked>>,
    name: Signal<String>,
    #[prop(into)] on_press: Callback<()>,
    #[prop(into)] is_open: Signal<bool>,
) -> impl IntoView {
    let score = Memo::new(move |_| row.read().as_ref().and_then(|row| row.score));
    let label = move || {
        let (score, name) = (value(score.get()), name.get());
        format!("{score} · {name}: {}", ranking::composition())
    };
    let number = move || match score.get() {
        Some(_) => view! {
            <button
                class="ranking-source number"
                type="button"
                aria-label=label
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| on_press.run(())
            >
                {value(score.get())}
            </button>
        }
        .into_any(),
        None => view! { <span class="number">{value(None)}</span> }.into_any(),
    };
    let missing = move || {
        let row = row.read();
        let (judged, all) = row.as_ref().map(|row| (row.judged(), row.parts.len()))?;
        let (few, all) = (i18n::number(judged), i18n::number(all));
        (few != all).then(|| {
            view! {
                <span class="ranking-mark" title=ranking::judged_long(&all, &few)>
                    {ranking::judged(&all, &few)}
                </span>
            }
        })
    };
    view! {
        {number}
        {missing}
    }
}

/// How many others move; which ones stands where the row opens.
#[component]
fn Moved(
    row: Memo<Option<Ranked>>,
    #[prop(into)] on_press: Callback<()>,
    #[prop(into)] is_open: Signal<bool>,
) -> impl IntoView {
    let moved = Memo::new(move |_| row.read().as_ref().map_or(0, |row| row.candidate.moved));
    move || match moved.get() {
        0 => ranking::moves_none().into_any(),
        n => view! {
            <button
                class="ranking-source"
                type="button"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| on_press.run(())
            >
                {ranking::moves_count(n)}
            </button>
        }
        .into_any(),
    }
}

/// The points by one criterion: a field, or a locked number with its source.
#[component]
fn PointsCell(
    sight: Sight,
    line: usize,
    id: Id,
    row: Memo<Option<Ranked>>,
    column: Column,
    name: Signal<String>,
) -> impl IntoView {
    let workspace = sight.workspace;
    let points = Memo::new(move |_| {
        let columns = sight.columns.read();
        let at = columns.iter().position(|other| *other == column)?;
        row.read().as_ref()?.parts.get(at)?.points
    });
    let Some(field) = column.field else {
        return computed(sight, row, column.source, points).into_any();
    };
    let label = Signal::derive(move || {
        let criterion = workspace.value::<Criterion>(column.id);
        ranking::points_of(&say_doing::criterion(&criterion), &name.get())
    });
    let shown = Signal::derive(move || {
        let points = points.get();
        points
            .map(|points| i18n::decimal(points, 2))
            .unwrap_or_default()
    });
    let commit = move |text: String| {
        let new = Grade::from_people(&text);
        if new.is_none() && !text.trim().is_empty() {
            return Some(ranking::points_wrong(&label.get_untracked(), text.trim()));
        }
        if new.map(Grade::get) != points.get_untracked() {
            workspace.give_points(column.id, id, new);
        }
        None
    };
    view! {
        <Cell
            label
            value=shown
            place=(line, field)
            key=format!("{} {id}", column.id)
            wrong=sight.wrong
            wrong_id=WRONG
            mode="decimal"
            on_commit=commit
        />
    }
    .into_any()
}

fn computed(
    sight: Sight,
    row: Memo<Option<Ranked>>,
    source: CriterionSource,
    points: Memo<Option<f64>>,
) -> impl IntoView {
    let workspace = sight.workspace;
    let mark = move || {
        let row = row.read();
        let it = row.as_ref()?;
        points.get()?;
        let (relevance, quality) = {
            let it = it.candidate.assessment;
            (it.relevance, it.quality)
        };
        let told =
            |all: &[Option<crate::method::Known>]| told::mark(workspace, sight.wave.get(), all);
        Some(match source {
            CriterionSource::Own => ().into_any(),
            CriterionSource::Relevance => told(&[relevance]),
            CriterionSource::Weakness => told(&[quality]),
            CriterionSource::Opportunity => told(&[relevance, quality]),
            CriterionSource::Influence => {
                let network = Page::Touchpoints(TouchpointsView::Network);
                let href = places::page(workspace, network);
                (it.candidate.moved > 0)
                    .then(|| view! { <a class="ranking-mark" href=href>{ranking::moves_count(it.candidate.moved)}</a> })
                    .into_any()
            }
        })
    };
    view! {
        <span class="number">{move || value(points.get())}</span>
        {mark}
    }
}
