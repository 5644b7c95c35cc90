//! The boards: ideas, minimum standards and wow effects of one department, of the whole company,
//! or of all departments side by side.

mod actions;
mod add;
mod card;
mod column;
mod copy;
mod detail;
mod filter;
mod group;
mod links;
mod move_dialog;
mod paste;
mod priority;

use leptos::html;
use leptos::prelude::*;

use self::actions::Actions;
use self::column::ColumnView;
use self::detail::CardDialog;
use self::filter::FilterBar;
use self::move_dialog::MoveDialog;
use crate::domain::board::Spot;
use crate::domain::{Board, CardKind, Column, Filter};
use crate::i18n::words::{board, present};
use crate::ui::app::use_workspace;
use crate::ui::pages::covered::CoveredNote;
use crate::ui::pages::export::TableExport;
use crate::ui::pages::group_dialog::GroupDialog;
use crate::ui::pages::intake::IntakeLink;
use crate::ui::parts::{Dropped, Empty, Glyph, Icon, TabLink, TabLinks, use_drag, use_toasts};
use crate::ui::route::{BoardView, Page, Route, SetupView, Shown, WorkshopView};
use crate::ui::say;
use crate::workspace::foreign::Target;
use crate::workspace::{Id, Workspace};

/// Which dialog about a card is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Asked {
    /// All its fields.
    Open(Id),
    /// Where to move it.
    Move(Id),
}

/// The boards page.
#[component]
pub fn BoardsPage(
    /// The address; it says which boards.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let toasts = use_toasts();
    let view = Memo::new(move |before: Option<&BoardView>| match page.get() {
        Some(Page::Boards(view)) => view.without_card(),
        _ => before.copied().unwrap_or(BoardView::One(Board::Company)),
    });
    let filter = RwSignal::new(Filter::default());
    // An address of a card comes from other pages, so it is there before this one.
    let asked = RwSignal::new(match page.get_untracked() {
        Some(Page::Boards(BoardView::Card(_, card))) => Some(Asked::Open(card)),
        _ => None,
    });
    let actions = Actions::new(workspace, toasts, asked);
    copy::listen(workspace, toasts);

    let boards = Memo::new(move |_| boards_of(workspace));
    let shown = Memo::new(move |_| match view.get() {
        BoardView::All => boards.get(),
        BoardView::One(at) | BoardView::Card(at, _) => vec![at],
    });
    let container = NodeRef::<html::Div>::new();
    use_drag(
        container,
        Callback::new(move |dropped: Dropped| {
            let column = parse_column(&dropped.column);
            if let (Ok(id), Some(column)) = (dropped.id.parse(), column) {
                let card = |id: Option<String>| id.and_then(|id| id.parse().ok());
                let above = card(dropped.after).map(Spot::After);
                let spot = above.or_else(|| card(dropped.before).map(Spot::Before));
                actions.put(id, column, spot.unwrap_or(Spot::Last));
            }
        }),
    );

    let grouped = move |card: Option<Id>| {
        if card.is_some() {
            actions.focus.set(card);
        }
    };
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{move || heading(workspace, view.get())}</h1>
                <p class="quiet">{move || question(view.get())}</p>
            </div>
            <TableExport
                workspace
                kind="card"
                shown=move |()| Some(cards_in_sight(workspace, &shown.get(), &filter.get()))
            />
            <IntakeLink workspace target=Target::Cards />
            <a class="button button--quiet" data-no-print="" href=move || presentation(workspace, view.get())>
                <Icon glyph=Glyph::Present />
                <span class="button__label">{present::show_board()}</span>
            </a>
        </div>
        <BoardTabs workspace boards view />
        <CoveredNote workspace boards=shown />
        <FilterBar workspace filter />
        <p class="visually-hidden" id="card-keys">{board::keys_hint()}</p>
        <div class="boards" node_ref=container data-view=move || match view.get() {
            BoardView::All => "all",
            BoardView::One(_) | BoardView::Card(..) => "one",
        }>
            <For each=move || shown.get() key=|at| *at let:at>
                <OneBoard workspace at filter actions titled=Signal::derive(move || view.get() == BoardView::All) />
            </For>
        </div>
        <Show when=move || boards.read().len() == 1>
            <Empty title=board::no_departments() icon=Glyph::People>
                <a class="button button--quiet" href=Route::Project(workspace.inner().project, Page::Setup(SetupView::Team)).href()>
                    {board::to_setup()}
                </a>
            </Empty>
        </Show>
        <CardDialog workspace actions asked />
        <MoveDialog workspace actions asked boards />
        <GroupDialog
            workspace
            asked=actions.grouped
            on_done=grouped
        />
    }
}

