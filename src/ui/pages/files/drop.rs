//! Dropping files anywhere on a page, and pasting project files.

use std::cell::{Cell, RefCell};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use crate::i18n::words::files;
use crate::platform::focus;
use crate::platform::open::{Given, dropped, holds_files, pasted};
use crate::ui::parts::{Glyph, Icon};
use crate::workspace::{is_project_name, is_project_text};

/// Who takes files, the one that came last last.
struct Taker {
    number: u32,
    /// Takes files of its own kind (pictures, answers); project files are not for it.
    is_own: bool,
    on_files: Callback<Vec<Given>>,
}

thread_local! {
    static TAKERS: RefCell<Vec<Taker>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
    /// Files with which the program was opened, until somebody takes them.
    static WAITING: RefCell<Vec<Given>> = const { RefCell::new(Vec::new()) };
}

/// Is this the one that files go to first?
fn is_first(number: u32) -> bool {
    TAKERS.with_borrow(|takers| takers.last().is_some_and(|taker| taker.number == number))
}

/// Gives files to whoever takes them now: project files to who takes those, others to the page.
fn give(given: Vec<Given>) {
    let (page, projects) = TAKERS.with_borrow(|takers| {
        let page = takers.last().map(|taker| (taker.is_own, taker.on_files));
        let projects = takers.iter().rfind(|taker| !taker.is_own);
        (page, projects.map(|taker| taker.on_files))
    });
    let Some((is_own, on_files)) = page else {
        return WAITING.with_borrow_mut(|waiting| waiting.extend(given));
    };
    let is_for_projects =
        |file: &Given| is_own && projects.is_some() && is_project_name(&file.name());
    let (those, own): (Vec<_>, Vec<_>) = given.into_iter().partition(is_for_projects);
    if !own.is_empty() {
        on_files.run(own);
    }
    if let Some(projects) = projects.filter(|_| !those.is_empty()) {
        projects.run(those);
    }
}

/// Takes files with which the program was opened: at once where somebody takes files, later where not.
pub(in crate::ui) fn take_opened(given: Vec<Given>) {
    give(given);
}

/// Listens for files dropped anywhere on the page, and shows while some are over it; for project files
/// pasted, too, as files or as their text. Of several on a page the one that came last takes what is dropped.
#[component]
pub(in crate::ui) fn FileDrop(
    /// Gets the files.
    #[prop(into)]
    on_files: Callback<Vec<Given>>,
    /// Are these files of the page's own kind, and not project files?
    #[prop(optional)]
    is_own: bool,
) -> impl IntoView {
    let number = NEXT.replace(NEXT.get() + 1);
    TAKERS.with_borrow_mut(|takers| {
        takers.push(Taker {
            number,
            is_own,
            on_files,
        });
    });
    let (over, set_over) = signal(false);
    let carries_files = move |event: &ev::DragEvent| {
        is_first(number) && event.data_transfer().is_some_and(|data| holds_files(&data))
    };
    let handles = [
        window_event_listener(ev::dragover, move |event| {
            if carries_files(&event) {
                // Without this the browser would open the file instead of the page.
                event.prevent_default();
                set_over.set(true);
            }
        }),
        window_event_listener(ev::dragleave, move |event| {
            // Leaving the window, not one of its elements.
            if event.related_target().is_none() {
                set_over.set(false);
            }
        }),
        window_event_listener(ev::drop, move |event| {
            set_over.set(false);
            if !carries_files(&event) {
                return;
            }
            event.prevent_default();
            let given = event
                .data_transfer()
                .map(|data| dropped(&data))
                .unwrap_or_default();
            if !given.is_empty() {
                give(given);
            }
        }),
        window_event_listener(ev::paste, move |event| {
            if !is_first(number) || event.default_prevented() {
                return;
            }
            // In a field a text is a text; a file is one everywhere.
            let is_text = |text: &str| !focus::is_in_field() && is_project_text(text);
            let given = pasted(event.unchecked_ref(), is_text);
            let given: Vec<Given> = given
                .into_iter()
                .filter(|file| is_project_name(&file.name()))
                .collect();
            if !given.is_empty() {
                event.prevent_default();
                give(given);
            }
        }),
    ];
    on_cleanup(move || {
        handles.into_iter().for_each(|handle| handle.remove());
        TAKERS.with_borrow_mut(|takers| takers.retain(|taker| taker.number != number));
    });
    // After this page is drawn: who takes files may change what is on it.
    let waiting = if is_own { Vec::new() } else { WAITING.take() };
    if !waiting.is_empty() {
        set_timeout(
            move || {
                on_files.try_run(waiting.clone());
            },
            std::time::Duration::ZERO,
        );
    }
    view! {
        <Show when=move || over.get()>
            <div class="drop" aria-hidden="true">
                <p class="drop__words">
                    <Icon glyph=Glyph::Upload />
                    <span>{files::drop_here()}</span>
                </p>
            </div>
        </Show>
    }
}
