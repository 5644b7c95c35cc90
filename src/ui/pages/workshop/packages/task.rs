//! What a department sees of its package: the task, the questions, the ways to its board, its
//! touchpoints and its sheet, and handing the file back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::super::files::offer;
use super::asked::Asked;
use super::department_name;
use crate::domain::Board;
use crate::i18n::{
    self,
    words::{packages, shell},
};
use crate::platform::address;
use crate::ui::parts::{
    Button, Chip, Empty, Glyph, Icon, PersonPicker, Toasts, Tone, Variant, use_toasts,
};
use crate::ui::route::{BoardView, MeasureView, Page, TouchpointsView};
use crate::ui::{places, say, say_measuring};
use crate::workspace::{Id, Workspace, today};

/// The page of whoever works on a package.
#[component]
pub(super) fn Task(workspace: Workspace, id: Id) -> impl IntoView {
    let package = Memo::new(move |_| workspace.package(id));
    let is_here = Memo::new(move |_| package.read().is_some());
    let name = Signal::derive(move || department_name(workspace, id));
    let note = move || {
        package
            .get()
            .map(|package| package.note)
            .unwrap_or_default()
    };
    let due = Memo::new(move |_| package.get().and_then(|package| package.due));
    let has_questions =
        Memo::new(move |_| package.get().is_some_and(|it| !it.questions.is_empty()));
    let due_chip = move || {
        let due = due.get()?;
        let tone = if Some(due) < today() {
            Tone::Warn
        } else {
            Tone::Neutral
        };
        let label = packages::due_until(&i18n::day(due.parts()));
        Some(view! { <Chip label tone icon=Glyph::Calendar /> })
    };
    view! {
        <Show
            when=move || is_here.get()
            fallback=|| view! {
                <Empty title=packages::gone_title() text=packages::gone_text() icon=Glyph::Package />
            }
        >
            <div class="head">
                <div class="head__words">
                    <h1>{move || packages::for_whom(&name.get())}</h1>
                    {due_chip}
                    <p class="task-note measure">{note}</p>
                </div>
            </div>
            <div class="task">
                <Who workspace />
                <Show when=move || has_questions.get()>
                    <Asked workspace id />
                </Show>
                <More workspace id />
                <Done workspace id />
            </div>
        </Show>
    }
}

/// Who writes here, among the people of the department.
#[component]
fn Who(workspace: Workspace) -> impl IntoView {
    let people = Memo::new(move |_| workspace.people());
    let choose = move |person: Option<Id>| workspace.set_me(person);
    view! {
        <Show when=move || !people.read().is_empty()>
            <div class="task-who">
                <PersonPicker
                    label=packages::who()
                    people
                    nobody=shell::nobody()
                    value=Signal::derive(move || workspace.me())
                    on_change=choose
                />
                <p class="quiet">{packages::who_hint()}</p>
            </div>
        </Show>
    }
}

/// The other places of the package.
#[component]
fn More(workspace: Workspace, id: Id) -> impl IntoView {
    let package = Memo::new(move |_| workspace.package(id).unwrap_or_default());
    let board = move || {
        package
            .read()
            .department
            .map(Board::Department)
            .unwrap_or_default()
    };
    let cards = move || {
        let counts = workspace.inner().columns.counts.clone();
        let count = counts.read().get(&board()).copied();
        packages::more_board(count.unwrap_or_default())
    };
    let sheet = move || {
        let wave = package.read().wave?;
        let name = say_measuring::wave(&workspace.wave(wave)?.about());
        let href = places::page(workspace, Page::Measure(MeasureView::Sheet(wave)));
        Some(view! {
            <li>
                <a class="task-way" href=href>
                    <Icon glyph=Glyph::Measure />
                    <span>{packages::more_sheet(&name)}</span>
                </a>
            </li>
        })
    };
    let touchpoints = places::page(workspace, Page::Touchpoints(TouchpointsView::Table));
    view! {
        <section class="panel" aria-labelledby="task-more">
            <h2 class="panel__title" id="task-more">{packages::more_title()}</h2>
            <ul class="task-ways">
                <li>
                    <a class="task-way" href=move || places::page(workspace, Page::Boards(BoardView::One(board())))>
                        <Icon glyph=Glyph::Board />
                        <span>{cards}</span>
                    </a>
                </li>
                <li>
                    <a class="task-way" href=touchpoints>
                        <Icon glyph=Glyph::Touchpoint />
                        <span>{move || packages::more_touchpoints(workspace.touchpoints().len())}</span>
                    </a>
                </li>
                {sheet}
            </ul>
        </section>
    }
}

/// Handing the file back.
#[component]
fn Done(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let done = Memo::new(move |_| workspace.package(id).is_some_and(|package| package.done));
    let finish = move |_| {
        workspace.edit_package(id, |package| package.done = true);
        hand_back(workspace, toasts);
        to_heading();
    };
    view! {
        <section class="panel" aria-labelledby="task-done">
            <h2 class="panel__title" id="task-done" tabindex="-1">{packages::done_title()}</h2>
            <p class="measure">{packages::done_text()}</p>
            <div class="panel__actions">
                <Show
                    when=move || done.get()
                    fallback=move || view! {
                        <Button
                            label=packages::done()
                            icon=Glyph::Check
                            variant=Variant::Primary
                            on_click=finish
                        />
                    }
                >
                    <Chip label=packages::done_is() tone=Tone::Good icon=Glyph::Check />
                    <Button
                        label=packages::done_again()
                        icon=Glyph::Download
                        on_click=move |_| hand_back(workspace, toasts)
                    />
                    <Button
                        label=packages::done_not()
                        variant=Variant::Ghost
                        on_click=move |_| {
                            workspace.edit_package(id, |package| package.done = false);
                            to_heading();
                        }
                    />
                </Show>
            </div>
        </section>
    }
}

/// The button that was pressed makes room for others.
fn to_heading() {
    request_animation_frame(|| address::focus("task-done"));
}

fn hand_back(workspace: Workspace, toasts: Toasts) {
    let (name, text) = workspace.export();
    if !offer(toasts, &name, &text) {
        return;
    }
    spawn_local(async move {
        if let Err(error) = workspace.note_saved_file().await {
            toasts.error(say::storage_error(&error));
        }
    });
}
