//! One ballot: dots on cards, never more than there are.

use leptos::prelude::*;
use leptos::{ev, html};

use super::super::card_facts::{KindAndBoard, title_of};
use super::super::card_filter::{CardFilter, CardFilterBar, NoneShown};
use super::ballots::whose;
use super::{from_one, whole};
use crate::domain::board::fold;
use crate::domain::{Ballot, Round};
use crate::i18n::{self, words::common, words::votes as words};
use crate::method::voting::{is_overdrawn, left};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, TextField, Variant, use_toasts};
use crate::workspace::{Id, NoVote, Workspace};

const HEADING: &str = "voting-ballot";
/// How many cards are drawn at once.
const STEP: usize = 30;

/// An opened ballot.
#[component]
pub(super) fn OneBallot(
    workspace: Workspace,
    id: Id,
    round: Memo<Round>,
    /// Somebody is done with it.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let ballot = Memo::new(move |_| workspace.ballot(id).unwrap_or_default());
    let filter = RwSignal::new(CardFilter::default());
    let limit = RwSignal::new(STEP);
    let refused = RwSignal::new(None::<String>);
    let cards = Memo::new(move |_| workspace.all_cards());
    // Cards with dots come first. Their order is that of opening and searching: nothing jumps away
    // while somebody gives dots.
    let found = Memo::new(move |_| {
        let dots = ballot.read_untracked().dots.clone();
        let (cards, filter) = (cards.read(), filter.read());
        let shown = cards.iter().filter(|(_, card)| filter.shows(card));
        let mut all: Vec<_> = shown
            .map(|(id, card)| (!dots.contains_key(id), fold(&card.title), *id))
            .collect();
        all.sort();
        all.into_iter().map(|(.., id)| id).collect::<Vec<Id>>()
    });
    let drawn = Memo::new(move |_| {
        let found = found.read();
        found.iter().take(limit.get()).copied().collect::<Vec<Id>>()
    });
    let count = Memo::new(move |_| found.read().len());
    let has_more = Memo::new(move |_| limit.get() < count.get());
    let title = move || words::ballot_of(&whose(workspace, &ballot.read()));
    Effect::new(move |_| request_animation_frame(|| address::focus(HEADING)));
    view! {
        <section class="voting__sheet" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">{title}</h3>
            <Heads workspace id ballot />
            <Left round ballot refused />
            <CardFilterBar workspace filter cards />
            <Show when=move || count.get() == 0>
                <NoneShown workspace filter cards />
            </Show>
            <ul class="voting__cards" aria-label=words::cards()>
                <For each=move || drawn.get() key=|id| *id let:card>
                    <Line workspace id card round ballot refused />
                </For>
            </ul>
            <div class="voting__end">
                <Show when=move || has_more.get()>
                    <Button
                        label=Signal::derive(move || words::more(STEP.min(count.get().saturating_sub(limit.get()))))
                        icon=Glyph::ChevronDown
                        on_click=move |_| limit.update(|limit| *limit += STEP)
                    />
                </Show>
                <Button label=common::done() variant=Variant::Primary on_click=move |_| on_done.run(()) />
            </div>
        </section>
    }
}

