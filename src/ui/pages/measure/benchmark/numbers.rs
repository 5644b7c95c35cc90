//! The scores: a table to write in, with sources and remarks beside the numbers.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::cells::{Cell, Wrong, WrongList};
use super::sheet::{Axis, Shared};
use crate::domain::{Dimension, Grade, Mark};
use crate::i18n::{self, words::benchmark as words};
use crate::method::benchmark::score_from_people;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_measuring::company_kind;
use crate::workspace::Id;

const WRONG: &str = "benchmark-wrong";

/// The table.
#[component]
pub(super) fn Numbers(shared: Shared) -> impl IntoView {
    let Shared { sheet, .. } = shared;
    let wrong: Wrong = RwSignal::new(BTreeMap::new());
    let firms = Memo::new(move |_| {
        let sheet = sheet.read();
        let firms = sheet.firms.iter();
        let named = firms.map(|firm| (firm.id, firm.name.clone(), firm.kind));
        named.collect::<Vec<_>>()
    });
    let axes = Memo::new(move |_| sheet.read().axes.clone());
    let heads = move || {
        let head = |(_, name, kind)| {
            view! {
                <th scope="col">
                    <span class="benchmark-numbers__name">{name}</span>
                    <span class="quiet small">{company_kind(kind)}</span>
                </th>
            }
        };
        firms.get().into_iter().map(head).collect_view()
    };
    let rows = move || {
        let firms = firms.get();
        let row = |(place, axis): (usize, Axis)| {
            let cells = firms.iter().enumerate();
            let cells = cells.map(|(column, (company, ..))| {
                view! { <Score shared company=*company dimension=axis.id place=(place, column) wrong /> }
            });
            view! {
                <tr>
                    <th scope="row">
                        <span class="benchmark-numbers__name">{axis.name.clone()}</span>
                        <span class="quiet small">{axis.note.clone()}</span>
                    </th>
                    {cells.collect_view()}
                </tr>
            }
        };
        axes.get().into_iter().enumerate().map(row).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby="benchmark-numbers">
            <h2 class="panel__title" id="benchmark-numbers">{words::numbers()}</h2>
            <p class="quiet measure" data-no-print="">{words::numbers_help()}</p>
            <div class="kano-scroll" role="region" tabindex="0" aria-label=words::numbers()>
                <table class="benchmark-numbers">
                    <caption class="visually-hidden">{words::numbers()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::dimension()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <WrongList id=WRONG wrong />
        </section>
    }
}

/// One score with what is said about it.
#[component]
fn Score(
    shared: Shared,
    company: Id,
    dimension: Id,
    place: (usize, usize),
    wrong: Wrong,
) -> impl IntoView {
    let Shared {
        workspace,
        sheet,
        open,
        ..
    } = shared;
    let mark = Memo::new(move |_| {
        let sheet = sheet.read();
        let mark = sheet.marks.get(&(company, dimension));
        mark.cloned().unwrap_or_default()
    });
    let firm = Memo::new(move |_| {
        let sheet = sheet.read();
        let firm = sheet.firms.iter().find(|firm| firm.id == company);
        firm.map(|firm| firm.name.clone()).unwrap_or_default()
    });
    let name = Signal::derive(move || {
        let dimension = super::sheet::dimension_name(&workspace.value::<Dimension>(dimension));
        words::score_of(&firm.get(), &dimension)
    });
    let value = Signal::derive(move || shown(mark.read().grade));
    let commit = move |text: String| match score_from_people(&text) {
        Ok(grade) => {
            if grade != mark.read_untracked().grade {
                workspace.mark(company, dimension, |mark| mark.grade = grade);
            }
            None
        }
        Err(_) => Some(words::bad_score(&name.get_untracked(), text.trim())),
    };
    view! {
        <td class="benchmark-score">
            <div class="benchmark-score__row">
                <Cell
                    label=name
                    value
                    place
                    key=format!("{company} {dimension}")
                    wrong
                    wrong_id=WRONG
                    mode="decimal"
                    on_commit=commit
                />
                <button
                    class="icon-button benchmark-score__more"
                    type="button"
                    aria-label=move || words::note_on(&name.get())
                    title=move || words::note_on(&name.get())
                    on:click=move |_| open.set(Some((company, dimension)))
                >
                    <Icon glyph=Signal::derive(move || if has_words(&mark.read()) { Glyph::Quote } else { Glyph::Edit }) />
                </button>
            </div>
            {move || {
                let mark = mark.get();
                let line = |text: String, class: &'static str| (!text.trim().is_empty())
                    .then(|| view! { <p class=class>{text}</p> });
                (line(mark.remark, "benchmark-score__remark"), line(
                    if mark.source.trim().is_empty() { String::new() } else { words::source_is(&mark.source) },
                    "benchmark-score__source quiet",
                ))
            }}
        </td>
    }
}

/// A score as it is written, or nothing.
pub(super) fn shown(grade: Option<Grade>) -> String {
    grade.map_or_else(String::new, |grade| i18n::decimal(grade.get(), 1))
}

fn has_words(mark: &Mark) -> bool {
    !mark.source.trim().is_empty() || !mark.remark.trim().is_empty()
}
