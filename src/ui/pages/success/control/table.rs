//! The touchpoints before and after: those that gained most first.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::say;
use super::sight::{Pair, Sight};
use crate::domain::{Counted, CountedAt, Measure};
use crate::i18n::words::control as words;
use crate::method::Verdict;
use crate::method::success::Compared;
use crate::platform::address;
use crate::ui::parts::{Button, Choice, Select, Variant, drawn as shown_of, use_on_paper};
use crate::ui::places;
use crate::ui::route::{Page, Route, SuccessView};
use crate::ui::{say as say_ui, say_doing, say_method};
use crate::workspace::{Id, Workspace};

/// How many rows are drawn at first, and how many more each time.
const PAGE: usize = 50;

/// How many measures are named in a row.
const NAMED: usize = 3;

/// The heading, which gets the focus when a department asks for its touchpoints.
pub(super) const HEADING: &str = "control-touchpoints";

/// Which touchpoints are shown. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// Those with this verdict, as the address says; nothing at the place of the verdict: in one
    /// wave only.
    pub(super) said: Memo<Option<Option<Verdict>>>,
    /// Those of this department, or of none.
    pub(super) department: RwSignal<Option<Option<Id>>>,
}

/// One touchpoint.
#[derive(Clone, PartialEq)]
struct Row {
    id: Id,
    name: String,
    compared: Compared,
    /// The measures that were done there since the baseline.
    measures: Vec<Id>,
}

