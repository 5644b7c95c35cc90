//! Removing a person everywhere, or putting another one in their place: what it would change, what
//! it cannot reach, and doing it.

mod mentions;
mod places;
mod reach;

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::mentions::Mentions;
use self::places::Places;
use self::reach::Reach;
use crate::i18n::words::leave;
use crate::platform::address;
use crate::ui::parts::{Button, Empty, Glyph, Icon, PersonPicker, Variant};
use crate::ui::route::{Page, Route, SetupView};
use crate::ui::say;
use crate::workspace::{Held, Id, Key, LetGo, LettingGo, Trace, Workspace};

/// How far it has come.
#[derive(Clone, PartialEq)]
enum Stage {
    Asking,
    Busy,
    Failed(String),
    Done(LetGo, usize),
}

/// What a person chooses on this page.
#[derive(Clone, Copy)]
struct Choosing {
    workspace: Workspace,
    person: Id,
    replace: bool,
    instead: RwSignal<Option<Id>>,
    also: RwSignal<String>,
    in_texts: RwSignal<bool>,
    word: RwSignal<String>,
    kept: RwSignal<BTreeSet<(Key, String)>>,
}

impl Choosing {
    /// What texts are to say.
    fn word(self) -> String {
        let word = match self.replace {
            true => self
                .instead
                .get()
                .and_then(|id| self.workspace.person_name(id)),
            false => Some(self.word.get()),
        };
        word.unwrap_or_default().trim().to_owned()
    }

    fn going(self) -> LettingGo {
        let also = self.also.get();
        let also = also.split(',').map(|name| name.trim().to_owned());
        LettingGo {
            person: self.person,
            instead: self.instead.get(),
            also: also.filter(|name| !name.is_empty()).collect(),
            word: self.in_texts.get().then(|| self.word()),
            kept: self.kept.get(),
        }
    }

    /// What is wrong with the word, if anything.
    fn word_error(self) -> Option<&'static str> {
        let word = self.word();
        if self.replace || !self.in_texts.get() {
            None
        } else if word.is_empty() {
            Some(leave::word_needed())
        } else {
            let names = self.workspace.word_names(&self.going(), &word);
            names.then(leave::word_names)
        }
    }
}

/// Says how many.
type Say = fn(usize) -> String;

/// The page.
#[component]
pub(super) fn Leave(workspace: Workspace, id: Id, replace: bool) -> impl IntoView {
    // The name is needed on this page after the person is gone.
    let name = untrack(|| workspace.person_name(id));
    let back = Route::Project(workspace.inner().project, Page::Setup(SetupView::Team)).href();
    let Some(name) = name else {
        return view! {
            <Empty title=leave::gone_title() text=leave::gone_text() icon=Glyph::Person>
                <a class="button button--quiet" href=back>{leave::back()}</a>
            </Empty>
        }
        .into_any();
    };
    let choosing = Choosing {
        workspace,
        person: id,
        replace,
        instead: RwSignal::new(None),
        also: RwSignal::new(String::new()),
        in_texts: RwSignal::new(true),
        word: RwSignal::new(leave::word_usual().to_owned()),
        kept: RwSignal::default(),
    };
    let stage = RwSignal::new(Stage::Asking);
    let traces = Memo::new(move |before: Option<&Vec<Trace>>| match stage.get() {
        // What is written is not searched again while it goes.
        Stage::Asking | Stage::Failed(_) => {
            let going = choosing.going();
            let without_kept = LettingGo {
                kept: BTreeSet::new(),
                ..going
            };
            workspace.traces(&without_kept)
        }
        _ => before.cloned().unwrap_or_default(),
    });
    let (title, lead) = match replace {
        true => (leave::title_replace(&name), leave::lead_replace()),
        false => (leave::title_remove(&name), leave::lead_remove()),
    };
    let people = Signal::derive(move || {
        let people = workspace.people().into_iter();
        people.filter(|(other, _)| *other != id).collect::<Vec<_>>()
    });
    let is_done = Memo::new(move |_| matches!(stage.get(), Stage::Done(..)));
    view! {
        <div class="head">
            <div class="head__words">
                <a class="leave__back" href=back.clone()>
                    <Icon glyph=Glyph::ArrowLeft />
                    {leave::back()}
                </a>
                <h1 id="leave-title" tabindex="-1">{title}</h1>
                <p class="quiet measure">{lead}</p>
            </div>
        </div>
        <Show
            when=move || !is_done.get()
            fallback=move || view! { <Done stage replace /> }
        >
            <div class="leave">
                <Show when=move || replace>
                    <section class="panel">
                        <PersonPicker
                            label=leave::who()
                            people
                            value=choosing.instead
                            on_change=move |who| choosing.instead.set(who)
                            nobody=leave::who_none()
                        />
                    </section>
                </Show>
                <Places workspace traces replace />
                <Mentions choosing traces />
                <Reach />
                <Go choosing stage traces />
            </div>
        </Show>
    }
    .into_any()
}