/// Of how many people it was counted.
#[component]
fn Heads(workspace: Workspace, id: Id, ballot: Memo<Ballot>) -> impl IntoView {
    let is_wall = Memo::new(move |_| ballot.read().heads.is_some());
    let wrong = RwSignal::new(None::<&'static str>);
    let set = move |text: String| {
        let error = match from_one(&text) {
            None => Some(words::heads_wrong()),
            Some(heads) if heads.get() == ballot.read_untracked().heads() => None,
            Some(heads) if workspace.set_heads(id, heads) => None,
            Some(_) => Some(words::heads_too_few()),
        };
        wrong.set(error);
    };
    view! {
        <Show when=move || is_wall.get()>
            <div class="voting__heads">
                <TextField
                    label=words::heads()
                    value=Signal::derive(move || ballot.read().heads().to_string())
                    error=MaybeProp::derive(move || wrong.get().map(str::to_owned))
                    on_commit=set
                />
            </div>
        </Show>
    }
}

/// How many dots are left, and why one more is not possible.
#[component]
fn Left(
    round: Memo<Round>,
    ballot: Memo<Ballot>,
    refused: RwSignal<Option<String>>,
) -> impl IntoView {
    let text = move || {
        let (round, ballot) = (round.read(), ballot.read());
        if is_overdrawn(&round, &ballot) {
            let over = ballot.given() - ballot.budget(&round);
            return words::over(whole(over));
        }
        let budget = i18n::number(whole(ballot.budget(&round)));
        words::left(&budget, whole(left(&round, &ballot)))
    };
    view! {
        <div class="voting__left">
            <p class="voting__left-words" role="status">{text}</p>
            {move || refused.get().map(|text| view! {
                <p class="field__error"><Icon glyph=Glyph::Warning /><span>{text}</span></p>
            })}
        </div>
    }
}

/// A card with its dots on this ballot.
#[component]
fn Line(
    workspace: Workspace,
    id: Id,
    card: Id,
    round: Memo<Round>,
    ballot: Memo<Ballot>,
    refused: RwSignal<Option<String>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let field = NodeRef::<html::Input>::new();
    let it = Memo::new(move |_| {
        let entry = workspace.card(card);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let name = Memo::new(move |_| title_of(&it.read()));
    let dots = Memo::new(move |_| ballot.read().dots.get(&card).copied().unwrap_or(0));
    let is_full = Memo::new(move |_| left(&round.read(), &ballot.read()) == 0);
    let refuse = move |text: String| {
        toasts.announce(text.clone());
        refused.set(Some(text));
    };
    let set = move |wanted: u32| match workspace.vote(id, card, wanted) {
        Ok(()) => refused.set(None),
        Err(NoVote::Closed) => refuse(words::is_closed().to_owned()),
        Err(NoVote::TooMany(most)) => refuse(words::at_most(&name.get_untracked(), whole(most))),
    };
    let less = move || set(dots.get_untracked().saturating_sub(1));
    let more = move || set(dots.get_untracked().saturating_add(1));
    let typed = move |event: ev::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let text = input.value();
        match text.trim() {
            "" => set(0),
            text => match text.parse::<u32>() {
                Ok(wanted) => set(wanted),
                Err(_) => refuse(words::no_count(text)),
            },
        }
        // What was refused goes away again.
        input.set_value(&dots.get_untracked().to_string());
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let deed: &dyn Fn() = match event.key().as_str() {
            "ArrowUp" => &more,
            "ArrowDown" => &less,
            _ => return,
        };
        event.prevent_default();
        deed();
    };
    view! {
        <li class="voting__card">
            <div class="voting__card-words">
                <span class="voting__card-name">{name}</span>
                <KindAndBoard workspace card=it />
            </div>
            <span class="stepper">
                <button
                    class="stepper__button"
                    type="button"
                    aria-label=move || words::less(&name.get())
                    aria-disabled=move || (dots.get() == 0).then_some("true")
                    on:click=move |_| less()
                >
                    "−"
                </button>
                <input
                    node_ref=field
                    class="input stepper__value"
                    type="text"
                    inputmode="numeric"
                    maxlength="6"
                    autocomplete="off"
                    aria-label=move || words::dots_on(&name.get())
                    prop:value=move || dots.get().to_string()
                    on:focus=move |_| if let Some(input) = field.get_untracked() { input.select() }
                    on:change=typed
                    on:keydown=on_key
                />
                <button
                    class="stepper__button"
                    type="button"
                    aria-label=move || words::one_more(&name.get())
                    aria-disabled=move || is_full.get().then_some("true")
                    on:click=move |_| more()
                >
                    "+"
                </button>
            </span>
        </li>
    }
}
