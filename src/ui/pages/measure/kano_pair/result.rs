//! What the answers say, in words and numbers.

use leptos::prelude::*;

use super::super::kano::say;
use crate::domain::KanoTable;
use crate::i18n::{self, words::kano as words};
use crate::method::kano::{Categories, Category, Clarity};
use crate::ui::parts::Chip;

/// The result of a pair of questions.
#[component]
pub(super) fn Result(total: Memo<KanoTable>) -> impl IntoView {
    let counts = Memo::new(move |_| Categories::of(&total.read()));
    view! {
        <section class="panel kano-pair__result" aria-labelledby="kano-result">
            <h2 class="panel__title" id="kano-result">{words::result()}</h2>
            <p class="kano-result__verdict">
                <Chip
                    label=Signal::derive(move || say::verdict(&counts.read()))
                    tone=Signal::derive(move || say::tone(&counts.read()))
                />
                <span class="quiet number">{move || words::n_of(say::whole(counts.read().n()))}</span>
            </p>
            {move || sentences(&counts.read()).into_iter().map(|text| view! { <p class="kano-result__said">{text}</p> }).collect_view()}
            <Numbers counts />
        </section>
    }
}

/// What can be said, and what cannot.
fn sentences(counts: &Categories) -> Vec<String> {
    let Some(category) = counts.category() else {
        return vec![words::no_answers_long().to_owned()];
    };
    let mut said = vec![match counts.clarity() {
        Clarity::TooFew => words::too_few_long(say::whole(counts.n())),
        Clarity::Unclear => words::unclear_long(&runners_up(counts)),
        Clarity::Clear => say::meaning(category).to_owned(),
    }];
    let percent = |share: f64| i18n::decimal(share.abs() * 100.0, 0);
    match counts.better().zip(counts.worse()) {
        Some((better, worse)) => said.push(words::better_worse(
            &percent(better),
            say::whole(counts.relevant()),
            &percent(worse),
        )),
        None => said.push(words::no_relevant().to_owned()),
    }
    said
}

/// The two most frequent categories, which are too close to tell apart.
fn runners_up(counts: &Categories) -> String {
    let mut all = Category::ALL;
    // Stable, so that equal ones stay in the order in which ties are settled.
    all.sort_by_key(|it| std::cmp::Reverse(counts.get(*it)));
    let named = |it: &Category| words::category_letter(say::category(*it), it.letter());
    let first: Vec<String> = all.iter().take(2).map(named).collect();
    i18n::list(&first)
}

/// How many fell into which category, with both coefficients.
#[component]
fn Numbers(counts: Memo<Categories>) -> impl IntoView {
    let row = move |it: Category| {
        let count = move || counts.read().get(it);
        let share = move || {
            let n = counts.read().n();
            (n > 0).then(|| words::percent(&i18n::decimal(count() as f64 * 100.0 / n as f64, 0)))
        };
        view! {
            <tr>
                <th scope="row">
                    <span class="kano-letter" aria-hidden="true">{it.letter()}</span>
                    {say::category(it)}
                </th>
                <td class="kano-table__number number">{move || say::count(count())}</td>
                <td class="kano-table__number number">{share}</td>
            </tr>
        }
    };
    view! {
        <dl class="kano-coefficients">
            <div>
                <dt>{words::better()}</dt>
                <dd class="number">{move || say::coefficient(counts.read().better())}</dd>
            </div>
            <div>
                <dt>{words::worse()}</dt>
                <dd class="number">{move || say::coefficient(counts.read().worse())}</dd>
            </div>
        </dl>
        <table class="kano-table">
            <caption class="visually-hidden">{words::numbers()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::category()}</th>
                    <th scope="col" class="kano-table__number">{words::n()}</th>
                    <th scope="col" class="kano-table__number">{words::share()}</th>
                </tr>
            </thead>
            <tbody>{Category::ALL.map(row).collect_view()}</tbody>
        </table>
    }
}