fn read_rows(workspace: Workspace, pair: &Pair) -> Vec<Row> {
    let mut done: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    let since = pair.before.about().date;
    let measures = workspace.inner().measures.pick(|id, it: &Measure| {
        let is_since = since.is_some_and(|day| it.is_done_since(day));
        Some((it.done, id, it.touchpoint.filter(|_| is_since)?))
    });
    let measures: BTreeSet<_> = measures.into_iter().collect();
    for (_, id, at) in measures.into_iter().rev() {
        done.entry(at).or_default().push(id);
    }
    let row = |id| Row {
        id,
        name: say_method::touchpoint(workspace, id),
        compared: pair.felt.at(id),
        measures: done.remove(&id).unwrap_or_default(),
    };
    let mut rows: Vec<Row> = pair.felt.touchpoints().map(row).collect();
    rows.sort_by_cached_key(|row| crate::domain::board::fold(&row.name));
    let gain = |row: &Row| row.compared.told();
    rows.sort_by(|a, b| match (gain(a), gain(b)) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
    rows
}

/// The panel.
#[component]
pub(super) fn Touchpoints(sight: Sight, shown: Shown) -> impl IntoView {
    let workspace = sight.workspace;
    if shown.said.get_untracked().is_some() {
        // Whoever comes for these touchpoints reads on here.
        request_animation_frame(|| address::focus(HEADING));
    }
    let pair = Memo::new(move |_| sight.pair());
    let rows = Memo::new(move |_| {
        let pair = pair.read();
        pair.as_ref()
            .map(|pair| read_rows(workspace, pair))
            .unwrap_or_default()
    });
    let departments = Memo::new(move |_| workspace.departments_by_touchpoint());
    let fitting = Memo::new(move |_| {
        let (verdict, department) = (shown.said.get(), shown.department.get());
        let departments = departments.read();
        let fits = |row: &&Row| {
            let own = departments.get(&row.id);
            let is_in = match department {
                None => true,
                Some(None) => own.is_none_or(BTreeSet::is_empty),
                Some(Some(id)) => own.is_some_and(|own| own.contains(&id)),
            };
            is_in && verdict.is_none_or(|wanted| row.compared.verdict() == wanted)
        };
        rows.read().iter().filter(fits).cloned().collect::<Vec<_>>()
    });
    let limit = RwSignal::new(PAGE);
    let hidden = Memo::new(move |_| fitting.read().len().saturating_sub(limit.get()));
    let on_paper = use_on_paper();
    let drawn = move || {
        let pair = pair.get()?;
        let limit = shown_of(limit.get(), on_paper);
        let rows = fitting.get().into_iter().take(limit);
        Some(rows.map(|it| row(workspace, &pair, it)).collect_view())
    };
    view! {
        <section class="panel control-part" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{words::touchpoints()}</h2>
            <Filters workspace rows shown />
            <Show
                when=move || !fitting.read().is_empty()
                fallback=|| view! { <p class="quiet">{words::none_shown()}</p> }
            >
                <div class="control-scroll" role="region" tabindex="0" aria-label=words::touchpoints_table()>
                    <table class="control-table" role="table">
                        <caption class="visually-hidden">{words::touchpoints()}</caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th role="columnheader" scope="col">{words::touchpoint()}</th>
                                <th role="columnheader" scope="col" class="number">{words::before()}</th>
                                <th role="columnheader" scope="col" class="number">{words::after()}</th>
                                <th role="columnheader" scope="col" class="number">{words::change()}</th>
                                <th role="columnheader" scope="col">{words::verdict()}</th>
                                <th role="columnheader" scope="col">{words::measures()}</th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{drawn}</tbody>
                    </table>
                </div>
            </Show>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || words::show_more(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| limit.update(|limit| *limit += PAGE)
                />
            </Show>
        </section>
    }
}

fn row(workspace: Workspace, pair: &Pair, row: Row) -> impl IntoView + use<> {
    let wave = |id| places::wave(workspace, id);
    let verdict = match row.compared.verdict() {
        Some(verdict) => say::verdict(verdict),
        None => view! { <span class="quiet">{words::only_once()}</span> }.into_any(),
    };
    let here = places::touchpoint(workspace, row.id);
    let counted = pair.before.about().date.map(|day| CountedAt {
        counted: Counted::DoneSince(day),
        touchpoint: Some(row.id),
    });
    let measures = counted.map(|counted| done_here(workspace, &row.measures, counted));
    let change = say::change(&row.compared).map(|change| {
        view! { <a class="control-number" href=here.clone()>{change}</a> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><a class="control-name" href=here.clone()>{row.name}</a></th>
            {say::score_cell(row.compared.before, wave(pair.before.id), words::before(), false)}
            {say::score_cell(row.compared.after, wave(pair.after.id), words::after(), false)}
            <td role="cell" class="number" data-label=words::change()>{change}</td>
            <td role="cell" data-label=words::verdict()>{verdict}</td>
            <td role="cell" data-label=words::measures() data-wide="">{measures}</td>
        </tr>
    }
}

/// The measures done at a touchpoint, as links.
fn done_here(workspace: Workspace, all: &[Id], counted: CountedAt) -> impl IntoView + use<> {
    let link = |id: &Id| {
        let href = places::measure(workspace, *id);
        let name = say_doing::measure(workspace, *id);
        view! { <li><a class="control-name" href=href>{name}</a></li> }
    };
    let more = all.len().saturating_sub(NAMED);
    (!all.is_empty()).then(|| {
        view! {
            <ul class="control-list">
                {all.iter().take(NAMED).map(link).collect_view()}
                {(more > 0).then(|| {
                    let href = places::measures(workspace, counted);
                    view! { <li><a class="control-name" href=href>{words::measures_more(more)}</a></li> }
                })}
            </ul>
        }
    })
}

/// The choices of verdict and department.
#[component]
fn Filters(workspace: Workspace, rows: Memo<Vec<Row>>, shown: Shown) -> impl IntoView {
    let verdicts = Signal::derive(move || {
        let rows = rows.read();
        let count = |wanted: Option<Verdict>| {
            let rows = rows.iter();
            rows.filter(|row| row.compared.verdict() == wanted).count()
        };
        let mut choices = vec![Choice::new("", words::show_all(rows.len()))];
        for (wanted, key, label) in VERDICTS {
            let count = count(wanted);
            // What was chosen stays to be seen, even if nothing is like that any more.
            if count > 0 || shown.said.get() == Some(wanted) {
                choices.push(Choice::new(key, label(count)));
            }
        }
        choices
    });
    let verdict = Signal::derive(move || match shown.said.get() {
        None => String::new(),
        Some(wanted) => {
            let known = VERDICTS.iter().find(|(it, ..)| *it == wanted);
            known
                .map(|(_, key, _)| (*key).to_owned())
                .unwrap_or_default()
        }
    });
    let departments = Signal::derive(move || {
        let department = |id: Id| {
            let board = crate::domain::Board::Department(id);
            Choice::new(id.to_string(), say_ui::board_name(workspace, board))
        };
        let first = Choice::new("", words::any_department());
        let last = Choice::new("none", words::no_department());
        let all = workspace.departments().into_iter().map(department);
        std::iter::once(first)
            .chain(all)
            .chain(std::iter::once(last))
            .collect::<Vec<_>>()
    });
    let department = Signal::derive(move || match shown.department.get() {
        None => String::new(),
        Some(None) => "none".to_owned(),
        Some(Some(id)) => id.to_string(),
    });
    view! {
        <div class="control-filters" data-no-print>
            <Select
                label=words::show()
                options=verdicts
                value=verdict
                on_change=move |key: String| {
                    let known = VERDICTS.iter().find(|(_, it, _)| *it == key);
                    let view = known.map_or(SuccessView::Control, |(it, ..)| SuccessView::Said(*it));
                    Route::Project(workspace.inner().project, Page::Success(view)).go();
                }
            />
            <Select
                label=words::department()
                options=departments
                value=department
                on_change=move |key: String| shown.department.set(match key.as_str() {
                    "" => None,
                    "none" => Some(None),
                    id => id.parse().ok().map(Some),
                })
            />
        </div>
    }
}

/// A verdict, its word in the address of a choice, and what it says with a number.
type VerdictChoice = (Option<Verdict>, &'static str, fn(usize) -> String);

const VERDICTS: [VerdictChoice; 5] = [
    (Some(Verdict::Better), "better", words::show_better),
    (Some(Verdict::Worse), "worse", words::show_worse),
    (Some(Verdict::Unclear), "unclear", words::show_unclear),
    (Some(Verdict::TooFew), "few", words::show_few),
    (None, "once", words::show_once),
];
