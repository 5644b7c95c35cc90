//! Before the first slide: what is shown, and how.

use leptos::prelude::*;

use super::deck::{How, Slide, boards};
use super::home;
use crate::domain::Board;
use crate::i18n::words::present as words;
use crate::ui::parts::{Button, Choice, Glyph, Icon, Segmented, Select, Variant};
use crate::ui::route::Shown;
use crate::ui::say;
use crate::workspace::Workspace;

/// The values of the choice.
const ALL: &str = "all";
const GROUPS: &str = "groups";
const LISTS: &str = "lists";
const CARDS: &str = "cards";

/// What and how.
#[component]
pub(super) fn Start(
    workspace: Workspace,
    /// What the address says.
    shown: Shown,
    /// What is chosen.
    what: RwSignal<Shown>,
    how: RwSignal<How>,
    slides: Memo<Vec<Slide>>,
    /// Is it shown already?
    runs: RwSignal<bool>,
) -> impl IntoView {
    let count = Memo::new(move |_| slides.with(Vec::len));
    view! {
        <div class="show-start">
            <a class="show-start__back" href=move || home(workspace, shown)>
                <Icon glyph=Glyph::ChevronLeft />
                <span>{words::back()}</span>
            </a>
            <h1>{words::title()}</h1>
            <p class="measure">{words::lead()}</p>
            <Select
                label=words::what()
                options=Signal::derive(move || options(workspace, what.get()))
                value=Signal::derive(move || value(what.get()))
                on_change=move |value: String| what.set(read(&value))
            />
            <Segmented
                label=words::how()
                options=Signal::derive(|| vec![
                    Choice::new(LISTS, words::lists()),
                    Choice::new(CARDS, words::cards()),
                ])
                value=Signal::derive(move || match how.get() {
                    How::Lists => LISTS.to_owned(),
                    How::Cards => CARDS.to_owned(),
                })
                on_change=move |value: String| {
                    how.set(if value == CARDS { How::Cards } else { How::Lists });
                }
            />
            <p class="quiet" role="status">{move || match count.get() {
                0 => words::nothing().to_owned(),
                n => words::slides(n),
            }}</p>
            <div class="show-start__go">
                <Button
                    label=words::begin()
                    icon=Glyph::Present
                    variant=Variant::Primary
                    disabled=Signal::derive(move || count.get() == 0)
                    on_click=move |_| runs.set(true)
                />
            </div>
            <p class="quiet small">{words::keys()}</p>
        </div>
    }
}

fn value(shown: Shown) -> String {
    match shown {
        Shown::Board(board) => board.to_string(),
        Shown::Groups | Shown::Group(_) => GROUPS.to_owned(),
        Shown::All | Shown::Card(_) => ALL.to_owned(),
    }
}

fn read(value: &str) -> Shown {
    match value {
        GROUPS => Shown::Groups,
        ALL => Shown::All,
        board => board.parse().map_or(Shown::All, Shown::Board),
    }
}

/// Everything, each board that has cards, the groups; and what the address asks for in any case.
fn options(workspace: Workspace, chosen: Shown) -> Vec<Choice> {
    let mut boards: Vec<Board> = boards(workspace);
    if let Shown::Board(board) = chosen
        && !boards.contains(&board)
    {
        boards.push(board);
    }
    let mut options = vec![Choice::new(ALL, words::all())];
    let choice = |at: Board| Choice::new(at.to_string(), say::board_name(workspace, at));
    options.extend(boards.into_iter().map(choice));
    options.push(Choice::new(GROUPS, words::groups()));
    options
}
