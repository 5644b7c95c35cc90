//! The wow effects that became live since the baseline, board by board.

use leptos::prelude::*;

use super::sight::Sight;
use crate::domain::{Board, CardKind};
use crate::i18n::{self, words::control as words};
use crate::ui::places;
use crate::ui::route::{BoardView, MeasureView, Page};
use crate::ui::say as say_ui;
use crate::workspace::{Id, LiveSince, Workspace};

/// The panel.
#[component]
pub(super) fn Wows(sight: Sight) -> impl IntoView {
    let workspace = sight.workspace;
    let baseline = Memo::new(move |_| {
        let waves = sight.waves.read();
        waves.first().map(|wave| (wave.id, wave.about().date))
    });
    let body = move || match baseline.get() {
        None => view! { <p class="quiet">{words::no_wave_title()}</p> }.into_any(),
        Some((id, None)) => {
            let href = places::wave(workspace, id);
            view! {
                <p class="quiet">{words::wows_no_date()}</p>
                <p data-no-print><a class="control-name" href=href>{words::to_baseline()}</a></p>
            }
            .into_any()
        }
        Some((_, Some(day))) => {
            let live = workspace.live_since(CardKind::Wow, day);
            shown(workspace, live)
        }
    };
    let waves = places::page(workspace, Page::Measure(MeasureView::Waves));
    let to_waves = move || {
        baseline.get().is_none().then(|| {
            view! { <p data-no-print><a class="control-name" href=waves.clone()>{words::to_waves()}</a></p> }
        })
    };
    view! {
        <section class="panel control-tile" aria-labelledby="control-wows">
            <h2 class="panel__title" id="control-wows">{words::wows()}</h2>
            {body}
            {to_waves}
        </section>
    }
}

fn shown(workspace: Workspace, live: LiveSince) -> AnyView {
    let boards = places::page(workspace, Page::Boards(BoardView::All));
    let undated = (!live.undated.is_empty()).then(|| undated(workspace, &live.undated));
    if live.since.is_empty() {
        return view! {
            <p class="quiet">{words::wows_none()}</p>
            {undated}
            <p data-no-print><a class="control-name" href=boards>{words::to_boards()}</a></p>
        }
        .into_any();
    }
    let count = words::wows_count(live.since.len());
    let groups = live.since.chunk_by(|a, b| a.0 == b.0).map(|group| {
        let at = group.first().map(|(board, _)| *board).unwrap_or_default();
        let ids: Vec<Id> = group.iter().map(|(_, id)| *id).collect();
        of_board(workspace, at, &ids)
    });
    view! {
        <p><a class="control-name" href=boards>{count}</a></p>
        <dl class="control-groups">{groups.collect_view()}</dl>
        {undated}
    }
    .into_any()
}

/// Those that are live on no known day; on demand, which.
fn undated(workspace: Workspace, ids: &[Id]) -> impl IntoView + use<> {
    let card = |id: &Id| {
        let title = say_ui::card(workspace, *id);
        view! { <li><a class="control-name" href=places::card(workspace, *id)>{title}</a></li> }
    };
    view! {
        <details class="control-more">
            <summary>{words::undated(ids.len())}</summary>
            <ul class="control-list" data-no-print="">{ids.iter().map(card).collect_view()}</ul>
        </details>
    }
}

fn of_board(workspace: Workspace, at: Board, ids: &[Id]) -> impl IntoView + use<> {
    let href = places::page(workspace, Page::Boards(BoardView::One(at)));
    let number = i18n::number(ids.len());
    let name = say_ui::board_name(workspace, at);
    let card = |id: &Id| {
        let title = say_ui::card(workspace, *id);
        view! { <dd><a class="control-name" href=places::card(workspace, *id)>{title}</a></dd> }
    };
    view! {
        <div>
            <dt>{name} " " <a class="control-number" href=href>{number}</a></dt>
            {ids.iter().map(card).collect_view()}
        </div>
    }
}

/// The cards of a kind that became live since the baseline; none where it has no day.
pub(in crate::ui::pages::success) fn introduced(sight: Sight, kind: CardKind) -> LiveSince {
    let since = sight
        .baseline_day()
        .map(|day| sight.workspace.live_since(kind, day));
    since.unwrap_or_default()
}
