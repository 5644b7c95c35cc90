//! The profile: which companies are shown, the drawing, and the same numbers as a table with means
//! and distances to the best.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::chart::{Chart, Sample};
use super::sheet::{Axis, Firm, Shared};
use crate::i18n::{self, words::benchmark as words};
use crate::method::benchmark::{best, common, mean};
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_measuring::company_kind;

/// The panel.
#[component]
pub(super) fn Profile(shared: Shared) -> impl IntoView {
    let Shared { sheet, hidden, .. } = shared;
    let axes = Memo::new(move |_| sheet.read().axes.clone());
    let firms = Memo::new(move |_| sheet.read().shown(&hidden.read()));
    let is_scored = Memo::new(move |_| sheet.read().is_scored());
    let says = Signal::derive(move || {
        let names: Vec<String> = firms.read().iter().map(|firm| firm.name.clone()).collect();
        words::chart(axes.read().len(), &i18n::list(&names))
    });
    view! {
        <section class="panel" aria-labelledby="benchmark-profile">
            <h2 class="panel__title" id="benchmark-profile">{words::profile()}</h2>
            <Show
                when=move || is_scored.get()
                fallback=|| view! { <p class="quiet">{words::profile_empty()}</p> }
            >
                <Legend shared />
                <div class="benchmark-profile">
                    <figure class="benchmark-profile__figure">
                        <Chart axes firms says />
                        <figcaption class="quiet small">{words::chart_help()}</figcaption>
                    </figure>
                    <Table axes firms />
                </div>
            </Show>
        </section>
    }
}

/// All companies with their lines; each can be left out of the picture.
#[component]
fn Legend(shared: Shared) -> impl IntoView {
    let Shared { sheet, hidden, .. } = shared;
    let item = move |firm: Firm| {
        let id = firm.id;
        let words = words::legend(company_kind(firm.kind), &firm.name);
        view! {
            <label class="benchmark-legend__item">
                <input
                    class="check__box"
                    type="checkbox"
                    prop:checked=move || !hidden.read().contains(&id)
                    on:change=move |event| hidden.update(|hidden| {
                        if event_target_checked(&event) { hidden.remove(&id) } else { hidden.insert(id) };
                    })
                />
                <Sample firm />
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <div class="benchmark-legend" role="group" aria-label=words::shown()>
            {move || sheet.get().firms.into_iter().map(item).collect_view()}
        </div>
    }
}

#[component]
fn Table(axes: Memo<Vec<Axis>>, firms: Memo<Vec<Firm>>) -> impl IntoView {
    let head = |firm: &Firm| {
        view! { <th scope="col" class="kano-table__number" data-own=firm.is_own().to_string()>{firm.name.clone()}</th> }
    };
    let body = move || {
        let firms = firms.get();
        let row = |(place, axis): (usize, Axis)| {
            let score = |firm: &Firm| firm.scores.get(place).copied().flatten();
            let top = best(firms.iter().map(score));
            let cells = firms.iter().map(|firm| cell(score(firm), top));
            view! {
                <tr>
                    <th scope="row">{axis.name}</th>
                    {cells.collect_view()}
                </tr>
            }
        };
        axes.get().into_iter().enumerate().map(row).collect_view()
    };
    view! {
        <div class="benchmark-profile__table">
            <div class="kano-scroll" role="region" tabindex="0" aria-label=words::table()>
                <table class="kano-table">
                    <caption class="visually-hidden">{words::table()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::dimension()}</th>
                            {move || firms.read().iter().map(head).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                    <tfoot>{move || means(&firms.read(), axes.read().len())}</tfoot>
                </table>
            </div>
            <p class="quiet small measure">{move || comparable(&firms.read())}</p>
        </div>
    }
}

/// The score and how far it is from the best.
fn cell(score: Option<f64>, best: Option<f64>) -> impl IntoView + use<> {
    let Some((score, best)) = score.zip(best) else {
        return view! { <td class="kano-table__number quiet">{words::missing()}</td> }.into_any();
    };
    let number = i18n::decimal(score, 1);
    if score >= best {
        return view! {
            <td class="kano-table__number number">
                <strong>{number}</strong>
                <span class="benchmark-best small">
                    <Icon glyph=Glyph::Check />
                    {words::best()}
                </span>
            </td>
        }
        .into_any();
    }
    let distance = words::to_best(&i18n::signed(score - best, 1));
    view! {
        <td class="kano-table__number number">
            {number}
            <span class="benchmark-best quiet small">{distance}</span>
        </td>
    }
    .into_any()
}

/// The means: of everything that was scored, and of what all share.
fn means(firms: &[Firm], all: usize) -> impl IntoView + use<> {
    let rows: Vec<Vec<Option<f64>>> = firms.iter().map(|firm| firm.scores.clone()).collect();
    let shared = common(&rows);
    let cell = |row: &Vec<Option<f64>>, only: Option<&BTreeSet<usize>>| {
        let places = row.iter().enumerate();
        let taken = places.filter(|(place, _)| only.is_none_or(|only| only.contains(place)));
        let mean = mean(taken.map(|(_, score)| *score));
        let words = mean.map_or_else(
            || (words::missing().to_owned(), String::new()),
            |mean| {
                let n = match only {
                    Some(_) => String::new(),
                    None => words::n_of_all(&i18n::number(all), mean.n),
                };
                (i18n::decimal(mean.value, 1), n)
            },
        );
        view! {
            <td class="kano-table__number number">
                {words.0}
                <span class="benchmark-best quiet small">{words.1}</span>
            </td>
        }
    };
    let of_all = rows.iter().map(|row| cell(row, None)).collect_view();
    let of_shared = rows
        .iter()
        .map(|row| cell(row, Some(&shared)))
        .collect_view();
    let differs = is_different(firms) && firms.len() > 1;
    view! {
        <tr>
            <th scope="row">{words::mean()}</th>
            {of_all}
        </tr>
        {(differs && !shared.is_empty()).then(|| view! {
            <tr>
                <th scope="row">{words::mean_shared(shared.len())}</th>
                {of_shared}
            </tr>
        })}
    }
}

/// Are some scored in dimensions in which others are not?
fn is_different(firms: &[Firm]) -> bool {
    let scored = |firm: &Firm| -> Vec<bool> { firm.scores.iter().map(Option::is_some).collect() };
    let mut all = firms.iter().map(scored);
    let first = all.next();
    all.any(|other| Some(other) != first)
}

fn comparable(firms: &[Firm]) -> &'static str {
    if is_different(firms) {
        words::not_comparable()
    } else {
        words::comparable()
    }
}