/// One board with its three columns.
#[component]
fn OneBoard(
    workspace: Workspace,
    at: Board,
    filter: RwSignal<Filter>,
    actions: Actions,
    /// Does the board need its name above (several are on screen)?
    titled: Signal<bool>,
) -> impl IntoView {
    let label = move || say::board_name(workspace, at);
    view! {
        <section class="board" aria-label=label data-color=move || color_of(workspace, at)>
            <Show when=move || titled.get()>
                <h2 class="board__title"><span class="dot"></span>{label}</h2>
            </Show>
            <div class="columns">
                {CardKind::ALL.map(|kind| view! {
                    <ColumnView workspace column=Column { board: at, kind } filter actions titled />
                })}
            </div>
        </section>
    }
}

#[component]
fn BoardTabs(
    workspace: Workspace,
    boards: Memo<Vec<Board>>,
    view: Memo<BoardView>,
) -> impl IntoView {
    let project = workspace.inner().project;
    let href = move |view| Route::Project(project, Page::Boards(view)).href();
    let tabs = Signal::derive(move || {
        let inner = workspace.inner();
        let counts = inner.columns.counts.get();
        let mut tabs: Vec<TabLink> = boards
            .get()
            .into_iter()
            .map(|at| TabLink {
                href: href(BoardView::One(at)),
                label: say::board_name(workspace, at),
                color: match at {
                    Board::Company => None,
                    Board::Department(id) => inner.departments.read(id).map(|d| d.value.color),
                },
                count: Some(counts.get(&at).copied().unwrap_or(0)),
            })
            .collect();
        if tabs.len() > 2 {
            tabs.push(TabLink {
                href: href(BoardView::All),
                label: board::all().to_owned(),
                color: None,
                count: None,
            });
        }
        tabs
    });
    view! { <TabLinks label=board::boards_nav() tabs current=Signal::derive(move || href(view.get())) /> }
}

/// The company, the departments in their order, and departments that are gone but whose board
/// still has cards (a colleague went on writing there).
fn boards_of(workspace: Workspace) -> Vec<Board> {
    let inner = workspace.inner();
    let mut boards = workspace.boards();
    let orphans = inner.columns.counts.get();
    boards.extend(
        orphans
            .iter()
            .filter(|(_, n)| **n > 0)
            .map(|(at, _)| *at)
            .filter(|at| !boards.contains(at))
            .collect::<Vec<_>>(),
    );
    boards
}

fn heading(workspace: Workspace, view: BoardView) -> String {
    match view {
        BoardView::All => board::all().to_owned(),
        BoardView::One(at) | BoardView::Card(at, _) => say::board_name(workspace, at),
    }
}

fn question(view: BoardView) -> &'static str {
    match view {
        BoardView::All => board::all_question(),
        BoardView::One(Board::Company) | BoardView::Card(Board::Company, _) => {
            board::company_question()
        }
        BoardView::One(_) | BoardView::Card(..) => board::question(),
    }
}

/// What is on screen here, shown large.
fn presentation(workspace: Workspace, view: BoardView) -> String {
    let shown = match view {
        BoardView::All => Shown::All,
        BoardView::One(at) | BoardView::Card(at, _) => Shown::Board(at),
    };
    let page = Page::Workshop(WorkshopView::Present(shown));
    Route::Project(workspace.inner().project, page).href()
}

fn color_of(workspace: Workspace, at: Board) -> &'static str {
    match at {
        Board::Company => "",
        Board::Department(id) => workspace
            .inner()
            .departments
            .read(id)
            .map_or("", |entry| entry.value.color.as_str()),
    }
}

/// The name of a column for drag and drop.
fn column_key(column: Column) -> String {
    format!("{}/{}", column.kind, column.board)
}

fn parse_column(key: &str) -> Option<Column> {
    let (kind, at) = key.split_once('/')?;
    Some(Column {
        board: at.parse().ok()?,
        kind: kind.parse().ok()?,
    })
}

/// The cards on these boards that the filter shows, board by board and column by column.
fn cards_in_sight(workspace: Workspace, boards: &[Board], filter: &Filter) -> Vec<Id> {
    let inner = workspace.inner();
    let kinds = [CardKind::Idea, CardKind::Standard, CardKind::Wow];
    let columns = boards.iter().flat_map(|board| {
        kinds.map(|kind| Column {
            board: *board,
            kind,
        })
    });
    let cards = columns.flat_map(|column| inner.columns.order(column).get());
    let shows = |id: &Id| {
        let entry = inner.cards.peek(*id);
        entry.is_some_and(|entry| filter.shows(&entry.value))
    };
    cards.filter(shows).collect()
}