/// The button, and what hinders it.
#[component]
fn Go(choosing: Choosing, stage: RwSignal<Stage>, traces: Memo<Vec<Trace>>) -> impl IntoView {
    let workspace = choosing.workspace;
    // For another try, when the person's record is gone already.
    let names = StoredValue::new(Vec::<String>::new());
    let hindered = Memo::new(move |_| {
        let lacks_other = choosing.replace && choosing.instead.get().is_none();
        lacks_other
            .then(leave::who_needed)
            .or_else(|| choosing.word_error())
    });
    let is_busy = Memo::new(move |_| stage.get() == Stage::Busy);
    let go = move |_| {
        if is_busy.get_untracked() || hindered.get_untracked().is_some() {
            return;
        }
        let going = untrack(|| choosing.going());
        let known = workspace.names_to_forget(&going);
        names.update_value(|names| names.extend(known));
        let mentions = traces.get_untracked().into_iter();
        let mentions = mentions.filter(|trace| trace.held == Held::Mentioned);
        let stays = |trace: &Trace| {
            let place = (trace.key.clone(), trace.field.clone());
            going.word.is_none() || going.kept.contains(&place)
        };
        let left = mentions.filter(stays).count();
        stage.set(Stage::Busy);
        spawn_local(async move {
            let outcome = workspace.let_go(&going, &names.get_value()).await;
            stage.try_set(match outcome {
                Ok(done) => Stage::Done(done, left),
                Err(error) => Stage::Failed(say::storage_error(&error)),
            });
            address::focus("leave-title");
        });
    };
    let label = Signal::derive(move || {
        match (stage.get(), choosing.replace) {
            (Stage::Busy, _) => leave::busy(),
            (Stage::Failed(_), _) => leave::again(),
            (_, true) => leave::go_replace(),
            (_, false) => leave::go_remove(),
        }
        .to_owned()
    });
    view! {
        <section class="panel leave__go">
            {move || match stage.get() {
                Stage::Failed(reason) => Some(view! { <p class="leave__failed" role="alert">{leave::failed(&reason)}</p> }),
                _ => None,
            }}
            <p><strong>{leave::for_good()}</strong></p>
            {move || hindered.get().map(|why| view! { <p class="quiet">{why}</p> })}
            <Button
                label
                variant=Variant::Danger
                disabled=Signal::derive(move || is_busy.get() || hindered.get().is_some())
                on_click=go
            />
        </section>
    }
}

/// What was done.
#[component]
fn Done(stage: RwSignal<Stage>, replace: bool) -> impl IntoView {
    let lines = move || {
        let Stage::Done(done, left) = stage.get() else {
            return Vec::new();
        };
        let counted: [(usize, Say); 4] = [
            (left, leave::done_left),
            (done.backups, leave::done_backups),
            (done.broken, leave::done_broken),
            (done.files, leave::done_files),
        ];
        let some = counted.into_iter().filter(|(count, _)| *count > 0);
        some.map(|(count, say)| say(count)).collect()
    };
    let title = if replace {
        leave::done_replace()
    } else {
        leave::done_remove()
    };
    view! {
        <section class="panel" role="status">
            <h2 class="panel__title">{title}</h2>
            <p class="measure">{leave::done_text()}</p>
            <ul class="leave__list">
                {move || lines().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
        </section>
    }
}
