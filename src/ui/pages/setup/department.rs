//! One department: colour, name, place in the order.

use leptos::html;
use leptos::prelude::*;

use super::team::{Step, Team};
use crate::domain::Board;
use crate::i18n::words::setup;
use crate::ui::parts::{Glyph, IconButton, MenuButton, MenuItem, TextField, color_name};
use crate::ui::route::{BoardView, Page, Route};
use crate::workspace::Id;

/// One department in the list.
#[component]
pub(super) fn DepartmentRow(team: Team, id: Id, ids: Memo<Vec<Id>>) -> impl IntoView {
    let department = Memo::new(move |_| team.department(id));
    let name = Signal::derive(move || department.read().name.clone());
    let color = move || department.read().color;
    let is_first = Signal::derive(move || ids.read().first() == Some(&id));
    let is_last = Signal::derive(move || ids.read().last() == Some(&id));
    let counts = team.workspace.inner().columns.counts.clone();
    let cards = move || {
        let count = counts
            .read()
            .get(&Board::Department(id))
            .copied()
            .unwrap_or(0);
        setup::cards(count)
    };
    let (up, down) = (
        NodeRef::<html::Button>::new(),
        NodeRef::<html::Button>::new(),
    );
    // Moving takes the focus out of the row; it comes back to the button that was pressed.
    Effect::new(move |_| {
        let button = match team.focus.get() {
            Some((moved, Step::Up)) if moved == id => up,
            Some((moved, Step::Down)) if moved == id => down,
            _ => return,
        };
        request_animation_frame(move || {
            if let Some(button) = button.try_get_untracked().flatten() {
                button.focus().unwrap_or_default();
            }
        });
    });
    let nameless = RwSignal::new(false);
    let typed = move |text: String| {
        if !text.trim().is_empty() {
            nameless.set(false);
        }
    };
    let rename = move |name: String| {
        let name = name.trim().to_owned();
        nameless.set(name.is_empty());
        if !name.is_empty() {
            team.edit_department(id, |department| department.name = name);
        }
    };
    let error = MaybeProp::derive(move || nameless.get().then(|| setup::name_needed(&name.get())));
    let color_label = move || setup::color_of(color_name(color()), &name.get());
    view! {
        <li class="department" data-color=move || color().as_str()>
            <button
                class="icon-button department__color"
                type="button"
                aria-label=color_label
                title=color_label
                on:click=move |_| team.colored.set(Some(id))
            >
                <span class="dot"></span>
            </button>
            <div class="department__name">
                <TextField label=setup::department_name() label_hidden=true value=name error on_commit=rename on_input=typed />
            </div>
            <span class="department__cards quiet">{cards}</span>
            <div class="department__buttons">
                <IconButton
                    label=Signal::derive(move || setup::move_up_named(&name.get()))
                    icon=Glyph::ArrowUp
                    disabled=is_first
                    node_ref=up
                    on_click=move |_| team.step(id, Step::Up)
                />
                <IconButton
                    label=Signal::derive(move || setup::move_down_named(&name.get()))
                    icon=Glyph::ArrowDown
                    disabled=is_last
                    node_ref=down
                    on_click=move |_| team.step(id, Step::Down)
                />
                <MenuButton
                    label=Signal::derive(move || setup::department_menu(&name.get()))
                    items=move |()| menu(team, id, is_first.get_untracked(), is_last.get_untracked())
                />
            </div>
        </li>
    }
}

fn menu(team: Team, id: Id, is_first: bool, is_last: bool) -> Vec<MenuItem> {
    let step = move |label, glyph, step, off| {
        MenuItem::action(label, move || team.step(id, step))
            .icon(glyph)
            .disabled(off)
    };
    let project = team.workspace.inner().project;
    let board = Route::Project(project, Page::Boards(BoardView::One(Board::Department(id))));
    vec![
        MenuItem::action(setup::to_board(), move || board.go()).icon(Glyph::Board),
        MenuItem::action(setup::color(), move || team.colored.set(Some(id))).icon(Glyph::Theme),
        MenuItem::Separator,
        step(setup::move_up(), Glyph::ArrowUp, Step::Up, is_first),
        step(setup::move_down(), Glyph::ArrowDown, Step::Down, is_last),
        step(setup::move_top(), Glyph::ChevronUp, Step::Top, is_first),
        step(
            setup::move_bottom(),
            Glyph::ChevronDown,
            Step::Bottom,
            is_last,
        ),
        MenuItem::Separator,
        MenuItem::action(setup::trash(), move || team.ask_trash_department(id))
            .icon(Glyph::Trash)
            .danger(),
    ]
}
