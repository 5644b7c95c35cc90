//! How many standards were met, by mystery shopping and by self-check, board by board.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::{Board, VisitKind};
use crate::i18n::{self, words::control as words};
use crate::method::success::Met;
use crate::ui::pages::measure::shopping::{percent, visit_name};
use crate::ui::places;
use crate::ui::route::{MeasureView, Page};
use crate::ui::{say as say_ui, say_doing};
use crate::workspace::{Id, Workspace};

/// What each board's standards got, for one kind of visit.
type ByBoard = BTreeMap<Option<Board>, Met>;

/// The panel.
#[component]
pub(super) fn Standards(workspace: Workspace) -> impl IntoView {
    let kinds = Memo::new(move |_| VisitKind::ALL.map(|kind| workspace.standards_met(kind)));
    let has_any = Memo::new(move |_| kinds.read().iter().any(|kind| !kind.is_empty()));
    let shopping = places::page(workspace, Page::Measure(MeasureView::Shopping));
    view! {
        <section class="panel control-tile" aria-labelledby="control-standards">
            <h2 class="panel__title" id="control-standards">{words::standards()}</h2>
            <Show
                when=move || has_any.get()
                fallback=move || view! {
                    <p class="quiet">{words::standards_none()}</p>
                    <p data-no-print><a class="control-name" href=shopping.clone()>{words::to_shopping()}</a></p>
                }
            >
                <p class="quiet small">{words::standards_hint()}</p>
                {move || table(workspace, &*kinds.read())}
            </Show>
        </section>
    }
}

fn table(workspace: Workspace, kinds: &[ByBoard]) -> impl IntoView + use<> {
    let mut boards: Vec<Option<Board>> = workspace.boards().into_iter().map(Some).collect();
    let others = kinds.iter().flat_map(BTreeMap::keys).copied();
    let others: Vec<_> = others.filter(|board| !boards.contains(board)).collect();
    // Departments in the trash come behind, what belongs to no board last.
    boards.extend(others.iter().flatten().copied().map(Some));
    boards.push(None);
    boards.dedup();
    boards.retain(|board| kinds.iter().any(|kind| kind.contains_key(board)));
    let head = |kind: VisitKind| {
        view! { <th scope="col" class="number">{say_doing::visit_kind(kind)}</th> }
    };
    let row = |board: Option<Board>| {
        let name = match board {
            Some(board) => say_ui::board_name(workspace, board),
            None => words::own_checks().to_owned(),
        };
        let cells = kinds.iter().map(|kind| cell(workspace, kind.get(&board)));
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let sums = kinds.iter().map(|kind| {
        let sum = Met::sum(kind.values());
        cell(workspace, Some(&sum))
    });
    let sums = sums.collect_view();
    view! {
        <div class="control-scroll" role="region" tabindex="0" aria-label=words::standards_table()>
            <table class="control-table" data-narrow="">
                <caption class="visually-hidden">{words::standards()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::board()}</th>
                        {VisitKind::ALL.map(head).collect_view()}
                    </tr>
                </thead>
                <tbody>{boards.into_iter().map(row).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words::all_boards()}</th>
                        {sums}
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

/// "8 von 10", with its share; leads to the visit that says so, or names just those that do.
fn cell(workspace: Workspace, met: Option<&Met>) -> AnyView {
    let share = met.and_then(|met| Some((met, met.share()?)));
    let Some((met, share)) = share else {
        return view! { <td class="number quiet">{words::not_looked()}</td> }.into_any();
    };
    let text = words::met_of(&i18n::number(met.looked), &i18n::number(met.met));
    let visit = |id: &Id| view! { <li><a href=places::visit(workspace, *id)>{visit_name(workspace, *id)}</a></li> };
    let number = match (met.visits.len(), met.visits.first()) {
        (1, Some(visit)) => {
            view! { <a class="control-number" href=places::visit(workspace, *visit)>{text}</a> }
                .into_any()
        }
        _ => view! {
            <details class="control-visits">
                <summary>{text}</summary>
                <ul>{met.visits.iter().map(visit).collect_view()}</ul>
            </details>
        }
        .into_any(),
    };
    view! {
        <td class="number">
            {number}
            <span class="control-about">{percent(share)}</span>
        </td>
    }
    .into_any()
}
