//! What the rows of a table become and what each column means: guessed from the headings, corrected by a person.

use leptos::prelude::*;

use super::board::{board_choices, kind_choices};
use super::flow::Flow;
use super::words;
use crate::i18n::{self, words::intake as text};
use crate::ui::parts::{Choice, Glyph, Icon, Select};
use crate::workspace::Grid;
use crate::workspace::foreign::{Names, Shape, Target, Unknown, Use};

/// How many columns can be changed by hand.
const MOST_SHOWN: usize = 60;
const SAMPLES: usize = 3;
const SAMPLE_LETTERS: usize = 30;

/// What the table means.
#[component]
pub(super) fn RowColumns(flow: Flow) -> impl IntoView {
    let targets = || {
        Target::ALL
            .map(|it| Choice::new(it.as_str(), words::target(it)))
            .to_vec()
    };
    let aim = move |chosen: String| flow.aim(chosen.parse().unwrap_or_default());
    let lines = move || {
        flow.has_head.track();
        flow.file.track();
        let target = flow.target.get();
        let grid = flow.grid()?;
        let options = uses(target);
        let line = |(place, heading): (usize, &String)| {
            let label = match heading.trim() {
                "" => text::column_unnamed(&i18n::number(place + 1)),
                heading => text::column_of(heading),
            };
            view! { <One flow place label samples=samples(&grid, place) options=options.clone() /> }
        };
        let heads = grid.head.iter().enumerate().take(MOST_SHOWN);
        Some(heads.map(line).collect_view())
    };
    let more = move || {
        let more = flow.columns.read().len().saturating_sub(MOST_SHOWN);
        (more > 0).then(|| text::more_columns(more))
    };
    let wrong = move || {
        flow.columns.track();
        let target = flow.target.get();
        let mapping = flow.mapping();
        match mapping.doubled() {
            Some(it) => Some(text::doubled(&words::meaning(target, it))),
            None if !mapping.has_main() => {
                Some(text::no_main(&words::field(target, target.main())))
            }
            None => None,
        }
    };
    let asked = Memo::new(move |_| asked_names(flow.target.get(), &flow.columns.read()));
    let is_cards = Memo::new(move |_| flow.target.get() == Target::Cards);
    view! {
        <section class="panel" aria-labelledby="intake-columns">
            <h2 class="panel__title" id="intake-columns">{text::columns()}</h2>
            <div class="intake__settings">
                <Select
                    label=text::target()
                    options=Signal::derive(targets)
                    value=Signal::derive(move || flow.target.get().as_str().to_owned())
                    on_change=aim
                />
                <Show when=move || is_cards.get()>
                    <Select
                        label=text::cards_board()
                        hint=text::cards_hint()
                        options=Signal::derive(move || board_choices(flow.workspace, false))
                        value=Signal::derive(move || flow.column.get().board.to_string())
                        on_change=move |chosen: String| {
                            flow.column.update(|it| it.board = chosen.parse().unwrap_or_default());
                            flow.replan();
                        }
                    />
                    <Select
                        label=text::cards_kind()
                        options=Signal::derive(kind_choices)
                        value=Signal::derive(move || flow.column.get().kind.as_str().to_owned())
                        on_change=move |chosen: String| {
                            flow.column.update(|it| it.kind = chosen.parse().unwrap_or_default());
                            flow.replan();
                        }
                    />
                </Show>
            </div>
            <ul class="intake__columns">{lines}</ul>
            <p class="quiet small">{more}</p>
            <div class="intake__settings">
                <For each=move || asked.get() key=|names| *names let:names>
                    <UnknownNames flow names />
                </For>
            </div>
            <div role="status">
                {move || wrong().map(|wrong| view! {
                    <p class="intake__note" data-tone="warn">
                        <Icon glyph=Glyph::Warning />
                        <span>{wrong}</span>
                    </p>
                })}
            </div>
        </section>
    }
}

/// What a column can mean.
fn uses(target: Target) -> Vec<Choice> {
    let choice = |it: Use| Choice::new(it.to_string(), words::meaning(target, it));
    target.uses().into_iter().map(choice).collect()
}

/// Which names the columns ask for.
fn asked_names(target: Target, columns: &[Use]) -> Vec<Names> {
    let mut all: Vec<Names> = Vec::new();
    for it in columns {
        let Use::Field(name) = it else { continue };
        let names = match target.field(name).map(|field| field.shape) {
            Some(Shape::One(names) | Shape::Many(names)) => names,
            Some(Shape::Board) => Names::Departments,
            _ => continue,
        };
        if !all.contains(&names) {
            all.push(names);
        }
    }
    all
}

#[component]
fn UnknownNames(flow: Flow, names: Names) -> impl IntoView {
    let options = move || {
        let has_note = flow.target.get().note().is_some();
        let can_be = |it: &Unknown| match it {
            Unknown::Refuse => true,
            Unknown::Make => names.can_be_made(),
            Unknown::Note => has_note,
        };
        let all = Unknown::ALL.into_iter().filter(can_be);
        all.map(|it| Choice::new(it.as_str(), words::unknown(it)))
            .collect::<Vec<_>>()
    };
    let value = move || {
        let unknown = flow.unknown.read();
        unknown
            .get(&names)
            .copied()
            .unwrap_or_default()
            .as_str()
            .to_owned()
    };
    view! {
        <Select
            label=text::unknown_of(words::names(names))
            options=Signal::derive(options)
            value=Signal::derive(value)
            on_change=move |chosen: String| {
                let chosen = chosen.parse().unwrap_or_default();
                flow.unknown.update(|all| {
                    all.insert(names, chosen);
                });
                flow.replan();
            }
        />
    }
}

#[component]
fn One(
    flow: Flow,
    place: usize,
    label: String,
    samples: String,
    options: Vec<Choice>,
) -> impl IntoView {
    let it = move || flow.columns.read().get(place).copied().unwrap_or_default();
    view! {
        <li class="intake__column" data-used=move || (it() != Use::LeaveOut).to_string()>
            <Select
                label
                options=Signal::derive(move || options.clone())
                value=Signal::derive(move || it().to_string())
                hint=samples
                on_change=move |chosen: String| {
                    flow.choose(place, Use::read(flow.target.get_untracked(), &chosen));
                }
            />
        </li>
    }
}

/// The first cells of a column that say something.
fn samples(grid: &Grid, place: usize) -> String {
    let cells = grid.rows.iter().filter_map(|row| row.cells.get(place));
    let cells = cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty());
    let cells: Vec<String> = cells
        .take(SAMPLES)
        .map(|cell| words::short(cell, SAMPLE_LETTERS))
        .collect();
    if cells.is_empty() {
        text::no_samples().to_owned()
    } else {
        text::samples(&cells.join(" · "))
    }
}
