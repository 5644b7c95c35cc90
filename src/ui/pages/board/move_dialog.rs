//! "Move to ...": the way for those who do not drag.

use leptos::prelude::*;

use super::Asked;
use super::actions::{Actions, title_of};
use super::detail::heading_of;
use crate::domain::board::Spot;
use crate::domain::{Board, CardKind, Column};
use crate::i18n::words::{board, common};
use crate::ui::parts::{Button, Choice, Dialog, Segmented, Select, Variant};
use crate::ui::say;
use crate::workspace::{Id, Workspace};

/// Asks for board, kind and position.
#[component]
pub(super) fn MoveDialog(
    workspace: Workspace,
    actions: Actions,
    asked: RwSignal<Option<Asked>>,
    boards: Memo<Vec<Board>>,
) -> impl IntoView {
    let id = Memo::new(move |_| match asked.get() {
        Some(Asked::Move(id)) => Some(id),
        _ => None,
    });
    let target = RwSignal::new((Column::default(), Spot::First));
    let title = Signal::derive(move || {
        id.get()
            .map(|id| heading_of(workspace, id))
            .unwrap_or_default()
    });
    let close = move || {
        let id = id.get_untracked();
        asked.set(None);
        actions.focus.set(id);
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button
                label=board::move_here()
                variant=Variant::Primary
                on_click=move |_| {
                    if let Some(id) = id.get_untracked() {
                        let (column, spot) = target.get_untracked();
                        asked.set(None);
                        actions.put(id, column, spot);
                    }
                }
            />
        }
    };
    view! {
        <Dialog open=Signal::derive(move || id.get().is_some()) title on_close=move |()| close() footer>
            {move || id.get().map(|id| view! { <Target workspace id boards target /> })}
        </Dialog>
    }
}

#[component]
fn Target(
    workspace: Workspace,
    id: Id,
    boards: Memo<Vec<Board>>,
    target: RwSignal<(Column, Spot)>,
) -> impl IntoView {
    let start = workspace
        .inner()
        .cards
        .peek(id)
        .map(|entry| entry.value.place.column());
    target.set((start.unwrap_or_default(), Spot::First));
    let column = Memo::new(move |_| target.get().0);
    let board_options = Signal::derive(move || {
        let choice = |at: Board| Choice::new(at.to_string(), say::board_name(workspace, at));
        boards.get().into_iter().map(choice).collect::<Vec<_>>()
    });
    let kind_options = Signal::derive(|| {
        let choice =
            |kind| Choice::new(CardKind::as_str(kind), say::kind(kind)).icon(say::glyph(kind));
        CardKind::ALL.map(choice).to_vec()
    });
    let positions = Signal::derive(move || {
        let inner = workspace.inner();
        let order = inner.columns.order(column.get()).get();
        let after = order
            .into_iter()
            .filter(|other| *other != id)
            .filter_map(|other| {
                let title = title_of(&inner.cards.peek(other)?.value);
                Some(Choice::new(
                    other.to_string(),
                    board::position_after(&title),
                ))
            });
        [
            Choice::new("first", board::position_top()),
            Choice::new("last", board::position_bottom()),
        ]
        .into_iter()
        .chain(after)
        .collect::<Vec<_>>()
    });
    let set_column = move |change: Box<dyn Fn(&mut Column)>| {
        target.update(|(column, spot)| {
            change(column);
            *spot = Spot::First;
        });
    };
    view! {
        <div class="card-form">
            <Select
                label=board::board()
                options=board_options
                value=Signal::derive(move || column.get().board.to_string())
                on_change=move |value: String| {
                    let at: Board = value.parse().unwrap_or_default();
                    set_column(Box::new(move |column| column.board = at));
                }
            />
            <Segmented
                label=board::kind()
                options=kind_options
                value=Signal::derive(move || column.get().kind.to_string())
                on_change=move |value: String| {
                    if let Ok(kind) = value.parse() {
                        set_column(Box::new(move |column| column.kind = kind));
                    }
                }
            />
            <Select
                label=board::position()
                options=positions
                value=Signal::derive(move || match target.get().1 {
                    Spot::First => "first".to_owned(),
                    Spot::Last => "last".to_owned(),
                    Spot::After(id) | Spot::Before(id) => id.to_string(),
                })
                on_change=move |value: String| {
                    let spot = match value.as_str() {
                        "first" => Spot::First,
                        "last" => Spot::Last,
                        id => id.parse().map_or(Spot::Last, Spot::After),
                    };
                    target.update(|target| target.1 = spot);
                }
            />
        </div>
    }
}
