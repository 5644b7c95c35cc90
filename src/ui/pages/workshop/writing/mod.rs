//! Writing cards: the question, the own cards, and those of others covered.

mod cards;
mod field;
mod hand_over;

use leptos::prelude::*;

use self::cards::{Mine, Others};
use self::field::Field;
use self::hand_over::HandOver;
use crate::domain::board::titles;
use crate::domain::{CardKind, Column, Question};
use crate::i18n::{self, words::writing};
use crate::ui::pages::covered::RevealButton;
use crate::ui::parts::{Glyph, Icon, IconButton};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// The activity as its screen shows it. Copy it freely.
#[derive(Clone, Copy)]
struct Sight {
    workspace: Workspace,
    activity: Id,
    /// Its questions, in their order.
    questions: Memo<Vec<(Id, Question)>>,
    /// Which of them is shown.
    nth: Memo<usize>,
    /// What becomes of a card where no question says so.
    kind: RwSignal<CardKind>,
    /// Ticks when the field begins anew.
    turn: RwSignal<u32>,
    /// What stands in the field and is no card yet.
    typed: StoredValue<String>,
    /// Which question it answers, and what it becomes: those that were shown when it was begun.
    begun: StoredValue<Option<(Option<Id>, CardKind)>>,
}

impl Sight {
    fn new(workspace: Workspace, activity: Id) -> Self {
        let questions = Memo::new(move |_| {
            let asked = workspace.activity(activity).questions;
            let mut questions = workspace.questions();
            questions.retain(|(id, _)| asked.contains(id));
            questions
        });
        let nth = Memo::new(move |_| {
            let live = workspace.live().filter(|live| live.activity == activity);
            let last = questions.read().len().saturating_sub(1);
            live.map_or(0, |live| live.question).min(last)
        });
        Self {
            workspace,
            activity,
            questions,
            nth,
            kind: RwSignal::new(CardKind::Idea),
            turn: RwSignal::new(0),
            typed: StoredValue::new(String::new()),
            begun: StoredValue::new(None),
        }
    }

    /// Somebody types; the question may turn meanwhile.
    fn types(self, text: String) {
        if text.is_empty() {
            self.forget();
            return;
        }
        if self.begun.with_value(Option::is_none) {
            self.begun.set_value(Some(untrack(|| self.now())));
        }
        self.typed.set_value(text);
    }

    /// Puts what was written down as cards, one per line. Says how many.
    fn put(self, text: &str) -> usize {
        let begun = self.forget();
        let titles = titles(text);
        if titles.is_empty() {
            return 0;
        }
        let (question, kind) = begun.unwrap_or_else(|| untrack(|| self.now()));
        let board = untrack(|| self.workspace.activity(self.activity)).board;
        let column = Column { board, kind };
        self.workspace
            .write_cards(self.activity, question, column, titles)
    }

    /// What stands in the field is no longer to become a card.
    fn forget(self) -> Option<(Option<Id>, CardKind)> {
        self.typed.set_value(String::new());
        let begun = self.begun.get_value();
        self.begun.set_value(None);
        begun
    }

    fn now(self) -> (Option<Id>, CardKind) {
        (self.question().map(|(id, _)| id), self.card_kind())
    }

    /// The question that is shown.
    fn question(self) -> Option<(Id, Question)> {
        self.questions.read().get(self.nth.get()).cloned()
    }

    /// What the next card becomes.
    fn card_kind(self) -> CardKind {
        let question = self.question();
        question.map_or_else(|| self.kind.get(), |(_, question)| question.kind)
    }

    /// Shows the question before or after, in all tabs of this device.
    fn turn_to(self, nth: usize) {
        self.workspace.change_live(|live, _| live.question = nth);
    }
}

/// Writing cards: the question, the own cards, and those of others covered.
#[component]
pub(super) fn Writing(
    /// The open project.
    workspace: Workspace,
    /// The activity.
    activity: Id,
) -> impl IntoView {
    let sight = Sight::new(workspace, activity);
    let it = Memo::new(move |_| workspace.activity(activity));
    let heading = move || match sight.question() {
        Some((id, question)) => say_workshop::question(id, &question),
        None => say_workshop::activity(&it.read()),
    };
    let cards = Memo::new(move |_| workspace.written_in(activity));
    // When the next activity begins, what is half written becomes a card and is not lost.
    on_cleanup(move || {
        if workspace.is_open() {
            let text = sight.typed.try_get_value().unwrap_or_default();
            sight.put(&text);
        }
    });
    view! {
        <section class="writing" aria-labelledby="writing-title">
            <Steps sight />
            <h1 class="writing__question" id="writing-title" tabindex="-1">{heading}</h1>
            {move || { sight.turn.track(); view! { <Field sight it /> } }}
            <Mine sight cards />
            <Others sight cards />
            <footer class="writing__foot">
                <HandOver sight it cards />
                <Lead workspace activity />
            </footer>
        </section>
    }
}

/// Which of the questions it is, and the ways to the others. Nothing where there is one or none.
#[component]
fn Steps(sight: Sight) -> impl IntoView {
    let of = Memo::new(move |_| sight.questions.read().len());
    view! {
        <Show when=move || { of.get() > 1 }>
            <nav class="writing__steps" aria-label=writing::questions()>
                <IconButton
                    label=writing::before()
                    icon=Glyph::ChevronLeft
                    disabled=Signal::derive(move || sight.nth.get() == 0)
                    on_click=move |_| sight.turn_to(sight.nth.get_untracked().saturating_sub(1))
                />
                <span aria-live="polite">
                    {move || writing::step(&i18n::number(sight.nth.get() + 1), &i18n::number(of.get()))}
                </span>
                <IconButton
                    label=writing::next()
                    icon=Glyph::ChevronRight
                    disabled=Signal::derive(move || sight.nth.get() + 1 >= of.get())
                    on_click=move |_| sight.turn_to(sight.nth.get_untracked() + 1)
                />
            </nav>
        </Show>
    }
}

/// What only the facilitator needs, folded away. Nothing where nothing is to be revealed.
#[component]
fn Lead(workspace: Workspace, activity: Id) -> impl IntoView {
    let covers = Memo::new(move |_| {
        workspace.activity(activity).covers() && workspace.unrevealed(None).contains_key(&activity)
    });
    view! {
        <Show when=move || covers.get()>
            <details class="writing__lead">
                <summary><Icon glyph=Glyph::Covered />{writing::lead()}</summary>
                <RevealButton workspace activity />
            </details>
        </Show>
    }
}
