//! Files of others: choosing or dropping them, reading them, and what each of them can do here.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::drop::FileDrop;
use super::inbox_item::InboxItem;
use super::preview::PreviewDialog;
use super::reading::read_given;
use crate::i18n::words::files;
use crate::platform::open::{self, Given};
use crate::ui::parts::{Button, Glyph, fresh_id};
use crate::workspace::{Id, Incoming, Library, Workspace};

/// How far a file has come.
#[derive(Clone)]
pub(super) enum State {
    /// On its way.
    Reading,
    /// It cannot be read, and why.
    Failed(String),
    /// It can be merged, if it belongs here.
    Ready(Arc<Incoming>),
}

/// A file that somebody chose.
#[derive(Clone)]
pub(super) struct Letter {
    pub(super) number: String,
    pub(super) name: String,
    pub(super) state: ArcRwSignal<State>,
}

thread_local! {
    /// Files that another page has read and that are to be merged into the project they belong to.
    static HANDED: RefCell<Vec<Arc<Incoming>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a file for the files page of its project, which shows its preview when it opens.
pub(in crate::ui::pages) fn hand_over(incoming: Arc<Incoming>) {
    HANDED.with_borrow_mut(|handed| handed.push(incoming));
}

fn handed_to(project: Id) -> Vec<Arc<Incoming>> {
    HANDED.with_borrow_mut(|handed| {
        let (own, others) = handed.drain(..).partition(|i| i.file.project == project);
        *handed = others;
        own
    })
}

/// The section for merging files.
#[component]
pub(super) fn Inbox(workspace: Workspace, library: Library) -> impl IntoView {
    let project = workspace.inner().project;
    let handed: Vec<Arc<Incoming>> = handed_to(project);
    let opened = RwSignal::new(handed.first().cloned());
    let letters = RwSignal::new(handed.into_iter().map(Letter::ready).collect::<Vec<_>>());
    let take = Callback::new(move |given: Vec<Given>| {
        let is_only = given.len() == 1;
        for file in given {
            let letter = Letter::reading(file.name());
            letters.update(|letters| letters.push(letter.clone()));
            spawn_local(async move {
                let read = read_given(&file).await;
                if let Ok(incoming) = &read
                    && is_only
                    && incoming.file.project == project
                {
                    opened.try_set(Some(incoming.clone()));
                }
                letter
                    .state
                    .set(read.map_or_else(State::Failed, State::Ready));
            });
        }
    });
    let put_away = Callback::new(move |number: String| {
        letters.update(|letters| letters.retain(|letter| letter.number != number));
    });
    let merged = Callback::new(move |incoming: Arc<Incoming>| {
        opened.set(None);
        letters.update(|letters| letters.retain(|letter| !letter.holds(&incoming)));
    });
    view! {
        <section class="panel" aria-labelledby="merge-title">
            <h2 class="panel__title" id="merge-title" tabindex="-1">{files::merge_title()}</h2>
            <p class="measure">{files::merge_text()}</p>
            <div class="panel__actions">
                <Button
                    label=files::merge_choose()
                    icon=Glyph::Upload
                    on_click=move |_| open::choose(true, move |given| take.run(given))
                />
            </div>
            <ul class="inbox" aria-live="polite">
                <For each=move || letters.get() key=|letter| letter.number.clone() let:letter>
                    <InboxItem library project letter opened on_put_away=put_away />
                </For>
            </ul>
            <FileDrop on_files=take />
            <PreviewDialog workspace opened on_merged=merged />
        </section>
    }
}

impl Letter {
    fn reading(name: String) -> Self {
        Self {
            number: fresh_id("letter"),
            name,
            state: ArcRwSignal::new(State::Reading),
        }
    }

    fn ready(incoming: Arc<Incoming>) -> Self {
        let name = incoming.name.clone();
        let state = ArcRwSignal::new(State::Ready(incoming));
        Self {
            number: fresh_id("letter"),
            name,
            state,
        }
    }

    fn holds(&self, incoming: &Arc<Incoming>) -> bool {
        matches!(&*self.state.read_untracked(), State::Ready(own) if Arc::ptr_eq(own, incoming))
    }
}
