//! One device for all: choose who votes, a blank ballot, hand it in, and nothing of it is to be seen
//! any more when the next one takes the device.

use leptos::prelude::*;

use super::sheet::{Filling, Sheet};
use super::{rule, turnout, whole};
use crate::domain::{Ballot, Round};
use crate::i18n::{words::ballot as words, words::common};
use crate::method::voting::left;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, Variant, use_toasts};
use crate::workspace::{Id, NoVote, Workspace};

const WHO: &str = "ballot-who";
const SHEET: &str = "ballot-sheet";

/// Who has the device.
#[derive(Clone, Copy, PartialEq)]
enum Turn {
    /// Nobody yet.
    Nobody,
    /// A person, or one who gives no name.
    Votes(Option<Id>),
}

/// One ballot after another.
#[component]
pub(in crate::ui::pages) fn PassAround(
    /// The open project.
    workspace: Workspace,
    /// The round.
    id: Id,
) -> impl IntoView {
    let turn = RwSignal::new(Turn::Nobody);
    let thanked = RwSignal::new(false);
    let handed_in = move |()| {
        thanked.set(true);
        turn.set(Turn::Nobody);
        request_animation_frame(|| address::go_to(WHO));
    };
    let gives_up = move |()| {
        turn.set(Turn::Nobody);
        request_animation_frame(|| address::go_to(WHO));
    };
    let begin = move |by: Option<Id>| {
        thanked.set(false);
        turn.set(Turn::Votes(by));
        request_animation_frame(|| address::go_to(SHEET));
    };
    view! {
        <div class="pass">
            {move || match turn.get() {
                Turn::Nobody => view! { <Who workspace id thanked on_begin=begin /> }.into_any(),
                Turn::Votes(by) => view! {
                    <Vote workspace id by on_done=handed_in on_cancel=gives_up />
                }.into_any(),
            }}
        </div>
    }
}

/// Who is next; nothing else is on screen.
#[component]
fn Who(
    workspace: Workspace,
    id: Id,
    thanked: RwSignal<bool>,
    #[prop(into)] on_begin: Callback<Option<Id>>,
) -> impl IntoView {
    let people = Memo::new(move |_| workspace.not_voted(id));
    let known = Memo::new(move |_| !workspace.people().is_empty());
    let count = Memo::new(move |_| turnout(workspace.turnout(id)));
    let has_all = Memo::new(move |_| known.get() && people.read().is_empty());
    let button = move |(person, name): (Id, String)| {
        let name = if name.trim().is_empty() {
            words::unnamed().to_owned()
        } else {
            name
        };
        view! {
            <li>
                <button class="pass__person" type="button" on:click=move |_| on_begin.run(Some(person))>
                    <Icon glyph=Glyph::Person />
                    <span>{name}</span>
                </button>
            </li>
        }
    };
    let heading = move || {
        if has_all.get() {
            words::all_voted()
        } else {
            words::who()
        }
    };
    view! {
        <section class="pass__who" aria-labelledby=WHO>
            {move || thanked.get().then(|| view! {
                <p class="pass__thanks" role="status"><Icon glyph=Glyph::Check /><span>{words::thanks()}</span></p>
            })}
            <h2 class="pass__title" id=WHO tabindex="-1">{heading}</h2>
            <p class="quiet measure">
                {move || if has_all.get() { words::all_voted_text() } else { words::who_lead() }}
            </p>
            <p class="pass__turnout">{count}</p>
            <Show when=move || !people.read().is_empty()>
                <ul class="pass__people" aria-label=words::not_voted()>
                    {move || people.get().into_iter().map(button).collect_view()}
                </ul>
            </Show>
            <div>
                <Button
                    label=words::nameless()
                    icon=Glyph::Covered
                    variant=if known.get_untracked() { Variant::Ghost } else { Variant::Primary }
                    on_click=move |_| on_begin.run(None)
                />
            </div>
        </section>
    }
}

/// A blank ballot.
#[component]
fn Vote(
    workspace: Workspace,
    id: Id,
    by: Option<Id>,
    #[prop(into)] on_done: Callback<()>,
    #[prop(into)] on_cancel: Callback<()>,
) -> impl IntoView {
    let toasts = use_toasts();
    let round: Memo<Round> = Memo::new(move |_| workspace.round(id).unwrap_or_default());
    let blank = Ballot {
        round: Some(id),
        by,
        ..Ballot::default()
    };
    let filling = Filling::new(workspace, round, blank);
    let sure = RwSignal::new(false);
    let unused = Memo::new(move |_| left(&round.read(), &filling.draft.read()));
    let asks = Memo::new(move |_| sure.get() && unused.get() > 0);
    let name = Memo::new(move |_| by.and_then(|by| workspace.person_name(by)));
    let title = move || match name.get() {
        Some(name) => words::title_of(&name),
        None => words::title_nameless().to_owned(),
    };
    let hand_in = move |_| {
        if unused.get_untracked() > 0 && !sure.get_untracked() {
            sure.set(true);
            return;
        }
        let error = match workspace.hand_in(None, filling.draft.get_untracked()) {
            Ok(()) => return on_done.run(()),
            Err(NoVote::Already) => words::already(&name.get_untracked().unwrap_or_default()),
            Err(NoVote::Closed) => words::closed().to_owned(),
            Err(NoVote::Faulty) => return filling.refuse(words::faulty().to_owned()),
        };
        toasts.error(error);
        on_cancel.run(());
    };
    view! {
        <section class="pass__vote" aria-labelledby=SHEET>
            <h2 class="pass__title" id=SHEET tabindex="-1">{title}</h2>
            <p class="quiet measure">{move || rule(&round.read())}</p>
            <Sheet filling />
            <div class="pass__end">
                {move || asks.get().then(|| view! {
                    <p class="pass__asks" role="status"><Icon glyph=Glyph::Info /><span>{words::unused(whole(unused.get()))}</span></p>
                })}
                <Button label=common::cancel() on_click=move |_| on_cancel.run(()) />
                <Button
                    label=Signal::derive(move || if asks.get() { words::anyway() } else { words::hand_in() }.to_owned())
                    icon=Glyph::Check
                    variant=Variant::Primary
                    on_click=hand_in
                />
            </div>
        </section>
    }
}
