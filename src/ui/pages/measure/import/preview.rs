//! What would come of the table, in numbers, and the button that takes it in.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::errors::Errors;
use super::intake::Intake;
use crate::domain::board::fold;
use crate::domain::{Counts, Feeling};
use crate::i18n::{self, words::answers_import as text};
use crate::ui::parts::{Button, Glyph, Icon, Variant};
use crate::ui::say_method;
use crate::workspace::Id;
use crate::workspace::answer_table::Plan;

/// The preview.
#[component]
pub(super) fn Preview(intake: Intake) -> impl IntoView {
    let not_customers = move || {
        let count = intake.plan.read().not_customers;
        (count > 0).then(|| text::not_customers(count))
    };
    let waits = Memo::new(move |_| intake.waits_for());
    view! {
        <section class="panel" aria-labelledby="answers-import-preview">
            <h2 class="panel__title" id="answers-import-preview">{text::preview()}</h2>
            <dl class="answers-import__figures">
                {move || {
                    let figure = |(label, number): (&'static str, usize)| view! {
                        <div>
                            <dt>{label}</dt>
                            <dd>{i18n::number(number)}</dd>
                        </div>
                    };
                    figures(&intake.plan.read()).into_iter().map(figure).collect_view()
                }}
            </dl>
            <p class="quiet">{not_customers}</p>
            <Answers intake />
            <Errors intake />
            <div class="answers-import__go">
                <Button
                    label=text::import()
                    variant=Variant::Primary
                    icon=Glyph::Check
                    disabled=Signal::derive(move || waits.get().is_some())
                    on_click=move |_| intake.take_in()
                />
                <p class="quiet" role="status">{waits}</p>
            </div>
        </section>
    }
}

/// The numbers that say something.
fn figures(plan: &Plan) -> Vec<(&'static str, usize)> {
    let always = [
        (text::rows(), plan.rows),
        (text::good(), plan.good),
        (text::answers(), plan.answered() as usize),
        (text::recommendations(), plan.recommended() as usize),
        (text::comments(), plan.comments.len()),
    ];
    let sometimes = [
        (text::made(), plan.made.len()),
        (text::bad(), plan.errors.len()),
        (text::undecided(), plan.undecided),
        (text::left_out(), plan.left_out),
        (text::blank(), plan.blank),
    ];
    let sometimes = sometimes.into_iter().filter(|(_, number)| *number > 0);
    always.into_iter().chain(sometimes).collect()
}

/// The answers per touchpoint.
#[component]
fn Answers(intake: Intake) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let plan = intake.plan.read();
        let mut sums: BTreeMap<Id, Counts> = BTreeMap::new();
        for ((touchpoint, ..), sum) in &plan.answers {
            let counts = sums.entry(*touchpoint).or_default();
            *counts = *counts + sum.counts;
        }
        let name = |id: Id| match plan.made.get(&id) {
            Some(name) => name.clone(),
            None => say_method::touchpoint(intake.workspace, id),
        };
        let mut rows: Vec<(String, Counts)> = sums
            .into_iter()
            .map(|(id, counts)| (name(id), counts))
            .collect();
        rows.retain(|(_, counts)| counts.n() > 0);
        rows.sort_by_cached_key(|(name, _)| fold(name));
        rows
    });
    let lines = move || {
        let line = |(name, counts): (String, Counts)| {
            let cells = Feeling::ALL.map(|feeling| {
                view! { <td>{i18n::number(counts.of(feeling) as usize)}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    {cells.into_iter().collect_view()}
                    <td>{i18n::number(counts.n() as usize)}</td>
                </tr>
            }
        };
        rows.get().into_iter().map(line).collect_view()
    };
    let heads = || {
        let head = |feeling| {
            view! {
                <th scope="col">
                    <span class="answers-import__feeling" data-feeling=Feeling::as_str(feeling)>
                        <Icon glyph=say_method::feeling_glyph(feeling) />
                        <span>{say_method::feeling(feeling)}</span>
                    </span>
                </th>
            }
        };
        Feeling::ALL.map(head).into_iter().collect_view()
    };
    view! {
        <Show when=move || !rows.read().is_empty()>
            <div class="answers-import__table" tabindex="0" role="region" aria-label=text::table()>
                <table>
                    <caption>{text::table()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{text::touchpoint()}</th>
                            {heads()}
                            <th scope="col">{text::sum()}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </Show>
    }
}
