//! Putting cards together that mean the same: the cards without a group on the left, the groups on
//! the right. Dragging, menus, keys and the choice of several cards all come to the same deeds.

mod card;
mod choice;
mod deeds;
mod group;
mod keys;
mod loose;
mod offers;
mod target;

use leptos::html;
use leptos::prelude::*;

use self::choice::ChoiceBar;
use self::deeds::Deeds;
use self::group::GroupPanel;
use self::loose::LooseCards;
use self::offers::Offers;
use crate::domain::{Board, CardKind, Column};
use crate::i18n::{self, words::groups as words};
use crate::ui::pages::group_dialog::GroupDialog;
use crate::ui::parts::{
    Choice, Dropped, Empty, Glyph, Icon, Segmented, Select, use_drag, use_toasts,
};
use crate::ui::route::{BoardView, Page, Shown, WorkshopView};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// Which cards are looked at; nothing: all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Sight {
    board: Option<Board>,
    kind: Option<CardKind>,
}

impl Sight {
    fn shows(self, column: Column) -> bool {
        self.board.is_none_or(|board| board == column.board)
            && self.kind.is_none_or(|kind| kind == column.kind)
    }
}

/// Putting cards together that mean the same.
#[component]
pub(super) fn Groups(
    /// The open project.
    workspace: Workspace,
    /// The activity in the room, which has a heading of its own and may say which board.
    #[prop(optional)]
    activity: Option<Id>,
) -> impl IntoView {
    let board = activity.and_then(|id| match untrack(|| workspace.activity(id)).board {
        Board::Company => None,
        board => Some(board),
    });
    let sight = RwSignal::new(Sight { board, kind: None });
    let deeds = Deeds::new(workspace, use_toasts(), sight);
    let is_empty = Memo::new(move |_| deeds.columns.with(|all| all.is_empty()));
    let done = move |first: Option<Id>| deeds.after_dialog(first);
    view! {
        {activity.is_none().then(|| view! { <Head workspace deeds /> })}
        <Show
            when=move || !is_empty.get()
            fallback=move || view! { <NoCards workspace /> }
        >
            <div class="groups">
                <Tools workspace sight />
                <Offers workspace deeds sight />
                <Both workspace deeds />
                <ChoiceBar deeds />
            </div>
        </Show>
        <GroupDialog
            workspace
            asked=deeds.asked
            on_done=done
        />
    }
}

#[component]
fn Head(workspace: Workspace, deeds: Deeds) -> impl IntoView {
    let href = places::page(
        workspace,
        Page::Workshop(WorkshopView::Present(Shown::Groups)),
    );
    let any = Memo::new(move |_| deeds.groups.with(|groups| !groups.is_empty()));
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{words::title()}</h1>
                <p class="measure">{words::lead()}</p>
            </div>
            <Show when=move || any.get()>
                <a class="button button--quiet" href=href.clone()>
                    <Icon glyph=Glyph::Present />
                    <span class="button__label">{words::present()}</span>
                </a>
            </Show>
        </div>
    }
}

#[component]
fn NoCards(workspace: Workspace) -> impl IntoView {
    let href = places::page(workspace, Page::Boards(BoardView::One(Board::Company)));
    view! {
        <Empty title=words::no_cards() text=words::no_cards_text() icon=Glyph::Group>
            <a class="button button--primary" href=href>{words::to_boards()}</a>
        </Empty>
    }
}

/// Which board, which kind.
#[component]
fn Tools(workspace: Workspace, sight: RwSignal<Sight>) -> impl IntoView {
    let boards = Signal::derive(move || {
        let all = [Choice::new("", words::all_boards())].into_iter();
        let choice = |at: Board| Choice::new(at.to_string(), say::board_name(workspace, at));
        all.chain(workspace.boards().into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    let kinds = Signal::derive(|| {
        let all = [Choice::new("", words::all_kinds())].into_iter();
        let choice =
            |kind| Choice::new(CardKind::as_str(kind), say::kinds(kind)).icon(say::glyph(kind));
        all.chain(CardKind::ALL.map(choice)).collect::<Vec<_>>()
    });
    view! {
        <div class="groups__tools" role="search" aria-label=words::sight()>
            <Select
                label=words::board()
                options=boards
                value=Signal::derive(move || {
                    sight.read().board.map(|at| at.to_string()).unwrap_or_default()
                })
                on_change=move |value: String| sight.update(|it| it.board = value.parse().ok())
            />
            <Segmented
                label=words::kind()
                options=kinds
                value=Signal::derive(move || {
                    sight.read().kind.map(|kind| kind.to_string()).unwrap_or_default()
                })
                on_change=move |value: String| sight.update(|it| it.kind = value.parse().ok())
            />
        </div>
    }
}

/// The cards without a group, and the groups.
#[component]
fn Both(workspace: Workspace, deeds: Deeds) -> impl IntoView {
    let container = NodeRef::<html::Div>::new();
    use_drag(
        container,
        Callback::new(move |dropped: Dropped| {
            if let (Ok(card), Ok(target)) = (dropped.id.parse(), dropped.column.parse()) {
                deeds.drop_on(card, target);
            }
        }),
    );
    let count = move || i18n::number(deeds.groups.with(Vec::len));
    view! {
        <p class="visually-hidden" id=card::KEYS>{words::keys_hint()}</p>
        <div class="groups__both" data-drop-mode="onto" node_ref=container>
            <LooseCards workspace deeds />
            <section class="groups__all" aria-labelledby="groups-all">
                <h2 class="groups__heading" id="groups-all" tabindex="-1">
                    {words::groups()} " " <span class="groups__count">{count}</span>
                </h2>
                <Show when=move || deeds.groups.with(Vec::is_empty)>
                    <p class="groups__none">{words::no_groups()}</p>
                </Show>
                <div class="groups__list">
                    <For each=move || deeds.groups.get() key=|id| *id let:id>
                        <GroupPanel workspace id deeds />
                    </For>
                </div>
            </section>
        </div>
    }
}
