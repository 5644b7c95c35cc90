//! Files of others: choosing or dropping them, reading them, and what each of them can do here.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::drop::FileDrop;
use super::inbox_item::{InboxItem, say_elsewhere};
use super::preview::PreviewDialog;
use super::reading::read_given;
use super::template::TemplateSection;
use crate::i18n::words::{files, packages, templates};
use crate::platform::open::{self, Given};
use crate::ui::parts::{Button, Glyph, fresh_id};
use crate::workspace::{Arrived, Id, Incoming, Library, Workspace};

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

/// A file that a preview leaves out, and why.
pub(super) type LeftOut = (String, String);

/// The preview that is open: its files, and what was left out of those chosen with them.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    pub(super) files: RwSignal<Vec<Arc<Incoming>>>,
    pub(super) left_out: RwSignal<Vec<LeftOut>>,
}

impl Opened {
    /// Shows the preview of files.
    pub(super) fn show(self, files: Vec<Arc<Incoming>>, left_out: Vec<LeftOut>) {
        // Whoever chose the files may have left the page while they were read.
        self.left_out.try_set(left_out);
        self.files.try_set(files);
    }
}

thread_local! {
    /// Files that another page has read, and the project or package that they are to be merged into.
    static HANDED: RefCell<Vec<(Id, Arc<Incoming>)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a file for the files page of a project or package, which shows its preview when it opens.
pub(in crate::ui::pages) fn hand_over(to: Id, incoming: Arc<Incoming>) {
    HANDED.with_borrow_mut(|handed| handed.push((to, incoming)));
}

fn handed_to(project: Id) -> Vec<Arc<Incoming>> {
    HANDED.with_borrow_mut(|handed| {
        let (own, others): (Vec<_>, _) = handed.drain(..).partition(|(to, _)| *to == project);
        *handed = others;
        own.into_iter().map(|(_, incoming)| incoming).collect()
    })
}

/// The section for merging files.
#[component]
pub(super) fn Inbox(workspace: Workspace, library: Library) -> impl IntoView {
    let handed: Vec<Arc<Incoming>> = handed_to(workspace.inner().project);
    let here = handed.iter().filter(|it| workspace.takes(it)).cloned();
    let opened = Opened {
        files: RwSignal::new(here.collect()),
        left_out: RwSignal::new(Vec::new()),
    };
    let letters = RwSignal::new(handed.into_iter().map(Letter::ready).collect::<Vec<_>>());
    let take = Callback::new(move |given: Vec<Given>| {
        let new = given
            .into_iter()
            .map(|file| (Letter::reading(file.name()), file));
        let new: Vec<(Letter, Given)> = new.collect();
        letters.update(|letters| letters.extend(new.iter().map(|(letter, _)| letter.clone())));
        spawn_local(async move {
            let (mut ready, mut left_out) = (Vec::new(), Vec::new());
            for (letter, file) in new {
                let read = read_given(&file).await;
                let read = read.and_then(|arrived| incoming(workspace, arrived));
                if !workspace.is_open() {
                    return;
                }
                match &read {
                    Ok(incoming) if workspace.takes(incoming) => ready.push(incoming.clone()),
                    Ok(incoming) => {
                        let reason = say_elsewhere(workspace, incoming);
                        left_out.push((incoming.name.clone(), reason));
                    }
                    Err(reason) => left_out.push((file.name(), reason.clone())),
                }
                let state = read.map_or_else(State::Failed, State::Ready);
                letter.state.set(state);
            }
            if !ready.is_empty() {
                opened.show(ready, left_out);
            }
        });
    });
    let put_away = Callback::new(move |number: String| {
        letters.update(|letters| letters.retain(|letter| letter.number != number));
    });
    let merged = Callback::new(move |merged: Vec<Arc<Incoming>>| {
        opened.files.set(Vec::new());
        letters.update(|letters| {
            letters.retain(|letter| !merged.iter().any(|incoming| letter.holds(incoming)));
        });
    });
    let ready = Memo::new(move |_| {
        let letters = letters.get().into_iter();
        let ready = letters.filter_map(|letter| match letter.state.get() {
            State::Ready(incoming) => Some(incoming).filter(|it| workspace.takes(it)),
            State::Reading | State::Failed(_) => None,
        });
        ready.map(Same).collect::<Vec<_>>()
    });
    let show_all = move |_| {
        let ready = ready.get_untracked();
        opened.show(ready.into_iter().map(|same| same.0).collect(), Vec::new());
    };
    let text = match workspace.open_package() {
        Some(_) => packages::merge_text(),
        None => files::merge_text(),
    };
    view! {
        <section class="panel" aria-labelledby="merge-title">
            <h2 class="panel__title" id="merge-title" tabindex="-1">{files::merge_title()}</h2>
            <p class="measure">{text}</p>
            <div class="panel__actions">
                <Button
                    label=files::merge_choose()
                    icon=Glyph::Upload
                    on_click=move |_| open::choose(true, move |given| take.run(given))
                />
                <Show when=move || { ready.read().len() > 1 }>
                    <Button
                        label=Signal::derive(move || packages::batch_show(ready.read().len()))
                        on_click=show_all
                    />
                </Show>
            </div>
            <ul class="inbox" aria-live="polite">
                <For each=move || letters.get() key=|letter| letter.number.clone() let:letter>
                    <InboxItem workspace library letter opened on_put_away=put_away />
                </For>
            </ul>
            <FileDrop on_files=take />
            <PreviewDialog workspace opened on_merged=merged />
        </section>
        {workspace.open_package().is_none().then(|| view! {
            <TemplateSection
                workspace
                library
                on_take=move |incoming| opened.show(vec![incoming], Vec::new())
            />
        })}
    }
}

/// What a file is here: a template brings only what is missing.
fn incoming(workspace: Workspace, arrived: Arrived) -> Result<Arc<Incoming>, String> {
    match arrived {
        Arrived::Project(incoming) => Ok(incoming),
        Arrived::Template(template) => workspace
            .incoming_template(&template)
            .ok_or_else(|| templates::package().to_owned()),
    }
}

/// Files are compared by what was read, not by their content.
#[derive(Clone)]
struct Same(Arc<Incoming>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
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
