//! The departments before and after, their touchpoints added up.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::say;
use super::sight::{Pair, Sight};
use super::table::{HEADING, Shown};
use crate::domain::Board;
use crate::i18n::{self, words::control as words};
use crate::method::success::Compared;
use crate::platform::address;
use crate::ui::places;
use crate::ui::route::{MeasureView, Page, Route, SuccessView};
use crate::ui::say as say_ui;
use crate::workspace::{Id, Workspace};

/// One line.
#[derive(Clone, PartialEq)]
struct Line {
    name: String,
    /// Whose touchpoints the table above shows when it is asked: those of a department, of none
    /// (nothing inside), or all.
    shows: Option<Option<Id>>,
    compared: Compared,
    /// How many touchpoints count.
    counted: usize,
    /// How many have answers at all.
    all: usize,
}

/// The departments with answers in their order, those without one, and all together.
fn read_lines(workspace: Workspace, pair: &Pair) -> Vec<Line> {
    let departments = workspace.departments_by_touchpoint();
    let mut groups: BTreeMap<Option<Id>, BTreeSet<Id>> = BTreeMap::new();
    for touchpoint in pair.felt.touchpoints() {
        let own = departments.get(&touchpoint).filter(|own| !own.is_empty());
        let own: Vec<Option<Id>> = match own {
            Some(own) => own.iter().copied().map(Some).collect(),
            None => vec![None],
        };
        for department in own {
            groups.entry(department).or_default().insert(touchpoint);
        }
    }
    let line = |name: String, shows, touchpoints: &BTreeSet<Id>| {
        let (compared, counted) = pair.felt.sum(touchpoints);
        Line {
            name,
            shows,
            compared,
            counted,
            all: touchpoints.len(),
        }
    };
    let mut order: Vec<Option<Id>> = workspace.departments().into_iter().map(Some).collect();
    let gone = groups.keys().flatten().copied().map(Some);
    let gone: Vec<_> = gone.filter(|id| !order.contains(id)).collect();
    order.extend(gone);
    order.push(None);
    let mut lines: Vec<Line> = order
        .into_iter()
        .filter_map(|department| {
            let name = match department {
                Some(id) => say_ui::board_name(workspace, Board::Department(id)),
                None => words::no_department().to_owned(),
            };
            Some(line(name, Some(department), groups.get(&department)?))
        })
        .collect();
    let everything: BTreeSet<Id> = pair.felt.touchpoints().collect();
    lines.push(line(words::everything().to_owned(), None, &everything));
    lines
}

/// The panel.
#[component]
pub(super) fn Departments(sight: Sight, shown: Shown) -> impl IntoView {
    let workspace = sight.workspace;
    let rows = move || {
        let pair = sight.pair()?;
        let lines = read_lines(workspace, &pair).into_iter();
        Some(
            lines
                .map(|line| row(workspace, &pair, line, shown))
                .collect_view(),
        )
    };
    view! {
        <section class="panel control-part" aria-labelledby="control-departments">
            <h2 class="panel__title" id="control-departments">{words::departments()}</h2>
            <p class="quiet small measure">{words::departments_hint()}</p>
            <div class="control-scroll" role="region" tabindex="0" aria-label=words::departments_table()>
                <table class="control-table" role="table">
                    <caption class="visually-hidden">{words::departments()}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{words::department()}</th>
                            <th role="columnheader" scope="col" class="number">{words::counted()}</th>
                            <th role="columnheader" scope="col" class="number">{words::before()}</th>
                            <th role="columnheader" scope="col" class="number">{words::after()}</th>
                            <th role="columnheader" scope="col" class="number">{words::change()}</th>
                            <th role="columnheader" scope="col">{words::verdict()}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(workspace: Workspace, pair: &Pair, line: Line, shown: Shown) -> impl IntoView + use<> {
    let wave = |id| places::wave(workspace, id);
    let (counted, all) = (i18n::number(line.counted), i18n::number(line.all));
    let label = words::counted_label(&all, &counted, &line.name);
    let show = move |_| {
        shown.department.set(line.shows);
        if shown.said.get_untracked().is_some() {
            Route::Project(
                workspace.inner().project,
                Page::Success(SuccessView::Control),
            )
            .go();
        }
        address::focus(HEADING);
    };
    let quality = places::page(workspace, Page::Measure(MeasureView::Overview));
    let change = say::change(&line.compared)
        .map(|change| view! { <a class="control-number" href=quality>{change}</a> });
    let verdict = match line.compared.verdict() {
        Some(verdict) => say::verdict(verdict),
        None => view! { <span class="quiet">{words::nothing_compared()}</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{line.name}</th>
            <td role="cell" class="number" data-label=words::counted()>
                <button class="control-show" type="button" aria-label=label on:click=show>
                    {words::counted_of(&all, &counted)}
                </button>
            </td>
            {say::score_cell(line.compared.before, wave(pair.before.id), words::before(), true)}
            {say::score_cell(line.compared.after, wave(pair.after.id), words::after(), true)}
            <td role="cell" class="number" data-label=words::change()>{change}</td>
            <td role="cell" data-label=words::verdict()>{verdict}</td>
        </tr>
    }
}
