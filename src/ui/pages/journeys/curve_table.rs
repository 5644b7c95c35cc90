//! The emotion curve as a table: for screen readers, and for those who want the numbers.

use leptos::prelude::*;

use super::curve_lines::{Dot, Line, step_title};
use crate::i18n::{self, words::journey_show as words};
use crate::workspace::{Id, Workspace};

/// Step by step, what each group felt.
#[component]
pub(super) fn CurveTable(
    workspace: Workspace,
    #[prop(into)] lines: Signal<Vec<Line>>,
) -> impl IntoView {
    move || {
        lines.with(|lines| {
            if lines.is_empty() {
                return ().into_any();
            }
            let heads = lines
                .iter()
                .map(|line| view! { <th scope="col">{line.name.clone()}</th> })
                .collect_view();
            let row = |(column, step): (f64, Id)| {
                let cell = |line: &Line| {
                    let dot = line.dots.iter().find(|dot| dot.column == column);
                    view! { <td>{dot.map_or_else(|| words::not_rated().to_owned(), felt)}</td> }
                };
                view! {
                    <tr>
                        <th scope="row">{step_title(workspace, step)}</th>
                        {lines.iter().map(cell).collect_view()}
                    </tr>
                }
            };
            view! {
                <table class="curve__table">
                    <caption>{words::curve_table()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::step()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows(lines).into_iter().map(row).collect_view()}</tbody>
                </table>
            }
            .into_any()
        })
    }
}

/// All places where a line has a point, from left to right.
fn rows(lines: &[Line]) -> Vec<(f64, Id)> {
    let dots = lines.iter().flat_map(|line| &line.dots);
    let mut rows: Vec<(f64, Id)> = dots.map(|dot| (dot.column, dot.step)).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.dedup_by(|a, b| a.0 == b.0);
    rows
}

/// "−0,6 (n 38), Spitze".
fn felt(dot: &Dot) -> String {
    let n = usize::try_from(dot.n).unwrap_or(usize::MAX);
    let value = words::value_n(n, &i18n::signed(dot.value, 1));
    let mark = match (dot.is_peak, dot.is_end) {
        (true, true) => words::peak_and_end(),
        (true, false) => words::peak(),
        (false, true) => words::end(),
        (false, false) => return value,
    };
    format!("{value}, {mark}")
}
