//! The fields of an activity; each kind has only those it needs.

use std::num::NonZeroU32;

use leptos::prelude::*;

use super::activity::{field_of, row_of};
use super::ask::{AskWhat, RoundField};
use super::numbers::NumberField;
use crate::domain::{Activity, ActivityKind};
use crate::i18n::words::agenda;
use crate::platform::address;
use crate::ui::parts::{Button, Checkbox, Choice, Glyph, Select, TextArea, TextField};
use crate::ui::{say, say_workshop};
use crate::workspace::{Id, Workspace};

/// More minutes than this are a slip.
const MOST_MINUTES: u32 = 600;
/// More people, ideas or turns than these are a slip.
const MOST_HEADS: u32 = 999;
const MOST_IDEAS: u32 = 999;

/// Changes one thing of an activity.
pub(super) type Change = Box<dyn FnOnce(&mut Activity)>;

/// All fields.
#[component]
pub(super) fn Fields(
    workspace: Workspace,
    id: Id,
    it: Memo<Activity>,
    open: RwSignal<Option<Id>>,
) -> impl IntoView {
    let change = Callback::new(move |change: Change| {
        workspace.edit_activity(id, change);
    });
    let kinds =
        ActivityKind::ALL.map(|kind| Choice::new(kind.as_str(), say_workshop::activity_kind(kind)));
    let kind = Memo::new(move |_| it.read().kind);
    let close = move |_| {
        open.set(None);
        request_animation_frame(move || address::focus(&row_of(id)));
    };
    view! {
        <div
            class="activity-form"
            id=field_of(id)
            tabindex="-1"
            role="group"
            aria-label=move || agenda::fields_of(&say_workshop::activity(&it.read()))
            data-no-drag=""
        >
            <div class="activity-form__row">
                <TextField
                    label=agenda::activity_name()
                    placeholder=MaybeProp::derive(move || Some(say_workshop::activity_kind(kind.get()).to_owned()))
                    value=Signal::derive(move || it.read().name.clone())
                    on_commit=move |text: String| change.run(Box::new(move |it| it.name = text.trim().to_owned()))
                />
                <Select
                    label=agenda::kind()
                    options=kinds.to_vec()
                    value=Signal::derive(move || kind.get().as_str().to_owned())
                    on_change=move |value: String| {
                        if let Ok(kind) = value.parse::<ActivityKind>() {
                            change.run(Box::new(move |it| {
                                it.kind = kind;
                                it.private |= kind == ActivityKind::Brainwrite;
                            }));
                        }
                    }
                />
                <NumberField
                    label=agenda::minutes_field()
                    value=Signal::derive(move || it.read().minutes)
                    most=MOST_MINUTES
                    on_change=move |minutes| change.run(Box::new(move |it| it.minutes = minutes))
                />
            </div>
            <TextArea
                label=agenda::instruction()
                hint=agenda::instruction_hint()
                value=Signal::derive(move || it.read().note.clone())
                on_commit=move |text: String| change.run(Box::new(move |it| it.note = text.trim().to_owned()))
            />
            {move || match kind.get() {
                ActivityKind::Write => view! { <Writing workspace it change /> }.into_any(),
                ActivityKind::Brainwrite => view! {
                    <Writing workspace it change />
                    <Sheets it change />
                }.into_any(),
                ActivityKind::Vote => view! { <RoundField workspace id it change /> }.into_any(),
                ActivityKind::Discuss => view! { <AskWhat workspace it change /> }.into_any(),
                ActivityKind::Group | ActivityKind::Present | ActivityKind::Break => ().into_any(),
            }}
            <div class="panel__actions">
                <Button label=agenda::done() icon=Glyph::Check on_click=close />
            </div>
        </div>
    }
}

/// Where cards go, who sees them, what is asked.
#[component]
fn Writing(workspace: Workspace, it: Memo<Activity>, change: Callback<Change>) -> impl IntoView {
    let boards = Signal::derive(move || {
        let boards = workspace.boards().into_iter();
        let choice = |board: crate::domain::Board| {
            Choice::new(board.to_string(), say::board_name(workspace, board))
        };
        let mut all: Vec<Choice> = boards.map(choice).collect();
        let own = it.read().board;
        if !all.iter().any(|choice| choice.value == own.to_string()) {
            all.push(choice(own));
        }
        all
    });
    view! {
        <div class="activity-form__row">
            <Select
                label=agenda::board()
                options=boards
                value=Signal::derive(move || it.read().board.to_string())
                on_change=move |value: String| {
                    if let Ok(board) = value.parse() {
                        change.run(Box::new(move |it| it.board = board));
                    }
                }
            />
            <Checkbox
                label=agenda::private_field()
                hint=agenda::private_hint()
                checked=Signal::derive(move || it.read().private)
                on_change=move |on| change.run(Box::new(move |it| it.private = on))
            />
            <Checkbox
                label=agenda::anonymous_field()
                hint=agenda::anonymous_hint()
                checked=Signal::derive(move || it.read().anonymous)
                on_change=move |on| change.run(Box::new(move |it| it.anonymous = on))
            />
        </div>
        <AskWhat workspace it change />
    }
}

/// The numbers of a brainwriting.
#[component]
fn Sheets(it: Memo<Activity>, change: Callback<Change>) -> impl IntoView {
    type Numbers = (Option<NonZeroU32>, Option<NonZeroU32>, Option<NonZeroU32>);
    let numbers = Memo::new(move |_| -> Numbers {
        let it = it.read();
        (it.heads, it.ideas, it.turns)
    });
    view! {
        <div class="activity-form__row activity-form__row--numbers">
            <NumberField
                label=agenda::heads()
                value=Signal::derive(move || numbers.get().0)
                usual=Activity::HEADS.to_string()
                most=MOST_HEADS
                on_change=move |n| change.run(Box::new(move |it| it.heads = n))
            />
            <NumberField
                label=agenda::ideas_field()
                value=Signal::derive(move || numbers.get().1)
                usual=Activity::IDEAS.to_string()
                most=MOST_IDEAS
                on_change=move |n| change.run(Box::new(move |it| it.ideas = n))
            />
            <NumberField
                label=agenda::turns()
                value=Signal::derive(move || numbers.get().2)
                usual=MaybeProp::derive(move || Some(it.read().heads().to_string()))
                most=MOST_HEADS
                on_change=move |n| change.run(Box::new(move |it| it.turns = n))
            />
        </div>
    }
}
