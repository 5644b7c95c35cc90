//! The questions of the activity that runs, one at a time: every tab shows the same one.

use leptos::prelude::*;

use crate::i18n::{self, words::room};
use crate::ui::parts::{Glyph, IconButton};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// The questions of an activity and which of them is shown.
#[derive(Clone, Copy)]
pub(in crate::ui::pages::workshop) struct QuestionSteps {
    workspace: Workspace,
    all: Memo<Vec<Id>>,
    place: Memo<usize>,
}

/// Follows the activity that runs.
pub(in crate::ui::pages::workshop) fn steps(workspace: Workspace, activity: Id) -> QuestionSteps {
    let asks = Memo::new(move |_| workspace.activity(activity).asks());
    let all = Memo::new(move |_| match asks.get() {
        true => workspace.questions_of(activity),
        false => Vec::new(),
    });
    let place = Memo::new(move |_| {
        let wanted = workspace.live().map_or(0, |live| live.question);
        wanted.min(all.read().len().saturating_sub(1))
    });
    QuestionSteps {
        workspace,
        all,
        place,
    }
}

impl QuestionSteps {
    /// The question that is shown; nothing where none is asked.
    pub(in crate::ui::pages::workshop) fn current(self) -> Option<Id> {
        self.all.read().get(self.place.get()).copied()
    }

    /// Shows the next one, or the one before. Does nothing at the ends.
    pub(in crate::ui::pages::workshop) fn go(self, on: bool) {
        let (place, count) = (
            self.place.get_untracked(),
            self.all.with_untracked(Vec::len),
        );
        let next = match on {
            true => (place + 1).min(count.saturating_sub(1)),
            false => place.saturating_sub(1),
        };
        if next != place {
            self.workspace.change_live(|live, _| live.question = next);
        }
    }

    fn count(self) -> usize {
        self.all.read().len()
    }
}

/// The question, with the way to the others.
#[component]
pub(in crate::ui::pages::workshop) fn Ask(workspace: Workspace, activity: Id) -> impl IntoView {
    let questions = steps(workspace, activity);
    move || {
        questions.current().map(|id| {
            view! {
                <div class="room-question">
                    <p class="room-question__text" aria-live="polite">{move || say_workshop::question_of(workspace, id)}</p>
                    <QuestionWays questions />
                </div>
            }
        })
    }
}

/// Which question of how many, and the buttons; nothing where there is only one.
#[component]
pub(in crate::ui::pages::workshop) fn QuestionWays(questions: QuestionSteps) -> impl IntoView {
    let place = move || {
        let now = i18n::number(questions.place.get() + 1);
        room::question_of(&i18n::number(questions.count()), &now)
    };
    view! {
        <Show when=move || { questions.count() > 1 }>
            <div class="question-ways" role="group" aria-label=room::questions()>
                <IconButton
                    label=room::previous_question()
                    icon=Glyph::ChevronLeft
                    disabled=Signal::derive(move || questions.place.get() == 0)
                    on_click=move |_| questions.go(false)
                />
                <span class="question-ways__place small number">{place}</span>
                <IconButton
                    label=room::next_question()
                    icon=Glyph::ChevronRight
                    disabled=Signal::derive(move || questions.place.get() + 1 >= questions.count())
                    on_click=move |_| questions.go(true)
                />
            </div>
        </Show>
    }
}
