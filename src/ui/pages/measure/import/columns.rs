//! What each column holds: guessed from its heading, corrected by a person.

use leptos::prelude::*;

use super::intake::Intake;
use super::words;
use crate::i18n::{self, words::answers_import as text};
use crate::ui::parts::{Choice, Glyph, Icon, Select};
use crate::workspace::Grid;
use crate::workspace::answer_table::Column;

/// How many columns can be changed by hand; each has a list of all touchpoints.
const MOST_SHOWN: usize = 60;
/// How many cells of a column are shown, and how long.
const SAMPLES: usize = 3;
const SAMPLE_LETTERS: usize = 30;

/// The columns.
#[component]
pub(super) fn Columns(intake: Intake) -> impl IntoView {
    let workspace = intake.workspace;
    let grid = move || intake.grid.get().and_then(Result::ok);
    let options = Memo::new(move |_| {
        let names = workspace.touchpoint_names().into_iter();
        let about = names.map(|(id, _)| Column::AnswerAbout(id));
        let all = Column::PLAIN.into_iter().chain(about);
        all.map(|it| Choice::new(it.to_string(), words::column(workspace, it)))
            .collect::<Vec<_>>()
    });
    let lines = move || {
        let grid = grid()?;
        let line = |(place, heading): (usize, &String)| {
            let label = match heading.trim() {
                "" => text::column_unnamed(&i18n::number(place + 1)),
                heading => text::column_of(heading),
            };
            let samples = samples(&grid, place);
            view! { <One intake place label samples options /> }
        };
        let heads = grid.head.iter().enumerate().take(MOST_SHOWN);
        Some(heads.map(line).collect_view())
    };
    let more = move || {
        let all = grid().map_or(0, |grid| grid.head.len());
        let more = all.saturating_sub(MOST_SHOWN);
        (more > 0).then(|| text::more_columns(more))
    };
    let wrong = move || {
        let mapping = intake.mapping.read();
        match mapping.doubled() {
            Some(column) => Some(text::doubled(&words::column(workspace, column))),
            None if !mapping.has_answers() => Some(text::no_answers().to_owned()),
            None => None,
        }
    };
    view! {
        <section class="panel" aria-labelledby="answers-import-columns">
            <h2 class="panel__title" id="answers-import-columns">{text::columns()}</h2>
            <ul class="answers-import__columns">{lines}</ul>
            <p class="quiet small">{more}</p>
            <div role="status">
                {move || wrong().map(|wrong| view! {
                    <p class="answers-import__note" data-tone="warn">
                        <Icon glyph=Glyph::Warning />
                        <span>{wrong}</span>
                    </p>
                })}
            </div>
        </section>
    }
}

#[component]
fn One(
    intake: Intake,
    place: usize,
    label: String,
    samples: String,
    options: Memo<Vec<Choice>>,
) -> impl IntoView {
    let value = Signal::derive(move || {
        let column = intake.mapping.read().columns.get(place).copied();
        column.unwrap_or_default().to_string()
    });
    view! {
        <li class="answers-import__column" data-used=move || (value.get() != Column::Ignore.to_string()).to_string()>
            <Select
                label
                options
                value
                hint=samples
                on_change=move |chosen: String| {
                    intake.choose(place, chosen.parse().unwrap_or_default());
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
    let short = |cell: &str| {
        let cut: String = cell.chars().take(SAMPLE_LETTERS).collect();
        if cut.len() < cell.len() {
            format!("{cut}…")
        } else {
            cut
        }
    };
    let cells: Vec<String> = cells.take(SAMPLES).map(short).collect();
    if cells.is_empty() {
        text::no_samples().to_owned()
    } else {
        text::samples(&cells.join(" · "))
    }
}
